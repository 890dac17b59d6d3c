import type { AppContext } from '../context/context';
import { sourcesToList, type ListFilter, type SourceListing } from '../domain/listing';
import type { Problem } from '../domain/problem';
import { listHooked } from './listHooked';
import { listWebhooks } from './listWebhooks';
import type { Source } from '../domain/source';

/** The time of the command that is left for writing the answer. */
const ANSWER_MS = 3000;

/**
 * Lists everything that the asker may see in the filter's sources; the caller applies the rest of the filter. A source
 * that the asker may not see costs no request.
 */
export function listIntegrations(app: AppContext, filter: ListFilter): Promise<readonly SourceListing[]> {
    const shouldStop = (): boolean => app.deadline.remainingMs() < ANSWER_MS;
    return Promise.all(
        sourcesToList(filter).map(async (source) => {
            const list = source === 'hooked' ? listHooked : listWebhooks;
            const listing = await list(app, filter, shouldStop);
            return listing.ok ? listing.value : nothingIn(source, listing.problem);
        }),
    );
}

const nothingIn = (source: Source, problem: Problem): SourceListing => ({
    source,
    items: [],
    problem,
    unread: [],
});
