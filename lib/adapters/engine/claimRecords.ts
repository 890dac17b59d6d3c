import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import * as v from 'valibot';

import type { Clock } from '../../ports/clock';
import { associationOf, associationsOf } from './associations';
import { storedKinds, type StoredRecord } from './storedKinds';

export type ClaimRecord = StoredRecord<'claim'>;

/** The records of all claimants of one claim. */
export interface ClaimRecords {
    create(record: Omit<ClaimRecord, 'name'>): Promise<void>;
    /** Changes the record of that id; does nothing where it has been removed. */
    update(record: Omit<ClaimRecord, 'name'>): Promise<void>;
    remove(id: string): Promise<void>;
    /**
     * Reads all records, and removes the expired ones of others.
     * @param id of the own record, which is given apart, expired or not; absent where it is not stored
     */
    read(id: string): Promise<{ readonly own?: ClaimRecord; readonly rivals: readonly ClaimRecord[] }>;
}

/** @param name of the claim */
export function claimRecords(
    persistence: IPersistence,
    read: IPersistenceRead,
    clock: Clock,
    name: string,
): ClaimRecords {
    const remove = async (id: string): Promise<void> => {
        await persistence.removeByAssociations(associationsOf('claim', name, id));
    };
    return {
        async create(record) {
            const data: ClaimRecord = { name, ...record };
            await persistence.createWithAssociations(data, associationsOf('claim', name, record.id));
        },
        async update(record) {
            const data: ClaimRecord = { name, ...record };
            await persistence.updateByAssociations(associationsOf('claim', name, record.id), data, false);
        },
        remove,
        async read(id) {
            // The time before the read: a record may be renewed during it.
            const asOf = clock.now().getTime();
            const found: unknown = await read.readByAssociation(associationOf('claim', name));
            const records = (Array.isArray(found) ? found : []).filter(
                (one): one is ClaimRecord => v.is(storedKinds.claim, one) && one.name === name,
            );
            const own = records.find((one) => one.id === id);
            const others = records.filter((one) => one.id !== id);
            await Promise.all(others.filter(({ until }) => until <= asOf).map((one) => remove(one.id)));
            return { ...(own && { own }), rivals: others.filter(({ until }) => until > asOf) };
        },
    };
}
