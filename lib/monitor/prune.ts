import type { JobContext } from '../context/context';
import type { HealthRecord } from '../domain/monitor/health';
import type { Inventory } from '../domain/monitor/inventory';
import type { Removal } from '../domain/monitor/removal';
import type { Subject } from '../domain/monitor/subject';
import { watchKey, type Scope, type Watch } from '../domain/monitor/watch';

/** The records of a complete sweep, some of which nothing needs any more. */
export interface Prunable {
    readonly watches: ReadonlyMap<string, Watch>;
    readonly scope: Scope;
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** Integrations that are gone for good, and whose alerts are closed. */
    readonly gone: readonly Subject[];
    readonly removals: ReadonlyMap<string, Removal>;
}

/** Removes the records of integrations that are gone for good, or that nobody watches. */
export async function prune({ monitor }: Pick<JobContext, 'monitor'>, prunable: Prunable): Promise<void> {
    const gone = new Set([
        ...prunable.gone.map(({ key }) => key),
        ...[...prunable.removals.keys()].map((id) => `hooked ${id}`),
    ]);
    if (gone.size > 0) {
        await pruneWatches({ monitor }, prunable, gone);
        await pruneInventories({ monitor }, gone);
    }
    // Health records and removals say what is prunable: they go last, so that a death on the way loses nothing.
    for (const [key, { subject }] of prunable.health) {
        if (gone.has(key) || !prunable.scope.covers(subject)) await monitor.health.remove(key);
    }
    for (const id of prunable.removals.keys()) await monitor.removals.remove(id);
}

type Monitor = Pick<JobContext, 'monitor'>;

/** Removes the watches of single integrations that are gone; a watch of a reconnected account moves to its new id. */
async function pruneWatches({ monitor }: Monitor, prunable: Prunable, gone: ReadonlySet<string>): Promise<void> {
    for (const [key, { target }] of prunable.watches) {
        if (target.kind !== 'one' || !gone.has(`${target.source} ${target.id}`)) continue;
        const newId = target.source === 'hooked' ? prunable.removals.get(target.id)?.as : undefined;
        if (newId !== undefined) await moveWatch({ monitor }, key, newId);
        await monitor.watches.remove(key);
    }
}

async function moveWatch({ monitor }: Monitor, key: string, id: string): Promise<void> {
    // A person may have ended it since it was read.
    const watch = await monitor.watches.get(key);
    if (!watch) return;
    const moved: Watch = { ...watch, target: { kind: 'one', source: 'hooked', id } };
    await monitor.watches.put(watchKey(moved), moved);
}

async function pruneInventories({ monitor }: Monitor, gone: ReadonlySet<string>): Promise<void> {
    for (const [source, { known }] of await monitor.inventories.all()) {
        const left = Object.entries(known).filter(([id]) => !gone.has(`${source} ${id}`));
        if (left.length === Object.keys(known).length) continue;
        await monitor.inventories.put(source, { known: Object.fromEntries(left) } satisfies Inventory);
    }
}
