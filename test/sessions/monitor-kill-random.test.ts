import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Host } from '../../dev/host/host';
import { watchEffects } from '../support/effects';
import { openMortalHosts, quiet } from '../support/mortalHosts';
import { differences, sweepThrough, type Swept } from '../support/sweepDeaths';
import { snapshotOf } from '../support/hostSnapshot';
import { alertsIn, round, watch } from '../support/monitorSession';
import { HOUR, MINUTE } from '../support/times';
import { drawn } from '../support/tier';

const OPS = { _id: 'rOps0000000000002', name: 'ops' };
/** Both run the same scenario, one with deaths and one without. */
const hosts = openMortalHosts(2, { alert_after_failures: 3, monitor_channel: [OPS] });

/** As many steps as a sweep with some news takes. */
const STEPS = 45;

const ACCOUNTS = ['anna', 'bert', 'cleo', 'dora', 'emil', 'fred'];
const ROOMS = ['general', 'social-media', 'announcements'];

const story = fc.array(
    fc.record({
        /** What becomes of each account before the sweep; `same`: nothing. */
        changes: fc.array(fc.constantFrom('same', 'same', 'healthy', 'error', 'expired', 'deleted'), {
            minLength: ACCOUNTS.length,
            maxLength: ACCOUNTS.length,
        }),
        waitMs: fc.constantFrom(15 * MINUTE, 15 * MINUTE, 25 * HOUR),
        /** Somebody deletes the oldest alert of the first room. */
        deletes: fc.constantFrom(false, false, false, true),
        /** The second room watches everything, or nothing more. */
        watches: fc.constantFrom(undefined, undefined, 'watch', 'unwatch'),
        deaths: fc.array(fc.integer({ min: 1, max: STEPS }), { maxLength: 2 }),
    }),
    { minLength: 3, maxLength: 4 },
);
type Chapter = (typeof story extends fc.Arbitrary<infer T> ? T : never)[number];

const restores = new Map<Host, () => Promise<void>>();
beforeAll(async () => {
    for (const host of hosts()) {
        host.hooked.accounts.clear();
        host.hooked.posts.clear();
        for (const [index, name] of ACCOUNTS.entries()) {
            const account = { id: name, name, username: name, avatarUrl: '' };
            host.hooked.addAccount({ id: `int_${name}`, type: index < 4 ? 'tiktok' : 'youtube', account });
        }
        await watch(host, 'hooked', ROOMS[0]);
        for (const room of ROOMS.slice(1)) await watch(host, 'int_anna', room);
        await round(host);
        restores.set(host, snapshotOf(host));
    }
});

/** One telling; @returns how it stands after each sweep */
async function tell(host: Host, chapters: readonly Chapter[], dies: boolean): Promise<readonly Swept[]> {
    await restores.get(host)?.();
    const swept: Swept[] = [];
    for (const { changes, waitMs, deletes, watches, deaths } of chapters) {
        host.engine.clock.advance(waitMs);
        for (const [index, name] of ACCOUNTS.entries()) happen(host, `int_${name}`, changes[index] ?? 'same');
        const [oldest] = alertsIn(host, ROOMS[0] ?? '');
        if (deletes && oldest) host.engine.deleteMessage(oldest.id);
        if (watches) await host.engine.as('admin').type(`/integration ${watches} all`, { room: ROOMS[1] ?? '' });
        await quiet(host);
        let steps = 0;
        const stop = watchEffects(host, async () => {
            steps += 1;
            if (dies && deaths.includes(steps)) await host.engine.killApp();
        });
        try {
            swept.push(await sweepThrough(host));
        } finally {
            stop();
        }
    }
    return swept;
}

function happen({ hooked }: Host, id: string, fate: string): void {
    if (!hooked.accounts.has(id)) return;
    if (fate === 'healthy') hooked.heal(id);
    if (fate === 'error') hooked.breakAccount(id);
    if (fate === 'expired') hooked.expire(id);
    if (fate === 'deleted') hooked.disconnect(id);
}

test('random weeks, told with deaths and without: the rooms have heard the same', async () => {
    const [mortal, immortal] = hosts();
    if (!mortal || !immortal) throw new Error('there are two');
    await fc.assert(
        fc.asyncProperty(story, async (chapters) => {
            const [is, should] = await Promise.all([tell(mortal, chapters, true), tell(immortal, chapters, false)]);
            for (const [index, swept] of is.entries()) {
                const expected = should[index];
                if (!expected) throw new Error('both were told the same');
                expect(expected.misdeeds).toEqual([]);
                expect(differences(swept, expected)).toEqual([]);
            }
        }),
        drawn('random weeks', { daily: 2, long: 20 }),
    );
});
