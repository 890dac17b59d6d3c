import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { HOOKED_API_KEY } from '../../dev/upstreams';
import {
    actionsOf,
    addPost,
    ask,
    aSubject,
    click,
    current,
    decide,
    decideInSilence,
    deletions,
    ended,
    isConnected,
    later,
    MINUTE,
    pathOf,
    pendingIds,
    review,
    rewriteRecord,
    submit,
    type Subject,
} from '../support/disconnectSession';
import { only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 500 } });

beforeEach(() => void (host.hooked.requests.length = 0));
afterEach(() => {
    host.hooked.clearFaults();
    host.hooked.apiKey = HOOKED_API_KEY;
});

const LIST = { path: /schedule\/list/ };
const onPost = ({ posts }: Subject, index: number) => ({
    method: 'DELETE',
    path: new RegExp(`${posts[index]?.id ?? 'nowhere'}$`),
});
const onConnection = ({ account }: Subject) => ({ method: 'DELETE', path: new RegExp(`/integration/${account.id}$`) });
const titleOf = ({ posts }: Subject, index: number): string => posts[index]?.platformData.title ?? 'nothing';
const isPending = ({ posts }: Subject, index: number): boolean => pendingIds(host).includes(posts[index]?.id ?? '');

describe('a post that is not there any more', () => {
    test('a post that Hooked no longer has is reported as not pending, and the work goes on', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        // After the calendar has been read, while the first is being cancelled.
        const removing = host.hooked
            .arrival(onPost(subject, 0))
            .then(() => host.hooked.posts.delete(subject.posts[1]?.id ?? ''));
        host.hooked.fault({ when: onPost(subject, 0), times: 1, until: removing });
        await submit(host, view, 'cancel');
        const words = read(await ended(host, message));
        expect(words).toContain(`1 post was no longer pending: ${titleOf(subject, 1)}`);
        expect(words).toContain('is disconnected');
        expect(isConnected(host, subject)).toBe(false);
    });

    test('a post that was published meanwhile is reported as no longer pending', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        // After the calendar has been read, while the first is being cancelled.
        const publishing = host.hooked.arrival(onPost(subject, 0)).then(() => {
            const second = subject.posts[1];
            if (second) second.status = 'published';
        });
        host.hooked.fault({ when: onPost(subject, 0), times: 1, until: publishing });
        await submit(host, view, 'cancel');
        const words = read(await ended(host, message));
        expect(words).toContain(`1 post was no longer pending: ${titleOf(subject, 1)}`);
        expect(words).toContain('is disconnected');
    });
});

describe('a post that cannot be cancelled', () => {
    test.each([
        ['a refusal', { status: 400, body: { success: false, message: 'Not today' } }, 'Not today'],
        ['a server error, again and again', { status: 500 }, 'status 500'],
        ['no answer, again and again', { hang: true as const }, 'did not answer'],
        ['a line that breaks, again and again', { reset: true as const }, 'reach'],
    ])('%s: the connection is not touched, and the message names the post', async (_, fault, told) => {
        const subject = aSubject(host, { posts: 3 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, 1), ...fault });
        const words = read(await decideInSilence(host, message, 'cancel'));
        expect(isConnected(host, subject)).toBe(true);
        expect(deletions(host)).not.toContain(pathOf(subject.account));
        expect(words).toContain(`*${subject.account.account.name} is still connected*`);
        expect(words).toContain('The connection was *not* touched');
        expect(words).toContain(`Hooked did not cancel ${titleOf(subject, 1)}`);
        expect(words).toContain(told);
        expect(words).toContain(`1 post cancelled: ${titleOf(subject, 0)}`);
        expect(words).toContain(`1 post was not cancelled: ${titleOf(subject, 1)}`);
        expect(words).toContain(`1 post was not touched: ${titleOf(subject, 2)}`);
        expect(actionsOf(current(host, message))).toEqual([
            'disconnect.retry',
            'disconnect.proceed',
            'disconnect.keep',
        ]);
    });

    const stuckOn = async (index: number) => {
        const subject = aSubject(host, { posts: 2 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, index), times: 1, status: 400 });
        const view = await review(host, message);
        await submit(host, view, 'cancel');
        return { subject, view, message: await ended(host, message) };
    };

    test('trying again goes on where it stopped', async () => {
        const { subject, message } = await stuckOn(1);
        host.hooked.requests.length = 0;
        await click(host, message, 'disconnect.retry');
        const words = read(await ended(host, message));
        expect(deletions(host)).toEqual([...subject.posts.slice(1), subject.account].map(pathOf));
        expect(words).toContain('is disconnected');
        expect(words).toContain('2 posts cancelled');
    });

    test('trying again may fail again', async () => {
        const { subject, message } = await stuckOn(0);
        host.hooked.fault({ when: onPost(subject, 0), status: 400 });
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('The connection was *not* touched');
        expect(isConnected(host, subject)).toBe(true);
        host.hooked.clearFaults();
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('is disconnected');
    });

    test('a record of an older version, which keeps words, is shown in these and goes on', async () => {
        const { subject, message } = await stuckOn(1);
        const over = { health: '🔴 Old words of health', trouble: 'Old words of trouble.', untold: true };
        await rewriteRecord(host, subject, over);
        await later(host, MINUTE);
        const words = read(current(host, message));
        expect(words).toContain('🔴 Old words of health');
        expect(words).toContain('The connection was *not* touched. Old words of trouble.');
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('2 posts cancelled');
    });

    test('going on without it leaves that one, and cancels the rest', async () => {
        const { subject, message } = await stuckOn(0);
        await click(host, message, 'disconnect.proceed');
        const words = read(await ended(host, message));
        expect(words).toContain(`1 post cancelled: ${titleOf(subject, 1)}`);
        expect(words).toContain(`1 post was kept and will fail: ${titleOf(subject, 0)}`);
        expect(isConnected(host, subject)).toBe(false);
        expect(isPending(subject, 0)).toBe(true);
    });

    test('keeping it after all says what has been cancelled by then', async () => {
        const { subject, message } = await stuckOn(1);
        await click(host, message, 'disconnect.keep');
        const words = read(current(host, message));
        expect(words).toContain('stays connected');
        expect(words).toContain(`1 post cancelled: ${titleOf(subject, 0)}`);
        expect(words).toContain(titleOf(subject, 1));
        expect(isConnected(host, subject)).toBe(true);
    });

    test.each(['disconnect.retry', 'disconnect.proceed', 'disconnect.keep'])(
        '%s is not for one without the role',
        async (actionId) => {
            const { subject, message } = await stuckOn(0);
            const answer = await click(host, message, actionId, 'viewer');
            expect(read(only(answer))).toContain('Only managers can do this');
            await host.engine.settled();
            expect(isConnected(host, subject)).toBe(true);
            expect(actionsOf(current(host, message))).toHaveLength(3);
        },
    );

    test('the window that led here cannot be submitted again', async () => {
        const { subject, view } = await stuckOn(0);
        host.hooked.requests.length = 0;
        await submit(host, view, 'cancel');
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);
        expect(isConnected(host, subject)).toBe(true);
    });

    test.each(['disconnect.retry', 'disconnect.proceed'])(
        'a post that was added meanwhile is seen before %s disconnects',
        async (actionId) => {
            const { subject, message } = await stuckOn(0);
            addPost(host, subject.account, 9);
            await click(host, message, actionId);
            expect(read(await ended(host, message))).toContain(titleOf(subject, 0));
            expect(isConnected(host, subject)).toBe(true);
            expect(read(current(host, message))).toContain('has changed since');
        },
    );
});

describe('the answer to a cancellation is lost', () => {
    test('and it had been cancelled: it goes on', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, 0), times: 1, reset: 'after' });
        const words = read(await decide(host, message, 'cancel'));
        expect(words).toContain('2 posts cancelled');
        expect(words).toContain('is disconnected');
    });

    test('and the second try takes effect unseen: it has been cancelled', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, 0), times: 1, reset: true });
        host.hooked.fault({ when: onPost(subject, 0), times: 1, reset: 'after' });
        const words = read(await decide(host, message, 'cancel'));
        expect(isPending(subject, 0)).toBe(false);
        expect(words).not.toContain(`not cancelled: ${titleOf(subject, 0)}`);
    });

    test('and nobody tells whether it took effect: it is not said that it did not', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, 0), times: 1, reset: 'after' });
        host.hooked.fault({ when: { method: 'GET', path: /\/schedule\/sch_/ }, status: 500 });
        const words = read(await decide(host, message, 'cancel'));
        expect(isPending(subject, 0)).toBe(false);
        expect(words).not.toContain(`not cancelled: ${titleOf(subject, 0)}`);
        expect(words).not.toContain(`Hooked did not cancel ${titleOf(subject, 0)}`);
    });
});

describe('the DELETE', () => {
    test('answered with 404: the account was gone already, and the message says so', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.hooked.accounts.delete(subject.account.id);
        await submit(host, view, 'leave');
        const words = read(await ended(host, message));
        expect(words).toContain('is disconnected');
        expect(words).toContain('The connection was gone before the app asked');
    });

    test.each([
        ['its answer is lost', { reset: 'after' as const }],
        ['its answer breaks off', { cutJson: true as const }],
    ])('%s, but it took effect: done, with one DELETE', async (_, fault) => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onConnection(subject), ...fault });
        const words = read(await decide(host, message, 'cancel'));
        expect(words).toContain('is disconnected');
        expect(words).not.toContain('somebody else');
        expect(deletions(host).filter((path) => path === pathOf(subject.account))).toHaveLength(1);
    });

    test('is answered too late, but it took effect meanwhile: done, with one DELETE', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onConnection(subject), slowMs: 550 });
        host.hooked.fault({ when: { method: 'GET', path: /\/integration\// }, slowMs: 200 });
        const words = read(await decide(host, message));
        expect(words).toContain('is disconnected');
        expect(words).not.toContain('somebody else');
        expect(deletions(host)).toHaveLength(1);
    });

    test.each([
        ['is refused', { status: 400, body: { success: false, message: 'Not today' } }, 'Not today'],
        ['meets a server error', { status: 500 }, 'status 500'],
        ['is not answered', { hang: true as const }, 'did not answer'],
        ['finds our key refused', { status: 401 }, '`hooked_api_key`'],
        ['finds our plan too small', { status: 403 }, 'Hooked'],
    ])('%s: the message says that the connection is still there, and trying again works', async (_, fault, told) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const planned = host.hooked.fault({ when: onConnection(subject), ...fault });
        const words = read(await decideInSilence(host, message, 'cancel'));
        expect(words).toContain(`*${subject.account.account.name} was not disconnected*`);
        expect(words).toContain('Hooked still has the connection');
        expect(words).toContain(told);
        expect(words).toContain('2 posts cancelled');
        expect(words).not.toMatch(/undefined|null|\[object/);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.retry']);
        expect(isConnected(host, subject)).toBe(true);
        planned.clear();
        await click(host, message, 'disconnect.retry');
        const done = read(await ended(host, message));
        expect(done).toContain('is disconnected');
        expect(done).not.toContain('somebody else');
        expect(isConnected(host, subject)).toBe(false);
    });

    test.each([
        ['it took effect', 'after' as const, 'is disconnected'],
        ['it did not', true as const, 'is disconnected'],
    ])(
        'nobody tells whether it arrived, and %s: that is what the message says; trying again asks first',
        async (...row) => {
            const [, reset, told] = row;
            const subject = aSubject(host, { posts: 1 });
            const message = await ask(host, subject);
            host.hooked.fault({ when: onConnection(subject), times: 1, reset });
            const blind = host.hooked.fault({ when: { method: 'GET', path: /\/integration\// }, status: 500 });
            expect(read(await decideInSilence(host, message, 'cancel'))).toContain(
                'cannot tell whether the account is disconnected',
            );
            blind.clear();
            await click(host, message, 'disconnect.retry');
            const words = read(await ended(host, message));
            expect(words).toContain(told);
            expect(words).not.toContain('somebody else');
            expect(isConnected(host, subject)).toBe(false);
            expect(deletions(host).filter((path) => path === pathOf(subject.account))).toHaveLength(
                reset === true ? 2 : 1,
            );
        },
    );
});

describe('the calendar cannot be read again', () => {
    test.each([
        ['a server error', { status: 500 }, 'status 500'],
        ['a web page', { html: true as const }, 'web page'],
        ['no answer', { hang: true as const }, 'did not answer'],
    ])('%s: nothing is done, and trying again reads it', async (_, fault, told) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: LIST, ...fault });
        const words = read(await decide(host, message, 'cancel'));
        expect(words).toContain('could not read the calendar again, so it did nothing more');
        expect(words).toContain(told);
        expect(deletions(host)).toEqual([]);
        host.hooked.clearFaults();
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('is disconnected');
        expect(deletions(host)).toHaveLength(3);
    });

    test('and could not be read before either: the choice was to disconnect all the same', async () => {
        const subject = aSubject(host);
        host.hooked.fault({ when: LIST, status: 500 });
        const message = await ask(host, subject);
        const words = read(await decide(host, message));
        expect(words).toContain('is disconnected');
        expect(words).toContain('If posts were pending, they will fail.');
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
    });
});

describe('our key is refused in the middle', () => {
    test.each([
        ['before the calendar', 'GET', 'schedule/list', 'could not read the calendar again'],
        ['before the first post', 'DELETE', '/schedule/', 'Hooked did not cancel'],
        ['before the account', 'DELETE', '/integration/', 'was not disconnected*'],
    ])('%s: it ends with words that name the setting', async (_, method, path, told) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.hooked.fault({ when: { method, path: new RegExp(path) }, status: 401 });
        await submit(host, view, 'cancel');
        const words = read(await ended(host, message));
        expect(words).toContain(told);
        expect(words).toContain('`hooked_api_key`');
        expect(isConnected(host, subject)).toBe(true);
    });

    test('a key that was removed from the settings is reported as that', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        await host.engine.updateSetting('hooked_api_key', '');
        await submit(host, view, 'cancel');
        const words = read(await ended(host, message));
        await host.engine.updateSetting('hooked_api_key', HOOKED_API_KEY);
        expect(words).toContain('Hooked is not set up');
        expect(isConnected(host, subject)).toBe(true);
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('is disconnected');
        // The app tries the key that was saved, and its requests are not to be counted below.
        await later(host, MINUTE);
        await later(host, MINUTE);
    });
});

describe('Hooked asks for patience', () => {
    const STEPS = [
        ['while the calendar is read', (): object => LIST, 0],
        ['while a post is cancelled', (subject: Subject) => onPost(subject, 1), 1],
        ['at the account', onConnection, 2],
    ] as const;

    test.each(STEPS)('%s: the message says when it goes on, and then it does', async (_, when, cancelled) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: when(subject), times: 1, status: 429, headers: { 'Retry-After': '30' } });
        const words = read(await decide(host, message, 'cancel'));
        const at = new Date(host.engine.clock.now().getTime() + 3_600_000 + 30_000);
        expect(words).toContain('⏳ Continues');
        expect(words).toMatch(new RegExp(`:${String(at.getUTCMinutes()).padStart(2, '0')}|:${before(at)}`));
        expect(words).toContain('is getting too many requests');
        expect(isConnected(host, subject)).toBe(true);
        expect(subject.posts.filter((__, index) => !isPending(subject, index))).toHaveLength(cancelled);
        const asked = host.hooked.requests.length;
        await later(host, 20_000);
        expect(host.hooked.requests).toHaveLength(asked);
        await later(host, 11_000);
        const done = read(await ended(host, message));
        expect(done).toContain('is disconnected');
        expect(done).toContain('2 posts cancelled');
        expect(done).not.toContain('interrupted');
        expect(deletions(host).filter((path) => path === pathOf(subject.account))).toHaveLength(
            cancelled === 2 ? 2 : 1,
        );
    });

    const before = (at: Date): string => String(new Date(at.getTime() - 60_000).getUTCMinutes()).padStart(2, '0');

    test.each(STEPS)('%s, for longer than an alarm takes: it is not asked before', async (_, when, __) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: when(subject), times: 1, status: 429, headers: { 'Retry-After': '150' } });
        await decide(host, message, 'cancel');
        const asked = host.hooked.requests.length;
        await later(host, MINUTE);
        await later(host, MINUTE);
        expect(host.hooked.requests).toHaveLength(asked);
        expect(read(current(host, message))).toContain('⏳ Continues');
        await later(host, MINUTE);
        expect(read(await ended(host, message))).toContain('is disconnected');
    });

    test('again and again: after an hour people have to decide', async () => {
        await later(host, 30 * MINUTE);
        const before = host.engine.jobs.pending().length;
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, 0), status: 429, headers: { 'Retry-After': '600' } });
        await decide(host, message, 'cancel');
        for (let minutes = 0; minutes < 80; minutes += 10) {
            await later(host, 10 * MINUTE + 1_000);
            // What waits must not breed more that waits.
            const alarms = host.engine.jobs.pending().filter(({ lockedAt }) => !lockedAt);
            expect(alarms.length - before).toBeLessThan(6);
        }
        const words = read(current(host, message));
        expect(words).toContain('was not disconnected');
        expect(words).toContain('is getting too many requests');
        expect(isConnected(host, subject)).toBe(true);
        host.hooked.clearFaults();
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('is disconnected');
    });
});

describe('the message', () => {
    test('deleted before the end: the story goes on in a new one', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        remove(message.id);
        await submit(host, view, 'cancel');
        await host.engine.settled();
        await later(host);
        const told = host.engine.messages().filter(({ text }) => text.includes(subject.account.id));
        expect(told).toHaveLength(1);
        expect(told[0]).toMatchObject({ roomId: message.roomId });
        expect(read(told[0] ?? message)).toContain('is disconnected');
    });

    test('deleted while Hooked asks for patience: the new one tells the end', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, 0), times: 1, status: 429, headers: { 'Retry-After': '30' } });
        await decide(host, message, 'cancel');
        remove(message.id);
        await later(host);
        const told = host.engine.messages().filter(({ text }) => text.includes(subject.account.id));
        expect(told).toHaveLength(1);
        expect(read(told[0] ?? message)).toContain('is disconnected');
    });

    const remove = (id: string): void => {
        const { messages } = host.engine.store;
        messages.splice(
            messages.findIndex((one) => one.id === id),
            1,
        );
    };
});

describe('the records of a disconnection', () => {
    const DAY = 24 * 60 * MINUTE;
    /** The kinds of the records that are about it, the audit trail left out. */
    const kindsOf = async ({ account }: Subject): Promise<readonly string[]> => {
        const all = (await host.engine.store.persistence.findAsync({})) as unknown as StoredRecord[];
        const own = all.find(({ data }) => data.value?.integrationId === account.id);
        const ids = [own?.data.key, account.id];
        return all
            .filter(({ data }) => ids.includes(data.key))
            .map(({ associations: [first] }) => first?.id ?? '')
            .filter((kind) => kind.startsWith('hooked:disconnection'))
            .sort();
    };
    const ALL = ['hooked:disconnection', 'hooked:disconnection-message', 'hooked:disconnection-under-way'];

    test('stay a day after its end', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        await submit(host, await review(host, message));
        await ended(host, message);
        await later(host, DAY - MINUTE);
        expect(await kindsOf(subject)).toEqual(ALL);
        await later(host, 2 * MINUTE);
        expect(await kindsOf(subject)).toEqual([]);
    });

    test('stay thirty days where it failed or waits for a decision; then its buttons say so', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onPost(subject, 0), times: 1, status: 400 });
        await submit(host, await review(host, message), 'cancel');
        expect(read(await ended(host, message))).toContain('The connection was *not* touched');
        await later(host, 30 * DAY - MINUTE);
        expect(await kindsOf(subject)).toEqual(ALL);
        await later(host, 2 * MINUTE);
        expect(await kindsOf(subject)).toEqual([]);
        expect(read(only(await click(host, message, 'disconnect.retry')))).toMatch(
            /no longer has a record of this disconnection.*30 days.*`\/integration audit`/,
        );
        expect(isConnected(host, subject)).toBe(true);
    });

    test('of an older version, which no job removes, go with a check of the monitor', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onConnection(subject), status: 400 });
        await submit(host, await review(host, message));
        await ended(host, message);
        const now = (): Date => host.engine.clock.now();
        await rewriteRecord(host, subject, { endedAt: now().getTime() - 29 * DAY });
        await later(host, 20 * MINUTE);
        expect(await kindsOf(subject)).toEqual(ALL);
        // The job that this version has set is due in thirty days.
        await rewriteRecord(host, subject, { endedAt: now().getTime() - 31 * DAY });
        await later(host, 20 * MINUTE);
        expect(await kindsOf(subject)).toEqual([]);
    });

    test('stay thirty days after the last failure', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: onConnection(subject), status: 400 });
        await submit(host, await review(host, message));
        await ended(host, message);
        await later(host, 20 * DAY);
        await click(host, message, 'disconnect.retry');
        await ended(host, message);
        await later(host, 20 * DAY);
        expect(await kindsOf(subject)).toEqual(ALL);
        host.hooked.clearFaults();
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('is disconnected');
    });
});

interface StoredRecord {
    readonly data: { readonly key?: string; readonly value?: { readonly integrationId?: string } };
    readonly associations: readonly { readonly id: string }[];
}
