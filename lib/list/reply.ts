import { listCard, publicListQuestion } from '../cards/listCard';
import type { Click, Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { keepListPrivate, listPage, postList } from '../chat/links';
import type { CardContext } from '../chat/card';
import { privately, withNote, type Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { audienceOfCard, everyoneHereMaySee, type Wish } from '../context/visibility';
import { matches, sourcesToList, type ListFilter, type SourceListing } from '../domain/listing';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Say } from '../i18n/say';
import { listIntegrations } from './list';

type Asked = LinkTarget<typeof listPage>;

/**
 * The integrations that fit the filter and that the person may see, as they are now. A list with webhooks goes to the asker
 * alone unless everyone in the room may see them; one that is to be public asks first.
 */
export async function listReply(app: AppContext, filter: ListFilter, page: number, wish: Wish): Promise<Reply> {
    const list = await readList(app, filter);
    if (list.kind === 'nothing') return list.reply;
    const asked = askedFor(app, filter, page);
    const audience = await audienceOfCard(app, wish, list.webhooks);
    if (audience === 'ask') return publicListQuestion(asked, list.webhooks.length, list.context);
    const reply = listFor(app, list, asked, audience);
    const isHeldBack = audience === 'asker' && (await audienceOfCard(app, wish, [])) === 'room';
    return isHeldBack ? withNote(reply, app.say('list_not_public')) : reply;
}

/**
 * Another page, or the same page read again. A person who did not ask for the list gets their own, and the list stays. So
 * does a list in a room that would now show webhooks to people who may not see them.
 */
export async function turnListPage(app: AppContext, asked: Asked, click: Click): Promise<Effect> {
    const list = await readList(app, asked);
    // A list that cannot be read now is no reason to lose the old one.
    if (list.kind === 'nothing') return { kind: 'whisper', reply: list.reply };
    const own = askedFor(app, asked, asked.page);
    if (asked.by !== app.person.id) return { kind: 'whisper', reply: listFor(app, list, own, 'asker') };
    if (click.isPrivate) return { kind: 'replace', reply: listFor(app, list, own, 'asker') };
    const mayStay = asked.agreed === true || (await everyoneHereMaySee(app, list.webhooks));
    return mayStay
        ? { kind: 'replace', reply: listFor(app, list, asked, 'room') }
        : { kind: 'whisper', reply: withNote(listFor(app, list, own, 'asker'), app.say('list_not_public')) };
}

/** Posts the list for everyone in the room, read again and with the rights of the person who clicks. */
export async function postListToRoom(app: AppContext, asked: LinkTarget<typeof postList>): Promise<Effect> {
    const list = await readList(app, asked);
    if (list.kind === 'nothing') return { kind: 'whisper', reply: list.reply };
    const agreed: Asked = { ...askedFor(app, asked, asked.page), agreed: true };
    return { kind: 'post', reply: listFor(app, list, agreed, 'room') };
}

/** Leaves the room without the list. */
export const keepListFromRoom = ({ say }: AppContext, _: LinkTarget<typeof keepListPrivate>): Promise<Effect> =>
    Promise.resolve({ kind: 'replace', reply: privately(say('list_public_kept')) });

interface ReadList {
    readonly kind: 'list';
    readonly parts: readonly SourceListing[];
    /** Those that fit the filter, on all pages. */
    readonly webhooks: readonly WebhookIntegration[];
    readonly context: CardContext;
}

async function readList(
    app: AppContext,
    filter: ListFilter,
): Promise<ReadList | { readonly kind: 'nothing'; readonly reply: Reply }> {
    const [listings, context] = await Promise.all([listIntegrations(app, filter), cardContextFor(app)]);
    const parts = listings.filter((part) => isForThem(part, filter));
    if (parts.every(({ items, problem }) => items.length === 0 && problem)) {
        return { kind: 'nothing', reply: privately(whyNothing(parts, app.say)) };
    }
    const fitting = parts.flatMap(({ items }) => items).filter((item) => matches(item, filter));
    const webhooks = fitting.flatMap((item) => (item.source === 'rocketchat' ? [item.webhook] : []));
    return { kind: 'list', parts, webhooks, context };
}

const askedFor = ({ person }: AppContext, { sources, kinds, states }: ListFilter, page: number): Asked => ({
    sources: [...sources],
    kinds: [...kinds],
    states: [...states],
    page,
    by: person.id,
});

const listFor = (
    { clock }: AppContext,
    { parts, context }: ReadList,
    asked: Asked,
    audience: Reply['audience'],
): Reply => ({ audience, ...listCard({ asked, parts, now: clock.now() }, context) });

/** The list leaves out a source that the person may not see, unless they asked for it by name. */
const isForThem = ({ source, problem }: SourceListing, filter: ListFilter): boolean =>
    problem?.kind !== 'may-not-view' || filter.sources.includes(source) || sourcesToList(filter).length === 1;

function whyNothing(parts: readonly SourceListing[], say: Say): string {
    if (parts.length === 0) return say('list_may_see_nothing');
    return parts.flatMap(({ problem }) => (problem ? [explain(problem, say)] : [])).join('\n');
}
