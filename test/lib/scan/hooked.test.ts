import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { FakeHooked } from '../../../dev/upstreams/index';
import { hookedAccounts } from '../../../lib/adapters/hooked/client';
import { failed, ok, type Outcome } from '../../../lib/domain/outcome';
import type { HookedIntegration } from '../../../lib/domain/hooked';
import { CONTRADICTORY, type Problem } from '../../../lib/domain/problem';
import type { AccountList, HookedAccounts } from '../../../lib/ports/upstreams';
import { scanHooked } from '../../../lib/scan/hooked';
import type { HookedScanOptions } from '../../../lib/scan/scan';
import { anAccount } from '../../support/integrations';
import { httpTo } from '../../support/upstreamClients';
import { idOf, observations, stopAt } from '../../support/observations';
import { freshHooked } from '../../support/freshFakes';
import { cpuMs } from '../../support/cpuTime';

let hooked: FakeHooked;

freshHooked((fake) => void (hooked = fake), { accounts: [], posts: [] });

const name = (index: number): string => `int_${String(index).padStart(5, '0')}`;
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => name(index));
const fill = (count: number): void => names(count).forEach((id) => void hooked.addAccount({ id }));

const never = (): boolean => false;
const observed = observations();
beforeEach(() => observed.clear());

const scan = (
    over: Partial<HookedScanOptions> = {},
    accounts: HookedAccounts = hookedAccounts(httpTo(hooked)),
): ReturnType<typeof scanHooked> =>
    scanHooked(accounts, {
        everything: true,
        ids: [],
        maxParallel: 8,
        shouldStop: never,
        onObservation: observed.onObservation,
        ...over,
    });
const askedFor = (): string[] => hooked.requests.map(({ path }) => path.replace('/v1/integration/', ''));

const DOWN = failed({ kind: 'unreachable', upstream: 'hooked' });
const CUT = failed({ kind: 'timed-out', upstream: 'hooked', afterMs: 20, outOfTime: true });
const GONE = failed({ kind: 'not-found', upstream: 'hooked', id: 'x' });
const rejected = (status: number) => failed({ kind: 'rejected', upstream: 'hooked', status, message: '' });

/** Hooked with these connections; its list carries no health unless given. */
function accountsOf(
    get: (id: string) => Outcome<HookedIntegration>,
    list: () => Outcome<AccountList> = () => listed([]),
): HookedAccounts & { readonly asked: string[] } {
    const asked: string[] = [];
    return {
        asked,
        get: (id) => {
            asked.push(id);
            return Promise.resolve(get(id));
        },
        list: () => Promise.resolve(list()),
        disconnect: () => Promise.reject(new Error('not expected')),
    };
}
const found = (id: string): Outcome<HookedIntegration> => ok(anAccount({ id }));
const listed = (ids: readonly string[], reported = false, unreadable = 0): Outcome<AccountList> =>
    ok({ accounts: ids.map((id) => ({ integration: anAccount({ id }), reported })), unreadable });

describe('where the list brings health', () => {
    test('one request serves for all', async () => {
        fill(200);
        expect(await scan()).toEqual({ listed: names(200), complete: true, asked: 0 });
        expect(askedFor()).toEqual(['list']);
        expect(observed.inShort()).toEqual(names(200).map((id) => `${id}: hooked`));
    });

    test('only connections in scope are reported', async () => {
        fill(5);
        expect(await scan({ everything: false, ids: [name(1), name(3)] })).toMatchObject({ listed: names(5) });
        expect(observed.inShort()).toEqual([`${name(1)}: hooked`, `${name(3)}: hooked`]);
        expect(askedFor()).toEqual(['list']);
    });

    test('a single one is asked for by itself', async () => {
        fill(5);
        expect(await scan({ everything: false, ids: [name(1)] })).toEqual({ complete: true, asked: 1 });
        expect(askedFor()).toEqual([name(1)]);
    });

    test('a known connection that is not listed is asked for, and gone only where Hooked says so', async () => {
        fill(3);
        const accounts = accountsOf(
            (id) => (id === 'int_gone' ? GONE : found(id)),
            () => listed(names(3), true),
        );
        expect(await scan({ ids: ['int_gone', 'int_hidden', name(0)] }, accounts)).toMatchObject({ asked: 2 });
        expect(observed.inShort()).toEqual([
            ...names(3).map((id) => `${id}: hooked`),
            'int_gone: hooked-gone',
            'int_hidden: hooked',
        ]);
    });

    test('what the list names is not gone, whatever is said of it alone', async () => {
        const accounts = accountsOf(
            (id) => (id === name(1) ? GONE : found(id)),
            () => listed(names(3)),
        );
        expect(await scan({}, accounts)).toMatchObject({ complete: true, asked: 3 });
        expect(observed.all.filter(({ kind }) => kind !== 'hooked')).toEqual([
            { kind: 'unseen', source: 'hooked', id: name(1), problem: CONTRADICTORY },
        ]);
    });

    test.each([
        ['a single one', { everything: false, ids: [name(1)] }],
        ['one of a later slice', { ids: [name(1)], after: name(0), listed: true }],
    ])('%s is looked for in the list before it is called gone', async (_, over) => {
        let reads = 0;
        const named = (ids: readonly string[]) =>
            accountsOf(
                () => GONE,
                () => {
                    reads += 1;
                    return listed(ids);
                },
            );
        expect(await scan(over, named([name(1)]))).toMatchObject({ complete: true, asked: 1 });
        expect(observed.inShort()).toEqual([`${name(1)}: unseen`]);
        observed.clear();
        expect(await scan(over, named([]))).toMatchObject({ complete: true, asked: 1 });
        expect(observed.inShort()).toEqual([`${name(1)}: hooked-gone`]);
        expect(reads).toBe(2);
    });

    test('nothing is gone while the list cannot be read', async () => {
        const accounts = accountsOf(
            (id) => (id === name(1) ? GONE : found(id)),
            () => failed({ kind: 'upstream-failed', upstream: 'hooked', status: 500 }),
        );
        expect(await scan({ ids: names(3) }, accounts)).toMatchObject({ complete: true });
        expect(observed.inShort()).toEqual([`${name(0)}: hooked`, `${name(1)}: unseen`, `${name(2)}: hooked`]);
    });

    test('a continued scan reports nothing twice', async () => {
        fill(3);
        expect(await scan({ after: '', ids: ['int_gone'] })).toMatchObject({ complete: true, asked: 1 });
        expect(observed.inShort()).toEqual(['int_gone: hooked-gone']);
    });
});

describe('where the list brings no health', () => {
    test('each is asked for by itself, never more at once than allowed', async () => {
        fill(60);
        hooked.listHealth = false;
        hooked.latencyMs = 5;
        const cursors: string[] = [];
        expect(await scan({ maxParallel: 4, onCursor: (id) => void cursors.push(id) })).toMatchObject({
            complete: true,
            asked: 60,
        });
        expect(observed.inShort()).toEqual(names(60).map((id) => `${id}: hooked`));
        expect(hooked.mostAtOnce).toBe(4);
        expect([cursors[0], cursors.at(-1)]).toEqual(['', name(59)]);
        expect([...cursors].sort()).toEqual(cursors);
    });

    test('it is asked for in ascending order, from behind the last one that is done', async () => {
        const accounts = accountsOf(found, () => listed(['b', 'a', 'C', 'ä', 'd']));
        expect(await scan({ after: 'a', maxParallel: 1 }, accounts)).toMatchObject({ asked: 3, complete: true });
        expect(accounts.asked).toEqual(['b', 'd', 'ä']);
    });

    test('how far it has come counts up to the first that is still under way', async () => {
        const cursors: string[] = [];
        let endFirst = (): void => undefined;
        const accounts = {
            ...accountsOf(found, () => listed(names(20))),
            get: async (id: string) => {
                if (id === name(0)) await new Promise<void>((resolve) => (endFirst = resolve));
                // The request that begins last ends last.
                if (id === name(19)) setImmediate(endFirst);
                return found(id);
            },
        };
        await scan(
            { maxParallel: 2, onCursor: (id) => void cursors.push(`${id} after ${observed.all.length}`) },
            accounts,
        );
        expect(cursors).toEqual([' after 0', `${name(19)} after 20`]);
    });

    test('ten thousand take no time to speak of beside their requests', async () => {
        const many = names(10_000);
        const accounts = accountsOf(found, () => listed([...many].reverse()));
        const began = cpuMs();
        expect(await scan({ onCursor: () => undefined }, accounts)).toMatchObject({ complete: true, asked: 10_000 });
        expect(cpuMs() - began).toBeLessThan(2000);
        expect(observed.all).toHaveLength(10_000);
    });
});

describe('where there is no list', () => {
    test.each([
        [404, 'hooked-gone'],
        [405, 'hooked-gone'],
        [400, 'unseen'],
        [410, 'unseen'],
    ])('what is known is asked for one by one (status %i, a missing connection: %s)', async (status, missing) => {
        fill(3);
        hooked.fault({ when: { path: /list/ }, status });
        expect(await scan({ ids: [...names(3), 'int_gone'] })).toEqual({ complete: true, asked: 4 });
        expect(observed.inShort()).toEqual([...names(3).map((id) => `${id}: hooked`), `int_gone: ${missing}`]);
    });

    test.each([404, 405])('a gateway’s %i is no word of Hooked’s: nothing is gone', async (status) => {
        fill(3);
        hooked.fault({ when: { path: /list/ }, status, json: { message: 'no Route matched with those values' } });
        await scan({ ids: [...names(3), 'int_gone'] });
        expect(observed.inShort()).toEqual([...names(3).map((id) => `${id}: hooked`), 'int_gone: unseen']);
    });

    test('a list with a row that has no readable id cannot confirm that a connection is gone', async () => {
        const accounts = accountsOf(
            (id) => (id === 'int_gone' ? GONE : found(id)),
            () => listed(names(3), false, 1),
        );
        expect(await scan({ ids: ['int_gone'] }, accounts)).toMatchObject({ complete: true });
        expect(observed.inShort()).toEqual([...names(3).map((id) => `${id}: hooked`), 'int_gone: unseen']);
    });

    test('many missing connections beside such a row are unseen each: Hooked answers, and the others are scanned', async () => {
        const gone = names(30).map((id) => `int_a${id}`);
        const accounts = accountsOf(
            (id) => (gone.includes(id) ? GONE : found(id)),
            () => listed(names(3), false, 1),
        );
        expect(await scan({ ids: gone }, accounts)).toEqual({ listed: names(3), complete: true, asked: 33 });
        expect(new Set(observed.inShort())).toEqual(
            new Set([...gone.map((id) => `${id}: unseen`), ...names(3).map((id) => `${id}: hooked`)]),
        );
    });

    test('and nothing is known, that is the cause', async () => {
        hooked.fault({ when: { path: /list/ }, html: true });
        const cause = { kind: 'unreadable', upstream: 'hooked', how: 'html' };
        expect(await scan()).toEqual({ complete: false, asked: 0, cause });
    });

    test('nor anything else, the address is wrong, and nothing is gone', async () => {
        const accounts = accountsOf(
            () => GONE,
            () => rejected(404),
        );
        const cause = { kind: 'unreadable', upstream: 'hooked', how: 'unexpected' };
        expect(await scan({ ids: names(100) }, accounts)).toMatchObject({ complete: false, cause });
        expect(await scan({ ids: names(2) }, accounts)).toMatchObject({ complete: false, cause });
        expect(observed.all).toEqual([]);
        expect(accounts.asked.length).toBeLessThan(2 + 2 * 10);
    });

    test('a connection that has gone is gone where another one is there', async () => {
        const accounts = accountsOf(
            (id) => (id === name(9) ? found(id) : GONE),
            () => rejected(404),
        );
        expect(await scan({ ids: names(10), maxParallel: 8 }, accounts)).toMatchObject({ complete: true });
        expect(observed.inShort()).toEqual([...names(9).map((id) => `${id}: hooked-gone`), `${name(9)}: hooked`]);
    });

    test('the only watched connection can be gone', async () => {
        expect(await scan({ everything: false, ids: ['int_gone'] })).toEqual({ complete: true, asked: 1 });
        expect(observed.inShort()).toEqual(['int_gone: hooked-gone']);
    });
});

describe('a problem of one connection', () => {
    test.each<[string, Problem]>([
        ['a failure', { kind: 'upstream-failed', upstream: 'hooked', status: 500 }],
        ['an odd answer', { kind: 'unreadable', upstream: 'hooked', how: 'unexpected' }],
        ['a refusal', { kind: 'rejected', upstream: 'hooked', status: 400, message: '' }],
        ['silence', { kind: 'timed-out', upstream: 'hooked', afterMs: 8000 }],
    ])('is its own where the others succeed: %s', async (_, problem) => {
        for (const broken of [name(0), name(15), name(29)]) {
            observed.clear();
            const accounts = accountsOf(
                (id) => (id === broken ? failed(problem) : found(id)),
                () => listed(names(30)),
            );
            expect(await scan({}, accounts)).toMatchObject({ complete: true, asked: 30 });
            expect(observed.all.filter(({ kind }) => kind !== 'hooked')).toEqual([
                { kind: 'unseen', source: 'hooked', id: broken, problem },
            ]);
        }
    });

    test('is its own where the list works, and it is the only one to be asked for', async () => {
        const accounts = accountsOf(
            () => DOWN,
            () => listed(['int_x']),
        );
        expect(await scan({}, accounts)).toMatchObject({ complete: true });
        expect(observed.inShort()).toEqual(['int_x: unseen']);
    });
});

describe('a problem of Hooked', () => {
    test.each<[string, Problem]>([
        ['the key is refused', { kind: 'credentials-refused', upstream: 'hooked' }],
        ['the plan has ended', { kind: 'forbidden', upstream: 'hooked' }],
        ['the engine lets nothing out', { kind: 'networking-denied', upstream: 'hooked' }],
    ])('ends it at once: %s', async (_, cause) => {
        const atList = accountsOf(found, () => failed(cause));
        expect(await scan({ ids: names(5) }, atList)).toEqual({ complete: false, asked: 0, cause });
        const later = accountsOf(
            (id) => (id >= name(10) ? failed(cause) : found(id)),
            () => listed(names(1000)),
        );
        const cursors: string[] = [];
        const result = await scan({ onCursor: (id) => void cursors.push(id) }, later);
        expect(result).toMatchObject({ complete: false, cause });
        expect(later.asked.length).toBeLessThanOrEqual(10 + 8);
        expect(cursors.at(-1)).toBe(name(9));
        expect(observed.inShort()).toEqual(names(10).map((id) => `${id}: hooked`));
    });

    test('Hooked goes down in the middle: that is the cause, and no connection is called unseen for it', async () => {
        fill(40);
        hooked.listHealth = false;
        hooked.fault({ when: { path: /int_000[23]/ }, reset: true });
        const cursors: string[] = [];
        const first = await scan({ onCursor: (id) => void cursors.push(id) });
        expect(first).toMatchObject({ complete: false, cause: { kind: 'unreachable' }, listed: names(40) });
        expect(observed.inShort()).toEqual(names(20).map((id) => `${id}: hooked`));
        expect(cursors.at(-1)).toBe(name(19));
        // Each is tried twice.
        expect(hooked.requests.length).toBeLessThanOrEqual(1 + 20 + 2 * (10 + 8));

        hooked.clearFaults();
        observed.clear();
        expect(await scan({ after: name(19) })).toMatchObject({ complete: true, asked: 20 });
        expect(observed.inShort()).toEqual(
            names(40)
                .slice(20)
                .map((id) => `${id}: hooked`),
        );
    });

    test('a late success does not change that', async () => {
        let endFirst = (): void => undefined;
        const accounts = {
            ...accountsOf(found, () => listed(names(40))),
            get: async (id: string) => {
                if (id !== name(0)) {
                    if (id === name(10)) setImmediate(endFirst);
                    return DOWN;
                }
                await new Promise<void>((resolve) => (endFirst = resolve));
                return found(id);
            },
        };
        expect(await scan({}, accounts)).toMatchObject({ complete: false, cause: DOWN.problem });
        expect(observed.inShort()).toEqual([`${name(0)}: hooked`]);
    });

    test('nothing succeeds: it is Hooked, however few there are', async () => {
        const missing = accountsOf(
            () => DOWN,
            () => rejected(405),
        );
        expect(await scan({ ids: names(2) }, missing)).toMatchObject({ complete: false, cause: DOWN.problem });
        const alone = accountsOf(() => DOWN);
        expect(await scan({ everything: false, ids: ['int_x'] }, alone)).toMatchObject({ cause: DOWN.problem });
        expect(observed.all).toEqual([]);
    });

    test.each([400, 405, 410, 415])('%i to everything, list included, is Hooked and no account', async (status) => {
        const refusing = accountsOf(
            () => rejected(status),
            () => rejected(status),
        );
        const cause = { kind: 'rejected', status };
        expect(await scan({ ids: names(3) }, refusing)).toMatchObject({ complete: false, cause });
        expect(await scan({ everything: false, ids: ['int_x'] }, refusing)).toMatchObject({ cause });
        expect(observed.all).toEqual([]);
    });

    test('refused connections come first: the others are seen, and prove that Hooked works', async () => {
        const refused = names(20);
        const some = accountsOf(
            (id) => (refused.includes(id) ? rejected(400) : found(id)),
            () => listed(names(30)),
        );
        expect(await scan({ maxParallel: 2 }, some)).toMatchObject({ complete: true });
        expect(observed.inShort()).toEqual(
            names(30).map((id) => `${id}: ${refused.includes(id) ? 'unseen' : 'hooked'}`),
        );
    });

    test('health in the list proves that Hooked is not to blame for the others', async () => {
        const some = accountsOf(
            () => rejected(400),
            () =>
                ok({
                    accounts: names(5).map((id, index) => ({ integration: anAccount({ id }), reported: index < 3 })),
                    unreadable: 0,
                }),
        );
        expect(await scan({}, some)).toMatchObject({ complete: true });
        expect(observed.inShort().filter((line) => line.endsWith('unseen'))).toHaveLength(2);
    });

    test('a limit in the middle: requests under way are observed, no more begin, and the result says how long to wait', async () => {
        fill(40);
        hooked.listHealth = false;
        hooked.latencyMs = 2;
        hooked.fault({ when: { path: /int_0002/ }, status: 429, headers: { 'Retry-After': '7' } });
        const result = await scan({ maxParallel: 3 });
        expect(result).toMatchObject({ complete: false, cause: { kind: 'rate-limited', waitMs: 7000 } });
        expect(askedFor().length).toBeLessThanOrEqual(1 + 20 + 3);
        expect(observed.inShort()).toEqual(names(20).map((id) => `${id}: hooked`));
    });

    test('of several limits the longest wait counts', async () => {
        const accounts = accountsOf(
            (id) => failed({ kind: 'rate-limited', upstream: 'hooked', waitMs: id === name(1) ? 9000 : 1000 }),
            () => listed(names(3)),
        );
        expect(await scan({}, accounts)).toMatchObject({ cause: { waitMs: 9000 } });
    });
});

describe('the time of a slice', () => {
    test('that is over before it begins asks nothing', async () => {
        expect(await scan({ shouldStop: () => true })).toEqual({ complete: false, asked: 0 });
        expect(hooked.requests).toEqual([]);
    });

    test('that goes on after a list without health was read does without it', async () => {
        fill(5);
        hooked.listHealth = false;
        const named: string[] = [];
        await scan({ shouldStop: stopAt(2), onListed: ({ id }) => void named.push(id) });
        expect(named).toEqual(names(5));
        expect(askedFor()).toEqual(['list']);
        hooked.requests.length = 0;
        expect(await scan({ after: name(1), ids: named, listed: true })).toEqual({ complete: true, asked: 3 });
        expect(askedFor()).toEqual(names(5).slice(2));
    });

    test('then, what is gone is gone, however little else there is', async () => {
        expect(await scan({ after: name(1), ids: [name(7)], listed: true })).toEqual({ complete: true, asked: 1 });
        expect(observed.inShort()).toEqual([`${name(7)}: hooked-gone`]);
    });

    test('that ends in the middle loses and repeats nothing', async () => {
        fill(30);
        hooked.listHealth = false;
        let cursor: string | undefined;
        let slices = 0;
        for (let complete = false; !complete; slices += 1) {
            const stop = stopAt(9);
            const over = { shouldStop: stop, maxParallel: 1, onCursor: (id: string) => void (cursor = id) };
            ({ complete } = await scan({ ...over, ...(cursor !== undefined && { after: cursor }) }));
        }
        expect(slices).toBe(5);
        expect(observed.inShort()).toEqual(names(30).map((id) => `${id}: hooked`));
    });

    test('that cuts requests short says nothing of Hooked', async () => {
        const accounts = accountsOf(
            (id) => (id >= name(20) ? CUT : found(id)),
            () => listed(names(100)),
        );
        const cursors: string[] = [];
        const result = await scan({ onCursor: (id) => void cursors.push(id) }, accounts);
        expect(result).toEqual({ listed: names(100), complete: false, asked: result.asked });
        expect(result.asked).toBeLessThanOrEqual(20 + 8);
        expect(cursors.at(-1)).toBe(name(19));
        expect(observed.inShort()).toEqual(names(20).map((id) => `${id}: hooked`));
    });

    test('that cuts the list short says nothing of Hooked either', async () => {
        expect(
            await scan(
                { ids: names(3) },
                accountsOf(found, () => CUT),
            ),
        ).toEqual({ complete: false, asked: 0 });
    });

    test('that a silent list has used up is Hooked’s doing: it would be so again', async () => {
        const silent: Problem = { kind: 'timed-out', upstream: 'hooked', afterMs: 16_000 };
        const accounts = accountsOf(found, () => failed(silent));
        expect(await scan({ ids: names(3), shouldStop: stopAt(2) }, accounts)).toEqual({
            complete: false,
            asked: 0,
            cause: silent,
        });
        // With time left, the scan does without the list.
        expect(await scan({ ids: names(3) }, accounts)).toEqual({ complete: true, asked: 3 });
    });
});

test('nothing to scan is done at once', async () => {
    expect(await scan({ everything: false })).toEqual({ complete: true, asked: 0 });
    expect(hooked.requests).toEqual([]);
});

test('whatever goes wrong on the way, going on until it is complete shows every connection', async () => {
    const state = fc.constantFrom('found', 'found', 'gone', 'broken');
    await fc.assert(
        fc.asyncProperty(
            // Nothing can be read, so there is nothing to show.
            fc
                .array(state, { minLength: 1, maxLength: 40 })
                .filter((states) => states.some((its) => its !== 'broken') || states.length === 1),
            fc.integer({ min: 1, max: 6 }),
            fc.infiniteStream(fc.constantFrom('up', 'up', 'up', 'down', 'limited', 'cut')),
            async (states, maxParallel, weather) => {
                const ids = names(states.length);
                const parts = observations();
                let cursor: string | undefined;
                let complete = false;
                let hasFoundHealth = false;
                for (let slice = 0; !complete && slice < 400; slice += 1) {
                    const { value: today } = weather.next() as { value: string };
                    const from = Math.floor(slice % 7);
                    let calls = 0;
                    const accounts = accountsOf(
                        (id) => {
                            calls += 1;
                            if (today !== 'up' && calls > from) {
                                if (today === 'down') return DOWN;
                                return today === 'cut' ? CUT : failed({ kind: 'rate-limited', upstream: 'hooked' });
                            }
                            const its = states[ids.indexOf(id)];
                            if (its === 'gone') return GONE;
                            return its === 'broken' ? rejected(400) : found(id);
                        },
                        () => listed(ids.filter((_, index) => states[index] !== 'gone')),
                    );
                    ({ complete } = await scan(
                        {
                            ids,
                            maxParallel,
                            onObservation: (observation) => {
                                hasFoundHealth ||= observation.kind === 'hooked' || observation.kind === 'hooked-gone';
                                parts.onObservation(observation);
                            },
                            onCursor: (id) => void (cursor = id),
                            hasFoundHealth,
                            ...(cursor !== undefined && { after: cursor }),
                        },
                        accounts,
                    ));
                }
                expect(complete).toBe(true);
                expect(new Set(parts.all.map(idOf))).toEqual(new Set(ids));
                for (const one of parts.all) {
                    const its = states[ids.indexOf(idOf(one))];
                    // A connection that could not be probed while Hooked was down is never called gone.
                    if (one.kind === 'hooked-gone') expect(its).toBe('gone');
                    if (one.kind === 'hooked') expect(its).toBe('found');
                }
            },
        ),
        { numRuns: 200 },
    );
});
