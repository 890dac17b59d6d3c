import type { IMessageRaw } from '@rocket.chat/apps-engine/definition/messages';
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { InternalBridge } from '@rocket.chat/apps-engine/server/bridges/InternalBridge';
import type { RoleBridge } from '@rocket.chat/apps-engine/server/bridges/RoleBridge';
import type { GetMessagesOptions, RoomBridge } from '@rocket.chat/apps-engine/server/bridges/RoomBridge';
import type { ServerSettingBridge } from '@rocket.chat/apps-engine/server/bridges/ServerSettingBridge';
import type { ThreadBridge } from '@rocket.chat/apps-engine/server/bridges/ThreadBridge';
import type { UserBridge } from '@rocket.chat/apps-engine/server/bridges/UserBridge';
import type { IUserCreationOptions } from '@rocket.chat/apps-engine/definition/users';
import { copy } from '../copy';
import {
    everybody,
    isDefaultRoom,
    roomById,
    toAppMessage,
    toAppRoom,
    toAppUser,
    toRawMessage,
    userById,
    userByName,
} from '../convert';
import type { EngineHost } from '../host';
import { documentId } from '../ids';
import type { EngineModules } from '../modules';
import type { WorkspaceRole, WorkspaceRoom } from '../../workspace/workspace';
import { withRest } from './notProvided';

const BUILT_IN_ROLES = [
    'admin',
    'user',
    'guest',
    'bot',
    'app',
    'anonymous',
    'owner',
    'moderator',
    'leader',
    'livechat-agent',
    'livechat-manager',
];

/** People: apps/meteor/app/apps/server/bridges/users.ts. Reads check no permissions. */
export function userBridge({ UserBridge: Base }: EngineModules, host: EngineHost): UserBridge {
    abstract class Users extends Base {
        protected getById(id: string): Promise<IUser> {
            const user = userById(host, id);
            return Promise.resolve((user && toAppUser(user)) as IUser);
        }

        protected getByUsername(username: string): Promise<IUser> {
            const user = userByName(host, username);
            return Promise.resolve((user && toAppUser(user)) as IUser);
        }

        protected getAppUser(appId?: string): Promise<IUser | undefined> {
            const user = host.store.appUsers.find((candidate) => candidate.appId === appId && candidate.type === 'app');
            return Promise.resolve(user && toAppUser(user));
        }

        protected getActiveUserCount(): Promise<number> {
            return Promise.resolve(host.workspace.users.filter(({ active }) => active ?? true).length);
        }

        protected getUserUnreadMessageCount(): Promise<number> {
            return Promise.resolve(0);
        }

        protected getUserRoomIds(userId: string): Promise<string[]> {
            return Promise.resolve(
                host.workspace.rooms.filter(({ members }) => members.includes(userId)).map(({ id }) => id),
            );
        }

        protected create(data: Partial<IUser>, appId: string, options?: IUserCreationOptions): Promise<string> {
            const type = String(data.type);
            if (type !== 'app' && type !== 'bot') {
                return Promise.reject(new Error('Creating normal users is currently not supported'));
            }
            const username = data.username ?? '';
            if (userByName(host, username)) {
                const hint = 'Rename or remove the user using it to install this App';
                return Promise.reject(new Error(`The username "${username}" is already being used. ${hint}`));
            }
            const id = data.id ?? documentId();
            host.store.appUsers.push({
                id,
                username,
                name: data.name ?? username,
                roles: [...(data.roles ?? [])],
                appId,
                type,
            });
            if (options?.joinDefaultChannels) {
                for (const room of host.workspace.rooms.filter(isDefaultRoom)) room.members.push(id);
            }
            return Promise.resolve(id);
        }

        protected remove(user: IUser): Promise<boolean> {
            const { appUsers } = host.store;
            const at = appUsers.findIndex(({ id }) => id === user?.id);
            if (at >= 0) appUsers.splice(at, 1);
            for (const room of host.workspace.rooms) room.members = room.members.filter((id) => id !== user?.id);
            return Promise.resolve(true);
        }
    }
    return withRest(Users, 'users');
}

/** Rooms: apps/meteor/app/apps/server/bridges/rooms.ts. An app sees every room, its user's own or not. */
export function roomBridge({ RoomBridge: Base }: EngineModules, host: EngineHost): RoomBridge {
    const convert = (room: WorkspaceRoom | undefined): IRoom | undefined => room && toAppRoom(room, host);
    const nobody = (): Promise<IUser[]> => Promise.resolve([]);

    abstract class Rooms extends Base {
        protected getById(roomId: string): Promise<IRoom> {
            return Promise.resolve(convert(roomById(host, roomId)) as IRoom);
        }

        protected getByName(name: string): Promise<IRoom> {
            const found = host.workspace.rooms.find((room) => room.type !== 'd' && room.name === name);
            return Promise.resolve(convert(found) as IRoom);
        }

        protected getDirectByUsernames(usernames: string[]): Promise<IRoom | undefined> {
            const ids = usernames.map((name) => userByName(host, name)?.id);
            const isTheirs = ({ type, members }: WorkspaceRoom): boolean =>
                type === 'd' &&
                members.length === ids.length &&
                ids.every((id) => id !== undefined && members.includes(id));
            return Promise.resolve(convert(host.workspace.rooms.find(isTheirs)));
        }

        /** `create` for direct conversations: one for the same people, however often it is asked for. */
        protected async create(room: IRoom, members: string[]): Promise<string> {
            if (String(room.type) !== 'd') throw new Error('This host creates direct conversations only.');
            const there = await this.getDirectByUsernames(members);
            if (there) return there.id;
            const ids = members.map((name) => userByName(host, name)?.id).filter((id) => id !== undefined);
            const id = [...ids].sort().join('');
            host.workspace.rooms.push({ id, name: '', type: 'd', members: ids });
            return id;
        }

        protected getMembers(roomId: string): Promise<IUser[]> {
            const ids = roomById(host, roomId)?.members ?? [];
            return Promise.resolve(
                everybody(host)
                    .filter(({ id }) => ids.includes(id))
                    .map(toAppUser),
            );
        }

        /** Oldest first unless asked otherwise; the engine checks the options before they get here. */
        protected getMessages(roomId: string, options: GetMessagesOptions): Promise<IMessageRaw[]> {
            const { limit, skip, showThreadMessages, sort } = options as Partial<GetMessagesOptions>;
            const shown = host.store.messages.filter(
                (message) => message.roomId === roomId && (showThreadMessages !== false || !message.threadId),
            );
            const direction = sort?.createdAt === 'desc' ? -1 : 1;
            const sorted = sort
                ? shown.sort((a, b) => direction * (a.createdAt.getTime() - b.createdAt.getTime()))
                : shown;
            const from = skip ?? 0;
            return Promise.resolve(sorted.slice(from, from + (limit ?? 100)).map(toRawMessage));
        }

        protected getCreatorById(): Promise<IUser | undefined> {
            return Promise.resolve(undefined);
        }

        protected getCreatorByName(): Promise<IUser | undefined> {
            return Promise.resolve(undefined);
        }

        // Roles given in one room are not part of this workspace.
        protected getModerators = nobody;
        protected getOwners = nobody;
        protected getLeaders = nobody;
    }
    return withRest(Rooms, 'rooms');
}

/** Roles: apps/meteor/app/apps/server/bridges/roles.ts. */
export function roleBridge({ RoleBridge: Base }: EngineModules, { workspace }: EngineHost): RoleBridge {
    const convert = ({ id, name, scope }: WorkspaceRole): IRole => ({
        id,
        name,
        description: '',
        mandatory2fa: false,
        protected: BUILT_IN_ROLES.includes(id),
        scope,
    });
    return new (class extends Base {
        protected getOneByIdOrName(idOrName: string): Promise<IRole | null> {
            const found = workspace.roles.find(({ id, name }) => id === idOrName || name === idOrName);
            return Promise.resolve(found ? convert(found) : null);
        }

        protected getCustomRoles(): Promise<IRole[]> {
            return Promise.resolve(workspace.roles.filter(({ id }) => !BUILT_IN_ROLES.includes(id)).map(convert));
        }
    })();
}

/** Server settings: apps/meteor/app/apps/server/bridges/settings.ts. Secret ones are not part of this workspace. */
export function serverSettingBridge(
    { ServerSettingBridge: Base }: EngineModules,
    { workspace }: EngineHost,
): ServerSettingBridge {
    const isReadable = (id: string): boolean => Object.prototype.hasOwnProperty.call(workspace.settings, id);
    const assertReadable = (id: string): void => {
        if (!isReadable(id)) throw new Error(`The setting "${id}" is not readable.`);
    };
    const notImplemented = <T>(): Promise<T> => Promise.reject(new Error('Method not implemented.'));

    return new (class extends Base {
        protected getAll = (): Promise<ISetting[]> => notImplemented();
        protected hideGroup = (): Promise<void> => notImplemented();
        protected hideSetting = (): Promise<void> => notImplemented();

        // eslint-disable-next-line @typescript-eslint/require-await -- so that it rejects instead of throwing
        protected async getOneById(id: string): Promise<ISetting> {
            assertReadable(id);
            const value = copy(workspace.settings[id]);
            const type = typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'int' : 'string';
            return {
                id,
                type: type as SettingType,
                value,
                packageValue: value,
                required: false,
                public: true,
                i18nLabel: id,
            };
        }

        protected isReadableById(id: string): Promise<boolean> {
            return Promise.resolve(isReadable(id));
        }

        // eslint-disable-next-line @typescript-eslint/require-await -- see above
        protected async updateOne({ id, value }: ISetting): Promise<void> {
            assertReadable(id);
            workspace.settings[id] = value;
        }

        // eslint-disable-next-line @typescript-eslint/require-await -- see above
        protected async incrementValue(id: string, value: number): Promise<void> {
            assertReadable(id);
            workspace.settings[id] = Number(workspace.settings[id]) + value;
        }
    })();
}

/** Threads: apps/meteor/app/apps/server/bridges/thread.ts. */
export function threadBridge({ ThreadBridge: Base }: EngineModules, host: EngineHost): ThreadBridge {
    return new (class extends Base {
        protected getById(id: string): Promise<ReturnType<typeof toAppMessage>[]> {
            const inThread = host.store.messages.filter((message) => message.id === id || message.threadId === id);
            return Promise.resolve(inThread.map((message) => toAppMessage(message, host)));
        }
    })();
}

/** Calls that deprecated room objects make without the app's doing. */
export function internalBridge(
    { InternalBridge: Base }: EngineModules,
    host: EngineHost,
    publicKey: string,
): InternalBridge {
    const usernames = (roomId: string): string[] =>
        everybody(host)
            .filter(({ id }) => roomById(host, roomId)?.members.includes(id))
            .map(({ username }) => username);
    return new (class extends Base {
        protected getUsernamesOfRoomById(roomId: string): Promise<string[]> {
            return Promise.resolve(usernames(roomId));
        }

        protected getUsernamesOfRoomByIdSync(roomId: string): string[] {
            return usernames(roomId);
        }

        protected getWorkspacePublicKey(): Promise<ISetting> {
            return Promise.resolve({ id: 'Cloud_Workspace_PublicKey', value: publicKey } as ISetting);
        }
    })();
}
