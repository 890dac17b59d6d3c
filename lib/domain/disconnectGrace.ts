import type { Disconnection } from './disconnect';

const MINUTE_MS = 60_000;

/** The message is updated when this many minutes are left: an edit each second would only disturb. */
const SHOWN_AT_MINUTES = [45, 30, 20, 15, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** The time to undo the decision begins: the next version of the message shows it. */
export function countingDown(request: Disconnection, now: Date): Disconnection {
    const ms = request.grace?.ms ?? 0;
    const until = now.getTime() + ms;
    return {
        ...request,
        revision: request.revision + 1,
        phase: 'grace',
        grace: { ms, until },
        restsUntil: nextShown(until, now),
    };
}

/** When the time to undo is over; undefined while none runs. Epoch ms. */
export const endOfGrace = ({ phase, grace }: Disconnection): number | undefined =>
    phase === 'grace' ? grace?.until : undefined;

/** When the countdown is shown again; its end where that is sooner. Epoch ms. */
export function nextShown(until: number, now: Date): number {
    const moments = SHOWN_AT_MINUTES.map((minutes) => until - minutes * MINUTE_MS);
    return moments.find((moment) => moment > now.getTime()) ?? until;
}

/** The time to undo is over: the run goes on, and reads the calendar once more. */
export const acting = (request: Disconnection, now: Date): Disconnection => ({
    ...request,
    phase: 'running',
    verified: false,
    restsUntil: now.getTime(),
});
