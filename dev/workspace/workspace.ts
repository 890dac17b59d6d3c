/**
 * The pretend Rocket.Chat workspace that the local host and the embedded REST upstream share: its users, rooms
 * and roles, and the permissions of its roles. Plain data, so that a test can change one line of it.
 */

export interface WorkspaceUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** Global role ids, as `IUser.roles` carries them. */
    roles: string[];
    /** Hours east of UTC; absent where the server does not know it. */
    utcOffset?: number;
    /** ISO 639 code; absent unless the user chose one. */
    language?: string;
    active?: boolean;
}

export interface WorkspaceRoom {
    readonly id: string;
    /** The slug, which `getByName` matches. */
    readonly name: string;
    readonly displayName?: string;
    readonly type: 'c' | 'p' | 'd';
    /** User ids. */
    members: string[];
    readOnly?: boolean;
    archived?: boolean;
    /** The team it belongs to: a channel of a team is not open to every user. */
    readonly teamId?: string;
}

export interface WorkspaceRole {
    /** Equals the name for built-in roles, is random for custom ones. */
    readonly id: string;
    readonly name: string;
    readonly scope: 'Users' | 'Subscriptions';
}

export interface WorkspacePermission {
    readonly _id: string;
    roles: string[];
}

export interface Workspace {
    readonly users: WorkspaceUser[];
    readonly rooms: WorkspaceRoom[];
    readonly roles: WorkspaceRole[];
    readonly permissions: WorkspacePermission[];
    /** Server settings by id, such as `Site_Url` and `Message_MaxAllowedSize`. */
    readonly settings: Record<string, unknown>;
    /**
     * How the server follows a redirect for an app: `repeated`, from Rocket.Chat 8 on, sends the same method, body and
     * headers again; `rewritten`, before, goes by node-fetch's rules, by which a POST may become a GET.
     */
    redirects: 'repeated' | 'rewritten';
}

/** Id of the custom role `webhook-author`; custom roles have random ids. */
export const WEBHOOK_AUTHOR_ROLE = '65f0c0ffee0000000000a17e';

/** A fresh copy of the demo workspace: admin, viewer, guest, the owner of some webhooks, a German and two bots, in six rooms. */
export function demoWorkspace(): Workspace {
    return {
        users: [...demoUsers(), ...demoBots()],
        rooms: demoRooms(),
        roles: [
            ...['admin', 'user', 'guest', 'bot', 'app'].map((id) => ({ id, name: id, scope: 'Users' as const })),
            { id: WEBHOOK_AUTHOR_ROLE, name: 'webhook-author', scope: 'Users' },
        ],
        permissions: [
            { _id: 'manage-incoming-integrations', roles: ['admin'] },
            { _id: 'manage-outgoing-integrations', roles: ['admin'] },
            { _id: 'manage-own-incoming-integrations', roles: ['admin', WEBHOOK_AUTHOR_ROLE] },
            { _id: 'manage-own-outgoing-integrations', roles: ['admin', WEBHOOK_AUTHOR_ROLE] },
            { _id: 'api-bypass-rate-limit', roles: ['admin', 'bot', 'app'] },
        ],
        settings: {
            Site_Url: 'http://127.0.0.1:3000',
            Site_Name: 'Demo',
            Language: 'en',
            Message_MaxAllowedSize: 5000,
        },
        redirects: 'repeated',
    };
}

const demoUsers = (): WorkspaceUser[] => [
    { id: 'uAdmin00000000001', username: 'admin', name: 'Ada Admin', roles: ['admin'], utcOffset: 1 },
    { id: 'uViewer0000000002', username: 'viewer', name: 'Vera Viewer', roles: ['user'], utcOffset: -3 },
    { id: 'uGuest00000000003', username: 'guest', name: 'Gus Guest', roles: ['guest'], utcOffset: 0 },
    {
        id: 'uOwner00000000004',
        username: 'owner',
        name: 'Olga Owner',
        roles: ['user', WEBHOOK_AUTHOR_ROLE],
        utcOffset: 2,
    },
    {
        id: 'uGreta00000000005',
        username: 'greta',
        name: 'Greta Grün',
        roles: ['user', 'admin'],
        utcOffset: 1,
        language: 'de',
    },
];

/** Bots that the demo's integrations post as; every real server has `rocket.cat`. */
export const demoBots = (): WorkspaceUser[] => [
    { id: 'rocket.cat', username: 'rocket.cat', name: 'Rocket.Cat', roles: ['bot'] },
    { id: 'CkCPNcvsvCDfmWLqC', username: 'test.cat', name: 'Test Cat', roles: ['bot'] },
];

const demoRooms = (): WorkspaceRoom[] => [
    {
        id: 'GENERAL',
        name: 'general',
        type: 'c',
        members: [
            'uAdmin00000000001',
            'uViewer0000000002',
            'uGuest00000000003',
            'uOwner00000000004',
            'uGreta00000000005',
        ],
    },
    {
        id: 'rSocial0000000001',
        name: 'social-media',
        displayName: 'Social Media',
        type: 'c',
        members: ['uAdmin00000000001', 'uViewer0000000002'],
    },
    { id: 'rOps0000000000002', name: 'ops', type: 'p', members: ['uAdmin00000000001'] },
    {
        id: 'rReadOnly00000003',
        name: 'announcements',
        type: 'c',
        members: ['uAdmin00000000001', 'uViewer0000000002'],
        readOnly: true,
    },
    {
        id: 'rLaunch0000000004',
        name: 'launch-2025',
        type: 'c',
        members: ['uAdmin00000000001', 'uViewer0000000002'],
        archived: true,
    },
    {
        id: 'uAdmin00000000001uViewer0000000002',
        name: 'admin-viewer',
        type: 'd',
        members: ['uAdmin00000000001', 'uViewer0000000002'],
    },
];
