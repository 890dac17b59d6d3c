import type { Source } from '../source';
import { SOURCES } from '../source';
import type { Alert } from './alert';
import type { HealthRecord } from './health';
import type { Inventory } from './inventory';
import { finishedSweep, type Sweep } from './sweep';
import type { Watch } from './watch';

const MINUTE_MS = 60_000;
/** A sweep may take this long beside the intervals before the monitor counts as late. */
const SLACK_MS = 5 * MINUTE_MS;

/** What the monitor has stored, as the endpoints for machines read it. */
export interface MonitorRecords {
    readonly watches: ReadonlyMap<string, Watch>;
    readonly alerts: ReadonlyMap<string, Alert>;
    readonly health: ReadonlyMap<string, HealthRecord>;
    readonly inventories: ReadonlyMap<string, Inventory>;
    readonly sweep: Sweep | undefined;
}

/** The answer of `health`. Field names never change: other programs read them. */
export interface MachineHealth {
    /** `late`: no sweep has ended for two intervals and five minutes; `off`: nothing is watched. */
    readonly status: 'ok' | 'late' | 'off';
    /** When the last complete sweep ended, ISO 8601; null where none has. */
    readonly lastSweepAt: string | null;
    readonly lastSweepMs: number | null;
    readonly alertsOpen: number;
}

/** @param intervalMinutes between two sweeps */
export function machineHealth(records: MonitorRecords, intervalMinutes: number, now: Date): MachineHealth {
    const last = records.sweep && finishedSweep(records.sweep);
    return {
        status: statusOf(records, last?.endedAt, intervalMinutes, now),
        lastSweepAt: last ? new Date(last.endedAt).toISOString() : null,
        lastSweepMs: last ? Math.max(last.endedAt - last.startedAt, 0) : null,
        alertsOpen: openAlerts(records).length,
    };
}

function statusOf(
    { watches }: MonitorRecords,
    endedAt: number | undefined,
    intervalMinutes: number,
    now: Date,
): MachineHealth['status'] {
    if (watches.size === 0) return 'off';
    // Before the first watch, nothing had to be swept.
    const firstWatch = Math.min(...[...watches.values()].map(({ at }) => at));
    const since = Math.max(endedAt ?? -Infinity, firstWatch);
    return now.getTime() - since > 2 * intervalMinutes * MINUTE_MS + SLACK_MS ? 'late' : 'ok';
}

/** The alerts that are not closed. */
export const openAlerts = ({ alerts }: Pick<MonitorRecords, 'alerts'>): readonly Alert[] =>
    [...alerts.values()].filter(({ closedAt }) => closedAt === undefined);

/** The pending posts of all connections with an open alert; a connection with alerts in several rooms counts once. */
export function postsAtRisk(records: Pick<MonitorRecords, 'alerts'>): number {
    const members = openAlerts(records).flatMap((alert) => alert.members);
    const posts = new Map(members.map(({ subject, stake }) => [subject.key, stake?.posts ?? 0]));
    return [...posts.values()].reduce((sum, count) => sum + count, 0);
}

/** Watched integrations of one source, platform and state. */
export interface IntegrationCount {
    readonly source: Source;
    /** A platform in Hooked's spelling, or `incoming` or `outgoing`. */
    readonly platform: string;
    /** `healthy`, `disabled`, `unknown`, or a trouble. */
    readonly state: string;
    readonly count: number;
}

/** How many watched integrations are in which state, as the last sweeps saw them. */
export function integrationCounts({ inventories, health }: MonitorRecords): readonly IntegrationCount[] {
    const counts = new Map<string, IntegrationCount>();
    for (const source of SOURCES) {
        for (const [id, entry] of Object.entries(inventories.get(source)?.known ?? {})) {
            const state = stateOf(health.get(`${source} ${id}`), entry);
            const key = JSON.stringify([source, entry.group, state]);
            const before = counts.get(key) ?? { source, platform: entry.group, state, count: 0 };
            counts.set(key, { ...before, count: before.count + 1 });
        }
    }
    return [...counts.values()];
}

function stateOf(record: HealthRecord | undefined, { enabled, judged }: Inventory['known'][string]): string {
    if (record && (record.alerting || record.bad > 0)) return record.trouble;
    if (enabled === false) return 'disabled';
    return judged ? 'healthy' : 'unknown';
}
