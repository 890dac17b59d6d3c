import type { Delivery } from './delivery';
import type { HookedIntegration } from './hooked';
import type { IntegrityFinding } from './integrity';
import type { Outcome } from './outcome';
import type { Source } from './source';
import type { WebhookIntegration } from './rocketchat';

/** A webhook with its last deliveries. */
export interface FoundWebhook {
    readonly source: 'rocketchat';
    readonly webhook: WebhookIntegration;
    /** An outgoing webhook's; Rocket.Chat keeps none for incoming ones. */
    readonly deliveries?: Outcome<readonly Delivery[]>;
    /** What its people, rooms and targets mean for it; absent where they were not looked up. */
    readonly findings?: readonly IntegrityFinding[];
    /** Whether the server can send a failed delivery again; absent where it has none, or does not tell its version. */
    readonly canSendAgain?: boolean;
}

/** An integration that was found. */
export type Found = HookedIntegration | FoundWebhook;

/** The answer of one source. */
export interface Finding {
    readonly source: Source;
    readonly outcome: Outcome<Found>;
}
