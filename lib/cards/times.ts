import { Markup } from '../i18n/say';

/** Points in time as a reader understands them. */
export interface Times {
    /** "5 minutes ago" */
    relative(date: Date): Markup;
    /** "Nov 20, 2026, 4:41 PM (UTC+1)" */
    absolute(date: Date): Markup;
    /** Whether it lies behind whoever reads this. */
    isPast(date: Date): boolean;
}

/** The last moment that a `Date` can hold. */
const END_OF_TIME_MS = 8.64e15;

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ['year', 365 * 24 * 3600],
    ['month', 30 * 24 * 3600],
    ['day', 24 * 3600],
    ['hour', 3600],
    ['minute', 60],
];

interface Formats {
    readonly relative: Intl.RelativeTimeFormat;
    readonly absolute: Intl.DateTimeFormat;
}

/** Making a format costs as much as the rest of a card: one pair a language is kept. */
const formats = new Map<string, Formats>();

function formatsOf(language: string): Formats {
    const known = formats.get(language);
    if (known) return known;
    const made: Formats = {
        relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
        absolute: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
    };
    formats.set(language, made);
    return made;
}

/**
 * @param language BCP 47 tag
 * @param utcOffset the reader's, in hours (Rocket.Chat keeps no time zones, so no daylight saving rules); UTC without
 */
export function timesFor(language: string, utcOffset: number | undefined, now: Date): Times {
    const offset = utcOffset !== undefined && Math.abs(utcOffset) <= 14 ? utcOffset : 0;
    const { relative, absolute } = formatsOf(language);
    return {
        relative(date) {
            const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
            const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
            return new Markup(relative.format(Math.trunc(seconds / length), unit));
        },
        isPast: (date) => date.getTime() <= now.getTime(),
        absolute: (date) =>
            new Markup(
                `${absolute.format(new Date(Math.max(-END_OF_TIME_MS, Math.min(date.getTime() + offset * 3_600_000, END_OF_TIME_MS))))} (${zoneName(offset)})`,
            ),
    };
}

/** 5.5 → "UTC+5:30" */
function zoneName(offset: number): string {
    if (offset === 0) return 'UTC';
    const minutes = Math.round(Math.abs(offset) * 60);
    const rest = minutes % 60;
    return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** How long something was so, in its two largest units: "2 hours, 10 minutes"; a minute at least. */
export function durationIn(language: string, ms: number): Markup {
    const minutes = Math.max(1, Math.round(ms / 60_000));
    const parts = [
        ['day', Math.floor(minutes / 1440)],
        ['hour', Math.floor(minutes / 60) % 24],
        ['minute', minutes % 60],
    ] as const;
    const first = parts.findIndex(([, count]) => count > 0);
    const words = parts
        .slice(first, first + 2)
        .filter(([, count]) => count > 0)
        .map(([unit, count]) =>
            new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
        );
    return new Markup(new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(words));
}
