import * as v from 'valibot';

/**
 * A connection that a person disconnected through this app, or reconnected in Hooked, which gives it a new id. Rooms that
 * watch it are notified of this instead of an alert that the connection is gone.
 */
export const removal = v.object({
    /** Who disconnected it. */
    by: v.optional(v.string()),
    /** Its new id, where it was reconnected. */
    as: v.optional(v.string()),
    /** Epoch ms. */
    at: v.number(),
    name: v.optional(v.string()),
    /** Its platform, as in `Subject`; absent for a connection that was never scanned. */
    group: v.optional(v.string()),
});

export type Removal = v.InferOutput<typeof removal>;
