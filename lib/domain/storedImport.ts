import * as v from 'valibot';

/** A configuration that a person has handed in, until they import or discard it. */
export const storedImport = v.object({
    /** The person's id: nobody else confirms it. */
    by: v.string(),
    /** Epoch ms. */
    at: v.number(),
    /** What `rewriteConfig` has made of the file, without secrets. */
    text: v.string(),
});
export type StoredImport = v.InferOutput<typeof storedImport>;
