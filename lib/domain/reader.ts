import * as v from 'valibot';

/** Whose language and hours a card is written in. */
export interface Reader {
    readonly language?: string | undefined;
    readonly utcOffset?: number | undefined;
}

/** Without what is not known: links and records have no blanks. */
export const readerOf = ({ language, utcOffset }: Reader) => ({
    ...(language !== undefined && { language }),
    ...(utcOffset !== undefined && { utcOffset }),
});

/** Whose language and hours messages are written in that nobody in particular reads. */
export const reader = v.object({ language: v.optional(v.string()), utcOffset: v.optional(v.number()) });
