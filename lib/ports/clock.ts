/** The present time. Only adapters know its source, so that tests can set it. */
export interface Clock {
    now(): Date;
}

/** The time left for one command, click or job, shared by all its requests. */
export interface Deadline {
    /** Milliseconds left, never below 0. */
    remainingMs(): number;
}

/** A deadline that is this many milliseconds away. */
export function deadlineIn(ms: number, clock: Clock): Deadline {
    const end = clock.now().getTime() + ms;
    return { remainingMs: () => Math.max(0, end - clock.now().getTime()) };
}
