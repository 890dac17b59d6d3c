import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { durationIn, timesFor } from '../../../lib/chat/times';
import { DAY, HOUR, MINUTE, NOW } from '../../support/times';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');
const absolute = (offset: number | undefined, date = NOW): string =>
    plain(timesFor('en', offset, NOW).absolute(date).markup);

test.each([
    [0, 'Nov 20, 2026, 3:41 PM (UTC)'],
    [1, 'Nov 20, 2026, 4:41 PM (UTC+1)'],
    [5.5, 'Nov 20, 2026, 9:11 PM (UTC+5:30)'],
    [5.75, 'Nov 20, 2026, 9:26 PM (UTC+5:45)'],
    [-3, 'Nov 20, 2026, 12:41 PM (UTC−3)'],
    [-3.5, 'Nov 20, 2026, 12:11 PM (UTC−3:30)'],
    [9, 'Nov 21, 2026, 12:41 AM (UTC+9)'],
    [14, 'Nov 21, 2026, 5:41 AM (UTC+14)'],
    [-14, 'Nov 20, 2026, 1:41 AM (UTC−14)'],
    [undefined, 'Nov 20, 2026, 3:41 PM (UTC)'],
    [14.5, 'Nov 20, 2026, 3:41 PM (UTC)'],
    [99, 'Nov 20, 2026, 3:41 PM (UTC)'],
    [-99, 'Nov 20, 2026, 3:41 PM (UTC)'],
    [Number.NaN, 'Nov 20, 2026, 3:41 PM (UTC)'],
    [Infinity, 'Nov 20, 2026, 3:41 PM (UTC)'],
])('for a reader %s hours east it is %s', (offset, text) => expect(absolute(offset)).toBe(text));

const SECOND = 1000;
test.each([
    [0, 'now'],
    [-400, 'now'],
    [-SECOND, '1 second ago'],
    [-59 * SECOND, '59 seconds ago'],
    [-59.6 * SECOND, '1 minute ago'],
    [-MINUTE, '1 minute ago'],
    [-89 * SECOND, '1 minute ago'],
    [-119 * SECOND, '2 minutes ago'],
    [-59 * MINUTE, '59 minutes ago'],
    [-HOUR, '1 hour ago'],
    [-70 * MINUTE, '1 hour ago'],
    [-71 * MINUTE, '71 minutes ago'],
    [-1.5 * HOUR, '90 minutes ago'],
    [-109 * MINUTE, '109 minutes ago'],
    [-110 * MINUTE, '2 hours ago'],
    [-23 * HOUR, '23 hours ago'],
    [-DAY, 'yesterday'],
    // NOW is 20:41 where the reader is: before yesterday's midnight it is not yesterday any more.
    [-44 * HOUR, 'yesterday'],
    [-1.9 * DAY, '2 days ago'],
    [-2 * DAY, '2 days ago'],
    [-29 * DAY, '29 days ago'],
    [-30 * DAY, 'last month'],
    [-65 * DAY, '2 months ago'],
    [-365 * DAY, 'last year'],
    [-1000 * DAY, '2 years ago'],
    [30 * SECOND, 'in 30 seconds'],
    // A moment after it was typed.
    [2 * HOUR - 1, 'in 2 hours'],
    [2 * HOUR - 20 * SECOND, 'in 2 hours'],
    [90 * MINUTE - 20 * SECOND, 'in 90 minutes'],
    [59.5 * MINUTE, 'in 1 hour'],
    [3 * HOUR, 'in 3 hours'],
    [23.4 * HOUR, 'in 23 hours'],
    [23.6 * HOUR, 'in 24 hours'],
    [DAY, 'tomorrow'],
])('%i ms from now is %s', (ms, text) => {
    expect(timesFor('en', 5, NOW).relative(new Date(NOW.getTime() + ms)).markup).toBe(text);
});

const UNIT_MS: Readonly<Record<string, number>> = { second: SECOND, minute: MINUTE, hour: HOUR };

test('within a day, what is shown is within half a unit of the distance, and never zero', () => {
    const ms = fc.oneof(
        fc.integer({ min: -DAY + 1, max: DAY - 1 }),
        // Around the boundaries between units.
        fc
            .tuple(fc.constantFrom(MINUTE, 90 * SECOND, HOUR, 90 * MINUTE, 2 * HOUR, 23.5 * HOUR), fc.nat(2000))
            .map(([around, aside]) => around + aside - SECOND),
    );
    fc.assert(
        fc.property(ms, (distance) => {
            fc.pre(Math.abs(distance) >= 500 && Math.abs(distance) < DAY - 500);
            const words = timesFor('en', 5, NOW).relative(new Date(NOW.getTime() + distance)).markup;
            const [, count, unit = ''] = /(\d+) (second|minute|hour)s?/.exec(words) ?? [];
            const length = UNIT_MS[unit] ?? NaN;
            expect(Math.abs(Number(count) * length - Math.abs(distance))).toBeLessThanOrEqual(length / 2 + 500);
            expect(words.startsWith('in ')).toBe(distance > 0);
            expect(Number(count)).toBeGreaterThan(0);
        }),
    );
});

/** A date relative to a reader's present, as they read it. */
const said = (from: string, to: string, offset = 0): string =>
    timesFor('en', offset, new Date(from)).relative(new Date(to)).markup;

describe('from a day on, the reader’s calendar counts', () => {
    test.each([
        // From, to, hours east, words.
        ['2026-11-20T23:30Z', '2026-11-22T00:30Z', 0, 'in 2 days'],
        ['2026-11-20T23:30Z', '2026-11-22T00:30Z', 1, 'tomorrow'],
        ['2026-11-20T00:30Z', '2026-11-21T23:30Z', 0, 'tomorrow'],
        ['2026-11-20T00:30Z', '2026-11-18T23:30Z', 0, '2 days ago'],
        ['2026-11-20T00:30Z', '2026-11-18T23:30Z', -3, 'yesterday'],
        ['2026-11-20T12:00Z', '2026-11-21T11:59Z', 0, 'in 24 hours'],
        ['2026-12-31T12:00Z', '2026-12-01T12:00Z', 0, '30 days ago'],
        ['2026-11-20T12:00Z', '2024-12-20T12:00Z', 0, '2 years ago'],
        ['2026-11-20T12:00Z', '2025-11-20T12:00Z', 0, 'last year'],
        ['2026-11-20T12:00Z', '2025-11-21T12:00Z', 0, '12 months ago'],
        ['2025-01-10T12:00Z', '2023-12-31T12:00Z', 0, '2 years ago'],
        ['2026-11-20T12:00Z', '2027-11-19T12:00Z', 0, 'in 12 months'],
        ['2026-11-20T12:00Z', '2027-11-20T12:00Z', 0, 'next year'],
        // 365 days, which are no year where a leap day lies between.
        ['2024-01-10T12:00Z', '2025-01-09T12:00Z', 0, 'in 12 months'],
        ['2026-11-20T12:00Z', '2026-10-01T12:00Z', 0, 'last month'],
        // The nearest number of months, not that of the changes of month.
        ['2026-11-28T12:00Z', '2027-03-04T12:00Z', 0, 'in 3 months'],
        ['2026-11-28T12:00Z', '2027-04-03T12:00Z', 0, 'in 4 months'],
        ['2027-01-31T12:00Z', '2027-03-05T12:00Z', 0, 'in 33 days'],
        ['2027-03-05T12:00Z', '2027-01-31T12:00Z', 0, '33 days ago'],
    ])('from %s to %s, %d hours east, it is %s', (from, to, offset, words) =>
        expect(said(from, to, offset)).toBe(words),
    );

    test('and it never says that something is today, this month or this year which is a day away', () => {
        const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
        fc.assert(
            fc.property(moments, fc.integer({ min: -1500, max: 1500 }), (from, days) => {
                fc.pre(days !== 0);
                const to = new Date(from.getTime() + days * DAY);
                expect(said(from.toISOString(), to.toISOString())).not.toMatch(/this|now|today|\b0\b/);
            }),
        );
    });
});

test('a question names the weekday, in the reader’s hours and language', () => {
    const sunday = new Date('2026-11-22T23:30Z');
    expect(plain(timesFor('en', 0, NOW).withWeekday(sunday).markup)).toBe('Sunday, Nov 22, 2026, 11:30 PM (UTC)');
    expect(timesFor('de', 1, NOW).withWeekday(sunday).markup).toBe('Montag, 23.11.2026, 00:30 (UTC+1)');
    expect(timesFor('pt-BR', -3, NOW).withWeekday(sunday).markup).toContain('domingo, 22 de nov. de 2026, 20:30');
    expect(timesFor('en', 1, NOW).day(sunday).markup).toBe('Monday, Nov 23, 2026');
});

test('other languages say it in their way', () => {
    const times = timesFor('de', 1, NOW);
    expect(times.relative(new Date(NOW.getTime() - 5 * MINUTE)).markup).toBe('vor 5 Minuten');
    expect(times.absolute(NOW).markup).toBe('20.11.2026, 16:41 (UTC+1)');
});

// JavaScript's last moment; an upstream may send any number.
test('a time at the end of all times can still be told, wherever the reader is', () => {
    for (const offset of [-14, 0, 14]) {
        expect(() => absolute(offset, new Date(8.64e15))).not.toThrow();
        expect(() => absolute(offset, new Date(-8.64e15))).not.toThrow();
    }
});

test.each([
    [0, '1 minute'],
    [20 * SECOND, '1 minute'],
    [59 * MINUTE, '59 minutes'],
    [59.6 * MINUTE, '1 hour'],
    [2 * HOUR + 10 * MINUTE, '2 hours, 10 minutes'],
    [DAY, '1 day'],
    [DAY + 5 * MINUTE, '1 day'],
    [3 * DAY + 4 * HOUR + 59 * MINUTE, '3 days, 5 hours'],
    [3 * DAY - 10 * MINUTE, '3 days'],
    [23 * HOUR + 59 * MINUTE, '23 hours, 59 minutes'],
    [400 * DAY, '400 days'],
    [-HOUR, '1 minute'],
])('%i ms last %s', (ms, text) => expect(durationIn('en', ms).markup).toBe(text));

test('a duration is said in other languages as well', () => {
    expect(durationIn('de', 26 * HOUR).markup).toBe('1 Tag, 2 Stunden');
    expect(durationIn('pt-BR', 26 * HOUR).markup).toBe('1 dia e 2 horas');
});
