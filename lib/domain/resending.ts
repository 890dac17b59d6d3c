import type { Delivery } from './delivery';
import type { FoundWebhook } from './finding';
import type { Problem } from './problem';
import type { WebhookIntegration } from './rocketchat';

/**
 * What the server makes of the request to send a delivery again. `accepted`: it has taken the request, and may still send
 * nothing. `no-endpoint`: it is too old. `not-kept`: its history no longer holds the delivery, or not what was sent.
 */
export type Resent = 'accepted' | 'no-endpoint' | 'not-kept';

/** The result of sending a delivery again. */
export type Resending =
    /** The history has a new delivery to the same target, with this result. */
    | { readonly kind: 'sent'; readonly found: FoundWebhook; readonly delivery: Delivery }
    /** The server has taken the request, and its history shows no new delivery to that target, or cannot be read. */
    | { readonly kind: 'accepted'; readonly found: FoundWebhook }
    /** Nothing was sent: the delivery is not the last failed one of a target any more. */
    | { readonly kind: 'outdated' }
    /** Nothing was sent: the webhook is disabled. */
    | { readonly kind: 'disabled' }
    /** Nothing was sent: this question was answered before. */
    | { readonly kind: 'answered' }
    | { readonly kind: 'under-way' }
    /** Nothing was sent: the server is too old. */
    | { readonly kind: 'no-endpoint' }
    /** Nothing was sent: the history no longer holds the delivery. */
    | { readonly kind: 'not-kept' }
    | { readonly kind: 'failed'; readonly problem: Problem }
    /** The request may have taken effect. */
    | { readonly kind: 'unknown'; readonly problem: Problem };

/** Whether the delivery has not reached its target, as far as is known: sending it again may. */
export const hasFailed = ({ result }: Delivery): boolean => result.kind === 'failed' || result.kind === 'stuck';

/** The failed deliveries that may be sent again. The server sends nothing of a disabled webhook. */
export const failedDeliveries = (
    { enabled, kind }: Pick<WebhookIntegration, 'enabled' | 'kind'>,
    deliveries: readonly Delivery[],
): readonly (Delivery & { readonly recordId: string })[] =>
    kind === 'outgoing' && enabled === true
        ? deliveries.flatMap((delivery) => {
              const { recordId } = delivery;
              return recordId !== undefined && hasFailed(delivery) ? [{ ...delivery, recordId }] : [];
          })
        : [];
