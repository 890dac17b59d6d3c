import { beforeEach, describe, expect, test } from '@jest/globals';

import { openCluster } from '../support/mortalHosts';
import {
    ask,
    aSubject,
    click,
    current,
    deletions,
    ended,
    later,
    MINUTE,
    pathOf,
    review,
    submit,
} from '../support/disconnectSession';
import { only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 500 } });

beforeEach(() => void (host.hooked.requests.length = 0));

/** One DELETE of each post, one of the account. */
const onceEach = ({ account, posts }: ReturnType<typeof aSubject>): readonly string[] =>
    [...posts, account].map(pathOf);

describe('decided once', () => {
    test('a window that is sent off twice at once is followed once', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        await Promise.all([submit(host, view, 'cancel'), submit(host, { ...view }, 'cancel')]);
        await ended(host, message);
        expect(deletions(host)).toEqual(onceEach(subject));
    });

    test('a window that is sent off again while the first is followed, with another choice, changes nothing', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        let goOn = (): void => undefined;
        host.hooked.fault({
            when: { path: /schedule\/list/ },
            times: 1,
            until: new Promise<void>((resolve) => (goOn = resolve)),
        });
        await submit(host, view, 'cancel');
        const again = await submit(host, view, 'leave');
        goOn();
        expect(read(only(again))).toContain('already decided');
        expect(read(await ended(host, message))).toContain('2 posts cancelled');
        expect(deletions(host)).toEqual(onceEach(subject));
    });

    test('a second person’s window is too late', async () => {
        const viewer = host.workspace.users.find(({ username }) => username === 'viewer');
        viewer?.roles.push('admin');
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const [first, second] = [await review(host, message), await review(host, message, 'viewer')];
        const [, late] = [await submit(host, first, 'leave'), await submit(host, second, 'cancel', 'viewer')];
        viewer?.roles.pop();
        expect(read(only(late))).toContain('already decided');
        const words = read(await ended(host, message));
        expect(words).toContain('confirmed by `@admin`');
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
    });

    test.each(['cancel', 'leave'] as const)(
        'after the end, the window (%s) and the buttons do nothing',
        async (fate) => {
            const subject = aSubject(host);
            const message = await ask(host, subject);
            const [view, old] = [await review(host, message), await review(host, message)];
            await submit(host, view, 'cancel');
            const end = read(await ended(host, message));
            host.hooked.accounts.set(subject.account.id, subject.account);
            for (const post of subject.posts) host.hooked.posts.set(post.id, post);
            host.hooked.requests.length = 0;
            expect(read(only(await submit(host, old, fate)))).toContain('already decided');
            const forged = await host.engine.as('admin').click({ message, actionId: 'disconnect.keep' });
            expect(read(only({ ...forged, edited: [] }))).toMatch(/can no longer be changed|already decided/);
            await later(host, 11 * MINUTE);
            expect(host.hooked.requests).toEqual([]);
            expect(read(current(host, message))).toBe(end);
        },
    );

    test('keep and submit at once: one of them counts, and the message says which', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        await Promise.all([submit(host, view, 'leave'), click(host, message, 'disconnect.keep')]);
        const words = read(await ended(host, message));
        expect(words).toMatch(/is disconnected|stays connected/);
        expect(host.hooked.accounts.has(subject.account.id)).toBe(words.includes('stays connected'));
    });

    test('retry that is clicked twice at once is followed once', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, status: 400 });
        const view = await review(host, message);
        await submit(host, view, 'cancel');
        await ended(host, message);
        host.hooked.requests.length = 0;
        await Promise.all([click(host, message, 'disconnect.retry'), click(host, message, 'disconnect.retry')]);
        expect(read(await ended(host, message))).toContain('is disconnected');
        expect(deletions(host)).toEqual(onceEach(subject));
    });

    test('a wake-up that comes while a worker is busy does not disturb the worker', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        const when = { method: 'DELETE' };
        const isAtIt = host.hooked.arrival(when);
        const alarms = isAtIt.then(async () => {
            for (let scan = 0; scan < 3; scan += 1) await host.engine.jobs.run('disconnect-resume');
        });
        host.hooked.fault({ when, times: 1, until: alarms });
        await submit(host, view, 'cancel');
        await alarms;
        expect(read(await ended(host, message))).toContain('is disconnected');
        expect(deletions(host)).toEqual(onceEach(subject));
    });
});

describe('on two servers that share the database', () => {
    const both = openCluster();

    beforeEach(() => void (both()[0].hooked.requests.length = 0));

    test.each([1, 2, 3])('a window that is sent off on both at once is followed once (%d)', async () => {
        const [one, other] = both();
        const subject = aSubject(one);
        const message = await ask(one, subject);
        const view = await review(one, message);
        await Promise.all([submit(one, view, 'cancel'), submit(other, { ...view }, 'cancel')]);
        await other.engine.settled();
        expect(read(await ended(one, message))).toContain('is disconnected');
        expect(deletions(one)).toEqual(onceEach(subject));
    });

    test('what one begins, the other finishes when the first dies', async () => {
        const [one, other] = both();
        const subject = aSubject(one);
        const message = await ask(one, subject);
        const view = await review(one, message);
        const when = { method: 'DELETE', path: /\/schedule\// };
        const death = one.hooked.arrival(when).then(() => one.engine.killApp());
        one.hooked.fault({ when, times: 1, until: death });
        await submit(one, view, 'cancel');
        await death;
        expect(deletions(one)).toHaveLength(1);
        await later(other);
        const words = read(await ended(other, message));
        await one.engine.recovered();
        expect(words).toContain('is disconnected');
        expect(words).toContain('interrupted');
        expect(deletions(one).filter((path) => path === pathOf(subject.account))).toHaveLength(1);
    });

    test('both are woken by alarms at once: one goes on', async () => {
        const [one, other] = both();
        const subject = aSubject(one);
        const message = await ask(one, subject);
        one.hooked.fault({ when: { method: 'DELETE' }, times: 1, status: 429, headers: { 'Retry-After': '5' } });
        await submit(one, await review(one, message), 'cancel');
        await ended(one, message);
        one.hooked.requests.length = 0;
        one.engine.clock.advance(MINUTE);
        await Promise.all([one.engine.jobs.runDue(), other.engine.jobs.runDue()]);
        expect(read(await ended(one, message))).toContain('is disconnected');
        expect(deletions(one)).toEqual(onceEach(subject));
    });
});
