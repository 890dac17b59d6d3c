import { beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { Host } from '../../dev/host/host';
import { openMortalHosts } from '../support/mortalHosts';
import { afterEach as afterEachStep, NEVER_CAME, worthDying } from '../support/deadlySteps';
import { differences, sweepAndDie } from '../support/sweepDeaths';
import { anEventfulMorning, expectAllTold, MORNING_SETTINGS } from '../support/eventfulMorning';
import { snapshotOf } from '../support/hostSnapshot';

jest.setTimeout(120_000);

const hosts = openMortalHosts(4, MORNING_SETTINGS);

let undisturbed: Awaited<ReturnType<typeof sweepAndDie>>;
const restores = new Map<Host, () => Promise<void>>();

beforeAll(async () => {
    // One by one: the engine waits for an answer no longer than it would have to wait for a dead process.
    for (const host of hosts()) {
        await anEventfulMorning(host);
        restores.set(host, snapshotOf(host));
    }
}, 60_000);

type Failure = readonly [step: string, complaints: readonly string[]];
const isMissed = ([, complaints]: Failure): boolean => complaints.every((complaint) => complaint === NEVER_CAME);
const isWrong = (failure: Failure): boolean => !isMissed(failure);

describe('the process dies in the middle of a sweep', () => {
    test('(how it goes where it does not)', async () => {
        const [host] = hosts();
        if (!host) throw new Error('there is one');
        undisturbed = await sweepAndDie(host);
        const { misdeeds, died, state } = undisturbed;
        expect({ misdeeds, died }).toEqual({ misdeeds: [], died: false });
        expectAllTold(state);
    });

    test('after any step: everything is told once, and nothing is lost or counted twice', async () => {
        const wanted = worthDying(undisturbed.steps);
        expect(wanted.length).toBeGreaterThan(40);
        const failures = await afterEachStep(hosts(), wanted, async (host, at) => {
            await restores.get(host)?.();
            const swept = await sweepAndDie(host, at);
            return { died: swept.died, complaints: differences(swept, undisturbed) };
        });
        // On a machine with much else to do a sweep takes a slice more, and then has steps that others have not.
        const [missed, wrong] = [Object.entries(failures).filter(isMissed), Object.entries(failures).filter(isWrong)];
        expect(wrong).toEqual([]);
        expect(wanted.length - missed.length).toBeGreaterThan(40);
    });
});
