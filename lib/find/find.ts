import type { AppContext } from '../context/context';
import type { Finding } from '../domain/finding';
import { findInHooked } from './hooked';
import { sourcesOf, type IntegrationQuery } from '../domain/query';
import type { Source } from '../domain/source';
import { findInRocketChat } from './rocketchat';

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
