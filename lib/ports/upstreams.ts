import type { PermissionRoles } from '../domain/access';
import type { Delivery } from '../domain/delivery';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import type { WebhookIntegration } from '../domain/rocketchat';

/** The social accounts connected to Hooked. */
export interface HookedAccounts {
    get(id: string): Promise<Outcome<HookedIntegration>>;
}

/** Rocket.Chat's own webhook integrations, as the app's token may read them. */
export interface Webhooks {
    /** @param createdBy user id; an integration of somebody else is then not found */
    get(id: string, createdBy?: string): Promise<Outcome<WebhookIntegration>>;
    /** The last delivery to each target of an outgoing one; empty where nothing was sent in the last 30 days. */
    lastDeliveries(webhook: WebhookIntegration): Promise<Outcome<readonly Delivery[]>>;
    /** Which roles may manage integrations; remembered for a short while. */
    permissionRoles(): Promise<Outcome<PermissionRoles>>;
}
