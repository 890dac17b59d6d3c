/** The present. Only adapters know where it comes from. */
export interface Clock {
    now(): Date;
}

/** How long something may still take: shared by all the requests of one command. */
export interface Deadline {
    /** Milliseconds left, never below 0. */
    remainingMs(): number;
}

export function deadlineIn(ms: number, clock: Clock): Deadline {
    const end = clock.now().getTime() + ms;
    return { remainingMs: () => Math.max(0, end - clock.now().getTime()) };
}
