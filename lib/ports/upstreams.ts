import type { PermissionRoles } from '../domain/access';
import type { Delivery } from '../domain/delivery';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import type { NewPost, PendingAround, ScheduledPost } from '../domain/post';
import type { WebhookIntegration } from '../domain/rocketchat';

/** An upstream, or the setting that stands in the way of asking it. */
export type Configured<T> = Outcome<T>;

/** A connection as a list shows it. */
export interface ListedAccount {
    readonly integration: HookedIntegration;
    /** Whether the list said anything of its health; without it, the state is to be asked for. */
    readonly reported: boolean;
}

/** The social accounts connected to Hooked. */
export interface HookedAccounts {
    get(id: string): Promise<Outcome<HookedIntegration>>;
    /** All of them, each once: every page is read. What has no id is left out. */
    list(): Promise<Outcome<readonly ListedAccount[]>>;
    /**
     * Permanent. `gone`: Hooked says that it is not there, which a second look has to bear out (lib/lookup/presence.ts).
     * Whatever is not clearly one of the two is a problem, after which the connection may be gone or not.
     */
    disconnect(id: string): Promise<Outcome<'disconnected' | 'gone'>>;
}

/** Hooked's calendar. */
export interface Calendar {
    /** All pending posts of a connection, soonest first: every page is read. */
    pending(integrationId: string): Promise<Outcome<readonly ScheduledPost[]>>;
    /** The same, beside those that name no connection. */
    pendingAround(integrationId: string): Promise<Outcome<PendingAround>>;
    /**
     * The same for every connection that has some, in one reading, several pages at a time.
     * @param shouldStop no page more is begun once this returns true; the rest is then not known
     */
    pendingByIntegration(shouldStop?: () => boolean): Promise<Outcome<ReadonlyMap<string, readonly ScheduledPost[]>>>;
    post(id: string): Promise<Outcome<ScheduledPost>>;
    /** Whether the list of pending posts names it: a second look, by another way than `post`. Every page is read. */
    lists(id: string): Promise<Outcome<boolean>>;
    /**
     * Only pending posts can be cancelled. `gone`: Hooked says that it is not there, which a second look has to bear out
     * (lib/calendar/cancellation.ts). Whatever is not clearly one of the two is a problem, after which it may be
     * cancelled or not.
     */
    cancel(id: string): Promise<Outcome<'cancelled' | 'gone'>>;
    /**
     * @param at in the future
     * @returns what Hooked says of the new post, and no more: it may be another one than was asked for
     */
    schedule(videoId: string, integrationId: string, at: Date): Promise<Outcome<NewPost>>;
}

/** What the server still takes of one kind of request. */
export interface Allowance {
    readonly remaining: number;
    /** When it is full again. */
    readonly resetAt: Date;
}

/** Rocket.Chat's own webhook integrations, as the app's token may read them. */
export interface Webhooks {
    /** @param createdBy user id; an integration of somebody else is then not found */
    get(id: string, createdBy?: string): Promise<Outcome<WebhookIntegration>>;
    /** All that the token may see, newest first. */
    list(): Promise<Outcome<readonly WebhookIntegration[]>>;
    /**
     * Switches it on or off, and changes nothing else about it. What is so already is left alone.
     * @returns it as it was read afterwards; `unsent` where the problem came before anything was asked to be changed
     */
    setEnabled(id: string, enabled: boolean): Promise<Outcome<WebhookIntegration> & { readonly unsent?: true }>;
    /** The last delivery to each target of an outgoing one; empty where nothing was sent in the last 30 days. */
    lastDeliveries(webhook: WebhookIntegration): Promise<Outcome<readonly Delivery[]>>;
    /**
     * How many more `lastDeliveries` the server takes for now, of all users of the app together.
     * @returns undefined where the token has no limit, or nothing is known of it
     */
    historyAllowance(): Allowance | undefined;
    /** The same for `get`. */
    getAllowance(): Allowance | undefined;
    /** Which roles may manage integrations; remembered for a short while. */
    permissionRoles(): Promise<Outcome<PermissionRoles>>;
}
