/*
 * chrono reads some languages with gaps, and each of its locales takes room in the package. The app turns the words of
 * such a language into the English ones instead, and lets chrono's English read them.
 */

/** The words of one language for times: patterns of regular expressions, without accents, in small letters. */
export interface Words {
    /** From one on. Figures are counts as well. */
    readonly numbers: readonly string[];
    /** Minute, hour, day, week, month, year. */
    readonly units: readonly string[];
    /** From Sunday on. */
    readonly weekdays: readonly string[];
    /** From January on. */
    readonly months: readonly string[];
    /**
     * What becomes what, in order. In a pattern, `COUNT`, `UNIT`, `WEEKDAY` and `MONTH` stand for a word of the tables
     * above; in the English, for what that word means. Each stands once in a pattern. `the-27` in the English is the
     * next 27th of a month.
     */
    readonly rules: readonly Rule[];
    /** Before the rules; where the language does not say, the accents go. */
    readonly plain?: (words: string) => string;
}

/** Both in small letters; `$1` stands for a group, and a token is a group as well. */
export type Rule = readonly [pattern: RegExp, english: string];

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
    COUNT: [],
    UNIT: ['minutes', 'hours', 'days', 'weeks', 'months', 'years'],
    WEEKDAY: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
    MONTH: 'january february march april may june july august september october november december'.split(' '),
};
const TOKEN = /COUNT|UNIT|WEEKDAY|MONTH/g;

/** A time of day as `9h`, `9 h 30` or `9:30h`. `in 2h` is English. */
export const HOURS: readonly Rule[] = [
    [/(?<!\bin )\b(\d{1,2}) ?h(?:eures?|oras?|rs?|s)? ?(\d{2})(?: ?min(?:utos?|utes?)?)?\b/, '$1:$2'],
    [/\b(\d{1,2})[:.](\d{2}) ?(?:h|hs|hrs?|horas?|heures?)\b/, '$1:$2'],
    [/(?<!\bin |[:.]|\bin \d+ hours )\b(\d{1,2}) ?(?:h|hs|hrs?|horas?|heures?)\b/, '$1:00'],
];

/** Rewrites words of the language; words that are none of a time stay as they are. */
export function intoEnglish(language: Words): (words: string, now: number) => string {
    // The first time somebody needs it: the expressions would slow the app's start.
    let compiled: readonly Compiled[] | undefined;
    return (words, now) => {
        compiled ??= compile(language);
        const plain = (language.plain ?? withoutAccents)(words.toLowerCase());
        const english = compiled.reduce((text, [pattern, put]) => text.replace(pattern, put), plain);
        return byTheClock(
            english
                .replace(/\bthe-(\d{1,2})\b/, (whole, day) => nextDay(Number(day), now) ?? whole)
                .replace(/\s*,[\s,]*/g, ', ')
                .replace(/\s+/g, ' ')
                .trim(),
        );
    };
}

type Compiled = readonly [pattern: RegExp, put: (...found: readonly unknown[]) => string];

function compile({ numbers, units, weekdays, months, rules }: Words): readonly Compiled[] {
    const own: Readonly<Record<string, readonly string[]>> = {
        COUNT: numbers,
        UNIT: units,
        WEEKDAY: weekdays,
        MONTH: months,
    };
    const oneOf = (token: string): string =>
        `(?<${token}>${[...(token === 'COUNT' ? ['\\d+'] : []), ...(own[token] ?? [])].join('|')})`;
    const meaning = (token: string, word = ''): string => {
        const index = (own[token] ?? []).findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(word));
        return index < 0 ? word : (ENGLISH[token]?.[index] ?? String(index + 1));
    };
    return rules.map(([pattern, english]) => [
        new RegExp(pattern.source.replace(TOKEN, oneOf), 'g'),
        (...found) => {
            const groups = found.at(-1) as Readonly<Record<string, string>> | string;
            return english
                .replace(TOKEN, (token) => meaning(token, typeof groups === 'string' ? '' : groups[token]))
                .replace(/\$(\d)/g, (_, index: string) => (found[Number(index)] as string | undefined) ?? '');
        },
    ]);
}

const DAY_MS = 24 * 3_600_000;
/** Of two months, one has 31 days. */
const LONGEST_WAY = 62;

/** The next day of that number in its month, as `2026-11-27`; today counts. */
function nextDay(number: number, now: number): string | undefined {
    for (let days = 0; days <= LONGEST_WAY; days += 1) {
        const date = new Date(now + days * DAY_MS);
        if (date.getUTCDate() === number) return date.toISOString().slice(0, 10);
    }
    return undefined;
}

const withoutAccents = (words: string): string =>
    words
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[’‘´`]/g, "'");

const WEEK_THEN_DAY = /\bnext week,? (?:on )?(\w+day)\b/g;
const NIGHT_THEN_MIDNIGHT = /\bnight,? at midnight\b/g;
const PART = 'morning|afternoon|night';
const PART_THEN_HOUR = new RegExp(`\\b(${PART}),? (?:at )?(\\d{1,2}):(\\d{2})\\b(?! ?[ap]m)`, 'g');
const HOUR_THEN_PART = new RegExp(
    `\\b(?:at )?(\\d{1,2}):(\\d{2})((?:,? (?:on )?(?:\\w+day|\\w+morrow))?),? (${PART})\\b`,
    'g',
);

/** `night at 9:00` is 21:00. chrono would take two o'clock at night for 14:00. */
const byTheClock = (words: string): string =>
    words
        .replace(WEEK_THEN_DAY, 'on $1 next week')
        .replace(NIGHT_THEN_MIDNIGHT, 'at midnight')
        .replace(PART_THEN_HOUR, (_, part: string, hour: string, minute: string) => hourOf(part, Number(hour), minute))
        .replace(
            HOUR_THEN_PART,
            (_, hour: string, minute: string, day: string, part: string) => hourOf(part, Number(hour), minute) + day,
        );

/** Ends in a question mark, which nobody understands, where the hour and the part of the day do not fit. */
function hourOf(part: string, hour: number, minute: string): string {
    const at = (clock: number): string => `at ${clock}:${minute}`;
    switch (part) {
        case 'morning':
            return hour < 12 ? at(hour) : '?';
        case 'afternoon':
            if (hour > 20) return '?';
            return at(hour < 12 ? hour + 12 : hour);
        default:
            if (hour % 12 === 0 && minute === '00') return 'at midnight';
            if (hour % 12 < 5) return '?';
            return at(hour < 12 ? hour + 12 : hour);
    }
}
