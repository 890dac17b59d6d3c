import type { JobContext } from '../context/context';
import type { Disconnection } from '../domain/disconnect';
import { countingDown, endOfGrace, nextShown } from '../domain/disconnectGrace';
import { WAKE_UP_MS, save } from './record';
import type { StepOutcome, Work } from './step';

/**
 * Begins the time in which people can undo the decision. Two wake-ups for its end are set before the record says so: the
 * process that the first one wakes may die before it has set its own.
 */
export async function beginGrace({ app, claim }: Work, request: Disconnection): Promise<StepOutcome> {
    const counting = countingDown(request, app.clock.now());
    const until = endOfGrace(counting) ?? 0;
    for (const at of [until, until + WAKE_UP_MS, counting.restsUntil ?? until]) await wakeUpAt(app, request.id, at);
    if (!(await claim.renew())) return undefined;
    return save(app, counting);
}

/** The next version of the countdown; the caller updates the message. */
export async function countOn(app: JobContext, request: Disconnection): Promise<Disconnection> {
    const next = nextShown(endOfGrace(request) ?? 0, app.clock.now());
    await wakeUpAt(app, request.id, next);
    return save(app, { ...request, restsUntil: next });
}

const wakeUpAt = (app: JobContext, id: string, at: number): Promise<void> =>
    app.jobs.once('disconnect-resume', new Date(at), { id });
