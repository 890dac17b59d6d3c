/** The present of most tests: a Friday. */
export const NOW = new Date('2026-11-20T15:41:00.000Z');

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const ago = (ms: number): Date => new Date(NOW.getTime() - ms);

/** A clock that a test moves by hand. */
export function clockAt(start: Date = NOW): { readonly now: () => Date; readonly advance: (ms: number) => void } {
    let time = start.getTime();
    return { now: () => new Date(time), advance: (ms) => void (time += ms) };
}
