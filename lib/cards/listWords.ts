import type { CardContext } from '../chat/card';
import { countsOf, idOf, nameOf, type CountedState, type ListedIntegration, type ListState } from '../domain/listing';
import { boldName, code, Markup, type MessageKey, type Say } from '../i18n/say';
import { knownStateInWords, platformName, stateInWords as accountStateInWords } from './hookedCard';
import { webhookStateInWords } from './webhookCard';

const COUNT_WORDS = {
    healthy: 'list_count_healthy',
    expired: 'list_count_expired',
    'token-invalid': 'list_count_token_invalid',
    error: 'list_count_error',
    failing: 'list_count_failing',
    'disabled-by-server': 'list_count_disabled_by_server',
    'script-broken': 'list_count_script_broken',
    degraded: 'list_count_degraded',
    unknown: 'list_count_unknown',
    retrying: 'list_count_retrying',
    disabled: 'list_count_disabled',
    unseen: 'list_count_unseen',
    unchecked: 'list_count_unchecked',
    untested: 'list_count_untested',
    quiet: 'list_count_quiet',
} as const satisfies Record<CountedState, MessageKey>;

/** "9 healthy, 1 token expired" */
export const countsInWords = (items: Parameters<typeof countsOf>[0], say: Say): Markup =>
    new Markup(
        countsOf(items)
            .map(([state, count]) => say(COUNT_WORDS[state], { count }))
            .join(', '),
    );

/** "🔴 Token expired · *My TikTok* · TikTok · `int_tt_xyz789`" */
export function lineOf(item: ListedIntegration, { say, times }: Pick<CardContext, 'say' | 'times'>): string {
    const isHooked = item.source === 'hooked';
    const when = isHooked && item.asOf ? times.relative(item.asOf) : undefined;
    return say('list_line', {
        state: new Markup(when ? `${stateOf(item, say)} (${when.markup})` : stateOf(item, say)),
        name: boldName(nameOf(item) ?? say(isHooked ? 'card_unnamed_account' : 'card_unnamed_webhook')),
        what: isHooked ? platformName(item.integration.platform, say) : new Markup(say(`kind_${item.webhook.kind}`)),
        id: code(idOf(item)),
    });
}

const stateOf = (item: ListedIntegration, say: Say): string =>
    item.source === 'hooked' && item.state === 'unknown'
        ? accountStateInWords(item.integration, item.state, say)
        : stateInWords(item.state, say);

/** "🔴 Token expired"; an unknown state of Hooked's has no name here. */
export function stateInWords(state: ListState, say: Say): string {
    switch (state) {
        case 'unchecked':
        case 'unseen':
            return say(`list_${state}`);
        case 'healthy':
        case 'expired':
        case 'error':
        case 'token-invalid':
            return knownStateInWords(state, say);
        default:
            return webhookStateInWords(state, say);
    }
}
