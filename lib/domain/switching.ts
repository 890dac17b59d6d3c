import type { FoundWebhook } from './finding';
import type { Problem } from './problem';
import { webhookState } from './webhookState';

/** On or off. */
export type Turn = 'enable' | 'disable';

/** The result of switching a webhook on or off. */
export type Switching =
    | {
          readonly kind: 'switched';
          /** The webhook after the change. */
          readonly found: FoundWebhook;
          /** Rocket.Chat had disabled it after its target answered 410 Gone. */
          readonly wasGone: boolean;
          /** The server refused the field `skipTranspile`; the webhook was sent without it. */
          readonly withoutSkipTranspile: boolean;
      }
    /** The app sent nothing: Rocket.Chat had disabled the webhook, and a person has to say that they know why. */
    | { readonly kind: 'was-gone'; readonly found: FoundWebhook }
    /** The app sent nothing: the webhook was in that state before. */
    | { readonly kind: 'already'; readonly found: FoundWebhook }
    /** Another call is switching the webhook now. */
    | { readonly kind: 'under-way' }
    | { readonly kind: 'failed'; readonly problem: Problem }
    /** The request may have taken effect. */
    | { readonly kind: 'unknown'; readonly problem: Problem };

export const isAlready = ({ webhook }: FoundWebhook, turn: Turn): boolean => webhook.enabled === (turn === 'enable');

/** Whether Rocket.Chat disabled the webhook, as far as its history tells. */
export const wasDisabledByServer = ({ webhook, deliveries }: FoundWebhook): boolean =>
    webhookState(webhook, deliveries?.ok ? deliveries.value : undefined) === 'disabled-by-server';
