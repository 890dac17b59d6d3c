import type { ParsedResult } from 'chrono-node/en';

import { clockMayDiffer } from './clockChanges';
import { readingsOf } from './numericDate';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What somebody's words for a time come to. */
export type When =
    /** `certain`: it cannot be read in any other way, so that nobody need be asked. */
    | {
          readonly ok: true;
          readonly at: Date;
          readonly certain: boolean;
          /** The other point in time that an all-number date can mean. */
          readonly or?: Date;
          /** Read by the hours of today, and the speaker's clock may be another by then. */
          readonly clockMayDiffer?: true;
      }
    /** `no-time`: a day without a time of day. */
    | { readonly ok: false; readonly why: 'unclear' | 'no-time' };

/** Whose words they are: where their day begins, and what "tomorrow" means. */
export interface Speaker {
    readonly now: Date;
    /** Hours east of UTC; where it is not known, UTC is meant. */
    readonly utcOffset?: number | undefined;
    /** A language tag: whether the day or the month comes first. Where it is not known, either may. */
    readonly language?: string | undefined;
}

/** `2026-12-05T10:00`, with seconds or without, with an offset or without; a blank for the `T` is common. */
const ISO_8601 =
    /^(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(?:(z)|([+-])(\d{2}):?(\d{2})?)?$/i;

/** `p.m.`, also where the last dot was taken for the end of the sentence. */
const DOTTED_HALF_OF_DAY = /(?<=\d ?)([ap])\. ?m\b\.?/gi;

/** Words that may be left over around a time without changing it. */
const AROUND = /^(?:(?:at|on|by|the|then)\b|[\s,.;])*$/i;

/** With these, a time that has passed is meant, and not the next of its kind. */
const BACKWARDS = /\b(?:last|past|previous|yesterday|ago|earlier|before|since)\b/i;

/** The point in time that the words mean; not necessarily one to come. */
export async function readWhen(words: string, speaker: Speaker): Promise<When> {
    const wrote = words
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[−–](?=\d{2}:?\d{2}$)/, '-')
        .replace(DOTTED_HALF_OF_DAY, '$1m');
    const iso = ISO_8601.exec(wrote);
    return iso ? readIso(iso, speaker) : readNumbers(wrote, speaker);
}

/** Each way in which an all-number date can be read; what has passed is not meant where the other way is ahead. */
async function readNumbers(wrote: string, speaker: Speaker): Promise<When> {
    const [first = wrote, second] = readingsOf(wrote, speaker.language);
    const one = await readWords(first, speaker);
    if (second === undefined) return one;
    const other = await readWords(second, speaker);
    if (!one.ok || !other.ok) return one.ok ? one : other;
    const isAhead = ({ at }: { readonly at: Date }): boolean => at.getTime() > speaker.now.getTime();
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
    if (local === undefined) return unclear;

    const said = zulu !== undefined || sign !== undefined;
    const aside = (sign === '-' ? -1 : 1) * (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0));
    if (Math.abs(aside) > 14 * 60 || Number(offsetMinutes ?? 0) > 59) return unclear;
    const offsetMs = said ? aside * MINUTE_MS : hoursEast(utcOffset) * HOUR_MS;
    const at = new Date(local + Math.floor(fraction * 1000) - offsetMs);
    if (said) return { ok: true, at, certain: true };
    const differs = clockDoubt(at, { now, utcOffset });
    // Nobody knows what hours somebody means whose offset is not known.
    return { ok: true, at, certain: utcOffset !== undefined && !differs.clockMayDiffer, ...differs };
}

/** Where the offset is not known at all, UTC is said back, which has no other hours in summer. */
const clockDoubt = (at: Date, { now, utcOffset }: Speaker): { readonly clockMayDiffer?: true } =>
    utcOffset !== undefined && clockMayDiffer(hoursEast(utcOffset), now, at) ? { clockMayDiffer: true } : {};

/** English words, by chrono (github.com/wanasit/chrono). */
async function readWords(wrote: string, { now, utcOffset }: Speaker): Promise<When> {
    const offset = hoursEast(utcOffset) * 60;
    // Loaded with the first such words: the app's start need not wait for chrono's many expressions.
    const { casual } = await import('chrono-node/en');
    const found = casual.parse(wrote, { instant: now, timezone: offset });
    const [result] = found;
    // Words that were not understood may have changed the meaning of the rest.
    if (!result || found.length > 1 || result.end || !isAll(result, wrote)) return unclear;

    const { start } = result;
    if (!start.isCertain('hour')) return { ok: false, why: 'no-time' };
    const local = localTime({
        year: start.get('year') ?? 0,
        month: start.get('month') ?? 0,
        day: start.get('day') ?? 0,
        hour: start.get('hour') ?? 0,
        minute: start.get('minute') ?? 0,
        second: start.get('second') ?? 0,
    });
    if (local === undefined) return unclear;
    // Not `start.date()`: it goes through the hours of the server, which may skip one in spring.
    const east = start.get('timezoneOffset') ?? offset;
    const read = local - east * MINUTE_MS;
    const at = new Date(BACKWARDS.test(wrote) ? read : nextOfItsKind(read, result, now));
    if (contradictsItself(at, result, east)) return unclear;
    // "9am PST" has its own hours, and "in 2 hours" is counted from now, whatever a clock shows.
    const isByTheirClock = !start.isCertain('timezoneOffset');
    return { ok: true, at, certain: false, ...(isByTheirClock && clockDoubt(at, { now, utcOffset })) };
}

/** "friday, 5 dec" where that is a Saturday: one of the two is not meant. */
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

function isAll({ index, text }: ParsedResult, wrote: string): boolean {
    return AROUND.test(wrote.slice(0, index)) && AROUND.test(wrote.slice(index + text.length));
}

interface Fields {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
}

/** As if it were UTC; undefined for February 31st and the like, which would quietly become March. */
function localTime({ year, month, day, hour, minute, second }: Fields): number | undefined {
    if (hour > 23 || minute > 59 || second > 59 || year < 1970 || year > 9998) return undefined;
    const time = Date.UTC(year, month - 1, day, hour, minute, second);
    const back = new Date(time);
    return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time : undefined;
}

/** As `timesFor` shows times. */
const hoursEast = (utcOffset: number | undefined): number =>
    utcOffset !== undefined && Math.abs(utcOffset) <= 14 ? utcOffset : 0;

const unclear: When = { ok: false, why: 'unclear' };
