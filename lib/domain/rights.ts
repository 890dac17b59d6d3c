/** Rocket.Chat's permissions for each kind of webhook: for all of them, and for those that the account created. */
export const WEBHOOK_RIGHTS = {
    incoming: { all: 'manage-incoming-integrations', own: 'manage-own-incoming-integrations' },
    outgoing: { all: 'manage-outgoing-integrations', own: 'manage-own-outgoing-integrations' },
} as const;

type Kind = keyof typeof WEBHOOK_RIGHTS;

/** A permission that decides who sees which webhook. */
export type WebhookPermission = (typeof WEBHOOK_RIGHTS)[Kind]['all' | 'own'];

const KINDS: readonly Kind[] = ['incoming', 'outgoing'];

export const WEBHOOK_PERMISSIONS: readonly WebhookPermission[] = [
    ...KINDS.map((kind) => WEBHOOK_RIGHTS[kind].all),
    ...KINDS.map((kind) => WEBHOOK_RIGHTS[kind].own),
];

/**
 * What the app asks Rocket.Chat's REST API for, and the kinds of webhook whose permission each request takes; none: the
 * token alone is enough (apps/meteor/app/api/server/v1/integrations.ts, permissions.ts, misc.ts). With the permission for
 * own webhooks alone, the server answers about these only.
 */
export const ENDPOINT_RIGHTS = {
    'integrations.list': KINDS,
    'integrations.get': KINDS,
    'integrations.history': ['outgoing'],
    'integrations.update': KINDS,
    'integrations.replayOutgoing': ['outgoing'],
    'permissions.listAll': [],
    me: [],
    info: [],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

export type Endpoint = keyof typeof ENDPOINT_RIGHTS;

/** The permissions with which an endpoint serves every webhook: one for each kind that it serves. */
export const rightsFor = (endpoint: Endpoint): readonly WebhookPermission[] =>
    ENDPOINT_RIGHTS[endpoint].map((kind) => WEBHOOK_RIGHTS[kind].all);
