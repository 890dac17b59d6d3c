/**
 * One notion of "now" for the host and for the app inside its sandbox. It runs on its own, like any clock; a test moves
 * it instead of sleeping. Time limits follow it: a wait ends when this clock reaches its limit, whether machine time
 * passed or a test moved the clock. In the sandbox, `setTimeout` follows it from half a second on
 * (`dev/engine/sandboxShims.ts`); shorter waits are no limits, and take machine time.
 */
export interface HostClock {
    now(): Date;
    /** Moves the clock by that many milliseconds (forward, or back with a negative number). */
    advance(ms: number): void;
    /** Sets the clock to this moment. It keeps running from there. */
    set(moment: string | Date): void;
    /**
     * Calls `run` once, when this clock has advanced by that many milliseconds. Alone it keeps no process alive.
     * @returns a function that cancels the call
     */
    after(ms: number, run: () => void): () => void;
    /** How this clock reads the machine's: see {@link ClockReading}. */
    readonly reading: ClockReading;
    /** Calls the listener at every jump. Returns a function that ends this. */
    onJump(listener: (reading: ClockReading) => void): () => void;
}

/** This clock's time is `origin + (machine time - origin) * pace + offset`, all in milliseconds since 1970. */
export interface ClockReading {
    readonly offset: number;
    readonly pace: number;
    readonly origin: number;
}

export interface ClockOptions {
    /** How much faster than the machine's this clock runs: 1, unless given. */
    readonly pace?: number;
}

/** `setTimeout` cannot wait longer. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** A clock that starts at the machine's time, or at the given moment. Engines that share it share their time. */
export function createClock(start?: string | Date, { pace = 1 }: ClockOptions = {}): HostClock {
    const origin = Date.now();
    let offset = 0;
    const listeners = new Set<(reading: ClockReading) => void>();
    const limits = new Set<Limit>();

    const time = (): number => origin + (Date.now() - origin) * pace + offset;
    const reading = (): ClockReading => ({ offset, pace, origin });

    function jump(to: number): void {
        offset = to;
        for (const listener of listeners) listener(reading());
        const due = [...limits].filter((limit) => limit.due <= time()).sort((a, b) => a.due - b.due);
        // A limit that has run may have cancelled another one.
        for (const limit of due) if (limits.has(limit)) end(limit).run();
        for (const limit of limits) wait(limit);
    }

    function end(limit: Limit): Limit {
        limits.delete(limit);
        clearTimeout(limit.timer);
        return limit;
    }

    function wait(limit: Limit): void {
        clearTimeout(limit.timer);
        const left = Math.max(0, (limit.due - time()) / pace);
        limit.timer = setTimeout(
            () => (limit.due <= time() ? end(limit).run() : wait(limit)),
            Math.min(Math.ceil(left), LONGEST_WAIT_MS),
        ).unref();
    }

    const clock: HostClock = {
        now: () => new Date(time()),
        advance: (ms) => jump(offset + ms),
        set(moment) {
            const wanted = new Date(moment).getTime();
            if (Number.isNaN(wanted)) throw new RangeError(`"${String(moment)}" is not a moment in time.`);
            jump(offset + wanted - time());
        },
        after(ms, run) {
            const limit: Limit = { due: time() + ms, run, timer: undefined };
            limits.add(limit);
            wait(limit);
            return () => void end(limit);
        },
        get reading() {
            return reading();
        },
        onJump(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    };
    if (start !== undefined) clock.set(start);
    return clock;
}

interface Limit {
    readonly due: number;
    readonly run: () => void;
    timer: NodeJS.Timeout | undefined;
}
