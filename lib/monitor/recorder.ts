import type { JobContext } from '../context/context';
import type { HookedIntegration } from '../domain/hooked';
import type { EvaluationReason } from '../domain/monitor/evaluate';
import type { HealthRecord } from '../domain/monitor/health';
import type { Inventory } from '../domain/monitor/inventory';
import type { Removal } from '../domain/monitor/removal';
import type { SubjectState, Sweep } from '../domain/monitor/sweep';
import type { Scope } from '../domain/monitor/watch';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import { SOURCES, type Source } from '../domain/source';
import type { Observation } from '../scan/scan';
import { healthEvaluator } from './healthEvaluator';
import { missingConnections } from './missingConnections';
import { take, takeListed, takeMissing, takeUpstream, wasSwitchedOff, type SweepParts } from './observed';
import { trackInventory } from './trackedInventory';

/** The stored records before a slice begins to probe. */
export interface Baseline {
    readonly health: ReadonlyMap<string, HealthRecord>;
    readonly inventories: ReadonlyMap<string, Inventory>;
}

/** Records the observations of one slice, and writes the records that they change. */
export interface Recorder {
    record(observation: Observation): void;
    /** Records a connection that Hooked lists without its health. */
    recordListed(integration: HookedIntegration): void;
    /** Records whether the upstream accepts requests at all; once for each scan of it. */
    recordUpstream(source: Source, problem: Problem | undefined): void;
    /** The health records after all observations so far. */
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** How often each evaluation reason applied, including the reasons for silence. */
    readonly reasons: ReadonlyMap<EvaluationReason, number>;
    /** The states for the people who asked for the sweep, by the subject's key; undefined where nobody asked. */
    readonly states: Readonly<Record<string, SubjectState>> | undefined;
    /** Ids of the connections that could not be probed. */
    readonly unprobed: readonly string[];
    /** The ids that the source's inventory knows. */
    knownIds(source: Source): readonly string[];
    /** Whether the webhook is off and was not off before: only its history says who switched it off. */
    wasSwitchedOff(webhook: WebhookIntegration): boolean;
    /** @returns false where `shouldStop` ended it before all was written; written records stay written */
    write(shouldStop: () => boolean): Promise<boolean>;
}

/** @param scope what is watched: everything else gets a state for the people who asked, and no evaluation */
export function createRecorder(app: JobContext, sweep: Sweep, scope: Scope, baseline: Baseline): Recorder {
    const { monitor, settings, clock } = app;
    const now = clock.now();
    const inventories = {
        hooked: trackInventory('hooked', scope, baseline.inventories.get('hooked')),
        rocketchat: trackInventory('rocketchat', scope, baseline.inventories.get('rocketchat')),
    };
    const evaluator = healthEvaluator(monitor.health, baseline.health, {
        now,
        sweep: sweep.id,
        alertAfterFailures: settings.monitor.alertAfterFailures,
        intervalMs: settings.monitor.intervalMinutes * 60_000,
    });
    const parts: SweepParts = {
        scope,
        evaluator,
        inventories,
        missing: missingConnections(inventories.hooked),
        states: sweep.seen && { ...sweep.seen },
        unprobed: [],
    };
    const removals = new Map<string, Removal>();
    return {
        ...{ health: evaluator.health, reasons: evaluator.reasons, states: parts.states, unprobed: parts.unprobed },
        record: (observation) => take(parts, observation),
        recordListed: (integration) => takeListed(parts, integration),
        recordUpstream: (source, problem) => takeUpstream(parts, source, problem),
        knownIds: (source) => inventories[source].ids(),
        wasSwitchedOff: (webhook) => wasSwitchedOff(parts, webhook),
        async write(shouldStop) {
            for (const [id, removal] of await reconnections(app, parts, now)) removals.set(id, removal);
            if (!(await evaluator.write(shouldStop))) return false;
            for (const [id, removal] of removals) {
                await monitor.removals.put(id, removal);
                removals.delete(id);
            }
            for (const source of SOURCES) {
                const changed = inventories[source].takeChanged();
                if (changed) await monitor.inventories.put(source, changed);
            }
            return true;
        },
    };
}

/**
 * Resolves the missing connections; the reconnected ones need a removal record, by their old ids. The disconnections that
 * are under way are read after a connection was found missing: so each one is either still under way, or has already left
 * a removal record.
 */
async function reconnections(
    { disconnections }: JobContext,
    parts: SweepParts,
    now: Date,
): Promise<readonly (readonly [id: string, removal: Removal])[]> {
    if (parts.missing.isEmpty()) return [];
    const disconnecting = new Set<string>();
    for (const { phase, integrationId } of (await disconnections.all()).values()) {
        if (phase === 'running') disconnecting.add(integrationId);
    }
    return takeMissing(parts, disconnecting).map(({ id, as, known: { name, group } }) => [
        id,
        { as, name, group, at: now.getTime() },
    ]);
}
