import type { PermissionRoles } from '../domain/access';
import type { Delivery } from '../domain/delivery';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import type { Resent } from '../domain/resending';
import type { NewPost, PendingAround, PendingReading, PostDetails, ScheduledPost, Video } from '../domain/post';
import type { WebhookIntegration } from '../domain/rocketchat';

/*
 * No method of an upstream throws for an answer or for its absence: each gives an `Outcome` whose problem says why.
 */

/** An upstream, or the problem with the settings that prevents asking it. */
export type Configured<T> = Outcome<T>;

/** A connection as a list shows it. */
export interface ListedAccount {
    readonly integration: HookedIntegration;
    /** Whether the list gave the connection's health. Otherwise the app has to ask for the connection itself. */
    readonly reported: boolean;
}

/** All connections as a list shows them. */
export interface AccountList {
    /** Each connection once. */
    readonly accounts: readonly ListedAccount[];
    /** How many rows have no readable id: each may be any connection. */
    readonly unreadable: number;
}

/** The social accounts that are connected to Hooked (docs.hooked.so). */
export interface HookedAccounts {
    get(id: string): Promise<Outcome<HookedIntegration>>;
    /** All connections, from all pages. */
    list(): Promise<Outcome<AccountList>>;
    /**
     * Disconnects the account for ever. `gone`: Hooked says that the connection does not exist, which the caller has to
     * confirm in another way (lib/find/presence.ts). After a problem, the connection may exist or not.
     */
    disconnect(id: string): Promise<Outcome<'disconnected' | 'gone'>>;
}

/** The posts that Hooked has scheduled. */
export interface Calendar {
    /** All pending posts of a connection from all pages, soonest first. */
    pending(integrationId: string): Promise<Outcome<readonly ScheduledPost[]>>;
    /** As `pending`, together with the pending posts that name no connection. */
    pendingAround(integrationId: string): Promise<Outcome<PendingAround>>;
    /**
     * The pending posts of each connection that has some, soonest first, in one reading of all pages.
     * @param shouldStop once it returns true, no further page is read and the outcome is a problem
     */
    pendingByIntegration(shouldStop?: () => boolean): Promise<Outcome<ReadonlyMap<string, readonly ScheduledPost[]>>>;
    /**
     * The pending posts of all connections, those that name no connection included, in one reading of all pages. A reading
     * that ends early gives what it has read; the outcome is a problem only where it has read nothing.
     * @param shouldStop once it returns true, no further page is read
     */
    allPending(shouldStop?: () => boolean): Promise<Outcome<PendingReading>>;
    post(id: string): Promise<Outcome<ScheduledPost>>;
    /** Whether the list of pending posts has this one: a way to confirm the answer of `post`. Reads all pages. */
    lists(id: string): Promise<Outcome<boolean>>;
    /** A video, which can be scheduled once it is completed. */
    video(id: string): Promise<Outcome<Video>>;
    /**
     * Cancels a post, which has to be pending. `gone`: Hooked says that the post does not exist, which the caller has to
     * confirm in another way (lib/posts/cancellation.ts). After a problem, the post may be cancelled or not.
     */
    cancel(id: string): Promise<Outcome<'cancelled' | 'gone'>>;
    /**
     * Moves a pending post to another time, and changes nothing else of it. After a problem, it may be moved or not.
     * @param at in the future
     * @returns the post as Hooked describes it, which may differ from the request
     */
    reschedule(id: string, at: Date): Promise<Outcome<ScheduledPost>>;
    /**
     * Schedules a video. After a problem, the post may be scheduled or not.
     * @param at in the future
     * @param details within the limits of lib/domain/details.ts
     * @returns the new post as Hooked describes it, which may differ from the request
     */
    schedule(videoId: string, integrationId: string, at: Date, details?: PostDetails): Promise<Outcome<NewPost>>;
}

/** How many more requests of one kind the server takes until its limit begins anew. */
export interface Allowance {
    readonly remaining: number;
    /** When the full allowance is back. */
    readonly resetAt: Date;
}

/** The result of changing a webhook: the webhook as the server has it afterwards, or a problem. */
export type ChangeOutcome = Outcome<WebhookIntegration> & {
    /** The problem came before any change was sent. */
    readonly unsent?: true;
    /** The server does not know the field `skipTranspile`, so the change was sent once more without it. */
    readonly withoutSkipTranspile?: true;
};

/** What `lastDeliveries` gives, once the webhook is known. */
export type DeliveriesOf = (webhook: WebhookIntegration) => readonly Delivery[];

/** Rocket.Chat's own webhooks, as the app's token may read them (apps/meteor/app/api/server/v1/integrations.ts). */
export interface Webhooks {
    /** @param createdBy a user id: a webhook that another user created is `not-found` then */
    get(id: string, createdBy?: string): Promise<Outcome<WebhookIntegration>>;
    /** All webhooks that the token may see, newest first. */
    list(): Promise<Outcome<readonly WebhookIntegration[]>>;
    /** Switches a webhook on or off and changes nothing else of it. Does nothing where it is in that state already. */
    setEnabled(id: string, enabled: boolean): Promise<ChangeOutcome>;
    /** Lets a webhook post as another user, and changes nothing else of it. Does nothing where it does so already. */
    setPoster(id: string, username: string): Promise<ChangeOutcome>;
    /**
     * Sends a delivery once more (`integrations.replayOutgoing`, from Rocket.Chat 8.7 on). The server says that it has
     * taken the request, also where it then sends nothing; after a problem, it may have sent it or not.
     * @param recordId the id of the history record
     */
    sendAgain(webhookId: string, recordId: string): Promise<Outcome<Resent>>;
    /** Whether the server is known to have `sendAgain`; undefined where it does not tell its version. Cached. */
    canSendAgain(): Promise<boolean | undefined>;
    /**
     * The last delivery to each target of an outgoing webhook, with the attempts that the same request has read; empty
     * without deliveries in the last 30 days.
     */
    lastDeliveries(webhook: WebhookIntegration): Promise<Outcome<readonly Delivery[]>>;
    /** Reads the same by the id alone, for a webhook that is still being read: its targets tell the deliveries apart. */
    readHistory(id: string): Promise<Outcome<DeliveriesOf>>;
    /**
     * How many more `lastDeliveries` the server takes, shared by all users of the app.
     * @returns undefined where the token has no limit, or none is known
     */
    historyAllowance(): Allowance | undefined;
    /** As `historyAllowance`, for `get`. */
    getAllowance(): Allowance | undefined;
    /** The roles that may manage webhooks, cached for a short while. */
    permissionRoles(): Promise<Outcome<PermissionRoles>>;
}
