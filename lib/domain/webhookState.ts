import type { Delivery } from './delivery';
import { isSetupBroken, type IntegrityFinding } from './integrity';
import type { WebhookIntegration } from './rocketchat';

/** What a person needs to know of a webhook at a glance. */
export type WebhookState =
    | 'working'
    /** Incoming and switched on; Rocket.Chat knows no more about it. */
    | 'enabled'
    | 'disabled'
    /** Rocket.Chat switched it off after a target answered 410 Gone. */
    | 'disabled-by-server'
    | 'script-broken'
    /** Switched on, and an account or a channel that it depends on does not work. */
    | 'setup-broken'
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
 * The state of a webhook, from the document, the last delivery of each target of an outgoing one, and the people and rooms
 * that it depends on.
 * @param deliveries `undefined` where the history could not be read
 * @param findings `undefined` where nothing was looked up
 */
export function webhookState(
    webhook: WebhookIntegration,
    deliveries: readonly Delivery[] | undefined,
    findings?: readonly IntegrityFinding[],
): WebhookState {
    if (webhook.enabled === false) {
        return deliveries?.some(({ result }) => result.kind === 'disabled-by-server')
            ? 'disabled-by-server'
            : 'disabled';
    }
    if (webhook.scriptBroken && webhook.scriptEnabled !== false) return 'script-broken';
    if (webhook.enabled === undefined || webhook.kind === 'unknown') return 'unknown';
    const state = webhook.kind === 'incoming' ? 'enabled' : stateOfDeliveries(webhook, deliveries);
    return state !== 'failing' && isSetupBroken(findings) ? 'setup-broken' : state;
}

function stateOfDeliveries(webhook: WebhookIntegration, deliveries: readonly Delivery[] | undefined): WebhookState {
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
