import type { AppContext } from '../context';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import { findInHooked } from './hooked';
import { sourcesOf, type IntegrationQuery, type Source } from './query';
import { findInRocketChat, type FoundWebhook } from './rocketchat';

export type Found = HookedIntegration | FoundWebhook;

/** What one place had to say. */
export interface Finding {
    readonly source: Source;
    readonly outcome: Outcome<Found>;
}

/** Looks in every place that the query names, at once. Everything that may be shown has passed the asker's rights. */
export function lookUp(context: AppContext, query: IntegrationQuery): Promise<readonly Finding[]> {
    return Promise.all(
        sourcesOf(query).map(async (source): Promise<Finding> => {
            const outcome = source === 'hooked' ? findInHooked(context, query.id) : findInRocketChat(context, query);
            return { source, outcome: await outcome };
        }),
    );
}
