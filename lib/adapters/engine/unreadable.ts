import type { ILogger, IPersistenceRead, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type * as v from 'valibot';

import { logTo } from './log';
import { countUnreadable } from './store';
import { storedKinds, type StoredKind } from './storedKinds';

/** The audit trail reads its own records, whatever a version has written; claims and trials end by themselves. */
const OTHERS: readonly string[] = ['audit', 'audit-waiting', 'audit-end', 'claim', 'doctor'] satisfies StoredKind[];

/**
 * How many records of each kind this version cannot read, most likely because a newer one wrote them. They read as missing,
 * and stay as they are.
 */
export async function unreadableRecords(read: IPersistenceRead): Promise<ReadonlyMap<string, number>> {
    const kinds = (Object.keys(storedKinds) as StoredKind[]).filter((kind) => !OTHERS.includes(kind));
    const counted = kinds.map(async (kind): Promise<readonly [string, number]> => {
        const schema: unknown = storedKinds[kind];
        return [kind, await countUnreadable(read, kind, schema as v.GenericSchema)];
    });
    return new Map((await Promise.all(counted)).filter(([, count]) => count > 0));
}

/** Logs what an update, or a way back to an older version, has left unreadable. */
export async function reportUnreadable(read: IRead, logger: ILogger): Promise<void> {
    try {
        const found = await unreadableRecords(read.getPersistenceReader());
        if (found.size === 0) return;
        const counts = [...found].map(([kind, count]) => `${kind} ${count}`).join(', ');
        logger.warn(`Stored records of another version that this one cannot read: ${counts}. They are kept.`);
    } catch (error) {
        logTo(logger).error('the stored records could not be looked through', error);
    }
}
