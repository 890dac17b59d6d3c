import { hookedStates, type HookedState } from '../hooked';
import type { HealthRecord } from './health';
import type { Inventory, Sweep } from './sweep';
import { covers, type Watch } from './watch';

/** What the monitor knows, as it is stored. */
export interface MonitorMemory {
    readonly sweep: Sweep | undefined;
    /** Of Hooked. */
    readonly roster: Inventory | undefined;
    /** By the subject's key. */
    readonly health: ReadonlyMap<string, HealthRecord>;
    readonly watches: Iterable<Pick<Watch, 'target' | 'at'>>;
}

/** How connections were when the monitor looked at them. */
export interface LastSeen {
    /** None of them was looked at before. */
    readonly at: Date;
    /** By id; those that it did not look at, or of which it can not tell how they were, are missing. */
    readonly states: ReadonlyMap<string, HookedState>;
}

/**
 * What the monitor saw of Hooked's connections in its last whole look, if that ended no longer ago than it takes between
 * two. Of what is well it keeps no record: what it knows by name, looked at, and has no record of was well.
 * @param intervalMs between two sweeps
 */
export function lastSeen(
    { sweep, roster, health, watches }: MonitorMemory,
    now: Date,
    intervalMs: number,
): LastSeen | undefined {
    const look = sweep?.hookedLook;
    const age = look ? now.getTime() - look.until : undefined;
    if (!look || age === undefined || age < 0 || age > intervalMs || !roster) return undefined;
    // Of what is not watched any more, or anew, the records are gone.
    const targets = [...watches].flatMap(({ target, at }) => (at <= look.at ? [target] : []));
    const unlooked = new Set(look.unlooked);
    const states = new Map<string, HookedState>();
    for (const [id, { group }] of Object.entries(roster.known)) {
        const subject = { key: `hooked ${id}`, source: 'hooked', id, group } as const;
        if (unlooked.has(id) || !targets.some((target) => covers(target, subject))) continue;
        const state = stateOf(health.get(subject.key));
        if (state) states.set(id, state);
    }
    return { at: new Date(look.at), states };
}

function stateOf(record: HealthRecord | undefined): HookedState | undefined {
    if (!record || record.bad === 0) return 'healthy';
    const trouble = record.turningInto ?? record.trouble;
    // What Hooked said of it in words of its own is not kept.
    return trouble === 'unknown' ? undefined : hookedStates.find((state) => state === trouble);
}
