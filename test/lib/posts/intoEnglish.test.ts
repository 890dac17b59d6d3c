import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { dialectsOf } from '../../../lib/posts/dialects';
import { readIn } from '../../support/readIn';
import { DAY, HOUR, MINUTE } from '../../support/times';

/** How people write times in a language, apart from what the app knows of it. */
interface Writing {
    readonly today: readonly string[];
    readonly tomorrow: readonly string[];
    readonly overmorrow: readonly string[];
    /** From Sunday on. */
    readonly weekdays: readonly (readonly string[])[];
    readonly months: readonly string[];
    readonly date: (day: number, month: string, year?: number) => readonly string[];
    readonly numeric: (day: number, month: number, year: number) => readonly string[];
    readonly clock: (hour: number, minute: number) => readonly string[];
    readonly inMinutes: (count: number) => readonly string[];
    readonly inHours: (count: number) => readonly string[];
    readonly inDays: (count: number) => readonly string[];
    /** Puts the day in front of the time. */
    readonly join: (day: string, clock: string) => readonly string[];
}

const two = (number: number): string => String(number).padStart(2, '0');
const minutesOrNone = (minute: number): string => (minute === 0 ? '' : two(minute));
const inAWord = (day: string, clock: string): readonly string[] => [`${day} ${clock}`, `${day}, ${clock}`];

const halves = (hour: number, morning: string, afternoon: string, night: string): readonly string[] => {
    const twelve = hour % 12;
    if (hour >= 1 && hour < 12) return [`${hour} ${morning}`];
    if (hour >= 13 && hour < 18) return [`${twelve} ${afternoon}`];
    return hour >= 19 && hour < 24 ? [`${twelve} ${night}`] : [];
};

const WRITINGS: Readonly<Record<string, Writing>> = {
    es: {
        today: ['hoy'],
        tomorrow: ['mañana', 'manana'],
        overmorrow: ['pasado mañana'],
        weekdays: [
            ['domingo'],
            ['el lunes'],
            ['martes'],
            ['el miércoles', 'miercoles'],
            ['jueves'],
            ['viernes', 'vie'],
            ['el sábado'],
        ],
        months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
        date: (day, month, year) =>
            year === undefined
                ? [`${day} de ${month}`, `el ${day} de ${month}`, `${day} ${month.slice(0, 3)}`]
                : [`el ${day} de ${month} de ${year}`, `${day} ${month} ${year}`],
        numeric: (day, month, year) => [`${day}/${month}/${year}`, `${two(day)}-${two(month)}-${year}`],
        clock: (hour, minute) => [
            `${hour}:${two(minute)}`,
            `a las ${hour}:${two(minute)}`,
            `a las ${two(hour)}.${two(minute)}`,
            `${hour}h${minutesOrNone(minute)}`,
            ...(minute === 0 ? [`a las ${hour}`, `a las ${hour} horas`] : []),
            ...(minute === 0 ? halves(hour, 'de la mañana', 'de la tarde', 'de la noche') : []),
        ],
        inMinutes: (count) => [`en ${count} minutos`, `dentro de ${count} min`],
        inHours: (count) => [`en ${count} horas`, `dentro de ${count} h`],
        inDays: (count) => [`en ${count} días`, `dentro de ${count} dias`],
        join: inAWord,
    },
    fr: {
        today: ["aujourd'hui", 'aujourd’hui'],
        tomorrow: ['demain'],
        overmorrow: ['après-demain', 'apres demain'],
        weekdays: [
            ['dimanche'],
            ['lundi'],
            ['mardi', 'mar'],
            ['mercredi'],
            ['le jeudi'],
            ['vendredi'],
            ['samedi', 'sam'],
        ],
        months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
        date: (day, month, year) => [[day === 1 ? '1er' : day, month, year].filter(Boolean).join(' ')],
        numeric: (day, month, year) => [`${day}/${month}/${year}`, `le ${two(day)}/${two(month)}/${year}`],
        clock: (hour, minute) => [
            `${hour}:${two(minute)}`,
            `à ${hour}h${minutesOrNone(minute)}`,
            `${hour} h ${minutesOrNone(minute)}`,
            `à ${hour} heures ${minutesOrNone(minute)}`,
            ...(minute === 0 ? halves(hour, 'h du matin', "h de l'après-midi", 'heures du soir') : []),
        ],
        inMinutes: (count) => [`dans ${count} minutes`, `dans ${count} min`],
        inHours: (count) => [`dans ${count} heures`, `dans ${count}h`],
        inDays: (count) => [`dans ${count} jours`],
        join: inAWord,
    },
    ja: {
        today: ['今日', '本日', '今日の'],
        tomorrow: ['明日', '明日の', 'あした'],
        overmorrow: ['明後日', 'あさって'],
        weekdays: [...'日月火水木金土'].map((day) => [`${day}曜日`, `${day}曜`, `${day}曜日の`]),
        months: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
        date: (day, month, year) => [`${year === undefined ? '' : `${year}年`}${month}${day}日`],
        numeric: (day, month, year) => [`${year}/${month}/${day}`, `${year}/${two(month)}/${two(day)}`],
        clock: (hour, minute) => [
            `${hour}:${two(minute)}`,
            `${hour}時${minute === 0 ? '' : `${minute}分`}`,
            `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 0 ? '' : `${two(minute)}分`}`,
            ...(minute === 30 ? [`${hour}時半`] : []),
        ],
        inMinutes: (count) => [`${count}分後`],
        inHours: (count) => [`${count}時間後`],
        inDays: (count) => [`${count}日後`],
        join: (day, clock) => [
            ...(/\d$/.test(day) ? [] : [`${day}${clock}`]),
            `${day} ${clock}`,
            `${day}\u3000${clock}`,
        ],
    },
    pt: {
        today: ['hoje'],
        tomorrow: ['amanhã', 'amanha'],
        overmorrow: ['depois de amanhã'],
        weekdays: [
            ['domingo'],
            ['segunda-feira'],
            ['terça'],
            ['na quarta'],
            ['quinta'],
            ['sexta-feira'],
            ['no sábado'],
        ],
        months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
        date: (day, month, year) => [[day, month, year].filter(Boolean).join(' de ')],
        numeric: (day, month, year) => [`${day}/${month}/${year}`],
        clock: (hour, minute) => [
            `${hour}:${two(minute)}`,
            `às ${hour}h${minutesOrNone(minute)}`,
            ...(minute === 0 ? halves(hour, 'da manhã', 'da tarde', 'da noite') : []),
        ],
        inMinutes: (count) => [`em ${count} minutos`],
        inHours: (count) => [`daqui a ${count} horas`],
        inDays: (count) => [`em ${count} dias`],
        join: inAWord,
    },
};

/** Words and the local time they are made from. */
interface Made {
    readonly words: readonly string[];
    readonly at: number;
}

const midnightOf = (local: number): number => local - (local % DAY);

/** All ways to write a time that `pick` chooses, and that time; `local` is now in the speaker's hours. */
function made(
    writing: Writing,
    kind: number,
    local: number,
    pick: { readonly days: number; readonly at: number },
): Made {
    const { days, at } = pick;
    const [hour, minute] = [Math.floor(at / 60), at % 60];
    const day = midnightOf(local) + days * DAY;
    const date = new Date(day);
    const [month, year] = [date.getUTCMonth(), date.getUTCFullYear()];
    const clock = writing.clock(hour, minute);
    const on = (names: readonly string[], start: number): Made => ({
        words: names.flatMap((name) => clock.flatMap((time) => writing.join(name, time))),
        at: start + at * MINUTE,
    });
    const next = (start: number, step: number): number => (start + at * MINUTE > local ? start : start + step);
    switch (kind) {
        case 0:
            return on(writing.today, midnightOf(local));
        case 1:
            return on(writing.tomorrow, midnightOf(local) + DAY);
        case 2:
            return on(writing.overmorrow, midnightOf(local) + 2 * DAY);
        case 3:
            return on(
                writing.weekdays[new Date(midnightOf(local) + (days % 7) * DAY).getUTCDay()] ?? [],
                next(midnightOf(local) + (days % 7) * DAY, 7 * DAY),
            );
        case 4:
            return on(writing.date(date.getUTCDate(), writing.months[month] ?? '', year), day);
        case 5:
            return on(writing.numeric(date.getUTCDate(), month + 1, year), day);
        case 6:
            return { words: clock, at: next(midnightOf(local), DAY) + at * MINUTE };
        case 7:
            return { words: writing.inMinutes(days + 1), at: local + (days + 1) * MINUTE };
        case 8:
            return { words: writing.inHours(days + 1), at: local + (days + 1) * HOUR };
        case 9: {
            // 8 and 15 days are weeks to some.
            const count = days === 7 || days === 14 ? 7 : days + 1;
            return { words: writing.inDays(count), at: local + count * DAY };
        }
        default: {
            // Without a year: the next such day. February 29th has none in most years.
            const isLeap = month === 1 && date.getUTCDate() === 29;
            const names = writing.date(date.getUTCDate(), writing.months[month] ?? '');
            return isLeap || days >= 364 || days === 0 ? { words: [], at: 0 } : on(names, day);
        }
    }
}

test.each(Object.entries(WRITINGS))(
    'what is written in %s means the time it was made from',
    async (language, writing) => {
        await fc.assert(
            fc.asyncProperty(
                fc
                    .date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
                    .map((date) => new Date(date.getTime() - (date.getTime() % MINUTE))),
                fc.integer({ min: -44, max: 56 }).map((quarters) => quarters / 4),
                fc.integer({ min: 0, max: 10 }),
                fc.record({ days: fc.integer({ min: 0, max: 400 }), at: fc.integer({ min: 0, max: 24 * 60 - 1 }) }),
                fc.boolean(),
                async (now, utcOffset, kind, pick, isFullHour) => {
                    const local = now.getTime() + utcOffset * HOUR;
                    const at = isFullHour ? pick.at - (pick.at % 60) : pick.at;
                    const { words, at: expected } = made(writing, kind, local, { ...pick, at });
                    for (const phrase of words) {
                        const read = await readIn(language, phrase, { now, utcOffset });
                        expect(`${phrase}: ${read}`).toBe(
                            `${phrase}: ${new Date(expected).toISOString().slice(0, 16)}`,
                        );
                    }
                },
            ),
            { numRuns: 60 },
        );
    },
);

test('two weeks in Portuguese are 15 days to some', async () =>
    expect(await readIn('pt', 'daqui a quinze dias às 9h')).toBe('2026-12-04T09:00 or 2026-12-05T09:00'));

/** Words that these rules know, in any order: most of it is nonsense, some of it is a time. */
test.each(['es', 'fr', 'ja', 'pt'])(
    'nonsense in %s is never a mistake of the app, and leaves nothing of the rules in the words',
    async (language) => {
        const { today, tomorrow, weekdays, months, clock, inHours } = WRITINGS[language] as Writing;
        const known = [
            ...today,
            ...tomorrow,
            ...weekdays.flat(),
            ...months,
            ...clock(9, 0),
            ...clock(20, 30),
            ...inHours(2),
        ];
        const no: Readonly<Record<string, string>> = { es: 'no', fr: 'pas', ja: 'ない', pt: 'nunca' };
        await fc.assert(
            fc.asyncProperty(fc.array(fc.constantFrom(...known), { maxLength: 5 }), async (words) => {
                const phrase = words.join(' ');
                await readIn(language, phrase);
                expect(await readIn(language, `${no[language]} ${phrase}`)).toBe('unclear');
                expect(dialectsOf(language)[0]?.rewrite(phrase, 0)).not.toMatch(
                    /\$|COUNT|UNIT|WEEKDAY|MONTH|undefined/,
                );
            }),
        );
    },
);
