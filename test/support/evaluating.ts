import {
    evaluate,
    type Evaluation,
    type EvaluationReason,
    type EvaluationRules,
} from '../../lib/domain/monitor/evaluate';
import type { HealthRecord } from '../../lib/domain/monitor/health';
import type { Condition } from '../../lib/domain/monitor/subject';
import { aConnection, restartedRecord } from './monitorRecords';
import { MINUTE, NOW } from './times';

export const INTERVAL = 15 * MINUTE;

export const evaluationRules = (over: Partial<EvaluationRules> = {}): EvaluationRules => ({
    now: NOW,
    sweep: 'a sweep',
    alertAfterFailures: 2,
    intervalMs: INTERVAL,
    ...over,
});

/** The evaluations of one subject in several sweeps. */
export interface EvaluationRun {
    readonly evaluations: readonly Evaluation[];
    readonly reasons: readonly EvaluationReason[];
    /** The health record after the last sweep. */
    readonly record: HealthRecord | undefined;
}

/** What a sweep finds, or what happens before the next sweep. */
export type HealthEvent =
    | Condition
    | { readonly kind: 'restart' }
    | { readonly kind: 'set'; readonly settings: Partial<Pick<EvaluationRules, 'alertAfterFailures' | 'intervalMs'>> }
    /** Negative: the clock is set back. */
    | { readonly kind: 'clock'; readonly ms: number };

export const RESTART: HealthEvent = { kind: 'restart' };
export const set = (settings: Partial<EvaluationRules>): HealthEvent => ({ kind: 'set', settings });
export const clock = (ms: number): HealthEvent => ({ kind: 'clock', ms });

/** Evaluates one subject in sweeps that are an interval apart. */
export function evaluateAll(
    events: readonly HealthEvent[],
    subject = aConnection(),
    from: Partial<EvaluationRules> = {},
): EvaluationRun {
    let rules = evaluationRules(from);
    let record: HealthRecord | undefined;
    const evaluations: Evaluation[] = [];
    events.forEach((event, index) => {
        switch (event.kind) {
            case 'restart':
                record = record && restartedRecord(record);
                return;
            case 'set':
                rules = { ...rules, ...event.settings };
                return;
            case 'clock':
                rules = { ...rules, now: new Date(rules.now.getTime() + event.ms) };
                return;
            default: {
                rules = { ...rules, now: new Date(rules.now.getTime() + rules.intervalMs), sweep: `sweep ${index}` };
                const evaluation = evaluate(record, { subject, condition: event }, rules);
                evaluations.push(evaluation);
                record = evaluation.after;
            }
        }
    });
    return { evaluations, reasons: evaluations.map(({ reason }) => reason), record };
}
