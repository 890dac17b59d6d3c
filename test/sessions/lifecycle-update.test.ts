import { beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import type { FakeAccount } from '../../dev/upstreams';
import {
    actionsOf,
    ask,
    aSubject,
    auditOf,
    click,
    current,
    decide,
    ended,
    isConnected,
    later,
    makeManager,
    MINUTE,
    pendingIds,
    review,
    submit,
    type Subject,
} from '../support/disconnectSession';
import { aRoom, onlyAlert, pass, recoveriesIn, remindersIn, round, watch } from '../support/monitorSession';
import { aReconnected, askToMove, contentOf, moveAll, pendingOf, type Moving } from '../support/moveSession';
import { openHost } from '../support/openHost';
import { ZIP_VARIABLE } from '../support/packagedApp';
import { PREVIOUS_RELEASE } from '../support/previousRelease';
import { only, read, readAnswer } from '../support/readMessages';
import { HOUR } from '../support/times';

jest.setTimeout(60_000);

const host = openHost({
    zip: PREVIOUS_RELEASE,
    settings: { request_timeout_ms: 500, monitor_interval_minutes: 20, reminder_hours: 2 },
});

const type = (line: string, room = 'general') => host.engine.as('admin').type(`/integration ${line}`, { room });
const recurring = () => host.engine.jobs.pending().filter(({ type: kind }) => kind === 'recurring');

/** Everything that the previous release has stored, and that people go on with afterwards. */
interface Before {
    readonly room: string;
    readonly acknowledged: string;
    readonly broken: FakeAccount;
    readonly mine: FakeAccount;
    readonly alert: HostMessage;
    readonly taken: HostMessage;
    readonly question: { readonly subject: Subject; readonly message: HostMessage };
    readonly request: { readonly subject: Subject; readonly message: HostMessage };
    readonly counting: { readonly subject: Subject; readonly message: HostMessage };
    readonly running: { readonly subject: Subject; readonly message: HostMessage };
    readonly moveAsked: { readonly moving: Moving; readonly message: HostMessage };
    readonly moveRunning: { readonly moving: Moving; readonly message: HostMessage };
    readonly cancelled: { readonly subject: Subject; readonly message: HostMessage };
    readonly settings: Readonly<Record<string, unknown>>;
}
let before: Before;

const refused = { times: 1, status: 429, headers: { 'Retry-After': '150' } } as const;

async function underWay() {
    const subject = aSubject(host);
    const message = await ask(host, subject);
    host.hooked.fault({ when: { method: 'DELETE', path: new RegExp(`${subject.posts[1]?.id}$`) }, ...refused });
    expect(read(await decide(host, message, 'cancel'))).toContain('⏳ Continues');
    return { subject, message };
}

async function countingDown() {
    await host.engine.updateSetting('disconnect_grace_minutes', 30);
    const subject = aSubject(host);
    const message = await ask(host, subject);
    await submit(host, await review(host, message), 'leave');
    expect(actionsOf(await ended(host, message))).toEqual(['disconnect.undo']);
    await host.engine.updateSetting('disconnect_grace_minutes', 0);
    return { subject, message };
}

/** Somebody has asked, and a second person has to agree. */
async function requested() {
    await host.engine.updateSetting('disconnect_approval', 'second');
    const subject = aSubject(host, { posts: 0 });
    const message = await ask(host, subject);
    await submit(host, await review(host, message));
    await ended(host, message);
    await host.engine.updateSetting('disconnect_approval', 'self');
    return { subject, message };
}

async function cancelledAll() {
    const subject = aSubject(host);
    const card = only(await type(`posts ${subject.account.id}`));
    const message = only(await click(host, card, 'posts.cancelAll'));
    await click(host, message, 'cancelAll.confirm');
    await host.engine.settled();
    expect(actionsOf(current(host, message))).toEqual(['cancelAll.undo']);
    return { subject, message };
}

beforeAll(async () => {
    const [room, acknowledged] = [aRoom(host), aRoom(host)];
    const [broken, mine] = [host.hooked.addAccount(), host.hooked.addAccount()];
    await watch(host, broken.id, room);
    await watch(host, mine.id, acknowledged);
    await round(host);
    host.hooked.expire(broken.id);
    host.hooked.expire(mine.id);
    await round(host);
    const taken = onlyAlert(host, acknowledged);
    await click(host, taken, 'alert.acknowledge');
    const cancelled = await cancelledAll();
    const running = await underWay();
    const moveRunning = { moving: aReconnected(host), message: undefined as HostMessage | undefined };
    moveRunning.message = await askToMove(host, moveRunning.moving);
    host.hooked.fault({ when: { path: /create$/ }, ...refused });
    expect(read(await moveAll(host, moveRunning.message))).toContain('⏳ Continues');
    const counting = await countingDown();
    const request = await requested();
    const questioned = aSubject(host);
    const question = { subject: questioned, message: await ask(host, questioned) };
    const moving = aReconnected(host);
    const moveAsked = { moving, message: await askToMove(host, moving) };
    const settings = Object.fromEntries(host.engine.settings().map(({ id }) => [id, host.engine.setting(id)]));
    before = {
        ...{ room, acknowledged, broken, mine, taken, alert: onlyAlert(host, room), cancelled, running, counting },
        ...{ request, question, moveAsked, settings },
        moveRunning: { moving: moveRunning.moving, message: moveRunning.message },
    };
    await host.engine.update(process.env[ZIP_VARIABLE] ?? '');
});

describe('after an update from the previous release', () => {
    test('the app runs, and its recurring job is there once', async () => {
        expect(await host.engine.status()).toBe('manually_enabled');
        expect(recurring()).toMatchObject([{ processorId: 'monitor-sweep', interval: 20 * MINUTE }]);
        expect(host.engine.commands()).toEqual(['integration']);
    });

    test('every setting has the value that an admin gave it, and new ones have their defaults', () => {
        for (const [id, value] of Object.entries(before.settings))
            expect([id, host.engine.setting(id)]).toEqual([id, value]);
        for (const { id, packageValue } of host.engine.settings()) {
            if (!(id in before.settings)) expect([id, host.engine.setting(id)]).toEqual([id, packageValue]);
        }
    });

    test('a question is still open: its buttons of the old version lead to the disconnection', async () => {
        const { subject, message } = before.question;
        await decide(host, message, 'cancel');
        expect(isConnected(host, subject)).toBe(false);
        expect(pendingIds(host)).not.toContain(subject.posts[0]?.id);
    });

    test('a request still waits for a second person, and not for the one who asked', async () => {
        const { subject, message } = before.request;
        await click(host, message, 'disconnect.review');
        expect(isConnected(host, subject)).toBe(true);
        expect(host.engine.views().filter(({ open }) => open)).toEqual([]);
        const demote = makeManager(host, 'viewer');
        await decide(host, message, undefined, 'viewer');
        demote();
        expect(isConnected(host, subject)).toBe(false);
        expect(await auditOf(host, subject)).toEqual(
            expect.arrayContaining(['admin asked', expect.stringMatching(/^viewer done/)]),
        );
    });

    test('a decision can still be undone', async () => {
        const { subject, message } = before.counting;
        await click(host, message, 'disconnect.undo');
        await host.engine.settled();
        await later(host, 40 * MINUTE);
        expect(isConnected(host, subject)).toBe(true);
        expect(await auditOf(host, subject)).toContainEqual(expect.stringMatching(/^admin undone/));
    });

    test('a disconnection that was under way comes to its end, and a move does as well', async () => {
        await later(host, 5 * MINUTE);
        await later(host);
        expect(isConnected(host, before.running.subject)).toBe(false);
        for (const { id } of before.running.subject.posts) expect(pendingIds(host)).not.toContain(id);
        expect(read(current(host, before.running.message))).not.toContain('⏳');
        const { moving, message } = before.moveRunning;
        expect(pendingOf(host, moving.account)).toEqual([]);
        expect(pendingOf(host, moving.target).map(contentOf)).toEqual(moving.posts.map(contentOf));
        expect(read(current(host, message))).toContain('*2 posts moved from');
    });

    test('cancelled posts can still be made again', async () => {
        const { subject, message } = before.cancelled;
        await click(host, message, 'cancelAll.undo');
        await host.engine.settled();
        expect(pendingOf(host, subject.account).map(contentOf)).toEqual(subject.posts.map(contentOf));
    });

    test('alerts are the same messages: who took one gets no reminder, the other one reminds and recovers', async () => {
        await pass(host, 3 * HOUR, 20 * MINUTE);
        expect(onlyAlert(host, before.room).id).toBe(before.alert.id);
        expect(onlyAlert(host, before.acknowledged).id).toBe(before.taken.id);
        expect(remindersIn(host, before.room)).toHaveLength(1);
        expect(remindersIn(host, before.acknowledged)).toEqual([]);
        host.hooked.heal(before.broken.id);
        await pass(host, HOUR, 20 * MINUTE);
        expect(recoveriesIn(host, before.room)).toHaveLength(1);
        expect(read(onlyAlert(host, before.room))).toMatch(/works again/i);
    });

    test('watches and the audit trail are there and whole', async () => {
        expect(readAnswer(await type('watching', before.room))).toContain(before.broken.id);
        const trail = readAnswer(await type('audit'));
        expect(trail).not.toMatch(/changed|missing|broken/i);
        expect(readAnswer(await type(`audit ${before.broken.id}`))).toContain('watch');
    });

    test('and the same once more: nothing is registered or told twice', async () => {
        const count = host.engine.messages().length;
        await host.engine.update(process.env[ZIP_VARIABLE] ?? '');
        await round(host);
        expect(host.engine.messages()).toHaveLength(count);
        expect(recurring()).toHaveLength(1);
    });
});

describe('a question about a move', () => {
    test('of the previous release lapses as it said, and moves nothing', async () => {
        const { moving, message } = before.moveAsked;
        await later(host, 11 * MINUTE);
        expect(pendingOf(host, moving.account)).toHaveLength(2);
        expect(pendingOf(host, moving.target)).toEqual([]);
        expect(actionsOf(message)).toContain('move.review');
        expect(actionsOf(current(host, message))).toEqual([]);
    });
});
