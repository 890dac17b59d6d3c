import { hookedState, type HookedIntegration } from '../domain/hooked';
import { isIntegrityUnknown, notesOf, type IntegrityFinding, type WebhookNote } from '../domain/integrity';
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
import type { Condition, Subject } from '../domain/monitor/subject';
import type { SubjectState } from '../domain/monitor/sweep';
import type { Scope } from '../domain/monitor/watch';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Observation } from '../scan/scan';
import type { HealthEvaluator } from './healthEvaluator';
import { handleOf, type MissingConnections } from './missingConnections';
import type { TrackedInventory } from './trackedInventory';
import type { Source } from '../domain/source';

/** Where the observations of one slice go. */
export interface SweepParts {
    readonly scope: Scope;
    readonly evaluator: HealthEvaluator;
    readonly inventories: Readonly<Record<Source, TrackedInventory>>;
    readonly missing: MissingConnections;
    /** The states for the people who asked, by the subject's key; undefined where nobody asked. */
    readonly states: Record<string, SubjectState> | undefined;
    /** Ids of the connections that could not be probed. */
    readonly unprobed: string[];
}

const GONE: Condition = { kind: 'bad', trouble: 'gone' };
const UNSEEN: Condition = { kind: 'bad', trouble: 'unseen' };

type Observed<Kind extends Observation['kind']> = Extract<Observation, { kind: Kind }>;

/** Takes one observation into the inventory, the states and the evaluation. */
export function take(parts: SweepParts, observation: Observation): void {
    switch (observation.kind) {
        case 'hooked':
            return takeConnection(parts, observation.integration);
        case 'webhook':
            return takeWebhook(parts, observation);
        case 'hooked-gone':
            // Other observations may still explain it: `takeMissing` decides at the end.
            return parts.missing.addMissing(observation.id);
        case 'webhook-gone':
            return takeGone(parts, knownSubject(parts, 'rocketchat', observation.id));
        case 'unseen':
            return takeUnseen(parts, observation);
    }
}

/** Takes a connection that Hooked lists without its health. */
export function takeListed({ inventories, missing }: SweepParts, integration: HookedIntegration): void {
    inventories.hooked.put(subjectOfHooked(integration), { handle: handleOf(integration) });
    missing.addExisting(integration);
}

function takeConnection(parts: SweepParts, integration: HookedIntegration): void {
    const subject = subjectOfHooked(integration);
    parts.inventories.hooked.put(subject, { handle: handleOf(integration), judged: true });
    parts.missing.addExisting(integration);
    setState(parts, subject, hookedState(integration.health));
    evaluate(parts, subject, hookedCondition(integration));
}

function takeWebhook(parts: SweepParts, observation: Observed<'webhook'>): void {
    const { webhook, deliveries, why, findings } = observation;
    const { rocketchat } = parts.inventories;
    const subject = subjectOfWebhook(webhook);
    const state = webhookListState(webhook, observation);
    setState(parts, subject, state, notesOf(findings));
    // The history says who switched it off, and another sweep will be allowed to read it.
    if (why === 'limit' && wasSwitchedOff(parts, webhook)) return evaluate(parts, subject, { kind: 'indeterminate' });
    const condition = webhookCondition(webhook, deliveries, rocketchat.entry(webhook.id)?.enabled, findings);
    const isEvaluated = condition.kind === 'healthy' || condition.kind === 'bad';
    rocketchat.put(subject, { enabled: webhook.enabled, judged: isEvaluated });
    if (isStillBroken(parts, subject, condition, findings)) return evaluate(parts, subject, { kind: 'indeterminate' });
    evaluate(parts, subject, state === 'unchecked' && observation.isAlone ? UNSEEN : condition);
}

/** It was broken by an account or a channel, and what could not be looked up now is no proof that it works again. */
function isStillBroken(
    { evaluator }: SweepParts,
    { key }: Subject,
    { kind }: Condition,
    findings: readonly IntegrityFinding[] | undefined,
): boolean {
    const before = evaluator.health.get(key);
    const isProved = findings !== undefined && !isIntegrityUnknown(findings);
    return kind === 'healthy' && !isProved && before?.trouble === 'setup-broken' && before.alerting;
}

function takeGone(parts: SweepParts, subject: Subject): void {
    setState(parts, subject, 'gone');
    evaluate(parts, subject, GONE);
}

function takeUnseen(parts: SweepParts, { source, id, problem }: Observed<'unseen'>): void {
    if (source === 'hooked') parts.unprobed.push(id);
    const subject = knownSubject(parts, source, id);
    setState(parts, subject, 'unseen');
    // A rate limit ends by itself. Any other problem could last, and people need to hear of an integration never probed.
    if (problem.kind !== 'rate-limited') evaluate(parts, subject, UNSEEN);
}

/** Takes the result of a scan for the upstream as a whole. */
export function takeUpstream(parts: SweepParts, source: Source, problem: Problem | undefined): void {
    const trouble = problem && causeTrouble(problem);
    if (problem) setRestUnseen(parts, source);
    // Nobody has set it up, and nobody watches it by name: its silence is no trouble.
    const isUnused = !parts.scope.names(source) && parts.inventories[source].ids().length === 0;
    if (trouble === 'not-set-up' && isUnused) return;
    evaluate(parts, subjectOfUpstream(source), trouble ? { kind: 'bad', trouble } : { kind: 'healthy' });
}

/**
 * Takes the connections that Hooked no longer has.
 * @param disconnecting ids of the connections that people are disconnecting through this app
 * @returns the reconnected ones, which need a removal record
 */
export function takeMissing(parts: SweepParts, disconnecting: ReadonlySet<string>) {
    return parts.missing.takeResolved(disconnecting).flatMap((missing) => {
        if (missing.kind === 'reconnected') return [missing];
        if (missing.kind === 'gone') takeGone(parts, missing.subject);
        else {
            // The disconnection itself reports its end.
            parts.unprobed.push(missing.id);
            setState(parts, missing.subject, 'unseen');
        }
        return [];
    });
}

/** Whether the webhook is off and was not off before: only its history says who switched it off. */
export const wasSwitchedOff = ({ inventories }: SweepParts, { id, enabled }: WebhookIntegration): boolean =>
    enabled === false && inventories.rocketchat.entry(id)?.enabled !== false;

/** The upstream refuses requests: whatever is known and has no state yet cannot be probed. */
function setRestUnseen(parts: SweepParts, source: Source): void {
    for (const id of new Set([...parts.scope.ids(source), ...parts.inventories[source].ids()])) {
        const subject = knownSubject(parts, source, id);
        if (!parts.states?.[subject.key]) setState(parts, subject, 'unseen');
    }
}

function setState(
    { states }: SweepParts,
    subject: Subject,
    state: SubjectState['state'],
    notes: readonly WebhookNote[] = [],
): void {
    if (states) states[subject.key] = { subject, state, ...(notes.length > 0 && { notes: [...notes] }) };
}

function evaluate({ scope, inventories, evaluator }: SweepParts, subject: Subject, condition: Condition): void {
    if (!scope.covers(subject)) return;
    const isFirst = subject.id !== undefined && inventories[subject.source].entry(subject.id)?.judged !== true;
    evaluator.evaluate({ subject, condition, isFirst });
}

const knownSubject = ({ inventories }: SweepParts, source: Source, id: string): Subject =>
    goneSubject(source, id, inventories[source].entry(id));
