import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { confirmed, nextStep, takenUp, type Disconnection } from '../../../lib/domain/disconnect';
import { acting, countingDown, endOfGrace, nextShown } from '../../../lib/domain/disconnectGrace';
import { ada, aDisconnection, ASKED, at } from '../../support/disconnections';

const MINUTE = 60_000;
const question = aDisconnection({ posts: [{ id: 'a', fate: 'pending' }] });

const decided = (minutes: number): Disconnection =>
    confirmed(question, { by: ada, now: at(0), graceMs: minutes * MINUTE }, 'cancel');

describe('the step after a decision', () => {
    test('without a time to undo: the calendar, then the posts', () => {
        expect(nextStep(decided(0))).toEqual({ kind: 'verify' });
        expect(nextStep({ ...decided(0), verified: true })).toMatchObject({ kind: 'cancel' });
    });

    test('with one: the calendar, the wait, the calendar again, then the posts', () => {
        expect(nextStep(decided(5))).toEqual({ kind: 'verify' });
        const verified = { ...decided(5), verified: true };
        expect(nextStep(verified)).toEqual({ kind: 'wait' });
        const counting = countingDown(verified, at(1_000));
        expect(nextStep(counting)).toEqual({ kind: 'none' });
        expect(endOfGrace(counting)).toBe(ASKED + 1_000 + 5 * MINUTE);
        const resumed = acting(counting, at(6 * MINUTE));
        expect(nextStep(resumed)).toEqual({ kind: 'verify' });
        expect(nextStep({ ...resumed, verified: true })).toMatchObject({ kind: 'cancel' });
    });

    test.each<[string, Partial<Disconnection>]>([
        ['the deletion may be under way', { deletion: 'begun' }],
        ['a cancellation may be under way', { posts: [{ id: 'a', fate: 'begun' }] }],
    ])('no wait where %s: there is nothing to undo any more', (_, over) => {
        expect(nextStep({ ...decided(5), verified: true, ...over }).kind).not.toBe('wait');
    });

    test('a new decision after a failure has a time of its own', () => {
        const failed = { ...acting(countingDown(decided(5), at(0)), at(5 * MINUTE)), phase: 'failed' as const };
        const again = takenUp(failed, 'retry', { by: ada, now: at(10 * MINUTE), graceMs: 2 * MINUTE });
        expect(again.grace).toEqual({ ms: 2 * MINUTE });
        expect(nextStep({ ...again, verified: true })).toEqual({ kind: 'wait' });
    });
});

describe('when the countdown is shown again', () => {
    test.each([
        [60, 45],
        [45, 30],
        [30, 20],
        [12, 10],
        [10, 9],
        [2, 1],
        [1, 0],
        [0.5, 0],
    ])('with %d minutes left: when %d are left', (left, next) => {
        const until = ASKED + left * MINUTE;
        expect(nextShown(until, at(0))).toBe(until - next * MINUTE);
    });

    test('always later than now, never after the end, and at most 14 times', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 60 * MINUTE }), (ms) => {
                const until = ASKED + ms;
                let now = ASKED;
                let edits = 0;
                while (now < until) {
                    const next = nextShown(until, new Date(now));
                    expect(next).toBeGreaterThan(now);
                    expect(next).toBeLessThanOrEqual(until);
                    now = next;
                    edits += 1;
                }
                expect(edits).toBeLessThanOrEqual(15);
            }),
        );
    });
});
