import { clients } from '../support/noTrigger';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { actionsOf, click, later, MINUTE } from '../support/disconnectSession';
import {
    aReconnected,
    askToMove,
    contentOf,
    currentOf,
    lineOf,
    moveAll,
    pendingOf,
    reviewMove,
    type Moving,
} from '../support/moveSession';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 500 } });

beforeEach(() => void (clients.sendTriggers = true));
afterEach(() => host.hooked.clearFaults());

const changes = (): readonly string[] =>
    host.hooked.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
const nothingAsked = (): void => void (host.hooked.requests.length = 0);
const said = async (line: string): Promise<string> => readAnswer(await host.engine.as('admin').type(line));
/** Lets rests pass, until the run has come to its end. */
async function toTheEnd(message: Parameters<typeof currentOf>[1]): Promise<string> {
    for (let turn = 0; turn < 8 && read(currentOf(host, message)).includes('⏳'); turn += 1) await later(host, 31_000);
    return read(currentOf(host, message));
}

describe('the question', () => {
    test('shows the target’s state, each post with its time, what the move means, and changes nothing', async () => {
        const moving = aReconnected(host);
        nothingAsked();
        const message = await askToMove(host, moving);
        const words = read(message);
        const { name } = moving.account.account;
        expect(words).toContain(`*Move 2 posts from ${name} to ${name}?*`);
        expect(words).toContain(`*${name}*: ✅ Healthy`);
        expect(words).toContain('*2 posts* keep their times:');
        for (const { platformData } of moving.posts) expect(words).toContain(platformData.title);
        expect(words).toContain(`\`${moving.account.id}\` → \`${moving.target.id}\``);
        expect(actionsOf(message)).toEqual(['move.review', 'move.discard']);
        expect(changes()).toEqual([]);
        // The calendar, the list of names, and the target.
        expect(host.hooked.requests.length).toBeLessThanOrEqual(3);
    });

    test('finds the old connection by its name, although the new one has the same', async () => {
        const moving = aReconnected(host);
        const { name } = moving.account.account;
        const message = only(await host.engine.as('admin').type(`/integration move "${name}" "${name}"`));
        expect(read(message)).toContain(`\`${moving.account.id}\` → \`${moving.target.id}\``);
        const loose = only(await host.engine.as('admin').type(`/integration move ${name} ${name}`));
        expect(read(loose)).toContain(`\`${moving.account.id}\` → \`${moving.target.id}\``);
    });

    test('is about the chosen posts alone', async () => {
        const moving = aReconnected(host, 3);
        const [first, second] = moving.posts;
        const words = read(await askToMove(host, moving, first?.id ?? ''));
        expect(words).toContain('*1 post* keeps its time:');
        expect(words).not.toContain(second?.platformData.title);
        expect(await said(lineOf(moving, 'sch_none'))).toContain('no pending post');
    });

    test('is refused where the target cannot take the posts', async () => {
        const moving = aReconnected(host);
        host.hooked.expire(moving.target.id);
        expect(await said(lineOf(moving))).toContain('does not work: 🔴 Token expired');
        host.hooked.heal(moving.target.id);
        expect(await said(`/integration move ${moving.account.id} int_yt_abc123`)).toContain('another platform');
        expect(await said(`/integration move ${moving.account.id} ${moving.account.id}`)).toContain('same connection');
        expect(await said(`/integration move int_none99 ${moving.target.id}`)).toContain('No connection is called');
        expect(await said(`/integration move ${moving.target.id} int_ig_main02`)).toContain('no pending posts');
        expect(await said(`/integration move ${moving.account.id}`)).toContain('Where to?');
    });

    test('says where the health of the target is unknown', async () => {
        const moving = aReconnected(host);
        Object.assign(moving.target, { health: undefined });
        expect(read(await askToMove(host, moving))).toContain('❔ Hooked does not say whether');
    });

    test('lapses after ten minutes, and nothing has moved', async () => {
        const moving = aReconnected(host);
        const message = await askToMove(host, moving);
        await later(host, 11 * MINUTE);
        expect(read(currentOf(host, message))).toContain('has expired. Nothing was moved.');
        expect(pendingOf(host, moving.account)).toHaveLength(2);
    });

    test('is for managers alone, at each click', async () => {
        const moving = aReconnected(host);
        const message = await askToMove(host, moving);
        const refused = await click(host, message, 'move.review', 'viewer');
        expect(readAnswer(refused)).toContain('Only managers can do this');
        await click(host, message, 'move.discard');
        await host.engine.settled();
        expect(read(currentOf(host, message))).toContain('*The posts stay on');
        expect(pendingOf(host, moving.account)).toHaveLength(2);
    });
});

/** Every post stands exactly once, on the target, as it was. */
function expectMoved(moving: Moving, contents: readonly unknown[]): void {
    expect(pendingOf(host, moving.account)).toEqual([]);
    expect(pendingOf(host, moving.target).map(contentOf)).toEqual(contents);
}

describe('the move', () => {
    test('makes each post on the new connection, reads it, cancels the old one and reads that it is gone', async () => {
        const moving = aReconnected(host);
        const contents = moving.posts.map(contentOf);
        const message = await askToMove(host, moving);
        nothingAsked();
        const words = read(await moveAll(host, message));
        expect(words).toContain('*2 posts moved from');
        expect(words).toContain('✅ 2 posts are on');
        expect(words).toContain('confirmed by `@admin`');
        expectMoved(moving, contents);
        expect(changes()).toEqual(
            moving.posts.flatMap(({ id }) => ['POST /v1/schedule/create', `DELETE /v1/schedule/${id}`]),
        );
        // The target and its calendar, six a post, and both calendars at the end.
        expect(host.hooked.requests.length).toBe(2 + 2 * 6 + 1);
        const trail = await said(`/integration audit ${moving.account.id}`);
        expect(trail).toContain('move');
        expect(trail).toContain('confirmed');
    });

    /** A post that Hooked still has as pending although it was due: the fake would settle it. */
    function overdue({ posts: [post] }: Moving): void {
        if (!post) throw new Error('there is one');
        post.scheduledDateTime = new Date(host.engine.clock.now().getTime() - 2 * 60 * MINUTE).toISOString();
        Object.defineProperty(post, 'status', { get: () => 'pending', set: () => undefined, configurable: true });
    }

    test('an overdue post moves only to a time that the person picks', async () => {
        const moving = aReconnected(host);
        overdue(moving);
        const message = await askToMove(host, moving);
        const words = read(message);
        expect(words).toContain('🕘 *1 post* is overdue or has no time.');
        expect(words).toContain('*1 post* keeps its time:');
        const view = await reviewMove(host, message);
        const unsaid = await host.engine.as('admin').submit(view, {});
        expect(JSON.stringify([unsaid, view])).toContain('Choose what happens to the overdue posts.');
        expect(pendingOf(host, moving.target)).toEqual([]);
        const now = host.engine.clock.now().getTime();
        const ended = read(await moveAll(host, message, 'hour'));
        expect(ended).toContain('*2 posts moved from');
        expect(ended).toMatch(/🕘 Roaster \d+ A goes out .* now\./);
        const times = pendingOf(host, moving.target).map(({ scheduledDateTime }) => Date.parse(scheduledDateTime));
        expect(Math.min(...times) - now).toBeGreaterThanOrEqual(60 * MINUTE);
        expect(Math.min(...times) - now).toBeLessThan(62 * MINUTE);
    });

    test('an overdue post that nobody gives a time stays, and the message says so', async () => {
        const moving = aReconnected(host);
        overdue(moving);
        const words = read(await moveAll(host, await askToMove(host, moving), 'leave'));
        expect(words).toContain('*1 post moved from');
        expect(words).toContain('1 post was left on');
        expect(pendingOf(host, moving.account)).toHaveLength(1);
    });

    test('a client that opens no window decides by buttons', async () => {
        const moving = aReconnected(host, 1);
        const message = await askToMove(host, moving);
        clients.sendTriggers = false;
        const question = only(await click(host, message, 'move.review'));
        expect(read(question)).toContain('This client opens no window.');
        expect(actionsOf(question)).toEqual(['move.decide']);
        await host.engine.as('admin').click({ message: question, actionId: 'move.decide' });
        await host.engine.settled();
        expect(read(currentOf(host, message))).toContain('*1 post moved from');
    });

    test('of two who decide at once, one does, and no post is made twice', async () => {
        const moving = aReconnected(host);
        const message = await askToMove(host, moving);
        const [one, other] = [await reviewMove(host, message), await reviewMove(host, message, 'admin')];
        await Promise.all([host.engine.as('admin').submit(one, {}), host.engine.as('admin').submit(other, {})]);
        await host.engine.settled();
        expect(read(currentOf(host, message))).toContain('*2 posts moved from');
        expect(pendingOf(host, moving.target)).toHaveLength(2);
    });

    test('stops after the post on the way, and goes on with the rest when asked to', async () => {
        const moving = aReconnected(host, 3);
        const message = await askToMove(host, moving);
        const view = await reviewMove(host, message);
        let clicked: Promise<unknown> | undefined;
        const push = host.hooked.requests.push.bind(host.hooked.requests);
        host.hooked.requests.push = (...logged) => {
            const isCreate = logged.some(({ path }) => path.endsWith('/create'));
            if (isCreate) clicked ??= click(host, message, 'move.stop');
            return push(...logged);
        };
        host.hooked.fault({ when: { path: /create$/ }, slowMs: 300 });
        await host.engine.as('admin').submit(view, {});
        await host.engine.settled();
        await clicked;
        host.hooked.requests.push = push;
        const words = read(currentOf(host, message));
        expect(words).toContain('stopped by `@admin`');
        expect(words).toMatch(/posts? (was|were) not begun and (is|are) still on/);
        expect(pendingOf(host, moving.account).length).toBeGreaterThan(0);
        await click(host, currentOf(host, message), 'move.continue');
        await host.engine.settled();
        expect(await toTheEnd(message)).toContain('*3 posts moved from');
        expect(pendingOf(host, moving.account)).toEqual([]);
        expect(pendingOf(host, moving.target)).toHaveLength(3);
    });

    test('a create whose answer is lost is looked for before anything is made again', async () => {
        const moving = aReconnected(host, 1);
        const contents = moving.posts.map(contentOf);
        const message = await askToMove(host, moving);
        host.hooked.fault({ when: { path: /create$/ }, reset: 'after', times: 1 });
        nothingAsked();
        await moveAll(host, message);
        expect(await toTheEnd(message)).toContain('*1 post moved from');
        expectMoved(moving, contents);
        expect(changes().filter((one) => one.startsWith('POST'))).toHaveLength(1);
    });

    test('a create that was lost on the way is sent again once it has had time to show', async () => {
        const moving = aReconnected(host, 1);
        const contents = moving.posts.map(contentOf);
        const message = await askToMove(host, moving);
        host.hooked.fault({ when: { path: /create$/ }, reset: true, times: 1 });
        const words = read(await moveAll(host, message));
        expect(words).toContain('⏳ Continues');
        expect(await toTheEnd(message)).toContain('*1 post moved from');
        expectMoved(moving, contents);
    });

    test('a cancellation that Hooked refuses leaves the post on both, and the message says so', async () => {
        const moving = aReconnected(host, 1);
        const message = await askToMove(host, moving);
        host.hooked.fault({
            when: { method: 'DELETE' },
            status: 400,
            body: { success: false, message: 'Locked', code: 'LOCKED' },
        });
        await moveAll(host, message);
        const words = await toTheEnd(message);
        expect(words).toContain('🔴 1 post is on both connections');
        expect(words).toContain(moving.posts[0]?.id);
        expect(pendingOf(host, moving.account)).toHaveLength(1);
        expect(pendingOf(host, moving.target)).toHaveLength(1);
        expect(actionsOf(currentOf(host, message))).toEqual(['move.continue']);
        host.hooked.clearFaults();
        await click(host, currentOf(host, message), 'move.continue');
        await host.engine.settled();
        expect(await toTheEnd(message)).toContain('*1 post moved from');
        expect(pendingOf(host, moving.target)).toHaveLength(1);
    });
});

describe('what happens meanwhile', () => {
    /** Runs `event` when the app sends its first request of this kind. */
    function atFirst(meant: RegExp, event: () => void): () => void {
        const push = host.hooked.requests.push.bind(host.hooked.requests);
        let isDone = false;
        host.hooked.requests.push = (...logged) => {
            if (!isDone && logged.some(({ method, path }) => meant.test(`${method} ${path}`))) {
                isDone = true;
                event();
            }
            return push(...logged);
        };
        return () => void (host.hooked.requests.push = push);
    }

    test('the target is disconnected: nothing more is begun, and no post is lost', async () => {
        const moving = aReconnected(host, 3);
        const message = await askToMove(host, moving);
        const stop = atFirst(/^DELETE/, () => void host.hooked.disconnect(moving.target.id));
        await moveAll(host, message);
        const words = await toTheEnd(message);
        stop();
        expect(words).toContain('is no longer connected to Hooked');
        expect(words).toContain('2 posts were not begun and are still on');
        expect(pendingOf(host, moving.account)).toHaveLength(2);
    });

    test('a post is published: it is not moved', async () => {
        const moving = aReconnected(host, 1);
        const message = await askToMove(host, moving);
        const [post] = moving.posts;
        if (post) post.status = 'published';
        expect(read(await moveAll(host, message))).toContain('1 post was no longer pending');
        expect(pendingOf(host, moving.target)).toEqual([]);
    });

    test('a post is published between the copy and the cancellation: both are named', async () => {
        const moving = aReconnected(host, 1);
        const message = await askToMove(host, moving);
        const [post] = moving.posts;
        const stop = atFirst(/^POST/, () => void (post && (post.status = 'published')));
        await moveAll(host, message);
        const words = await toTheEnd(message);
        stop();
        const [copy] = pendingOf(host, moving.target);
        expect(words).toContain('no longer pending on');
        expect(words).toContain(`\`${post?.id}\` → \`${copy?.id}\``);
    });

    test('a post is moved to another time: it stays, as it is not the one that was shown', async () => {
        const moving = aReconnected(host, 1);
        const message = await askToMove(host, moving);
        const [post] = moving.posts;
        if (post) post.scheduledDateTime = new Date(Date.parse(post.scheduledDateTime) + 3_600_000).toISOString();
        expect(read(await moveAll(host, message))).toContain('it was changed since the preview');
        expect(pendingOf(host, moving.account)).toHaveLength(1);
    });

    test('a post gets another title after its copy was made: both stay', async () => {
        const moving = aReconnected(host, 1);
        const message = await askToMove(host, moving);
        const [post] = moving.posts;
        const stop = atFirst(
            /^POST/,
            () => void (post && (post.platformData = { ...post.platformData, title: 'Other' })),
        );
        await moveAll(host, message);
        const words = await toTheEnd(message);
        stop();
        expect(words).toContain('on both connections');
        expect(words).toContain('title or other details differ');
        expect(pendingOf(host, moving.account)).toHaveLength(1);
        expect(pendingOf(host, moving.target)).toHaveLength(1);
    });

    test('the same video is on the target at that time already: it is left out, and said so', async () => {
        const moving = aReconnected(host, 2);
        const [first] = moving.posts;
        if (!first) throw new Error('there are two');
        host.hooked.addPost(moving.target.id, { scheduledDateTime: first.scheduledDateTime, video: first.video });
        const message = await askToMove(host, moving);
        expect(read(message)).toContain('*1 post* is left out');
        const words = read(await moveAll(host, message));
        expect(words).toContain('another one of the same video at that time');
        expect(pendingOf(host, moving.account)).toHaveLength(1);
        expect(pendingOf(host, moving.target)).toHaveLength(2);
    });
});

describe('the offer', () => {
    test('stands on the posts of a connection that is gone, and finds the account’s new connection by itself', async () => {
        const moving = aReconnected(host);
        const card = only(await host.engine.as('admin').type(`/integration posts ${moving.account.id}`));
        expect(actionsOf(card)).toContain('move.review');
        const question = only(await click(host, card, 'move.review'));
        expect(read(question)).toContain(`\`${moving.account.id}\` → \`${moving.target.id}\``);
    });

    test('stands on the card of a broken connection with pending posts, for managers alone', async () => {
        const account = host.hooked.addAccount({ type: 'tiktok' });
        host.hooked.addPost(account.id);
        const line = `/integration get ${account.id}`;
        expect(actionsOf(only(await host.engine.as('admin').type(line)))).not.toContain('move.review');
        host.hooked.expire(account.id);
        expect(actionsOf(only(await host.engine.as('viewer').type(line)))).not.toContain('move.review');
        const card = only(await host.engine.as('admin').type(line));
        expect(actionsOf(card)).toContain('move.review');
        // Several of the platform work: the person chooses.
        const choice = only(await click(host, card, 'move.review'));
        expect(read(choice)).toContain('Which connection takes the posts of');
        const [first] = actionsOf(choice);
        expect(first).toBe('name.choose');
        const question = only(await host.engine.as('admin').click({ message: choice, actionId: 'name.choose' }));
        expect(read(question)).toContain('*Move 1 post from');
    });

    test('says so where nothing can take the posts', async () => {
        const { type } = host.hooked.addAccount({ id: 'int_alone1', type: 'youtube' });
        for (const other of host.hooked.accounts.values()) if (other.type === type) host.hooked.expire(other.id);
        host.hooked.addPost('int_alone1');
        const card = only(await host.engine.as('admin').type('/integration get int_alone1'));
        expect(read(only(await click(host, card, 'move.review')))).toContain('No other working connection');
    });
});
