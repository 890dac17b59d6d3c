import type { IMessage, IMessageRaw } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { WorkspaceRoom, WorkspaceUser } from '../workspace/workspace';
import { copy } from './copy';
import type { EngineHost } from './host';
import type { AppUser } from './store';
import type { HostMessage } from './types';

/** The date of creation of all users and rooms. */
const FOUNDED = '2024-01-15T09:00:00.000Z';

type Found = Pick<EngineHost, 'workspace' | 'store'>;

export type AnyUser = WorkspaceUser & Partial<Pick<AppUser, 'appId' | 'type'>>;

export const everybody = ({ workspace, store }: Found): AnyUser[] => [...workspace.users, ...store.appUsers];

export const userById = (host: Found, id: string | undefined): AnyUser | undefined =>
    everybody(host).find((user) => user.id === id);

export const userByName = (host: Found, username: string | undefined): AnyUser | undefined =>
    everybody(host).find((user) => user.username === username);

export const roomById = (
    { workspace }: Pick<EngineHost, 'workspace'>,
    id: string | undefined,
): WorkspaceRoom | undefined => workspace.rooms.find((room) => room.id === id);

/** A user as apps get to see them (apps/meteor/app/apps/server/converters/users.ts). */
export function toAppUser(user: AnyUser): IUser {
    const converted: Record<keyof IUser, unknown> = {
        id: user.id,
        username: user.username,
        emails: user.appId ? undefined : [{ address: `${user.username}@example.org`, verified: true }],
        type: user.type ?? 'user',
        isEnabled: user.active ?? true,
        name: user.name,
        roles: [...user.roles],
        bio: undefined,
        status: 'online',
        statusText: undefined,
        statusConnection: 'online',
        utcOffset: user.utcOffset,
        createdAt: new Date(FOUNDED),
        updatedAt: new Date(FOUNDED),
        lastLoginAt: user.appId ? undefined : new Date(FOUNDED),
        appId: user.appId,
        customFields: undefined,
        settings: { preferences: user.language ? { language: user.language } : {} },
    };
    return converted as unknown as IUser;
}

/** A room as apps get to see it (apps/meteor/app/apps/server/converters/rooms.ts). */
export function toAppRoom(room: WorkspaceRoom, host: Found): IRoom {
    const isDirect = room.type === 'd';
    const unmapped = {
        usersCount: room.members.length,
        ...(room.archived && { archived: true }),
        ...(isDirect && { usernames: room.members.flatMap((id) => userById(host, id)?.username ?? []) }),
    };
    const converted: Record<string, unknown> = {
        id: room.id,
        displayName: isDirect ? room.displayName : (room.displayName ?? room.name),
        slugifiedName: isDirect ? undefined : room.name,
        userIds: isDirect ? [...room.members] : undefined,
        messageCount: host.store.messages.filter((message) => message.roomId === room.id).length,
        createdAt: new Date(FOUNDED),
        updatedAt: new Date(FOUNDED),
        isDefault: isDefaultRoom(room),
        isReadOnly: room.readOnly ?? false,
        displaySystemMessages: true,
        type: room.type,
        creator: undefined,
        teamId: room.teamId,
        // The converter carries unknown fields along.
        ...(Object.keys(unmapped).length > 0 && { _unmappedProperties_: unmapped }),
    };
    return converted as unknown as IRoom;
}

/** A stored message as apps get to see it (apps/meteor/app/apps/server/converters/messages.ts). */
export function toAppMessage(message: HostMessage, host: Found): IMessage {
    const { roomId, sender, editedBy, ...carried } = { ...message, room: undefined, shownTo: undefined };
    const room = roomById(host, roomId);
    const author = userById(host, sender.id);
    const editor = userById(host, editedBy?.id);
    return {
        ...copy(carried),
        room: room && toAppRoom(room, host),
        sender: author && toAppUser(author),
        ...(editor && { editor: toAppUser(editor) }),
    } as unknown as IMessage;
}

/** The same as lists of messages hold it: people and rooms by their ids alone (`convertMessageRaw`). */
export function toRawMessage(message: HostMessage): IMessageRaw {
    const { sender, editedBy } = message;
    const lookup = ({ id, ...names }: { id: string; username: string; name?: string }) => ({ _id: id, ...names });
    const carried = Object.entries(copy(message)).filter(([field]) => !RESOLVED_FIELDS.includes(field));
    return {
        ...Object.fromEntries(carried),
        sender: lookup(sender),
        ...(editedBy && { editor: lookup(editedBy) }),
    } as unknown as IMessageRaw;
}

/** Fields of a stored message that this host keeps in another form than the server. */
const RESOLVED_FIELDS: readonly string[] = ['room', 'sender', 'editedBy', 'shownTo'] satisfies (keyof HostMessage)[];

/** The default room is the room that every workspace starts with. */
export const isDefaultRoom = (room: WorkspaceRoom): boolean => room.id === 'GENERAL';

/**
 * Whether a user's roles allow something (authorization's hasPermission; roles given in one room are not known here).
 */
export const hasPermission = (
    { workspace }: Pick<EngineHost, 'workspace'>,
    user: AnyUser,
    permission: string,
): boolean =>
    (workspace.permissions.find(({ _id }) => _id === permission)?.roles ?? DEFAULT_ROLES[permission] ?? []).some(
        (role) => user.roles.includes(role),
    );

/** Permissions that matter to messages, where a workspace does not say otherwise. */
const DEFAULT_ROLES: Record<string, string[]> = {
    'message-impersonate': ['bot', 'app'],
    'post-readonly': ['admin', 'owner', 'moderator'],
    'view-c-room': ['admin', 'user', 'bot', 'app', 'anonymous'],
};

/** Whether a person may enter a room (authorization's canAccessRoom, roughly). */
export const canAccess = (host: Pick<EngineHost, 'workspace'>, room: WorkspaceRoom, user: AnyUser): boolean =>
    room.members.includes(user.id) ||
    (room.type === 'c' && room.teamId === undefined && hasPermission(host, user, 'view-c-room'));
