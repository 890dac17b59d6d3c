import type { AppStatus } from '@rocket.chat/apps-engine/definition/AppStatus';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ILoggerStorageEntry } from '@rocket.chat/apps-engine/server/logging';
import type {
    AppLogStorage,
    AppMetadataStorage,
    AppSourceStorage,
    IAppStorageItem,
} from '@rocket.chat/apps-engine/server/storage';
import { copy } from './copy';
import { objectId } from './ids';
import type { EngineModules } from './modules';
import type { EngineStore } from './store';
import type { LogEntry } from './types';

/** The installed apps (apps/meteor/ee/server/apps/storage/AppRealStorage.ts). */
export function metadataStorage(
    { AppMetadataStorage: Base }: EngineModules,
    { apps }: EngineStore,
): AppMetadataStorage {
    const byDocument = (_id: string | undefined): IAppStorageItem => {
        const found = [...apps.values()].find((item) => item._id === _id);
        if (!found) throw new Error('App not found in the storage');
        return found;
    };
    return new (class extends Base {
        create(item: IAppStorageItem): Promise<IAppStorageItem> {
            if (apps.has(item.id)) return Promise.reject(new Error('App already exists.'));
            const created = { ...copy(item), _id: objectId(), createdAt: new Date(), updatedAt: new Date() };
            apps.set(item.id, created);
            return Promise.resolve(copy(created));
        }

        retrieveOne(id: string): Promise<IAppStorageItem | null> {
            return Promise.resolve(copy(apps.get(id) ?? null));
        }

        retrieveAll(): Promise<Map<string, IAppStorageItem>> {
            return Promise.resolve(new Map([...apps].map(([id, item]) => [id, copy(item)])));
        }

        retrieveAllPrivate(): Promise<Map<string, IAppStorageItem>> {
            return this.retrieveAll();
        }

        remove(id: string): Promise<{ success: boolean }> {
            return Promise.resolve({ success: apps.delete(id) });
        }

        updatePartialAndReturnDocument(
            { _id, ...changes }: Partial<IAppStorageItem>,
            { unsetPermissionsGranted = false } = {},
        ): Promise<IAppStorageItem> {
            const item = byDocument(_id);
            Object.assign(item, copy(changes), { updatedAt: new Date() });
            if (unsetPermissionsGranted) delete item.permissionsGranted;
            return Promise.resolve(copy(item));
        }

        updateStatus(_id: string, status: AppStatus): Promise<boolean> {
            byDocument(_id).status = status;
            return Promise.resolve(true);
        }

        updateSetting(_id: string, setting: ISetting): Promise<boolean> {
            byDocument(_id).settings[setting.id] = copy(setting);
            return Promise.resolve(true);
        }

        updateAppInfo(_id: string, info: IAppStorageItem['info']): Promise<boolean> {
            byDocument(_id).info = copy(info);
            return Promise.resolve(true);
        }

        updateMarketplaceInfo(
            _id: string,
            marketplaceInfo: NonNullable<IAppStorageItem['marketplaceInfo']>,
        ): Promise<boolean> {
            byDocument(_id).marketplaceInfo = copy(marketplaceInfo);
            return Promise.resolve(true);
        }
    })('host');
}

/** The packages of the installed apps. */
export function sourceStorage({ AppSourceStorage: Base }: EngineModules, { sources }: EngineStore): AppSourceStorage {
    const keep = (item: IAppStorageItem, zip: Buffer): Promise<string> => {
        sources.set(item.id, zip);
        return Promise.resolve(item.id);
    };
    return new (class extends Base {
        store = keep;
        update = keep;

        fetch(item: IAppStorageItem): Promise<Buffer> {
            const zip = sources.get(item.id);
            return zip ? Promise.resolve(zip) : Promise.reject(new Error(`No package of ${item.id} is stored.`));
        }

        remove(item: IAppStorageItem): Promise<void> {
            sources.delete(item.id);
            return Promise.resolve();
        }
    })();
}

/** The app's own log, one line per entry. */
export function logStorage(
    { AppLogStorage: Base }: EngineModules,
    log: (entry: Omit<LogEntry, 'text'>) => void,
): AppLogStorage {
    const kept: ILoggerStorageEntry[] = [];
    return new (class extends Base {
        findPaginated(): Promise<{ logs: ILoggerStorageEntry[]; total: number }> {
            return Promise.resolve({ logs: [...kept], total: kept.length });
        }

        storeEntries(entry: ILoggerStorageEntry): Promise<ILoggerStorageEntry> {
            kept.push(entry);
            for (const { severity, timestamp, args } of entry.entries) {
                log({
                    source: 'app',
                    severity: String(severity),
                    at: timestamp,
                    method: String(entry.method),
                    args,
                });
            }
            return Promise.resolve(entry);
        }

        getEntriesFor(): Promise<ILoggerStorageEntry[]> {
            return Promise.resolve([...kept]);
        }

        removeEntriesFor(): Promise<void> {
            kept.length = 0;
            return Promise.resolve();
        }
    })('host');
}
