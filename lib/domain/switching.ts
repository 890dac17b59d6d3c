import type { FoundWebhook } from './finding';
import type { Problem } from './problem';

/** On or off. */
export type Turn = 'enable' | 'disable';

/** What came of switching a webhook. */
export type Switching =
    | {
          readonly kind: 'switched';
          /** As it is now. */
          readonly found: FoundWebhook;
          /** Rocket.Chat had switched it off, as its target said that it is gone. */
          readonly wasGone: boolean;
      }
    /** Nothing was sent. */
    | { readonly kind: 'already'; readonly found: FoundWebhook }
    /** Somebody else is at it. */
    | { readonly kind: 'under-way' }
    | { readonly kind: 'failed'; readonly problem: Problem }
    /** The request may have had its effect or not. */
    | { readonly kind: 'unknown'; readonly problem: Problem };

export const isAlready = ({ webhook }: FoundWebhook, turn: Turn): boolean => webhook.enabled === (turn === 'enable');
