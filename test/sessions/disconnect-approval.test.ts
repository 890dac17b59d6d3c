import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import {
    actionsOf,
    addPost,
    ask,
    aSubject,
    auditOf,
    click,
    current,
    deletions,
    ended,
    isConnected,
    later,
    makeManager,
    MINUTE,
    pathOf,
    review,
    submit,
    type PostsDecision,
    type Subject,
} from '../support/disconnectSession';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 500, disconnect_approval: 'second' } });
const HOUR = 60 * MINUTE;

let demote: () => void = () => undefined;
beforeEach(() => {
    demote = makeManager(host, 'viewer');
    host.hooked.requests.length = 0;
});
afterEach(async () => {
    demote();
    host.hooked.clearFaults();
    await host.engine.updateSetting('disconnect_approval', 'second');
    await host.engine.updateSetting('monitor_channel', '');
});

/** Asks and sends the request; the message that waits for another manager. */
async function request(subject: Subject, fate?: PostsDecision, room?: string): Promise<HostMessage> {
    const line = `/integration disconnect ${subject.account.id}`;
    const message = room ? only(await host.engine.as('admin').type(line, { room })) : await ask(host, subject);
    await submit(host, await review(host, message), fate);
    return ended(host, message);
}

describe('the request', () => {
    test('the asker’s decision does nothing: the message says who is awaited, what was chosen, and until when', async () => {
        const subject = aSubject(host);
        const asked = await ask(host, subject);
        expect(read(asked)).toContain('`@admin` asked; another manager must confirm.');
        const { view } = await review(host, asked);
        expect(JSON.stringify(view.submit)).toContain('Ask for confirmation');
        expect(JSON.stringify(view.blocks)).toContain('another manager must confirm');
        const message = await request(subject, 'cancel').catch(() => undefined);
        expect(message).toBeUndefined(); // The question is open: a second one is not asked.
        await submit(host, await review(host, asked), 'cancel');
        const words = read(await ended(host, asked));
        expect(words).toContain('*`@admin` asked; another manager must confirm.*');
        expect(words).toContain('Pending posts are cancelled first.');
        expect(words).toMatch(/Asked by `@admin`.*request sent.*expires/);
        expect(actionsOf(current(host, asked))).toEqual(['disconnect.review', 'disconnect.keep']);
        expect(deletions(host)).toEqual([]);
        expect(await auditOf(host, subject)).toEqual(['admin asked']);
    });

    test('the asker cannot confirm it, by any way, and reads why', async () => {
        const subject = aSubject(host);
        const asked = await ask(host, subject);
        const view = await review(host, asked);
        await submit(host, view, 'cancel');
        await ended(host, asked);
        const again = await click(host, asked, 'disconnect.review');
        expect(again.views).toEqual([]);
        expect(readAnswer(again)).toContain('two people have to agree');
        // A window as the other manager would send it.
        const other = await review(host, asked, 'viewer');
        expect(readAnswer(await submit(host, { ...other }, undefined))).toContain('two people have to agree');
        await later(host);
        expect(isConnected(host, subject)).toBe(true);
        expect(deletions(host)).toEqual([]);
    });

    test('another manager confirms what was requested; the message and the audit trail name both', async () => {
        const subject = aSubject(host);
        const message = await request(subject, 'cancel');
        const view = await review(host, message, 'viewer');
        const shown = JSON.stringify(view.view.blocks).replace(/\u2060/g, '');
        expect(shown).toContain('`@admin` asked for this');
        expect(shown).toContain('Pending posts are cancelled first.');
        expect(shown).not.toContain('posts.fate');
        await submit(host, view, undefined, 'viewer');
        const words = read(await ended(host, message));
        expect(words).toContain('is disconnected');
        expect(words).toMatch(/Asked by `@admin`.*confirmed by `@viewer`/);
        expect(deletions(host)).toEqual([...subject.posts.map(pathOf), pathOf(subject.account)]);
        expect(await auditOf(host, subject)).toEqual([
            'admin asked',
            'viewer confirmed asked by @admin',
            'viewer done asked by @admin',
        ]);
    });

    test('another manager may decide at once: the question is the request', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        await submit(host, await review(host, message, 'viewer'), 'leave', 'viewer');
        expect(read(await ended(host, message))).toContain('is disconnected');
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
    });

    test('where no window opens, the asker requests and the other one confirms by button', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        await submit(host, view);
        const waiting = await ended(host, message);
        // By words: the command leads any manager to the request, with its buttons.
        const led = only(await host.engine.as('viewer').type(`/integration disconnect ${subject.account.id}`));
        expect(led.shownTo).toBe('viewer');
        expect(read(led)).toContain('another manager must confirm');
        expect(actionsOf(led)).toEqual(['disconnect.review', 'disconnect.keep']);
        const [window] = (await host.engine.as('viewer').click({ message: led, actionId: 'disconnect.review' })).views;
        if (!window) throw new Error('no window opened');
        await submit(host, window, undefined, 'viewer');
        expect(read(await ended(host, waiting))).toContain('is disconnected');
    });

    test('the asker withdraws it, another manager refuses it, and everybody reads which', async () => {
        const [mine, theirs] = [aSubject(host), aSubject(host)];
        const withdrawn = await request(mine, 'leave');
        await click(host, withdrawn, 'disconnect.keep');
        expect(read(current(host, withdrawn))).toMatch(/stays connected.*withdrawn by `@admin`/s);
        const refused = await request(theirs, 'leave');
        await click(host, refused, 'disconnect.keep', 'viewer');
        expect(read(current(host, refused))).toMatch(/stays connected.*refused by `@viewer`/s);
        for (const message of [withdrawn, refused]) expect(actionsOf(current(host, message))).toEqual([]);
        expect(await auditOf(host, mine)).toEqual(['admin asked', 'admin withdrawn']);
        expect(await auditOf(host, theirs)).toEqual(['admin asked', 'viewer refused asked by @admin']);
        expect(deletions(host)).toEqual([]);
    });

    test('lapses after 24 hours, and not before', async () => {
        const subject = aSubject(host);
        const message = await request(subject, 'cancel');
        await later(host, 24 * HOUR - MINUTE);
        expect(read(current(host, message))).toContain('another manager must confirm');
        await later(host, MINUTE);
        expect(read(current(host, message))).toContain('No other manager confirmed within 24 hours');
        expect(actionsOf(current(host, message))).toEqual([]);
        expect(await auditOf(host, subject)).toEqual(['admin asked', 'admin lapsed']);
        expect(deletions(host)).toEqual([]);
    });

    test('a person without a manager’s role can neither confirm nor refuse it', async () => {
        const subject = aSubject(host);
        const message = await request(subject, 'cancel');
        for (const actionId of ['disconnect.review', 'disconnect.keep']) {
            expect(readAnswer(await click(host, message, actionId, 'owner'))).toContain('Only managers can do this');
        }
        expect(read(current(host, message))).toContain('another manager must confirm');
    });
});

describe('what changed since the request', () => {
    test('a post was added and one moved: nothing is done, both are said, and the other manager confirms again', async () => {
        const subject = aSubject(host);
        const message = await request(subject, 'cancel');
        const added = addPost(host, subject.account, 7);
        const [moved] = subject.posts;
        if (moved) moved.scheduledDateTime = new Date(Date.parse(moved.scheduledDateTime) + 1_000).toISOString();
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        const words = read(await ended(host, message));
        expect(words).toContain('The calendar has changed since this was shown, so *nothing was done*');
        expect(words).toContain('• 1 post was added');
        expect(words).toContain('• 1 post has another time');
        expect(words).toContain('another manager must confirm');
        expect(deletions(host)).toEqual([]);
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        expect(read(await ended(host, message))).toContain('3 posts cancelled');
        expect(deletions(host)).toContain(pathOf(added));
    });

    test('a post was published: that needs no new decision, and is said', async () => {
        const subject = aSubject(host);
        const message = await request(subject, 'cancel');
        const [published] = subject.posts;
        if (published) published.status = 'published';
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        const words = read(await ended(host, message));
        expect(words).toMatch(/1 post cancelled: .* B/);
        expect(words).toMatch(/1 post was no longer pending: .* A/);
        expect(words).toContain('is disconnected');
    });

    test('posts where there were none: what happens to them was never chosen, so the question is asked again', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await request(subject);
        addPost(host, subject.account, 1);
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        const words = read(await ended(host, message));
        expect(words).toContain('• 1 post was added');
        expect(words).not.toContain('Nothing happens until then');
        const { view } = await review(host, message, 'viewer');
        expect(JSON.stringify(view.blocks)).toContain('posts.fate');
        expect(deletions(host)).toEqual([]);
    });

    test('the account is healthy again: that is said before anything is done', async () => {
        const subject = aSubject(host, { posts: 0 });
        host.hooked.expire(subject.account.id);
        const message = await request(subject);
        const account = host.hooked.accounts.get(subject.account.id);
        if (account) Object.assign(account, { health: aSubject(host, { posts: 0 }).account.health });
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        const words = read(await ended(host, message));
        expect(words).toContain('the account’s state was: 🔴 Token expired');
        expect(words).toContain('✅ Healthy');
        expect(deletions(host)).toEqual([]);
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        expect(read(await ended(host, message))).toContain('is disconnected');
    });

    test('the asker is no manager any more: the request no longer counts', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject, 'viewer');
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        await ended(host, message);
        demote();
        await submit(host, await review(host, message));
        const words = read(await ended(host, message));
        expect(words).toContain('`@viewer` may no longer disconnect accounts');
        expect(words).toContain('stays connected');
        expect(deletions(host)).toEqual([]);
    });

    test('the setting is back to one person: the request keeps the stricter rule', async () => {
        const subject = aSubject(host, { posts: 0 });
        const asked = await ask(host, subject);
        await host.engine.updateSetting('disconnect_approval', 'self');
        await submit(host, await review(host, asked));
        expect(read(await ended(host, asked))).toContain('another manager must confirm');
        expect(readAnswer(await click(host, asked, 'disconnect.review'))).toContain('two people have to agree');
        expect(deletions(host)).toEqual([]);
    });

    test('the setting becomes stricter while the window is open: it becomes a request', async () => {
        await host.engine.updateSetting('disconnect_approval', 'self');
        const subject = aSubject(host, { posts: 0 });
        const asked = await ask(host, subject);
        const view = await review(host, asked);
        await host.engine.updateSetting('disconnect_approval', 'second');
        await submit(host, view);
        expect(read(await ended(host, asked))).toContain('another manager must confirm');
        expect(deletions(host)).toEqual([]);
    });
});

describe('after a failure', () => {
    test('the asker may repeat what both agreed on, and not go on without it', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await request(subject, 'cancel');
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, status: 400 });
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        expect(read(await ended(host, message))).toContain('was not cancelled');
        expect(readAnswer(await click(host, message, 'disconnect.proceed'))).toContain('another manager must choose');
        expect(isConnected(host, subject)).toBe(true);
        await click(host, message, 'disconnect.retry');
        expect(read(await ended(host, message))).toContain('is disconnected');
    });
});

describe('where the other manager sees it', () => {
    const ops = 'rOps0000000000002';

    test('a room without another manager: the channel for changes gets it, by id alone, and its buttons work', async () => {
        await host.engine.updateSetting('monitor_channel', 'GENERAL');
        const general = host.workspace.rooms.find(({ name }) => name === 'general');
        await host.engine.updateSetting('monitor_channel', general?.id ?? '');
        const subject = aSubject(host);
        const message = await request(subject, 'cancel', 'ops');
        expect(message.roomId).toBe(ops);
        const notices = (): readonly HostMessage[] =>
            host.engine
                .messages()
                .filter(
                    (one) =>
                        one.roomId === general?.id && JSON.stringify(one.blocks ?? []).includes(subject.account.id),
                );
        const [notice] = notices();
        if (!notice) throw new Error('there is no notice');
        expect(read(notice)).toContain('`@admin` asked; another manager must confirm.');
        expect(JSON.stringify(notice)).not.toContain(subject.account.account.name);
        for (const { platformData } of subject.posts) expect(JSON.stringify(notice)).not.toContain(platformData.title);
        const opened = await host.engine.as('viewer').click({ message: notice, actionId: 'disconnect.review' });
        const [view] = opened.views;
        if (!view) throw new Error('no window opened');
        const answer = await submit(host, view, undefined, 'viewer');
        for (const one of answer.ephemeral) expect(one.roomId).not.toBe(ops);
        expect(read(await ended(host, message))).toContain('is disconnected');
        expect(notices()).toHaveLength(1);
        const last = notices()[0];
        expect(last && read(last)).toContain('is disconnected');
        expect(last && actionsOf(last)).toEqual([]);
    });

    test('refused in that channel, the refuser reads the result there', async () => {
        const general = host.workspace.rooms.find(({ name }) => name === 'general');
        await host.engine.updateSetting('monitor_channel', general?.id ?? '');
        const subject = aSubject(host);
        const message = await request(subject, 'leave', 'ops');
        const notice = host.engine
            .messages()
            .find((one) => one.roomId === general?.id && JSON.stringify(one.blocks ?? []).includes(subject.account.id));
        if (!notice) throw new Error('there is no notice');
        const answer = await host.engine.as('viewer').click({ message: notice, actionId: 'disconnect.keep' });
        expect(answer.ephemeral.map(read).join()).toContain('stays connected');
        expect(read(current(host, message))).toContain('refused by `@viewer`');
    });

    test('where another manager is in the room, nothing more is posted', async () => {
        const general = host.workspace.rooms.find(({ name }) => name === 'general');
        await host.engine.updateSetting('monitor_channel', general?.id ?? '');
        const subject = aSubject(host);
        await request(subject, 'leave', 'social-media');
        const notices = host.engine
            .messages()
            .filter(
                (one) => one.roomId === general?.id && JSON.stringify(one.blocks ?? []).includes(subject.account.id),
            );
        expect(notices).toEqual([]);
    });
});

test('what each step asks of Hooked: the request nothing, the confirmation the calendar and the account', async () => {
    const subject = aSubject(host, { posts: 0 });
    const message = await ask(host, subject);
    host.hooked.requests.length = 0;
    await submit(host, await review(host, message));
    await ended(host, message);
    expect(host.hooked.requests).toEqual([]);
    await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
    await ended(host, message);
    expect(host.hooked.requests.map(({ method }) => method).sort()).toEqual(['DELETE', 'GET', 'GET']);
});
