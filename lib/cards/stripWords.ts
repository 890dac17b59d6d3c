import type { CardContext } from '../chat/card';
import type { Delivery } from '../domain/delivery';
import { STRIP_LENGTH, stripOf, type DeliveryStrip, type StripEntry } from '../domain/deliveryStrip';
import { hostOf, type WebhookIntegration } from '../domain/rocketchat';
import { code, Markup, type Say } from '../i18n/say';
import { signOfResult, unsignedResult } from './deliveryWords';

type Context = Pick<CardContext, 'say' | 'times'>;

/**
 * The last deliveries to a target for a card: the strip with its legend, and the last failure where the line of the target
 * does not tell it. A single delivery is told by that line.
 */
export function stripLines(
    { attempts = [], at, result }: Delivery,
    { retryDelay }: Pick<WebhookIntegration, 'retryDelay'>,
    context: Context,
): readonly string[] {
    const strip = stripOf(attempts, retryDelay);
    if (strip.entries.length < 2) return [];
    const { lastFailure } = strip;
    const isTold = lastFailure?.at?.getTime() === at?.getTime() && lastFailure?.result.kind === result.kind;
    return [
        `${symbolsOf(strip, context.say)} ${legendOf(strip, context.say)}`,
        ...(lastFailure && !isTold ? [failureLine(lastFailure, context)] : []),
    ];
}

/** The same for the details, which name the target and say all that is known. */
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
        symbolsOf(strip, say),
        [legendOf(strip, say), ...(strip.retried > 0 ? [say('strip_retried', { count: strip.retried })] : [])].join(
            ' · ',
        ),
        strip.lastFailure ? failureLine(strip.lastFailure, context) : say('strip_no_failure'),
    ];
}

const symbolsOf = ({ entries }: DeliveryStrip, say: Say): string =>
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
