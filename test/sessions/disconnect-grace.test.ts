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
    rewriteRecord,
    submit,
    type PostsDecision,
    type Subject,
} from '../support/disconnectSession';
import { watchSteps } from '../support/deadlySteps';
import { openCluster } from '../support/mortalHosts';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import type { Host } from '../../dev/host/host';

const SETTINGS = { request_timeout_ms: 500, disconnect_grace_minutes: 5 };
const host = openHost({ settings: SETTINGS });

let demote: () => void = () => undefined;
beforeEach(() => {
    demote = makeManager(host, 'viewer');
    // What the tests before have left counting down.
    host.engine.store.jobs.clear();
    host.hooked.requests.length = 0;
});
afterEach(async () => {
    demote();
    host.hooked.clearFaults();
    await host.engine.updateSetting('disconnect_approval', 'self');
    await host.engine.updateSetting('disconnect_grace_minutes', 5);
});

/** Asks and decides; the message that counts down. */
async function counting(at: Host, subject: Subject, fate?: PostsDecision): Promise<HostMessage> {
    const message = await ask(at, subject);
    await submit(at, await review(at, message), fate);
    return ended(at, message);
}

describe('the time to undo', () => {
    test('the window says how long it is; the message counts down, with Undo, and nothing is done', async () => {
        const subject = aSubject(host);
        const asked = await ask(host, subject);
        const view = await review(host, asked);
        expect(JSON.stringify(view.view.blocks)).toContain('5 minutes pass between the confirmation');
        await submit(host, view, 'cancel');
        const words = read(await ended(host, asked));
        expect(words).toContain(`*${subject.account.account.name} will be disconnected*`);
        expect(words).toMatch(/⏱️ Disconnects .*\(in 5 minutes\)/);
        expect(words).toContain('Pending posts are cancelled first.');
        expect(actionsOf(current(host, asked))).toEqual(['disconnect.undo']);
        expect(deletions(host)).toEqual([]);
    });

    test('is shown again minute by minute, and no more often', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await counting(host, subject);
        const edits = () => host.engine.store.history.filter((event) => event.message.id === message.id).length;
        const before = edits();
        for (const left of [4, 3, 2, 1]) {
            await later(host);
            expect(read(current(host, message))).toContain(left === 1 ? 'in 1 minute)' : `in ${left} minutes)`);
        }
        expect(edits() - before).toBe(4);
        expect(deletions(host)).toEqual([]);
        await later(host);
        expect(read(current(host, message))).toContain('is disconnected');
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
        expect(await auditOf(host, subject)).toEqual(['admin confirmed', 'admin done']);
    });

    test.each([
        ['the asker', 'admin'],
        ['another manager', 'viewer'],
    ])('%s undoes it: the account stays, nothing happens later, and the audit trail knows', async (_, who) => {
        const subject = aSubject(host);
        const message = await counting(host, subject, 'cancel');
        await click(host, message, 'disconnect.undo', who);
        const words = read(current(host, message));
        expect(words).toContain('stays connected');
        expect(words).toMatch(new RegExp(`confirmed by \`@admin\`.*undone by \`@${who}\``));
        expect(actionsOf(current(host, message))).toEqual([]);
        await later(host, 6 * MINUTE);
        expect(deletions(host)).toEqual([]);
        const detail = who === 'admin' ? '' : ' asked by @admin';
        expect(await auditOf(host, subject)).toEqual(['admin confirmed', `${who} undone${detail}`]);
    });

    test('the asker may undo it without a manager’s role; others without one may not', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject, 'viewer');
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        await ended(host, message);
        demote();
        expect(readAnswer(await click(host, message, 'disconnect.undo', 'owner'))).toContain(
            'Only managers can do this',
        );
        expect(actionsOf(current(host, message))).toEqual(['disconnect.undo']);
        await click(host, message, 'disconnect.undo', 'viewer');
        expect(read(current(host, message))).toContain('undone by `@viewer`');
        expect(isConnected(host, subject)).toBe(true);
    });

    test('an old Undo reads that it is too late, or that it is undone already', async () => {
        const [gone, kept] = [aSubject(host, { posts: 0 }), aSubject(host, { posts: 0 })];
        const first = await counting(host, gone);
        const old = current(host, first);
        await later(host, 5 * MINUTE);
        const undo = (message: HostMessage) => host.engine.as('admin').click({ message, actionId: 'disconnect.undo' });
        expect((await undo(old)).ephemeral.map(read)).toEqual([expect.stringContaining('Too late to undo')]);
        const second = await counting(host, kept);
        const same = current(host, second);
        await undo(same);
        expect((await undo(same)).ephemeral.map(read)).toEqual([expect.stringContaining('undone already')]);
        expect(isConnected(host, kept)).toBe(true);
    });

    test('a second disconnect says so, to everyone who may manage, and offers Undo, wherever they are', async () => {
        const subject = aSubject(host, { posts: 0 });
        const line = `/integration disconnect ${subject.account.id}`;
        const message = only(await host.engine.as('admin').type(line, { room: 'ops' }));
        await submit(host, await review(host, message));
        await ended(host, message);
        const led = only(await host.engine.as('viewer').type(line));
        expect(led.shownTo).toBe('viewer');
        expect(read(led)).toMatch(/is confirmed by `@admin`.*⏱️ Disconnects/s);
        expect(JSON.stringify(led)).not.toContain('/group/ops');
        const answer = await host.engine.as('viewer').click({ message: led, actionId: 'disconnect.undo' });
        expect(answer.ephemeral.map(read).join()).toContain('stays connected');
        expect(read(current(host, message))).toContain('undone by `@viewer`');
    });

    test('the calendar changes meanwhile: nothing is done, and the question is asked again', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await counting(host, subject, 'cancel');
        addPost(host, subject.account, 5);
        await later(host, 5 * MINUTE);
        const words = read(current(host, message));
        expect(words).toContain('*nothing was done*');
        expect(words).toContain('• 1 post was added');
        expect(deletions(host)).toEqual([]);
    });

    test('a calendar that has changed is found before the time begins', async () => {
        const subject = aSubject(host, { posts: 1 });
        const asked = await ask(host, subject);
        addPost(host, subject.account, 5);
        await submit(host, await review(host, asked), 'cancel');
        expect(read(await ended(host, asked))).toContain('*nothing was done*');
        expect(actionsOf(current(host, asked))).toEqual(['disconnect.review', 'disconnect.keep']);
    });

    test('a post that is published meanwhile stops nothing', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await counting(host, subject, 'cancel');
        const [post] = subject.posts;
        if (post) post.status = 'published';
        await later(host, 5 * MINUTE);
        expect(read(current(host, message))).toMatch(/is disconnected.*1 post was no longer pending/s);
    });

    test('a shorter setting changes no time that runs; a decision after it has the new one', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await counting(host, subject);
        await host.engine.updateSetting('disconnect_grace_minutes', 0);
        await later(host, 4 * MINUTE);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.undo']);
        await later(host);
        expect(read(current(host, message))).toContain('is disconnected');
    });

    test('an hour is no failure: the app still waits for Hooked at its end', async () => {
        await host.engine.updateSetting('disconnect_grace_minutes', 60);
        const subject = aSubject(host, { posts: 0 });
        const message = await counting(host, subject);
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, status: 429, headers: { 'Retry-After': '20' } });
        await later(host, 60 * MINUTE);
        expect(read(current(host, message))).toContain('⏳ Continues');
        await later(host);
        expect(read(current(host, message))).toContain('is disconnected');
    });

    test('acts at the end also where the wake-ups on the way, and the first at the end, died with their process', async () => {
        const subject = aSubject(host, { posts: 0 });
        await counting(host, subject);
        const { jobs } = host.engine.store;
        const end = host.engine.clock.now().getTime() + 5 * MINUTE;
        const due = [...jobs].sort(([, a], [, b]) => Number(a.nextRunAt) - Number(b.nextRunAt));
        // Its own clock goes on by milliseconds meanwhile.
        const atTheEnd = due.filter(
            ([, job]) => Number(job.nextRunAt) > end - 1_000 && Number(job.nextRunAt) < end + MINUTE,
        );
        expect(atTheEnd).toHaveLength(2);
        for (const [id] of due) if (id !== atTheEnd[1]?.[0]) jobs.delete(id);
        await later(host, 6 * MINUTE);
        expect(isConnected(host, subject)).toBe(false);
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
    });

    test('after a failure, a new decision can be undone again', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await counting(host, subject);
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, status: 400 });
        await later(host, 5 * MINUTE);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.retry']);
        await click(host, message, 'disconnect.retry');
        await ended(host, message);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.undo']);
        await later(host, 5 * MINUTE);
        expect(read(current(host, message))).toContain('is disconnected');
    });
});

describe('together with a second manager', () => {
    test('request, confirmation, time to undo, disconnection: in this order', async () => {
        await host.engine.updateSetting('disconnect_approval', 'second');
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        await submit(host, await review(host, message), 'cancel');
        await ended(host, message);
        await later(host, 10 * MINUTE);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.review', 'disconnect.keep']);
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        expect(read(await ended(host, message))).toMatch(/will be disconnected.*confirmed by `@viewer`/s);
        expect(deletions(host)).toEqual([]);
        await later(host, 5 * MINUTE);
        expect(read(current(host, message))).toMatch(/is disconnected.*1 post cancelled/s);
        expect(deletions(host)).toEqual([...subject.posts.map(pathOf), pathOf(subject.account)]);
    });

    test('the rule becomes stricter while it counts down: it waits for another manager instead', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await counting(host, subject, 'leave');
        await host.engine.updateSetting('disconnect_approval', 'second');
        await later(host, 5 * MINUTE);
        expect(read(current(host, message))).toContain('another manager must confirm');
        expect(deletions(host)).toEqual([]);
        expect(await auditOf(host, subject)).toEqual(['admin confirmed', 'admin asked']);
        await submit(host, await review(host, message, 'viewer'), undefined, 'viewer');
        await ended(host, message);
        await later(host, 5 * MINUTE);
        expect(read(current(host, message))).toContain('is disconnected');
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
    });
});

test('a record of an older version, decided under no rules, still reads and goes on', async () => {
    const subject = aSubject(host, { posts: 0 });
    const message = await ask(host, subject);
    await rewriteRecord(host, subject, {
        phase: 'running',
        decided: { by: { id: 'uAdmin00000000001', username: 'admin' }, at: host.engine.clock.now().getTime() },
        restsUntil: 0,
    });
    await later(host, 11 * MINUTE);
    expect(read(current(host, message))).toContain('is disconnected');
});

test('what it asks of Hooked: the calendar and the account before the time, and both again after it', async () => {
    const subject = aSubject(host, { posts: 0 });
    const asked = await ask(host, subject);
    host.hooked.requests.length = 0;
    await submit(host, await review(host, asked));
    await ended(host, asked);
    expect(host.hooked.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    await later(host, 2 * MINUTE);
    expect(host.hooked.requests).toHaveLength(2);
    await later(host, 3 * MINUTE);
    expect(host.hooked.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'DELETE']);
});

describe('on two servers that share the database', () => {
    const both = openCluster(SETTINGS);

    beforeEach(() => {
        const [one] = both();
        one.engine.store.jobs.clear();
        one.hooked.requests.length = 0;
    });

    test('one begins to count and dies; the other counts on and acts, once', async () => {
        const [one, other] = both();
        const subject = aSubject(one);
        const message = await counting(one, subject, 'cancel');
        await one.engine.killApp();
        await later(other, 2 * MINUTE);
        expect(read(current(other, message))).toContain('in 3 minutes)');
        await later(other, 3 * MINUTE);
        await one.engine.recovered();
        expect(read(current(other, message))).toContain('is disconnected');
        expect(deletions(one)).toEqual([...subject.posts.map(pathOf), pathOf(subject.account)]);
    });

    test.each([1, 2, 3, 4])('Undo on one at the moment when the other acts: one of them counts (%d)', async (round) => {
        const [one, other] = both();
        const subject = aSubject(one, { posts: round % 2 });
        const message = await counting(one, subject, round % 2 ? 'leave' : undefined);
        one.engine.clock.advance(5 * MINUTE);
        const [answer] = await Promise.all([click(one, message, 'disconnect.undo'), other.engine.jobs.runDue()]);
        await later(other);
        await later(one);
        const words = read(current(one, message));
        const undone = words.includes('undone by');
        expect(words).toContain(undone ? 'stays connected' : 'is disconnected');
        expect(isConnected(one, subject)).toBe(undone);
        expect(deletions(one)).toEqual(undone ? [] : [pathOf(subject.account)]);
        if (!undone) expect(answer.ephemeral.map(read).join()).toMatch(/Too late to undo|working on this right now/);
    });

    test('Undo while a dead process still holds the claim: it is not undone, that is said, and the next click counts', async () => {
        const [one, other] = both();
        const subject = aSubject(one, { posts: 0 });
        const message = await counting(one, subject);
        one.engine.clock.advance(MINUTE);
        const { dying, death, stop } = watchSteps(one, { label: 'changes the message', nth: 1 });
        const counted = one.engine.jobs.runDue().catch(() => undefined);
        await dying;
        stop();
        await death();
        expect(readAnswer(await click(other, message, 'disconnect.undo'))).toContain('Not undone yet');
        expect(actionsOf(current(other, message))).toEqual(['disconnect.undo']);
        await one.engine.recovered();
        await counted;
        other.engine.clock.advance(MINUTE);
        await click(other, message, 'disconnect.undo');
        expect(read(current(other, message))).toContain('undone by `@admin`');
        expect(isConnected(one, subject)).toBe(true);
    });

    test('Undo on both at once is followed once', async () => {
        const [one, other] = both();
        const subject = aSubject(one, { posts: 0 });
        const message = await counting(one, subject);
        await Promise.all([click(one, message, 'disconnect.undo'), click(other, message, 'disconnect.undo')]);
        await later(one, 6 * MINUTE);
        expect(read(current(one, message))).toContain('undone by `@admin`');
        expect((await auditOf(one, subject)).filter((entry) => entry.includes('undone'))).toHaveLength(1);
        expect(deletions(one)).toEqual([]);
    });
});
