import type { Outcome } from '../domain/outcome';
import { isUncertain, type Problem, type Unreadable } from '../domain/problem';
import { heldBack, type HeldProblem } from './heldBack';
import { inParallel, type ParallelOptions } from './parallel';

export interface EachOptions<I, T> extends ParallelOptions {
    readonly ask: (item: I) => Promise<Outcome<T>>;
    readonly onValue: (item: I, value: T) => void;
    /** Receives a problem of this item alone. */
    readonly onProblem: (item: I, problem: Problem) => void;
    /** Receives the last item up to which all items are done. */
    readonly onDone?: (item: I) => void;
    /** Whether a problem that usually concerns one item may concern the upstream here. */
    readonly mayBeUpstream?: (problem: Problem) => boolean;
    /** Whether a problem that usually concerns the upstream may concern one item here. */
    readonly mayBeItem?: (problem: Problem) => boolean;
    /** Whether the upstream has just answered another request. */
    readonly isKnownToWork: boolean;
    /** Whether that answer had the health of other items: then the upstream cannot be the reason for every problem. */
    readonly hasFoundHealth?: boolean;
}

/** The result of asking for many items. */
export interface Asked {
    readonly begun: number;
    /** Every item is done. */
    readonly complete: boolean;
    /** Why further requests make no sense for now. */
    readonly cause?: Problem;
}

/** What is known of the upstream while items are being asked for. */
interface Progress {
    cause: Problem | undefined;
    isOutOfTime: boolean;
    hasSucceeded: boolean;
}

/**
 * Asks for items one by one, and decides whether the upstream or a single item has a problem. A problem that either may
 * have is held back until a request succeeds, or too many fail in a row. An upstream that gives no readable answer is in
 * trouble. Problems that turn out to be the upstream's are not reported, and their items are not done.
 */
export async function askEach<I, T>(items: readonly I[], options: EachOptions<I, T>): Promise<Asked> {
    const { maxParallel, mayBegin, ask, onValue, onProblem, onDone } = options;
    const done = doneItems(items, onDone);
    const held = heldBack();
    const progress: Progress = { cause: undefined, isOutOfTime: false, hasSucceeded: false };
    const report = ({ index, problem }: HeldProblem): void => {
        onProblem(items[index] as I, problem);
        done.add(index);
    };
    const succeed = (): void => {
        progress.hasSucceeded = true;
        if (!progress.cause) held.takeAll().forEach(report);
    };
    const take = (found: HeldProblem): void => {
        const verdict = verdictOn(found.problem, options, progress);
        switch (verdict) {
            case 'out-of-time':
                progress.isOutOfTime = true;
                return;
            case 'upstream':
                progress.cause = causeAfter(progress.cause, found.problem);
                return;
            case 'unanswered':
                if (held.holdUnanswered(found) >= maxParallel + 2) progress.cause ??= ofUpstream(found.problem);
                return;
            case 'held':
                return held.hold(found);
            case 'item-and-works':
                succeed();
                return report(found);
            case 'item':
                return report(found);
        }
    };

    const mayGoOn = (underWay: number): boolean => !progress.cause && !progress.isOutOfTime && mayBegin(underWay);
    const begun = await inParallel(items, { maxParallel, mayBegin: mayGoOn }, async (item, index) => {
        const outcome = await ask(item);
        if (!outcome.ok) return take({ index, problem: outcome.problem });
        succeed();
        onValue(item, outcome.value);
        done.add(index);
    });
    const isAtEnd = begun === items.length && !progress.isOutOfTime;
    const last = held.problems().at(-1);
    if (!progress.cause && last) {
        if (progress.hasSucceeded || areOfItems(held.problems(), isAtEnd, options)) held.takeAll().forEach(report);
        else progress.cause = ofUpstream(last.problem);
    }
    return { begun, complete: done.isComplete(), ...(progress.cause && { cause: progress.cause }) };
}

/**
 * Who has a problem. `upstream`: further requests make no sense; `unanswered`: either, and too many in a row are the
 * upstream's; `held`: either; `item-and-works`: the item, and the answer proves that the upstream works.
 */
type Verdict = 'out-of-time' | 'upstream' | 'unanswered' | 'held' | 'item-and-works' | 'item';

function verdictOn<I, T>(
    problem: Problem,
    { mayBeUpstream = () => false, mayBeItem = () => false, hasFoundHealth = false }: EachOptions<I, T>,
    { hasSucceeded }: Progress,
): Verdict {
    const isItemsHere = mayBeItem(problem);
    if (problem.kind === 'timed-out' && problem.outOfTime) return 'out-of-time';
    if (problem.kind === 'rate-limited') return isItemsHere ? 'item' : 'upstream';
    if (isAboutUpstream(problem) && !isItemsHere) return 'upstream';
    // The upstream works, and what it says about this item is contradicted, or confirmed by nothing.
    if (problem.kind === 'unreadable' && ABOUT_ITEM.includes(problem.how)) return 'item-and-works';
    if (isUncertain(problem) || mayBeUpstream(problem)) return 'unanswered';
    // A refusal concerns the item once the upstream has accepted another request.
    if (isItemsHere || problem.kind === 'rejected') return hasSucceeded || hasFoundHealth ? 'item' : 'held';
    return problem.kind === 'not-found' ? 'item-and-works' : 'item';
}

/** Ways in which an upstream that answers leaves open how an item is. */
const ABOUT_ITEM: readonly Unreadable[] = ['contradictory', 'incomplete'];

/** Whether problems are the items' own although no request has succeeded. */
function areOfItems<I, T>(
    problems: readonly HeldProblem[],
    isAtEnd: boolean,
    { isKnownToWork, hasFoundHealth = false }: EachOptions<I, T>,
): boolean {
    const isSingle = isAtEnd && isKnownToWork && problems.length === 1;
    return isSingle || (hasFoundHealth && problems.every(({ problem }) => hasAnswered(problem)));
}

/** Whether a problem of one request, such as a list's, makes further requests useless. */
export const endsScan = (problem: Problem): boolean =>
    isAboutUpstream(problem) || problem.kind === 'rate-limited' || problem.kind === 'unreachable';

const isAboutUpstream = ({ kind }: Problem): boolean =>
    kind === 'credentials-refused' ||
    kind === 'forbidden' ||
    kind === 'networking-denied' ||
    kind === 'not-configured' ||
    kind === 'bad-setting';

/** The upstream answered, though with nothing useful. */
const hasAnswered = ({ kind }: Problem): boolean => kind !== 'unreachable' && kind !== 'timed-out';

/** The problem as the upstream's own: "not found" is then an unexpected answer. */
const ofUpstream = (problem: Problem): Problem =>
    problem.kind === 'not-found' ? { kind: 'unreadable', upstream: problem.upstream, how: 'unexpected' } : problem;

/** The first cause stays, except that a rate limit takes the longest wait. */
function causeAfter(before: Problem | undefined, now: Problem): Problem {
    if (!before) return now;
    if (before.kind !== 'rate-limited' || now.kind !== 'rate-limited') return before;
    return (before.waitMs ?? 0) < (now.waitMs ?? 0) ? now : before;
}

/** Keeps track of the items that are done, in any order and in constant time each. */
function doneItems<I>(items: readonly I[], onDone: ((item: I) => void) | undefined) {
    const isDone = new Uint8Array(items.length);
    let upTo = 0;
    return {
        add(index: number): void {
            isDone[index] = 1;
            const before = upTo;
            while (upTo < items.length && isDone[upTo] === 1) upTo += 1;
            if (upTo > before) onDone?.(items[upTo - 1] as I);
        },
        isComplete: () => upTo === items.length,
    };
}
