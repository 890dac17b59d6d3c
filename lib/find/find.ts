import type { AppContext } from '../context/context';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import { findInHooked } from './hooked';
import { sourcesOf, type IntegrationQuery, type Source } from '../domain/query';
import { findInRocketChat, type FoundWebhook } from './rocketchat';

export type Found = HookedIntegration | FoundWebhook;

/** What one place had to say. */
export interface Finding {
    readonly source: Source;
    readonly outcome: Outcome<Found>;
}

/**
 * Looks in every place at once. Everything that may be shown has passed the asker's rights.
 * @param places those that the query names, unless said
 */
export function findIntegration(
    context: AppContext,
    query: IntegrationQuery,
    places: readonly Source[] = sourcesOf(query),
): Promise<readonly Finding[]> {
    return Promise.all(
        places.map(async (source): Promise<Finding> => {
            const outcome = source === 'hooked' ? findInHooked(context, query.id) : findInRocketChat(context, query);
            return { source, outcome: await outcome };
        }),
    );
}
