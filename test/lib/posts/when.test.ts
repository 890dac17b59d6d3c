import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';

import { sayIn } from '../../../lib/i18n/say';
import { readWhen } from '../../../lib/posts/when';
import { LANGUAGES } from '../../support/languages';
import { readIn } from '../../support/readIn';
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
    // A span of days takes the hour it is now.
    ['in 3 days', 1, '2026-11-23T15:41Z'],
    ['in three days', -8, '2026-11-23T15:41Z'],
    ['3 days from now', 0, '2026-11-23T15:41Z'],
    ['in a week', 5.5, '2026-11-27T15:41Z'],
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

test.each(['tomorrow', 'friday', 'tonight', 'next week', 'next 3 days', '2026-12-05', 'may'])(
    '“%s” names no time of day',
    async (words) => expect(await read(words, 0)).toBe('no-time'),
);

describe('words in German', () => {
    test.each([
        ['morgen 9:00', '2026-11-21T09:00'],
        ['morgen um 9 Uhr', '2026-11-21T09:00'],
        ['Morgen um 9:30 Uhr', '2026-11-21T09:30'],
        ['morgen früh um 8', '2026-11-21T08:00'],
        ['morgen Mittag', '2026-11-21T12:00'],
        ['übermorgen 10 Uhr', '2026-11-22T10:00'],
        ['heute Abend um 8', '2026-11-20T20:00'],
        ['18 Uhr', '2026-11-20T18:00'],
        ['18.30 Uhr', '2026-11-20T18:30'],
        ['um 18.30', '2026-11-20T18:30'],
        ['um 18 Uhr 30', '2026-11-20T18:30'],
        ['9 Uhr', '2026-11-21T09:00'],
        ['Freitag 14:30', '2026-11-27T14:30'],
        ['nächsten Freitag um 14:30', '2026-11-27T14:30'],
        ['kommenden Montag 9:00', '2026-11-23T09:00'],
        ['5.12. 18:00', '2026-12-05T18:00'],
        ['5.12. um 18 Uhr', '2026-12-05T18:00'],
        ['am 5.12. um 18 Uhr', '2026-12-05T18:00'],
        ['5.12.2026 18 Uhr', '2026-12-05T18:00'],
        ['5.12. 18 Uhr', '2026-12-05T18:00'],
        ['3/2 10 Uhr', '2027-02-03T10:00'],
        ['5. Dezember 18:00', '2026-12-05T18:00'],
        ['5. Dezember 18 Uhr', '2026-12-05T18:00'],
        ['5 Dezember 18 Uhr', '2026-12-05T18:00'],
        ['5 Dez 2026 18:00', '2026-12-05T18:00'],
        ['3 Februar 10:00', '2027-02-03T10:00'],
        ['3 März 10:00', '2027-03-03T10:00'],
        ['1 September 2027 9:00', '2027-09-01T09:00'],
        ['5.12 18:00', '2026-12-05T18:00'],
        ['5.12 um 18 Uhr', '2026-12-05T18:00'],
        ['Samstag, 5. Dezember, 10:00', '2026-12-05T10:00'],
        ['3. März 10:00', '2027-03-03T10:00'],
        ['in 2 Stunden', '2026-11-20T18:41'],
        ['in einer halben Stunde', '2026-11-20T17:11'],
        ['in 3 Tagen', '2026-11-23T16:41'],
        ['in einer Woche', '2026-11-27T16:41'],
        ['in 3 Tagen um 8 Uhr', '2026-11-23T08:00'],
        // What has passed stays so.
        ['gestern 9:00', '2026-11-19T09:00'],
        ['vor 2 Stunden', '2026-11-20T14:41'],
        ['letzten Montag 9:00', '2026-11-16T09:00'],
        // English as well.
        ['tomorrow 9:00', '2026-11-21T09:00'],
        ['tomorrow at 9am', '2026-11-21T09:00'],
        ['9pm', '2026-11-20T21:00'],
        ['12 am', '2026-11-21T00:00'],
        ['morgen', 'no-time'],
        ['Freitag', 'no-time'],
        ['nächste Woche', 'no-time'],
        ['tomorrow', 'no-time'],
        ['nicht morgen 9:00', 'unclear'],
        ['morgen 25 Uhr', 'unclear'],
        ['9 Uhr oder 10 Uhr', 'unclear'],
        ['zwischen 9:00 und 10:00', 'unclear'],
        ['Freitag 5. Dezember 10:00', 'unclear'],
        ['31.02. 10:00', 'unclear'],
        ['amanhã às 9h', 'unclear'],
    ])('“%s” is %s', async (words, expected) => expect(await readIn('de-AT', words)).toBe(expected));
});

describe('words in Portuguese', () => {
    test.each([
        ['amanhã às 9h', '2026-11-21T09:00'],
        ['amanha as 9h30', '2026-11-21T09:30'],
        ['amanha\u0303 9:00', '2026-11-21T09:00'],
        ['depois de amanhã às 10h', '2026-11-22T10:00'],
        ['amanhã de manhã às 9h', '2026-11-21T09:00'],
        ['amanhã à noite às 8', '2026-11-21T20:00'],
        ['amanhã ao meio-dia', '2026-11-21T12:00'],
        ['hoje às 18h', '2026-11-20T18:00'],
        ['18h', '2026-11-20T18:00'],
        ['18h30', '2026-11-20T18:30'],
        ['às 9 e meia', '2026-11-21T09:30'],
        ['9 da manhã', '2026-11-21T09:00'],
        ['8 da noite', '2026-11-20T20:00'],
        ['sexta 14:30', '2026-11-27T14:30'],
        ['Sexta-feira às 14:30', '2026-11-27T14:30'],
        ['na próxima sexta às 14h30', '2026-11-27T14:30'],
        ['segunda que vem às 9h', '2026-11-23T09:00'],
        ['terça às 7 da noite', '2026-11-24T19:00'],
        ['5/12 às 18h', '2026-12-05T18:00'],
        ['05/12/2026 às 18h', '2026-12-05T18:00'],
        ['5 de dezembro às 18h', '2026-12-05T18:00'],
        ['no dia 5 de dezembro de 2026 às 18:00', '2026-12-05T18:00'],
        ['5 ago 10:00', '2027-08-05T10:00'],
        ['sábado, 5 de dezembro, 10:00', '2026-12-05T10:00'],
        ['sexta 27 às 14h', '2026-11-27T14:00'],
        ['no dia 5 às 9h', '2026-12-05T09:00'],
        ['em 2 horas', '2026-11-20T18:41'],
        ['daqui a 90 minutos', '2026-11-20T18:11'],
        ['em meia hora', '2026-11-20T17:11'],
        ['em 3 dias', '2026-11-23T16:41'],
        ['daqui a uma semana', '2026-11-27T16:41'],
        ['em 3 dias às 8h', '2026-11-23T08:00'],
        ['ontem 9:00', '2026-11-19T09:00'],
        ['há 2 horas', '2026-11-20T14:41'],
        ['segunda passada 9:00', '2026-11-16T09:00'],
        ['tomorrow at 9am', '2026-11-21T09:00'],
        ['in 2h', '2026-11-20T18:41'],
        ['2 hours ago', '2026-11-20T14:41'],
        ['amanhã', 'no-time'],
        ['semana que vem', 'no-time'],
        ['não amanhã 9:00', 'unclear'],
        ['amanhã às 25h', 'unclear'],
        ['daqui a 2h30', 'unclear'],
        ['amanhã à noite às 2', 'unclear'],
        ['amanhã de manhã às 20h', 'unclear'],
        ['hoje à meia-noite', '2026-11-21T00:00'],
        ['amanhã à meia-noite', '2026-11-21T00:00 or 2026-11-22T00:00'],
        ['próximo domingo às 9h', '2026-11-22T09:00 or 2026-11-29T09:00'],
        ['morgen 9:00', 'unclear'],
    ])('“%s” is %s', async (words, expected) => expect(await readIn('pt_BR', words)).toBe(expected));
});

test('what cannot be read in the speaker’s language nor in English is not guessed at', async () => {
    for (const language of ['fr', 'en', 'en-GB', 'tlh', 'no language', '']) {
        expect(await readIn(language, 'morgen 9:00')).toBe('unclear');
        expect(await readIn(language, 'amanhã às 9h')).toBe('unclear');
        expect(await readIn(language, 'tomorrow 9:00')).toBe('2026-11-21T09:00');
    }
});

test.each(LANGUAGES)('the examples of times in %s are times that the app reads', async (language) => {
    for (const key of ['schedule_examples', 'reschedule_examples'] as const) {
        const examples = [...sayIn(language)(key).matchAll(/`([^`]+)`/g)].map(([, example = '']) => example);
        expect(examples.length).toBeGreaterThan(2);
        const read = await Promise.all(examples.map((example) => readIn(language, example)));
        expect(read.filter((at) => !/^2026-1[12]-\d\dT\d\d:\d\d$/.test(at))).toEqual([]);
    }
});

test('reading a time writes nothing to the output, which belongs to the engine', async () => {
    const write = jest.spyOn(process.stdout, 'write');
    const log = jest.spyOn(console, 'log');
    try {
        for (const language of ['en', 'de', 'es', 'fr', 'ja', 'pt']) await readIn(language, 'Dec 5, 2026 10:00');
        expect(write).not.toHaveBeenCalled();
        expect(log).not.toHaveBeenCalled();
    } finally {
        write.mockRestore();
        log.mockRestore();
    }
});

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
        fc.asyncProperty(
            fc.string({ unit: 'binary', maxLength: 60 }),
            fc.double(),
            fc.constantFrom(undefined, 'de', 'es', 'fr', 'ja', 'pt-BR'),
            async (words, utcOffset, language) => {
                const when = await readWhen(words, { now: NOW, utcOffset, language });
                if (when.ok) expect(Number.isNaN(when.at.getTime())).toBe(false);
            },
        ),
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
        ['3/2 à 10h', 'fr', [FEBRUARY_3]],
        ['3.2 à 10h', 'fr', [FEBRUARY_3]],
        ['3.2 10h', 'fr-CH', [FEBRUARY_3]],
        ['03/02/2027 a las 10', 'es', [FEBRUARY_3]],
        ['3-2-2027 10:00', 'es-AR', [FEBRUARY_3]],
        ['3.2 a las 10', 'es', [FEBRUARY_3]],
        ['2/3 10時', 'ja', [FEBRUARY_3]],
        ['27/2/3 10:00', 'ja', [FEBRUARY_3]],
        ['27.02.03 10:00', 'ja-JP', [FEBRUARY_3]],
        ['2027/2/3 10:00', 'ja', [FEBRUARY_3]],
        ['2/3 10:00', 'ko', [FEBRUARY_3]],
        // Nobody in Japan writes the year last.
        ['03/02/2027 10:00', 'ja', [MARCH_2, FEBRUARY_3]],
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
