import type { CardContext } from '../chat/card';
import type { Delivery, DeliveryResult, FailureReason } from '../domain/delivery';
import { hostOf, type WebhookIntegration } from '../domain/rocketchat';
import { isHistory } from '../domain/webhookState';
import { code, Markup, type MessageKey, type Say } from '../i18n/say';

const FAILURE_WORDS = {
    unreachable: 'delivery_unreachable',
    'http-500': 'delivery_http_500',
    'retries-exhausted': 'delivery_retries_exhausted',
    'not-retried': 'delivery_not_retried',
    'retry-lost': 'delivery_retry_lost',
    script: 'delivery_script',
    unspecified: 'delivery_failed',
} as const satisfies Record<FailureReason, MessageKey>;

/** "✅ delivered · `shop.example.com` · 5 minutes ago" */
export function deliveryLine(
    delivery: Delivery,
    webhook: WebhookIntegration,
    { say, times }: Pick<CardContext, 'say' | 'times'>,
): string {
    const { target, at, result } = delivery;
    const words = resultInWords(result, say);
    // History is no alarm, so it goes without the sign.
    const past = say('delivery_past', { state: new Markup(unsignedResult(result, say)) });
    const host = target === undefined ? undefined : hostOf(target);
    const blanks = {
        state: new Markup(isHistory(delivery, webhook) ? past : words),
        target: host === undefined ? say('delivery_no_target') : code(host),
    };
    return at ? say('delivery_line_when', { ...blanks, when: times.relative(at) }) : say('delivery_line', blanks);
}

/** The sign that the words of a result begin with: "✅". */
export function signOfResult(result: DeliveryResult, say: Say): string {
    const words = resultInWords(result, say);
    return words.slice(0, words.indexOf(' '));
}

/** The words of a result without their sign: "delivered". */
export function unsignedResult(result: DeliveryResult, say: Say): string {
    const words = resultInWords(result, say);
    return words.slice(words.indexOf(' ') + 1);
}

function resultInWords(result: DeliveryResult, say: Say): string {
    switch (result.kind) {
        case 'succeeded':
            return say('delivery_succeeded');
        case 'answered':
            return say('delivery_answered');
        case 'degraded':
            return say(result.reason === 'posting-failed' ? 'delivery_posting_failed' : 'delivery_response_script');
        case 'empty-answer':
            return say('delivery_empty_answer');
        case 'retrying':
            return say('delivery_retrying', { attempt: result.attempt });
        case 'failed':
            return say(FAILURE_WORDS[result.reason]);
        case 'disabled-by-server':
            return say('delivery_disabled_by_server');
        case 'not-sent':
            return say('delivery_not_sent');
        case 'untried':
            return say('delivery_untried');
        case 'in-progress':
            return say('delivery_in_progress');
        case 'stuck':
            return say('delivery_stuck');
        case 'unknown':
            return say('delivery_unknown');
    }
}
