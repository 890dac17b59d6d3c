import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { People } from '../../ports/people';
import type { Person } from '../../domain/people';

/** Roles that Rocket.Chat brings along, whose ids are their names. Custom roles have random ids. */
const BUILT_IN_ROLES: readonly string[] = [
    'admin',
    'anonymous',
    'app',
    'auditor',
    'auditor-log',
    'bot',
    'guest',
    'livechat-agent',
    'livechat-manager',
    'livechat-monitor',
    'user',
];

/** The person behind the engine's user, in which the pipe has turned missing fields into null. */
export function personFrom(user: IUser): Person {
    const roles: readonly unknown[] = Array.isArray(user.roles) ? user.roles : [];
    const offset: unknown = user.utcOffset;
    const language: unknown = user.settings?.preferences?.language;
    return {
        id: user.id,
        username: user.username,
        roles: roles.filter((role): role is string => typeof role === 'string'),
        ...(typeof offset === 'number' && Number.isFinite(offset) && { utcOffset: offset }),
        ...(typeof language === 'string' && language !== '' && { language }),
    };
}

/** The people of the workspace, as the engine reads them. */
export function peopleFrom(read: IRead, appId: string): People {
    return {
        async idOf(username) {
            const user = (await read.getUserReader().getByUsername(username)) as IUser | null;
            return user?.id;
        },
        async withId(id) {
            const user = (await read.getUserReader().getById(id)) as IUser | null;
            return user && user.isEnabled !== false ? personFrom(user) : undefined;
        },
        async utcOffsetOf(id) {
            const user = (await read.getUserReader().getById(id)) as IUser | null;
            return user ? personFrom(user).utcOffset : undefined;
        },
        async holdsOneOf(person, wanted) {
            if (wanted.some((role) => person.roles.includes(role))) return true;
            const named = wanted.filter((role) => !BUILT_IN_ROLES.includes(role));
            const ids = await Promise.all(named.map((role) => roleId(read, role, appId)));
            return ids.some((id) => id !== undefined && person.roles.includes(id));
        },
    };
}

/** The id of a role; undefined for a role that does not exist or that the app may not read. */
async function roleId(read: IRead, name: string, appId: string): Promise<string | undefined> {
    try {
        const role = (await read.getRoleReader().getOneByIdOrName(name, appId)) as { readonly id: string } | null;
        return role?.id;
    } catch {
        return undefined;
    }
}
