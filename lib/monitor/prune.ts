import type { JobContext } from '../context/context';
import type { HealthRecord } from '../domain/monitor/health';
import type { Subject } from '../domain/monitor/subject';
import type { Removal, Inventory } from '../domain/monitor/sweep';
import { watchKey, type Scope, type Watch } from '../domain/monitor/watch';

/** What is over and done with. */
export interface Prunable {
    readonly watches: ReadonlyMap<string, Watch>;
    readonly wants: Scope;
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** Integrations that are gone for good, and that everybody has heard of. */
    readonly forgotten: readonly Subject[];
    readonly removals: ReadonlyMap<string, Removal>;
}

/** Removes what nobody will be told of any more: the records of what is not watched, and all of what is gone. */
export async function prune({ monitor }: Pick<JobContext, 'monitor'>, over: Prunable): Promise<void> {
    const gone = new Set([
        ...over.forgotten.map(({ key }) => key),
        ...[...over.removals.keys()].map((id) => `hooked ${id}`),
    ]);
    if (gone.size > 0) {
        for (const [key, { target }] of over.watches) {
            if (target.kind !== 'one' || !gone.has(`${target.source} ${target.id}`)) continue;
            const as = target.source === 'hooked' ? over.removals.get(target.id)?.as : undefined;
            if (as !== undefined) await follow({ monitor }, key, as);
            await monitor.watches.remove(key);
        }
        for (const [source, { known }] of await monitor.inventories.all()) {
            const kept = Object.entries(known).filter(([id]) => !gone.has(`${source} ${id}`));
            if (kept.length === Object.keys(known).length) continue;
            await monitor.inventories.put(source, { known: Object.fromEntries(kept) } satisfies Inventory);
        }
    }
    // By these it is known what has to be forgotten: they go last.
    for (const [key, { subject }] of over.health) {
        if (gone.has(key) || !over.wants.covers(subject)) await monitor.health.remove(key);
    }
    for (const id of over.removals.keys()) await monitor.removals.remove(id);
}

/** Whoever watched an account goes on to watch it under its new id. */
async function follow({ monitor }: Pick<JobContext, 'monitor'>, key: string, id: string): Promise<void> {
    // Somebody may have ended it a moment ago.
    const watch = await monitor.watches.get(key);
    if (!watch) return;
    const moved: Watch = { ...watch, target: { kind: 'one', source: 'hooked', id } };
    await monitor.watches.put(watchKey(moved), moved);
}
