import type { ScriptFlaw } from './scriptFlaw';

/** The kinds of webhook that Rocket.Chat has; each is also a filter of `/integration list`, and a group. */
export const WEBHOOK_KINDS = ['incoming', 'outgoing'] as const;

export type KnownWebhookKind = (typeof WEBHOOK_KINDS)[number];

export type WebhookKind = KnownWebhookKind | 'unknown';

/** The kind of webhook of a stored group: webhooks of one kind fail together. */
export const webhookKindOfGroup = (group: string): WebhookKind =>
    WEBHOOK_KINDS.find((kind) => kind === group) ?? 'unknown';

/** How long Rocket.Chat waits between attempts (`retryDelay` of an outgoing integration). */
export type RetryDelay = 'powers-of-ten' | 'powers-of-two' | 'increments-of-two';

/**
 * One of Rocket.Chat's own webhooks. The parser drops all secrets: there is no token and no script here, and addresses
 * have no user info, no query, and nothing in their path that looks like a key.
 */
export interface WebhookIntegration {
    readonly source: 'rocketchat';
    readonly id: string;
    readonly kind: WebhookKind;
    readonly name?: string;
    /** Absent where Rocket.Chat did not say. */
    readonly enabled?: boolean;
    /** The name of the user that it posts as, as of its last change: people get renamed. */
    readonly postsAs?: string;
    /** The id of the user that it posts as. */
    readonly postsAsId?: string;
    /** The name that its messages show instead of the user's. */
    readonly alias?: string;
    /** The emoji that its messages show instead of the user's picture. */
    readonly emoji?: string;
    /** `#name`, `#id`, `@user`, or one of the words for whole groups of rooms, such as `all_public_channels`. */
    readonly channels: readonly string[];
    /** Outgoing: the event that triggers it, such as `sendMessage`. */
    readonly event?: string;
    readonly triggerWords: readonly string[];
    /** Outgoing: a trigger word counts anywhere in a message, not only at its start. */
    readonly triggerWordAnywhere?: boolean;
    /** Outgoing: an edited message triggers it too. */
    readonly runOnEdits?: boolean;
    /** Outgoing: the room that answers of the target are posted to where they belong to none. */
    readonly targetRoom?: string;
    /** Incoming: a request may name any room to post in (`overrideDestinationChannelEnabled`). */
    readonly mayPostAnywhere?: boolean;
    /** Outgoing: its current addresses. */
    readonly targets: readonly Target[];
    readonly scriptEnabled?: boolean;
    /** What runs the script: `isolated-vm` or `vm2`. */
    readonly scriptEngine?: string;
    /** The server could not compile the script, and stores `scriptError`. */
    readonly scriptBroken: boolean;
    /** Why not, in one line without the script's own text; absent where the server does not say. */
    readonly scriptError?: string;
    /**
     * What Rocket.Chat 9.0 and later refuse in the script. Absent where no script is enabled, where it was not checked, and
     * in lists, which do not check scripts.
     */
    readonly scriptFlaws?: readonly ScriptFlaw[];
    /** Outgoing: whether the server tries a failed delivery again. */
    readonly retries?: boolean;
    /** How often, after the first attempt. */
    readonly retryCount?: number;
    readonly retryDelay?: RetryDelay;
    readonly createdAt?: Date;
    readonly updatedAt?: Date;
    readonly createdBy?: WebhookPerson;
    readonly updatedBy?: WebhookPerson;
}

/** A user as a webhook's document names them. The name is as of that time. */
export interface WebhookPerson {
    readonly id: string;
    readonly username?: string;
}

/** An address that an outgoing webhook sends to. */
export interface Target {
    /** Identifies the target without its address; valid in this process only. */
    readonly key: string;
    /** The address without secrets. */
    readonly address: string;
}

/**
 * The host of a target, with its port where it has one: all that cards show of an address, as paths may hold keys.
 * @returns undefined for what is no address
 */
export function hostOf(address: string): string | undefined {
    try {
        return new URL(address).host || undefined;
    } catch {
        return undefined;
    }
}
