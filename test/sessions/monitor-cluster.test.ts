import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { openCluster, quiet } from '../support/mortalHosts';
import { watchEffects } from '../support/effects';
import { watchSteps } from '../support/deadlySteps';
import { differences, lastSweep, seeThrough, sweepThrough, type Swept } from '../support/sweepDeaths';
import { anEventfulMorning, expectAllPosted, MORNING_SETTINGS } from '../support/eventfulMorning';
import { snapshotOf } from '../support/hostSnapshot';
import { misdeedsOf, stateOf } from '../support/monitorState';
import { alertsIn, round } from '../support/monitorSession';
import { MINUTE } from '../support/times';

const both = openCluster(MORNING_SETTINGS);

let restore: () => Promise<void>;
/** What comes of the morning where one server does it all. */
let byOne: Swept;

beforeAll(async () => {
    const [one] = both();
    await anEventfulMorning(one);
    restore = snapshotOf(one);
    byOne = await sweepThrough(one);
});

beforeEach(() => restore());

const BY_BOTH = [1, 2, 3];
const STEPS = ['stores health', 'stores alert', 'changes the message'];

describe('two servers with one database', () => {
    test('(one alone tells it all)', () => {
        expect(byOne.misdeeds).toEqual([]);
        expectAllPosted(byOne.state);
    });

    test.each(BY_BOTH)('that sweep at the same moment tell everything once (%d)', async () => {
        expect(differences(await sweepThrough(...both()), byOne)).toEqual([]);
    });

    test.each(BY_BOTH)('that go on with the same sweep at the same moment tell everything once (%d)', async (nth) => {
        const [one, other] = both();
        const before = await dieAfter('changes the message', 2 * nth);
        await quiet(one);
        // One alarm for each of them.
        const { jobs } = one.engine.store;
        for (const job of [...jobs.values()]) {
            if (job.processorId === 'monitor-continue') jobs.set(`${job.id}2`, { ...job, id: `${job.id}2` });
        }
        expect(differences(await seeThrough(before, one, other), byOne)).toEqual([]);
    });

    test.each(STEPS)('where one dies after it %s, the other one goes on', async (label) => {
        const [one, other] = both();
        const before = await dieAfter(label, 3);
        const swept = await seeThrough(before, other);
        await quiet(one);
        expect(differences(swept, byOne)).toEqual([]);
    });

    test.each(STEPS)(
        'where one falls asleep after it %s, and the other one goes on, it does nothing more',
        async (label) => {
            const [one, other] = both();
            const before = await lastSweep(one);
            const wakeUp = await fallAsleepAfter(label, 3);
            const swept = await seeThrough(before, other);
            wakeUp();
            // Once it answers this, it has read what it had asked for before.
            await one.engine.as('viewer').type('/integration help');
            await quiet(one);
            expect(differences(swept, byOne)).toEqual([]);
            expect(differences({ misdeeds: await misdeedsOf(one), state: await stateOf(one) }, byOne)).toEqual([]);
        },
    );
});

/** The first server begins a sweep, and dies. @returns the sweep before it */
async function dieAfter(label: string, nth: number): Promise<string | undefined> {
    const [one] = both();
    const before = await lastSweep(one);
    const { death, stop } = watchSteps(one, { label, nth });
    await one.engine.jobs.run('monitor-sweep').catch(() => undefined);
    stop();
    expect(death()).toBeDefined();
    return before;
}

/** The first server begins a sweep, and its process is stopped. @returns lets it go on */
async function fallAsleepAfter(label: string, nth: number): Promise<() => void> {
    const { engine } = both()[0];
    const pid = engine.pid();
    if (pid === undefined) throw new Error('the process is there');
    let times = 0;
    let isStopped = (): void => undefined;
    const stopping = new Promise<void>((resolve) => (isStopped = resolve));
    const stop = watchEffects(both()[0], (effect) => {
        if (effect.label !== label || (times += 1) !== nth) return;
        process.kill(pid, 'SIGSTOP');
        isStopped();
    });
    const running = engine.jobs.run('monitor-sweep').catch(() => undefined);
    await Promise.race([stopping, running]);
    // What had been asked for before it was stopped still happens.
    await engine.giveUp();
    await running;
    stop();
    expect(times).toBeGreaterThanOrEqual(nth);
    return () => void process.kill(pid, 'SIGCONT');
}

describe('settings that are changed on one of them', () => {
    const recurring = () => [...both()[0].engine.store.jobs.values()].filter(({ type }) => type === 'recurring');

    test('the interval: there is one job, with the new one', async () => {
        const [one, other] = both();
        await one.engine.updateSetting('monitor_interval_minutes', 5);
        await quiet(other);
        expect(recurring()).toMatchObject([{ processorId: 'monitor-sweep', interval: 5 * MINUTE }]);
        await Promise.all([
            one.engine.updateSetting('monitor_interval_minutes', 7),
            other.engine.updateSetting('monitor_interval_minutes', 9),
        ]);
        await Promise.all([quiet(one), quiet(other)]);
        expect(recurring()).toHaveLength(1);
        await one.engine.updateSetting('monitor_interval_minutes', 15);
    });

    test('after how many failures to tell: the other one does as it says', async () => {
        const [one, other] = both();
        await sweepThrough(one);
        const before = alertsIn(one, 'general').length;
        await one.engine.updateSetting('alert_after_failures', 2);
        await quiet(other);
        await round(other);
        expect(alertsIn(one, 'general')).toHaveLength(before + 1);
        await one.engine.updateSetting('alert_after_failures', 3);
    });
});
