import type { Clock } from '../../ports/clock';

/** The present. No other code asks what time it is. */
export const systemClock: Clock = { now: () => new Date() };

/** @param ms how long to wait */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/**
 * Waits for the work, but no longer than the given time. The work itself goes on.
 * @param ms how long to wait at most; 0 or less only takes what is finished already
 * @returns undefined when the time is over
 */
export function withTimeout<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(undefined), ms);
        work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}
