const HOUR_MS = 3_600_000;

/** The text of a moment in a person's hours and language; the server knows hours east of UTC, not time zones. */
function format(moment: string, person: Person, options: Intl.DateTimeFormatOptions): string {
    const shifted = new Date(Date.parse(moment) + (person.utcOffset ?? 0) * HOUR_MS);
    return formatter(person.language, options).format(shifted);
}

/** Formatters are kept: making one takes longer than a thousand uses, and a room has thousands of messages. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `${language} ${JSON.stringify(options)}`;
    const known = formatters.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
    formatters.set(key, known);
    return known;
}

export interface Person {
    readonly language: string;
    readonly utcOffset?: number;
}

/** A language that `Intl` knows: a person's choice may be any text. */
export function localeOf(language: string): string {
    try {
        return Intl.getCanonicalLocales(language)[0] ?? 'en';
    } catch {
        return 'en';
    }
}

export const timeOf = (moment: string, person: Person): string => format(moment, person, { timeStyle: 'short' });

export const dayOf = (moment: string, person: Person): string => format(moment, person, { dateStyle: 'long' });

export const momentOf = (moment: string, person: Person): string =>
    format(moment, person, { dateStyle: 'medium', timeStyle: 'medium' });

/** `UTC+5:30`, or `UTC` where the server does not know. */
export function offsetOf({ utcOffset = 0 }: Pick<Person, 'utcOffset'>): string {
    if (utcOffset === 0) return 'UTC';
    const minutes = Math.round((Math.abs(utcOffset) % 1) * 60);
    const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
    return `UTC${utcOffset < 0 ? '−' : '+'}${String(Math.trunc(Math.abs(utcOffset)))}${rest}`;
}
