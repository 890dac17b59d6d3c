import type { CardContext } from '../chat/card';
import { countsOf, idOf, nameOf, type ListedIntegration } from '../domain/listing';
import { boldName, code, Markup, type Say } from '../i18n/say';
import { platformName, stateInWords as accountStateInWords } from './hookedCard';
import { stateCount, stateWords } from './stateWords';

/** "9 healthy, 1 token expired" */
export const countsInWords = (items: Parameters<typeof countsOf>[0], say: Say): Markup =>
    new Markup(
        countsOf(items)
            .map(([state, count]) => stateCount(state, count, say))
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
        : stateWords(item.state, say);
