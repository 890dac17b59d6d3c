/*
 * chrono's Portuguese knows neither `amanhã às 9h` nor `em 2 horas`. The app turns the words of Portuguese times into the
 * English ones instead, and lets chrono's English read them.
 */

type Rewrite = readonly [pattern: RegExp, english: string | ((found: string, ...groups: string[]) => string)];

const NUMBERS: Readonly<Record<string, string>> = {
    um: '1',
    uma: '1',
    dois: '2',
    duas: '2',
    tres: '3',
    quatro: '4',
    cinco: '5',
    seis: '6',
    sete: '7',
    oito: '8',
    nove: '9',
    dez: '10',
};
const COUNT = `\\d+|${Object.keys(NUMBERS).join('|')}`;

/** By the first letters, which no two units share. */
const UNITS: readonly (readonly [start: string, english: string])[] = [
    ['min', 'minutes'],
    ['h', 'hours'],
    ['d', 'days'],
    ['s', 'weeks'],
    ['mes', 'months'],
    ['a', 'years'],
];
const UNIT = 'min|minutos?|h|hs|horas?|dias?|semanas?|mes|meses|anos?';

const WEEKDAYS: Readonly<Record<string, string>> = {
    segunda: 'monday',
    terca: 'tuesday',
    quarta: 'wednesday',
    quinta: 'thursday',
    sexta: 'friday',
    sabado: 'saturday',
    domingo: 'sunday',
};
const WEEKDAY = Object.values(WEEKDAYS).join('|');

const MONTHS: readonly (readonly [start: string, english: string])[] = [
    ['jan', 'january'],
    ['fev', 'february'],
    ['mar', 'march'],
    ['abr', 'april'],
    ['mai', 'may'],
    ['jun', 'june'],
    ['jul', 'july'],
    ['ago', 'august'],
    ['set', 'september'],
    ['out', 'october'],
    ['nov', 'november'],
    ['dez', 'december'],
];
const MONTH =
    'jan(?:eiro)?|fev(?:ereiro)?|mar(?:co)?|abr(?:il)?|mai(?:o)?|jun(?:ho)?|jul(?:ho)?|ago(?:sto)?|' +
    'set(?:embro)?|out(?:ubro)?|nov(?:embro)?|dez(?:embro)?';

const byStart = (table: readonly (readonly [string, string])[], word = ''): string =>
    table.find(([start]) => word.startsWith(start))?.[1] ?? word;

const span = (count = '', unit = ''): string => `${NUMBERS[count] ?? count} ${byStart(UNITS, unit)}`;

/** In order: spans first, because `em 9h` and `às 9h` share their end. */
const REWRITES: readonly Rewrite[] = [
    [/\b(?:em|daqui a|dentro de) meia hora\b/g, 'in 30 minutes'],
    [/\b(?:em|daqui a|dentro de) (?:1|uma) hora e meia\b/g, 'in 90 minutes'],
    [
        new RegExp(`\\b(?:em|daqui a|dentro de) (${COUNT}) ?(${UNIT})\\b(?! ?\\d)`, 'g'),
        (_, count, unit) => `in ${span(count, unit)}`,
    ],
    [new RegExp(`\\bha (${COUNT}) ?(${UNIT})\\b`, 'g'), (_, count, unit) => `${span(count, unit)} ago`],
    [new RegExp(`\\b(${COUNT}) (${UNIT}) atras\\b`, 'g'), (_, count, unit) => `${span(count, unit)} ago`],
    [
        new RegExp(`\\b(\\d{1,2})(?:o|º)? (?:de )?(${MONTH})\\b\\.?(?: (?:de )?(?=\\d{4}\\b))?`, 'g'),
        (_, day, month) => `${day} ${byStart(MONTHS, month)} `,
    ],
    [/\bdepois de amanha\b/g, 'overmorrow'],
    [/\bamanha\b/g, 'tomorrow'],
    [/\bhoje (?:a|de) noite\b/g, 'tonight'],
    [/\bhoje\b/g, 'today'],
    [/\bontem\b/g, 'yesterday'],
    [/\bagora\b/g, 'now'],
    [
        new RegExp(`\\b(${Object.keys(WEEKDAYS).join('|')})(?:-feira| feira)?\\b`, 'g'),
        (_, day) => WEEKDAYS[day ?? ''] ?? '',
    ],
    [new RegExp(`\\b(${WEEKDAY}) que vem\\b`, 'g'), 'next $1'],
    [new RegExp(`\\b(${WEEKDAY}) passad[oa]\\b`, 'g'), 'last $1'],
    [new RegExp(`\\bproxim[oa] (${WEEKDAY})\\b`, 'g'), 'next $1'],
    [new RegExp(`\\b(?:est[ea]|nest[ea]) (${WEEKDAY})\\b`, 'g'), 'this $1'],
    [new RegExp(`\\bn[oa] (?=(?:next |last |this )?(?:${WEEKDAY}))`, 'g'), 'on '],
    [/\b(?:semana que vem|proxima semana)\b/g, 'next week'],
    [/\b(?:ao |as )?meio[- ]dia\b/g, 'at 12:00'],
    [/\b(?:a )?meia[- ]noite\b/g, 'at midnight'],
    [/\b(\d{1,2})(?: ?h(?:rs?|s|oras?)?)? e meia\b/g, '$1:30'],
    // `in 2h` is English.
    [/(?<!\bin )\b(\d{1,2}) ?h ?(\d{2})(?:min)?\b/g, '$1:$2'],
    [/(?<!\bin )\b(\d{1,2}) ?(?:h|hs|hrs?|horas?)\b/g, '$1:00'],
    [/(?<=\d) (?:da|de) (?:manha|madrugada)\b/g, ' am'],
    [/(?<=\d) (?:da|de) (?:tarde|noite)\b/g, ' pm'],
    [/\b(?:de|pela) manha\b/g, 'morning'],
    [/\b(?:a|de|pela) tarde\b/g, 'afternoon'],
    [/\b(?:a|de|pela) noite\b/g, 'night'],
    [/\b(?:as|a) (?=\d)/g, 'at '],
    [/\b(?:no )?dia (?=\d)/g, ''],
];

/** The words in English, without accents, in small letters. Words that are no Portuguese of times stay as they are. */
export function inEnglish(words: string): string {
    const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return REWRITES.reduce(
        (text, [pattern, english]) =>
            typeof english === 'string' ? text.replace(pattern, english) : text.replace(pattern, english),
        plain,
    )
        .replace(/\s+/g, ' ')
        .trim();
}
