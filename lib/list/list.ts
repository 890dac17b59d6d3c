import { mayView, webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { maySeeWebhook, seesNoWebhook } from '../domain/access';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import type { SourceListing } from '../domain/listing';
import {
    matchesKind,
    sourcesToList,
    webhookListState,
    type ListedIntegration,
    type ListFilter,
} from '../domain/listing';
import { platformOfGroup } from '../domain/platforms';
import { lastSeen, type LastSeen, type MonitorMemory } from '../domain/monitor/lastSeen';
import { SWEEP_RECORD, type Inventory } from '../domain/monitor/sweep';
import { watchedScopeOf } from '../domain/monitor/watch';
import { failed, ok, type Outcome } from '../domain/outcome';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { HookedAccounts } from '../ports/upstreams';
import { scanHooked } from '../scan/hooked';
import type { HookedScanOptions, Observation, ScanResult } from '../scan/scan';
import { scanWebhooks } from '../scan/webhooks';
import type { Source } from '../domain/source';

/** Of the command's time, what is left for writing the answer. */
const ANSWER_MS = 3000;
/** Calls of a minute's allowance that a list leaves to people's `get`. */
const RESERVE = 2;
/** So many connections are looked at one by one for one list: what more there are, a list is no way to look at. */
const MOST_LOOKS = 200;

/**
 * Everything that the asker may see in the sources that the filter leaves, whatever else it says. What they may not see
 * costs no request.
 */
export function listIntegrations(app: AppContext, filter: ListFilter): Promise<readonly SourceListing[]> {
    return Promise.all(
        sourcesToList(filter).map(async (source) => {
            const listing = source === 'hooked' ? await listHooked(app, filter) : await listWebhooks(app, filter);
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

const shouldStop =
    ({ deadline }: AppContext) =>
    (): boolean =>
        deadline.remainingMs() < ANSWER_MS;

/** Whoever asks while others do shares their look. */
async function listHooked(app: AppContext, filter: ListFilter): Promise<Outcome<SourceListing>> {
    const { hooked: accounts } = app;
    if (!(await mayView(app))) return failed({ kind: 'may-not-view', upstream: 'hooked' });
    if (!accounts.ok) return accounts;
    // Which are looked at first depends on what is wanted.
    const name = ['list hooked', ...[...filter.kinds].sort()].join(' ');
    return ok(await app.together(name, () => lookAtHooked(app, accounts.value, filter)));
}

async function lookAtHooked(app: AppContext, accounts: HookedAccounts, filter: ListFilter): Promise<SourceListing> {
    const { settings, clock } = app;
    /** Those that are named without their health, and what the monitor saw of them. */
    const named = new Map<string, HookedIntegration>();
    const seen = collector(named);
    let before: LastSeen | undefined;
    const choose = async (ids: readonly string[]): Promise<readonly string[]> => {
        const memory = await memoryOf(app);
        before = lastSeen(memory, clock.now(), settings.monitor.intervalMinutes * 60_000);
        const known = new Map(Object.entries(memory.roster?.known ?? {}));
        for (const id of ids) if (!named.has(id)) named.set(id, knownBefore(id, known.get(id)));
        const isWanted = (id: string): boolean => matchesKind(named.get(id)?.platform.kind ?? '', filter);
        return mostWanted(ids, before, isWanted);
    };
    const survey = (over: Pick<HookedScanOptions, 'everything' | 'ids'>): Promise<ScanResult> =>
        scanHooked(accounts, {
            ...over,
            maxParallel: settings.maxParallelRequests,
            shouldStop: shouldStop(app),
            onObservation: seen.take,
            onListed: (integration) => named.set(integration.id, integration),
            choose,
        });
    const began = clock.now().getTime();
    const { listed, cause } = await survey({ everything: true, ids: [] });
    // That nothing came in time is not that nothing is there.
    const late: Problem = { kind: 'timed-out', upstream: 'hooked', afterMs: clock.now().getTime() - began };
    const problem = cause ?? (listed ? undefined : late);
    if (!listed && (cause?.kind === 'unreadable' || cause?.kind === 'rejected')) {
        // Without a list, those that are watched are at least known.
        await survey({ everything: false, ids: await watchedIds(app) });
    }
    return {
        source: 'hooked',
        items: [
            ...seen.items,
            ...[...named.values()].flatMap((integration): ListedIntegration[] => {
                if (seen.has(integration.id)) return [];
                const state = before?.states.get(integration.id);
                return before && state
                    ? [{ source: 'hooked', integration, state, asOf: before.at }]
                    : [{ source: 'hooked', integration, state: 'unchecked' }];
            }),
        ],
        unread: seen.unread,
        most: MOST_LOOKS,
        ...(problem && { problem }),
    };
}

/**
 * What is looked at now. Where all of it is too much: what the monitor has not just seen, and what it saw in trouble, as
 * far as one list goes.
 */
function mostWanted(
    ids: readonly string[],
    before: LastSeen | undefined,
    isWanted: (id: string) => boolean,
): readonly string[] {
    if (ids.length <= MOST_LOOKS) return ids;
    const states = before?.states;
    const turnOf = (id: string): number => (isWanted(id) ? 0 : 2) + (states?.has(id) ? 1 : 0);
    return ids
        .filter((id) => states?.get(id) !== 'healthy')
        .map((id) => ({ id, turn: turnOf(id) }))
        .sort((a, b) => a.turn - b.turn)
        .slice(0, MOST_LOOKS)
        .map(({ id }) => id);
}

async function memoryOf({ monitor }: AppContext): Promise<MonitorMemory> {
    const [sweep, roster, health, watches] = await Promise.all([
        monitor.sweeps.get(SWEEP_RECORD),
        monitor.inventories.get('hooked'),
        monitor.health.all(),
        monitor.watches.all(),
    ]);
    return { sweep, roster, health, watches: watches.values() };
}

/** One that no list names, as far as the monitor knows it. */
function knownBefore(id: string, entry: Inventory['known'][string] | undefined): HookedIntegration {
    return {
        source: 'hooked',
        id,
        platform: platformOfGroup(entry?.group),
        account: entry?.name === undefined ? {} : { name: entry.name },
        health: { status: { kind: 'unreported' } },
    };
}

async function watchedIds({ monitor }: AppContext): Promise<readonly string[]> {
    const [watches, roster] = await Promise.all([monitor.watches.all(), monitor.inventories.get('hooked')]);
    return [...new Set([...watchedScopeOf(watches.values()).ids('hooked'), ...Object.keys(roster?.known ?? {})])];
}

/** The asker's own permissions count, not the token's. */
async function listWebhooks(app: AppContext, filter: ListFilter): Promise<Outcome<SourceListing>> {
    const { settings, person, webhooks } = app;
    if (!webhooks.ok) return webhooks;
    const permitted = await webhookScopeOf(app);
    if (!permitted.ok) return permitted;
    const reach = permitted.value;
    if (seesNoWebhook(reach)) return failed({ kind: 'may-not-view', upstream: 'rocketchat' });

    const all = await webhooks.value.list();
    if (!all.ok) return all;
    const shown = all.value.filter((webhook) => maySeeWebhook(reach, webhook, person.id));
    const [looked, others] = split(shown, ({ kind }) => matchesKind(kind, filter));
    const seen = collector();
    const { cause } = await scanWebhooks(
        { ...webhooks.value, list: () => Promise.resolve(ok(looked)) },
        {
            everything: true,
            ids: [],
            // Whether the server or a person switched it off is in the history only.
            first: looked.filter(({ enabled }) => enabled === false).map(({ id }) => id),
            reserve: RESERVE,
            maxParallel: settings.maxParallelRequests,
            shouldStop: shouldStop(app),
            onObservation: seen.take,
        },
    );
    // Those that the filter leaves out; and all, where the list has taken all the time.
    const untold = seen.count() === 0 ? shown : others;
    for (const webhook of untold) seen.take({ kind: 'webhook', webhook, why: 'limit' });
    return ok({
        source: 'rocketchat',
        items: seen.items,
        unread: seen.unread,
        ...(cause && { problem: cause }),
    });
}

/** @param named accounts that are there, however they are, by their ids */
function collector(named: ReadonlyMap<string, HookedIntegration> = new Map()) {
    const items: ListedIntegration[] = [];
    const unread: Problem[] = [];
    const ids = new Set<string>();
    let count = 0;
    const take = (observation: Observation): void => {
        count += 1;
        if (observation.kind === 'hooked') ids.add(observation.integration.id);
        if (observation.kind === 'hooked-gone' || observation.kind === 'unseen') ids.add(observation.id);
        switch (observation.kind) {
            case 'hooked': {
                const { integration } = observation;
                items.push({ source: 'hooked', integration, state: hookedState(integration.health) });
                return;
            }
            case 'webhook': {
                const { webhook } = observation;
                items.push({ source: 'rocketchat', webhook, state: webhookListState(webhook, observation) });
                return;
            }
            case 'unseen': {
                unread.push(observation.problem);
                const integration = named.get(observation.id);
                if (integration) items.push({ source: 'hooked', integration, state: 'unseen' });
                return;
            }
            // Since the list was read, or since somebody began to watch it.
            case 'hooked-gone':
            case 'webhook-gone':
                return;
        }
    };
    return { items, unread, take, count: () => count, has: (id: string) => ids.has(id) };
}

function split(
    webhooks: readonly WebhookIntegration[],
    isFirst: (webhook: WebhookIntegration) => boolean,
): readonly [WebhookIntegration[], WebhookIntegration[]] {
    return [webhooks.filter(isFirst), webhooks.filter((webhook) => !isFirst(webhook))];
}
