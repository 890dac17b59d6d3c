import type { JobContext } from '../context/context';
import { failedAt, type Disconnection } from '../domain/disconnect';
import type { DisconnectionTrouble } from '../domain/disconnectFacts';
import type { AuditedChange } from '../domain/audit';

/**
 * Whoever works sets this alarm first, and each that finds somebody at it sets the next: a death is found out soon after
 * the claim of the dead has run out, well within a minute.
 */
export const WAKE_UP_MS = 10_000;
/** Nobody is asked to be patient for ever: beyond this, somebody has to decide. */
const LONGEST_PATIENCE_MS = 60 * 60_000;

/** One claim for a connection: two questions about one connection never run at the same time. */
export const claimName = (integrationId: string): string => `disconnect ${integrationId}`;

export const setWakeUp = (app: JobContext, id: string, inMs: number): Promise<void> =>
    app.jobs.once('disconnect-resume', new Date(app.clock.now().getTime() + inMs), { id });

/** Everything but a run's progress has to be told: until it is, whoever finds it tells it. */
export async function save(app: JobContext, changed: Disconnection): Promise<Disconnection> {
    const request = changed.phase === 'running' ? changed : { ...changed, untold: true };
    await app.disconnections.put(request.id, request);
    return request;
}

/** The work rests in good order, and an alarm, set before, takes it up again. */
export async function rest(app: JobContext, request: Disconnection, waitMs: number): Promise<Disconnection> {
    await setWakeUp(app, request.id, waitMs);
    return save(app, { ...request, restsUntil: app.clock.now().getTime() + waitMs });
}

/** The same for a reason that people are told; one that has lasted too long is left to them. */
export function restBecause(
    app: JobContext,
    request: Disconnection,
    waitMs: number,
    trouble: DisconnectionTrouble,
): Promise<Disconnection> {
    const now = app.clock.now();
    const tooLong = now.getTime() - (request.decided?.at ?? now.getTime()) > LONGEST_PATIENCE_MS;
    return tooLong
        ? save(app, failedAt(request, trouble, now))
        : // The calendar may be another one by then.
          rest(app, { ...request, trouble, verified: false }, waitMs);
}

/** Every change is somebody's: of the one who decided. */
export function audited(
    app: JobContext,
    { id, revision, decided, asked, integrationId, place }: Disconnection,
    change: Pick<AuditedChange, 'action' | 'target' | 'outcome'>,
): Promise<void> {
    // A run that was interrupted tells the same again; a new try after a decision tells something new.
    const same = `${id} ${revision} ${change.target} ${change.outcome}`;
    const who = decided?.by ?? asked.by;
    return app.audit.append({ id: same, ...change, who, integrationId, from: place.roomId });
}
