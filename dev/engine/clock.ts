/**
 * One notion of "now" for the host and for the app inside its sandbox. It runs on its own like any clock; a test moves it
 * forward instead of sleeping. `setTimeout` is not affected on either side.
 */
export interface HostClock {
    now(): Date;
    /** Moves the clock by that many milliseconds (forward, or back with a negative number). */
    advance(ms: number): void;
    /** Makes it this moment; the clock keeps running from there. */
    set(moment: string | Date): void;
    /** How far this clock is from the machine's, in milliseconds. */
    readonly offset: number;
    /** Calls the listener at every jump; returns the function that ends this. */
    onJump(listener: (offset: number) => void): () => void;
}

/** A clock that starts at the machine's time, or at the given moment. Engines that share it share their time. */
export function createClock(start?: string | Date): HostClock {
    let offset = 0;
    const listeners = new Set<(offset: number) => void>();
    const jump = (to: number): void => {
        offset = to;
        for (const listener of listeners) listener(offset);
    };
    const clock: HostClock = {
        now: () => new Date(Date.now() + offset),
        advance: (ms) => jump(offset + ms),
        set(moment) {
            const time = new Date(moment).getTime();
            if (Number.isNaN(time)) throw new RangeError(`"${String(moment)}" is not a moment in time.`);
            jump(time - Date.now());
        },
        get offset() {
            return offset;
        },
        onJump(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    };
    if (start !== undefined) clock.set(start);
    return clock;
}
