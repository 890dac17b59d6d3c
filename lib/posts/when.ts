import type { ParsedResult } from 'chrono-node/en';

import { clockMayDiffer } from './clockChanges';
import { dialectsOf, type Dialect } from './dialects';
import { readingsOf } from './numericDate';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What a person's words for a time mean. */
export type When =
    /** `certain`: the words have one meaning only, so the app need not ask. */
    | {
          readonly ok: true;
          readonly at: Date;
          readonly certain: boolean;
          /** The other time that the words can mean: a date in numbers, or “next Friday”. */
          readonly or?: Date;
          /** The app has used today's UTC offset, and the speaker's clock may change before then. */
          readonly clockMayDiffer?: true;
      }
    /** `no-time`: a day without a time of day. */
    | { readonly ok: false; readonly why: 'unclear' | 'no-time' };

type Reading = Extract<When, { ok: true }>;

/** The person who typed the words: their hours decide what "tomorrow" means. */
export interface Speaker {
    readonly now: Date;
    /** Hours east of UTC; UTC where the server does not know them. */
    readonly utcOffset?: number | undefined;
    /** A language tag, which decides whether the day or the month comes first; without it, either may. */
    readonly language?: string | undefined;
}

/** `2026-12-05T10:00`, with or without seconds and offset; people often type a blank for the `T`. */
const ISO_8601 =
    /^(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(?:(z)|([+-])(\d{2}):?(\d{2})?)?$/i;

/** `p.m.`, with or without the last dot. */
const DOTTED_HALF_OF_DAY = /(?<=\d ?)([ap])\. ?m\b\.?/gi;

/** The time that the words mean; it may lie in the past. */
export async function readWhen(words: string, speaker: Speaker): Promise<When> {
    const wrote = words
        // Keyboards for Japanese write figures and colons of double width.
        .normalize('NFKC')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[−–](?=\d{2}:?\d{2}$)/, '-')
        .replace(DOTTED_HALF_OF_DAY, '$1m');
    const iso = ISO_8601.exec(wrote);
    if (iso) return readIso(iso, speaker);
    let best: When = NOT_UNDERSTOOD;
    for (const dialect of dialectsOf(speaker.language)) {
        const when = await readNumbers(wrote, speaker, dialect);
        if (when.ok) return when;
        if (when.why === 'no-time') best = when;
    }
    return best;
}

/** Reads a date in numbers in both orders. */
async function readNumbers(wrote: string, speaker: Speaker, dialect: Dialect): Promise<When> {
    const [first = wrote, second] = readingsOf(wrote, speaker.language, dialect);
    const one = await readWords(first, speaker, dialect);
    if (second === undefined) return one;
    const other = await readWords(second, speaker, dialect);
    if (!one.ok || !other.ok) return one.ok ? one : other;
    return oneOrBoth(one, other, speaker.now);
}

/** A reading in the past does not count where the other one is ahead. */
function oneOrBoth(one: Reading, other: Reading, now: Date): Reading {
    const isAhead = ({ at }: Reading): boolean => at.getTime() > now.getTime();
    if (isAhead(one) !== isAhead(other)) return isAhead(one) ? one : other;
    return {
        ...one,
        or: other.at,
        ...((one.clockMayDiffer ?? other.clockMayDiffer) && { clockMayDiffer: true as const }),
    };
}

function readIso(groups: RegExpExecArray, { now, utcOffset }: Speaker): When {
    const [year, month, day, hour, minute] = groups.slice(1, 6).map(Number) as [number, number, number, number, number];
    const [second, fraction] = [Number(groups[6] ?? 0), Number(`0.${groups[7] ?? 0}`)];
    const [zulu, sign, offsetHours, offsetMinutes] = groups.slice(8);
    const local = localTime({ year, month, day, hour, minute, second });
    if (local === undefined) return NOT_UNDERSTOOD;

    const said = zulu !== undefined || sign !== undefined;
    const aside = (sign === '-' ? -1 : 1) * (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0));
    if (Math.abs(aside) > 14 * 60 || Number(offsetMinutes ?? 0) > 59) return NOT_UNDERSTOOD;
    const offsetMs = said ? aside * MINUTE_MS : hoursEast(utcOffset) * HOUR_MS;
    const at = new Date(local + Math.floor(fraction * 1000) - offsetMs);
    if (said) return { ok: true, at, certain: true };
    const differs = clockDoubt(at, { now, utcOffset });
    // Without an offset, the app cannot know which hours the person means.
    return { ok: true, at, certain: utcOffset !== undefined && !differs.clockMayDiffer, ...differs };
}

/** Without an offset, the app shows UTC, which has no daylight saving time. */
const clockDoubt = (at: Date, { now, utcOffset }: Speaker): { readonly clockMayDiffer?: true } =>
    utcOffset !== undefined && clockMayDiffer(hoursEast(utcOffset), now, at) ? { clockMayDiffer: true } : {};

/** Words, by chrono (github.com/wanasit/chrono). */
async function readWords(wrote: string, { now, utcOffset }: Speaker, dialect: Dialect): Promise<When> {
    const offset = hoursEast(utcOffset) * 60;
    const words = dialect.rewrite(wrote, now.getTime() + offset * MINUTE_MS);
    const found = (await dialect.load()).parse(words, { instant: now, timezone: offset });
    const [result] = found;
    // The rest of the words may change the meaning of the part that chrono understood.
    if (!result || found.length > 1 || result.end || !isAll(result, words, dialect)) return NOT_UNDERSTOOD;

    const { start } = result;
    // "In 3 days" means at this hour; chrono's other days without a time of day have none.
    if (!start.isCertain('hour') && !(start.tags().has('result/relativeDate') && dialect.span.test(result.text))) {
        return { ok: false, why: 'no-time' };
    }
    const local = localTime({
        year: start.get('year') ?? 0,
        month: start.get('month') ?? 0,
        day: start.get('day') ?? 0,
        hour: start.get('hour') ?? 0,
        minute: start.get('minute') ?? 0,
        second: start.get('second') ?? 0,
    });
    if (local === undefined) return NOT_UNDERSTOOD;
    // `start.date()` uses the server's hours, which may skip one in spring.
    const east = start.get('timezoneOffset') ?? offset;
    const read = local - east * MINUTE_MS;
    const isPast = dialect.backwards.test(words);
    const next = isPast ? read : nextOfItsKind(read, result, now);
    if (contradictsItself(new Date(next), result, east)) return NOT_UNDERSTOOD;
    // "9am PST" names its own hours, and "in 2 hours" counts from now: no change of clocks matters.
    const isByTheirClock = !start.isCertain('timezoneOffset');
    const reading = (time: number): Reading => {
        const at = new Date(time);
        return { ok: true, at, certain: false, ...(isByTheirClock && clockDoubt(at, { now, utcOffset })) };
    };
    const aside = east * MINUTE_MS;
    const other = isPast ? undefined : dialect.other?.(words, local, now.getTime() + aside);
    if (other === undefined) return reading(next);
    const both = [read, other - aside].sort((one, two) => one - two);
    const [one = read, two = read] = both.some((at) => at > now.getTime())
        ? both
        : both.map((at) => nextOfItsKind(at, result, now));
    return oneOrBoth(reading(one), reading(two), now);
}

/** "friday, 5 dec" where December 5th is a Saturday: one of the two is wrong. */
function contradictsItself(at: Date, { start }: ParsedResult, minutesEast: number): boolean {
    if (!start.isCertain('weekday') || !start.isCertain('day')) return false;
    return new Date(at.getTime() + minutesEast * MINUTE_MS).getUTCDay() !== start.get('weekday');
}

/** "18:00", "friday 9:00" and "5 dec 9:00" mean the next one. */
function nextOfItsKind(at: number, { start }: ParsedResult, now: Date): number {
    if (at > now.getTime()) return at;
    if (start.isCertain('day')) {
        if (start.isCertain('year') || !start.isCertain('month')) return at;
        const next = new Date(at);
        return next.setUTCFullYear(next.getUTCFullYear() + 1);
    }
    const step = start.isCertain('weekday') ? 7 * DAY_MS : DAY_MS;
    return at + Math.ceil((now.getTime() + 1 - at) / step) * step;
}

function isAll({ index, text }: ParsedResult, words: string, { around }: Dialect): boolean {
    return around.test(words.slice(0, index)) && around.test(words.slice(index + text.length));
}

interface Fields {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
}

/** Epoch ms as if the fields were UTC; undefined for dates such as February 31st, which `Date` would turn into March. */
function localTime({ year, month, day, hour, minute, second }: Fields): number | undefined {
    if (hour > 23 || minute > 59 || second > 59 || year < 1970 || year > 9998) return undefined;
    const time = Date.UTC(year, month - 1, day, hour, minute, second);
    const back = new Date(time);
    return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time : undefined;
}

/** The same limits as in `timesFor`. */
const hoursEast = (utcOffset: number | undefined): number =>
    utcOffset !== undefined && Math.abs(utcOffset) <= 14 ? utcOffset : 0;

const NOT_UNDERSTOOD = { ok: false, why: 'unclear' } as const;
