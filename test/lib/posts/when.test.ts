import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { readWhen } from '../../../lib/posts/when';
import { NOW } from '../../support/times';

/** NOW is Friday, Nov 20, 2026, 15:41 UTC. */
const read = async (words: string, utcOffset?: number, now = NOW): Promise<unknown> => {
    const when = await readWhen(words, { now, utcOffset });
    return when.ok ? when.at.toISOString().replace(':00.000Z', 'Z') : when.why;
};

test.each([
    // words, hours east, what they mean
    ['tomorrow 9:00', 0, '2026-11-21T09:00Z'],
    ['tomorrow 9:00', 1, '2026-11-21T08:00Z'],
    ['tomorrow at 9am', -8, '2026-11-21T17:00Z'],
    ['tomorrow 9:00', 5.5, '2026-11-21T03:30Z'],
    ['tomorrow 9:00', 14, '2026-11-21T19:00Z'],
    ['tomorrow 9:00', -11, '2026-11-21T20:00Z'],
    ['tomorrow at noon', 1, '2026-11-21T11:00Z'],
    ['in 2 hours', 0, '2026-11-20T17:41Z'],
    ['in 2 hours', -3, '2026-11-20T17:41Z'],
    ['in 30 minutes', 14, '2026-11-20T16:11Z'],
    ['next friday at 14:30', 0, '2026-11-27T14:30Z'],
    ['next friday at 14:30', 1, '2026-11-27T13:30Z'],
    ['18:00', 0, '2026-11-20T18:00Z'],
    ['18:00', 1, '2026-11-20T17:00Z'],
    ['18:00', 5.5, '2026-11-21T12:30Z'],
    ['at 18:00', 0, '2026-11-20T18:00Z'],
    ['9:00', 0, '2026-11-21T09:00Z'],
    ['9:00', -8, '2026-11-20T17:00Z'],
    ['noon', 0, '2026-11-21T12:00Z'],
    ['midnight', 0, '2026-11-21T00:00Z'],
    ['friday 10:00', 0, '2026-11-27T10:00Z'],
    ['friday 10:00', -8, '2026-11-20T18:00Z'],
    ['10:00 friday', 0, '2026-11-27T10:00Z'],
    ['on friday at 18:00', 0, '2026-11-20T18:00Z'],
    ['monday 9:00', 1, '2026-11-23T08:00Z'],
    ['5 dec 10:00', 0, '2026-12-05T10:00Z'],
    ['5 nov 10:00', 0, '2027-11-05T10:00Z'],
    ['in 3 days at 8am', 0, '2026-11-23T08:00Z'],
    ['today 23:59', 1, '2026-11-20T22:59Z'],
    ['9am PST', 1, '2026-11-20T17:00Z'],
    ['tomorrow at 9:30 p.m.', 1, '2026-11-21T20:30Z'],
    ['tomorrow at 9:30 p.m', 1, '2026-11-21T20:30Z'],
    ['9 a.m. tomorrow', 1, '2026-11-21T08:00Z'],
    ['9 a.m tomorrow', 1, '2026-11-21T08:00Z'],
    ['9 P.M.', 1, '2026-11-20T20:00Z'],
    ['saturday 5 dec 10:00', 0, '2026-12-05T10:00Z'],
    // What has passed stays so: nobody is talked into another day.
    ['today 9:00', 0, '2026-11-20T09:00Z'],
    ['yesterday 9:00', 0, '2026-11-19T09:00Z'],
    ['2 hours ago', 1, '2026-11-20T13:41Z'],
    ['last monday 9:00', 0, '2026-11-16T09:00Z'],
    ['5 dec 2025 10:00', 0, '2025-12-05T10:00Z'],
])('“%s” of somebody at UTC%d is %s', async (words, offset, expected) => {
    expect(await read(words, offset)).toBe(expected);
    expect(await readWhen(words, { now: NOW, utcOffset: offset })).toMatchObject({ certain: false });
});

describe('ISO 8601 is certain', () => {
    test.each([
        ['2026-12-05T10:00Z', 1, '2026-12-05T10:00Z'],
        ['2026-12-05t10:00z', 1, '2026-12-05T10:00Z'],
        ['2026-12-05T10:00:00Z', undefined, '2026-12-05T10:00Z'],
        ['2026-12-05T10:00:00.000Z', 1, '2026-12-05T10:00Z'],
        ['2026-12-05T10:00+05:30', 1, '2026-12-05T04:30Z'],
        ['2026-12-05T10:00+0530', 1, '2026-12-05T04:30Z'],
        ['2026-12-05T10:00-08', 1, '2026-12-05T18:00Z'],
        ['2026-12-05T10:00−08:00', 1, '2026-12-05T18:00Z'],
        ['2026-12-05T10:00', 1, '2026-12-05T09:00Z'],
        ['2026-12-05T10:00', -9.5, '2026-12-05T19:30Z'],
        ['2026-12-05 10:00', 1, '2026-12-05T09:00Z'],
        ['2028-02-29T10:00Z', 0, '2028-02-29T10:00Z'],
        ['2020-01-01T00:00Z', 0, '2020-01-01T00:00Z'],
    ])('%s of somebody at UTC%d is %s', async (words, offset, expected) => {
        expect(await read(words, offset)).toBe(expected);
        expect(await readWhen(words, { now: NOW, utcOffset: offset })).toMatchObject({ certain: true });
    });

    test('but not where neither it nor the server says which hours are meant', async () => {
        expect(await readWhen('2026-12-05T10:00', { now: NOW })).toEqual({
            ok: true,
            at: new Date('2026-12-05T10:00Z'),
            certain: false,
        });
    });

    test.each([
        '2026-02-31T10:00Z',
        '2027-02-29T10:00Z',
        '2026-13-01T10:00Z',
        '2026-12-05T24:30Z',
        '2026-12-05T10:60Z',
    ])('%s is no time', async (words) => expect(await read(words, 0)).toBe('unclear'));

    test.each(['2026-12-05T10:00+15:00', '2026-12-05T10:00+01:75'])('%s has no offset that there is', async (words) =>
        expect(await read(words, 0)).toBe('unclear'),
    );
});

test.each([
    'nonsense',
    '',
    '?',
    '25:00',
    'tomorrow 25:00',
    '31 feb 10:00',
    'tomorrow 9:00 or maybe 10:00 friday',
    'tomorrow at 9 Uhr',
    'not tomorrow 9:00',
    '9:00 - 10:00',
    'between 9:00 and 10:00',
    'morgen 9:00',
    'in 999999999999 hours',
    'friday 5 dec 10:00',
    '32.13.2027 10:00',
    '31/02/2027 10:00',
    '9'.repeat(500),
])('“%s” is not understood, rather than half of it', async (words) => expect(await read(words, 0)).toBe('unclear'));

test.each(['tomorrow', 'friday', 'tonight', 'in a week', '2026-12-05', 'may'])(
    '“%s” names no time of day',
    async (words) => expect(await read(words, 0)).toBe('no-time'),
);

test('a time that only names the hour is always the next one, less than a day away', async () => {
    await fc.assert(
        fc.asyncProperty(
            fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
            fc.integer({ min: -48, max: 56 }).map((quarters) => quarters / 4),
            fc.integer({ min: 0, max: 23 }),
            fc.integer({ min: 0, max: 59 }),
            async (now, utcOffset, hour, minute) => {
                const words = `${hour}:${String(minute).padStart(2, '0')}`;
                const when = await readWhen(words, { now, utcOffset });
                expect(when).toMatchObject({ ok: true });
                if (!when.ok) return;
                const ahead = when.at.getTime() - now.getTime();
                expect(ahead).toBeGreaterThan(0);
                expect(ahead).toBeLessThanOrEqual(24 * 3_600_000);
                const local = new Date(when.at.getTime() + utcOffset * 3_600_000);
                expect([local.getUTCHours(), local.getUTCMinutes()]).toEqual([hour, minute]);
            },
        ),
    );
});

test('whatever is written, it is a time or not, and never a mistake of ours', async () => {
    await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.double(), async (words, utcOffset) => {
            const when = await readWhen(words, { now: NOW, utcOffset });
            if (when.ok) expect(Number.isNaN(when.at.getTime())).toBe(false);
        }),
    );
});

/** What the words can mean for a reader at UTC+1, the first reading first. */
const readings = async (words: string, language?: string): Promise<unknown> => {
    const when = await readWhen(words, { now: NOW, utcOffset: 1, language });
    if (!when.ok) return when.why;
    return [when.at, ...(when.or ? [when.or] : [])].map((at) => at.toISOString().replace(':00.000Z', 'Z'));
};

const FEBRUARY_3 = '2027-02-03T09:00Z';
const MARCH_2 = '2027-03-02T09:00Z';

describe('an all-number date', () => {
    test.each([
        ['03.02.2027 10:00', 'de', [FEBRUARY_3]],
        ['3.2.2027 10:00', 'de', [FEBRUARY_3]],
        ['3.2.27 10:00', 'de', [FEBRUARY_3]],
        ['3.2. 10:00', 'de', [FEBRUARY_3]],
        ['3.2 at 10am', 'de', [FEBRUARY_3]],
        ['10:00 03.02.2027', 'de', [FEBRUARY_3]],
        ['03/02/2027 10:00', 'pt-BR', [FEBRUARY_3]],
        ['03/02 10:00', 'pt-BR', [FEBRUARY_3]],
        ['03-02-2027 10:00', 'pt_BR', [FEBRUARY_3]],
        ['03/02/2027 at 10 a.m.', 'fr', [FEBRUARY_3]],
        ['03/02/2027 10:00', 'en-GB', [FEBRUARY_3]],
        ['03/02/2027 10:00', 'en-US', [MARCH_2]],
        // A language that says nothing of it, or none.
        ['03/02/2027 10:00', 'en', [MARCH_2, FEBRUARY_3]],
        ['03.02.2027 10:00', 'en', [MARCH_2, FEBRUARY_3]],
        ['03/02 10:00', 'en', [MARCH_2, FEBRUARY_3]],
        ['03/02/2027 10:00', undefined, [MARCH_2, FEBRUARY_3]],
        ['03/02/2027 10:00', 'sv', [MARCH_2, FEBRUARY_3]],
        ['03/02/2027 10:00', 'no language', [MARCH_2, FEBRUARY_3]],
        ['03/02/2027 10:00', 'tlh', [MARCH_2, FEBRUARY_3]],
        // One that can be read in one way only.
        ['13/02/2027 10:00', 'en', ['2027-02-13T09:00Z']],
        ['02/13/2027 10:00', 'de', ['2027-02-13T09:00Z']],
        ['02/02/2027 10:00', 'en', ['2027-02-02T09:00Z']],
        ['2027-02-03 10:00', 'de', [FEBRUARY_3]],
        ['wednesday 03/02/2027 10:00', 'en', [FEBRUARY_3]],
        // The other way has passed, so that nobody can mean it.
        ['12/11/2026 10:00', 'en', ['2026-12-11T09:00Z']],
        ['11/12/2026 10:00', 'en', ['2026-12-11T09:00Z']],
        // A time of day with a dot is no date.
        ['tomorrow 10.30', 'de', ['2026-11-21T09:30Z']],
    ])('“%s” by a reader of %s', async (words, language, expected) =>
        expect(await readings(words, language)).toEqual(expected),
    );

    test.each(['de', 'en'])('by a reader of %s needs a time of day', async (language) =>
        expect(await readings('03/02/2027', language)).toBe('no-time'),
    );
});

describe('a time by a clock that may have changed by then', () => {
    const doubt = async (words: string, utcOffset: number | undefined, now: string): Promise<unknown> => {
        const when = await readWhen(words, { now: new Date(now), utcOffset });
        return when.ok ? [when.at.toISOString().replace(':00.000Z', 'Z'), when.certain, when.clockMayDiffer] : when.why;
    };
    const WINTER = '2026-11-20T15:41Z';
    const SUMMER = '2026-07-20T15:41Z';

    test.each([
        ['2027-07-01T09:00', 1, WINTER, '2027-07-01T08:00Z'],
        ['2027-07-01T09:00', -5, WINTER, '2027-07-01T14:00Z'],
        ['2026-12-01T09:00', 2, SUMMER, '2026-12-01T07:00Z'],
        ['2026-12-01T09:00', -7, SUMMER, '2026-12-01T16:00Z'],
        // South of the equator, and where half an hour is changed.
        ['2027-07-01T09:00', 11, WINTER, '2027-06-30T22:00Z'],
        ['2027-07-01T09:00', 10.5, WINTER, '2027-06-30T22:30Z'],
        // The hour that is there twice.
        ['2026-10-25T02:30', 2, SUMMER, '2026-10-25T00:30Z'],
        // A clock that nobody has.
        ['2026-11-21T09:00', 1.25, WINTER, '2026-11-21T07:45Z'],
    ])('%s of somebody at UTC%d is asked about', async (words, offset, now, at) =>
        expect(await doubt(words, offset, now)).toEqual([at, false, true]),
    );

    test.each([
        ['2027-03-01T09:00', -5, WINTER, '2027-03-01T14:00Z'],
        ['2027-12-01T09:00', 1, WINTER, '2027-12-01T08:00Z'],
        // Clocks that never change: India, Japan.
        ['2027-07-01T09:00', 5.5, WINTER, '2027-07-01T03:30Z'],
        ['2027-07-01T09:00', 9, WINTER, '2027-07-01T00:00Z'],
        ['2027-07-01T09:00+01:00', 1, WINTER, '2027-07-01T08:00Z'],
        ['2027-07-01T09:00Z', 1, WINTER, '2027-07-01T09:00Z'],
    ])('%s of somebody at UTC%d is not', async (words, offset, now, at) =>
        expect(await doubt(words, offset, now)).toEqual([at, true, undefined]),
    );

    test('words say so as well, but for a span, which no clock changes', async () => {
        expect(await doubt('1 july 2027 9:00', 1, WINTER)).toEqual(['2027-07-01T08:00Z', false, true]);
        expect(await doubt('1 july 2027 9:00 UTC', 1, WINTER)).toEqual(['2027-07-01T09:00Z', false, undefined]);
        expect(await doubt('in 4000 hours', 1, WINTER)).toEqual(['2027-05-06T07:41Z', false, undefined]);
        expect(await doubt('tomorrow 9:00', 1, WINTER)).toEqual(['2026-11-21T08:00Z', false, undefined]);
    });
});
