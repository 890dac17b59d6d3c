import type { FoundWebhook } from './finding';
import type { Problem } from './problem';

/** On or off. */
export type Turn = 'enable' | 'disable';

/** The result of switching a webhook on or off. */
export type Switching =
    | {
          readonly kind: 'switched';
          /** The webhook after the change. */
          readonly found: FoundWebhook;
          /** Rocket.Chat had switched it off after its target answered 410 Gone. */
          readonly wasGone: boolean;
      }
    /** The app sent nothing: the webhook was in that state before. */
    | { readonly kind: 'already'; readonly found: FoundWebhook }
    /** Another call is switching the webhook now. */
    | { readonly kind: 'under-way' }
    | { readonly kind: 'failed'; readonly problem: Problem }
    /** The request may have taken effect. */
    | { readonly kind: 'unknown'; readonly problem: Problem };

export const isAlready = ({ webhook }: FoundWebhook, turn: Turn): boolean => webhook.enabled === (turn === 'enable');
