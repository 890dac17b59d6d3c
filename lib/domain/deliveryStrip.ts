import { retryWaitMs, type Attempt, type DeliveryResult } from './delivery';
import type { RetryDelay, WebhookIntegration } from './rocketchat';

/** A strip shows this many deliveries at most. */
export const STRIP_LENGTH = 20;

/** What a delivery says about its target: `poor` arrived with trouble, `open` has no result yet, `idle` sent nothing. */
export type Verdict = 'good' | 'poor' | 'bad' | 'open' | 'idle' | 'unknown';

/** One delivery: an attempt together with its retries. */
export interface StripEntry {
    /** The time of the last attempt. */
    readonly at?: Date;
    /** The result of the last attempt. */
    readonly result: DeliveryResult;
    /** How many attempts it took as far as they are known; 1 without a retry. */
    readonly attempts: number;
}

/** The last deliveries to one target. */
export interface DeliveryStrip {
    /** Oldest first. */
    readonly entries: readonly StripEntry[];
    /** How many have succeeded, of those with a result. */
    readonly good: number;
    /** How many have a result: they succeeded, failed, or arrived with trouble. */
    readonly judged: number;
    /** How many succeeded after a retry alone. */
    readonly retried: number;
    /** The latest delivery that failed or had trouble. */
    readonly lastFailure?: StripEntry;
}

/** The server's timers are exact: an attempt that begins this much later than a retry is due is another delivery. */
const TIMER_MARGIN_MS = 2_000;
/** Where the beginning is not recorded: an attempt may have run for this long. */
const ATTEMPT_MS = 60_000;

/** @param newestFirst the attempts at one target, records without a time last */
export function stripOf(newestFirst: readonly Attempt[], retryDelay: RetryDelay | undefined): DeliveryStrip {
    const entries = foldRetries([...newestFirst].reverse(), retryDelay).slice(-STRIP_LENGTH);
    const of = (...verdicts: readonly Verdict[]): readonly StripEntry[] =>
        entries.filter(({ result }) => verdicts.includes(verdictOf(result)));
    const good = of('good');
    const lastFailure = of('bad', 'poor').at(-1);
    return {
        entries,
        good: good.length,
        judged: of('good', 'poor', 'bad').length,
        retried: good.filter(({ attempts }) => attempts > 1).length,
        ...(lastFailure && { lastFailure }),
    };
}

export function verdictOf({ kind }: DeliveryResult): Verdict {
    switch (kind) {
        case 'succeeded':
        case 'answered':
            return 'good';
        case 'degraded':
        case 'empty-answer':
            return 'poor';
        case 'failed':
        case 'disabled-by-server':
            return 'bad';
        case 'retrying':
        case 'in-progress':
            return 'open';
        case 'not-sent':
        case 'untried':
            return 'idle';
        case 'stuck':
        case 'unknown':
            return 'unknown';
    }
}

interface Chain extends StripEntry {
    /** The retry that the last attempt waits for. */
    readonly awaits?: { readonly number: number; readonly dueAt: number };
}

/**
 * Puts retries to the attempt that they repeat. No field of the history links them: a retry begins when the wait of the
 * attempt before is over, and its number is the next one.
 */
function foldRetries(oldestFirst: readonly Attempt[], retryDelay: RetryDelay | undefined): readonly StripEntry[] {
    const chains: Chain[] = [];
    for (const attempt of oldestFirst) {
        const { retry, at } = attempt;
        const awaits = retry !== undefined &&
            at && { number: retry, dueAt: at.getTime() + retryWaitMs(retryDelay, retry) };
        const index = chains.findIndex((chain) => continues(attempt, chain));
        // A delivery stands where its last attempt stands.
        const [before] = index < 0 ? [] : chains.splice(index, 1);
        chains.push({
            ...(at && { at }),
            result: attempt.result,
            attempts: (before?.attempts ?? 0) + 1,
            ...(awaits && { awaits }),
        });
    }
    return chains.map(({ awaits: _, ...entry }) => entry);
}

function continues({ retry, startedAt, at }: Attempt, { awaits }: Chain): boolean {
    const began = startedAt ?? at;
    if (!awaits || !began) return false;
    if (retry !== undefined && retry !== awaits.number + 1) return false;
    const late = began.getTime() - awaits.dueAt;
    return late >= -TIMER_MARGIN_MS && late <= (startedAt ? TIMER_MARGIN_MS : ATTEMPT_MS);
}

/** The retries of a webhook: how often after the first attempt, and how long it waits in all. */
export interface Retries {
    readonly count: number;
    readonly totalMs: number;
}

/** @returns undefined where a failed delivery is not tried again */
export function retriesOf({
    retries,
    retryCount = 0,
    retryDelay,
}: Pick<WebhookIntegration, 'retries' | 'retryCount' | 'retryDelay'>): Retries | undefined {
    const count = Math.floor(retryCount);
    if (retries !== true || count <= 0 || retryDelay === undefined) return undefined;
    return { count, totalMs: totalWaitMs(retryDelay, count) };
}

/** The sum of all waits (`retryWaitMs`). */
function totalWaitMs(retryDelay: RetryDelay, count: number): number {
    switch (retryDelay) {
        case 'powers-of-ten':
            return (100 * (10 ** count - 1)) / 9;
        case 'powers-of-two':
            return 2000 * (2 ** count - 1);
        case 'increments-of-two':
            return 1000 * count * (count + 1);
    }
}
