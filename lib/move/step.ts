import type { JobContext } from '../context/context';
import type { Transfer, TransferPost } from '../domain/transfer';
import type { ScheduledPost } from '../domain/post';
import { waitAfterMs, type Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Claim } from '../ports/storage';
import type { Calendar, HookedAccounts } from '../ports/upstreams';
import { end, restBecause } from './record';

/** A request without a clear answer may take effect late: the app reads this often before it reports that. */
const MOST_RECHECKS = 2;

/** Everything that a transfer needs while it runs. */
export interface Work {
    readonly app: JobContext;
    readonly claim: Claim;
    readonly hooked: HookedAccounts;
    readonly calendar: Calendar;
    /** The target's pending posts, as this worker has read them; undefined: not yet. */
    target?: readonly ScheduledPost[] | undefined;
    /** The post whose twin this worker has read last. */
    provedId?: string | undefined;
}

/** The transfer after a step; undefined: this worker lost the claim, and another one has it. */
export type StepOutcome = Transfer | undefined;

/** No other request fares better: the settings or the account with Hooked stand in the way. */
const FINAL: readonly Problem['kind'][] = [
    'credentials-refused',
    'forbidden',
    'networking-denied',
    'not-configured',
    'bad-setting',
];

export const isFinal = ({ kind }: Problem): boolean => FINAL.includes(kind);

/** Rests for as long as Hooked asks for, or as usual; ends where waiting helps nobody. */
export function waitForHooked(app: JobContext, request: Transfer, problem: Problem): Promise<Transfer> {
    const trouble = { kind: 'hooked-unavailable', why: storableProblem(problem) } as const;
    if (isFinal(problem)) return end(app, request, trouble);
    return restBecause(app, request, waitAfterMs(problem), trouble);
}

/**
 * The app does not know what came of a request: it rests and reads again, and after that leaves it to people.
 * @param otherwise what is recorded where it has read often enough
 */
export function recheck(
    app: JobContext,
    request: Transfer,
    problem: Problem,
    otherwise: () => Promise<Transfer>,
): Promise<Transfer> {
    const { rechecks = 0 } = request;
    if (problem.kind !== 'rate-limited' && rechecks >= MOST_RECHECKS) return otherwise();
    const trouble = { kind: 'unanswered', why: storableProblem(problem) } as const;
    return restBecause(app, { ...request, rechecks: rechecks + 1 }, waitAfterMs(problem), trouble);
}

/** A process that died while it waited has had no answer. */
export const noAnswer = (app: JobContext): Problem => ({
    kind: 'timed-out',
    upstream: 'hooked',
    afterMs: app.settings.requestTimeoutMs,
});

/** The times of a post that the calendar is asked with. */
export interface Planned extends TransferPost {
    readonly videoId: string;
    readonly to: number;
}

/** Only a post with a video and a time can be made anew. */
export const isPlanned = (post: TransferPost): post is Planned => post.videoId !== undefined && post.to !== undefined;
