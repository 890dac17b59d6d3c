import type { JobContext } from '../context/context';
import { done, failedAt, type Disconnection } from '../domain/disconnect';
import type { RecordedReason } from '../domain/disconnectFacts';
import { CONTRADICTORY, isUncertain } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import { presenceOf } from '../find/presence';
import { recordRemoval } from '../monitor/removals';
import { audited, save } from './record';
import {
    isRechecking,
    mayRecheck,
    recheckLater,
    waitForHooked,
    withoutOpenRequest,
    type StepOutcome,
    type Work,
} from './step';

/** Deletes the connection in Hooked. */
export async function deleteConnection(work: Work, request: Disconnection): Promise<StepOutcome> {
    const { app, hooked, claim } = work;
    const { integrationId } = request;
    const begun = await save(app, { ...request, deletion: 'begun' });
    if (request.deletion === 'begun') {
        const ended = await earlierRequest(work, begun);
        if (ended) return ended;
    }
    if (!(await claim.renew())) return undefined;
    const result = await hooked.disconnect(integrationId);
    if (result.ok && result.value === 'disconnected') return disconnected(app, begun);
    const problem = result.ok ? CONTRADICTORY : result.problem;
    if (problem.kind === 'rate-limited') return waitForHooked(app, { ...begun, deletion: request.deletion }, problem);

    const still = await presenceOf(hooked, integrationId);
    const mayBeOurs = !result.ok && isUncertain(problem);
    const why = storableProblem(problem);
    if (still.ok && still.value === 'gone') return disconnected(app, mayBeOurs ? begun : request);
    if (!still.ok) return indeterminateDeletion(app, begun, result.ok ? storableProblem(still.problem) : why);
    if (isUncertain(problem)) return indeterminateDeletion(app, begun, why);
    return notDeleted(app, { ...begun, deletion: request.deletion }, 'failed', why);
}

/**
 * What an earlier request did, which may still be on its way: the app asks a second time only for a connection that is
 * still there, and only once nothing is open.
 * @returns undefined where the app may ask
 */
async function earlierRequest({ app, hooked }: Work, begun: Disconnection): Promise<Disconnection | undefined> {
    const still = await presenceOf(hooked, begun.integrationId);
    if (still.ok && still.value === 'gone') return disconnected(app, begun);
    if (!still.ok && still.problem.kind === 'rate-limited') return waitForHooked(app, begun, still.problem);
    if (!still.ok) return indeterminateDeletion(app, begun, storableProblem(still.problem));
    if (!mayRecheck(begun)) return notDeleted(app, begun, 'unknown', reasonOf(app, begun));
    return isRechecking(begun) ? indeterminateDeletion(app, begun, reasonOf(app, begun)) : undefined;
}

/**
 * The connection is gone.
 * @param request as it was before this step: a deletion that was not begun is another's
 */
export async function disconnected(app: JobContext, request: Disconnection): Promise<Disconnection> {
    const wasGone = request.deletion !== 'begun';
    await audited(app, request, {
        action: 'disconnect',
        target: request.integrationId,
        outcome: wasGone ? 'gone' : 'done',
    });
    const { integrationId: id, accountName: name, decided, asked } = request;
    await recordRemoval(app, { id, name, by: (decided?.by ?? asked.by).username });
    return save(app, { ...done(withoutOpenRequest(request), app.clock.now()), ...(wasGone && { wasGone }) });
}

/** The connection may be gone or not: the app checks again before it leaves people with that. */
export async function indeterminateDeletion(
    app: JobContext,
    request: Disconnection,
    why: RecordedReason,
): Promise<Disconnection> {
    const trouble = { kind: 'deletion-unknown', why } as const;
    if (mayRecheck(request)) return recheckLater(app, { ...request, doubt: why }, trouble);
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome: 'unknown' });
    return save(app, failedAt({ ...withoutOpenRequest(request), unsure: true }, trouble, app.clock.now()));
}

/**
 * The connection is still there.
 * @param outcome `unknown` where the request may still take effect
 */
async function notDeleted(
    app: JobContext,
    request: Disconnection,
    outcome: 'failed' | 'unknown',
    why: RecordedReason,
): Promise<Disconnection> {
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome });
    return save(app, failedAt(withoutOpenRequest(request), { kind: 'not-deleted', why }, app.clock.now()));
}

/** Why the app does not know what came of a request. A process that died while it waited has had no answer. */
const reasonOf = (app: JobContext, request: Disconnection): RecordedReason =>
    request.doubt ?? { kind: 'timed-out', upstream: 'hooked', afterMs: app.settings.requestTimeoutMs };
