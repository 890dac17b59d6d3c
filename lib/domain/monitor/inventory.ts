import * as v from 'valibot';

/** Whether a record can be stored with this id as a key: a key `__proto__` ends the app's process in the engine's pipe. */
export const canBeKey = (id: string): boolean => id !== '__proto__';

/** What one source had when it was last scanned, by id: a later sweep notices by it what has gone missing. */
export const inventory = v.object({
    known: v.record(
        v.string(),
        v.object({
            group: v.string(),
            name: v.optional(v.string()),
            /** The platform's name for the account. It stays when the account is reconnected under a new id. */
            handle: v.optional(v.string()),
            enabled: v.optional(v.boolean()),
            /** Its health was evaluated at least once. */
            judged: v.optional(v.boolean()),
        }),
    ),
});

export type Inventory = v.InferOutput<typeof inventory>;

export type InventoryEntry = Inventory['known'][string];
