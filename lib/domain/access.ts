import type { NamedIntegration } from './names';
import { WEBHOOK_RIGHTS, type WebhookPermission } from './rights';
import { webhookKindOfGroup, type WebhookIntegration, type WebhookKind } from './rocketchat';

/** The permission to post in read-only rooms. */
export const READ_ONLY_PERMISSION = 'post-readonly';

/** The role ids that have each permission, as `permissions.listAll` says. */
export type PermissionRoles = Readonly<Record<WebhookPermission, readonly string[]>> & {
    /** Roles given in one room count too; absent where the server did not name the permission. */
    readonly [READ_ONLY_PERMISSION]?: readonly string[];
};

type Scope = 'all' | 'own' | 'none';

/** Which webhooks of each kind a person may see. */
export interface WebhookScope {
    readonly incoming: Scope;
    readonly outgoing: Scope;
}

/** A user has a permission if one of their global roles has it. */
export function webhookScope(roles: readonly string[], permissions: PermissionRoles): WebhookScope {
    const has = (permission: WebhookPermission): boolean =>
        permissions[permission].some((role) => roles.includes(role));
    const scopeOf = ({ all, own }: (typeof WEBHOOK_RIGHTS)[keyof WebhookScope]): Scope =>
        has(all) ? 'all' : has(own) ? 'own' : 'none';
    return { incoming: scopeOf(WEBHOOK_RIGHTS.incoming), outgoing: scopeOf(WEBHOOK_RIGHTS.outgoing) };
}

export const seesNoWebhook = ({ incoming, outgoing }: WebhookScope): boolean =>
    incoming === 'none' && outgoing === 'none';

export const seesEveryWebhook = ({ incoming, outgoing }: WebhookScope): boolean =>
    incoming === 'all' && outgoing === 'all';

/**
 * The rule of `integrations.get` (apps/meteor/app/integrations/server/lib/…, findOneIntegration): a person sees all
 * webhooks of a kind, or their own. A webhook without a creator is nobody's own; only a person who sees every kind sees a
 * webhook of an unknown kind.
 */
export const maySeeWebhook = (scope: WebhookScope, webhook: WebhookIntegration, askerId: string): boolean =>
    maySee(scope, webhook.kind, webhook.createdBy?.id === askerId);

/** The same for a webhook of which only the name is known. */
export const maySeeNamed = (scope: WebhookScope, { group, createdBy }: NamedIntegration, askerId: string): boolean =>
    maySee(scope, webhookKindOfGroup(group), createdBy === askerId);

function maySee(scope: WebhookScope, kind: WebhookKind, isOwn: boolean): boolean {
    if (kind === 'unknown') return seesEveryWebhook(scope);
    const ofKind = scope[kind];
    return ofKind === 'all' || (ofKind === 'own' && isOwn);
}
