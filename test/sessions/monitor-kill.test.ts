import { beforeAll, describe, expect, test } from '@jest/globals';

import type { Host } from '../../dev/host/host';
import { openMortalHosts } from '../support/mortalHosts';
import { afterEach as afterEachStep, worthDying } from '../support/deadlySteps';
import { differences, sweepAndDie } from '../support/sweepDeaths';
import { anEventfulMorning, expectAllPosted, MORNING_SETTINGS } from '../support/eventfulMorning';
import { snapshotOf } from '../support/hostSnapshot';
import { share } from '../support/tier';

const hosts = openMortalHosts(4, MORNING_SETTINGS);

let undisturbed: Awaited<ReturnType<typeof sweepAndDie>>;
const restores = new Map<Host, () => Promise<void>>();

beforeAll(async () => {
    await Promise.all(
        hosts().map(async (host) => {
            await anEventfulMorning(host);
            restores.set(host, snapshotOf(host));
        }),
    );
});

describe('the process dies in the middle of a sweep', () => {
    test('(how it goes where it does not)', async () => {
        const [host] = hosts();
        if (!host) throw new Error('there is one');
        undisturbed = await sweepAndDie(host);
        const { misdeeds, died, state } = undisturbed;
        expect({ misdeeds, died }).toEqual({ misdeeds: [], died: false });
        expectAllPosted(state);
    });

    test('after any step: every alert comes once, and nothing is lost or counted twice', async () => {
        const wanted = worthDying(undisturbed.steps);
        expect(wanted.length).toBeGreaterThan(40);
        const failures = await afterEachStep(hosts(), share('deaths', wanted, 6), async (host, at) => {
            await restores.get(host)?.();
            const swept = await sweepAndDie(host, at);
            return { died: swept.died, complaints: differences(swept, undisturbed) };
        });
        expect(failures).toEqual({});
    });
});
