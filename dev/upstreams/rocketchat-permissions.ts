import type { Workspace, WorkspacePermission } from '../workspace/workspace';

/** A permission as `permissions.listAll` answers it; permissions of settings name their setting. */
export interface FakePermission extends WorkspacePermission {
    readonly _updatedAt: string;
    readonly level?: 'settings';
    readonly settingId?: string;
    readonly group?: string;
    readonly section?: string;
    readonly groupPermissionId?: string;
    readonly sorter?: number;
}

/** Default roles of permissions that the workspace does not list. */
export const OTHER_PERMISSIONS: Readonly<Record<string, string[]>> = {
    'access-permissions': ['admin'],
    'create-c': ['admin', 'user', 'bot', 'app'],
    'create-p': ['admin', 'user', 'bot', 'app'],
    'create-personal-access-tokens': ['admin', 'user'],
    'delete-message': ['admin', 'owner', 'moderator'],
    'edit-room': ['admin', 'owner', 'moderator'],
    'message-impersonate': ['bot', 'app'],
    'post-readonly': ['admin', 'owner', 'moderator'],
    'view-c-room': ['admin', 'user', 'bot', 'app', 'anonymous'],
    'view-full-other-user-info': ['admin'],
    'view-logs': ['admin'],
    'view-statistics': ['admin'],
};

const SETTING_GROUPS = ['Accounts', 'FileUpload', 'LDAP', 'Layout', 'Livechat', 'Message', 'Push', 'SAML'];
const SETTINGS_PER_GROUP = 50;

/** All permissions: the workspace's, some others, and one per server setting. */
export function allPermissions({ permissions }: Workspace, updatedAt: string): FakePermission[] {
    const own = new Set(permissions.map(({ _id }) => _id));
    const others = Object.entries(OTHER_PERMISSIONS)
        .filter(([_id]) => !own.has(_id))
        .map(([_id, roles]) => ({ _id, roles }));
    const settings = SETTING_GROUPS.flatMap((group, groupIndex) =>
        Array.from({ length: SETTINGS_PER_GROUP }, (_, index) => ({
            _id: `change-setting-${group}_Option_${index}`,
            roles: ['admin'],
            level: 'settings' as const,
            settingId: `${group}_Option_${index}`,
            group,
            section: `${group}_General`,
            groupPermissionId: `change-setting-${group}`,
            sorter: groupIndex * SETTINGS_PER_GROUP + index,
        })),
    );
    return [...permissions, ...others, ...settings].map((permission) => ({ ...permission, _updatedAt: updatedAt }));
}
