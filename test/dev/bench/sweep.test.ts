import { beforeAll, describe, expect, test } from '@jest/globals';

import { benchSoak, type SoakFigures } from '../../../dev/bench/soak';
import { checkRooms, countTold } from '../../../dev/bench/soakCheck';
import { soakWorld } from '../../../dev/bench/soakWorld';
import { benchSweep, type SweepFigures } from '../../../dev/bench/sweep';
import { idsOf, startWatching, sweepOnce } from '../../../dev/bench/sweepHost';
import { rowsOfSoak, rowsOfSweep, tableOf, unmet } from '../../../dev/bench/table';
import type { Host } from '../../../dev/host/host';
import { slowClock } from '../../support/slowClock';

const CONNECTIONS = 50;
const SWEEPS = 6;
const GENERAL = { room: 'general', roomId: 'GENERAL' };

async function watchingFor(connections: number, work: (host: Host) => Promise<void>, listHealth = true): Promise<void> {
    const watches = [{ room: 'general', words: 'hooked' }];
    const host = await startWatching({ connections, watches, listHealth, clock: slowClock() });
    await work(host).finally(() => host.stop());
}

describe('one sweep', () => {
    let figures: SweepFigures;
    beforeAll(async () => {
        figures = await benchSweep({ connections: CONNECTIONS, latencyMs: 5 });
    });

    test('asks for every connection, once, and never for more at once than allowed', () => {
        expect(figures).toMatchObject({ asked: CONNECTIONS, repeated: 0, slices: 1 });
        expect(figures.mostAtOnce).toBeGreaterThan(1);
        expect(figures.mostAtOnce).toBeLessThanOrEqual(figures.maxParallel);
    });

    test('is no faster than its answers allow', () => {
        expect(figures.idealMs).toBe((CONNECTIONS / 8) * 5);
        expect(figures.ms).toBeGreaterThanOrEqual(figures.idealMs);
        expect(figures.plainMs).toBeGreaterThanOrEqual(figures.idealMs * 0.9);
    });

    test('that takes several slices reads the list once, and asks for every connection once', async () => {
        await watchingFor(
            CONNECTIONS,
            async (host) => {
                const { engine, hooked } = host;
                await engine.updateSetting('request_timeout_ms', 15_000);
                // The watch looked at all of them as it began.
                hooked.requests.length = 0;
                // Eight at a time take five seconds of a slice's fifteen, and of a request's fifteen.
                hooked.fault({ when: { path: /\/integration\/int_/ }, slowMs: 5_000 });
                const { scans } = await sweepOnce(host);
                expect(scans.length).toBeGreaterThanOrEqual(3);
                const asked = hooked.requests.map(({ path }) => path.replace('/v1/integration/', ''));
                expect([...asked].sort()).toEqual([...idsOf(CONNECTIONS), 'list']);
            },
            false,
        );
    });
});

describe('a soak', () => {
    let figures: SoakFigures;
    beforeAll(async () => {
        figures = await benchSoak({ connections: CONNECTIONS, sweeps: SWEEPS });
    });

    test('changes something in every sweep, and every room is told of it, once', () => {
        expect(figures.changes).toBe(2 * SWEEPS);
        expect(figures.mistakes).toEqual({ lost: 0, doubled: 0, misshown: 0 });
        expect(figures.told).toEqual(figures.wanted);
        expect(figures.wanted.begun).toBeGreaterThan(SWEEPS);
        expect(figures.wanted.over).toBeGreaterThan(0);
        expect(figures.posted + figures.edited).toBeGreaterThan(0);
    });

    test('of unchanged connections, ten times as many cost the same', () => {
        expect(figures.unchanged).toMatchObject({ connections: CONNECTIONS, requests: 2 });
        expect(figures.unchangedFewer).toMatchObject({ connections: CONNECTIONS / 10, requests: 2 });
        expect(figures.unchanged.roundTrips).toBe(figures.unchangedFewer.roundTrips);
        expect(figures.unchanged.writes).toBeGreaterThan(0);
        expect(figures.writesPerChange).toBeGreaterThan(0);
    });
});

describe('what went wrong is noticed', () => {
    test('an alert that is lost, doubled or shows something else', async () => {
        await watchingFor(CONNECTIONS, async (host) => {
            const { engine, hooked } = host;
            const world = soakWorld(hooked, idsOf(CONNECTIONS));
            await sweepOnce(host);
            world.change(18, 0);
            for (let sweeps = 0; sweeps < 2; sweeps += 1) {
                await sweepOnce(host);
                world.seen();
            }
            const check = () => checkRooms(host, [GENERAL], world.told);
            expect(world.told.size).toBe(18);
            expect(await check()).toEqual({ lost: 0, doubled: 0, misshown: 0 });
            expect(await countTold(host)).toEqual({ begun: 18, over: 0 });

            const others = new Set([...world.told, 'int_000040']);
            expect(await checkRooms(host, [GENERAL], others)).toMatchObject({ lost: 1 });
            const fewer = new Set([...world.told].slice(1));
            expect(await checkRooms(host, [GENERAL], fewer)).toMatchObject({ lost: 1 });

            const alert = engine.store.messages.find(({ blocks }) => blocks?.[0]?.blockId?.startsWith('alert-'));
            if (!alert) throw new Error('there is an alert');
            engine.store.messages.push({ ...alert, id: 'another' });
            expect(await check()).toEqual({ lost: 0, doubled: 1, misshown: 0 });
            engine.store.messages.pop();

            const shown = JSON.stringify(alert.blocks);
            alert.blocks = JSON.parse(shown.replace(/\*\d+\*/, '*7*')) as typeof alert.blocks;
            expect(await check()).toEqual({ lost: 0, doubled: 0, misshown: 1 });
            engine.deleteMessage(alert.id);
            expect(await check()).toEqual({ lost: 0, doubled: 0, misshown: 1 });
        });
    });

    test('a sweep that does not come to its end', async () => {
        await watchingFor(CONNECTIONS, async (host) => {
            host.hooked.fault({ status: 429, headers: { 'Retry-After': '30' } });
            await expect(sweepOnce(host)).rejects.toThrow('did not come to its end');
        });
    });
});

const someSweep: SweepFigures = {
    connections: 10_000,
    latencyMs: 50,
    maxParallel: 8,
    idealMs: 62_500,
    plainMs: 64_000,
    ms: 81_250,
    mostAtOnce: 8,
    asked: 10_000,
    repeated: 0,
    slices: 6,
    longestSliceMs: 14_200,
    between: { medianMs: 200, p95Ms: 300 },
    cpuMs: { app: 4000, host: 8000 },
    peakBytes: 150_000_000,
};
const someSoak: SoakFigures = {
    connections: 10_000,
    sweeps: 30,
    changes: 3000,
    firstMs: 500,
    lastMs: 625,
    firstCpuMs: 200,
    lastCpuMs: 220,
    unchanged: { connections: 10_000, roundTrips: 54, requests: 2, writes: 11 },
    unchangedFewer: { connections: 1000, roundTrips: 54, requests: 2, writes: 11 },
    writesPerChange: 2,
    posted: 350,
    edited: 180,
    wanted: { begun: 3000, over: 2900 },
    told: { begun: 3000, over: 2900 },
    mistakes: { lost: 0, doubled: 0, misshown: 0 },
    peakBytes: 150_000_000,
    floorPeakBytes: 120_000_000,
};
const missedBy = (sweep: Partial<SweepFigures>, soak: Partial<SoakFigures>): string[] =>
    unmet([...rowsOfSweep({ ...someSweep, ...sweep }), ...rowsOfSoak({ ...someSoak, ...soak })]).map(
        ({ figure }) => figure,
    );

test.each<[string, Partial<SweepFigures>, Partial<SoakFigures>, string[]]>([
    ['good figures', {}, {}, []],
    ['a slow sweep', { ms: 81_300 }, {}, ['sweep of 10,000, 50 ms each, beside arithmetic']],
    ['too much at once', { mostAtOnce: 9 }, {}, ['sweep of 10,000, 50 ms each, most requests at once']],
    ['one left out', { asked: 9999 }, {}, ['sweep of 10,000, 50 ms each, asked for']],
    ['one asked for twice', { repeated: 1 }, {}, ['sweep of 10,000, 50 ms each, asked for again']],
    [
        'a slice that the engine gives up on',
        { longestSliceMs: 20_000 },
        {},
        ['sweep of 10,000, 50 ms each, longest slice'],
    ],
    ['much memory', { peakBytes: 200_000_000 }, {}, ['sweep of 10,000, 50 ms each, peak memory']],
    ['more than a quarter more memory', {}, { peakBytes: 150_100_000 }, ['30 sweeps of 10,000, peak memory']],
    ['memory that nobody can tell', { peakBytes: undefined }, { peakBytes: undefined }, []],
    ['a slowdown', {}, { lastCpuMs: 251 }, ['30 sweeps of 10,000, the last beside the first, processor time']],
    ['others that slow the machine down', {}, { lastMs: 900 }, []],
    [
        'a slowdown, where only the time is known',
        {},
        { lastMs: 630, lastCpuMs: undefined },
        ['30 sweeps of 10,000, the last beside the first'],
    ],
    [
        'round trips that grow',
        {},
        { unchanged: { ...someSoak.unchanged, roundTrips: 55 } },
        ['unchanged sweep of 10,000 beside one of 1,000, engine round trips'],
    ],
    ['many writes', {}, { writesPerChange: 5.1 }, ['30 sweeps of 10,000, storage writes for each change']],
    [
        'news that were not told',
        {},
        { told: { begun: 2999, over: 2900 } },
        ['30 sweeps of 10,000, rooms told of trouble'],
    ],
    ['a lost one', {}, { mistakes: { lost: 1, doubled: 0, misshown: 0 } }, ['30 sweeps of 10,000, lost']],
    ['a doubled one', {}, { mistakes: { lost: 0, doubled: 1, misshown: 0 } }, ['30 sweeps of 10,000, doubled']],
])('the goals that are missed are named: %s', (_, sweep, soak, missed) => {
    expect(missedBy(sweep, soak)).toEqual(missed);
});

test('memory stands beside what the way through the engine takes by itself', () => {
    const lines = tableOf(rowsOfSoak(someSoak)).split('\n');
    expect(lines.find((line) => line.includes('peak memory'))).toMatch(/120 MB +150 MB +1\.25 × +≤ 1\.25 × +met$/);
});

test('figures that have nothing beside them leave that column empty', () => {
    const lines = tableOf(rowsOfSweep(someSweep)).split('\n');
    expect(lines.find((line) => line.includes('peak memory'))).toMatch(/peak memory +150 MB +< 200 MB +met$/);
});
