import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { listPage, showHelp } from '../chat/links';
import type { Reply } from '../chat/reply';
import { isUnhealthy, worstFirst, type SourceListing } from '../domain/listing';
import type { Say } from '../i18n/say';
import { rowsOf } from './listRows';
import { attentionWords, missingWords, othersInWords } from './listWords';

/** More rows than these belong into the list. */
const ROWS = 5;
const BUTTONS = 'overview.buttons';

export interface Overview {
    /** One for each source that the asker may see. */
    readonly parts: readonly SourceListing[];
    /** The asker's user id. */
    readonly by: string;
    readonly now: Date;
}

type Context = Pick<CardContext, 'say' | 'times' | 'appId' | 'mayManage'>;

/** The answer to the bare command: what needs attention, the worst first, and the ways to the rest. */
export function overviewCard({ parts, by, now }: Overview, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const { say, times, appId } = context;
    const all = parts.flatMap(({ items }) => items);
    const missing = missingWords(parts, say);
    const isComplete = missing.length === 0 && parts.every(({ unread }) => unread.length === 0);
    const bad = worstFirst(all.filter(({ state }) => isUnhealthy(state)));
    const opening = [
        ...missing,
        ...(all.length > 0 ? [attentionWords(all, isComplete, say)] : nothing(missing, say)),
    ].join('\n');
    const more = bad.length - ROWS;
    const place = { appId, blockId: BUTTONS };
    const list = choicesOf({ ...place, target: { sources: [], kinds: [], states: [], page: 0, by } });
    const blocks: Block[] = [
        section(opening),
        ...rowsOf(bad.slice(0, ROWS), context),
        actions(BUTTONS, [
            list(listPage, say('overview_button_list')),
            choicesOf({ ...place, target: 'help' as const })(showHelp, say('overview_button_help')),
        ]),
        contextBlock(
            [
                ...(more > 0 ? [say('overview_more', { count: more })] : []),
                ...othersInWords(all, say),
                say('check_as_of', { time: times.absolute(now) }),
            ].join(' · '),
        ),
    ];
    return { text: opening, blocks };
}

/** Where something is missing, that is all there is to say. */
const nothing = (missing: readonly string[], say: Say): readonly string[] =>
    missing.length > 0 ? [] : [say('overview_empty')];
