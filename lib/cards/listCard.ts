import type { ButtonElement } from '@rocket.chat/ui-kit';

import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import { keepListPrivate, listPage, listRefresh, postList } from '../chat/links';
import { pageOf, turnButtons } from '../chat/paging';
import { withButtons, type Reply } from '../chat/reply';
import { matches, worstFirst, type ListedIntegration, type SourceListing } from '../domain/listing';
import type { Problem } from '../domain/problem';
import { code, link, Markup, type Say } from '../i18n/say';
import { rowsOf } from './listRows';
import { countsInWords, missingWords, noteWords } from './listWords';

/** More rows than these are hard to scan: each has a section of its own. */
const ROWS_A_PAGE = 10;
const BUTTONS = 'list.buttons';

export interface Listing {
    readonly asked: LinkTarget<typeof listPage>;
    /** One for each source that the asker may see. */
    readonly parts: readonly SourceListing[];
    readonly now: Date;
}

type Context = Pick<CardContext, 'say' | 'times' | 'appId' | 'dashboardUrl' | 'siteUrl' | 'mayManage'>;

/** A page of integrations, worst first. What is missing comes before the counts of all. */
export function listCard(listing: Listing, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const { asked, parts, now } = listing;
    const { say, times } = context;
    const all = parts.flatMap(({ items }) => items);
    const fitting = worstFirst(all.filter((item) => matches(item, asked)));
    const { shown, page, pages } = pageOf(fitting, asked.page, ROWS_A_PAGE);
    const counts = headlineOf(listing, { fitting, all: all.length }, context);
    const headline = [...missingWords(parts, say), counts].join('\n');
    const asOf = say('card_as_of', {
        source: new Markup(parts.map(({ source }) => sourceName(source, say).markup).join(', ')),
        time: times.absolute(now),
    });
    const blocks: Block[] = [
        section(headline),
        ...rowsOf(shown, context),
        actions(BUTTONS, buttonsFor({ ...asked, page }, pages, context)),
        ...[...howSeen(listing, context), ...notesOn(listing, say)].map((note) => contextBlock(note)),
        contextBlock(pages > 1 ? say('list_page', { page: page + 1, pages, asOf: new Markup(asOf) }) : asOf),
    ];
    return { text: headline, blocks };
}

const QUESTION_BLOCK = 'list.question';

/**
 * Asks whether people who may not see webhooks shall see this list.
 * @param count how many webhooks it shows
 */
export function publicListQuestion(
    asked: Listing['asked'],
    count: number,
    { appId, say }: Pick<CardContext, 'appId' | 'say'>,
): Reply {
    const text = say('list_public_question', { count });
    const made = { appId, blockId: QUESTION_BLOCK };
    return withButtons(text, QUESTION_BLOCK, [
        choicesOf({ ...made, target: asked })(postList, say('button_post_here')),
        choicesOf({ ...made, target: 'keep' as const })(keepListPrivate, say('button_cancel')),
    ]);
}

/** The counts by state; or that the list is empty, and what to do then. */
function headlineOf(
    { asked, parts }: Listing,
    { fitting, all }: { readonly fitting: readonly ListedIntegration[]; readonly all: number },
    { say, dashboardUrl, siteUrl }: Context,
): string {
    if (fitting.length > 0) {
        const blanks = { count: fitting.length, parts: countsInWords(fitting, say) };
        return all === fitting.length
            ? say('list_summary', blanks)
            : say('list_summary_some', { ...blanks, total: all });
    }
    const words = [...asked.sources, ...asked.kinds, ...asked.states];
    if (words.length > 0) {
        return say('list_none_match', {
            filter: new Markup(words.map((word) => code(word).markup).join(' ')),
            count: all,
        });
    }
    const isWhole = parts.every(({ problem, unread }) => !problem && unread.length === 0);
    if (!isWhole) return say('list_none_seen');
    const administration = say('fix_administration');
    return say('list_none', {
        dashboard: link(say('fix_dashboard'), dashboardUrl),
        administration: siteUrl
            ? link(administration, `${siteUrl.replace(/\/+$/, '')}/admin/integrations`)
            : new Markup(administration),
    });
}

/** How many accounts the list has just checked, how many the monitor checked earlier, and how many nobody checked. */
function howSeen({ asked, parts }: Listing, { say, times }: Context): readonly string[] {
    const accounts = accountsIn(parts).filter((item) => matches(item, { ...asked, states: [] }));
    const [before] = accounts.flatMap(({ asOf }) => (asOf ? [asOf] : []));
    const unchecked = accounts.filter(({ state }) => state === 'unchecked' || state === 'unseen').length;
    if (!before && unchecked === 0) return [];
    const earlier = accounts.filter(({ asOf }) => asOf).length;
    const said = [
        say('list_seen_now', { count: accounts.length - earlier - unchecked }),
        ...(before ? [say('list_seen_before', { count: earlier, time: times.absolute(before) })] : []),
        ...(unchecked > 0 ? [say('list_seen_not', { count: unchecked })] : []),
    ];
    return [say('list_seen', { parts: new Markup(said.join(', ')) })];
}

type ListedAccount = Extract<ListedIntegration, { source: 'hooked' }>;

const accountsIn = (parts: readonly SourceListing[]): readonly ListedAccount[] =>
    parts.flatMap(({ items }) => items).filter((item) => item.source === 'hooked');

function buttonsFor(target: Listing['asked'], pages: number, { appId, say }: Context): ButtonElement[] {
    const place = { appId, blockId: BUTTONS, target };
    const labels = { previous: say('list_button_previous'), next: say('list_button_next') };
    return [
        ...turnButtons({ ...place, link: listPage, pages, labels }),
        choicesOf(place)(listRefresh, say('button_refresh')),
    ];
}

/** What was not checked, and why; and what states do not say. */
function notesOn({ asked, parts }: Listing, say: Say): readonly string[] {
    const webhooks = parts
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.source === 'rocketchat' && matches(item, { ...asked, states: [] }) ? [item] : []));
    const unchecked = webhooks.filter(({ state }) => state === 'unchecked');
    return [
        ...parts.flatMap((part) => partNotes(part, say)),
        ...(unchecked.length > 0 ? [say('list_histories_left', { count: unchecked.length })] : []),
        ...noteWords(
            webhooks.filter((item) => matches(item, asked)),
            say,
        ),
    ];
}

function partNotes({ items, problem, unread, most }: SourceListing, say: Say): readonly string[] {
    const inWords = (one: Problem): Markup => new Markup(explain(one, say));
    const [first] = unread;
    const unchecked = items.filter((item) => item.source === 'hooked' && item.state === 'unchecked').length;
    const left = unchecked - unread.length;
    return [
        ...(first ? [say('list_unread', { count: unread.length, problem: inWords(first) })] : []),
        ...(most !== undefined && left > 0 && !problem ? [say('list_left', { count: left, most })] : []),
    ];
}
