import type { JobContext } from '../context/context';
import { failedAt, type Disconnection } from '../domain/disconnect';
import type { DisconnectionTrouble } from '../domain/disconnectFacts';
import type { AuditedChange } from '../domain/audit';

/**
 * A worker sets a wake-up this far ahead before it starts, and each wake-up that finds a worker busy sets the next. After
 * a worker's death, another one goes on as soon as the dead one's claim has expired, within a minute.
 */
export const WAKE_UP_MS = 10_000;
/** After this long without success, the run stops and people have to decide. */
const LONGEST_WAIT_MS = 60 * 60_000;

/** One claim for a connection: two questions about one connection never run at the same time. */
export const claimName = (integrationId: string): string => `disconnect ${integrationId}`;

export const setWakeUp = (app: JobContext, id: string, inMs: number): Promise<void> =>
    app.jobs.once('disconnect-resume', new Date(app.clock.now().getTime() + inMs), { id });

/** Marks every change but a run's progress as a pending notification: the next worker updates the message. */
export async function save(app: JobContext, changed: Disconnection): Promise<Disconnection> {
    const request = changed.phase === 'running' ? changed : { ...changed, untold: true };
    await app.disconnections.put(request.id, request);
    return request;
}

/** Pauses the work. The wake-up that continues it is set before the record says so. */
export async function rest(app: JobContext, request: Disconnection, waitMs: number): Promise<Disconnection> {
    await setWakeUp(app, request.id, waitMs);
    return save(app, { ...request, restsUntil: app.clock.now().getTime() + waitMs });
}

/** The same for a reason that the message shows. A run that has paused for too long fails instead. */
export function restBecause(
    app: JobContext,
    request: Disconnection,
    waitMs: number,
    trouble: DisconnectionTrouble,
): Promise<Disconnection> {
    const now = app.clock.now();
    // The time to undo the decision is no failure.
    const began = Math.max(request.decided?.at ?? now.getTime(), request.grace?.until ?? 0);
    const tooLong = now.getTime() - began > LONGEST_WAIT_MS;
    return tooLong
        ? save(app, failedAt(request, trouble, now))
        : // The calendar may change during the pause.
          rest(app, { ...request, trouble, verified: false }, waitMs);
}

/**
 * Records a change in the audit trail under the name of the person who decided, or of another one; the detail names the
 * asker where that is somebody else.
 */
export function audited(
    app: JobContext,
    { id, revision, decided, asked, integrationId, place }: Disconnection,
    change: Pick<AuditedChange, 'action' | 'target' | 'outcome'>,
    who: AuditedChange['who'] = decided?.by ?? asked.by,
): Promise<void> {
    // A run that continues after an interruption repeats the id, so the change has one entry; a new decision has a new id.
    const entryId = `${id} ${revision} ${change.target} ${change.outcome}`;
    const detail = who.id === asked.by.id ? {} : { detail: `asked by @${asked.by.username}` };
    return app.audit.append({ id: entryId, ...change, who, integrationId, from: place.roomId, ...detail });
}
