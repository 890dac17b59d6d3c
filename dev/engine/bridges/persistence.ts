import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import type { PersistenceBridge } from '@rocket.chat/apps-engine/server/bridges/PersistenceBridge';
import type { EngineHost } from '../host';
import { objectId } from '../ids';
import type { EngineModules } from '../modules';
import type { EngineStore, PersistedRecord } from '../store';

/** MongoDB takes no larger document. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const ASSOCIATION = 'associations.id';

/** What apps persist: apps/meteor/app/apps/server/bridges/persistence.ts, on NeDB. */
export function persistenceBridge(
    { PersistenceBridge: Base }: EngineModules,
    { store }: EngineHost,
): PersistenceBridge {
    const { persistence: records, persistenceCalls: calls } = store;
    // As MongoDB does: a query by association reads only the records that have it.
    records.ensureIndex({ fieldName: ASSOCIATION });

    return new (class extends Base {
        protected async purge(appId: string): Promise<void> {
            calls.writes += 1;
            await records.removeAsync({ appId }, { multi: true });
        }

        protected create(data: object, appId: string): Promise<string> {
            return insert(store, { appId, data });
        }

        protected createWithAssociations(data: object, associations: Associations, appId: string): Promise<string> {
            return insert(store, { appId, associations: plain(associations), data });
        }

        protected async readById(id: string): Promise<object> {
            calls.reads += 1;
            const found = await records.findOneAsync({ _id: id });
            return found ? decode(found.data) : {};
        }

        protected async readByAssociations(associations: Associations, appId: string): Promise<object[]> {
            calls.reads += 1;
            return (await havingAll(store, associations, appId)).map(({ data }) => decode(data));
        }

        protected async remove(id: string, appId: string): Promise<object | undefined> {
            calls.writes += 1;
            const found = await records.findOneAsync({ _id: id, appId });
            if (!found) return undefined;
            await records.removeAsync({ _id: id, appId }, {});
            return decode(found.data);
        }

        protected async removeByAssociations(associations: Associations, appId: string): Promise<object[] | undefined> {
            calls.writes += 1;
            const found = await havingAll(store, associations, appId);
            if (found.length === 0) return undefined;
            await records.removeAsync({ _id: { $in: found.map(({ _id }) => _id) } }, { multi: true });
            return found.map(({ data }) => decode(data));
        }

        protected update(_id: string, data: object): Promise<string> {
            calls.writes += 1;
            return Promise.reject(new Error(typeof data === 'object' ? 'Not implemented.' : INVALID_TYPE));
        }

        protected async updateByAssociations(
            associations: Associations,
            data: object,
            upsert: boolean | null | undefined,
            appId: string,
        ): Promise<string> {
            assertStorable(data);
            calls.writes += 1;
            const wanted = JSON.stringify(plain(associations));
            const inOrder = (await havingAll(store, associations, appId)).find(
                (record) => JSON.stringify(record.associations) === wanted,
            );
            if (inOrder) {
                await records.updateAsync({ _id: inOrder._id }, { $set: { data: encode(data) } }, {});
                return '';
            }
            return (upsert ?? true) ? insert(store, { appId, associations: plain(associations), data }) : '';
        }
    })();
}

async function insert(
    { persistence, persistenceCalls }: EngineStore,
    { data, ...rest }: Omit<PersistedRecord, '_id'>,
): Promise<string> {
    assertStorable(data);
    persistenceCalls.writes += 1;
    const { _id } = await persistence.insertAsync({ _id: objectId(), ...rest, data: encode(data) });
    return _id;
}

/** Records that have these associations, and perhaps more. */
async function havingAll(
    { persistence }: EngineStore,
    associations: Associations,
    appId: string,
): Promise<PersistedRecord[]> {
    const wanted = plain(associations);
    const rarest = wanted.at(-1);
    const query = { appId, ...(rarest && { [ASSOCIATION]: rarest.id }) };
    return (await persistence.findAsync(query).sort({ _id: 1 })).filter((record) =>
        wanted.every(({ model, id }) => record.associations?.some((given) => given.model === model && given.id === id)),
    );
}

type Associations = RocketChatAssociationRecord[];

const INVALID_TYPE = 'Attempted to store an invalid data type, it must be an object.';

/** Over the pipe, associations come as plain objects with these two fields. */
const plain = (associations: Associations): { model: string; id: string }[] =>
    (associations as unknown as { model: string; id: string }[]).map(({ model, id }) => ({ model, id }));

function assertStorable(data: unknown): void {
    if (typeof data !== 'object') throw new Error(INVALID_TYPE);
    if (JSON.stringify(data).length > MAX_DOCUMENT_BYTES)
        throw new Error('document is larger than the maximum size 16777216');
}

// MongoDB takes field names that NeDB refuses: those with a dot or a leading dollar sign.
const encode = (value: unknown): unknown =>
    renamed(value, (name) => name.replace(/\./g, '\uff0e').replace(/^\$/, '\uff04'));
const decode = (value: unknown): object =>
    renamed(value, (name) => name.replace(/\uff0e/g, '.').replace(/^\uff04/, '$')) as object;

function renamed(value: unknown, rename: (name: string) => string): unknown {
    if (Array.isArray(value)) return value.map((part) => renamed(part, rename));
    if (typeof value !== 'object' || value === null || Object.prototype.toString.call(value) !== '[object Object]')
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [rename(name), renamed(part, rename)]));
}
