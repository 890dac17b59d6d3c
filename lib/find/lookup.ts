import type { AppContext } from '../context/context';
import type { Disconnected } from '../domain/audit';
import type { Finding } from '../domain/finding';
import { hookedState } from '../domain/hooked';
import type { Lookup } from '../domain/lookup';
import { sourcesOf, type IntegrationQuery } from '../domain/query';
import type { Source } from '../domain/source';
import { findIntegration } from './find';
import { readImpact } from './impact';

/**
 * Looks for an integration, and for what its card shows besides it: what an unhealthy connection puts at risk, or who
 * disconnected a connection that is gone, and what is still planned on it. A healthy connection costs no further request.
 * @param places those that the query names, unless said
 */
export async function lookup(
    app: AppContext,
    query: IntegrationQuery,
    places: readonly Source[] = sourcesOf(query),
): Promise<Lookup> {
    const parts = await Promise.all(
        places.map(async (source) => {
            const findings = await findIntegration(app, query, [source]);
            return { findings, ...(await besides(app, findings)) };
        }),
    );
    const findings = parts.flatMap((part) => part.findings);
    const isFound = findings.some(({ outcome }) => outcome.ok);
    const disconnected = isFound ? undefined : await disconnectionOf(app, query.id, findings);
    const impact = disconnected
        ? await readImpact(app, query.id)
        : parts.find((part) => part.impact !== undefined)?.impact;
    return { findings, ...(impact && { impact }), ...(disconnected && { disconnected }) };
}

/** Starts as soon as Hooked has answered, and does not wait for Rocket.Chat. */
async function besides(app: AppContext, findings: readonly Finding[]): Promise<Pick<Lookup, 'impact'>> {
    const [found] = findings.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
    if (found?.source !== 'hooked' || hookedState(found.health) === 'healthy') return {};
    return { impact: await readImpact(app, found.id) };
}

/** Only for people who may see Hooked's connections: Hooked's own "not found" is known to nobody else. */
async function disconnectionOf(
    { audit, log }: AppContext,
    id: string,
    findings: readonly Finding[],
): Promise<Disconnected | undefined> {
    const isMissing = findings.some(
        ({ source, outcome }) => source === 'hooked' && !outcome.ok && outcome.problem.kind === 'not-found',
    );
    if (!isMissing) return undefined;
    try {
        return await audit.disconnectionOf(id);
    } catch (error) {
        log.error('the audit trail could not be read', error);
        return undefined;
    }
}
