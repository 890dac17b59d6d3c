import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { CLAIM_MS, CLOCKS_DIFFER_MS, claims } from '../../../../lib/adapters/engine/claims';
import type { Claim, Claims } from '../../../../lib/ports/storage';
import { clockAt } from '../../../support/times';
import {
    betweenTurns,
    hostStorage,
    memoryStorage,
    openGate,
    type Gate,
    type Storage,
} from '../../../support/memoryStorage';
import { drawn } from '../../../support/tier';

const NAME = 'connection int_yt_abc123';

/** Servers that share a storage and a clock. */
function cluster(storage: Storage = memoryStorage().through(openGate)) {
    const clock = clockAt();
    let ids = 0;
    const server = (newId = (): string => `id-${(ids += 1)}`): Claims =>
        claims(storage.persistence, storage.read, clock, { newId, pause: () => Promise.resolve() });
    return { clock, server };
}

async function won(claim: Promise<Claim | undefined>): Promise<Claim> {
    const claimed = await claim;
    if (!claimed) throw new Error('the claim was lost');
    return claimed;
}

describe('one after the other', () => {
    test('who is alone wins, and keeps it as long as it is renewed', async () => {
        const { clock, server } = cluster();
        const claim = await won(server().claim(NAME));
        for (let step = 0; step < 10; step += 1) {
            clock.advance(30_000);
            expect(await claim.renew()).toBe(true);
        }
    });

    test('what one holds another does not get, until it is released', async () => {
        const { server } = cluster();
        const claim = await won(server().claim(NAME));
        expect(await server().claim(NAME)).toBeUndefined();
        expect(await server().claim(NAME)).toBeUndefined();
        await claim.release();
        await won(server().claim(NAME));
    });

    test.each(['something else', `${NAME}:id-1`, NAME.slice(0, -1)])('%s is another claim', async (other) => {
        const { server } = cluster();
        await won(server().claim(NAME));
        await won(server().claim(other));
    });

    test('the claim of one who died ends by itself, and leaves nothing behind', async () => {
        const memory = memoryStorage();
        const { clock, server } = cluster(memory.through(openGate));
        await won(server().claim(NAME));
        clock.advance(CLAIM_MS - 1);
        expect(await server().claim(NAME)).toBeUndefined();
        clock.advance(1);
        const claim = await won(server().claim(NAME));
        expect(memory.records).toHaveLength(1);
        await claim.release();
        expect(memory.records).toEqual([]);
    });

    test('a holder that slept through its time has lost the claim, with or without a rival', async () => {
        for (const comes of [true, false]) {
            const { clock, server } = cluster();
            const sleeper = await won(server().claim(NAME));
            clock.advance(CLAIM_MS);
            const other = comes ? await won(server().claim(NAME)) : undefined;
            expect(await sleeper.renew()).toBe(false);
            expect(await sleeper.renew()).toBe(false);
            await sleeper.release();
            if (other) expect(await other.renew()).toBe(true);
        }
    });

    test('a holder counts itself out before anybody else does', async () => {
        const { clock, server } = cluster();
        const claim = await won(server().claim(NAME));
        clock.advance(CLAIM_MS - CLOCKS_DIFFER_MS);
        expect(await server().claim(NAME)).toBeUndefined();
        expect(await claim.renew()).toBe(false);
    });

    test('a renewal that took too long to be written does not count', async () => {
        const memory = memoryStorage();
        let slow = false;
        const { clock, server } = cluster(
            memory.through(async (operation, work) => {
                if (slow && operation === 'update') clock.advance(10_000);
                return work();
            }),
        );
        const claim = await won(server().claim(NAME));
        clock.advance(30_000);
        slow = true;
        expect(await claim.renew()).toBe(false);
        expect(memory.records).toEqual([]);
    });

    test('what was read long ago says nothing of who has died since', async () => {
        const memory = memoryStorage();
        const { clock, server } = cluster(memory.through(openGate));
        const holder = await won(server().claim(NAME));
        clock.advance(30_000);
        const slow: Gate = async (operation, work) => {
            const result = await work();
            if (operation === 'read') {
                await holder.renew();
                clock.advance(20_000);
            }
            return result;
        };
        const { persistence, read } = memory.through(slow);
        expect(await claims(persistence, read, clock).claim(NAME)).toBeUndefined();
        expect(await holder.renew()).toBe(true);
    });

    test('a holder whose record was removed stops', async () => {
        const memory = memoryStorage();
        const { server } = cluster(memory.through(openGate));
        const claim = await won(server().claim(NAME));
        memory.records.length = 0;
        expect(await claim.renew()).toBe(false);
        expect(memory.records).toEqual([]);
    });

    test('a bid whose maker died is waited for, but not for ever', async () => {
        const dies: Gate = (operation, work) =>
            operation === 'read' ? new Promise(() => undefined) : openGate(operation, work);
        const memory = memoryStorage();
        void cluster(memory.through(dies))
            .server(() => 'a')
            .claim(NAME);
        await new Promise(setImmediate);
        const { clock, server } = cluster(memory.through(openGate));
        expect(await server(() => 'b').claim(NAME)).toBeUndefined();
        clock.advance(CLAIM_MS);
        await won(server(() => 'b').claim(NAME));
    });

    test('a server that stores and then fails on its own answer changes nothing', async () => {
        const memory = memoryStorage();
        const failing: Gate = async (operation, work) => {
            const result = await work();
            if (operation === 'update') throw new Error('cannot read properties of null');
            return result;
        };
        const { server } = cluster(memory.through(failing));
        const claim = await won(server().claim(NAME));
        expect(await claim.renew()).toBe(true);
    });

    test.each(['create', 'read', 'update'])(
        'a storage that fails at a %s is reported, and leaves no record',
        async (what) => {
            const memory = memoryStorage();
            const failing: Gate = (operation, work) =>
                operation === what ? Promise.reject(new Error('no connection')) : openGate(operation, work);
            await expect(cluster(memory.through(failing)).server().claim(NAME)).rejects.toThrow('no connection');
            expect(memory.records).toEqual([]);
        },
    );

    test('costs four operations to win, two to renew, one to release', async () => {
        const memory = memoryStorage();
        const { server } = cluster(memory.through(openGate));
        const claim = await won(server().claim(NAME));
        await claim.renew();
        await claim.release();
        expect(memory.operations).toEqual(['create', 'read', 'update', 'read', 'update', 'read', 'remove']);
    });
});

interface Claimant {
    readonly id: string;
    /** The difference of its clock from the clocks of the others, ms. */
    readonly skewMs: number;
    /** Its claims one after another: how often each is renewed, and whether it is released or abandoned. */
    readonly rounds: readonly { readonly renewals: number; readonly releases: boolean }[];
}

/** How far time moves on after how many turns of the others. */
interface Jump {
    readonly turns: number;
    readonly ms: number;
}

const claimant = (id: string): fc.Arbitrary<Claimant> =>
    fc.record({
        id: fc.constant(id),
        skewMs: fc.integer({ min: -CLOCKS_DIFFER_MS / 2, max: CLOCKS_DIFFER_MS / 2 }),
        rounds: fc.array(fc.record({ renewals: fc.nat({ max: 3 }), releases: fc.boolean() }), {
            minLength: 1,
            maxLength: 3,
        }),
    });

const claimants = fc
    .uniqueArray(fc.stringMatching(/^[a-z]{2}$/), { minLength: 2, maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map(claimant)));

/** The claimants that won, each with the time until which its claim holds by its own clock. */
class Holders {
    private readonly current = new Map<string, { readonly until: number; readonly now: () => number }>();
    wins = 0;

    won(id: string, until: number, now: () => number): void {
        this.current.delete(id);
        const others = [...this.current].filter(([, holder]) => holder.now() < holder.until).map(([name]) => name);
        expect({ winner: id, while: others }).toEqual({ winner: id, while: [] });
        expect(now()).toBeLessThan(until); // Otherwise the claim had lapsed before its holder heard of it.
        this.wins += 1;
        this.current.set(id, { until, now });
    }

    over(id: string): void {
        this.current.delete(id);
    }
}

/** Runs claimants on one storage. The scheduler decides whose operation happens next, and when time passes. */
async function race(
    scheduler: fc.Scheduler,
    team: readonly Claimant[],
    jumps: readonly Jump[],
    storageFor: (gate: Gate) => Storage,
): Promise<Holders> {
    const time = clockAt();
    const holders = new Holders();
    const turn = (): Promise<void> => scheduler.schedule(Promise.resolve());
    const storage = storageFor(betweenTurns(turn));
    const passing = (async () => {
        for (const { turns, ms } of jumps) {
            for (let waited = 0; waited < turns; waited += 1) await turn();
            time.advance(ms);
        }
    })();
    const working = team.map(async ({ id, skewMs, rounds }) => {
        const clock = { now: () => new Date(time.now().getTime() + skewMs) };
        const now = (): number => clock.now().getTime();
        const goodFor = CLAIM_MS - CLOCKS_DIFFER_MS;
        let round = 0;
        const own = claims(storage.persistence, storage.read, clock, {
            newId: () => `${id}-${(round += 1)}`,
            pause: turn,
        });
        for (const { renewals, releases } of rounds) {
            const asked = now();
            const claim = await own.claim(NAME);
            if (!claim) continue;
            holders.won(id, asked + goodFor, now);
            let lost = false;
            for (let renewal = 0; renewal < renewals && !lost; renewal += 1) {
                const since = now();
                if (await claim.renew()) holders.won(id, since + goodFor, now);
                else lost = true;
            }
            if (!releases && !lost) return; // It dies.
            if (!lost) holders.over(id);
            await claim.release();
            holders.over(id);
        }
    });
    await scheduler.waitFor(Promise.all([passing, ...working]));
    return holders;
}

const jumps: fc.Arbitrary<Jump[]> = fc.array(
    fc.record({
        turns: fc.integer({ min: 1, max: 20 }),
        ms: fc.constantFrom(1, CLOCKS_DIFFER_MS, CLAIM_MS - CLOCKS_DIFFER_MS - 1, CLAIM_MS, 2 * CLAIM_MS),
    }),
    { maxLength: 6 },
);

describe('any number at once, in any order', () => {
    test('never two of them hold it', async () => {
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), claimants, jumps, async (scheduler, team, passing) => {
                const memory = memoryStorage();
                await race(scheduler, team, passing, (gate) => memory.through(gate));
            }),
            drawn('races for a claim', { daily: 150, long: 1500 }),
        );
    });

    test('never two of them hold it, on the database of the local host', async () => {
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), claimants, jumps, async (scheduler, team, passing) => {
                await race(scheduler, team, passing, (gate) => hostStorage(undefined, gate));
            }),
            drawn('races for a claim', { daily: 10, long: 60 }),
        );
    });

    test('where nobody dies and no time passes, one of them gets it', async () => {
        const once = claimants.map((team) =>
            team.map((one) => ({ ...one, skewMs: 0, rounds: [{ renewals: 1, releases: true }] })),
        );
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), once, async (scheduler, team) => {
                const memory = memoryStorage();
                const { wins } = await race(scheduler, team, [], (gate) => memory.through(gate));
                expect(wins).toBeGreaterThan(0);
                expect(memory.records).toEqual([]);
            }),
            drawn('races for a claim', { daily: 50, long: 500 }),
        );
    });
});
