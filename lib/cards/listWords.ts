import type { CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import {
    countsOf,
    idOf,
    isHealthy,
    isUnhealthy,
    nameOf,
    type ListedIntegration,
    type ListState,
    type SourceListing,
} from '../domain/listing';
import { WEBHOOK_NOTES, type WebhookNote } from '../domain/integrity';
import type { Problem } from '../domain/problem';
import { boldName, code, Markup, type MessageKey, type Say } from '../i18n/say';
import { platformName, stateInWords as accountStateInWords } from './hookedCard';
import { stateCount, stateWords } from './stateWords';

type WithState = { readonly state: ListState };

/** "1 token expired, 9 healthy": from the worst to the best, in the words of the rows. The numbers add up to the total. */
export const countsInWords = (items: readonly WithState[], say: Say): Markup =>
    new Markup(
        countsOf(items)
            .map(([state, count]) => stateCount(state, count, say))
            .join(', '),
    );

/**
 * "10 others: 2 enabled, 8 healthy": the counts of what needs no attention, below rows that show what does. They add up
 * with "7 of 17 need attention". Where nothing needs attention, they are the counts of all.
 */
export function othersInWords(items: readonly WithState[], say: Say): readonly string[] {
    const others = items.filter(({ state }) => !isUnhealthy(state));
    if (others.length === 0) return [];
    const blanks = { count: others.length, parts: countsInWords(others, say) };
    return [say(others.length === items.length ? 'list_summary' : 'list_summary_others', blanks)];
}

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

/**
 * "7 of 17 need attention", or that nothing does.
 * @param isComplete whether everything that the reader may see was there to check
 */
export function attentionWords(items: readonly WithState[], isComplete: boolean, say: Say): string {
    const count = items.filter(({ state }) => isUnhealthy(state)).length;
    if (count > 0) return say('list_attention', { count, total: items.length });
    const isChecked = isComplete && items.every(({ state }) => state !== 'unchecked' && state !== 'unseen');
    if (!isChecked) return say('list_attention_none_known');
    return say(items.every(({ state }) => isHealthy(state)) ? 'list_all_healthy' : 'list_attention_none');
}

const NOTE_WORDS = {
    script: 'list_note_script',
    shared: 'list_note_shared',
} as const satisfies Record<WebhookNote, MessageKey>;

/** How many webhooks have what their state does not say, a line for each such thing. */
export const noteWords = (items: readonly { readonly notes?: readonly WebhookNote[] | undefined }[], say: Say) =>
    WEBHOOK_NOTES.flatMap((note): readonly string[] => {
        const count = items.filter(({ notes = [] }) => notes.includes(note)).length;
        return count > 0 ? [say(NOTE_WORDS[note], { count })] : [];
    });

/** What is missing from a list, and why, a line for each source. */
export const missingWords = (parts: readonly SourceListing[], say: Say): readonly string[] =>
    parts.flatMap(({ source, items, problem }) => {
        if (!problem) return [];
        const blanks = { problem: new Markup(explain(problem, say)) };
        if (items.length > 0) return [say('list_part_incomplete', { source: sourceName(source, say), ...blanks })];
        return [say(isOutOfReach(problem) ? `list_unreachable_${source}` : `list_hidden_${source}`, blanks)];
    });

const ANSWERED: readonly Problem['kind'][] = ['credentials-refused', 'forbidden', 'rate-limited'];
const NOT_ASKED: readonly Problem['kind'][] = ['may-not-view', 'not-configured', 'bad-setting'];

/** Whether the source gave no answer of its own. A refusal is one. */
const isOutOfReach = ({ kind }: Problem): boolean => ![...ANSWERED, ...NOT_ASKED].includes(kind);
