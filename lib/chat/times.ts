import { kept } from '../i18n/kept';
import { Markup } from '../i18n/say';

/** Puts points in time into the reader's words. */
export interface Times {
    /** "5 minutes ago", rounded to the nearest unit; from a day on in days, months and years of the reader's calendar. */
    relative(date: Date): Markup;
    /** "Nov 20, 2026, 4:41 PM (UTC+1)" */
    absolute(date: Date): Markup;
    /** The same after its weekday, for questions: "Friday, Nov 20, 2026, 4:41 PM (UTC+1)" */
    withWeekday(date: Date): Markup;
    /** "Friday, Nov 20, 2026" */
    day(date: Date): Markup;
    /** "Nov 20, 2026" */
    date(date: Date): Markup;
    /** "4:41 PM" */
    time(date: Date): Markup;
    /** Whether the time lies in the past. */
    isPast(date: Date): boolean;
}

/** The last moment that a `Date` can hold. */
const END_OF_TIME_MS = 8.64e15;

const DAY_S = 24 * 3600;

/** A distance below two hours that is further than this from a whole hour is given in minutes: "in 90 minutes". */
const NEAR_HOUR_MINUTES = 10;

/** A distance shorter than this is given in days. */
const MOST_DAYS = 30;

/** The mean length of a month. */
const MONTH_DAYS = 365.2425 / 12;

/** Each format of a language is made when it is first used: making one costs as much as the rest of a card. */
const distanceFormat = kept((language: string) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const listFormat = kept((language: string) => new Intl.ListFormat(language, { type: 'unit', style: 'long' }));
const dateFormat = kept(
    (language: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
);
const unitFormat = kept(
    (language: string, unit: 'day' | 'hour' | 'minute' | 'second') =>
        new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
);

const MEDIUM = { dateStyle: 'medium' } as const;
const SHORT_TIME = { timeStyle: 'short' } as const;

/**
 * @param language BCP 47 tag
 * @param utcOffset the reader's, in hours (Rocket.Chat keeps no time zones, so there is no daylight saving time); UTC by default
 * @param now a moment, or a clock that is read each time: one command may take seconds
 */
export function timesFor(language: string, utcOffset: number | undefined, now: Date | (() => Date)): Times {
    const readNow = now instanceof Date ? () => now : now;
    const offset = utcOffset !== undefined && Math.abs(utcOffset) <= 14 ? utcOffset : 0;
    const inHours = (date: Date, options: Intl.DateTimeFormatOptions): string =>
        dateFormat(language, options).format(local(date));
    /** A date whose UTC fields are the reader's local ones. */
    const local = (date: Date): Date =>
        new Date(Math.max(-END_OF_TIME_MS, Math.min(date.getTime() + offset * 3_600_000, END_OF_TIME_MS)));
    const absolute = (date: Date): string => `${inHours(date, { ...MEDIUM, ...SHORT_TIME })} (${zoneName(offset)})`;
    const weekday = (date: Date): string => inHours(date, { weekday: 'long' });
    return {
        relative(date) {
            const now = readNow();
            const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
            const [count, unit] =
                Math.abs(seconds) < DAY_S ? inUnits(seconds) : onCalendar(local(now), local(date), Math.sign(seconds));
            return new Markup(distanceFormat(language).format(count, unit));
        },
        absolute: (date) => new Markup(absolute(date)),
        withWeekday: (date) => new Markup(`${weekday(date)}, ${absolute(date)}`),
        day: (date) => new Markup(`${weekday(date)}, ${inHours(date, MEDIUM)}`),
        date: (date) => new Markup(inHours(date, MEDIUM)),
        time: (date) => new Markup(inHours(date, SHORT_TIME)),
        isPast: (date) => date.getTime() <= readNow().getTime(),
    };
}

type Distance = readonly [count: number, unit: Intl.RelativeTimeFormatUnit];

/** The nearest count of seconds, minutes or hours. "In 2 hours" still reads so a moment after it was typed. */
function inUnits(seconds: number): Distance {
    const sign = Math.sign(seconds);
    const whole = Math.abs(seconds);
    const minutes = Math.round(whole / 60);
    if (whole < 60) return [seconds, 'second'];
    if (minutes < 60) return [sign * minutes, 'minute'];
    const hours = Math.round(whole / 3600);
    const isBetween = minutes < 120 && Math.abs(minutes - 60 * hours) > NEAR_HOUR_MINUTES;
    return isBetween ? [sign * minutes, 'minute'] : [sign * hours, 'hour'];
}

/**
 * Counts the midnights or the new years between two dates, as "tomorrow" and "last year" do, or the nearest number of
 * months, where it is not the "next month" or "last month" of the calendar.
 * @param from its UTC fields are the reader's local ones, like those of `to`; the two are at least a day apart
 * @param sign 1 where `to` is later, -1 where it is earlier
 */
function onCalendar(from: Date, to: Date, sign: number): Distance {
    const days = midnight(to) - midnight(from);
    const years = to.getUTCFullYear() - from.getUTCFullYear();
    const months = 12 * years + to.getUTCMonth() - from.getUTCMonth();
    if (Math.abs(days) < MOST_DAYS || months === 0) return [days, 'day'];
    const nearest = Math.round(days / MONTH_DAYS);
    // Over a short month, two changes of month are less than 45 days apart: "next month" would be wrong there.
    if (Math.abs(months) > 1 && Math.abs(nearest) < 2) return [days, 'day'];
    // A year is complete once the same day of the same month has come again.
    const isShort = (to.getUTCDate() - from.getUTCDate()) * sign < 0;
    return Math.abs(months) - (isShort ? 1 : 0) < 12
        ? [Math.abs(months) > 1 ? nearest : months, 'month']
        : [years, 'year'];
}

/** Days since 1970. */
const midnight = (date: Date): number => Math.floor(date.getTime() / (DAY_S * 1000));

/** 5.5 → "UTC+5:30" */
function zoneName(offset: number): string {
    if (offset === 0) return 'UTC';
    const minutes = Math.round(Math.abs(offset) * 60);
    const rest = minutes % 60;
    return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** A duration in seconds, from five minutes on as `durationIn` has it. */
export const spanIn = (language: string, ms: number): Markup =>
    ms < 5 * 60_000
        ? new Markup(unitFormat(language, 'second').format(Math.round(ms / 1000)))
        : durationIn(language, ms);

/** A duration in its two largest units, rounded, at least a minute: "2 hours, 10 minutes". */
export function durationIn(language: string, ms: number): Markup {
    const rounded = Math.max(1, Math.round(ms / 60_000));
    // A duration of days has no minutes.
    const minutes = rounded < 1440 ? rounded : Math.round(rounded / 60) * 60;
    const parts = [
        ['day', Math.floor(minutes / 1440)],
        ['hour', Math.floor(minutes / 60) % 24],
        ['minute', minutes % 60],
    ] as const;
    const first = parts.findIndex(([, count]) => count > 0);
    const words = parts
        .slice(first, first + 2)
        .filter(([, count]) => count > 0)
        .map(([unit, count]) => unitFormat(language, unit).format(count));
    return new Markup(listFormat(language).format(words));
}
