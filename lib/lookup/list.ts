import { mayView, reachOf } from '../access';
import type { AppContext } from '../context';
import { maySeeWebhook, seesNoWebhook } from '../domain/access';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import {
    matchesKind,
    sourcesToList,
    webhookListState,
    type ListedIntegration,
    type ListFilter,
} from '../domain/listing';
import { scopeOf } from '../domain/monitor/watch';
import { failed, ok, type Outcome } from '../domain/outcome';
import type { Problem, Upstream } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import { surveyHooked } from '../survey/hooked';
import type { HookedSurveyOptions, Sighting, SurveyResult } from '../survey/survey';
import { surveyWebhooks } from '../survey/webhooks';

/** Of the command's time, what is left for writing the answer. */
const ANSWER_MS = 3000;
/** Calls of a minute's allowance that a list leaves to people's `get`. */
const RESERVE = 2;

/** What one source had to show. */
export interface SourceListing {
    readonly source: Upstream;
    readonly items: readonly ListedIntegration[];
    /** Why it is not all, or nothing at all. */
    readonly problem?: Problem;
    /** Each could not be read by itself: those that the list named are there, without a state. */
    readonly unread: readonly Problem[];
    /** So many were not looked at in time, and are missing. */
    readonly unreached: number;
}

/**
 * Everything that the asker may see in the sources that the filter leaves, whatever else it says. What they may not see
 * costs no request.
 */
export function listIntegrations(app: AppContext, filter: ListFilter): Promise<readonly SourceListing[]> {
    return Promise.all(
        sourcesToList(filter).map(async (source) => {
            const listing = source === 'hooked' ? await listHooked(app) : await listWebhooks(app, filter);
            return listing.ok ? listing.value : nothingIn(source, listing.problem);
        }),
    );
}

const nothingIn = (source: Upstream, problem: Problem): SourceListing => ({
    source,
    items: [],
    problem,
    unread: [],
    unreached: 0,
});

const shouldStop =
    ({ deadline }: AppContext) =>
    (): boolean =>
        deadline.remainingMs() < ANSWER_MS;

async function listHooked(app: AppContext): Promise<Outcome<SourceListing>> {
    const { settings, hooked: accounts } = app;
    if (!(await mayView(app))) return failed({ kind: 'may-not-view', upstream: 'hooked' });
    if (!accounts.ok) return accounts;
    const seen = collector();
    const survey = (over: Pick<HookedSurveyOptions, 'everything' | 'ids'>): Promise<SurveyResult> =>
        surveyHooked(accounts.value, {
            ...over,
            maxParallel: settings.maxParallelRequests,
            shouldStop: shouldStop(app),
            onSighting: seen.take,
            onListed: seen.name,
        });
    const began = app.clock.now().getTime();
    const { listed, cause } = await survey({ everything: true, ids: [] });
    // That nothing came in time is not that nothing is there.
    const late: Problem = { kind: 'timed-out', upstream: 'hooked', afterMs: app.clock.now().getTime() - began };
    const problem = cause ?? (listed ? undefined : late);
    const unreached = Math.max(0, (listed?.length ?? 0) - seen.count());
    if (cause?.kind === 'unreadable' || cause?.kind === 'rejected') {
        // Without a list, those that are watched are at least known.
        const ids = listed ? [] : await watchedIds(app);
        await survey({ everything: false, ids });
    }
    return ok({
        source: 'hooked',
        items: seen.items,
        unread: seen.unread,
        unreached,
        ...(problem && { problem }),
    });
}

async function watchedIds({ monitor }: AppContext): Promise<readonly string[]> {
    const [watches, roster] = await Promise.all([monitor.watches.all(), monitor.rosters.get('hooked')]);
    return [...new Set([...scopeOf(watches.values()).ids('hooked'), ...Object.keys(roster?.known ?? {})])];
}

/** The asker's own permissions count, not the token's. */
async function listWebhooks(app: AppContext, filter: ListFilter): Promise<Outcome<SourceListing>> {
    const { settings, person, webhooks } = app;
    if (!webhooks.ok) return webhooks;
    const permitted = await reachOf(app);
    if (!permitted.ok) return permitted;
    const reach = permitted.value;
    if (seesNoWebhook(reach)) return failed({ kind: 'may-not-view', upstream: 'rocketchat' });

    const all = await webhooks.value.list();
    if (!all.ok) return all;
    const shown = all.value.filter((webhook) => maySeeWebhook(reach, webhook, person.id));
    const [looked, others] = split(shown, ({ kind }) => matchesKind(kind, filter));
    const seen = collector();
    const { cause } = await surveyWebhooks(
        { ...webhooks.value, list: () => Promise.resolve(ok(looked)) },
        {
            everything: true,
            ids: [],
            // Whether the server or a person switched it off is in the history only.
            first: looked.filter(({ enabled }) => enabled === false).map(({ id }) => id),
            reserve: RESERVE,
            maxParallel: settings.maxParallelRequests,
            shouldStop: shouldStop(app),
            onSighting: seen.take,
        },
    );
    // Those that the filter leaves out; and all, where the list has taken all the time.
    const untold = seen.count() === 0 ? shown : others;
    for (const webhook of untold) seen.take({ kind: 'webhook', webhook, why: 'limit' });
    return ok({
        source: 'rocketchat',
        items: seen.items,
        unread: seen.unread,
        unreached: 0,
        ...(cause && { problem: cause }),
    });
}

function collector() {
    const items: ListedIntegration[] = [];
    const unread: Problem[] = [];
    const named = new Map<string, HookedIntegration>();
    let count = 0;
    const take = (sighting: Sighting): void => {
        count += 1;
        switch (sighting.kind) {
            case 'hooked': {
                const { integration } = sighting;
                items.push({ source: 'hooked', integration, state: hookedState(integration.health) });
                return;
            }
            case 'webhook': {
                const { webhook } = sighting;
                items.push({ source: 'rocketchat', webhook, state: webhookListState(webhook, sighting) });
                return;
            }
            case 'unseen': {
                unread.push(sighting.problem);
                const integration = named.get(sighting.id);
                if (integration) items.push({ source: 'hooked', integration, state: 'unseen' });
                return;
            }
            // Since the list was read, or since somebody began to watch it.
            case 'hooked-gone':
            case 'webhook-gone':
                return;
        }
    };
    return {
        items,
        unread,
        take,
        /** It is there, however it is. */
        name: (integration: HookedIntegration): void => void named.set(integration.id, integration),
        count: () => count,
    };
}

function split(
    webhooks: readonly WebhookIntegration[],
    isFirst: (webhook: WebhookIntegration) => boolean,
): readonly [WebhookIntegration[], WebhookIntegration[]] {
    return [webhooks.filter(isFirst), webhooks.filter((webhook) => !isFirst(webhook))];
}
