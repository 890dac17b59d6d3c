import type { WebhookIntegration } from './rocketchat';

/** Rocket.Chat's permission ids that decide who sees which integration. */
export const WEBHOOK_PERMISSIONS = [
    'manage-incoming-integrations',
    'manage-outgoing-integrations',
    'manage-own-incoming-integrations',
    'manage-own-outgoing-integrations',
] as const;

export type WebhookPermission = (typeof WEBHOOK_PERMISSIONS)[number];

/** Which role ids hold each permission, as `permissions.listAll` tells. */
export type PermissionRoles = Readonly<Record<WebhookPermission, readonly string[]>>;

type Sight = 'all' | 'own' | 'none';

/** What somebody may see of each kind of webhook. */
export interface WebhookScope {
    readonly incoming: Sight;
    readonly outgoing: Sight;
}

/** A user has a permission where one of their global roles does. */
export function webhookScope(roles: readonly string[], permissions: PermissionRoles): WebhookScope {
    const has = (permission: WebhookPermission): boolean =>
        permissions[permission].some((role) => roles.includes(role));
    const reach = (all: WebhookPermission, own: WebhookPermission): Sight =>
        has(all) ? 'all' : has(own) ? 'own' : 'none';
    return {
        incoming: reach('manage-incoming-integrations', 'manage-own-incoming-integrations'),
        outgoing: reach('manage-outgoing-integrations', 'manage-own-outgoing-integrations'),
    };
}

export const seesNoWebhook = ({ incoming, outgoing }: WebhookScope): boolean =>
    incoming === 'none' && outgoing === 'none';

export const seesEveryWebhook = ({ incoming, outgoing }: WebhookScope): boolean =>
    incoming === 'all' && outgoing === 'all';

/**
 * What `integrations.get` would answer the asker (apps/meteor/app/integrations/server/lib/…, findOneIntegration): all of
 * a kind, or one's own of it. A document without a creator belongs to nobody; one of an unknown kind is shown only to
 * those who may see every kind.
 */
export function maySeeWebhook(reach: WebhookScope, webhook: WebhookIntegration, askerId: string): boolean {
    if (webhook.kind === 'unknown') return seesEveryWebhook(reach);
    const held = reach[webhook.kind];
    return held === 'all' || (held === 'own' && webhook.createdBy?.id === askerId);
}
