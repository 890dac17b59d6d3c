import { cardContextFor } from '../context/cardContext';
import { explain } from '../chat/explain';
import { listCard } from '../cards/listCard';
import type { AppContext } from '../context/context';
import { sourcesToList, type ListFilter } from '../domain/listing';
import { sayIn, type Say } from '../i18n/say';
import { listIntegrations } from './list';
import type { SourceListing } from '../domain/listing';
import { privately, type Reply } from '../chat/reply';
import type { Click, Effect } from '../chat/click';
import type { listPage } from '../chat/links';
import type { LinkTarget } from '../chat/link';

type Asked = LinkTarget<typeof listPage>;

/** What the one who acts may see of what fits, as it is now. */
export async function listReply(
    app: AppContext,
    filter: ListFilter,
    page: number,
    audience: Reply['audience'],
): Promise<Reply> {
    const { person, clock } = app;
    const { language, utcOffset } = person;
    const [listings, context] = await Promise.all([
        listIntegrations(app, filter),
        cardContextFor(app, { language, utcOffset }),
    ]);
    const parts = listings.filter((part) => isForThem(part, filter));
    if (parts.every(({ items, problem }) => items.length === 0 && problem)) {
        return privately(whyNothing(parts, sayIn(language)));
    }
    const { sources, kinds, states } = filter;
    const asked: Asked = { sources: [...sources], kinds: [...kinds], states: [...states], page, by: person.id };
    return { audience, ...listCard({ asked, parts, now: clock.now() }, context) };
}

/** Another page, or the same anew. Whoever did not ask for the list is shown their own, and it stays as it is. */
export async function turnListPage(app: AppContext, { page, by, ...filter }: Asked, click: Click): Promise<Effect> {
    const isTheirs = by === app.person.id;
    const reply = await listReply(app, filter, page, click.isPrivate || !isTheirs ? 'asker' : 'room');
    // What can not be shown now is no reason to lose what was.
    return reply.blocks && isTheirs ? { kind: 'replace', reply } : { kind: 'whisper', reply };
}

/** That somebody may not see a source goes without saying, unless they asked for it by name. */
const isForThem = ({ source, problem }: SourceListing, filter: ListFilter): boolean =>
    problem?.kind !== 'may-not-view' || filter.sources.includes(source) || sourcesToList(filter).length === 1;

function whyNothing(parts: readonly SourceListing[], say: Say): string {
    if (parts.length === 0) return say('list_may_see_nothing');
    return parts.flatMap(({ problem }) => (problem ? [explain(problem, say)] : [])).join('\n');
}
