import type { PermissionRoles } from '../domain/access';
import type { Delivery } from '../domain/delivery';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import type { ScheduledPost } from '../domain/post';
import type { WebhookIntegration } from '../domain/rocketchat';

/** The social accounts connected to Hooked. */
export interface HookedAccounts {
    get(id: string): Promise<Outcome<HookedIntegration>>;
    /** Permanent. `gone`: it was not there any more, which after a request of ours means done. */
    disconnect(id: string): Promise<Outcome<'disconnected' | 'gone'>>;
}

/** Hooked's calendar. */
export interface Calendar {
    /** All pending posts of a connection, soonest first: every page is read. */
    pending(integrationId: string): Promise<Outcome<readonly ScheduledPost[]>>;
    post(id: string): Promise<Outcome<ScheduledPost>>;
    /** Only pending posts can be cancelled. `gone`: it was not there any more. */
    cancel(id: string): Promise<Outcome<'cancelled' | 'gone'>>;
    /** @param at in the future */
    schedule(videoId: string, integrationId: string, at: Date): Promise<Outcome<ScheduledPost>>;
}

/** Rocket.Chat's own webhook integrations, as the app's token may read them. */
export interface Webhooks {
    /** @param createdBy user id; an integration of somebody else is then not found */
    get(id: string, createdBy?: string): Promise<Outcome<WebhookIntegration>>;
    /**
     * Switches it on or off, and changes nothing else about it. What is so already is left alone.
     * @returns it as it was read afterwards
     */
    setEnabled(id: string, enabled: boolean): Promise<Outcome<WebhookIntegration>>;
    /** The last delivery to each target of an outgoing one; empty where nothing was sent in the last 30 days. */
    lastDeliveries(webhook: WebhookIntegration): Promise<Outcome<readonly Delivery[]>>;
    /** Which roles may manage integrations; remembered for a short while. */
    permissionRoles(): Promise<Outcome<PermissionRoles>>;
}
