import { overviewCard } from '../cards/overviewCard';
import type { Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { listIntegrations } from './list';

/**
 * What needs attention among everything that the person may see, for them alone. It costs what a list costs, and shares
 * the scan of people who list at the same time.
 * @returns undefined where the person may see nothing
 */
export async function overviewReply(app: AppContext): Promise<Reply | undefined> {
    const [listings, context] = await Promise.all([
        listIntegrations(app, { sources: [], kinds: [], states: [] }),
        cardContextFor(app),
    ]);
    const parts = listings.filter(({ problem }) => problem?.kind !== 'may-not-view');
    if (parts.length === 0) return undefined;
    return { audience: 'asker', ...overviewCard({ parts, by: app.person.id, now: app.clock.now() }, context) };
}
