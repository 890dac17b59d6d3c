import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { evaluate, UNSTABLE_GOOD_CHECKS, type EvaluationReason } from '../../../../lib/domain/monitor/evaluate';
import { type Condition } from '../../../../lib/domain/monitor/subject';
import { troubles, type Trouble } from '../../../../lib/domain/monitor/troubles';
import { DAY, HOUR, MINUTE, NOW } from '../../../support/times';
import {
    aConnection,
    aHealth,
    bad,
    HOOKED,
    restartedRecord,
    INDETERMINATE,
    HEALTHY,
} from '../../../support/monitorRecords';
import {
    evaluationRules,
    clock,
    INTERVAL,
    RESTART,
    set,
    evaluateAll,
    type HealthEvent,
} from '../../../support/evaluating';

const ERROR = bad('error');
const EXPIRED = bad('expired');
const UNSEEN = bad('unseen');
const times = (count: number, ...what: readonly HealthEvent[]): readonly HealthEvent[] =>
    Array.from({ length: count }, () => what).flat();

const AT_ONCE: readonly Trouble[] = ['expired', 'gone', 'disabled', 'disabled-by-server', 'key-refused', 'not-set-up'];

describe('when people are to know', () => {
    test.each(AT_ONCE)('%s does not pass by itself: at once', (trouble) => {
        expect(evaluateAll([set({ alertAfterFailures: 100 }), bad(trouble)])).toMatchObject({
            reasons: ['alert-at-once'],
            record: { alerting: true, trouble, bad: 1 },
        });
    });

    test.each(troubles.filter((trouble) => !AT_ONCE.includes(trouble) && trouble !== 'unseen'))(
        '%s may pass: after two in a row',
        (trouble) => {
            expect(evaluateAll(times(2, bad(trouble))).reasons).toEqual(['pending', 'alert-after-failures']);
        },
    );

    test.each<[notices: string, events: readonly HealthEvent[], reasons: readonly EvaluationReason[]]>([
        ['nothing, as it is healthy', [HEALTHY, HEALTHY], ['healthy', 'healthy']],
        [
            'nothing, as its probes are indeterminate',
            [INDETERMINATE, INDETERMINATE],
            ['indeterminate', 'indeterminate'],
        ],
        ['nothing of a failure that passed', [ERROR, HEALTHY], ['pending', 'passed']],
        ['nothing of failures that never came in a row', [ERROR, HEALTHY, ERROR], ['pending', 'passed', 'pending']],
        [
            'the alert though one check was indeterminate',
            [ERROR, INDETERMINATE, ERROR],
            ['pending', 'indeterminate', 'alert-after-failures'],
        ],
        ['the alert though each failure was another', [ERROR, bad('unknown')], ['pending', 'alert-after-failures']],
        ['an expired token at once, also after a failure', [ERROR, EXPIRED], ['pending', 'alert-at-once']],
        [
            'one alert, however long it lasts',
            times(4, ERROR),
            ['pending', 'alert-after-failures', 'still-bad', 'still-bad'],
        ],
        [
            'the end after two good checks in a row, not after one',
            [EXPIRED, HEALTHY, HEALTHY],
            ['alert-at-once', 'recovering', 'recovered'],
        ],
        [
            'the end though one check was indeterminate',
            [EXPIRED, HEALTHY, INDETERMINATE, HEALTHY],
            ['alert-at-once', 'recovering', 'indeterminate', 'recovered'],
        ],
        [
            'no end where a good check was an exception',
            [EXPIRED, HEALTHY, EXPIRED, EXPIRED],
            ['alert-at-once', 'recovering', 'relapsed', 'still-bad'],
        ],
        [
            'another alert when it happens again',
            [EXPIRED, HEALTHY, HEALTHY, EXPIRED],
            ['alert-at-once', 'recovering', 'recovered', 'alert-at-once'],
        ],
        [
            'a failure at the first check where the admin wants that',
            [set({ alertAfterFailures: 1 }), ERROR],
            ['alert-after-failures'],
        ],
        [
            'the same when the app restarts after every check',
            [ERROR, RESTART, ERROR, RESTART, HEALTHY, RESTART, HEALTHY],
            ['pending', 'alert-after-failures', 'recovering', 'recovered'],
        ],
    ])('people notice %s', (_, events, reasons) => {
        expect(evaluateAll(events).reasons).toEqual(reasons);
    });
});

describe('what it is called', () => {
    test.each<
        [notices: string, events: readonly HealthEvent[], reasons: readonly EvaluationReason[], trouble: Trouble]
    >([
        [
            'that an error has become an expired token',
            [ERROR, ERROR, EXPIRED],
            ['pending', 'alert-after-failures', 'changed'],
            'expired',
        ],
        [
            'another failure once it was seen twice',
            [EXPIRED, ERROR, ERROR],
            ['alert-at-once', 'changing', 'changed'],
            'error',
        ],
        [
            'nothing of failures that take turns',
            [EXPIRED, ...times(2, ERROR, bad('unknown'))],
            ['alert-at-once', 'changing', 'changing', 'changing', 'changing'],
            'expired',
        ],
        [
            'nothing of a failure that was another one just once',
            [EXPIRED, ERROR, EXPIRED, ERROR],
            ['alert-at-once', 'changing', 'still-bad', 'changing'],
            'expired',
        ],
        [
            'nothing of a failure that was another one before a good check and after it',
            [EXPIRED, ERROR, HEALTHY, ERROR],
            ['alert-at-once', 'changing', 'recovering', 'relapsed'],
            'expired',
        ],
        [
            'that a person has switched off a failing webhook',
            [bad('failing'), bad('failing'), bad('disabled')],
            ['pending', 'alert-after-failures', 'changed'],
            'disabled',
        ],
    ])('people notice %s', (_, events, reasons, trouble) => {
        expect(evaluateAll(events)).toMatchObject({ reasons, record: { trouble } });
    });

    test('its name is the last one it had', () => {
        const named = { ...aConnection(), name: 'Old' };
        const first = evaluate(undefined, { subject: named, condition: ERROR }, evaluationRules()).after;
        const renamed = evaluate(
            first,
            { subject: { ...named, name: 'New' }, condition: ERROR },
            evaluationRules({ sweep: 'b' }),
        );
        expect(renamed.after?.subject.name).toBe('New');
        const nameless = { key: named.key, source: named.source, id: 'int_1', group: 'tiktok' };
        const gone = evaluate(first, { subject: nameless, condition: bad('gone') }, evaluationRules({ sweep: 'b' }));
        expect(gone.after?.subject.name).toBe('Old');
    });
});

describe('how long it has been bad', () => {
    const sinceOf = (...events: readonly HealthEvent[]) => (evaluateAll(events).record?.since ?? 0) - NOW.getTime();

    test.each<[since: string, events: readonly HealthEvent[], evaluations: number]>([
        ['the first of the failures in a row', [ERROR, ERROR, ERROR], 1],
        ['the first of the failures, also where it changed', [ERROR, ERROR, EXPIRED], 1],
        ['the first of the failures, even if one check was good', [EXPIRED, HEALTHY, EXPIRED], 1],
        ['the failure after those that passed', [ERROR, HEALTHY, ERROR, ERROR], 3],
        ['the failure after it had recovered', [EXPIRED, HEALTHY, HEALTHY, EXPIRED], 4],
        ['the first check of its flapping', times(3, ERROR, HEALTHY), 1],
    ])('counts from %s', (_, events, evaluations) => {
        expect(sinceOf(...events)).toBe(evaluations * INTERVAL);
    });

    test('of a flapping subject that was bad before, only the flapping', () => {
        const { record } = evaluateAll([EXPIRED, HEALTHY, HEALTHY, clock(DAY), ...times(2, ERROR, HEALTHY), ERROR]);
        expect(record).toMatchObject({ alerting: true, unstable: true });
        expect((record?.since ?? 0) - NOW.getTime()).toBeGreaterThan(DAY);
    });
});

describe('a flapping subject', () => {
    test('is reported once, though it never fails twice in a row', () => {
        expect(evaluateAll(times(4, ERROR, HEALTHY)).reasons).toEqual([
            'pending',
            'passed',
            'pending',
            'started-flapping',
            'alert-flapping',
            'recovering-from-flapping',
            'relapsed',
            'recovering-from-flapping',
        ]);
    });

    test('is never reported where it stopped before it was firing', () => {
        const { reasons, record } = evaluateAll([...times(2, ERROR, HEALTHY), ...times(5, HEALTHY)]);
        expect(reasons.slice(3)).toEqual([
            'started-flapping',
            'recently-bad',
            'recently-bad',
            'recently-bad',
            'recently-bad',
            'cleared',
        ]);
        expect(record).toBeUndefined();
    });

    test('is one alert, not one each time', () => {
        const often = evaluateAll(times(10, EXPIRED, EXPIRED, HEALTHY, HEALTHY));
        expect(often.reasons.filter((reason) => reason.startsWith('alert'))).toHaveLength(2);
        expect(often.record).toMatchObject({ alerting: true, unstable: true });
    });

    test('is over after six good checks in a row, and then all of it is forgotten', () => {
        const before = [...times(2, ERROR, HEALTHY), ERROR];
        const { reasons, evaluations } = evaluateAll([...before, ...times(7, HEALTHY)]);
        expect(UNSTABLE_GOOD_CHECKS).toBe(6);
        expect(reasons.slice(5)).toEqual([
            ...Array<EvaluationReason>(5).fill('recovering-from-flapping'),
            'recovered',
            'cleared',
        ]);
        expect(evaluations[10]?.after).toMatchObject({ alerting: false, unstable: false, flips: [] });
        // Another failure begins from the start.
        expect(evaluateAll([...before, ...times(6, HEALTHY), ERROR]).reasons.at(-1)).toBe('pending');
    });

    test('does not become steady by not being probed', () => {
        const { record } = evaluateAll([...times(2, ERROR, HEALTHY), ERROR, HEALTHY, clock(DAY), ERROR]);
        expect(record).toMatchObject({ alerting: true, unstable: true, bad: 1 });
    });

    test('is simply bad after six bad checks in a row, and then recovers as such', () => {
        const { reasons } = evaluateAll([...times(2, ERROR, HEALTHY), ...times(7, ERROR), HEALTHY, HEALTHY]);
        expect(reasons.slice(4)).toEqual([
            'alert-flapping',
            ...Array<EvaluationReason>(4).fill('still-bad'),
            'stopped-flapping',
            'still-bad',
            'recovering',
            'recovered',
        ]);
    });

    test('is said so of an alert that is open, too', () => {
        expect(evaluateAll([EXPIRED, HEALTHY, EXPIRED, HEALTHY, HEALTHY]).reasons).toEqual([
            'alert-at-once',
            'recovering',
            'relapsed',
            'started-flapping',
            'recovering-from-flapping',
        ]);
        const { reasons } = evaluateAll([
            HEALTHY,
            clock(-3 * HOUR),
            EXPIRED,
            clock(4 * HOUR),
            HEALTHY,
            EXPIRED,
            HEALTHY,
            EXPIRED,
        ]);
        expect(reasons).toEqual([
            'healthy',
            'alert-at-once',
            'recovering',
            'relapsed',
            'recovering',
            'started-flapping',
        ]);
    });

    test.each<[how: string, intervalMs: number, gapMs: number, unstable: boolean]>([
        ['every three quarters of an hour', 15 * MINUTE, 45 * MINUTE, true],
        ['every hour', 15 * MINUTE, HOUR, false],
        ['every forty minutes, checked every minute', MINUTE, 40 * MINUTE - 1, true],
        ['every forty minutes, checked every minute, and a little more', MINUTE, 40 * MINUTE, false],
        ['twice a day, checked every three hours', 3 * HOUR, 12 * HOUR - 1, true],
        ['twice a day, checked every three hours, and a little more', 3 * HOUR, 12 * HOUR, false],
    ])('changes often for how often it is checked: %s', (_, intervalMs, gapMs, unstable) => {
        const gap = clock(gapMs - intervalMs);
        const { record } = evaluateAll([set({ intervalMs }), ERROR, gap, HEALTHY, gap, ERROR, gap, HEALTHY]);
        expect(record?.unstable).toBe(unstable);
    });
});

describe('a webhook that is on, and has sent nothing since it was changed', () => {
    const UNTESTED: HealthEvent = { kind: 'untested' };

    test.each<[notices: string, events: readonly HealthEvent[], reasons: readonly EvaluationReason[]]>([
        ['nothing where it was healthy', [HEALTHY, UNTESTED], ['healthy', 'indeterminate']],
        [
            'that it is not off any more',
            [bad('disabled-by-server'), UNTESTED, UNTESTED],
            ['alert-at-once', 'recovering', 'recovered'],
        ],
        [
            'the same of a webhook that a person had switched off',
            [bad('disabled'), UNTESTED, UNTESTED],
            ['alert-at-once', 'recovering', 'recovered'],
        ],
        [
            'no end of a failure',
            [bad('failing'), bad('failing'), UNTESTED, UNTESTED, UNTESTED],
            ['pending', 'alert-after-failures', 'indeterminate', 'indeterminate', 'indeterminate'],
        ],
    ])('people notice %s', (_, events, reasons) => {
        expect(evaluateAll(events).reasons).toEqual(reasons);
    });
});

test('a subject that is bad at its first check has an unknown beginning, until it was healthy once', () => {
    const subject = aConnection();
    const first = evaluate(
        undefined,
        { subject, condition: EXPIRED, isFirst: true },
        evaluationRules({ sweep: 'one' }),
    ).after;
    expect(first).toMatchObject({ alerting: true, fromStart: true });
    const well = evaluate(first, { subject, condition: HEALTHY }, evaluationRules({ sweep: 'two' })).after;
    expect(well).not.toHaveProperty('fromStart');
    const again = evaluate(undefined, { subject, condition: EXPIRED, isFirst: false }, evaluationRules()).after;
    expect(again).not.toHaveProperty('fromStart');
});

describe('a subject that alone cannot be probed', () => {
    const DAY_AND_MORE = clock(DAY);

    test.each<[notices: string, events: readonly HealthEvent[], reasons: readonly EvaluationReason[]]>([
        [
            'once that it cannot be seen, after as many evaluations as the setting says',
            [UNSEEN, UNSEEN, UNSEEN, UNSEEN],
            ['pending', 'alert-after-failures', 'still-bad', 'still-bad'],
        ],
        [
            'nothing after a day with fewer checks than the setting asks for',
            [set({ alertAfterFailures: 3 }), UNSEEN, DAY_AND_MORE, UNSEEN, UNSEEN],
            ['pending', 'pending', 'alert-after-failures'],
        ],
        [
            'nothing with a good check in between',
            [UNSEEN, HEALTHY, UNSEEN, HEALTHY, UNSEEN],
            ['pending', 'passed', 'pending', 'passed', 'pending'],
        ],
        [
            'its end after two good checks in a row',
            [UNSEEN, DAY_AND_MORE, UNSEEN, HEALTHY, UNSEEN, HEALTHY, HEALTHY],
            ['pending', 'alert-after-failures', 'recovering', 'relapsed', 'recovering', 'recovered'],
        ],
        [
            'an error as soon as ever, not sooner: what was not seen was no error',
            [set({ alertAfterFailures: 3 }), UNSEEN, UNSEEN, ERROR, ERROR, ERROR],
            ['pending', 'pending', 'pending', 'pending', 'alert-after-failures'],
        ],
        ['an expired token at once', [UNSEEN, EXPIRED], ['pending', 'alert-at-once']],
        [
            'an error between failed probes',
            [ERROR, UNSEEN, ERROR],
            ['pending', 'indeterminate', 'alert-after-failures'],
        ],
        [
            'the trouble that is firing, and nothing else, while probes fail',
            [EXPIRED, UNSEEN, DAY_AND_MORE, UNSEEN, EXPIRED, HEALTHY, UNSEEN, HEALTHY],
            [
                'alert-at-once',
                'indeterminate',
                'indeterminate',
                'still-bad',
                'recovering',
                'indeterminate',
                'recovered',
            ],
        ],
        [
            'that it is bad in a known way once that was seen twice',
            [UNSEEN, DAY_AND_MORE, UNSEEN, ERROR, UNSEEN, ERROR],
            ['pending', 'alert-after-failures', 'changing', 'indeterminate', 'changed'],
        ],
        [
            'the same when the app restarts after every check',
            [UNSEEN, RESTART, DAY_AND_MORE, UNSEEN, RESTART, UNSEEN],
            ['pending', 'alert-after-failures', 'still-bad'],
        ],
    ])('people notice %s', (_, events, reasons) => {
        expect(evaluateAll(events).reasons).toEqual(reasons);
    });

    test('is called that, and since when it was not seen', () => {
        expect(evaluateAll([UNSEEN, DAY_AND_MORE, UNSEEN]).record).toMatchObject({
            alerting: true,
            trouble: 'unseen',
            since: NOW.getTime() + INTERVAL,
        });
        expect(evaluateAll([UNSEEN, ERROR]).record).toMatchObject({
            trouble: 'error',
            since: NOW.getTime() + 2 * INTERVAL,
        });
    });

    test('does not flap, however often a probe succeeds in between', () => {
        const seenNowAndThen = evaluateAll(times(10, UNSEEN, HEALTHY));
        expect(seenNowAndThen.record).toBeUndefined();
        const firing = evaluateAll([UNSEEN, DAY_AND_MORE, UNSEEN, ...times(10, HEALTHY, UNSEEN)]);
        expect(firing.record).toMatchObject({ alerting: true, unstable: false, flips: [] });
    });

    test('fires no sooner where it flapped before', () => {
        const before = times(2, ERROR, HEALTHY);
        const { reasons, record } = evaluateAll([...before, UNSEEN, UNSEEN]);
        expect(reasons.slice(3)).toEqual(['started-flapping', 'pending', 'alert-after-failures']);
        expect(record).toMatchObject({ unstable: false, flips: [] });
    });

    test('is remembered as long as what was seen of it before', () => {
        const { reasons, evaluations } = evaluateAll([ERROR, HEALTHY, UNSEEN, HEALTHY, clock(3 * HOUR), HEALTHY]);
        expect(reasons).toEqual(['pending', 'passed', 'pending', 'passed', 'cleared']);
        expect(evaluations[3]?.after).toMatchObject({ bad: 0, flips: [expect.any(Number), expect.any(Number)] });
    });

    test('flaps with what its probes find, once it is firing', () => {
        const { record } = evaluateAll([UNSEEN, DAY_AND_MORE, UNSEEN, ...times(3, HEALTHY, ERROR), HEALTHY]);
        expect(record).toMatchObject({ alerting: true, unstable: true });
    });

    test('is written a few times, not at every check', () => {
        const { evaluations } = evaluateAll(times(20, UNSEEN));
        expect(evaluations.at(-1)?.after).toBe(evaluations[1]?.after);
    });
});

describe('an upstream as a whole', () => {
    const UNREACHABLE = bad('unreachable');

    test('is healthy again at the first check that proves it', () => {
        const { reasons } = evaluateAll([UNREACHABLE, UNREACHABLE, HEALTHY], HOOKED);
        expect(reasons).toEqual(['pending', 'alert-after-failures', 'recovered']);
    });

    test('takes longer to recover where it flaps', () => {
        const { reasons, record } = evaluateAll(
            [...times(2, bad('key-refused'), HEALTHY), ...times(5, HEALTHY)],
            HOOKED,
        );
        expect(reasons).toEqual([
            'alert-at-once',
            'recovered',
            'alert-at-once',
            'started-flapping',
            ...Array<EvaluationReason>(4).fill('recovering-from-flapping'),
            'recovered',
        ]);
        expect(record).toMatchObject({ alerting: false, unstable: false });
    });
});

describe('the health record', () => {
    test('does not exist for a plainly healthy subject', () => {
        expect(evaluateAll([HEALTHY, HEALTHY]).record).toBeUndefined();
    });

    test.each<[what: string, events: readonly HealthEvent[]]>([
        ['a failure that passed', [ERROR, HEALTHY]],
        ['an alert that is over', [EXPIRED, HEALTHY, HEALTHY]],
    ])('%s, for as long as its turns count, and then nothing', (_, events) => {
        const turns = evaluateAll(events).record?.flips ?? [];
        const untilJustBefore = turns.at(-1)! - NOW.getTime() + 3 * HOUR - (events.length + 1) * INTERVAL - 1;
        expect(evaluateAll([...events, clock(untilJustBefore), HEALTHY])).toMatchObject({
            record: { alerting: false },
        });
        const forgotten = evaluateAll([...events, clock(untilJustBefore + 1), HEALTHY]);
        expect(forgotten.reasons.at(-1)).toBe('cleared');
        expect(forgotten.record).toBeUndefined();
    });

    test('a sweep counts a check once, even if it was killed and continued', () => {
        const again = evaluationRules();
        const first = evaluate(undefined, { subject: aConnection(), condition: ERROR }, again).after;
        const restarted = first && restartedRecord(first);
        expect(evaluate(restarted, { subject: aConnection(), condition: ERROR }, again)).toEqual({
            after: restarted,
            reason: 'already-counted',
        });
        expect(evaluate(restarted, { subject: aConnection(), condition: HEALTHY }, again).after).toBe(restarted);
    });

    test.each<[what: string, events: readonly HealthEvent[], unchanged: Condition]>([
        ['an alert goes on', [EXPIRED], EXPIRED],
        ['an alert goes on after a good check', [EXPIRED, HEALTHY, EXPIRED], EXPIRED],
        ['an alert goes on that was opened after failures', [ERROR, ERROR], ERROR],
        ['an alert goes on that came and went once', [...times(2, ERROR, HEALTHY), ...times(6, ERROR)], ERROR],
        ['a failure has passed', [ERROR, HEALTHY], HEALTHY],
        ['an alert is over', [EXPIRED, HEALTHY, HEALTHY], HEALTHY],
        ['an indeterminate probe, while it is pending', [ERROR], INDETERMINATE],
        ['an indeterminate probe, while it recovers', [EXPIRED, HEALTHY], INDETERMINATE],
    ])('nothing is written where %s', (_, events, unchanged) => {
        const { evaluations } = evaluateAll([...events, ...times(5, unchanged)]);
        const before = evaluations.at(-6)?.after;
        expect(before).toBeDefined();
        for (const { after } of evaluations.slice(-5)) expect(after).toBe(before);
    });
});

describe('settings that change midway', () => {
    test.each<[what: string, events: readonly HealthEvent[], reasons: readonly EvaluationReason[]]>([
        [
            'more patience: an open alert stays open',
            [ERROR, ERROR, set({ alertAfterFailures: 10 }), ERROR, HEALTHY, ERROR],
            ['pending', 'alert-after-failures', 'still-bad', 'recovering', 'relapsed'],
        ],
        [
            'more patience: what waits, waits longer',
            [ERROR, set({ alertAfterFailures: 3 }), ERROR, ERROR],
            ['pending', 'pending', 'alert-after-failures'],
        ],
        [
            'less patience: the next bad check alerts',
            [set({ alertAfterFailures: 10 }), ...times(4, ERROR), set({ alertAfterFailures: 2 }), ERROR],
            ['pending', 'pending', 'pending', 'pending', 'alert-after-failures'],
        ],
        [
            'less patience: a good check is a good check',
            [set({ alertAfterFailures: 10 }), ...times(4, ERROR), set({ alertAfterFailures: 2 }), HEALTHY],
            ['pending', 'pending', 'pending', 'pending', 'passed'],
        ],
        [
            'a longer interval: turns count for longer',
            [ERROR, HEALTHY, clock(4 * HOUR), set({ intervalMs: HOUR }), ERROR, HEALTHY],
            ['pending', 'passed', 'pending', 'started-flapping'],
        ],
        [
            'a shorter interval: turns count for less',
            [ERROR, HEALTHY, clock(2 * HOUR), set({ intervalMs: MINUTE }), ERROR, HEALTHY],
            ['pending', 'passed', 'pending', 'passed'],
        ],
    ])('count from then on: %s', (_, events, reasons) => {
        expect(evaluateAll(events).reasons).toEqual(reasons);
    });
});

describe('a clock that is set back', () => {
    test.each([
        ['a minute', -MINUTE],
        ['an hour', -HOUR],
        ['a day', -DAY],
        ['a year', -365 * DAY],
    ] as const)('by %s ends nothing, begins nothing and loses no count', (_, ms) => {
        expect(evaluateAll([EXPIRED, clock(ms), EXPIRED, EXPIRED]).reasons).toEqual([
            'alert-at-once',
            'still-bad',
            'still-bad',
        ]);
        expect(evaluateAll([ERROR, clock(ms), ERROR]).reasons).toEqual(['pending', 'alert-after-failures']);
        expect(evaluateAll([EXPIRED, HEALTHY, clock(ms), HEALTHY]).reasons).toEqual([
            'alert-at-once',
            'recovering',
            'recovered',
        ]);
        expect(evaluateAll([EXPIRED, HEALTHY, clock(ms), EXPIRED]).reasons.at(-1)).toBe('relapsed');
        expect(evaluateAll([ERROR, HEALTHY, clock(ms), ERROR, HEALTHY]).reasons.at(-1)).toBe('started-flapping');
        expect(evaluateAll([EXPIRED, HEALTHY, HEALTHY, clock(ms), HEALTHY]).reasons.at(-1)).toBe('recently-bad');
    });

    test('by a little writes nothing', () => {
        const { evaluations } = evaluateAll([EXPIRED, clock(-HOUR), EXPIRED]);
        expect(evaluations[1]?.after).toBe(evaluations[0]?.after);
    });

    test('by a lot is made good once: from then on it is bad since then', () => {
        const { evaluations, record } = evaluateAll([EXPIRED, clock(-DAY), EXPIRED, EXPIRED]);
        const then = NOW.getTime() - DAY + 2 * INTERVAL;
        expect(record).toMatchObject({ since: then, flips: [then] });
        expect(evaluations[2]?.after).toBe(evaluations[1]?.after);
    });

    test('by a lot is made good also of what has been steadily bad for long', () => {
        const { record } = evaluateAll([...times(2, ERROR, HEALTHY), ...times(6, ERROR), clock(-DAY), ERROR]);
        expect(record).toMatchObject({ flips: [], since: NOW.getTime() - DAY + 11 * INTERVAL });
    });

    test('by less than something was bad is made good of what is remembered of its end', () => {
        const before = [EXPIRED, clock(DAY), HEALTHY, HEALTHY, clock(-6 * HOUR), HEALTHY];
        expect(evaluateAll(before).record).toBeDefined();
        expect(evaluateAll([...before, clock(3 * HOUR), HEALTHY]).record).toBeUndefined();
    });

    test('by a lot does not make anything be remembered for ever', () => {
        const { record } = evaluateAll([ERROR, HEALTHY, clock(-365 * DAY), HEALTHY, clock(3 * HOUR), HEALTHY]);
        expect(record).toBeUndefined();
    });
});

describe('whatever happens', () => {
    const condition: fc.Arbitrary<Condition> = fc.oneof(
        { weight: 3, arbitrary: fc.constant(HEALTHY) },
        fc.constant(INDETERMINATE),
        { weight: 3, arbitrary: fc.constantFrom(...troubles).map(bad) },
    );
    const anything: fc.Arbitrary<readonly HealthEvent[]> = fc.array(
        fc.oneof(
            { weight: 12, arbitrary: condition },
            fc.constant(RESTART),
            fc.integer({ min: -30 * DAY, max: DAY }).map(clock),
            fc.integer({ min: 1, max: 5 }).map((alertAfterFailures) => set({ alertAfterFailures })),
            fc.constantFrom(MINUTE, HOUR, DAY).map((intervalMs) => set({ intervalMs })),
        ),
        { maxLength: 60 },
    );

    test('every record is understood when it is read again, and stays small', () => {
        fc.assert(
            fc.property(anything, (events) => {
                for (const { after } of evaluateAll(events).evaluations) {
                    if (!after) continue;
                    expect(restartedRecord(after)).toEqual(after);
                    expect(after.flips.length).toBeLessThanOrEqual(5);
                    expect(after.bad).toBeLessThanOrEqual(6);
                    expect(after.good).toBeLessThanOrEqual(UNSTABLE_GOOD_CHECKS);
                    expect(after.bad === 0).toBe(after.good > 0);
                }
            }),
        );
    });

    test('a restart at any time changes no decision', () => {
        fc.assert(
            fc.property(anything, (events) => {
                const calm = evaluateAll(events.filter(({ kind }) => kind !== 'restart'));
                const restless = evaluateAll(
                    events.filter(({ kind }) => kind !== 'restart').flatMap((one) => [one, RESTART]),
                );
                expect(restless.reasons).toEqual(calm.reasons);
            }),
        );
    });

    test('nothing alerts before it has been bad as often as is asked for, unless it does not pass by itself or flaps', () => {
        const passing = fc.constantFrom<Condition>(HEALTHY, INDETERMINATE, ERROR, bad('failing'), bad('unreachable'));
        fc.assert(
            fc.property(fc.array(passing, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (seen, enough) => {
                const { evaluations } = evaluateAll(seen, aConnection(), { alertAfterFailures: enough });
                let inARow = 0;
                let isOpen = false;
                evaluations.forEach(({ after }, index) => {
                    if (seen[index]?.kind === 'bad') inARow += 1;
                    if (seen[index]?.kind === 'healthy') inARow = 0;
                    const opens = after?.alerting === true && !isOpen;
                    if (opens && !after.unstable) expect(inARow).toBe(enough);
                    if (inARow >= enough) expect(after?.alerting).toBe(true);
                    isOpen = after?.alerting === true;
                });
            }),
        );
    });

    test('an alert ends only after two good checks in a row, and after six at the latest', () => {
        fc.assert(
            fc.property(anything, (events) => {
                const seen = events.filter((one): one is Condition => 'kind' in one && isCondition(one));
                let inARow = 0;
                let isOpen = false;
                evaluateAll(events).evaluations.forEach(({ after, reason }, index) => {
                    if (seen[index]?.kind === 'healthy') inARow += 1;
                    if (seen[index]?.kind === 'bad' && reason !== 'indeterminate') inARow = 0;
                    const isOpenNow = after?.alerting === true;
                    if (isOpen && !isOpenNow) expect(inARow).toBeGreaterThanOrEqual(2);
                    if (inARow >= UNSTABLE_GOOD_CHECKS) expect(isOpenNow).toBe(false);
                    isOpen = isOpenNow;
                });
            }),
        );
    });

    test('an indeterminate check, or a second one of the same sweep, leaves the very same record', () => {
        fc.assert(
            fc.property(anything, condition, (events, seen) => {
                const { record } = evaluateAll(events);
                const subject = aConnection();
                expect(
                    evaluate(record, { subject, condition: INDETERMINATE }, evaluationRules({ sweep: 'next' })).after,
                ).toBe(record);
                if (record) {
                    const again = evaluationRules({ sweep: record.sweep });
                    expect(evaluate(record, { subject, condition: seen }, again).after).toBe(record);
                }
            }),
        );
    });

    test('the same result for ever comes to rest: nothing is written any more', () => {
        fc.assert(
            fc.property(anything, condition, (events, seen) => {
                const { evaluations } = evaluateAll([
                    ...events,
                    set({ intervalMs: 10, alertAfterFailures: 3 }),
                    ...times(16, seen),
                ]);
                const [before, last] = evaluations.slice(-2);
                expect(last?.after).toBe(before?.after);
            }),
        );
    });

    test('no record makes it throw, however odd', () => {
        const time = fc.integer({ min: -8.64e15, max: 8.64e15 });
        const odd = fc.record({
            alerting: fc.boolean(),
            trouble: fc.constantFrom(...troubles),
            bad: fc.integer(),
            good: fc.integer(),
            since: time,
            flips: fc.array(time, { maxLength: 10 }),
            unstable: fc.boolean(),
        });
        fc.assert(
            fc.property(odd, condition, time, (over, seen, now) => {
                const before = aHealth(aConnection(), over);
                const { after } = evaluate(
                    before,
                    { subject: aConnection(), condition: seen },
                    evaluationRules({ now: new Date(now), sweep: 'next' }),
                );
                if (after) expect(restartedRecord(after)).toEqual(after);
            }),
        );
    });
});

const isCondition = ({ kind }: HealthEvent): boolean =>
    kind === 'healthy' || kind === 'bad' || kind === 'indeterminate';
