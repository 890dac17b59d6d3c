import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type * as v from 'valibot';

import type { JobContext } from '../../context/context';
import type { Clock } from '../../ports/clock';
import type { MonitorStorage } from '../../ports/monitorStorage';
import type { Store } from '../../ports/storage';
import { store } from './store';
import { storedKinds, type StoredKind, type StoredRecord } from './storedKinds';

type StoreOf = <Kind extends StoredKind>(kind: Kind) => Store<StoredRecord<Kind>>;

const storeOf =
    (persistence: IPersistence, read: IPersistenceRead, clock: Clock): StoreOf =>
    <Kind extends StoredKind>(kind: Kind) => {
        const schema: unknown = storedKinds[kind];
        return store(persistence, read, clock, kind, schema as v.GenericSchema<unknown, StoredRecord<Kind>>);
    };

/** The stores of the context. */
export type Stores = Pick<
    JobContext,
    | 'disconnections'
    | 'questions'
    | 'underWay'
    | 'transfers'
    | 'transferQuestions'
    | 'transferStops'
    | 'schedulings'
    | 'resendings'
    | 'cancelAlls'
    | 'cancelledPosts'
    | 'tried'
    | 'keepers'
    | 'imports'
    | 'monitor'
>;

/** Every store that capabilities use, by its role. Claims and the audit trail keep their records themselves. */
export function storesFrom(persistence: IPersistence, read: IPersistenceRead, clock: Clock): Stores {
    const of = storeOf(persistence, read, clock);
    return {
        disconnections: of('disconnection'),
        questions: of('disconnection-message'),
        underWay: of('disconnection-under-way'),
        transfers: of('transfer'),
        transferQuestions: of('transfer-message'),
        transferStops: of('transfer-stop'),
        schedulings: of('scheduling'),
        resendings: of('sent-again'),
        cancelAlls: of('cancel-all'),
        cancelledPosts: of('cancelled-post'),
        tried: of('tried-setting'),
        keepers: of('keeper'),
        imports: of('config-import'),
        monitor: monitorStorage(persistence, read, clock),
    };
}

/** The records with which the doctor tries the storage. */
export const trialsFrom = (
    persistence: IPersistence,
    read: IPersistenceRead,
    clock: Clock,
): Store<StoredRecord<'doctor'>> => storeOf(persistence, read, clock)('doctor');

/** The monitor's stores. */
export function monitorStorage(persistence: IPersistence, read: IPersistenceRead, clock: Clock): MonitorStorage {
    const of = storeOf(persistence, read, clock);
    return {
        watches: of('watch'),
        health: of('health'),
        inventories: of('roster'),
        sweeps: of('sweep'),
        alerts: of('alert'),
        answers: of('alert-answer'),
        removals: of('departure'),
        askers: of('asker'),
    };
}
