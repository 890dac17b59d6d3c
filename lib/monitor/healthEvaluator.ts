import { evaluate, type EvaluationReason, type EvaluationRules } from '../domain/monitor/evaluate';
import type { HealthRecord } from '../domain/monitor/health';
import type { ProbeResult } from '../domain/monitor/subject';
import type { Store } from '../ports/storage';
import { inParallel } from '../scan/parallel';

/** Writes at a time. */
const WRITES = 8;

/** Evaluates probe results, and writes the health records that change. */
export interface HealthEvaluator {
    /** The records after all evaluations so far. */
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** How often each reason applied, including the reasons for silence. */
    readonly reasons: ReadonlyMap<EvaluationReason, number>;
    evaluate(result: ProbeResult): void;
    /** @returns false where `shouldStop` ended it before all records were written; written records stay written */
    write(shouldStop: () => boolean): Promise<boolean>;
}

/** @param stored the health records before this slice */
export function healthEvaluator(
    store: Store<HealthRecord>,
    stored: ReadonlyMap<string, HealthRecord>,
    rules: EvaluationRules,
): HealthEvaluator {
    const health = new Map(stored);
    const reasons = new Map<EvaluationReason, number>();
    const unwritten = new Set<string>();
    return {
        health,
        reasons,
        evaluate(result) {
            const { key } = result.subject;
            const before = health.get(key);
            const { after, reason } = evaluate(before, result, rules);
            reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
            if (after === before) return;
            if (after) health.set(key, after);
            else health.delete(key);
            unwritten.add(key);
        },
        async write(shouldStop) {
            const keys = [...unwritten];
            const limits = { maxParallel: WRITES, mayBegin: () => !shouldStop() };
            const begun = await inParallel(keys, limits, async (key) => {
                const record = health.get(key);
                await (record ? store.put(key, record) : store.remove(key));
                unwritten.delete(key);
            });
            return begun === keys.length;
        },
    };
}
