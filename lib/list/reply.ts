import { listCard } from '../cards/listCard';
import type { Click, Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { listPage } from '../chat/links';
import { audienceFor, privately, type Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { sourcesToList, type ListFilter, type SourceListing } from '../domain/listing';
import type { Say } from '../i18n/say';
import { listIntegrations } from './list';

type Asked = LinkTarget<typeof listPage>;

/** The integrations that fit the filter and that the person may see, as they are now. */
export async function listReply(
    app: AppContext,
    filter: ListFilter,
    page: number,
    audience: Reply['audience'],
): Promise<Reply> {
    const [listings, context] = await Promise.all([listIntegrations(app, filter), cardContextFor(app)]);
    const parts = listings.filter((part) => isForThem(part, filter));
    if (parts.every(({ items, problem }) => items.length === 0 && problem)) {
        return privately(whyNothing(parts, app.say));
    }
    const { sources, kinds, states } = filter;
    const by = app.person.id;
    const asked: Asked = { sources: [...sources], kinds: [...kinds], states: [...states], page, by };
    return { audience, ...listCard({ asked, parts, now: app.clock.now() }, context) };
}

/** Another page, or the same page read anew. A person who did not ask for the list gets their own, and the list stays. */
export async function turnListPage(app: AppContext, { page, by, ...filter }: Asked, click: Click): Promise<Effect> {
    const isTheirs = by === app.person.id;
    const reply = await listReply(app, filter, page, audienceFor(click.isPrivate || !isTheirs));
    // A list that cannot be read now is no reason to lose the old one.
    return reply.blocks && isTheirs ? { kind: 'replace', reply } : { kind: 'whisper', reply };
}

/** The list leaves out a source that the person may not see, unless they asked for it by name. */
const isForThem = ({ source, problem }: SourceListing, filter: ListFilter): boolean =>
    problem?.kind !== 'may-not-view' || filter.sources.includes(source) || sourcesToList(filter).length === 1;

function whyNothing(parts: readonly SourceListing[], say: Say): string {
    if (parts.length === 0) return say('list_may_see_nothing');
    return parts.flatMap(({ problem }) => (problem ? [explain(problem, say)] : [])).join('\n');
}
