import * as v from 'valibot';

/*
 * Schemas for fields as upstreams really send them. A field of the wrong type reads as undefined, never as a failure.
 */

/** A visible character: Unicode counts fillers, joiners and the empty Braille pattern as letters or symbols. */
const VISIBLE = /[^\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The trimmed text; undefined where nothing of it is visible. */
const visible = (words: string): string | undefined => (VISIBLE.test(words) ? words.trim() : undefined);

/** A string, or a number because some ids are numbers. An empty text reads as undefined. */
export const text = v.fallback(
    v.optional(
        v.pipe(
            v.union([v.string(), v.number()]),
            v.transform((value) => visible(String(value))),
        ),
    ),
    undefined,
);

/** A boolean, or its word: Rocket.Chat's documentation shows both. */
export const flag = v.fallback(
    v.optional(
        v.pipe(
            v.union([v.boolean(), v.picklist(['true', 'false'])]),
            v.transform((value) => value === true || value === 'true'),
        ),
    ),
    undefined,
);

/** A time beyond the year 9999 is a mistake, and date formats end there. */
const LATEST_MS = Date.UTC(9999, 11, 30);
/** The first moment of the year 1, which Go and .NET write for "never"; in a local zone up to a day earlier or later. */
const FIRST_MS = -62_135_596_800_000;
const DAY_MS = 24 * 3_600_000;
/** A smaller number would lie before 1973 in milliseconds, so it counts as seconds. */
const SMALLEST_MS = 1e11;

function readDate(value: string | number): Date | 'never' | undefined {
    const read = new Date(typeof value === 'number' && Math.abs(value) < SMALLEST_MS ? value * 1000 : value);
    if (Math.abs(read.getTime() - FIRST_MS) <= DAY_MS) return 'never';
    return read.getTime() > FIRST_MS && read.getTime() <= LATEST_MS ? read : undefined;
}

/** A date in ISO 8601, in epoch ms or seconds, or as MongoDB's `{$date}`; `never` for a value that stands for it. */
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

/** As `dateOrNever`, with undefined for `never`. */
export const date = v.pipe(
    dateOrNever,
    v.transform((value) => (value === 'never' ? undefined : value)),
);

/** A list of strings, without members of other types. A single string reads as a list of one. */
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

/** The schema's value, or undefined where the schema fails. */
export const maybe = <TSchema extends v.GenericSchema>(schema: TSchema) => v.fallback(v.optional(schema), undefined);

/** Whether the value is an object and no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A count from 0 on, also as a string; undefined for anything else. */
export function wholeNumber(value: unknown): number | undefined {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** A count from 0 on, also as a string. */
export const count = v.fallback(v.optional(v.pipe(v.unknown(), v.transform(wholeNumber))), undefined);
