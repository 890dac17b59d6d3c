import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { listen, type Upstream } from '../../dev/upstreams';
import { ELSEWHERE_SAYS, type Misanswer } from '../support/answers';
import {
    actionsOf,
    addPost,
    ask,
    aSubject,
    click,
    current,
    decideInSilence,
    deletions,
    ended,
    isConnected,
    later,
    MINUTE,
    pathOf,
    pendingIds,
    review,
    submit,
    type Subject,
} from '../support/disconnectSession';
import { lies } from '../support/disconnectTruth';
import { alertsIn, round, watch } from '../support/monitorSession';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

/* What happened to people: something was told as done or gone that nobody had proved. */

const host = openHost({ settings: { request_timeout_ms: 1000 } });
const type = (line: string) => host.engine.as('admin').type(`/integration ${line}`);

let elsewhere: Upstream;
beforeAll(async () => {
    elsewhere = await listen(() => ({ status: 200, body: ELSEWHERE_SAYS }));
});
afterAll(() => elsewhere.stop());
beforeEach(() => void (host.hooked.requests.length = 0));
afterEach(() => host.hooked.clearFaults());

/** A gateway's own words while the service behind it is deployed anew. */
const TEXT_404: Misanswer = { raw: { contentType: 'text/plain', body: '404 page not found' }, status: 404 };
const JSON_404: Misanswer = { json: { message: 'no Route matched with those values' }, status: 404 };
const GATEWAYS = [
    ['in text', TEXT_404],
    ['in JSON', JSON_404],
    [
        'of a route, in Hooked’s envelope',
        { json: { success: false, code: 'NOT_FOUND', message: 'Route not found' }, status: 404 },
    ],
] as const satisfies readonly (readonly [string, Misanswer])[];
const NOT_THEIRS = 'does not come from Hooked';

const onPost = ({ posts }: Subject, index = 0) => ({ method: 'DELETE', path: new RegExp(`/${posts[index]?.id}$`) });
const onAccount = ({ account }: Subject) => ({ method: 'DELETE', path: new RegExp(`/integration/${account.id}$`) });
const titleOf = ({ posts }: Subject, index = 0): string => posts[index]?.platformData.title ?? 'nothing';
const idOf = ({ posts }: Subject, index = 0): string => posts[index]?.id ?? 'nowhere';

/** What the audit trail says came of this, oldest first. */
async function outcomesOf(id: string): Promise<string[]> {
    const lines = readAnswer(await type(`audit ${id}`)).split('\n');
    // "cancel post `id` of `connection` · done"; not what is only about a post of it.
    const entry = new RegExp(`(?<! of )\`${id}\`(?: of [^·]+)? · ([^·]+?)(?: ·|$)`);
    const outcomes = lines.flatMap((line) => (line.startsWith('•') ? (entry.exec(line)?.[1] ?? []) : [])).reverse();
    return outcomes.filter((outcome) => outcome !== 'confirmed');
}

describe('a “not found” that is not Hooked’s', () => {
    test.each(GATEWAYS)(
        '%s, from the choice on: nothing is called done, and trying again does it',
        async (_, fault) => {
            const subject = aSubject(host, { posts: 1 });
            const message = await ask(host, subject);
            const view = await review(host, message);
            host.hooked.fault(fault);
            await submit(host, view, 'cancel');
            const words = read(await ended(host, message));
            expect(words).toContain('was not disconnected*');
            expect(words).toContain('it did nothing more');
            expect(words).not.toMatch(/is disconnected|No posts are pending/);
            expect(deletions(host)).toEqual([]);
            expect(actionsOf(current(host, message))).toEqual(['disconnect.retry']);
            host.hooked.clearFaults();
            expect(await outcomesOf(subject.account.id)).toEqual(['*outcome unknown*']);
            await click(host, message, 'disconnect.retry');
            const done = read(await ended(host, message));
            expect(done).toContain('is disconnected');
            expect(done).toContain(`1 post cancelled: ${titleOf(subject)}`);
            expect(isConnected(host, subject)).toBe(false);
        },
    );

    test('in text, from the choice on, is reported as an answer that cannot be understood', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.hooked.fault(TEXT_404);
        await submit(host, view, 'cancel');
        expect(read(await ended(host, message))).toContain(NOT_THEIRS);
    });

    test('to every DELETE: the posts are not called gone, and the connection is not touched', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: { method: 'DELETE' }, ...JSON_404 });
        const words = read(await decideInSilence(host, message, 'cancel'));
        expect(words).toContain('The connection was *not* touched');
        expect(words).toContain(`Hooked did not cancel ${titleOf(subject)}`);
        expect(words).toContain(NOT_THEIRS);
        expect(words).not.toMatch(/no longer pending|posts? cancelled/);
        expect(deletions(host)).not.toContain(pathOf(subject.account));
        expect(await outcomesOf(idOf(subject))).toEqual(['*outcome unknown*']);
        expect(isConnected(host, subject)).toBe(true);
    });

    test.each([
        ['had done nothing', true as const],
        ['had taken effect', 'after' as const],
    ])('to everything, after a DELETE whose line broke and that %s: nobody knows', async (_, reset) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        const breaking = host.hooked.arrival(onPost(subject)).then(() => host.hooked.fault(TEXT_404));
        host.hooked.fault({ when: onPost(subject), times: 1, reset, until: breaking });
        await submit(host, view, 'cancel');
        await ended(host, message);
        for (let looks = 0; looks < 3; looks += 1) await later(host, MINUTE);
        const words = read(await ended(host, message));
        expect(words).not.toContain('✅ 1 post cancelled');
        expect(words).not.toContain('is disconnected');
        expect(words).toContain('Unknown whether 1 post is cancelled');
        expect(lies(host, subject, current(host, message))).toEqual([]);
        host.hooked.clearFaults();
        expect(await outcomesOf(idOf(subject))).not.toContain('done');
        expect(await outcomesOf(subject.account.id)).toEqual(['*outcome unknown*']);
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain(`2 posts cancelled`);
        expect(pendingIds(host)).not.toContain(idOf(subject));
    });

    test.each(GATEWAYS)('%s, to “cancel”: the post has not been cancelled already', async (_, fault) => {
        const subject = aSubject(host, { posts: 1 });
        const question = only(await type(`cancel ${idOf(subject)}`));
        host.hooked.fault(fault);
        expect(readAnswer(await type(`cancel ${idOf(subject)}`))).toContain(NOT_THEIRS);
        const answer = await host.engine.as('admin').click({ message: question, actionId: 'posts.cancelConfirmed' });
        expect(answer.edited).toEqual([]);
        expect(readAnswer(answer)).toContain('Nothing was cancelled.');
        expect(readAnswer(answer)).toContain(NOT_THEIRS);
        expect(readAnswer(answer)).not.toContain('cancelled already');
        expect(deletions(host)).toEqual([]);
        expect(pendingIds(host)).toContain(idOf(subject));
    });

    test.each(GATEWAYS)('%s, in a sweep: the watched connection is not gone', async (_, fault) => {
        const { account } = aSubject(host, { posts: 0 });
        await watch(host, account.id);
        await round(host);
        host.hooked.fault(fault);
        await round(host);
        expect(alertsIn(host, 'general').map(read).join('\n')).not.toMatch(/gone|not there any more|disconnected it/i);
        host.hooked.clearFaults();
        await type(`unwatch ${account.id}`);
        await round(host);
    });

    test.each(GATEWAYS)('%s: “get” and “schedule” miss nothing', async (_, fault) => {
        const { account } = aSubject(host, { posts: 0 });
        host.hooked.fault({ when: { path: /schedule\/create/ }, ...fault });
        const scheduled = readAnswer(await type(`schedule vid_ready ${account.id} 2099-12-05T10:00Z`));
        expect(scheduled).not.toContain('Hooked has no video');
        expect(scheduled).toContain(NOT_THEIRS);
        host.hooked.clearFaults();
        host.hooked.fault(fault);
        const got = readAnswer(await type(`get ${account.id}`));
        expect(got).not.toContain('Hooked has no connection');
        expect(got).toContain(NOT_THEIRS);
    });

    test('“Schedule not found” in Hooked’s envelope is Hooked’s, once the calendar agrees', async () => {
        const subject = aSubject(host, { posts: 1 });
        const id = idOf(subject);
        const question = only(await type(`cancel ${id}`));
        const gone = { success: false, code: 'NOT_FOUND', message: 'Schedule not found' };
        host.hooked.fault({ when: { path: new RegExp(`/${id}$`) }, status: 404, body: gone });
        const confirm = () => host.engine.as('admin').click({ message: question, actionId: 'posts.cancelConfirmed' });
        const unclear = readAnswer(await confirm());
        expect(unclear).toContain('Nothing was cancelled. Hooked contradicts itself');
        host.hooked.posts.delete(id);
        const answer = read((await confirm()).edited[0] ?? question);
        expect(answer).toContain('it was cancelled before');
        // Nobody here has.
        expect(answer).not.toContain('Cancelled by');
        expect(await outcomesOf(id)).toEqual(['*failed*', 'was already gone']);
    });
});

describe('a second look by another way', () => {
    test('an account that the list names is not gone, whatever is said of it alone', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        const missing = { code: 'not_found', message: 'Integration not found' };
        const path = new RegExp(`/integration/${subject.account.id}$`);
        host.hooked.fault({ when: { path }, status: 404, body: missing });
        const words = read(await decideInSilence(host, message));
        expect(words).toContain('cannot tell whether the account is disconnected: Hooked contradicts itself');
        expect(words).toContain(`*Unknown whether ${subject.account.account.name} is disconnected*`);
        expect(words).not.toContain('was not disconnected');
        expect(isConnected(host, subject)).toBe(true);
        expect(await outcomesOf(subject.account.id)).toEqual(['*outcome unknown*']);
    });

    test('nor is it in a sweep', async () => {
        const { account } = aSubject(host, { posts: 0 });
        await watch(host, account.id);
        await round(host);
        const missing = { code: 'not_found', message: 'Integration not found' };
        const path = new RegExp(`/integration/${account.id}$`);
        host.hooked.fault({ when: { path }, status: 404, body: missing });
        await round(host);
        expect(alertsIn(host, 'general').map(read).join('\n')).not.toMatch(/gone|not there any more|disconnected it/i);
        host.hooked.clearFaults();
        host.hooked.accounts.delete(account.id);
        await round(host);
        expect(alertsIn(host, 'general').map(read).join('\n')).toMatch(/not there any more|gone/i);
    });

    test('a post that was published while nobody could look is not called cancelled', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.hooked.fault({ when: onPost(subject), reset: true });
        await submit(host, view, 'cancel');
        await ended(host, message);
        const [post] = subject.posts;
        if (post) post.status = 'published';
        await later(host, MINUTE);
        const words = read(await ended(host, message));
        expect(words).toContain(`1 post was no longer pending: ${titleOf(subject)}`);
        expect(words).not.toContain('cancelled:');
        expect(await outcomesOf(idOf(subject))).toEqual(['was already gone']);
    });

    test('pending posts of an account that another person has disconnected are left', async () => {
        const subject = aSubject(host, { posts: 2 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        const added = addPost(host, subject.account, 9);
        host.hooked.posts.delete(idOf(subject));
        host.hooked.accounts.delete(subject.account.id);
        await submit(host, view, 'cancel');
        const words = read(await ended(host, message));
        expect(words).toContain('is disconnected');
        expect(words).toContain(`1 post was no longer pending: ${titleOf(subject)}`);
        expect(words).toContain(`2 posts were kept and will fail: ${titleOf(subject, 1)}, ${added.platformData.title}`);
        expect(words).not.toContain('No posts are pending');
        expect(lies(host, subject, current(host, message))).toEqual([]);
    });
});

describe('a change that is not confirmed', () => {
    const UNCONFIRMED = (): readonly (readonly [string, Misanswer])[] => [
        ['an empty 200', { empty: true, status: 200 }],
        ['204', { empty: true, status: 204 }],
        ['202, queued', { json: { success: true, message: 'queued' }, status: 202 }],
        ['207, deleted: "no"', { json: { success: true, data: { deleted: 'no' } }, status: 207 }],
        ['success without data', { json: { success: true, data: {} } }],
        ['a redirect to another host', { redirect: elsewhere.url }],
    ];
    const NAMES = [
        'an empty 200',
        '204',
        '202, queued',
        '207, deleted: "no"',
        'success without data',
        'a redirect to another host',
    ];
    const faultOf = (name: string): Misanswer => {
        const found = UNCONFIRMED().find(([one]) => one === name);
        if (!found) throw new Error(`no answer ${name}`);
        return found[1];
    };

    test.each(NAMES)('%s to the DELETE of a post: it is not cancelled, and the connection stays', async (name) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject), ...faultOf(name) });
        const words = read(await decideInSilence(host, message, 'cancel'));
        expect(words).toContain('The connection was *not* touched');
        expect(words).toContain(`Hooked did not cancel ${titleOf(subject)}: Hooked answered without confirming`);
        expect(words).not.toMatch(/posts? cancelled/);
        expect(deletions(host)).not.toContain(pathOf(subject.account));
        expect(isConnected(host, subject)).toBe(true);
        expect(await outcomesOf(idOf(subject))).toEqual(['*outcome unknown*']);
    });

    test.each(NAMES)('%s to “cancel”: nobody knows, and the question stays', async (name) => {
        const subject = aSubject(host, { posts: 1 });
        const question = only(await type(`cancel ${idOf(subject)}`));
        host.hooked.fault({ when: onPost(subject), ...faultOf(name) });
        const answer = await host.engine.as('admin').click({ message: question, actionId: 'posts.cancelConfirmed' });
        expect(answer.edited).toEqual([]);
        expect(readAnswer(answer)).toContain('cannot tell whether');
        expect(await outcomesOf(idOf(subject))).toEqual(['*outcome unknown*']);
    });

    test.each(NAMES)('%s to the DELETE of the connection: it is not disconnected', async (name) => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onAccount(subject), ...faultOf(name) });
        const words = read(await decideInSilence(host, message));
        expect(words).toContain('Hooked still has the connection: Hooked answered without confirming');
        expect(words).not.toContain('is disconnected');
        expect(await outcomesOf(subject.account.id)).toEqual(['*outcome unknown*']);
    });

    test('202, and the change happens a little later: it is reported as done then', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.hooked.fault({ when: onPost(subject), ...faultOf('202, queued') });
        await submit(host, view, 'cancel');
        expect(read(await ended(host, message))).toContain('⏳ Continues');
        host.hooked.posts.delete(idOf(subject));
        await later(host, MINUTE);
        const words = read(await ended(host, message));
        expect(words).toContain(`1 post cancelled: ${titleOf(subject)}`);
        expect(words).toContain('is disconnected');
        expect(await outcomesOf(idOf(subject))).toEqual(['done']);
    });

    test('a yes, and the calendar lists the post all the same: the connection is not touched', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        const yes = { success: true, data: { id: idOf(subject), deleted: true } };
        host.hooked.fault({ when: onPost(subject), json: yes });
        const words = read(await decideInSilence(host, message, 'cancel'));
        expect(words).toContain('The connection was *not* touched');
        expect(words).toContain(`Unknown whether ${titleOf(subject)} is cancelled: Hooked contradicts itself`);
        expect(words).not.toContain('1 post cancelled');
        expect(deletions(host)).toEqual([`/v1/schedule/${idOf(subject)}`]);
        expect(await outcomesOf(idOf(subject))).toEqual(['done', '*outcome unknown*']);
        host.hooked.clearFaults();
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('is disconnected');
    });

    test('a post that is added while the others are cancelled is asked about before the connection goes', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        const adding = host.hooked.arrival(onPost(subject)).then(() => addPost(host, subject.account, 9));
        host.hooked.fault({ when: onPost(subject), until: adding });
        await submit(host, view, 'cancel');
        const added = await adding;
        const words = read(await ended(host, message));
        expect(words).toContain('The calendar has changed since');
        expect(words).toContain(`1 post cancelled: ${titleOf(subject)}`);
        expect(words).toContain(added.platformData.title);
        expect(isConnected(host, subject)).toBe(true);
    });
});
