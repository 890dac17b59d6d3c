import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { HealthRecord } from '../../../../lib/domain/monitor/health';
import { evaluate } from '../../../../lib/domain/monitor/evaluate';
import type { AlertNote } from '../../../../lib/domain/monitor/alert';
import type { PlannedAlert } from '../../../../lib/domain/monitor/alertPlan';
import { acknowledgement } from '../../../../lib/domain/monitor/snooze';
import { type Condition, type Subject } from '../../../../lib/domain/monitor/subject';
import { troubles } from '../../../../lib/domain/monitor/troubles';
import { DAY, HOUR, MINUTE } from '../../../support/times';
import { aConnection, bad, HOOKED, INDETERMINATE, HEALTHY } from '../../../support/monitorRecords';
import { evaluationRules, INTERVAL } from '../../../support/evaluating';
import { simulateRoom, type SimulatedRoom } from '../../../support/reconciling';

/** By id. */
type Found = Readonly<Record<string, Condition>>;

/** Sweeps every quarter of an hour, and a room that carries out each plan; a subject that is not mentioned is healthy. */
function monitor(...subjects: readonly Subject[]) {
    const room = simulateRoom();
    let sweeps = 0;
    let writes = 0;
    const posted: string[] = [];
    const note = (plans: readonly PlannedAlert[]): void => {
        for (const { act, remind, notes, reason, announceEnd } of plans) {
            if (act === 'open') posted.push(reason);
            if (act === 'close') posted.push('closed');
            if (announceEnd) posted.push('announced');
            if (remind) posted.push('reminder');
            posted.push(...notes.map(({ kind }: AlertNote) => kind));
        }
    };
    /** The same sweep again: its process died, and another one continues it. */
    const again = (found: Found = {}, cause: Condition = HEALTHY): readonly string[] => {
        const rules = evaluationRules({ now: room.now, sweep: `sweep ${sweeps}` });
        const evaluateNow = (subject: Subject, condition: Condition): void => {
            const before = room.health.get(subject.key);
            const { after } = evaluate(before, { subject, condition }, rules);
            if (after === before) return;
            writes += 1;
            if (after) room.health.set(subject.key, after);
            else room.health.delete(subject.key);
        };
        evaluateNow(HOOKED, cause);
        // Nothing can be probed behind a cause.
        if (cause.kind !== 'bad') for (const one of subjects) evaluateNow(one, found[`${one.id}`] ?? HEALTHY);
        const before = posted.length;
        note(room.plan());
        return posted.slice(before);
    };
    return {
        room,
        posted,
        writes: () => writes,
        /** @returns what the room gets, in short */
        sweep: (found: Found = {}, cause: Condition = HEALTHY): readonly string[] => {
            room.pass(INTERVAL);
            sweeps += 1;
            return again(found, cause);
        },
        again,
    };
}

const many = (count: number): readonly Subject[] =>
    Array.from({ length: count }, (_, index) => aConnection(`int_${index}`));
const all = (subjects: readonly Subject[], condition: Condition): Found =>
    Object.fromEntries(subjects.map(({ id }) => [`${id}`, condition]));
const acknowledge = ({ alerts, answers, now }: SimulatedRoom): void => {
    for (const alert of alerts.values())
        answers.set(alert.id, { acknowledged: acknowledgement(alert, { username: 'ada', id: 'u-ada' }, now) });
};

describe('from the sweep to the room', () => {
    test('an expired token is one message, a reminder a day, and its end', () => {
        const { sweep, posted } = monitor(aConnection());
        const expired = { int_1: bad('expired') };
        expect(sweep(expired)).toEqual(['new-single']);
        for (let hours = 0; hours < 48; hours += 0.25) sweep(expired);
        expect(sweep()).toEqual([]);
        expect(sweep()).toEqual(['closed', 'announced']);
        expect(posted).toEqual(['new-single', 'reminder', 'reminder', 'closed', 'announced']);
    });

    test('a refused key is one message, and no connection is called broken', () => {
        const connections = many(50);
        const { sweep, room } = monitor(...connections);
        expect(sweep({}, bad('key-refused'))).toEqual(['new-cause']);
        expect(sweep({}, bad('key-refused'))).toEqual([]);
        expect(room.only()).toMatchObject({ kind: 'cause', group: 'upstream', members: [{ trouble: 'key-refused' }] });
        expect(sweep()).toEqual(['closed', 'announced']);
    });

    test('what was broken before the key was refused stays as it was, and is reminded of once it can be seen', () => {
        const { sweep } = monitor(aConnection());
        const expired = { int_1: bad('expired') };
        sweep(expired);
        const behind = Array.from({ length: 100 }, () => sweep({}, bad('key-refused'))).flat();
        expect(behind).toEqual(['new-cause', 'reminder']);
        expect([...sweep(expired)].sort()).toEqual(['announced', 'closed', 'reminder']);
        expect(sweep(expired)).toEqual([]);
    });

    test('a platform that fails is one message, however many connections it has, and however it ends', () => {
        const connections = many(100);
        const { sweep, posted } = monitor(...connections);
        sweep(all(connections.slice(0, 60), bad('error')));
        expect(sweep(all(connections.slice(0, 60), bad('error')))).toEqual(['new-incident']);
        sweep(all(connections, bad('error')));
        expect(sweep(all(connections, bad('error')))).toEqual(['joined']);
        sweep(all(connections.slice(50), bad('error')));
        sweep(all(connections.slice(50), bad('error')));
        sweep();
        sweep();
        expect(posted).toEqual([
            'new-incident',
            'joined',
            // An hour after the incident began, about those that joined within it and are still broken.
            'reminder',
            'recovered',
            'closed',
            'announced',
            'recovered',
        ]);
    });

    test('thirty sweeps in which fifty accounts break and fifty recover: the room hears of it once an hour', () => {
        const connections = many(2000);
        const { sweep, posted } = monitor(...connections);
        // As the soak of the bench: each account is bad for four sweeps.
        const badAt = (now: number): Found => all(connections.slice(now * 50, now * 50 + 200), bad('expired'));
        sweep(badAt(0));
        posted.length = 0;
        for (let now = 1; now <= 30; now += 1) sweep(badAt(now));
        const visible = posted.filter((what) => what === 'reminder');
        expect(posted).toContain('joined');
        expect(posted.filter((what) => !['reminder', 'joined', 'recovered'].includes(what))).toEqual([]);
        // Thirty sweeps take seven and a half hours.
        expect(visible).toHaveLength(7);
    });

    test('a connection that flaps for a day is one alert, and its thread mentions it once', () => {
        const { sweep, posted } = monitor(aConnection());
        for (let hours = 0; hours < 23; hours += 0.5) {
            sweep({ int_1: bad('error') });
            sweep();
        }
        expect(posted).toEqual(['new-single']);
    });

    test('ten thousand unchanged connections write nothing, healthy or not', () => {
        const connections = many(10_000);
        const { sweep, writes } = monitor(...connections);
        const found = all(connections.slice(0, 5000), bad('expired'));
        sweep(found);
        expect(writes()).toBe(5000);
        for (let count = 0; count < 3; count += 1) expect(sweep(found)).toEqual([]);
        expect(writes()).toBe(5000);
    });

    test('a connection that is gone and acknowledged gets no new alert', () => {
        const { sweep, room } = monitor(aConnection());
        const gone = { int_1: bad('gone') };
        sweep(gone);
        acknowledge(room);
        expect(sweep(gone)).toEqual(['closed']);
        for (let days = 0; days < 3; days += 1) {
            room.pass(DAY);
            expect(sweep(gone)).toEqual([]);
        }
    });
});

describe('whatever happens in the room', () => {
    type Event =
        | { readonly kind: 'sweep'; readonly found: Found; readonly cause: Condition }
        | { readonly kind: 'restart' | 'again' | 'acknowledge' | 'unwatch' | 'watch' }
        | { readonly kind: 'clock'; readonly ms: number };
    const subjects = [...many(4), aConnection('int_x', 'instagram')];
    const condition: fc.Arbitrary<Condition> = fc.oneof(
        { weight: 5, arbitrary: fc.constant(HEALTHY) },
        fc.constant(INDETERMINATE),
        { weight: 5, arbitrary: fc.constantFrom(...troubles).map(bad) },
    );
    const event: fc.Arbitrary<Event> = fc.oneof(
        {
            weight: 10,
            arbitrary: fc.record({
                kind: fc.constant('sweep' as const),
                found: fc.dictionary(fc.constantFrom(...subjects.map(({ id }) => `${id}`)), condition),
                cause: fc.oneof({ weight: 5, arbitrary: fc.constant(HEALTHY) }, fc.constant(bad('unreachable'))),
            }),
        },
        fc.record({ kind: fc.constantFrom(...(['restart', 'again', 'acknowledge', 'unwatch', 'watch'] as const)) }),
        fc.record({ kind: fc.constant('clock' as const), ms: fc.integer({ min: -2 * DAY, max: 2 * DAY }) }),
    );
    const happen = (events: readonly Event[], check: (watched: ReturnType<typeof monitor>) => void): void => {
        const watched = monitor(...subjects);
        const { room } = watched;
        let last: readonly [Found, Condition] = [{}, HEALTHY];
        for (const one of events) {
            switch (one.kind) {
                case 'sweep':
                    last = [one.found, one.cause];
                    watched.sweep(...last);
                    break;
                case 'again':
                    watched.again(...last);
                    break;
                case 'restart':
                    room.restart();
                    break;
                case 'acknowledge':
                    acknowledge(room);
                    break;
                case 'unwatch':
                    room.covers = ({ id }) => id !== 'int_1' && id !== undefined;
                    break;
                case 'watch':
                    room.covers = () => true;
                    break;
                case 'clock':
                    room.pass(one.ms);
                    break;
            }
            check(watched);
        }
        room.covers = () => true;
        // Everything is healthy at last: no alert stays open for ever, whatever the clock did.
        for (let count = 0; count < 8; count += 1) watched.sweep();
        expect([...room.alerts.values()].filter(({ closedAt }) => closedAt === undefined)).toEqual([]);
        room.pass(2 * DAY);
        watched.sweep();
        watched.sweep();
        expect([...room.health.values()].filter(({ since }: HealthRecord) => since > room.now.getTime())).toEqual([]);
        expect(room.alerts.size).toBe(0);
    };

    test('never two open alerts about the same, and none that stays when everything is healthy', () => {
        fc.assert(
            fc.property(fc.array(event, { maxLength: 40 }), (events) => {
                happen(events, ({ room }) => {
                    const keys = [...room.alerts.values()].flatMap(({ members }) =>
                        members.map(({ subject }) => subject.key),
                    );
                    expect(new Set(keys).size).toBe(keys.length);
                });
            }),
        );
    });

    test('continuing a sweep that was killed posts nothing a second time', () => {
        fc.assert(
            fc.property(
                fc.array(event, { maxLength: 20 }),
                fc.dictionary(fc.constant('int_1'), condition),
                (events, found) => {
                    const watched = monitor(...subjects);
                    for (const one of events) if (one.kind === 'sweep') watched.sweep(one.found, one.cause);
                    watched.sweep(found);
                    watched.room.restart();
                    expect(watched.again(found)).toEqual([]);
                },
            ),
        );
    });

    test('a clock that jumps to and fro brings no rain of reminders', () => {
        const { sweep, room, posted } = monitor(aConnection());
        const expired = { int_1: bad('expired') };
        sweep(expired);
        for (let count = 0; count < 20; count += 1) {
            room.pass(count % 2 === 0 ? -10 * HOUR : 10 * HOUR - 2 * INTERVAL + MINUTE);
            sweep(expired);
        }
        expect(posted).toEqual(['new-single']);
    });
});
