import type { Delivery } from './delivery';

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
    /** The name of the user that it posts as. */
    readonly postsAs?: string;
    readonly channels: readonly string[];
    /** Outgoing: the event that triggers it, such as `sendMessage`. */
    readonly event?: string;
    readonly triggerWords: readonly string[];
    /** Outgoing: its current addresses. */
    readonly targets: readonly Target[];
    readonly scriptEnabled?: boolean;
    /** The server could not compile the script, and stores `scriptError`. */
    readonly scriptBroken: boolean;
    readonly retryDelay?: RetryDelay;
    readonly createdAt?: Date;
    readonly updatedAt?: Date;
    readonly createdBy?: { readonly id: string; readonly username?: string };
}

/** An address that an outgoing webhook sends to. */
export interface Target {
    /** Identifies the target without its address; valid in this process only. */
    readonly key: string;
    /** The address without secrets. */
    readonly address: string;
}

/** What a person needs to know of a webhook at a glance. */
export type WebhookState =
    | 'working'
    /** Incoming and switched on; Rocket.Chat knows no more about it. */
    | 'enabled'
    | 'disabled'
    /** Rocket.Chat switched it off after a target answered 410 Gone. */
    | 'disabled-by-server'
    | 'script-broken'
    | 'failing'
    | 'degraded'
    | 'retrying'
    /** The history, which covers 30 days, is empty; that does not mean broken. */
    | 'quiet'
    /** Switched on, and it has sent nothing since its last change: older deliveries do not count. */
    | 'untested'
    | 'unknown';

/** From worst to best: the worst target decides. */
const DELIVERY_STATES: readonly WebhookState[] = ['failing', 'degraded', 'retrying', 'unknown', 'working'];

/**
 * The state of a webhook, from the document and, for an outgoing one, the last delivery of each target.
 * @param deliveries `undefined` where the history could not be read
 */
export function webhookState(webhook: WebhookIntegration, deliveries: readonly Delivery[] | undefined): WebhookState {
    if (webhook.enabled === false) {
        return deliveries?.some(({ result }) => result.kind === 'disabled-by-server')
            ? 'disabled-by-server'
            : 'disabled';
    }
    if (webhook.scriptBroken && webhook.scriptEnabled !== false) return 'script-broken';
    if (webhook.enabled === undefined || webhook.kind === 'unknown') return 'unknown';
    if (webhook.kind === 'incoming') return 'enabled';
    if (!deliveries) return 'unknown';
    const current = deliveries.filter((delivery) => !isHistory(delivery, webhook));
    if (current.length === 0 && deliveries.length > 0) return 'untested';
    const states: readonly WebhookState[] = current.map(stateOfDelivery);
    return DELIVERY_STATES.find((state) => states.includes(state)) ?? 'quiet';
}

/** The delivery is from before the webhook's last change, and says nothing about the webhook as it is now. */
export function isHistory(
    { at, result }: Delivery,
    { enabled, updatedAt }: Pick<WebhookIntegration, 'enabled' | 'updatedAt'>,
): boolean {
    // The server switches the webhook off after such an answer; it is on again because of a later change.
    if (result.kind === 'disabled-by-server') return enabled === true;
    return at !== undefined && updatedAt !== undefined && at.getTime() < updatedAt.getTime();
}

/** The state that one target's last delivery gives to the webhook. */
function stateOfDelivery({ result }: Delivery): WebhookState {
    switch (result.kind) {
        case 'succeeded':
        case 'answered':
            return 'working';
        case 'degraded':
        case 'empty-answer':
            return 'degraded';
        case 'disabled-by-server':
        case 'failed':
            return 'failing';
        case 'retrying':
            return 'retrying';
        case 'not-sent':
        case 'untried':
            return 'quiet';
        case 'in-progress':
        case 'stuck':
        case 'unknown':
            return 'unknown';
    }
}
