import Datastore from '@seald-io/nedb';
import fs from 'node:fs';
import path from 'node:path';
import type { IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import type { WorkspaceUser } from '../workspace/workspace';
import type { HostJob, HostMessage } from './types';

/** A user that belongs to an app. */
export interface AppUser extends WorkspaceUser {
    readonly appId: string;
    readonly type: 'app' | 'bot';
}

export interface PersistedRecord {
    _id: string;
    appId: string;
    associations?: { model: string; id: string }[];
    data: unknown;
}

/** A file that an app has put into a room. */
export interface StoredUpload {
    readonly id: string;
    readonly name: string;
    readonly roomId: string;
    readonly content: Buffer;
}

/** The messages between engines that share a store, as between the servers of a cluster. */
export interface ClusterMember {
    settingChanged(appId: string, setting: object): Promise<void>;
    /** Resolves when the app of this engine has read all that it was sent. */
    caughtUp(): Promise<void>;
}

/**
 * The workspace's database. It outlives an engine, and several engines share it when a test plays a cluster. Create
 * it with `createStore`.
 */
export interface EngineStore {
    readonly apps: Map<string, IAppStorageItem>;
    readonly sources: Map<string, Buffer>;
    readonly appUsers: AppUser[];
    readonly messages: HostMessage[];
    /** All events of messages, in order. Answers are parts of it. */
    readonly history: { readonly kind: 'posted' | 'edited' | 'deleted'; readonly message: HostMessage }[];
    /** The files of apps, oldest first. */
    readonly uploads: StoredUpload[];
    readonly jobs: Map<string, HostJob & { readonly appId: string }>;
    readonly persistence: Datastore<PersistedRecord>;
    /** Calls to the persistence since the store exists. */
    readonly persistenceCalls: { reads: number; writes: number };
    readonly members: Set<ClusterMember>;
}

/** A fresh store, in memory; with a folder, it keeps what apps persist there. */
export function createStore({ folder }: { folder?: string } = {}): EngineStore {
    if (folder !== undefined) fs.mkdirSync(folder, { recursive: true });
    return {
        apps: new Map(),
        sources: new Map(),
        appUsers: [],
        messages: [],
        history: [],
        uploads: [],
        jobs: new Map(),
        persistence: new Datastore<PersistedRecord>(
            folder === undefined
                ? { inMemoryOnly: true }
                : { filename: path.join(folder, 'persistence.db'), autoload: true },
        ),
        persistenceCalls: { reads: 0, writes: 0 },
        members: new Set(),
    };
}
