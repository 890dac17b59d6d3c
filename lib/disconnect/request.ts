import type { JobContext } from '../context/context';
import type { Disconnection, PostsDecision } from '../domain/disconnect';
import { requestedBy } from '../domain/disconnectApproval';
import { roomForNotice } from './notice';
import { audited, save } from './record';

/**
 * What the asker decided, as a request that another person must confirm. The caller saves it; the wake-up that lets it lapse
 * is set.
 */
export async function prepareRequest(
    app: JobContext,
    found: Disconnection,
    decision: PostsDecision | undefined,
): Promise<Disconnection> {
    const request = requestedBy(found, decision, app.clock.now());
    const roomId = request.notice?.roomId ?? (await roomForNotice(app, request));
    await app.jobs.once('disconnect-resume', new Date(request.lapsesAt), { id: request.id });
    return roomId === undefined ? request : { ...request, notice: { ...request.notice, roomId } };
}

/** Records in the audit trail that the asker waits for another person. */
export const auditRequest = (app: JobContext, request: Disconnection): Promise<void> =>
    audited(app, request, { action: 'disconnect', target: request.integrationId, outcome: 'asked' }, request.asked.by);

/** The same at once, for a worker: a decision that was enough when it was made now needs another person. */
export async function requestSecond(app: JobContext, found: Disconnection): Promise<Disconnection> {
    const request = await save(app, await prepareRequest(app, found, found.decided?.fate));
    await auditRequest(app, request);
    return request;
}

/** Whether the asker still has the right that they had when they asked. */
export async function mayAskerStillAsk({ people, settings }: JobContext, { asked }: Disconnection): Promise<boolean> {
    const asker = await people.withId(asked.by.id);
    return asker !== undefined && people.holdsOneOf(asker, settings.manageRoles);
}
