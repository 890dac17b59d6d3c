import type { HealthRecord } from '../../lib/domain/monitor/health';
import { evaluate, type Evaluation, type EvaluationRules, type Reason } from '../../lib/domain/monitor/evaluate';
import type { Condition } from '../../lib/domain/monitor/subject';
import { MINUTE, NOW } from './times';
import { aConnection, restartedRecord } from './monitorRecords';

export const INTERVAL = 15 * MINUTE;

export const aLook = (over: Partial<EvaluationRules> = {}): EvaluationRules => ({
    now: NOW,
    sweep: 'a sweep',
    alertAfterFailures: 2,
    intervalMs: INTERVAL,
    ...over,
});

/** One after another, an interval apart, with whatever is changed midway. */
export interface Watching {
    readonly looks: readonly Evaluation[];
    readonly reasons: readonly Reason[];
    readonly record: HealthRecord | undefined;
}

/** What a look finds, or what happens before the next one. */
export type Happening =
    | Condition
    | { readonly kind: 'restart' }
    | { readonly kind: 'set'; readonly settings: Partial<Pick<EvaluationRules, 'alertAfterFailures' | 'intervalMs'>> }
    /** Negative: the clock is set back. */
    | { readonly kind: 'clock'; readonly ms: number };

export const RESTART: Happening = { kind: 'restart' };
export const set = (settings: Partial<EvaluationRules>): Happening => ({ kind: 'set', settings });
export const clock = (ms: number): Happening => ({ kind: 'clock', ms });

/** What becomes of one subject while things happen. */
export function watching(
    happenings: readonly Happening[],
    subject = aConnection(),
    from: Partial<EvaluationRules> = {},
): Watching {
    let look = aLook(from);
    let record: HealthRecord | undefined;
    const looks: Evaluation[] = [];
    happenings.forEach((happening, index) => {
        switch (happening.kind) {
            case 'restart':
                record = record && restartedRecord(record);
                return;
            case 'set':
                look = { ...look, ...happening.settings };
                return;
            case 'clock':
                look = { ...look, now: new Date(look.now.getTime() + happening.ms) };
                return;
            default: {
                look = { ...look, now: new Date(look.now.getTime() + look.intervalMs), sweep: `sweep ${index}` };
                const judged = evaluate(record, { subject, condition: happening }, look);
                looks.push(judged);
                record = judged.after;
            }
        }
    });
    return { looks, reasons: looks.map(({ reason }) => reason), record };
}
