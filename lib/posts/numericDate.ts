import type { Dialect } from './dialects';

/** What comes first in a date in numbers; `either` where the language does not decide. */
type Order = 'day-first' | 'month-first' | 'either';

/** `03.02.2027`, `03/02/27`, `3-2-2027` */
const WITH_YEAR = /(?<![\d./:-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;
/** `3/2`, `3.2.`; with one dot only before a time of day, because `10.30` is a time of day itself. */
const WITHOUT_YEAR =
    /(?<![\d./:-])(\d{1,2})(?:\/(\d{1,2})(?![\d/])|\.(0?[1-9]|1[0-2])\.(?= )|\.(\d{1,2})(?= (?:a las? |[àa] )\d| (?:(?:at|um|[àa]s) )?\d{1,2}(?::\d{2}| ?[ap]m| ?uhr| ?h)))/i;
/** `26/12/5` as people write it where the year comes first; only a year or a day is above 12. */
const YEAR_FIRST = /(?<![\d./:-])(1[3-9]|[2-9]\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d./-])/;

const MONTHS_A_YEAR = 12;

/** Year, month, day: people leave out the year, and never turn the rest around. */
const MONTH_BEFORE_DAY = /^(?:hu|ja|ko|zh)\b/i;

/**
 * Rewrites the words so that their date in numbers has one meaning.
 * @param language a language tag, which decides the order of day and month; English without a region does not, because
 *   English speakers use both
 * @param dialect of the words: it names months
 * @returns empty where the words have no such date; two readings where both orders fit, month first in the first one
 */
export function readingsOf(words: string, language: string | undefined, dialect: Dialect): readonly string[] {
    const isYearFirst = MONTH_BEFORE_DAY.test(language ?? '');
    const yearFirst = isYearFirst ? YEAR_FIRST.exec(words) : undefined;
    if (yearFirst) {
        const [whole, year = '', , month, day] = yearFirst;
        const date = `${fullYear(year)}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
        return [put(words, yearFirst.index, whole, date)];
    }
    const found = WITH_YEAR.exec(words);
    if (found) {
        const [whole, one = '', , two = '', year = ''] = found;
        return inOrder(Number(one), Number(two), orderIn(language)).map(([day, month]) =>
            put(words, found.index, whole, `${fullYear(year)}-${twoDigits(month)}-${twoDigits(day)}`),
        );
    }
    const short = WITHOUT_YEAR.exec(words);
    if (!short) return [];
    const [whole, one = '', afterSlash, betweenDots, afterDot] = short;
    const order = isYearFirst ? 'month-first' : orderIn(language);
    return inOrder(Number(one), Number(afterSlash ?? betweenDots ?? afterDot), order).map(([day, month]) =>
        put(words, short.index, whole, dialect.dayOfYear(day, monthName(month, dialect.language))),
    );
}

const monthName = (month: number, language: string): string =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));

/** The possible pairs of day and month. A number above 12 can only be the day. */
function inOrder(one: number, two: number, order: Order): readonly (readonly [day: number, month: number])[] {
    const isMonth = (number: number): boolean => number >= 1 && number <= MONTHS_A_YEAR;
    const monthFirst = isMonth(one) ? [[two, one] as const] : [];
    const dayFirst = isMonth(two) ? [[one, two] as const] : [];
    if (one === two) return dayFirst;
    switch (order) {
        case 'either':
            return [...monthFirst, ...dayFirst];
        case 'month-first':
            return [...monthFirst, ...dayFirst].slice(0, 1);
        case 'day-first':
            return [...dayFirst, ...monthFirst].slice(0, 1);
    }
}

/** The order in which the language writes dates. A language that puts the year first does not decide. */
function orderIn(language: string | undefined): Order {
    const locale = localeOf(language);
    if (!locale || (locale.language === 'en' && locale.region === undefined)) return 'either';
    const parts = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' })
        .formatToParts(0)
        .map(({ type }) => type);
    const [day, month, year] = [parts.indexOf('day'), parts.indexOf('month'), parts.indexOf('year')] as const;
    if (year < day && year < month) return 'either';
    return day < month ? 'day-first' : 'month-first';
}

function localeOf(language: string | undefined): Intl.Locale | undefined {
    try {
        const locale = language === undefined ? undefined : new Intl.Locale(language.replaceAll('_', '-'));
        return locale && Intl.DateTimeFormat.supportedLocalesOf([locale.baseName]).length > 0 ? locale : undefined;
    } catch {
        return undefined;
    }
}

const put = (words: string, index: number, instead: string, text: string): string =>
    words.slice(0, index) + text + words.slice(index + instead.length);

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
