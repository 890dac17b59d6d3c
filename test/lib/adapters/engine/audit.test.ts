import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { auditTrail } from '../../../../lib/adapters/engine/audit';
import { CLAIM_MS, claims } from '../../../../lib/adapters/engine/claims';
import type { AuditedChange } from '../../../../lib/domain/audit';
import type { AuditTrail } from '../../../../lib/ports/audit';
import { clockAt } from '../../../support/times';
import {
    betweenTurns,
    hostStorage,
    memoryStorage,
    openGate,
    type Gate,
    type MemoryStorage,
    type Storage,
} from '../../../support/memoryStorage';
import { drawn } from '../../../support/tier';

const aChange = (target = 'post-1', over: Partial<AuditedChange> = {}): AuditedChange => ({
    who: { id: 'ann-id', username: 'ann' },
    action: 'cancel',
    target,
    integrationId: 'int_yt_abc123',
    from: 'GENERAL',
    outcome: 'done',
    ...over,
});

const clock = clockAt();
let ids = 0;

/** The trail of one server. `pause` is how it waits for others. */
function aTrail(
    { persistence, read }: Storage,
    {
        pause = () => Promise.resolve(),
        announce,
        time = clock,
    }: { pause?: () => Promise<void>; announce?: (change: AuditedChange) => Promise<void>; time?: typeof clock } = {},
): AuditTrail & { readonly logged: string[] } {
    const logged: string[] = [];
    const write = (text: string): void => void logged.push(text);
    const log = { note: write, warn: write, error: write };
    const newId = (): string => `id-${(ids += 1)}`;
    const claimed = claims(persistence, read, time, { newId, pause });
    const options = {
        persistence,
        read,
        clock: time,
        claims: claimed,
        log,
        newId,
        pause,
        ...(announce && { announce }),
    };
    return Object.assign(auditTrail(options), { logged });
}

const targetsOf = async (trail: AuditTrail, about?: string): Promise<string[]> => {
    const targets: string[] = [];
    for (let page = 0, pages = 1; page < pages; page += 1) {
        const read = await trail.latest({ page, ...(about !== undefined && { about }) });
        pages = read.pages;
        targets.push(...read.events.map(({ target }) => target));
    }
    return targets;
};
const seqOf = ({ data }: MemoryStorage['records'][number]): unknown => (data as { seq?: number }).seq;
const named = (count: number, prefix = 'post'): string[] =>
    Array.from({ length: count }, (_, n) => `${prefix}-${n + 1}`);

describe.each([
    ['in memory', () => memoryStorage().through(openGate)],
    ['on the database of the local host', () => hostStorage()],
])('%s', (_, storage) => {
    test('entries are shown newest first, ten at a time, and the chain is whole', async () => {
        const trail = aTrail(storage());
        for (const target of named(23)) await trail.append(aChange(target));
        const first = await trail.latest({ page: 0 });
        expect(first.events.map(({ target }) => target)).toEqual(named(23).reverse().slice(0, 10));
        expect(first).toMatchObject({ page: 0, pages: 3, waiting: 0, integrity: { kind: 'whole', entries: 23 } });
        expect((await trail.latest({ page: 2 })).events.map(({ target }) => target)).toEqual([
            'post-3',
            'post-2',
            'post-1',
        ]);
        expect((await trail.latest({ page: 99 })).page).toBe(2);
        expect(trail.logged).toEqual([]);
    });

    test('many at once on several servers: all are there, in one chain', async () => {
        const shared = storage();
        const first = aTrail(shared);
        const servers = [first, aTrail(shared), aTrail(shared)];
        await Promise.all(named(60).map((target, n) => (servers[n % 3] ?? first).append(aChange(target))));
        await aTrail(shared).append(aChange('last'));
        const { integrity, waiting } = await aTrail(shared).latest({ page: 0 });
        expect({ integrity, waiting }).toEqual({ integrity: { kind: 'whole', entries: 61 }, waiting: 0 });
        expect((await targetsOf(aTrail(shared))).sort()).toEqual([...named(60), 'last'].sort());
    });
});

test('what is about one connection or post is found by its id', async () => {
    const trail = aTrail(memoryStorage().through(openGate));
    await trail.append(aChange('post-1'));
    await trail.append(aChange('post-2', { integrationId: 'int_tt_xyz789' }));
    await trail.append(aChange('int_yt_abc123', { action: 'disconnect' }));
    expect(await targetsOf(trail, 'int_yt_abc123')).toEqual(['int_yt_abc123', 'post-1']);
    expect(await targetsOf(trail, 'post-2')).toEqual(['post-2']);
    expect(await targetsOf(trail, 'nothing')).toEqual([]);
});

test('the same change appended again leaves one entry, and is announced once', async () => {
    const announced: string[] = [];
    const storage = memoryStorage().through(openGate);
    const trail = aTrail(storage, { announce: (change) => Promise.resolve(void announced.push(change.target)) });
    for (let times = 0; times < 3; times += 1) await trail.append(aChange('post-1', { id: 'request-1 post-1 done' }));
    await trail.append(aChange('post-2', { id: 'request-1 post-2 done' }));
    await trail.append(aChange('post-1', { id: 'request-1 post-1 done' }));
    expect(await targetsOf(trail)).toEqual(['post-2', 'post-1']);
    expect(announced).toEqual(['post-1', 'post-2']);
});

describe('a trail that was tampered with', () => {
    test.each<[string, (memory: MemoryStorage) => void, object]>([
        [
            'an entry changed',
            ({ records }) =>
                records.forEach((one) => seqOf(one) === 2 && Object.assign(one.data, { outcome: 'failed' })),
            { seq: 2, how: 'changed' },
        ],
        [
            'an entry removed',
            ({ records }) =>
                void records.splice(
                    records.findIndex((one) => seqOf(one) === 2),
                    1,
                ),
            { seq: 2, how: 'missing' },
        ],
        [
            'the last removed',
            ({ records }) =>
                void records.splice(
                    records.findIndex((one) => seqOf(one) === 3),
                    1,
                ),
            { seq: 3, how: 'missing' },
        ],
        [
            'an entry that is none any more',
            ({ records }) => records.forEach((one) => seqOf(one) === 2 && Object.assign(one.data, { seq: 'two' })),
            { seq: 2, how: 'missing' },
        ],
        [
            'everything removed but the note of its end',
            ({ records }) => {
                records.splice(0, records.length, ...records.filter((one) => 'revision' in one.data));
            },
            { seq: 1, how: 'missing' },
        ],
    ])('%s: the verdict says so, also after further entries', async (_, tamper, broken) => {
        const memory = memoryStorage();
        const trail = aTrail(memory.through(openGate));
        for (const target of named(3)) await trail.append(aChange(target));
        tamper(memory);
        expect((await trail.latest({ page: 0 })).integrity).toEqual({ kind: 'broken', ...broken });
        await trail.append(aChange('later'));
        expect((await trail.latest({ page: 0 })).integrity).toEqual({ kind: 'broken', ...broken });
        expect((await targetsOf(trail))[0]).toBe('later');
    });
});

describe('no action fails because of its entry, and no entry is lost', () => {
    test('a storage that takes nothing is logged', async () => {
        const fails: Gate = () => Promise.reject(new Error('no connection'));
        const trail = aTrail(memoryStorage().through(fails));
        await trail.append(aChange('post-1'));
        expect(trail.logged).toEqual([
            'no audit entry could be written for: ann cancel post-1 done',
            expect.any(String),
        ]);
    });

    test('a channel that takes nothing is logged', async () => {
        const trail = aTrail(memoryStorage().through(openGate), {
            announce: () => Promise.reject(new Error('no room')),
        });
        await trail.append(aChange('post-1'));
        expect(trail.logged).toEqual(['an audit entry could not be announced']);
        expect(await targetsOf(trail)).toEqual(['post-1']);
    });

    test('where the chain is taken, the entry waits, is shown, and gets its place with the next one', async () => {
        const storage = memoryStorage().through(openGate);
        const time = clockAt();
        await claims(storage.persistence, storage.read, time).claim('audit'); // The holder dies.
        const trail = aTrail(storage, { time });
        await trail.append(aChange('post-1'));
        expect(await trail.latest({ page: 0 })).toMatchObject({ events: [{ target: 'post-1' }], waiting: 1 });
        expect(trail.logged).toEqual([expect.stringContaining('waits for its place')]);
        time.advance(CLAIM_MS);
        await trail.append(aChange('post-2'));
        expect(await trail.latest({ page: 0 })).toMatchObject({ waiting: 0, integrity: { kind: 'whole', entries: 2 } });
    });

    test('a pending entry gets its place when the trail is read at the latest; only the first entry waits for a dead holder', async () => {
        const storage = memoryStorage().through(openGate);
        const time = clockAt();
        await claims(storage.persistence, storage.read, time).claim('audit');
        let pauses = 0;
        const trail = aTrail(storage, { time, pause: () => Promise.resolve(void (pauses += 1)) });
        await trail.append(aChange('post-1'));
        const first = pauses;
        expect(first).toBeGreaterThan(3);
        await trail.append(aChange('post-2'));
        expect(pauses).toBe(first);
        expect((await trail.latest({ page: 0 })).waiting).toBe(2);
        time.advance(CLAIM_MS);
        expect(await trail.latest({ page: 0 })).toMatchObject({ waiting: 0, integrity: { kind: 'whole', entries: 2 } });
    });

    test('whichever operation is the last one before the process dies: each is there once, and the chain is whole', async () => {
        for (let last = 1; last < 20; last += 1) {
            const memory = memoryStorage();
            const time = clockAt();
            for (const target of named(49)) await aTrail(memory.through(openGate), { time }).append(aChange(target));
            let done = 0;
            const dies: Gate = async (_, work) => ((done += 1) > last ? new Promise(() => undefined) : work());
            void aTrail(memory.through(dies), { time }).append(aChange('fatal', { id: 'fatal' }));
            await new Promise(setImmediate);
            time.advance(CLAIM_MS);
            const trail = aTrail(memory.through(openGate), { time });
            await trail.append(aChange('fatal', { id: 'fatal' })); // As a resumed job does.
            await trail.append(aChange('next'));
            expect((await targetsOf(trail)).slice(0, 3)).toEqual(['next', 'fatal', 'post-49']);
            expect(await trail.latest({ page: 0 })).toMatchObject({
                waiting: 0,
                integrity: { kind: 'whole', entries: 51 },
            });
        }
    });

    test('any number of servers at once, in any order of their operations', async () => {
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, servers) => {
                const memory = memoryStorage();
                const turn = (): Promise<void> => scheduler.schedule(Promise.resolve());
                const changes = named(servers).flatMap((server) => {
                    const trail = aTrail(memory.through(betweenTurns(turn)), { pause: turn });
                    return named(3, server).map((target) => ({ target, appended: trail.append(aChange(target)) }));
                });
                await scheduler.waitFor(Promise.all(changes.map(({ appended }) => appended)));
                const trail = aTrail(memory.through(openGate));
                await trail.append(aChange('last'));
                const { integrity, waiting } = await trail.latest({ page: 0 });
                expect({ integrity, waiting }).toEqual({
                    integrity: { kind: 'whole', entries: changes.length + 1 },
                    waiting: 0,
                });
                expect((await targetsOf(trail)).sort()).toEqual(
                    [...changes.map(({ target }) => target), 'last'].sort(),
                );
            }),
            drawn('races for the audit trail', { daily: 15, long: 100 }),
        );
    });
});

test('an entry costs fifteen operations where nobody is in the way', async () => {
    const memory = memoryStorage();
    const trail = aTrail(memory.through(openGate));
    await trail.append(aChange('post-1'));
    memory.operations.length = 0;
    await trail.append(aChange('post-2'));
    expect(memory.operations).toHaveLength(15);
});

test('a long remark is cut', async () => {
    const trail = aTrail(memoryStorage().through(openGate));
    await trail.append(aChange('post-1', { detail: 'x'.repeat(5000) }));
    expect((await trail.latest({ page: 0 })).events[0]?.detail).toHaveLength(200);
});

describe('the last disconnection of a connection', () => {
    const disconnect = (over: Partial<AuditedChange> = {}): AuditedChange =>
        aChange('int_a', { action: 'disconnect', ...over });

    test('tells who, and when', async () => {
        const trail = aTrail(memoryStorage().through(openGate));
        await trail.append(disconnect({ who: { id: 'bob-id', username: 'bob' } }));
        const at = clock.now();
        await trail.append(aChange('int_a', { action: 'watch' }));
        expect(await trail.disconnectionOf('int_a')).toEqual({ by: 'bob', at });
    });

    test.each<[string, AuditedChange]>([
        ['failed', disconnect({ outcome: 'failed' })],
        ['may not have happened', disconnect({ outcome: 'unknown' })],
        ['was only asked for', disconnect({ outcome: 'confirmed' })],
        ['found it gone', disconnect({ outcome: 'gone' })],
        ['was of another', disconnect({ target: 'int_b' })],
        ['cancelled a post of it', aChange('post-1', { integrationId: 'int_a' })],
    ])('is none that %s', async (_, change) => {
        const trail = aTrail(memoryStorage().through(openGate));
        await trail.append(change);
        expect(await trail.disconnectionOf('int_a')).toBeUndefined();
    });
});
