import { setImmediate } from 'node:timers/promises';

import { afterEach, describe, expect, jest, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import {
    actionsOf,
    ask,
    aSubject,
    click,
    current,
    decide,
    deletions,
    ended,
    isConnected,
    later,
    MINUTE,
    review,
    submit,
    type Subject,
} from '../support/disconnectSession';
import { alertsIn, aWatchedAccount, onlyAlert, pass, round, runJobs } from '../support/monitorSession';
import { aReconnected, askToMove, moveAll, pendingOf } from '../support/moveSession';
import { startMortalHost } from '../support/mortalHosts';
import { openHost } from '../support/openHost';
import { ZIP_VARIABLE } from '../support/packagedApp';
import { PREVIOUS_RELEASE } from '../support/previousRelease';
import { only, read, readAnswer } from '../support/readMessages';
import { HOUR } from '../support/times';

jest.setTimeout(60_000);

const SECONDS = 1_000;
/** Hooked wants the app to wait for so long, so that work pauses. */
const REST = { times: 1, status: 429, headers: { 'Retry-After': '150' } } as const;

const host = openHost({ settings: { request_timeout_ms: 500 } });
const recurring = () => host.engine.jobs.pending().filter(({ type }) => type === 'recurring');
const records = () => host.engine.store.persistence.findAsync({});

afterEach(() => host.hooked.clearFaults());

/** Time goes by while the app is disabled: the server drops each job that becomes due. */
async function disabledFor(ms: number): Promise<void> {
    await host.engine.disable();
    host.hooked.requests.length = 0;
    await later(host, ms);
    expect(host.hooked.requests).toEqual([]);
    await host.engine.enable();
}

/** The app plans it a moment after it was enabled, in machine time. */
async function takeUpPlanned(): Promise<void> {
    const isPlanned = (): boolean => host.engine.jobs.pending().some(({ processorId }) => processorId === 'take-up');
    while (!isPlanned()) await setImmediate();
}

async function takenUp(): Promise<void> {
    await takeUpPlanned();
    await later(host, 15 * SECONDS);
}

async function counting(): Promise<{ readonly subject: Subject; readonly message: HostMessage }> {
    await host.engine.updateSetting('disconnect_grace_minutes', 5);
    const subject = aSubject(host, { posts: 0 });
    const message = await ask(host, subject);
    await submit(host, await review(host, message));
    expect(actionsOf(await ended(host, message))).toEqual(['disconnect.undo']);
    await host.engine.updateSetting('disconnect_grace_minutes', 0);
    return { subject, message };
}

async function resting(): Promise<{ readonly subject: Subject; readonly message: HostMessage }> {
    const subject = aSubject(host, { posts: 1 });
    const message = await ask(host, subject);
    host.hooked.fault({ when: { method: 'DELETE' }, ...REST });
    expect(read(await decide(host, message, 'cancel'))).toContain('⏳ Continues');
    return { subject, message };
}

describe('a disabled app', () => {
    test('answers nothing, checks nothing, and loses no watch; enabled again, it alerts', async () => {
        const { room, account } = await aWatchedAccount(host);
        host.hooked.expire(account.id);
        await disabledFor(2 * HOUR);
        expect(alertsIn(host, room)).toEqual([]);
        expect(recurring()).toHaveLength(1);
        await pass(host, HOUR);
        expect(read(onlyAlert(host, room))).toMatch(/expired/i);
    });

    test('has no command and registers it again', async () => {
        await host.engine.disable();
        expect(await host.engine.as('admin').type('/integration list')).toMatchObject({ ok: false });
        await host.engine.enable();
        expect(readAnswer(await host.engine.as('admin').type('/integration watching'))).not.toBe('');
    });

    test('plans nothing more than its recurring job where no work is stored', async () => {
        const kept = await records();
        await host.engine.store.persistence.removeAsync({}, { multi: true });
        host.engine.store.jobs.clear();
        await host.engine.disable();
        await host.engine.enable();
        await host.engine.settled();
        expect(host.engine.jobs.pending()).toMatchObject([{ processorId: 'monitor-sweep' }]);
        await host.engine.store.persistence.insertAsync(kept);
    });

    test('disconnects nothing while the time to undo ends, and does so once it is enabled', async () => {
        const { subject, message } = await counting();
        await disabledFor(30 * MINUTE);
        expect(isConnected(host, subject)).toBe(true);
        await takenUp();
        expect(isConnected(host, subject)).toBe(false);
        expect(read(current(host, message))).not.toContain('⏱️');
    });

    test('lets people undo after it was enabled, while there is time', async () => {
        const { subject, message } = await counting();
        await disabledFor(2 * MINUTE);
        await click(host, message, 'disconnect.undo');
        await later(host, 30 * MINUTE);
        expect(isConnected(host, subject)).toBe(true);
    });

    test('continues a disconnection that was under way, with each request once', async () => {
        const { subject, message } = await resting();
        await disabledFor(30 * MINUTE);
        await takenUp();
        await later(host);
        expect(isConnected(host, subject)).toBe(false);
        expect(deletions(host).filter((one) => one.endsWith(subject.account.id))).toHaveLength(1);
        expect(read(current(host, message))).not.toContain('⏳');
    });

    test('continues a move that was under way', async () => {
        const moving = aReconnected(host);
        const message = await askToMove(host, moving);
        host.hooked.fault({ when: { path: /create$/ }, ...REST });
        expect(read(await moveAll(host, message))).toContain('⏳ Continues');
        await disabledFor(30 * MINUTE);
        await takenUp();
        await later(host);
        expect(pendingOf(host, moving.account)).toEqual([]);
        expect(pendingOf(host, moving.target)).toHaveLength(2);
        expect(read(current(host, message))).toContain('*2 posts moved from');
    });

    test('continues the cancellation of all posts that was under way', async () => {
        const subject = aSubject(host);
        const card = only(await host.engine.as('admin').type(`/integration posts ${subject.account.id}`));
        const question = only(await click(host, card, 'posts.cancelAll'));
        host.hooked.fault({ when: { method: 'DELETE' }, ...REST });
        await click(host, question, 'cancelAll.confirm');
        await host.engine.settled();
        expect(pendingOf(host, subject.account)).toHaveLength(2);
        await disabledFor(30 * MINUTE);
        await takenUp();
        await later(host);
        expect(pendingOf(host, subject.account)).toEqual([]);
        expect(read(current(host, question))).toContain('✅ *Cancelled* all 2 posts');
    });

    test('whose job for that is lost as well: the next regular check takes the work up', async () => {
        const { subject } = await counting();
        await disabledFor(30 * MINUTE);
        await takeUpPlanned();
        for (const [id, { type }] of host.engine.store.jobs) if (type === 'once') host.engine.store.jobs.delete(id);
        await round(host);
        expect(isConnected(host, subject)).toBe(false);
    });
});

describe('the way back to an older version', () => {
    /** Rewrites a record as a version that does not exist yet may store it. */
    async function ofTheFuture(query: Readonly<Record<string, unknown>>, change: Readonly<Record<string, unknown>>) {
        const { numAffected } = await host.engine.store.persistence.updateAsync(query, { $set: change }, {});
        expect(numAffected).toBe(1);
    }
    const dataOf = async (query: Readonly<Record<string, unknown>>): Promise<unknown> =>
        (await host.engine.store.persistence.findOneAsync(query))?.data;

    test('the doctor and the log name the records of a newer one; nothing of them changes, and they work again later', async () => {
        const { room, account } = await aWatchedAccount(host);
        const { subject, message } = await counting();
        const watched = { 'data.value.roomId': { $exists: true }, 'data.value.target.id': account.id };
        const stored = { 'data.value.integrationId': subject.account.id, 'data.value.phase': { $exists: true } };
        await ofTheFuture(watched, { 'data.value.target.kind': 'several' });
        const phase = ((await dataOf(stored)) as { value: { phase: string } }).value.phase;
        await ofTheFuture(stored, { 'data.value.phase': 'postponed' });
        const before = [await dataOf(watched), await dataOf(stored)];

        await host.engine.update(process.env[ZIP_VARIABLE] ?? '');
        expect(host.engine.logs().map(({ text }) => text)).toContainEqual(
            expect.stringMatching(/Stored records of another version.*disconnection 1.*watch 1.*They are kept/),
        );
        const doctor = readAnswer(await host.engine.as('admin').type('/integration doctor'));
        expect(doctor).toMatch(/\*Storage\*: 2 records of another version cannot be read/);
        host.hooked.expire(account.id);
        await pass(host, 3 * HOUR);
        await later(host, 40 * 24 * HOUR);
        await runJobs(host);
        expect([await dataOf(watched), await dataOf(stored)]).toEqual(before);
        expect(isConnected(host, subject)).toBe(true);
        expect(alertsIn(host, room)).toEqual([]);

        await ofTheFuture(watched, { 'data.value.target.kind': 'one' });
        await ofTheFuture(stored, { 'data.value.phase': phase });
        await round(host);
        expect(read(onlyAlert(host, room))).toMatch(/expired/i);
        expect(isConnected(host, subject)).toBe(false);
        expect(read(current(host, message))).not.toContain('⏱️');
    });

    test('the previous release runs on what this one has stored, and this one goes on after it', async () => {
        const { room, account } = await aWatchedAccount(host);
        host.hooked.expire(account.id);
        await round(host);
        const alert = onlyAlert(host, room);
        const { subject } = await resting();
        await host.engine.update(PREVIOUS_RELEASE);
        expect(await host.engine.status()).toBe('manually_enabled');
        await pass(host, HOUR);
        expect(onlyAlert(host, room).id).toBe(alert.id);
        expect(isConnected(host, subject)).toBe(false);
        await host.engine.update(process.env[ZIP_VARIABLE] ?? '');
        expect(recurring()).toHaveLength(1);
        host.hooked.heal(account.id);
        await pass(host, HOUR);
        expect(read(onlyAlert(host, room))).toMatch(/works again/i);
    });
});

describe('uninstalling', () => {
    test('cancels every job and purges every record; installed again, the app knows nothing and works', async () => {
        await aWatchedAccount(host);
        await counting();
        expect((await records()).length).toBeGreaterThan(0);
        await host.engine.uninstall();
        expect(await records()).toEqual([]);
        expect(host.engine.jobs.pending()).toEqual([]);
        expect(host.engine.commands()).toEqual([]);

        const { store, clock } = host.engine;
        const again = await startMortalHost({ store, clock, workspace: host.workspace, hooked: host.hooked });
        try {
            expect(again.engine.jobs.pending()).toMatchObject([{ processorId: 'monitor-sweep' }]);
            expect(readAnswer(await again.engine.as('admin').type('/integration watching'))).toContain(
                'This channel watches nothing',
            );
        } finally {
            await again.engine.stop();
            await again.rocketchat.stop();
        }
    });
});
