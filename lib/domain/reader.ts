import * as v from 'valibot';

/** The language and hours in which a card is written. */
export interface Reader {
    readonly language?: string | undefined;
    readonly utcOffset?: number | undefined;
}

/** Without undefined fields, as links and records need it. */
export const readerOf = ({ language, utcOffset }: Reader) => ({
    ...(language !== undefined && { language }),
    ...(utcOffset !== undefined && { utcOffset }),
});

/** A stored reader. */
export const reader = v.object({ language: v.optional(v.string()), utcOffset: v.optional(v.number()) });
