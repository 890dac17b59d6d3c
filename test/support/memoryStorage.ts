import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

import { persistenceBridge } from '../../dev/engine/bridges/persistence';
import { createStore, type EngineStore } from '../../dev/engine';

/** The two accessors that the engine hands to the app. */
export interface Storage {
    readonly persistence: IPersistence;
    readonly read: IPersistenceRead;
}

interface Cached {
    readonly ids: readonly string[];
    data: object;
}

/** How one operation is let through; a test's scheduler decides when it happens, and when its answer arrives. */
export type Gate = <T>(operation: string, work: () => T | Promise<T>) => Promise<T>;

export interface MemoryStorage {
    readonly records: Cached[];
    /** What happened, in order. */
    readonly operations: string[];
    /** The same records through another gate. */
    through(gate: Gate): Storage;
}

type Associations = RocketChatAssociationRecord[];
const idsOf = (associations: Associations): string[] => associations.map((one) => one.getID());
/** What the pipe makes of it. */
const copied = <T>(data: T): T =>
    JSON.parse(JSON.stringify(data, (_, value: unknown) => (value === undefined ? null : value))) as T;

/** Storage as the server has it, in memory, where each operation happens in one moment. */
export function memoryStorage(): MemoryStorage {
    const records: Cached[] = [];
    const operations: string[] = [];

    const having = (ids: readonly string[]): Cached[] =>
        records.filter((one) => ids.every((id) => one.ids.includes(id)));
    const insert = (ids: string[], data: object): string => {
        records.push({ ids, data: copied(data) });
        return String(records.length);
    };
    const exactly = (ids: string[]): Cached | undefined =>
        records.find((one) => JSON.stringify(one.ids) === JSON.stringify(ids));

    return {
        records,
        operations,
        through(gate) {
            const within: Gate = (operation, work) =>
                gate(operation, () => {
                    operations.push(operation);
                    return work();
                });
            const persistence = {
                createWithAssociations: (data: object, associations: Associations) =>
                    within('create', () => insert(idsOf(associations), data)),
                updateByAssociations: (associations: Associations, data: object, upsert?: boolean) =>
                    within('update', () => {
                        const found = exactly(idsOf(associations));
                        if (found) found.data = copied(data);
                        return found || !upsert ? '' : insert(idsOf(associations), data);
                    }),
                removeByAssociations: (associations: Associations) =>
                    within('remove', () => {
                        const found = having(idsOf(associations));
                        for (const one of found) records.splice(records.indexOf(one), 1);
                        return found.length > 0 ? found.map(({ data }) => data) : null;
                    }),
            };
            const read = {
                readByAssociation: (association: RocketChatAssociationRecord) =>
                    within('read', () => having([association.getID()]).map(({ data }) => copied(data))),
                readByAssociations: (associations: Associations) =>
                    within('read', () => having(idsOf(associations)).map(({ data }) => copied(data))),
            };
            return { persistence, read } as unknown as Storage;
        },
    };
}

/** Nothing stands in the way. */
export const openGate: Gate = async (_, work) => work();

/** Each operation happens somewhere between its call and its answer: a turn comes before it and another one after. */
export const betweenTurns =
    (turn: () => Promise<void>): Gate =>
    async (_, work) => {
        await turn();
        const answer = await work();
        await turn();
        return answer;
    };

/** The bridge of the local host, on its database. */
export function hostStorage(store: EngineStore = createStore(), gate: Gate = openGate, appId = 'the-app'): Storage {
    const Base = class {};
    const bridge = persistenceBridge({ PersistenceBridge: Base } as never, { store } as never) as unknown as Record<
        'createWithAssociations' | 'updateByAssociations' | 'removeByAssociations' | 'readByAssociations',
        (...values: unknown[]) => Promise<unknown>
    >;
    const plain = (associations: Associations): object[] =>
        associations.map((one) => ({ model: one.getModel(), id: one.getID() }));
    const persistence = {
        createWithAssociations: (data: object, associations: Associations) =>
            gate('create', () => bridge.createWithAssociations(data, plain(associations), appId)),
        updateByAssociations: (associations: Associations, data: object, upsert?: boolean) =>
            gate('update', () => bridge.updateByAssociations(plain(associations), data, upsert, appId)),
        removeByAssociations: (associations: Associations) =>
            gate('remove', () => bridge.removeByAssociations(plain(associations), appId)),
    };
    const read = {
        readByAssociation: (association: RocketChatAssociationRecord) =>
            gate('read', () => bridge.readByAssociations(plain([association]), appId)),
        readByAssociations: (associations: Associations) =>
            gate('read', () => bridge.readByAssociations(plain(associations), appId)),
    };
    return { persistence, read } as unknown as Storage;
}
