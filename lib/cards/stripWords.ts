import type { CardContext } from '../chat/card';
import type { Delivery } from '../domain/delivery';
import { STRIP_LENGTH, stripOf, type DeliveryStrip, type StripEntry } from '../domain/deliveryStrip';
import { hostOf, type WebhookIntegration } from '../domain/rocketchat';
import { isHistory } from '../domain/webhookState';
import { code, Markup, type Say } from '../i18n/say';
import { signOfResult, unsignedResult } from './deliveryWords';

type Context = Pick<CardContext, 'say' | 'times'>;

/** Of fewer deliveries, the line says enough. */
const LEAST_ENTRIES = 3;
/** A strip of more symbols has a line of its own. */
const MOST_INLINE = 5;

/**
 * The line of a target on a card, with its last deliveries: the strip, how many succeeded, and the last failure where the
 * line does not tell it. One or two deliveries are told by the line. The details say more.
 */
export function withStrip(
    line: string,
    delivery: Delivery,
    webhook: WebhookIntegration,
    { say, times }: Context,
): string {
    const { attempts = [], at, result } = delivery;
    // What was delivered before the last change is no alarm, and stays in the details.
    if (isHistory(delivery, webhook)) return line;
    const { entries, good, judged, lastFailure } = stripOf(attempts, webhook.retryDelay);
    if (entries.length < LEAST_ENTRIES) return line;
    const isTold = lastFailure?.at?.getTime() === at?.getTime() && lastFailure?.result.kind === result.kind;
    const others = entries.length - judged;
    const words = [
        ...(judged > 0 ? [say('strip_short', { good, judged })] : []),
        ...(others > 0 ? [say('strip_others', { count: others })] : []),
        ...(lastFailure?.at && !isTold
            ? [say('strip_last_failure_short', { when: times.relative(lastFailure.at) })]
            : []),
    ];
    const strip = `${symbolsOf(entries, say)} ${words.join(' · ')}`;
    return entries.length > MOST_INLINE ? `${line}\n${strip}` : `${line} · ${strip}`;
}

/** The same for the details: the target, the strip, the share, how many are known, and the last failure with its reason. */
export function stripInFull(
    { attempts = [], target }: Delivery,
    { retryDelay }: Pick<WebhookIntegration, 'retryDelay'>,
    context: Context,
): readonly string[] {
    const { say } = context;
    const strip = stripOf(attempts, retryDelay);
    const host = target === undefined ? undefined : hostOf(target);
    const name = host === undefined ? say('delivery_no_target') : code(host).markup;
    if (strip.entries.length === 0) return [name, say('delivery_untried')];
    return [
        name,
        symbolsOf(strip.entries, say),
        [legendOf(strip, say), ...(strip.retried > 0 ? [say('strip_retried', { count: strip.retried })] : [])].join(
            ' · ',
        ),
        strip.lastFailure ? failureLine(strip.lastFailure, context) : say('strip_no_failure'),
    ];
}

const symbolsOf = (entries: DeliveryStrip['entries'], say: Say): string =>
    entries.map(({ result }) => signOfResult(result, say)).join('');

/** "18 of 20 succeeded (90%)", and what the strip does not hold. */
function legendOf({ entries, good, judged }: DeliveryStrip, say: Say): string {
    const others = entries.length - judged;
    return [
        ...(judged > 0 ? [say('strip_share', { good, judged, share: good / judged })] : []),
        ...(others > 0 ? [say('strip_others', { count: others })] : []),
        ...(entries.length < STRIP_LENGTH ? [say('strip_known', { count: entries.length })] : []),
    ].join(' · ');
}

function failureLine({ at, result }: StripEntry, { say, times }: Context): string {
    const state = new Markup(unsignedResult(result, say));
    return at
        ? say('strip_last_failure', { when: times.relative(at), state })
        : say('strip_last_failure_undated', { state });
}
