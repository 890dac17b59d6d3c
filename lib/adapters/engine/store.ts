import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import * as v from 'valibot';

import { groupBy } from '../../domain/collections';
import type { Clock } from '../../ports/clock';
import type { Store } from '../../ports/storage';
import { associationOf, associationsOf } from './associations';
import type { StoredKind } from './storedKinds';

const envelope = v.object({
    key: v.string(),
    /** Epoch ms. */
    savedAt: v.number(),
    /** Counts the changes. It decides which record is newest, because the clocks of two servers may differ. */
    revision: v.number(),
    value: v.unknown(),
});
type Envelope = v.InferOutput<typeof envelope>;

/** Some versions of the server remove only one record at a time. */
const MAX_DUPLICATES = 10;

/**
 * The records of one kind in the app's storage.
 *
 * @param kind never changes: records stored under another id are lost
 * @param schema a value that it refuses, such as one of an older version, reads as missing
 */
export function store<T>(
    persistence: IPersistence,
    read: IPersistenceRead,
    clock: Clock,
    kind: StoredKind,
    schema: v.GenericSchema<unknown, T>,
): Store<T> {
    const envelopesBelow = async (...path: readonly string[]): Promise<readonly Envelope[]> =>
        (await recordsBelow(read, kind, ...path)).filter((one) => v.is(envelope, one));
    /** All records under the key, readable or not. The storage has no unique index, so there may be several. */
    const envelopesOf = async (key: string): Promise<readonly Envelope[]> =>
        (await envelopesBelow(key)).filter((one) => one.key === key);
    const newest = (envelopes: readonly Envelope[]): T | undefined => newestReadable(envelopes, schema);
    return {
        get: async (key) => newest(await envelopesOf(key)),
        async all() {
            const values = new Map<string, T>();
            for (const [key, envelopes] of groupBy(await envelopesBelow(), (one) => one.key)) {
                const value = newest(envelopes);
                if (value !== undefined) values.set(key, value);
            }
            return values;
        },
        async put(key, value) {
            const revision = Math.max(0, ...(await envelopesOf(key)).map((one) => one.revision)) + 1;
            const savedAt = clock.now().getTime();
            const data = { key, savedAt, revision, value: storable(value) } satisfies Envelope;
            try {
                await persistence.updateByAssociations(associationsOf(kind, key), data, true);
            } catch (error) {
                // A version of the server stores the record and then fails on its own answer.
                const stored = await envelopesOf(key);
                if (!stored.some((one) => one.revision === revision && one.savedAt === savedAt)) throw error;
            }
        },
        async remove(key) {
            for (let attempt = 0; attempt < MAX_DUPLICATES; attempt += 1) {
                await persistence.removeByAssociations(associationsOf(kind, key));
                if ((await envelopesOf(key)).length === 0) return;
            }
            throw new Error(`the record ${kind} ${key} could not be removed`);
        },
    };
}

async function recordsBelow(
    read: IPersistenceRead,
    kind: StoredKind,
    ...path: readonly string[]
): Promise<readonly unknown[]> {
    const found: unknown = await read.readByAssociation(associationOf(kind, ...path));
    return Array.isArray(found) ? (found as unknown[]) : [];
}

/** The newest value that the schema accepts. */
function newestReadable<T>(envelopes: readonly Envelope[], schema: v.GenericSchema<unknown, T>): T | undefined {
    for (const { value } of [...envelopes].sort(newestFirst)) {
        const parsed = v.safeParse(schema, value);
        if (parsed.success) return parsed.output;
    }
    return undefined;
}

/** How many records of the kind, each under a key of its own, the schema refuses: they read as missing. */
export async function countUnreadable(
    read: IPersistenceRead,
    kind: StoredKind,
    schema: v.GenericSchema,
): Promise<number> {
    const records = await recordsBelow(read, kind);
    const envelopes = records.filter((one) => v.is(envelope, one));
    const unread = [...groupBy(envelopes, (one) => one.key).values()].filter(
        (ofKey) => newestReadable(ofKey, schema) === undefined,
    );
    return records.length - envelopes.length + unread.length;
}

const newestFirst = (a: Envelope, b: Envelope): number => b.revision - a.revision || b.savedAt - a.savedAt;

/**
 * The value without undefined fields, at any depth. The pipe to the server turns undefined into null, which reads back as
 * another value.
 */
export function storable<T>(value: T): T {
    if (Array.isArray(value)) return value.map(storable) as T;
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    const defined = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(defined.map(([name, part]: [string, unknown]) => [name, storable(part)])) as T;
}
