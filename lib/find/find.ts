import type { AppContext } from '../context/context';
import type { Finding, FoundWebhook } from '../domain/finding';
import { ok, type Outcome } from '../domain/outcome';
import { findInHooked } from './hooked';
import { sourcesOf, type IntegrationQuery } from '../domain/query';
import type { Source } from '../domain/source';
import { judgeOf } from './integrity';
import { seeWebhook } from './rocketchat';

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
            const outcome = source === 'hooked' ? findInHooked(context, query.id) : findInspected(context, query);
            return { source, outcome: await outcome };
        }),
    );
}

async function findInspected(context: AppContext, query: IntegrationQuery): Promise<Outcome<FoundWebhook>> {
    const seen = await seeWebhook(context, query);
    if (!seen.ok) return seen;
    // What the webhook depends on is looked up while its deliveries are being read.
    const [judge, found] = await Promise.all([judgeOf(context, seen.value.webhook), seen.value.found]);
    return ok(judge(found));
}

/** Whether every place that the asker may look into says that there is no such integration. */
export const isMissed = (findings: readonly Finding[]): boolean => {
    const kinds = findings.map(({ outcome }) => (outcome.ok ? 'found' : outcome.problem.kind));
    return kinds.includes('not-found') && kinds.every((kind) => kind === 'not-found' || kind === 'may-not-view');
};
