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
 * One of Rocket.Chat's own webhook integrations, without what must never leave the parser: no token, script or
 * compiled script exists here, and addresses have lost their user info, query and anything in the path that looks
 * like a key.
 */
export interface WebhookIntegration {
    readonly source: 'rocketchat';
    readonly id: string;
    readonly kind: WebhookKind;
    readonly name?: string;
    /** Absent where the answer did not say. */
    readonly enabled?: boolean;
    /** The user it posts as. */
    readonly postsAs?: string;
    readonly channels: readonly string[];
    /** Outgoing: what sets it off, such as `sendMessage`. */
    readonly event?: string;
    readonly triggerWords: readonly string[];
    /** Outgoing: where it sends to now. */
    readonly targets: readonly Target[];
    readonly scriptEnabled?: boolean;
    /** The script could not be compiled: the server stores `scriptError`. */
    readonly scriptBroken: boolean;
    readonly retryDelay?: RetryDelay;
    readonly createdAt?: Date;
    readonly updatedAt?: Date;
    readonly createdBy?: { readonly id: string; readonly username?: string };
}

/** An address that an outgoing webhook sends to. */
export interface Target {
    /** Tells targets apart without naming them; good for this process only. */
    readonly key: string;
    /** Fit to be shown. */
    readonly address: string;
}

/** What a person needs to know of a webhook at a glance. */
export type WebhookState =
    | 'working'
    /** Incoming and switched on: all that Rocket.Chat can tell. */
    | 'enabled'
    | 'disabled'
    /** Rocket.Chat itself switched it off after a 410 answer. */
    | 'disabled-by-server'
    | 'script-broken'
    | 'failing'
    | 'degraded'
    | 'retrying'
    /** Nothing was sent in the 30 days that Rocket.Chat keeps: not the same as broken. */
    | 'quiet'
    /** Switched on, and nothing was sent since it was last changed: what was recorded before is history. */
    | 'untested'
    | 'unknown';

/** Ordered from worst to best: of several targets, the worst one speaks. */
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

/** Recorded before the webhook became what it is now: it tells nothing of that. */
export function isHistory(
    { at, result }: Delivery,
    { enabled, updatedAt }: Pick<WebhookIntegration, 'enabled' | 'updatedAt'>,
): boolean {
    // The server switches off what a target answers so: that it is on is a later change.
    if (result.kind === 'disabled-by-server') return enabled === true;
    return at !== undefined && updatedAt !== undefined && at.getTime() < updatedAt.getTime();
}

/** How one target's last delivery counts towards the whole. */
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
