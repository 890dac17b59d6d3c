import * as v from 'valibot';

/*
 * Fields as upstreams really send them. Each reads what it can and is `undefined` otherwise: a field of the wrong type
 * is a missing field, never a failure.
 */

/** A string, or a number where ids are numbers; empty is missing. */
export const text = v.fallback(
    v.optional(
        v.pipe(
            v.union([v.string(), v.number()]),
            v.transform((value) => String(value).trim() || undefined),
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

/** ISO 8601, epoch ms, or MongoDB's `{$date}`. */
export const date = v.fallback(
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
            v.transform((value) => new Date(value)),
            v.transform((value) => (Number.isNaN(value.getTime()) ? undefined : value)),
        ),
    ),
    undefined,
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
