import type { RetryDelay, WebhookIntegration } from './rocketchat';

/**
 * One record of an outgoing webhook's history, without its payload. The server keeps one for every attempt at every
 * target (apps/meteor/app/integrations/server/lib/updateHistory.ts).
 */
export interface DeliveryRecord {
    readonly id?: string;
    /** The key of the target; absent where the delivery ended before it had an address. */
    readonly targetKey?: string;
    /** The address without secrets; absent where the record has none. */
    readonly target?: string;
    /** `_createdAt`: when the attempt began. */
    readonly startedAt?: Date;
    /** `_updatedAt`: the time of the last step. */
    readonly at?: Date;
    readonly step?: string;
    readonly finished: boolean;
    readonly error: boolean;
    /** The request threw (DNS, refused, TLS, time-out): the history stores the string `"null"`, or an error. */
    readonly unreachable: boolean;
    /** The answer was empty, which Rocket.Chat counts as a failure whatever its status. */
    readonly emptyAnswer: boolean;
}

export type FailureReason =
    'unreachable' | 'http-500' | 'retries-exhausted' | 'not-retried' | 'retry-lost' | 'script' | 'unspecified';

/** The result of the last delivery to one target. */
export type DeliveryResult =
    | { readonly kind: 'succeeded' }
    /** The target answered, and a script processed the answer; Rocket.Chat does not store the status. */
    | { readonly kind: 'answered' }
    | { readonly kind: 'degraded'; readonly reason: 'posting-failed' | 'response-script' }
    | { readonly kind: 'empty-answer' }
    | { readonly kind: 'retrying'; readonly attempt: number }
    | { readonly kind: 'failed'; readonly reason: FailureReason }
    | { readonly kind: 'disabled-by-server' }
    /** The webhook has this address now, and has not sent anything there yet. */
    | { readonly kind: 'untried' }
    /** The script chose to send nothing, and no older record says whether the target works. */
    | { readonly kind: 'not-sent' }
    | { readonly kind: 'in-progress' }
    | { readonly kind: 'stuck' }
    | { readonly kind: 'unknown'; readonly step?: string };

export interface Delivery {
    /** The id of its record in the history. */
    readonly recordId?: string;
    /** The key of the target (`Target`); valid in this process only. */
    readonly targetKey?: string;
    readonly target?: string;
    readonly at?: Date;
    readonly result: DeliveryResult;
    /** Every attempt at the target that the history was read for, newest first; absent where there is none. */
    readonly attempts?: readonly Attempt[];
}

/** One attempt to deliver. A retry is an attempt of its own. */
export interface Attempt extends Pick<DeliveryRecord, 'startedAt' | 'at'> {
    readonly result: DeliveryResult;
    /** The number of the retry that it waits for, or waited for before it was lost; from 1 on. */
    readonly retry?: number;
}

/** A delivery in flight for longer than this was left by a server process that died. */
const IN_FLIGHT_MS = 60_000;
/** A retry that is later than its wait by more than this is lost. */
const RETRY_MARGIN_MS = 60_000;

/** Steps before the target answers (`triggerHandler.ts`); in an old record, the process died at that step. */
const IN_FLIGHT_STEPS: readonly string[] = [
    'start-execute-trigger-url',
    'mapped-args-to-data',
    'after-maybe-ran-prepare',
    'after-prepare-send-message',
    'pre-http-call',
];

/**
 * The last delivery to each of the webhook's current targets, newest first. Where a script may choose the address, every
 * address in the history counts.
 * @param records in any order; records without a time count as oldest
 * @returns empty where the history is
 */
export const lastDeliveries = (
    records: readonly DeliveryRecord[],
    webhook: Pick<WebhookIntegration, 'targets' | 'scriptEnabled' | 'retryDelay'>,
    now: Date,
): Delivery[] => deliveriesWithAttempts(records, webhook, now).map(({ attempts: _, ...delivery }) => delivery);

/** The same, each with every attempt at its target. */
export function deliveriesWithAttempts(
    records: readonly DeliveryRecord[],
    { targets, scriptEnabled, retryDelay }: Pick<WebhookIntegration, 'targets' | 'scriptEnabled' | 'retryDelay'>,
    now: Date,
): Delivery[] {
    const newestFirst = [...records].sort((a, b) => timeOf(b) - timeOf(a));
    const byTarget = new Map<string, DeliveryRecord[]>();
    let addressed = false;
    for (const record of newestFirst) {
        // A record without an address says nothing once a newer one has an address.
        if (record.targetKey === undefined && addressed) continue;
        addressed ||= record.targetKey !== undefined;
        const key = record.targetKey ?? '';
        byTarget.set(key, [...(byTarget.get(key) ?? []), record]);
    }
    const anywhere = scriptEnabled === true || targets.length === 0;
    const current = [...byTarget].filter(([key]) => anywhere || key === '' || targets.some((one) => one.key === key));
    const outcomes = current.map(([key, ofTarget]) => ({ key, ...lastDelivery(ofTarget, retryDelay, now) }));
    // A delivery without an address may never get one: other deliveries say more.
    const isInformative = ({ key, result }: (typeof outcomes)[number]): boolean => key !== '' || !isSilent(result);
    const tried = (outcomes.some(isInformative) ? outcomes.filter(isInformative) : outcomes).map(
        ({ key: _, ...delivery }): Delivery => delivery,
    );
    const untried = anywhere || byTarget.size === 0 ? [] : targets.filter(({ key }) => !byTarget.has(key));
    return [...tried, ...untried.map(({ address }): Delivery => ({ target: address, result: { kind: 'untried' } }))];
}

/** Where the newest record has sent nothing yet, an older one says whether the target works. */
function lastDelivery(newestFirst: readonly DeliveryRecord[], retryDelay: RetryDelay | undefined, now: Date): Delivery {
    const outcomes = newestFirst.map((record) => ({ record, result: resultOf(record, retryDelay, now) }));
    const spoken = outcomes.find(({ result }) => !isSilent(result)) ?? outcomes[0];
    return {
        ...(spoken?.record.id !== undefined && { recordId: spoken.record.id }),
        ...(spoken?.record.targetKey !== undefined && { targetKey: spoken.record.targetKey }),
        ...(spoken?.record.target !== undefined && { target: spoken.record.target }),
        ...(spoken?.record.at && { at: spoken.record.at }),
        result: spoken?.result ?? { kind: 'unknown' },
        attempts: outcomes.map(({ record: { startedAt, at, step }, result }) => {
            const retry = retryNumber(step);
            return {
                ...(startedAt && { startedAt }),
                ...(at && { at }),
                result,
                ...(retry !== undefined && { retry }),
            };
        }),
    };
}

/** The app cannot tell from this whether the target works: nothing was sent, or not yet. */
const isSilent = ({ kind }: DeliveryResult): boolean => kind === 'not-sent' || kind === 'in-progress';

/** The result of one record. A plain success does not set `finished`, so the result does not depend on it alone. */
export function resultOf(record: DeliveryRecord, retryDelay: RetryDelay | undefined, now: Date): DeliveryResult {
    const { step, finished, error } = record;
    // Without a time, the app cannot tell a fresh record from an old one.
    const age = record.at && now.getTime() - record.at.getTime();

    const attempt = retryNumber(step);
    if (attempt !== undefined) {
        if (age === undefined) return { kind: 'unknown' };
        const wait = retryWaitMs(retryDelay, attempt);
        return age > wait + RETRY_MARGIN_MS ? { kind: 'failed', reason: 'retry-lost' } : { kind: 'retrying', attempt };
    }
    if (step?.startsWith('after-prepare-') && finished) {
        return error ? { kind: 'failed', reason: 'script' } : { kind: 'not-sent' };
    }
    if (step !== undefined && !isKnownStep(step)) return { kind: 'unknown', step };
    if (finished) {
        if (step?.endsWith('-send-message-failed')) return { kind: 'degraded', reason: 'posting-failed' };
        if (error) return { kind: 'degraded', reason: 'response-script' };
        return step?.startsWith('after-process-') ? { kind: 'answered' } : { kind: 'succeeded' };
    }
    if (error) return failureOf(record);
    if (step === 'after-http-call') {
        return record.unreachable ? { kind: 'failed', reason: 'unreachable' } : { kind: 'succeeded' };
    }
    if (age === undefined) return { kind: 'unknown' };
    return age < IN_FLIGHT_MS ? { kind: 'in-progress' } : { kind: 'stuck' };
}

function failureOf({ step, emptyAnswer }: DeliveryRecord): DeliveryResult {
    switch (step) {
        case 'after-process-http-status-410':
            return { kind: 'disabled-by-server' };
        case 'execute-script-error-running-process_outgoing_response':
            return { kind: 'degraded', reason: 'response-script' };
        case 'after-process-http-status-500':
            return { kind: 'failed', reason: 'http-500' };
        case 'too-many-retries':
            return emptyAnswer ? { kind: 'empty-answer' } : { kind: 'failed', reason: 'retries-exhausted' };
        case 'failed-and-not-configured-to-retry':
            return emptyAnswer ? { kind: 'empty-answer' } : { kind: 'failed', reason: 'not-retried' };
        default:
            return { kind: 'failed', reason: step?.startsWith('execute-script-') ? 'script' : 'unspecified' };
    }
}

/** Every step that `triggerHandler.ts` and `ScriptEngine.ts` write; two families have a variable end. */
function isKnownStep(step: string): boolean {
    return (
        IN_FLIGHT_STEPS.includes(step) ||
        step.startsWith('execute-script-') ||
        step.startsWith('after-prepare-') ||
        KNOWN_ENDS.includes(step)
    );
}

const KNOWN_ENDS: readonly string[] = [
    'after-http-call',
    'url-response-sent-message',
    'after-http-call-send-message-failed',
    'after-process-send-message',
    'after-process-send-message-failed',
    'after-process-false-result',
    'after-process-http-status-410',
    'after-process-http-status-500',
    'too-many-retries',
    'failed-and-not-configured-to-retry',
    'failed-and-retry-delay-is-invalid',
];

/** How long the server waits before retry N (`triggerHandler.ts`): 10^(N+1) ms, 2^N s or 2N s. Without a delay it does not retry. */
export function retryWaitMs(retryDelay: RetryDelay | undefined, attempt: number): number {
    switch (retryDelay) {
        case 'powers-of-ten':
            return 10 ** (attempt + 1);
        case 'powers-of-two':
            return 2 ** attempt * 1000;
        case 'increments-of-two':
            return attempt * 2000;
        case undefined:
            return 0;
    }
}

const RETRY_STEP = 'going-to-retry-';

/** The number of the retry that an attempt with this step waits for, from 1 on; undefined for any other step. */
function retryNumber(step: string | undefined): number | undefined {
    if (!step?.startsWith(RETRY_STEP)) return undefined;
    const number = Number(step.slice(RETRY_STEP.length));
    return Number.isInteger(number) && number > 0 ? number : undefined;
}

const timeOf = ({ at }: DeliveryRecord): number => at?.getTime() ?? -Infinity;
