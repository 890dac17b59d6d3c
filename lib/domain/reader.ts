import * as v from 'valibot';

/** The language and hours in which a card is written. */
export interface Reader {
    readonly language?: string | undefined;
    readonly utcOffset?: number | undefined;
}

/** A reader without blanks, as links and records keep it. */
export interface KnownReader {
    readonly language?: string;
    readonly utcOffset?: number;
}

/** Drops the blanks. */
export const readerOf = ({ language, utcOffset }: Reader): KnownReader => ({
    ...(language !== undefined && { language }),
    ...(utcOffset !== undefined && { utcOffset }),
});

/** A stored reader. */
export const reader = v.object({ language: v.optional(v.string()), utcOffset: v.optional(v.number()) });
