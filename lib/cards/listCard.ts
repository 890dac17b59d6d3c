import type { ButtonElement } from '@rocket.chat/ui-kit';

import { countsOf, idOf, matches, nameOf, worstFirst, type ListedIntegration } from '../domain/listing';
import type { Problem } from '../domain/problem';
import { boldName, code, link, Markup, type Say } from '../i18n/say';
import { listPage, listRefresh } from '../chat/links';
import type { Link, LinkTarget } from '../chat/link';
import type { SourceListing } from '../domain/listing';
import type { Reply } from '../chat/reply';
import { actions, button, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import { platformName, stateInWords as accountStateInWords } from './hookedCard';
import { stateCount, stateWords } from './stateWords';

/** A line each: as many as are read at a glance, and as one message takes. */
const LINES_A_PAGE = 15;

const BUTTONS = 'list.buttons';

export interface Listing {
    readonly asked: LinkTarget<typeof listPage>;
    /** Of the sources that the asker may see. */
    readonly parts: readonly SourceListing[];
    readonly now: Date;
}

type Context = Pick<CardContext, 'say' | 'times' | 'appId' | 'dashboardUrl' | 'siteUrl'>;

/** A page of integrations, the worst first, below what there is in all. */
export function listCard(listing: Listing, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const { asked, parts, now } = listing;
    const { say, times } = context;
    const all = parts.flatMap(({ items }) => items);
    const fitting = worstFirst(all.filter((item) => matches(item, asked)));
    const pages = Math.max(1, Math.ceil(fitting.length / LINES_A_PAGE));
    const page = Math.min(asked.page, pages - 1);
    const shown = fitting.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE);
    const counts = headlineOf(listing, { fitting, all: all.length }, context);
    const headline = [counts, ...howSeen(listing, context)].join('\n');
    const asOf = say('card_as_of', {
        source: new Markup(parts.map(({ source }) => sourceName(source, say).markup).join(', ')),
        time: times.absolute(now),
    });
    const blocks: Block[] = [
        section(headline),
        ...(shown.length > 0 ? [section(shown.map((item) => lineOf(item, context)).join('\n'))] : []),
        actions(BUTTONS, buttonsFor({ ...asked, page }, pages, context)),
        ...notesOn(listing, say).map((note) => contextBlock(note)),
        contextBlock(pages > 1 ? say('list_page', { page: page + 1, pages, asOf: new Markup(asOf) }) : asOf),
    ];
    return { text: headline, blocks };
}

/** How many there are and how they are; or that there are none, and what then. */
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

/** Of how many accounts the list tells what is so now, what was so when the monitor looked, and nothing. */
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

/** "9 healthy, 1 token expired" */
export const countsInWords = (items: Parameters<typeof countsOf>[0], say: Say): Markup =>
    new Markup(
        countsOf(items)
            .map(([state, count]) => stateCount(state, count, say))
            .join(', '),
    );

/** "🔴 Token expired · *My TikTok* · TikTok · `int_tt_xyz789`" */
export function lineOf(item: ListedIntegration, { say, times }: Pick<Context, 'say' | 'times'>): string {
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

function buttonsFor(shown: Listing['asked'], pages: number, { appId, say }: Context): ButtonElement[] {
    const to = (where: Link<Listing['asked']>, label: string, page: number): ButtonElement =>
        button({
            appId,
            blockId: BUTTONS,
            actionId: where.actionId,
            label,
            value: where.write({ ...shown, page }),
        });
    const { page } = shown;
    return [
        ...(page > 0 ? [to(listPage, say('list_button_previous'), page - 1)] : []),
        ...(page < pages - 1 ? [to(listPage, say('list_button_next'), page + 1)] : []),
        to(listRefresh, say('button_refresh'), page),
    ];
}

/** What is not in the list, and why; the same sentence once. */
function notesOn({ asked, parts }: Listing, say: Say): readonly string[] {
    const unchecked = parts
        .flatMap(({ items }) => items)
        .filter(
            (item) =>
                item.source === 'rocketchat' && item.state === 'unchecked' && matches(item, { ...asked, states: [] }),
        );
    return [
        ...parts.flatMap((part) => partNotes(part, say)),
        ...(unchecked.length > 0 ? [say('list_histories_left', { count: unchecked.length })] : []),
    ];
}

function partNotes({ source, items, problem, unread, most }: SourceListing, say: Say): readonly string[] {
    const inWords = (one: Problem): Markup => new Markup(explain(one, say));
    const [first] = unread;
    const unchecked = items.filter((item) => item.source === 'hooked' && item.state === 'unchecked').length;
    const left = unchecked - unread.length;
    return [
        ...(problem
            ? [
                  say(items.length > 0 ? 'list_part_incomplete' : 'list_part_missing', {
                      source: sourceName(source, say),
                      problem: inWords(problem),
                  }),
              ]
            : []),
        ...(first ? [say('list_unread', { count: unread.length, problem: inWords(first) })] : []),
        ...(most !== undefined && left > 0 && !problem ? [say('list_left', { count: left, most })] : []),
    ];
}
