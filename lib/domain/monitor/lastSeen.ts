import { hookedStates, type HookedState } from '../hooked';
import type { HealthRecord } from './health';
import type { Inventory } from './inventory';
import type { Sweep } from './sweep';
import { covers, type Watch } from './watch';

/** The monitor's stored records. */
export interface MonitorMemory {
    readonly sweep: Sweep | undefined;
    /** The inventory of Hooked. */
    readonly inventory: Inventory | undefined;
    /** By the subject's key. */
    readonly health: ReadonlyMap<string, HealthRecord>;
    readonly watches: Iterable<Pick<Watch, 'target' | 'at'>>;
}

/** The states of connections at the monitor's last scan. */
export interface LastSeen {
    /** The start of the scan: no state is older. */
    readonly at: Date;
    /** By id, without the connections that were not probed or whose state is unknown. */
    readonly states: ReadonlyMap<string, HookedState>;
}

/**
 * The states of Hooked's connections at the last complete scan; undefined where that ended more than an interval ago.
 * Healthy connections have no health record: a connection that the inventory names and that was probed was healthy.
 * @param intervalMs between two sweeps
 */
export function lastSeen(
    { sweep, inventory, health, watches }: MonitorMemory,
    now: Date,
    intervalMs: number,
): LastSeen | undefined {
    const scan = sweep?.hookedLook;
    const age = scan ? now.getTime() - scan.until : undefined;
    if (!scan || age === undefined || age < 0 || age > intervalMs || !inventory) return undefined;
    // The end of a watch removes its records: a watch that began after the scan proves nothing.
    const targets = [...watches].flatMap(({ target, at }) => (at <= scan.at ? [target] : []));
    const unprobed = new Set(scan.unlooked);
    const states = new Map<string, HookedState>();
    for (const [id, { group }] of Object.entries(inventory.known)) {
        const subject = { key: `hooked ${id}`, source: 'hooked', id, group } as const;
        if (unprobed.has(id) || !targets.some((target) => covers(target, subject))) continue;
        const state = stateOf(health.get(subject.key));
        if (state) states.set(id, state);
    }
    return { at: new Date(scan.at), states };
}

function stateOf(record: HealthRecord | undefined): HookedState | undefined {
    if (!record || record.bad === 0) return 'healthy';
    const trouble = record.turningInto ?? record.trouble;
    // The record does not keep the words that Hooked used for an unknown state.
    return trouble === 'unknown' ? undefined : hookedStates.find((state) => state === trouble);
}
