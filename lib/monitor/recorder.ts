import type { JobContext } from '../context/context';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import { webhookListState } from '../domain/listing';
import {
    causeTrouble,
    goneSubject,
    hookedCondition,
    subjectOfHooked,
    subjectOfUpstream,
    subjectOfWebhook,
    webhookCondition,
} from '../domain/monitor/conditions';
import type { HealthRecord } from '../domain/monitor/health';
import { evaluate, type Reason } from '../domain/monitor/evaluate';
import type { Condition, Subject } from '../domain/monitor/subject';
import { canBeKey, type Removal, type Inventory, type Seen, type Sweep } from '../domain/monitor/sweep';
import type { Scope } from '../domain/monitor/watch';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import { SOURCES, type Source } from '../domain/source';
import { inParallel } from '../scan/parallel';
import type { Observation } from '../scan/scan';

/** Writes at a time. */
const WRITES = 8;

/** What is known before the looking begins, as it is stored. */
export interface Baseline {
    readonly health: ReadonlyMap<string, HealthRecord>;
    readonly inventories: ReadonlyMap<string, Inventory>;
}

/** Judges what is seen, and remembers what has to be written because of it. */
export interface Recorder {
    note(observation: Observation): void;
    /** It is there, however it is. */
    noteListed(integration: HookedIntegration): void;
    /** Whether the upstream itself can be asked; once for each look at it. */
    noteUpstream(source: Source, problem: Problem | undefined): void;
    /** As judged so far. */
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** How often each decision was taken, also those to stay silent. */
    readonly reasons: ReadonlyMap<Reason, number>;
    /** For those who asked for the sweep. */
    readonly seen: Readonly<Record<string, Seen>>;
    /** Connections that could not be looked at, by their ids. */
    readonly unlooked: readonly string[];
    knows(source: Source): readonly string[];
    /** Whether it is off, and was not, or nobody knows: its history tells who switched it off. */
    hasGoneOff(webhook: WebhookIntegration): boolean;
    /** @returns false where it was told to stop before all was written: what is written stays written */
    write(shouldStop: () => boolean): Promise<boolean>;
}

/** @param wants what is watched: the rest is seen, and not judged */
export function recorder(app: JobContext, sweep: Sweep, wants: Scope, known: Baseline): Recorder {
    const { monitor, disconnections, settings, clock } = app;
    const health = new Map(known.health);
    const unwritten = new Set<string>();
    const reasons = new Map<Reason, number>();
    const seen: Record<string, Seen> = { ...sweep.seen };
    const unlooked: string[] = [];
    const missing: { readonly id: string; readonly subject: Subject }[] = [];
    const inventories = {
        hooked: inventoryOf('hooked', wants, known),
        rocketchat: inventoryOf('rocketchat', wants, known),
    };
    const at = {
        now: clock.now(),
        sweep: sweep.id,
        alertAfterFailures: settings.monitor.alertAfterFailures,
        intervalMs: settings.monitor.intervalMinutes * 60_000,
    };

    const see = (subject: Subject, state: Seen['state']): void => {
        if (sweep.seen) seen[subject.key] = { subject, state };
    };
    const judged = (subject: Subject, condition: Condition): void => {
        if (!wants.covers(subject)) return;
        const before = health.get(subject.key);
        const isFirst = subject.id !== undefined && inventories[subject.source].entry(subject.id)?.judged !== true;
        const { after, reason } = evaluate(before, { subject, condition, isFirst }, at);
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        if (after === before) return;
        if (after) health.set(subject.key, after);
        else health.delete(subject.key);
        unwritten.add(subject.key);
    };

    /** Accounts that were not known before, by what they are called on their platform. */
    const newcomers = new Map<string, string>();
    const reconnected = new Map<string, Pick<Removal, 'as' | 'name' | 'group'>>();
    const noteNewcomer = (integration: HookedIntegration): void => {
        const { id, group } = subjectOfHooked(integration);
        const handle = handleOf(integration);
        if (id !== undefined && handle !== undefined && !inventories.hooked.entry(id)) {
            newcomers.set(accountKey({ group, handle }), id);
        }
    };

    const hasGoneOff = ({ id, enabled }: WebhookIntegration): boolean =>
        enabled === false && inventories.rocketchat.entry(id)?.enabled !== false;

    /** What is known of and could not be looked at, as its upstream can't be asked. */
    const seeNothingMore = (source: Source): void => {
        for (const id of new Set([...wants.ids(source), ...inventories[source].ids()])) {
            const subject = goneSubject(source, id, inventories[source].entry(id));
            if (!seen[subject.key]) see(subject, 'unseen');
        }
    };
    /**
     * A connection that is just being disconnected through this app is not missed: that is told when it is done. Asked
     * after it was found missing, so that it is either still being disconnected then, or noted as a removal.
     */
    const judgeMissing = async (): Promise<void> => {
        if (missing.length === 0) return;
        const leaving = new Set<string>();
        for (const { phase, integrationId } of (await disconnections.all()).values()) {
            if (phase === 'running') leaving.add(integrationId);
        }
        for (const { id, subject } of missing.splice(0)) {
            const known = inventories.hooked.entry(id);
            const as = known && newcomers.get(accountKey(known));
            if (leaving.has(id)) {
                unlooked.push(id);
                see(subject, 'unseen');
            } else if (as !== undefined) reconnected.set(id, { ...known, as });
            else {
                see(subject, 'gone');
                judged(subject, GONE);
            }
        }
    };

    return {
        health,
        reasons,
        seen,
        unlooked,
        knows: (source) => inventories[source].ids(),
        hasGoneOff,
        noteListed(integration) {
            inventories.hooked.put(subjectOfHooked(integration), { handle: handleOf(integration) });
            noteNewcomer(integration);
        },
        note(observation) {
            switch (observation.kind) {
                case 'hooked': {
                    const subject = subjectOfHooked(observation.integration);
                    inventories.hooked.put(subject, { handle: handleOf(observation.integration), judged: true });
                    noteNewcomer(observation.integration);
                    see(subject, hookedState(observation.integration.health));
                    return judged(subject, hookedCondition(observation.integration));
                }
                case 'webhook': {
                    const { webhook, deliveries, why } = observation;
                    const subject = subjectOfWebhook(webhook);
                    const state = webhookListState(webhook, observation);
                    see(subject, state);
                    // Who switched it off is in its history, which another sweep will be let to read.
                    if (why === 'limit' && hasGoneOff(webhook)) return judged(subject, { kind: 'indeterminate' });
                    const was = inventories.rocketchat.entry(webhook.id)?.enabled;
                    const condition = webhookCondition(webhook, deliveries, was);
                    const isTold = condition.kind === 'healthy' || condition.kind === 'bad';
                    inventories.rocketchat.put(subject, { enabled: webhook.enabled, judged: isTold });
                    return judged(subject, state === 'unchecked' && observation.isAlone ? UNSEEN : condition);
                }
                case 'hooked-gone': {
                    const { id } = observation;
                    missing.push({ id, subject: goneSubject('hooked', id, inventories.hooked.entry(id)) });
                    return;
                }
                case 'webhook-gone': {
                    const subject = goneSubject(
                        'rocketchat',
                        observation.id,
                        inventories.rocketchat.entry(observation.id),
                    );
                    see(subject, 'gone');
                    return judged(subject, GONE);
                }
                case 'unseen': {
                    const { source, id, problem } = observation;
                    if (source === 'hooked') unlooked.push(id);
                    const subject = goneSubject(source, id, inventories[source].entry(id));
                    see(subject, 'unseen');
                    // Where others are looked at and this one never is, somebody has to hear of it.
                    if (problem.kind !== 'rate-limited') judged(subject, UNSEEN);
                    return;
                }
            }
        },
        noteUpstream(source, problem) {
            const trouble = problem && causeTrouble(problem);
            if (problem) seeNothingMore(source);
            // Nobody named it, and it was never set up: nothing is missed.
            if (trouble === 'not-set-up' && !wants.names(source) && inventories[source].ids().length === 0) return;
            judged(subjectOfUpstream(source), trouble ? { kind: 'bad', trouble } : { kind: 'healthy' });
        },
        async write(shouldStop) {
            await judgeMissing();
            const keys = [...unwritten];
            const limits = { maxParallel: WRITES, mayBegin: () => !shouldStop() };
            const begun = await inParallel(keys, limits, async (key) => {
                const record = health.get(key);
                await (record ? monitor.health.put(key, record) : monitor.health.remove(key));
                unwritten.delete(key);
            });
            if (begun < keys.length) return false;
            for (const [id, { as, name, group }] of reconnected) {
                const removal = { as, name, group, at: at.now.getTime() };
                await monitor.removals.put(id, removal);
                reconnected.delete(id);
            }
            for (const source of SOURCES) {
                const changed = inventories[source].changed();
                if (changed) await monitor.inventories.put(source, changed);
            }
            return true;
        },
    };
}

const GONE: Condition = { kind: 'bad', trouble: 'gone' };
const UNSEEN: Condition = { kind: 'bad', trouble: 'unseen' };

type Entry = { readonly [Field in keyof Inventory['known'][string]]: Inventory['known'][string][Field] | undefined } & {
    readonly group: string;
};

/** What the platform calls an account, which it keeps when it is reconnected. */
const handleOf = ({ identifier, account }: HookedIntegration): string | undefined => account.username ?? identifier;

const accountKey = ({ group, handle }: Pick<Entry, 'group' | 'handle'>): string => JSON.stringify([group, handle]);

/** What is known of one source: only of what is watched, so that nobody is told later of what went away unwatched. */
function inventoryOf(source: Source, wants: Scope, { inventories }: Baseline) {
    const stored = new Map(Object.entries(inventories.get(source)?.known ?? {}));
    const isWatched = (id: string): boolean => wants.covers({ key: '', source, id, group: '' });
    const kept = new Map([...stored].filter(([id]) => isWatched(id)));
    let isChanged = kept.size !== stored.size;
    return {
        ids: () => [...kept.keys()],
        entry: (id: string): Entry | undefined => stored.get(id),
        put({ id, name, group }: Subject, { handle, enabled, judged: isJudged }: Partial<Entry>): void {
            if (id === undefined || !isWatched(id) || !canBeKey(id)) return;
            const before = kept.get(id);
            const judged = isJudged === true || before?.judged === true;
            const isSame =
                before?.name === name &&
                before?.group === group &&
                before.handle === handle &&
                before.enabled === enabled &&
                (before.judged ?? false) === judged;
            if (isSame) return;
            kept.set(id, {
                group,
                ...(name !== undefined && { name }),
                ...(handle !== undefined && { handle }),
                ...(enabled !== undefined && { enabled }),
                ...(judged && { judged }),
            });
            isChanged = true;
        },
        changed(): Inventory | undefined {
            if (!isChanged) return undefined;
            isChanged = false;
            return { known: Object.fromEntries(kept) };
        },
    };
}
