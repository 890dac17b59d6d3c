import Datastore from '@seald-io/nedb';
import fs from 'node:fs';
import path from 'node:path';
import type { IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import type { WorkspaceUser } from '../workspace/workspace';
import type { HostJob, HostMessage } from './types';

/** A user that exists because an app does. */
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

/** What one engine tells the others that share its store, as the servers of a cluster do. */
export interface ClusterMember {
    settingChanged(appId: string, setting: object): Promise<void>;
    /** Resolves when this one's app has read all that it was sent. */
    caughtUp(): Promise<void>;
}

/**
 * The workspace's database: what outlives an engine, and what several engines share when a test plays a cluster. Create
 * one with `createStore`.
 */
export interface EngineStore {
    readonly apps: Map<string, IAppStorageItem>;
    readonly sources: Map<string, Buffer>;
    readonly appUsers: AppUser[];
    readonly messages: HostMessage[];
    /** What happened to messages, in order; answers are cut from it. */
    readonly history: { readonly kind: 'posted' | 'edited' | 'deleted'; readonly message: HostMessage }[];
    readonly jobs: Map<string, HostJob & { readonly appId: string }>;
    readonly persistence: Datastore<PersistedRecord>;
    /** How often persistence was asked, since the store exists. */
    readonly persistenceCalls: { reads: number; writes: number };
    readonly members: Set<ClusterMember>;
}

/** A fresh store, in memory; with a folder, what apps persist is kept there. */
export function createStore({ folder }: { folder?: string } = {}): EngineStore {
    if (folder !== undefined) fs.mkdirSync(folder, { recursive: true });
    return {
        apps: new Map(),
        sources: new Map(),
        appUsers: [],
        messages: [],
        history: [],
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
