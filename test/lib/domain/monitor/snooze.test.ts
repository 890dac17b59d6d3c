import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

import { alertAnswer, type AlertAnswer, type AlertMember } from '../../../../lib/domain/monitor/alert';
import {
    acknowledgement,
    isAcknowledged,
    isSnoozed,
    SNOOZE_CHOICES_MS,
    snoozeEndsAt,
    snoozeUntil,
    snoozing,
} from '../../../../lib/domain/monitor/snooze';
import { omit } from 'es-toolkit/object';
import { DAY, HOUR, MINUTE, NOW } from '../../../support/times';
import { aConnection, aMember, anAlert } from '../../../support/monitorRecords';

const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const dueIn = (ms: number, id = 'int_1') =>
    aMember(aConnection(id), { stake: { posts: 1, nextAt: NOW.getTime() + ms } });

describe('silencing an alert', () => {
    test('can be for an hour, four, a day or three', () => {
        expect(SNOOZE_CHOICES_MS).toEqual([HOUR, 4 * HOUR, DAY, 3 * DAY]);
    });

    test.each<[how: string, members: readonly AlertMember[], ms: number]>([
        ['without any posts at risk', [aMember()], 4 * HOUR],
        ['with an upstream in trouble, which has no posts', [omit(aMember(), ['stake'])], 4 * HOUR],
        ['with posts of which Hooked names no time', [aMember(aConnection(), { stake: { posts: 3 } })], 4 * HOUR],
        ['with a post that is due long after', [dueIn(2 * DAY)], 4 * HOUR],
        ['with a post that is due half an hour after', [dueIn(4.5 * HOUR)], 4 * HOUR],
        ['with a post that is overdue', [dueIn(-MINUTE)], 4 * HOUR],
        [
            'with a time left over from a post that is not pending',
            [aMember(aConnection(), { stake: { posts: 0, nextAt: NOW.getTime() + HOUR } })],
            4 * HOUR,
        ],
    ])('lasts as long as chosen %s', (_, members, ms) => {
        const snooze = snoozeUntil(4 * HOUR, members, NOW);
        expect(snooze).toEqual({ kind: 'possible', until: later(ms), cutShort: false });
    });

    test.each([
        ['a post', [dueIn(2 * HOUR)], 1.5 * HOUR],
        ['the soonest of several posts', [dueIn(3 * HOUR, 'int_1'), dueIn(2 * HOUR, 'int_2')], 1.5 * HOUR],
        ['a post that is due just less than half an hour after it', [dueIn(4.5 * HOUR - 1)], 4 * HOUR - 1],
        ['a post, with one overdue besides', [dueIn(-HOUR, 'int_1'), dueIn(2 * HOUR, 'int_2')], 1.5 * HOUR],
    ])('ends half an hour before %s', (_, members, ms) => {
        expect(snoozeUntil(4 * HOUR, members, NOW)).toEqual({ kind: 'possible', until: later(ms), cutShort: true });
    });

    test.each([
        ['in ten minutes', 10 * MINUTE],
        ['in exactly half an hour', 30 * MINUTE],
    ])('is not possible with a post that is due %s', (_, ms) => {
        expect(snoozeUntil(HOUR, [dueIn(ms)], NOW)).toEqual({ kind: 'too-late', postAt: later(ms) });
        expect(snoozeUntil(HOUR, [dueIn(30 * MINUTE + 1)], NOW)).toMatchObject({ kind: 'possible', until: later(1) });
    });
});

describe('a silenced alert', () => {
    const alert = anAlert({ reminders: 2 });
    const answer: AlertAnswer = { snoozed: snoozing(alert, 'ada', later(4 * HOUR), NOW) };

    test('is stored as it was answered', () => {
        expect(v.parse(alertAnswer, answer)).toEqual({
            snoozed: { by: 'ada', at: NOW.getTime(), until: NOW.getTime() + 4 * HOUR, reminders: 2 },
        });
    });

    test.each([
        ['from the click on', 0, true],
        ['until just before its end', 4 * HOUR - 1, true],
        ['not from its end on', 4 * HOUR, false],
        ['on a clock that was set back a little', -HOUR, true],
        ['not on a clock that was set back by more than it is long', -4 * HOUR - 1, false],
    ])('is silent %s', (_, ms, silent) => {
        expect(isSnoozed(answer, alert, later(ms))).toBe(silent);
    });

    test('speaks before a post that was scheduled since and goes out sooner', () => {
        const meanwhile = { ...alert, members: [dueIn(2 * HOUR)] };
        expect(snoozeEndsAt(answer, meanwhile)).toEqual(later(1.5 * HOUR));
        expect(isSnoozed(answer, meanwhile, later(1.5 * HOUR - 1))).toBe(true);
        expect(isSnoozed(answer, meanwhile, later(1.5 * HOUR))).toBe(false);
        // Even if no sweep ran in that half hour.
        expect(isSnoozed(answer, meanwhile, later(3 * HOUR))).toBe(false);
    });

    test('stays silent about a post that was overdue when it was silenced', () => {
        expect(isSnoozed(answer, { ...alert, members: [dueIn(-MINUTE)] }, later(HOUR))).toBe(true);
    });

    test('is silent no more once it has spoken again, whatever the clock says', () => {
        const reminded = { ...alert, reminders: 3 };
        expect(isSnoozed(answer, reminded, later(MINUTE))).toBe(false);
        expect(snoozeEndsAt(answer, reminded)).toBeUndefined();
    });

    test('was never silenced by those who have not answered, or answered something else', () => {
        expect(isSnoozed(undefined, alert, NOW)).toBe(false);
        expect(
            isSnoozed({ acknowledged: acknowledgement(alert, { username: 'ada', id: 'u-ada' }, NOW) }, alert, NOW),
        ).toBe(false);
        expect(snoozeEndsAt({}, alert)).toBeUndefined();
    });

    test('that was answered before there were counts had not reminded anybody', () => {
        const old = omit(snoozing(anAlert(), 'ada', later(HOUR), NOW), ['reminders']);
        expect(isSnoozed({ snoozed: old }, anAlert(), NOW)).toBe(true);
        expect(isSnoozed({ snoozed: old }, anAlert({ reminders: 1 }), NOW)).toBe(false);
    });
});

describe('an acknowledged alert', () => {
    test('is taken care of, until more joins it', () => {
        const answer: AlertAnswer = { acknowledged: acknowledgement(anAlert(), { username: 'ada', id: 'u-ada' }, NOW) };
        expect(v.parse(alertAnswer, answer)).toEqual({ acknowledged: { by: 'ada', byId: 'u-ada', at: NOW.getTime() } });
        expect(isAcknowledged(answer, anAlert())).toBe(true);
        expect(isAcknowledged(answer, anAlert({ joins: 1 }))).toBe(false);
        const again: AlertAnswer = {
            acknowledged: acknowledgement(anAlert({ joins: 1 }), { username: 'bob', id: 'u-bob' }, NOW),
        };
        expect(isAcknowledged(again, anAlert({ joins: 1 }))).toBe(true);
        expect(isAcknowledged(again, anAlert({ joins: 2 }))).toBe(false);
    });

    test('without an answer, nobody has acknowledged', () => {
        expect(isAcknowledged(undefined, anAlert())).toBe(false);
        expect(isAcknowledged({}, anAlert())).toBe(false);
    });
});
