import { beforeAll, expect, test } from '@jest/globals';

import { benchGet, type GetFigures } from '../../../dev/bench/get';
import { forBoth, inTurns, quantile, SIDES } from '../../../dev/bench/sides';
import { rowsOf, tableOf, unmet } from '../../../dev/bench/table';

const ROUNDS = 3;
const INSTALLS = 1;

const aTiming = { medianMs: 4, p95Ms: 8 };
const aCommand = { ...aTiming, answers: 10, roundTrips: 3 };
const someFigures = (over: Partial<GetFigures> = {}): GetFigures => ({
    runtime: 'Apps-Engine 1.62.0 on Deno 2.6.8',
    rounds: 10,
    installs: 5,
    hooked: { floor: aCommand, app: aCommand },
    outgoing: { floor: aCommand, app: aCommand },
    first: { floor: aCommand, app: aCommand },
    install: { floor: aTiming, app: aTiming },
    zipBytes: { floor: 6_000, app: 80_000 },
    ...over,
});

let figures: GetFigures;
beforeAll(async () => {
    figures = await benchGet({ rounds: ROUNDS, warmUp: 1, installs: INSTALLS });
});

test.each(SIDES)('the %s answers every time', (side) => {
    expect(figures.hooked[side].answers).toBe(ROUNDS);
    expect(figures.outgoing[side].answers).toBe(ROUNDS);
    expect(figures.first[side].answers).toBe(INSTALLS);
});

test.each(SIDES)('every time of the %s is a time', (side) => {
    for (const { medianMs, p95Ms } of [figures.hooked, figures.outgoing, figures.first, figures.install].map(
        (both) => both[side],
    )) {
        expect(medianMs).toBeGreaterThan(0);
        expect(p95Ms).toBeGreaterThanOrEqual(medianMs);
    }
});

test('the floor asks the engine three times: the request, who it is itself, the message', () => {
    expect(figures.hooked.floor.roundTrips).toBe(3);
    expect(figures.outgoing.floor.roundTrips).toBe(3);
    expect(figures.first.floor.roundTrips).toBe(3);
});

test('the app asks the engine at most twice more than the floor, even the first time', () => {
    expect(figures.hooked.app.roundTrips - figures.hooked.floor.roundTrips).toBeLessThanOrEqual(2);
    expect(figures.first.app.roundTrips - figures.first.floor.roundTrips).toBeLessThanOrEqual(2);
});

test('the app fits into 300 kB, and is more than the floor', () => {
    expect(figures.zipBytes.app).toBeLessThan(300_000);
    expect(figures.zipBytes.app).toBeGreaterThan(figures.zipBytes.floor);
});

test('the table has every figure on a line, and says of each goal whether it is met', () => {
    const lines = tableOf(rowsOf(someFigures())).split('\n');
    expect(lines).toHaveLength(rowsOf(someFigures()).length + 1);
    expect(lines.filter((line) => line.endsWith(' met'))).toHaveLength(6);
    expect(lines.find((line) => line.startsWith('zip'))).toMatch(/6\.0 kB +80\.0 kB +13\.3 × +< 300\.0 kB +met$/);
});

test.each([
    ['a quarter slower is still good', { hooked: { floor: aCommand, app: { ...aCommand, medianMs: 5 } } }, []],
    [
        'more than a quarter slower is not',
        { hooked: { floor: aCommand, app: { ...aCommand, medianMs: 5.1 } } },
        ['/integration get <account>, median'],
    ],
    ['two round trips more are still good', { hooked: { floor: aCommand, app: { ...aCommand, roundTrips: 5 } } }, []],
    [
        'three round trips more are not',
        { hooked: { floor: aCommand, app: { ...aCommand, roundTrips: 6 } } },
        ['/integration get <account>, engine round trips'],
    ],
    ['300 kB are too large', { zipBytes: { floor: 6_000, app: 300_000 } }, ['zip']],
    [
        'a webhook takes less than twice as long',
        { outgoing: { floor: aCommand, app: { ...aCommand, medianMs: 6.5 } } },
        ['/integration get <outgoing>, median'],
    ],
    [
        'the first command and the installation have goals of their own',
        {
            first: { floor: aCommand, app: { ...aCommand, medianMs: 10.1 } },
            install: { floor: aTiming, app: { ...aTiming, medianMs: 6.1 } },
        },
        ['the first command of all, median', 'installed and enabled, median'],
    ],
])('the goals that are missed are named: %s', (_, over, missed) => {
    expect(unmet(rowsOf(someFigures(over))).map(({ figure }) => figure)).toEqual(missed);
});

test('the sides take turns, and in who goes first as well', async () => {
    const played: string[] = [];
    await inTurns(3, (side) => Promise.resolve(void played.push(side)));
    expect(played).toEqual(['floor', 'app', 'app', 'floor', 'floor', 'app']);
    expect(forBoth((side) => side)).toEqual({ floor: 'floor', app: 'app' });
});

test.each([
    ['of an odd number, the one in the middle', [9, 1, 5], 0.5, 5],
    ['of an even number, between the two in the middle', [4, 1, 2, 3], 0.5, 2.5],
    ['all but the slowest twentieth', Array.from({ length: 101 }, (_, at) => at), 0.95, 95],
    ['of one, that one', [7], 0.95, 7],
])('quantile: %s', (_, values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
});
