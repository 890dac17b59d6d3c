const DAY_MS = 24 * 3_600_000;

const MIDNIGHT_OF_A_DAY = /(?:day|morrow)\b|\d [a-z]|-\d/;
const NEXT = /\bnext (?:sun|mon|tues|wednes|thurs|fri|satur)day\b/;
/** In French, Spanish and Portuguese, 8 days are a week and 15 are two, or as many as one counts. */
const COUNTED_WEEKS = /\bin (?:8|15) days\b/;
const OF_NEXT_WEEK = /\b(\w+day) next week\b/;

/**
 * The other time that words can mean which mean two days to those who write them: midnight begins a day to some and ends
 * it to others; “next Friday” may be the coming one or that of next week; and a week begins on Sunday or on Monday.
 * @param words in English
 * @param read what chrono has read: epoch ms, as if the speaker's hours were UTC
 * @param now in the same hours
 */
export function otherDay(words: string, read: number, now: number): number | undefined {
    if (/\bmidnight\b/.test(words)) return MIDNIGHT_OF_A_DAY.test(words) ? read + DAY_MS : undefined;
    const weekBefore = read - 7 * DAY_MS;
    const isAfterToday = Math.floor(weekBefore / DAY_MS) > Math.floor(now / DAY_MS);
    if (NEXT.test(words)) return isAfterToday ? weekBefore : undefined;
    const [, day] = OF_NEXT_WEEK.exec(words) ?? [];
    if (day === undefined) return undefined;
    if (day === 'sunday') return isAfterToday ? weekBefore : undefined;
    return new Date(now).getUTCDay() === 0 ? read + 7 * DAY_MS : undefined;
}

/** The same where people count today as the first day of a week. */
export const otherDayCounted: typeof otherDay = (words, read, now) =>
    COUNTED_WEEKS.test(words) ? read - DAY_MS : otherDay(words, read, now);
