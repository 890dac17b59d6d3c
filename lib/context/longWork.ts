import type { JobContext } from './context';

/** While work goes on, the app edits its message no more often than this. */
const UPDATE_EVERY_MS = 1_000;

/** Work of many steps that a record remembers; one worker at a time does it, under a claim. */
interface LongWork<T> {
    /** Whether there is a step to take now: the work is neither over nor at rest. */
    goesOn(record: T): boolean;
    /** Takes one step. @returns undefined where this worker lost the claim: another one goes on */
    step(record: T): Promise<T | undefined>;
    /** Brings the message up to date. */
    show(record: T): Promise<T>;
    /** Leaves the rest to the next job. */
    pause(record: T): Promise<unknown>;
    /** With less time left than this, ms, no step is begun. */
    readonly lastStepMs: number;
}

/**
 * Takes one step after the other as long as there is time, and shows the progress.
 * @returns the record at the end or at rest; undefined where another worker or the next job goes on
 */
export async function workThrough<T>(
    { clock, deadline }: Pick<JobContext, 'clock' | 'deadline'>,
    first: T,
    work: LongWork<T>,
): Promise<T | undefined> {
    let record = await work.show(first);
    let shownAt = clock.now().getTime();
    while (work.goesOn(record)) {
        if (deadline.remainingMs() < work.lastStepMs) {
            await work.pause(record);
            return undefined;
        }
        const next = await work.step(record);
        if (next === undefined) return undefined;
        record = next;
        const now = clock.now().getTime();
        if (work.goesOn(record) && now - shownAt >= UPDATE_EVERY_MS) {
            record = await work.show(record);
            shownAt = now;
        }
    }
    return work.show(record);
}
