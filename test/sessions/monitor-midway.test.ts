import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import type { FakeAccount } from '../../dev/upstreams';
import { watchEffects } from '../support/effects';
import { openMortalHosts, quiet } from '../support/mortalHosts';
import { watchSteps } from '../support/deadlySteps';
import { ask, decide, later, review, submit } from '../support/disconnectSession';
import { lastSweep, seeThrough } from '../support/sweepDeaths';
import { snapshotOf } from '../support/hostSnapshot';
import { misdeedsOf } from '../support/monitorState';
import { alertsIn, onlyAlert, pass, remindersIn, round, runJobs, threadOf, watch } from '../support/monitorSession';
import { HOUR, MINUTE } from '../support/times';
import { ZIP_VARIABLE } from '../support/packagedApp';
import { buttonsOf, read, readAnswer } from '../support/readMessages';

const OPS = { _id: 'rOps0000000000002', name: 'ops' };
const BRAND = 'social-media';
const hosts = openMortalHosts(1, { monitor_channel: [OPS] });

let host: Host;
let account: FakeAccount;
let restore: () => Promise<void>;

beforeAll(async () => {
    const [only] = hosts();
    if (!only) throw new Error('there is one');
    host = only;
    host.hooked.accounts.clear();
    host.hooked.posts.clear();
    account = host.hooked.addAccount({ id: 'int_roaster' });
    await watch(host, account.id, BRAND);
    await round(host);
    restore = snapshotOf(host);
});
beforeEach(() => restore());
afterEach(async () => {
    host.hooked.latencyMs = 0;
    expect(await misdeedsOf(host)).toEqual([]);
});

const brandRoom = () => {
    const found = host.workspace.rooms.find(({ name }) => name === BRAND);
    if (!found) throw new Error('the room is there');
    return found;
};

async function expireAndTell(): Promise<HostMessage> {
    host.hooked.expire(account.id);
    await round(host);
    return onlyAlert(host, BRAND);
}

const isOpen = (message: HostMessage): boolean => buttonsOf(message).length > 0;

describe('a sweep is interrupted', () => {
    /** Begins a sweep, and does something while it is being told. */
    async function midway(interrupt: () => Promise<void>): Promise<void> {
        host.hooked.expire(account.id);
        const before = await lastSweep(host);
        let interrupted: Promise<void> | undefined;
        const stop = watchEffects(host, ({ label }) => {
            if (label === 'stores alert') interrupted ??= interrupt();
        });
        await host.engine.jobs.run('monitor-sweep').catch(() => undefined);
        stop();
        expect(interrupted).toBeDefined();
        await interrupted;
        await quiet(host);
        await seeThrough(before, host);
    }
    const disableAndEnable = async (): Promise<void> => {
        await host.engine.disable();
        await host.engine.enable();
    };

    test.each([
        ['the engine restarts the app', () => host.engine.restartApp()],
        ['somebody disables and enables the app', disableAndEnable],
        ['the app is updated', () => host.engine.update(process.env[ZIP_VARIABLE] ?? '')],
    ])('when %s: the alert is there, once', async (_, interrupt) => {
        await midway(interrupt);
        expect(read(onlyAlert(host, BRAND))).toMatch(/expired/i);
        await pass(host, HOUR);
        onlyAlert(host, BRAND);
        const recurring = [...host.engine.store.jobs.values()].filter(({ type }) => type === 'recurring');
        expect(recurring).toHaveLength(1);
    });

    test('and the clock is set back meanwhile: it goes on when the claim of the dead has run out on that clock', async () => {
        host.hooked.expire(account.id);
        const { death, stop } = watchSteps(host, { label: 'stores alert', nth: 1 });
        const before = await lastSweep(host);
        await host.engine.jobs.run('monitor-sweep').catch(() => undefined);
        stop();
        expect(death()).toBeDefined();
        await quiet(host);
        host.engine.clock.advance(-10 * MINUTE);
        await seeThrough(before, host);
        host.engine.clock.advance(10 * MINUTE);
        await round(host);
        expect(read(onlyAlert(host, BRAND))).toMatch(/expired/i);
    });
});

describe('the clock jumps', () => {
    test('back and forth: nobody hears anything twice, and reminders go on', async () => {
        await expireAndTell();
        for (const ms of [-6 * HOUR, HOUR, -3 * HOUR, 2 * HOUR]) {
            host.engine.clock.advance(ms);
            await round(host);
        }
        expect(remindersIn(host, BRAND)).toEqual([]);
        // It counts from the earliest time at which it was known.
        await pass(host, 26 * HOUR, 2 * HOUR);
        expect(remindersIn(host, BRAND)).toHaveLength(1);
        host.engine.clock.advance(-30 * HOUR);
        await round(host);
        await pass(host, 22 * HOUR, 2 * HOUR);
        expect(remindersIn(host, BRAND)).toHaveLength(1);
        await pass(host, 4 * HOUR, 2 * HOUR);
        expect(remindersIn(host, BRAND)).toHaveLength(2);
        onlyAlert(host, BRAND);
    });

    test('back while it recovers: it recovers all the same, after two good checks', async () => {
        await expireAndTell();
        host.hooked.heal(account.id);
        await round(host);
        host.engine.clock.advance(-12 * HOUR);
        await round(host);
        expect(isOpen(onlyAlert(host, BRAND))).toBe(false);
    });
});

describe('settings are changed midway', () => {
    test('fewer failures are enough: the next check tells', async () => {
        await host.engine.updateSetting('alert_after_failures', 5);
        host.hooked.breakAccount(account.id);
        await round(host);
        await round(host);
        expect(alertsIn(host, BRAND)).toEqual([]);
        await host.engine.updateSetting('alert_after_failures', 2);
        await round(host);
        expect(read(onlyAlert(host, BRAND))).toMatch(/error/i);
    });

    test('more failures are needed: what has been told stays told', async () => {
        await host.engine.updateSetting('alert_after_failures', 2);
        host.hooked.breakAccount(account.id);
        await round(host);
        await round(host);
        await host.engine.updateSetting('alert_after_failures', 5);
        await round(host);
        await round(host);
        expect(isOpen(onlyAlert(host, BRAND))).toBe(true);
        await host.engine.updateSetting('alert_after_failures', 2);
    });

    test('another interval: the sweeps follow it', async () => {
        await host.engine.updateSetting('monitor_interval_minutes', 60);
        // The first of the new rhythm comes at once.
        await runJobs(host);
        host.hooked.expire(account.id);
        await pass(host, 45 * MINUTE);
        expect(alertsIn(host, BRAND)).toEqual([]);
        await pass(host, 15 * MINUTE);
        onlyAlert(host, BRAND);
        await host.engine.updateSetting('monitor_interval_minutes', 15);
    });

    test('other hours for reminders: they come as often as it says from then on', async () => {
        await expireAndTell();
        await host.engine.updateSetting('reminder_hours', 2);
        await pass(host, 5 * HOUR, HOUR);
        expect(remindersIn(host, BRAND)).toHaveLength(2);
        await host.engine.updateSetting('reminder_hours', 24);
        await pass(host, 20 * HOUR, 4 * HOUR);
        expect(remindersIn(host, BRAND)).toHaveLength(2);
    });
});

describe('what people do meanwhile', () => {
    test('a person deletes the message: one new message follows, and it shows the end', async () => {
        const first = await expireAndTell();
        host.engine.deleteMessage(first.id);
        await round(host);
        const second = onlyAlert(host, BRAND);
        expect(second.id).not.toBe(first.id);
        await round(host);
        expect(onlyAlert(host, BRAND).id).toBe(second.id);
        host.hooked.heal(account.id);
        await round(host);
        await round(host);
        expect(isOpen(onlyAlert(host, BRAND))).toBe(false);
    });

    test('a person deletes the message when a reminder is due: the new message is reminder enough', async () => {
        const first = await expireAndTell();
        host.engine.clock.advance(25 * HOUR);
        host.engine.deleteMessage(first.id);
        await round(host);
        await round(host);
        onlyAlert(host, BRAND);
        expect(remindersIn(host, BRAND)).toEqual([]);
    });

    test('nobody watches it any more: the alert ends without a word, and nobody is reminded', async () => {
        const message = await expireAndTell();
        await host.engine.as('admin').type(`/integration unwatch ${account.id}`, { room: BRAND });
        await round(host);
        expect(isOpen(onlyAlert(host, BRAND))).toBe(false);
        expect(read(onlyAlert(host, BRAND))).toContain('no longer watched here');
        expect(threadOf(host, message)).toEqual([]);
        await pass(host, 50 * HOUR, 10 * HOUR);
        expect(remindersIn(host, BRAND)).toEqual([]);
        expect(alertsIn(host, BRAND).filter(isOpen)).toEqual([]);
    });

    test('it is watched again: that is a new alert', async () => {
        await expireAndTell();
        await host.engine.as('admin').type(`/integration unwatch ${account.id}`, { room: BRAND });
        await round(host);
        await watch(host, account.id, BRAND);
        await round(host);
        await round(host);
        expect(alertsIn(host, BRAND).map(isOpen)).toEqual([false, true]);
    });
});

describe('the room does not take messages any more', () => {
    const removed = (): void => {
        const { rooms } = host.workspace;
        rooms.splice(rooms.indexOf(brandRoom()), 1);
    };
    const watching = async (): Promise<string> =>
        readAnswer(await host.engine.as('admin').type('/integration watching', { room: 'general' }));

    test.each([
        ['is archived', () => void (brandRoom().archived = true), 'refused an alert'],
        ['is read-only', () => void (brandRoom().readOnly = true), 'refused an alert'],
        ['has been removed', removed, 'was deleted'],
    ])(
        'it %s: the alert goes to the channel of the setting, says so, and the watch is marked',
        async (_, end, mark) => {
            end();
            host.hooked.expire(account.id);
            await round(host);
            await round(host);
            expect(alertsIn(host, BRAND)).toEqual([]);
            const message = onlyAlert(host, 'ops');
            expect(read(message)).toContain('takes no messages from the app');
            expect(await watching()).toContain(mark);
            await pass(host, 25 * HOUR, 5 * HOUR);
            expect(remindersIn(host, 'ops')).toHaveLength(1);
            host.hooked.heal(account.id);
            await round(host);
            await round(host);
            expect(isOpen(onlyAlert(host, 'ops'))).toBe(false);
        },
    );

    describe('not for a reason of its own', () => {
        /** The server refuses every message, in words that say nothing of a room. */
        const fail = (): void => void (host.workspace.settings.Message_MaxAllowedSize = 1);
        const mend = (): void => void (host.workspace.settings.Message_MaxAllowedSize = 5000);
        afterEach(mend);

        const failToTell = async (): Promise<void> => {
            host.hooked.expire(account.id);
            fail();
            await round(host);
            mend();
            expect(alertsIn(host, BRAND)).toEqual([]);
            expect(await watching()).not.toContain('refused an alert');
        };

        test('the alert comes with the next slice, in the room itself, once, and nothing is marked', async () => {
            await failToTell();
            expect(host.engine.jobs.pending().filter(({ processorId }) => /continue/.test(processorId))).not.toEqual(
                [],
            );
            await pass(host, MINUTE, MINUTE);
            expect(isOpen(onlyAlert(host, BRAND))).toBe(true);
            expect(alertsIn(host, 'ops')).toEqual([]);
            await pass(host, 30 * MINUTE);
            expect(onlyAlert(host, BRAND)).toBeDefined();
            expect(await watching()).not.toContain('refused an alert');
        });

        test('a check before that tells it as well', async () => {
            await failToTell();
            await round(host);
            expect(isOpen(onlyAlert(host, BRAND))).toBe(true);
            await pass(host, 5 * MINUTE, MINUTE);
            expect(onlyAlert(host, BRAND)).toBeDefined();
        });

        test('an alert that is over meanwhile is not posted any more', async () => {
            await failToTell();
            host.hooked.heal(account.id);
            await round(host);
            await round(host);
            await pass(host, 5 * MINUTE, MINUTE);
            expect(alertsIn(host, BRAND).filter(isOpen)).toEqual([]);
        });

        test('tries do not pile up while it lasts', async () => {
            await failToTell();
            fail();
            const due = async (): Promise<number> => {
                await pass(host, 16 * MINUTE, MINUTE);
                const jobs = host.engine.jobs.pending();
                return jobs.filter(({ processorId }) => /continue/.test(processorId)).length;
            };
            const [early, late] = [await due(), await due()];
            expect(late).toBeLessThanOrEqual(early);
            mend();
            await pass(host, 2 * MINUTE, MINUTE);
            expect(isOpen(onlyAlert(host, BRAND))).toBe(true);
        });
    });

    test('it is archived after the alert: the reminder goes to the channel of the setting, and the watch is marked', async () => {
        await expireAndTell();
        brandRoom().archived = true;
        await pass(host, 25 * HOUR, 5 * HOUR);
        expect(remindersIn(host, BRAND)).toEqual([]);
        expect(remindersIn(host, 'ops')).toHaveLength(1);
        expect(await watching()).toContain('refused an alert');
    });

    test('it takes messages again: the next alert goes there, and the mark is gone', async () => {
        brandRoom().archived = true;
        host.hooked.expire(account.id);
        await round(host);
        host.hooked.heal(account.id);
        await round(host);
        await round(host);
        delete brandRoom().archived;
        host.engine.clock.advance(5 * HOUR);
        host.hooked.expire(account.id);
        await round(host);
        expect(isOpen(onlyAlert(host, BRAND))).toBe(true);
        expect(await watching()).not.toContain('refused an alert');
    });
});

describe('a watched account is disconnected through the app', () => {
    const gone = /gone|does not know/i;

    test('those who watch hear once by whom, and never that it is gone', async () => {
        const before = host.engine.store.history.length;
        await decide(host, await ask(host, { account }));
        await later(host);
        await round(host);
        await round(host);
        const words = read(onlyAlert(host, BRAND));
        expect(words).toContain('is disconnected');
        expect(words).toContain('admin');
        expect(words).not.toMatch(gone);
        const heard = host.engine.store.history.slice(before).filter(({ message: { room } }) => room === BRAND);
        expect(heard.map(({ kind }) => kind)).toEqual(['posted']);
    });

    test('an alert that is open says so at its end', async () => {
        const message = await expireAndTell();
        await decide(host, await ask(host, { account }));
        await later(host);
        await round(host);
        expect(isOpen(onlyAlert(host, BRAND))).toBe(false);
        expect(read(onlyAlert(host, BRAND))).toContain('is disconnected');
        expect(threadOf(host, message)).toEqual([]);
    });

    test.each(['is not noted yet', 'is noted'])(
        'the app dies when it is done and %s, and a sweep comes first: it is told the same, once',
        async (when) => {
            const message = await ask(host, { account });
            const view = await review(host, message);
            const at = when === 'is noted' ? { label: 'stores departure', nth: 1 } : undefined;
            let death: Promise<void> | undefined;
            const stop = watchEffects(host, async ({ label }) => {
                const isThere = host.hooked.accounts.has(account.id);
                if (death || (at ? label !== at.label : isThere)) return;
                death = host.engine.killApp();
                await death;
            });
            await submit(host, view).catch(() => undefined);
            for (let look = 0; look < 500 && !death; look += 1) await new Promise((resolve) => setTimeout(resolve, 5));
            stop();
            expect(death).toBeDefined();
            await quiet(host);
            await host.engine.jobs.run('monitor-sweep');
            await quiet(host);
            expect(alertsIn(host, BRAND).filter((one) => gone.test(read(one)))).toEqual([]);
            for (let minute = 0; minute < 3; minute += 1) await later(host);
            await round(host);
            await round(host);
            const words = read(onlyAlert(host, BRAND));
            expect(words).toContain('is disconnected');
            expect(words).not.toMatch(gone);
        },
    );
});
