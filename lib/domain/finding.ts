import type { Delivery } from './delivery';
import type { HookedIntegration } from './hooked';
import type { Outcome } from './outcome';
import type { Source } from './source';
import type { WebhookIntegration } from './rocketchat';

/** A webhook, and what became of its last deliveries. */
export interface FoundWebhook {
    readonly source: 'rocketchat';
    readonly webhook: WebhookIntegration;
    /** Of an outgoing one; for incoming ones Rocket.Chat keeps none. */
    readonly deliveries?: Outcome<readonly Delivery[]>;
}

/** An integration that was found. */
export type Found = HookedIntegration | FoundWebhook;

/** What one place had to say. */
export interface Finding {
    readonly source: Source;
    readonly outcome: Outcome<Found>;
}
