import { mayView } from '../context/rights';
import type { AppContext } from '../context/context';
import type { HookedIntegration } from '../domain/hooked';
import { matchesKind, type ListedIntegration, type ListFilter, type SourceListing } from '../domain/listing';
import { platformOfGroup } from '../domain/platforms';
import type { InventoryEntry } from '../domain/monitor/inventory';
import { lastSeen, type LastSeen, type MonitorMemory } from '../domain/monitor/lastSeen';
import { SWEEP_RECORD } from '../domain/monitor/sweep';
import { watchedScopeOf } from '../domain/monitor/watch';
import { failed, ok, type Outcome } from '../domain/outcome';
import type { Problem } from '../domain/problem';
import type { HookedAccounts } from '../ports/upstreams';
import { scanHooked } from '../scan/hooked';
import type { HookedScanOptions, ScanResult } from '../scan/scan';
import { observedItems } from './observedItems';

/** A list probes at most this many connections one by one: it is no tool to check all of a large team's. */
const MOST_PROBED = 200;

/** Lists Hooked's connections. People who ask at the same time share one scan. */
export async function listHooked(
    app: AppContext,
    filter: ListFilter,
    shouldStop: () => boolean,
): Promise<Outcome<SourceListing>> {
    const { hooked: accounts } = app;
    if (!(await mayView(app))) return failed({ kind: 'may-not-view', upstream: 'hooked' });
    if (!accounts.ok) return accounts;
    // The filter's kinds decide which connections are probed first.
    const name = ['list hooked', ...[...filter.kinds].sort()].join(' ');
    return ok(await app.together(name, () => scanForList(app, accounts.value, filter, shouldStop)));
}

async function scanForList(
    app: AppContext,
    accounts: HookedAccounts,
    filter: ListFilter,
    shouldStop: () => boolean,
): Promise<SourceListing> {
    const { settings, clock } = app;
    /** Connections that are listed without their health, or that the monitor knows. */
    const named = new Map<string, HookedIntegration>();
    const observed = observedItems(named);
    let before: LastSeen | undefined;
    const choose = async (ids: readonly string[]): Promise<readonly string[]> => {
        const memory = await memoryOf(app);
        before = lastSeenIn(memory, app);
        const known = new Map(Object.entries(memory.inventory?.known ?? {}));
        for (const id of ids) if (!named.has(id)) named.set(id, knownConnection(id, known.get(id)));
        const fitsFilter = (id: string): boolean => matchesKind(named.get(id)?.platform.kind ?? '', filter);
        return chooseToProbe(ids, before, fitsFilter);
    };
    const scan = (over: Pick<HookedScanOptions, 'everything' | 'ids'>): Promise<ScanResult> =>
        scanHooked(accounts, {
            ...over,
            maxParallel: settings.maxParallelRequests,
            shouldStop,
            onObservation: observed.take,
            onListed: (integration) => named.set(integration.id, integration),
            choose,
        });
    const began = clock.now().getTime();
    const { listed, cause } = await scan({ everything: true, ids: [] });
    // A list that did not come in time is a problem, not an empty list.
    const late: Problem = { kind: 'timed-out', upstream: 'hooked', afterMs: clock.now().getTime() - began };
    const problem = cause ?? (listed ? undefined : late);
    if (!listed && (cause?.kind === 'unreadable' || cause?.kind === 'rejected')) {
        // Without a list, the app still knows the watched connections.
        await scan({ everything: false, ids: await watchedIds(app) });
    }
    const unprobed = [...named.values()].filter(({ id }) => !observed.has(id));
    return {
        source: 'hooked',
        items: [...observed.items, ...unprobed.map((integration) => unprobedItem(integration, before))],
        unread: observed.unread,
        most: MOST_PROBED,
        ...(problem && { problem }),
    };
}

/** The line of a connection that was not probed now, with its state at the monitor's last scan where that is known. */
function unprobedItem(integration: HookedIntegration, before: LastSeen | undefined): ListedIntegration {
    const state = before?.states.get(integration.id);
    return before && state
        ? { source: 'hooked', integration, state, asOf: before.at }
        : { source: 'hooked', integration, state: 'unchecked' };
}

/**
 * The connections to probe for a list. Where there are too many, it leaves out those that the monitor has just found
 * healthy, and puts those that fit the filter and those without a known state first.
 */
function chooseToProbe(
    ids: readonly string[],
    before: LastSeen | undefined,
    fitsFilter: (id: string) => boolean,
): readonly string[] {
    if (ids.length <= MOST_PROBED) return ids;
    const states = before?.states;
    const rankOf = (id: string): number => (fitsFilter(id) ? 0 : 2) + (states?.has(id) ? 1 : 0);
    return ids
        .filter((id) => states?.get(id) !== 'healthy')
        .map((id) => ({ id, rank: rankOf(id) }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, MOST_PROBED)
        .map(({ id }) => id);
}

/** The states of connections at the monitor's last complete scan; undefined where there is no recent one. */
export const lastSeenByMonitor = async (app: AppContext): Promise<LastSeen | undefined> =>
    lastSeenIn(await memoryOf(app), app);

const lastSeenIn = (memory: MonitorMemory, { clock, settings }: AppContext): LastSeen | undefined =>
    lastSeen(memory, clock.now(), settings.monitor.intervalMinutes * 60_000);

async function memoryOf({ monitor }: AppContext): Promise<MonitorMemory> {
    const [sweep, inventory, health, watches] = await Promise.all([
        monitor.sweeps.get(SWEEP_RECORD),
        monitor.inventories.get('hooked'),
        monitor.health.all(),
        monitor.watches.all(),
    ]);
    return { sweep, inventory, health, watches: watches.values() };
}

/** A connection that no list has, as the monitor's inventory knows it. */
function knownConnection(id: string, entry: InventoryEntry | undefined): HookedIntegration {
    return {
        source: 'hooked',
        id,
        platform: platformOfGroup(entry?.group),
        account: entry?.name === undefined ? {} : { name: entry.name },
        health: { status: { kind: 'unreported' } },
    };
}

async function watchedIds({ monitor }: AppContext): Promise<readonly string[]> {
    const [watches, inventory] = await Promise.all([monitor.watches.all(), monitor.inventories.get('hooked')]);
    return [...new Set([...watchedScopeOf(watches.values()).ids('hooked'), ...Object.keys(inventory?.known ?? {})])];
}
