import * as v from 'valibot';

/*
 * Fields as upstreams really send them. Each reads what it can and is `undefined` otherwise: a field of the wrong type
 * is a missing field, never a failure.
 */

/** Something that can be seen: fillers, joiners and the empty Braille pattern are letters or symbols to Unicode. */
const VISIBLE = /[^\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A text of which nothing can be seen is none. */
const seen = (words: string): string | undefined => (VISIBLE.test(words) ? words.trim() : undefined);

/** A string, or a number where ids are numbers; empty is missing. */
export const text = v.fallback(
    v.optional(
        v.pipe(
            v.union([v.string(), v.number()]),
            v.transform((value) => seen(String(value))),
        ),
    ),
    undefined,
);

/** A boolean, or the words for it (Rocket.Chat's documentation shows both). */
export const flag = v.fallback(
    v.optional(
        v.pipe(
            v.union([v.boolean(), v.picklist(['true', 'false'])]),
            v.transform((value) => value === true || value === 'true'),
        ),
    ),
    undefined,
);

/** Beyond the year 9999 a time is a mistake, and formats of dates end. */
const LATEST_MS = Date.UTC(9999, 11, 30);
/** The first moment of the year 1, which Go and .NET write for "never", and by a day more or less in zones of their own. */
const FIRST_MS = -62_135_596_800_000;
const DAY_MS = 24 * 3_600_000;
/** Read as milliseconds, a smaller number would lie before 1973: it is seconds. */
const SMALLEST_MS = 1e11;

function readDate(value: string | number): Date | 'never' | undefined {
    const read = new Date(typeof value === 'number' && Math.abs(value) < SMALLEST_MS ? value * 1000 : value);
    if (Math.abs(read.getTime() - FIRST_MS) <= DAY_MS) return 'never';
    return read.getTime() > FIRST_MS && read.getTime() <= LATEST_MS ? read : undefined;
}

/** ISO 8601, epoch ms or seconds, or MongoDB's `{$date}`; or what stands for "never" in such a place. */
export const dateOrNever = v.fallback(
    v.optional(
        v.pipe(
            v.union([
                v.string(),
                v.number(),
                v.pipe(
                    v.object({ $date: v.union([v.string(), v.number()]) }),
                    v.transform((value) => value.$date),
                ),
            ]),
            v.transform(readDate),
        ),
    ),
    undefined,
);

/** The same where only a time counts. */
export const date = v.pipe(
    dateOrNever,
    v.transform((value) => (value === 'never' ? undefined : value)),
);

/** A list of strings; other members are left out. A single string is a list of one. */
export const texts = v.fallback(
    v.optional(
        v.pipe(
            v.union([v.array(v.unknown()), v.string()]),
            v.transform((value) =>
                (Array.isArray(value) ? value : [value]).filter(
                    (one): one is string => typeof one === 'string' && one !== '',
                ),
            ),
        ),
        [],
    ),
    [],
);

/** An object of its own, or nothing. */
export const maybe = <TSchema extends v.GenericSchema>(schema: TSchema) => v.fallback(v.optional(schema), undefined);

/** A plain object: arrays, which are objects too, are not. */
export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A count, also as a string; undefined for anything else. */
export function wholeNumber(value: unknown): number | undefined {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
}
