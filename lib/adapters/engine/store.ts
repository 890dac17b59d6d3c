import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import * as v from 'valibot';

import { groupBy } from '../../domain/collections';
import type { Clock } from '../../ports/clock';
import type { Store } from '../../ports/storage';
import { associationOf, associationsOf, storable } from './associations';

const record = v.object({
    key: v.string(),
    savedAt: v.number(),
    /** Counts the changes: of two servers' clocks, neither decides what is newest. */
    revision: v.number(),
    value: v.unknown(),
});
type Stored = v.InferOutput<typeof record>;

/** Removing takes one record only in some versions of the server. */
const MOST_DUPLICATES = 10;

/**
 * Records of one kind in the app's storage.
 *
 * @param kind names the records for ever: changing it loses them
 * @param schema what does not parse with it, an older version's record for instance, is as if missing
 */
export function store<T>(
    persistence: IPersistence,
    read: IPersistenceRead,
    clock: Clock,
    kind: string,
    schema: v.GenericSchema<unknown, T>,
): Store<T> {
    const storedBelow = async (...path: readonly string[]): Promise<readonly Stored[]> => {
        const found: unknown = await read.readByAssociation(associationOf(kind, ...path));
        return (Array.isArray(found) ? found : []).filter((one): one is Stored => v.is(record, one));
    };
    /** All that is stored under the key, understood or not; without a unique index that can be several. */
    const stored = async (key: string): Promise<readonly Stored[]> =>
        (await storedBelow(key)).filter((one) => one.key === key);
    /** The newest that can be understood. */
    const newest = (records: readonly Stored[]): T | undefined => {
        for (const { value } of [...records].sort(newestFirst)) {
            const parsed = v.safeParse(schema, value);
            if (parsed.success) return parsed.output;
        }
        return undefined;
    };
    return {
        get: async (key) => newest(await stored(key)),
        async all() {
            const found = new Map<string, T>();
            for (const [key, records] of groupBy(await storedBelow(), (one) => one.key)) {
                const value = newest(records);
                if (value !== undefined) found.set(key, value);
            }
            return found;
        },
        async put(key, value) {
            const revision = Math.max(0, ...(await stored(key)).map((one) => one.revision)) + 1;
            const savedAt = clock.now().getTime();
            const data = { key, savedAt, revision, value: storable(value) } satisfies Stored;
            try {
                await persistence.updateByAssociations(associationsOf(kind, key), data, true);
            } catch (error) {
                // A version of the server stores it and fails on its own answer.
                const there = await stored(key);
                if (!there.some((one) => one.revision === revision && one.savedAt === savedAt)) throw error;
            }
        },
        async remove(key) {
            for (let attempt = 0; attempt < MOST_DUPLICATES; attempt += 1) {
                await persistence.removeByAssociations(associationsOf(kind, key));
                if ((await stored(key)).length === 0) return;
            }
            throw new Error(`the record ${kind} ${key} could not be removed`);
        },
    };
}

const newestFirst = (a: Stored, b: Stored): number => b.revision - a.revision || b.savedAt - a.savedAt;
