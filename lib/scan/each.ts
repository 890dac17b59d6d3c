import type { Outcome } from '../domain/outcome';
import { isUncertain, type Problem } from '../domain/problem';
import { inParallel, type ParallelOptions } from './parallel';

export interface EachOptions<I, T> extends ParallelOptions {
    readonly ask: (item: I) => Promise<Outcome<T>>;
    readonly onValue: (item: I, value: T) => void;
    /** A problem of this one alone. */
    readonly onProblem: (item: I, problem: Problem) => void;
    /** Told the last item up to which all are done. */
    readonly onDone?: (item: I) => void;
    /** Whether a problem, of those that are about one thing as a rule, says nothing good of the upstream here. */
    readonly doubts?: (problem: Problem) => boolean;
    /** Whether a problem, of those that are about the upstream as a rule, may be about one thing here. */
    readonly pardons?: (problem: Problem) => boolean;
    /** Whether the upstream has answered something else just before. */
    readonly isKnownToWork: boolean;
    /** Whether that answer told how other things of the same kind are: then not all of them stay unseen. */
    readonly hasTold?: boolean;
}

export interface Asked {
    readonly begun: number;
    /** Every item is done. */
    readonly complete: boolean;
    /** Why it makes no sense to go on for now. */
    readonly cause?: Problem;
}

/**
 * Asks for things one by one, and tells an upstream that is in trouble from single things that are: what may be either
 * is held back until something goes well, or too much has gone wrong in a row. An upstream that gives nothing to read is
 * in trouble, however it puts that. What was held back for the upstream's trouble is neither reported nor done.
 */
export async function askEach<I, T>(items: readonly I[], options: EachOptions<I, T>): Promise<Asked> {
    const { maxParallel, mayBegin, ask, onValue, onProblem, onDone, isKnownToWork } = options;
    const { doubts = () => false, pardons = () => false, hasTold = false } = options;
    const progress = progressOver(items, onDone);
    let held: { readonly index: number; readonly problem: Problem }[] = [];
    /** So many of them in a row may be the upstream's trouble; what was plainly refused costs it nothing to ask on. */
    let unanswered = 0;
    let cause: Problem | undefined;
    let isOutOfTime = false;
    let hasGoneWell = false;

    const report = (index: number, problem: Problem): void => {
        onProblem(items[index] as I, problem);
        progress.done(index);
    };
    const reportHeld = (): void => {
        for (const { index, problem } of held) report(index, problem);
        held = [];
        unanswered = 0;
    };
    const goesWell = (): void => {
        hasGoneWell = true;
        if (!cause) reportHeld();
    };
    const hold = (index: number, problem: Problem): void => {
        held.push({ index, problem });
    };
    const holdUnanswered = (index: number, problem: Problem): void => {
        hold(index, problem);
        unanswered += 1;
        if (unanswered >= maxParallel + 2) cause ??= ofUpstream(problem);
    };
    const take = (index: number, problem: Problem): void => {
        const isPardoned = pardons(problem);
        if (problem.kind === 'timed-out' && problem.outOfTime) isOutOfTime = true;
        else if (problem.kind === 'rate-limited') {
            if (isPardoned) report(index, problem);
            else cause = longerWait(cause, problem);
        } else if (isAboutUpstream(problem) && !isPardoned) cause ??= problem;
        else if (problem.kind === 'unreadable' && problem.how === 'contradictory') {
            // The upstream works, and says two things of this one.
            goesWell();
            report(index, problem);
        } else if (isUncertain(problem) || doubts(problem)) holdUnanswered(index, problem);
        else if (isPardoned || problem.kind === 'rejected') {
            // The upstream's word about this one, once it has had a word for another.
            if (hasGoneWell || hasTold) report(index, problem);
            else hold(index, problem);
        } else {
            if (problem.kind === 'not-found') goesWell();
            report(index, problem);
        }
    };

    const limits = { maxParallel, mayBegin: (underWay: number) => !cause && !isOutOfTime && mayBegin(underWay) };
    const begun = await inParallel(items, limits, async (item, index) => {
        const outcome = await ask(item);
        if (!outcome.ok) return take(index, outcome.problem);
        goesWell();
        onValue(item, outcome.value);
        progress.done(index);
    });

    const last = held.at(-1);
    if (!cause && last) {
        const isAtAnEnd = begun === items.length && !isOutOfTime;
        // Where nothing went well, it is the upstream; but for a single thing, where the upstream is known to work.
        const isAlone = isAtAnEnd && isKnownToWork && held.length === 1;
        const isOfEach = hasTold && held.every(({ problem }) => hasAnswered(problem));
        if (hasGoneWell || isAlone || isOfEach) reportHeld();
        else cause = ofUpstream(last.problem);
    }
    return { begun, complete: progress.isComplete(), ...(cause && { cause }) };
}

/** What a problem of one request, such as the one for a list, says of all others as well. */
export const endsScan = (problem: Problem): boolean =>
    isAboutUpstream(problem) || problem.kind === 'rate-limited' || problem.kind === 'unreachable';

const isAboutUpstream = ({ kind }: Problem): boolean =>
    kind === 'credentials-refused' ||
    kind === 'forbidden' ||
    kind === 'networking-denied' ||
    kind === 'not-configured' ||
    kind === 'bad-setting';

/** It said something, if nothing that helps: it was there. */
const hasAnswered = ({ kind }: Problem): boolean => kind !== 'unreachable' && kind !== 'timed-out';

/** Of an upstream, none can be that one thing is not there. */
const ofUpstream = (problem: Problem): Problem =>
    problem.kind === 'not-found' ? { kind: 'unreadable', upstream: problem.upstream, how: 'unexpected' } : problem;

function longerWait(before: Problem | undefined, now: Extract<Problem, { kind: 'rate-limited' }>): Problem {
    if (!before) return now;
    return before.kind === 'rate-limited' && (before.waitMs ?? 0) < (now.waitMs ?? 0) ? now : before;
}

/** Which items are done, whatever their order, in constant time each. */
function progressOver<I>(items: readonly I[], onDone: ((item: I) => void) | undefined) {
    const isDone = new Uint8Array(items.length);
    let upTo = 0;
    return {
        done(index: number): void {
            isDone[index] = 1;
            const before = upTo;
            while (upTo < items.length && isDone[upTo] === 1) upTo += 1;
            if (upTo > before) onDone?.(items[upTo - 1] as I);
        },
        isComplete: () => upTo === items.length,
    };
}
