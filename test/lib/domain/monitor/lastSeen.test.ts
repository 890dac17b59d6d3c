import { describe, expect, test } from '@jest/globals';

import type { HealthRecord } from '../../../../lib/domain/monitor/health';
import { lastSeen, type MonitorMemory } from '../../../../lib/domain/monitor/lastSeen';
import { withHookedScan, type Sweep } from '../../../../lib/domain/monitor/sweep';

const MINUTE = 60_000;
const AT = 1_000 * MINUTE;
const UNTIL = AT + 2 * MINUTE;

const aSweep = (over: Partial<Sweep> = {}): Sweep => ({
    id: 's',
    startedAt: AT,
    phase: 'over',
    hookedDone: true,
    rocketchatDone: true,
    rests: 0,
    causes: {},
    hookedLook: { at: AT, until: UNTIL, unlooked: [] },
    ...over,
});

const aRecord = (over: Partial<HealthRecord>): HealthRecord => ({
    subject: { key: 'hooked int_x', source: 'hooked', id: 'int_x', group: 'youtube' },
    alerting: false,
    trouble: 'expired',
    bad: 1,
    good: 0,
    since: AT,
    flips: [],
    unstable: false,
    sweep: 's',
    ...over,
});

const memory = (over: Partial<MonitorMemory> = {}): MonitorMemory => ({
    sweep: aSweep(),
    inventory: { known: { int_x: { group: 'youtube' } } },
    health: new Map(),
    watches: [{ target: { kind: 'all' }, at: AT - MINUTE }],
    ...over,
});

const stateIn = (known: MonitorMemory, now = UNTIL + MINUTE): string | undefined =>
    lastSeen(known, new Date(now), 15 * MINUTE)?.states.get('int_x');

test('a connection that was probed and has no record was healthy when the scan began', () => {
    expect(lastSeen(memory(), new Date(UNTIL), 15 * MINUTE)).toEqual({
        at: new Date(AT),
        states: new Map([['int_x', 'healthy']]),
    });
});

test.each([
    ['bad', { trouble: 'error' }, 'error'],
    [
        'bad in another way this once',
        { trouble: 'expired', turningInto: 'token-invalid', alerting: true },
        'token-invalid',
    ],
    ['healthy again, and watched for a relapse', { alerting: true, bad: 0, good: 1 }, 'healthy'],
    ['in a state that only Hooked has words for', { trouble: 'unknown' }, undefined],
    ['not there', { trouble: 'gone' }, undefined],
    ['not to be seen', { trouble: 'unseen' }, undefined],
] as const)('what was %s', (_, over, state) => {
    expect(stateIn(memory({ health: new Map([['hooked int_x', aRecord(over)]]) }))).toBe(state);
});

describe('nothing is known of', () => {
    test.each<readonly [string, MonitorMemory]>([
        ['connections before the first sweep', memory({ sweep: undefined })],
        ['a Hooked that was never scanned completely', memory({ sweep: { ...aSweep(), hookedLook: undefined } })],
        ['a connection that is not in the inventory', memory({ inventory: { known: {} } })],
        [
            'a connection that could not be probed',
            memory({ sweep: aSweep({ hookedLook: { at: AT, until: UNTIL, unlooked: ['int_x'] } }) }),
        ],
        ['a connection that nobody watches any more', memory({ watches: [] })],
        [
            'a connection whose watch is younger than the scan',
            memory({ watches: [{ target: { kind: 'all' }, at: AT + 1 }] }),
        ],
        [
            'what only others watch',
            memory({ watches: [{ target: { kind: 'one', source: 'hooked', id: 'int_y' }, at: 0 }] }),
        ],
    ])('%s', (_, known) => expect(stateIn(known)).toBeUndefined());

    test('a scan that ended more than an interval ago, or lies ahead', () => {
        expect(stateIn(memory(), UNTIL + 15 * MINUTE)).toBe('healthy');
        expect(stateIn(memory(), UNTIL + 15 * MINUTE + 1)).toBeUndefined();
        expect(stateIn(memory(), UNTIL - 1)).toBeUndefined();
    });
});

describe('a sweep stores its scan of Hooked', () => {
    const going = aSweep({ phase: 'looking', hookedDone: false, hookedLook: { at: 1, until: 2, unlooked: [] } });

    test('when it is whole, with what all its parts could not see', () => {
        const part = withHookedScan(going, going, ['a'], UNTIL);
        expect(part).toMatchObject({ unlooked: ['a'], hookedLook: { at: 1 } });
        const whole = withHookedScan(part, { ...part, hookedDone: true }, ['b'], UNTIL);
        expect(whole.hookedLook).toEqual({ at: AT, until: UNTIL, unlooked: ['a', 'b'] });
        expect(whole).not.toHaveProperty('unlooked');
    });

    test('not where something stood in the way, nor twice', () => {
        const cut = { ...going, hookedDone: true, causes: { hooked: 'unreachable' as const } };
        expect(withHookedScan(going, cut, [], UNTIL).hookedLook).toEqual({ at: 1, until: 2, unlooked: [] });
        const over = aSweep();
        expect(withHookedScan(over, over, ['a'], UNTIL + 1)).toBe(over);
    });
});
