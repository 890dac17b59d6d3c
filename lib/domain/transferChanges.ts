import { omit } from 'es-toolkit/object';

import type { LateChoice, Transfer, TransferFate, TransferPost, TransferTrouble } from './transfer';

const MINUTE_MS = 60_000;
const APART_MS = 15 * MINUTE_MS;
const FIRST_AFTER_MS: Readonly<Record<Exclude<LateChoice, 'leave'>, number>> = {
    soon: 15 * MINUTE_MS,
    hour: 60 * MINUTE_MS,
    tomorrow: 24 * 60 * MINUTE_MS,
};

/** Ends that another try can change. */
const RETRYABLE: Readonly<Partial<Record<TransferFate, TransferFate>>> = {
    pending: 'pending',
    refused: 'pending',
    unmade: 'creating',
    unproved: 'made',
    both: 'proved',
    unsure: 'proved',
};

/** Whether another try makes sense for some post. */
export const canContinue = ({ phase, posts }: Transfer): boolean =>
    phase === 'ended' && posts.some(({ fate }) => RETRYABLE[fate] !== undefined);

/** No button continues a transfer in this state. */
export const isTransferOver = (request: Transfer): boolean =>
    ['discarded', 'lapsed'].includes(request.phase) || (request.phase === 'ended' && !canContinue(request));

export const hasTransferLapsed = ({ phase, lapsesAt }: Transfer, now: Date): boolean =>
    phase === 'lapsed' || (phase === 'asked' && now.getTime() >= lapsesAt);

/** Posts that cannot keep their time: they were due already, or have none. */
export const isLate = ({ at }: Pick<TransferPost, 'at'>, now: number): boolean => at === undefined || at <= now;

/** The times of late posts, in their order, for a choice made now. */
export const lateTimes = (choice: Exclude<LateChoice, 'leave'>, count: number, now: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => wholeMinute(now + FIRST_AFTER_MS[choice]) + index * APART_MS);

const wholeMinute = (ms: number): number => Math.ceil(ms / MINUTE_MS) * MINUTE_MS;

type Person = Transfer['asked']['by'];

/** A person decided: the run begins. Late posts get the times of the choice, or are left. */
export function transferConfirmed(request: Transfer, by: Person, late: LateChoice, now: Date): Transfer {
    const ms = now.getTime();
    const waiting = request.posts.filter(({ fate }) => fate === 'pending');
    const times = late === 'leave' ? [] : lateTimes(late, waiting.filter((one) => isLate(one, ms)).length, ms);
    const next = times.values();
    const timed = (one: TransferPost): TransferPost => {
        if (one.fate !== 'pending') return one;
        const to = isLate(one, ms) ? next.next().value : one.at;
        return to === undefined ? { ...one, fate: 'left' } : { ...one, to };
    };
    return {
        ...omit(request, ['trouble']),
        posts: request.posts.map(timed),
        phase: 'running',
        decided: { by, at: ms },
        restsUntil: ms,
    };
}

/** A person chose to go on: what was not begun, and what did not come to a clear end, is tried again. */
export const transferTakenUp = (request: Transfer, by: Person, now: Date): Transfer => ({
    ...omit(request, ['trouble', 'endedAt', 'stopped', 'checked', 'rechecks', 'restsSince']),
    revision: request.revision + 1,
    phase: 'running',
    decided: { by, at: now.getTime() },
    posts: request.posts.map((one) => {
        const again = RETRYABLE[one.fate];
        if (again === undefined) return one;
        // A new try may make a new post once more.
        const fresh = omit(one, ['why', 'differs']);
        return { ...fresh, fate: again, ...(again === 'made' || again === 'proved' ? {} : { attempts: 0 }) };
    }),
    restsUntil: now.getTime(),
});

/** Changes one post; what it says of the request before is over. */
export const withTransferPost = (request: Transfer, id: string, change: Partial<TransferPost>): Transfer => ({
    ...request,
    posts: request.posts.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** The open request has a clear answer. */
export const answered = (request: Transfer): Transfer => omit(request, ['rechecks', 'restsSince']);

/** The run is over. */
export const transferEnded = (request: Transfer, now: Date, why?: TransferTrouble): Transfer => ({
    ...omit(request, ['trouble', 'restsSince', 'rechecks']),
    revision: request.revision + 1,
    phase: 'ended',
    endedAt: now.getTime(),
    ...(why && { trouble: why }),
});
