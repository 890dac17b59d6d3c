import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { evaluate, UNSTABLE_GOOD_CHECKS, type Reason } from '../../../../lib/domain/monitor/evaluate';
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
import { aLook, clock, INTERVAL, RESTART, set, watching, type Happening } from '../../../support/evaluating';

const ERROR = bad('error');
const EXPIRED = bad('expired');
const UNSEEN = bad('unseen');
const times = (count: number, ...what: readonly Happening[]): readonly Happening[] =>
    Array.from({ length: count }, () => what).flat();

const AT_ONCE: readonly Trouble[] = ['expired', 'gone', 'disabled', 'disabled-by-server', 'key-refused', 'not-set-up'];

describe('when people are to know', () => {
    test.each(AT_ONCE)('%s does not pass by itself: at once', (trouble) => {
        expect(watching([set({ alertAfterFailures: 100 }), bad(trouble)])).toMatchObject({
            reasons: ['alert-at-once'],
            record: { alerting: true, trouble, bad: 1 },
        });
    });

    test.each(troubles.filter((trouble) => !AT_ONCE.includes(trouble) && trouble !== 'unseen'))(
        '%s may pass: after two in a row',
        (trouble) => {
            expect(watching(times(2, bad(trouble))).reasons).toEqual(['waiting', 'alert-after-failures']);
        },
    );

    test.each<[notices: string, happenings: readonly Happening[], reasons: readonly Reason[]]>([
        ['nothing, as all is well', [HEALTHY, HEALTHY], ['healthy', 'healthy']],
        ['nothing, as nobody knows', [INDETERMINATE, INDETERMINATE], ['indeterminate', 'indeterminate']],
        ['nothing of a failure that passed', [ERROR, HEALTHY], ['waiting', 'passed']],
        ['nothing of failures that never came in a row', [ERROR, HEALTHY, ERROR], ['waiting', 'passed', 'waiting']],
        [
            'the alert though one look told nothing',
            [ERROR, INDETERMINATE, ERROR],
            ['waiting', 'indeterminate', 'alert-after-failures'],
        ],
        ['the alert though each failure was another', [ERROR, bad('unknown')], ['waiting', 'alert-after-failures']],
        ['an expired token at once, also after a failure', [ERROR, EXPIRED], ['waiting', 'alert-at-once']],
        [
            'one alert, however long it lasts',
            times(4, ERROR),
            ['waiting', 'alert-after-failures', 'still-bad', 'still-bad'],
        ],
        [
            'the end after two good checks in a row, not after one',
            [EXPIRED, HEALTHY, HEALTHY],
            ['alert-at-once', 'recovering', 'recovered'],
        ],
        [
            'the end though one look told nothing',
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
            'a failure at the first look where the admin wants that',
            [set({ alertAfterFailures: 1 }), ERROR],
            ['alert-after-failures'],
        ],
        [
            'the same when the app restarts after every look',
            [ERROR, RESTART, ERROR, RESTART, HEALTHY, RESTART, HEALTHY],
            ['waiting', 'alert-after-failures', 'recovering', 'recovered'],
        ],
    ])('somebody notices %s', (_, happenings, reasons) => {
        expect(watching(happenings).reasons).toEqual(reasons);
    });
});

describe('what it is called', () => {
    test.each<[notices: string, happenings: readonly Happening[], reasons: readonly Reason[], trouble: Trouble]>([
        [
            'that an error has become an expired token',
            [ERROR, ERROR, EXPIRED],
            ['waiting', 'alert-after-failures', 'changed'],
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
            'that somebody has switched off what was failing',
            [bad('failing'), bad('failing'), bad('disabled')],
            ['waiting', 'alert-after-failures', 'changed'],
            'disabled',
        ],
    ])('somebody notices %s', (_, happenings, reasons, trouble) => {
        expect(watching(happenings)).toMatchObject({ reasons, record: { trouble } });
    });

    test('its name is the last one it had', () => {
        const named = { ...aConnection(), name: 'Old' };
        const first = evaluate(undefined, { subject: named, condition: ERROR }, aLook()).after;
        const renamed = evaluate(
            first,
            { subject: { ...named, name: 'New' }, condition: ERROR },
            aLook({ sweep: 'b' }),
        );
        expect(renamed.after?.subject.name).toBe('New');
        const nameless = { key: named.key, source: named.source, id: 'int_1', group: 'tiktok' };
        const gone = evaluate(first, { subject: nameless, condition: bad('gone') }, aLook({ sweep: 'b' }));
        expect(gone.after?.subject.name).toBe('Old');
    });
});

describe('how long it has been bad', () => {
    const sinceOf = (...happenings: readonly Happening[]) => (watching(happenings).record?.since ?? 0) - NOW.getTime();

    test.each<[since: string, happenings: readonly Happening[], looks: number]>([
        ['the first of the failures in a row', [ERROR, ERROR, ERROR], 1],
        ['the first of the failures, also where it changed', [ERROR, ERROR, EXPIRED], 1],
        ['the first of the failures, also where one look was good', [EXPIRED, HEALTHY, EXPIRED], 1],
        ['the failure after those that passed', [ERROR, HEALTHY, ERROR, ERROR], 3],
        ['the failure after it had recovered', [EXPIRED, HEALTHY, HEALTHY, EXPIRED], 4],
        ['the first look at which it began to come and go', times(3, ERROR, HEALTHY), 1],
    ])('counts from %s', (_, happenings, looks) => {
        expect(sinceOf(...happenings)).toBe(looks * INTERVAL);
    });

    test('of what comes and goes and was bad before, only the coming and going', () => {
        const { record } = watching([EXPIRED, HEALTHY, HEALTHY, clock(DAY), ...times(2, ERROR, HEALTHY), ERROR]);
        expect(record).toMatchObject({ alerting: true, unstable: true });
        expect((record?.since ?? 0) - NOW.getTime()).toBeGreaterThan(DAY);
    });
});

describe('what comes and goes', () => {
    test('is told once, though it never fails twice in a row', () => {
        expect(watching(times(4, ERROR, HEALTHY)).reasons).toEqual([
            'waiting',
            'passed',
            'waiting',
            'became-unstable',
            'alert-unstable',
            'held-open',
            'relapsed',
            'held-open',
        ]);
    });

    test('is never told where it stopped before anybody could be told', () => {
        const { reasons, record } = watching([...times(2, ERROR, HEALTHY), ...times(5, HEALTHY)]);
        expect(reasons.slice(3)).toEqual([
            'became-unstable',
            'remembered',
            'remembered',
            'remembered',
            'remembered',
            'forgotten',
        ]);
        expect(record).toBeUndefined();
    });

    test('is one alert, not one each time', () => {
        const often = watching(times(10, EXPIRED, EXPIRED, HEALTHY, HEALTHY));
        expect(often.reasons.filter((reason) => reason.startsWith('alert'))).toHaveLength(2);
        expect(often.record).toMatchObject({ alerting: true, unstable: true });
    });

    test('is over after six good checks in a row, and then all of it is forgotten', () => {
        const before = [...times(2, ERROR, HEALTHY), ERROR];
        const { reasons, looks } = watching([...before, ...times(7, HEALTHY)]);
        expect(UNSTABLE_GOOD_CHECKS).toBe(6);
        expect(reasons.slice(5)).toEqual([...Array<Reason>(5).fill('held-open'), 'recovered', 'forgotten']);
        expect(looks[10]?.after).toMatchObject({ alerting: false, unstable: false, flips: [] });
        // One failure more is just that again.
        expect(watching([...before, ...times(6, HEALTHY), ERROR]).reasons.at(-1)).toBe('waiting');
    });

    test('does not become steady by not being looked at', () => {
        const { record } = watching([...times(2, ERROR, HEALTHY), ERROR, HEALTHY, clock(DAY), ERROR]);
        expect(record).toMatchObject({ alerting: true, unstable: true, bad: 1 });
    });

    test('is simply bad after six bad checks in a row, and then recovers as such', () => {
        const { reasons } = watching([...times(2, ERROR, HEALTHY), ...times(7, ERROR), HEALTHY, HEALTHY]);
        expect(reasons.slice(4)).toEqual([
            'alert-unstable',
            ...Array<Reason>(4).fill('still-bad'),
            'steadily-bad',
            'still-bad',
            'recovering',
            'recovered',
        ]);
    });

    test('is said so of an alert that is open, too', () => {
        expect(watching([EXPIRED, HEALTHY, EXPIRED, HEALTHY, HEALTHY]).reasons).toEqual([
            'alert-at-once',
            'recovering',
            'relapsed',
            'became-unstable',
            'held-open',
        ]);
        const { reasons } = watching([
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
            'became-unstable',
        ]);
    });

    test.each<[how: string, intervalMs: number, gapMs: number, unstable: boolean]>([
        ['every three quarters of an hour', 15 * MINUTE, 45 * MINUTE, true],
        ['every hour', 15 * MINUTE, HOUR, false],
        ['every forty minutes, looked at every minute', MINUTE, 40 * MINUTE - 1, true],
        ['every forty minutes, looked at every minute, and a little more', MINUTE, 40 * MINUTE, false],
        ['twice a day, looked at every three hours', 3 * HOUR, 12 * HOUR - 1, true],
        ['twice a day, looked at every three hours, and a little more', 3 * HOUR, 12 * HOUR, false],
    ])('is what turns often for how often it is looked at: %s', (_, intervalMs, gapMs, unstable) => {
        const gap = clock(gapMs - intervalMs);
        const { record } = watching([set({ intervalMs }), ERROR, gap, HEALTHY, gap, ERROR, gap, HEALTHY]);
        expect(record?.unstable).toBe(unstable);
    });
});

describe('a webhook that is on, and has sent nothing since it was changed', () => {
    const UNTESTED: Happening = { kind: 'untested' };

    test.each<[notices: string, happenings: readonly Happening[], reasons: readonly Reason[]]>([
        ['nothing of one that was well', [HEALTHY, UNTESTED], ['healthy', 'indeterminate']],
        [
            'that it is not off any more',
            [bad('disabled-by-server'), UNTESTED, UNTESTED],
            ['alert-at-once', 'recovering', 'recovered'],
        ],
        [
            'the same of one that a person had switched off',
            [bad('disabled'), UNTESTED, UNTESTED],
            ['alert-at-once', 'recovering', 'recovered'],
        ],
        [
            'no end of a failure',
            [bad('failing'), bad('failing'), UNTESTED, UNTESTED, UNTESTED],
            ['waiting', 'alert-after-failures', 'indeterminate', 'indeterminate', 'indeterminate'],
        ],
    ])('somebody notices %s', (_, happenings, reasons) => {
        expect(watching(happenings).reasons).toEqual(reasons);
    });
});

test('what is bad at the first look has been so for nobody knows how long, until it was well once', () => {
    const subject = aConnection();
    const first = evaluate(undefined, { subject, condition: EXPIRED, isFirst: true }, aLook({ sweep: 'one' })).after;
    expect(first).toMatchObject({ alerting: true, fromStart: true });
    const well = evaluate(first, { subject, condition: HEALTHY }, aLook({ sweep: 'two' })).after;
    expect(well).not.toHaveProperty('fromStart');
    const again = evaluate(undefined, { subject, condition: EXPIRED, isFirst: false }, aLook()).after;
    expect(again).not.toHaveProperty('fromStart');
});

describe('what alone can not be looked at', () => {
    const DAY_AND_MORE = clock(DAY);

    test.each<[notices: string, happenings: readonly Happening[], reasons: readonly Reason[]]>([
        [
            'once that it can not be seen, after as many looks as the setting says',
            [UNSEEN, UNSEEN, UNSEEN, UNSEEN],
            ['waiting', 'alert-after-failures', 'still-bad', 'still-bad'],
        ],
        [
            'nothing after a day where it was looked at less often than is asked for',
            [set({ alertAfterFailures: 3 }), UNSEEN, DAY_AND_MORE, UNSEEN, UNSEEN],
            ['waiting', 'waiting', 'alert-after-failures'],
        ],
        [
            'nothing where a good look lies in between',
            [UNSEEN, HEALTHY, UNSEEN, HEALTHY, UNSEEN],
            ['waiting', 'passed', 'waiting', 'passed', 'waiting'],
        ],
        [
            'its end after two good checks in a row',
            [UNSEEN, DAY_AND_MORE, UNSEEN, HEALTHY, UNSEEN, HEALTHY, HEALTHY],
            ['waiting', 'alert-after-failures', 'recovering', 'relapsed', 'recovering', 'recovered'],
        ],
        [
            'an error as soon as ever, not sooner: what was not seen was no error',
            [set({ alertAfterFailures: 3 }), UNSEEN, UNSEEN, ERROR, ERROR, ERROR],
            ['waiting', 'waiting', 'waiting', 'waiting', 'alert-after-failures'],
        ],
        ['an expired token at once', [UNSEEN, EXPIRED], ['waiting', 'alert-at-once']],
        [
            'an error between looks that told nothing',
            [ERROR, UNSEEN, ERROR],
            ['waiting', 'indeterminate', 'alert-after-failures'],
        ],
        [
            'what it was told of, and nothing else, while that can not be seen',
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
            ['waiting', 'alert-after-failures', 'changing', 'indeterminate', 'changed'],
        ],
        [
            'the same when the app restarts after every look',
            [UNSEEN, RESTART, DAY_AND_MORE, UNSEEN, RESTART, UNSEEN],
            ['waiting', 'alert-after-failures', 'still-bad'],
        ],
    ])('somebody notices %s', (_, happenings, reasons) => {
        expect(watching(happenings).reasons).toEqual(reasons);
    });

    test('is called that, and since when it was not seen', () => {
        expect(watching([UNSEEN, DAY_AND_MORE, UNSEEN]).record).toMatchObject({
            alerting: true,
            trouble: 'unseen',
            since: NOW.getTime() + INTERVAL,
        });
        expect(watching([UNSEEN, ERROR]).record).toMatchObject({
            trouble: 'error',
            since: NOW.getTime() + 2 * INTERVAL,
        });
    });

    test('does not come and go, however often it is seen in between', () => {
        const seenNowAndThen = watching(times(10, UNSEEN, HEALTHY));
        expect(seenNowAndThen.record).toBeUndefined();
        const told = watching([UNSEEN, DAY_AND_MORE, UNSEEN, ...times(10, HEALTHY, UNSEEN)]);
        expect(told.record).toMatchObject({ alerting: true, unstable: false, flips: [] });
    });

    test('is told no sooner where it came and went before', () => {
        const before = times(2, ERROR, HEALTHY);
        const { reasons, record } = watching([...before, UNSEEN, UNSEEN]);
        expect(reasons.slice(3)).toEqual(['became-unstable', 'waiting', 'alert-after-failures']);
        expect(record).toMatchObject({ unstable: false, flips: [] });
    });

    test('is remembered as long as what was seen of it before', () => {
        const { reasons, looks } = watching([ERROR, HEALTHY, UNSEEN, HEALTHY, clock(3 * HOUR), HEALTHY]);
        expect(reasons).toEqual(['waiting', 'passed', 'waiting', 'passed', 'forgotten']);
        expect(looks[3]?.after).toMatchObject({ bad: 0, flips: [expect.any(Number), expect.any(Number)] });
    });

    test('comes and goes with what is seen of it, once people know', () => {
        const { record } = watching([UNSEEN, DAY_AND_MORE, UNSEEN, ...times(3, HEALTHY, ERROR), HEALTHY]);
        expect(record).toMatchObject({ alerting: true, unstable: true });
    });

    test('is written down a few times, not at every look', () => {
        const { looks } = watching(times(20, UNSEEN));
        expect(looks.at(-1)?.after).toBe(looks[1]?.after);
    });
});

describe('an upstream as a whole', () => {
    const UNREACHABLE = bad('unreachable');

    test('is well again at the first look that proves it', () => {
        const { reasons } = watching([UNREACHABLE, UNREACHABLE, HEALTHY], HOOKED);
        expect(reasons).toEqual(['waiting', 'alert-after-failures', 'recovered']);
    });

    test('is held open for longer where it comes and goes', () => {
        const { reasons, record } = watching([...times(2, bad('key-refused'), HEALTHY), ...times(5, HEALTHY)], HOOKED);
        expect(reasons).toEqual([
            'alert-at-once',
            'recovered',
            'alert-at-once',
            'became-unstable',
            ...Array<Reason>(4).fill('held-open'),
            'recovered',
        ]);
        expect(record).toMatchObject({ alerting: false, unstable: false });
    });
});

describe('what is remembered', () => {
    test('nothing of what is plainly well', () => {
        expect(watching([HEALTHY, HEALTHY]).record).toBeUndefined();
    });

    test.each<[what: string, happenings: readonly Happening[]]>([
        ['a failure that passed', [ERROR, HEALTHY]],
        ['an alert that is over', [EXPIRED, HEALTHY, HEALTHY]],
    ])('%s, for as long as its turns count, and then nothing', (_, happenings) => {
        const turns = watching(happenings).record?.flips ?? [];
        const untilJustBefore = turns.at(-1)! - NOW.getTime() + 3 * HOUR - (happenings.length + 1) * INTERVAL - 1;
        expect(watching([...happenings, clock(untilJustBefore), HEALTHY])).toMatchObject({
            record: { alerting: false },
        });
        const forgotten = watching([...happenings, clock(untilJustBefore + 1), HEALTHY]);
        expect(forgotten.reasons.at(-1)).toBe('forgotten');
        expect(forgotten.record).toBeUndefined();
    });

    test('a sweep counts a look once, also where it was killed and begun again', () => {
        const again = aLook();
        const first = evaluate(undefined, { subject: aConnection(), condition: ERROR }, again).after;
        const restarted = first && restartedRecord(first);
        expect(evaluate(restarted, { subject: aConnection(), condition: ERROR }, again)).toEqual({
            after: restarted,
            reason: 'counted',
        });
        expect(evaluate(restarted, { subject: aConnection(), condition: HEALTHY }, again).after).toBe(restarted);
    });

    test.each<[what: string, happenings: readonly Happening[], unchanged: Condition]>([
        ['an alert goes on', [EXPIRED], EXPIRED],
        ['an alert goes on after a look that was good', [EXPIRED, HEALTHY, EXPIRED], EXPIRED],
        ['an alert goes on that was opened after failures', [ERROR, ERROR], ERROR],
        ['an alert goes on that came and went once', [...times(2, ERROR, HEALTHY), ...times(6, ERROR)], ERROR],
        ['a failure has passed', [ERROR, HEALTHY], HEALTHY],
        ['an alert is over', [EXPIRED, HEALTHY, HEALTHY], HEALTHY],
        ['nobody knows, while it waits', [ERROR], INDETERMINATE],
        ['nobody knows, while it recovers', [EXPIRED, HEALTHY], INDETERMINATE],
    ])('nothing is written where %s', (_, happenings, unchanged) => {
        const { looks } = watching([...happenings, ...times(5, unchanged)]);
        const before = looks.at(-6)?.after;
        expect(before).toBeDefined();
        for (const { after } of looks.slice(-5)) expect(after).toBe(before);
    });
});

describe('settings that change midway', () => {
    test.each<[what: string, happenings: readonly Happening[], reasons: readonly Reason[]]>([
        [
            'more patience: an open alert stays open',
            [ERROR, ERROR, set({ alertAfterFailures: 10 }), ERROR, HEALTHY, ERROR],
            ['waiting', 'alert-after-failures', 'still-bad', 'recovering', 'relapsed'],
        ],
        [
            'more patience: what waits, waits longer',
            [ERROR, set({ alertAfterFailures: 3 }), ERROR, ERROR],
            ['waiting', 'waiting', 'alert-after-failures'],
        ],
        [
            'less patience: the next bad check alerts',
            [set({ alertAfterFailures: 10 }), ...times(4, ERROR), set({ alertAfterFailures: 2 }), ERROR],
            ['waiting', 'waiting', 'waiting', 'waiting', 'alert-after-failures'],
        ],
        [
            'less patience: a good check is a good check',
            [set({ alertAfterFailures: 10 }), ...times(4, ERROR), set({ alertAfterFailures: 2 }), HEALTHY],
            ['waiting', 'waiting', 'waiting', 'waiting', 'passed'],
        ],
        [
            'a longer interval: turns count for longer',
            [ERROR, HEALTHY, clock(4 * HOUR), set({ intervalMs: HOUR }), ERROR, HEALTHY],
            ['waiting', 'passed', 'waiting', 'became-unstable'],
        ],
        [
            'a shorter interval: turns count for less',
            [ERROR, HEALTHY, clock(2 * HOUR), set({ intervalMs: MINUTE }), ERROR, HEALTHY],
            ['waiting', 'passed', 'waiting', 'passed'],
        ],
    ])('count from then on: %s', (_, happenings, reasons) => {
        expect(watching(happenings).reasons).toEqual(reasons);
    });
});

describe('a clock that is set back', () => {
    test.each([
        ['a minute', -MINUTE],
        ['an hour', -HOUR],
        ['a day', -DAY],
        ['a year', -365 * DAY],
    ] as const)('by %s ends nothing, begins nothing and loses no count', (_, ms) => {
        expect(watching([EXPIRED, clock(ms), EXPIRED, EXPIRED]).reasons).toEqual([
            'alert-at-once',
            'still-bad',
            'still-bad',
        ]);
        expect(watching([ERROR, clock(ms), ERROR]).reasons).toEqual(['waiting', 'alert-after-failures']);
        expect(watching([EXPIRED, HEALTHY, clock(ms), HEALTHY]).reasons).toEqual([
            'alert-at-once',
            'recovering',
            'recovered',
        ]);
        expect(watching([EXPIRED, HEALTHY, clock(ms), EXPIRED]).reasons.at(-1)).toBe('relapsed');
        expect(watching([ERROR, HEALTHY, clock(ms), ERROR, HEALTHY]).reasons.at(-1)).toBe('became-unstable');
        expect(watching([EXPIRED, HEALTHY, HEALTHY, clock(ms), HEALTHY]).reasons.at(-1)).toBe('remembered');
    });

    test('by a little writes nothing', () => {
        const { looks } = watching([EXPIRED, clock(-HOUR), EXPIRED]);
        expect(looks[1]?.after).toBe(looks[0]?.after);
    });

    test('by a lot is made good once: from then on it is bad since then', () => {
        const { looks, record } = watching([EXPIRED, clock(-DAY), EXPIRED, EXPIRED]);
        const then = NOW.getTime() - DAY + 2 * INTERVAL;
        expect(record).toMatchObject({ since: then, flips: [then] });
        expect(looks[2]?.after).toBe(looks[1]?.after);
    });

    test('by a lot is made good also of what has been steadily bad for long', () => {
        const { record } = watching([...times(2, ERROR, HEALTHY), ...times(6, ERROR), clock(-DAY), ERROR]);
        expect(record).toMatchObject({ flips: [], since: NOW.getTime() - DAY + 11 * INTERVAL });
    });

    test('by less than something was bad is made good of what is remembered of its end', () => {
        const before = [EXPIRED, clock(DAY), HEALTHY, HEALTHY, clock(-6 * HOUR), HEALTHY];
        expect(watching(before).record).toBeDefined();
        expect(watching([...before, clock(3 * HOUR), HEALTHY]).record).toBeUndefined();
    });

    test('by a lot does not make anything be remembered for ever', () => {
        const { record } = watching([ERROR, HEALTHY, clock(-365 * DAY), HEALTHY, clock(3 * HOUR), HEALTHY]);
        expect(record).toBeUndefined();
    });
});

describe('whatever happens', () => {
    const condition: fc.Arbitrary<Condition> = fc.oneof(
        { weight: 3, arbitrary: fc.constant(HEALTHY) },
        fc.constant(INDETERMINATE),
        { weight: 3, arbitrary: fc.constantFrom(...troubles).map(bad) },
    );
    const anything: fc.Arbitrary<readonly Happening[]> = fc.array(
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
            fc.property(anything, (happenings) => {
                for (const { after } of watching(happenings).looks) {
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
            fc.property(anything, (happenings) => {
                const calm = watching(happenings.filter(({ kind }) => kind !== 'restart'));
                const restless = watching(
                    happenings.filter(({ kind }) => kind !== 'restart').flatMap((one) => [one, RESTART]),
                );
                expect(restless.reasons).toEqual(calm.reasons);
            }),
        );
    });

    test('nothing alerts before it has been bad as often as is asked for, unless it does not pass or comes and goes', () => {
        const passing = fc.constantFrom<Condition>(HEALTHY, INDETERMINATE, ERROR, bad('failing'), bad('unreachable'));
        fc.assert(
            fc.property(fc.array(passing, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (seen, enough) => {
                const { looks } = watching(seen, aConnection(), { alertAfterFailures: enough });
                let inARow = 0;
                let isOpen = false;
                looks.forEach(({ after }, index) => {
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
            fc.property(anything, (happenings) => {
                const seen = happenings.filter((one): one is Condition => 'kind' in one && isCondition(one));
                let inARow = 0;
                let isOpen = false;
                watching(happenings).looks.forEach(({ after, reason }, index) => {
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

    test('a look that tells nothing, or a second one of the same sweep, leaves the very same record', () => {
        fc.assert(
            fc.property(anything, condition, (happenings, seen) => {
                const { record } = watching(happenings);
                const subject = aConnection();
                expect(evaluate(record, { subject, condition: INDETERMINATE }, aLook({ sweep: 'next' })).after).toBe(
                    record,
                );
                if (record) {
                    const again = aLook({ sweep: record.sweep });
                    expect(evaluate(record, { subject, condition: seen }, again).after).toBe(record);
                }
            }),
        );
    });

    test('the same look for ever comes to rest: nothing is written any more', () => {
        fc.assert(
            fc.property(anything, condition, (happenings, seen) => {
                const { looks } = watching([
                    ...happenings,
                    set({ intervalMs: 10, alertAfterFailures: 3 }),
                    ...times(16, seen),
                ]);
                const [before, last] = looks.slice(-2);
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
                    aLook({ now: new Date(now), sweep: 'next' }),
                );
                if (after) expect(restartedRecord(after)).toEqual(after);
            }),
        );
    });
});

const isCondition = ({ kind }: Happening): boolean => kind === 'healthy' || kind === 'bad' || kind === 'indeterminate';
