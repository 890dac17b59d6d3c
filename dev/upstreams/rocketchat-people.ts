import { demoBots, type Workspace, type WorkspaceUser } from '../workspace/workspace';
import { OTHER_PERMISSIONS } from './rocketchat-permissions';
import { secret } from './secrets';
import type { Body } from './rocketchat-errors';

export const ALL_INCOMING = 'manage-incoming-integrations';
export const ALL_OUTGOING = 'manage-outgoing-integrations';
export const OWN_INCOMING = 'manage-own-incoming-integrations';
export const OWN_OUTGOING = 'manage-own-outgoing-integrations';

/** Whether one of the user's roles has the permission. */
export function may(workspace: Workspace, user: WorkspaceUser, permissionId: string): boolean {
    const roles =
        workspace.permissions.find(({ _id }) => _id === permissionId)?.roles ?? OTHER_PERMISSIONS[permissionId];
    return roles?.some((role) => user.roles.includes(role)) ?? false;
}

/** No answer of the app may tell an address that Rocket.Chat told it. */
const PERSON_EMAIL = secret('person-email');

/** Bots of a workspace that does not name them. */
const BOTS = demoBots();

/** The workspace's users, and the bots that the demo's integrations post as. */
export function everyUser({ users }: Workspace): readonly WorkspaceUser[] {
    const own = new Set(users.map(({ id }) => id));
    return [...users, ...BOTS.filter(({ id }) => !own.has(id))];
}

/** The answer of `me`. */
export const ownUser = (user: WorkspaceUser): Body => ({
    ...publicUser(user),
    ...privateUser(user),
    ...(user.language !== undefined && { language: user.language }),
    settings: { preferences: { ...(user.language !== undefined && { language: user.language }) } },
});

/** What everyone may know of a user. */
export const publicUser = ({ id, username, name, utcOffset, active = true, roles }: WorkspaceUser): Body => ({
    _id: id,
    username,
    name,
    type: roles.includes('bot') ? 'bot' : 'user',
    status: 'online',
    active,
    ...(utcOffset !== undefined && { utcOffset }),
});

/** What only the user, and administrators, may know. */
export const privateUser = ({ username, roles }: WorkspaceUser): Body => ({
    roles,
    emails: [{ address: `${username}.${PERSON_EMAIL}@example.com`, verified: true }],
});
