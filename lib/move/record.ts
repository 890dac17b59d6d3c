import type { JobContext } from '../context/context';
import type { AuditOutcome } from '../domain/audit';
import {
    isInFlight,
    type Transfer,
    type TransferFate,
    type TransferPost,
    type TransferTrouble,
} from '../domain/transfer';
import { answered, transferEnded, withTransferPost } from '../domain/transferChanges';

/**
 * A worker sets a wake-up this far ahead before it starts, and each wake-up that finds a worker busy sets the next. After
 * a worker's death, another one goes on as soon as the dead one's claim has expired, within a minute.
 */
export const WAKE_UP_MS = 10_000;
/** After this long without success, the run ends and people have to decide. */
const LONGEST_WAIT_MS = 60 * 60_000;

/** One claim for the connection that posts leave: its posts are moved by one worker at a time. */
export const claimName = (fromId: string): string => `move ${fromId}`;

export const setWakeUp = (app: JobContext, id: string, inMs: number): Promise<void> =>
    app.jobs.once('move-resume', new Date(app.clock.now().getTime() + inMs), { id });

/** Marks every change but a run's progress as a pending notification: the next worker updates the message. */
export async function save(app: JobContext, changed: Transfer): Promise<Transfer> {
    const request = changed.phase === 'running' ? changed : { ...changed, untold: true };
    await app.transfers.put(request.id, request);
    return request;
}

/** Pauses the work. The wake-up that continues it is set before the record says so. */
export async function rest(app: JobContext, request: Transfer, waitMs: number): Promise<Transfer> {
    await setWakeUp(app, request.id, waitMs);
    return save(app, { ...request, restsUntil: app.clock.now().getTime() + waitMs });
}

/** The same for a reason that the message shows. A run that has paused for too long ends instead. */
export function restBecause(
    app: JobContext,
    request: Transfer,
    waitMs: number,
    trouble: TransferTrouble,
): Promise<Transfer> {
    const now = app.clock.now();
    const restsSince = request.restsSince ?? now.getTime();
    return now.getTime() - restsSince > LONGEST_WAIT_MS
        ? end(app, request, trouble)
        : rest(app, { ...request, restsSince, trouble }, waitMs);
}

/** Ends the run. Where posts on the way stand is then as unknown as it was, and the message says so for each. */
export async function end(app: JobContext, request: Transfer, trouble?: TransferTrouble): Promise<Transfer> {
    const posts = request.posts.map((one) => ({ ...one, fate: WHERE_IT_ENDS[one.fate] ?? one.fate }));
    for (const one of request.posts.filter(isInFlight)) await auditedEnd(app, request, one, WHERE_IT_ENDS[one.fate]);
    return save(app, transferEnded({ ...request, posts }, app.clock.now(), trouble));
}

const WHERE_IT_ENDS: Readonly<Partial<Record<TransferFate, TransferFate>>> = {
    creating: 'unmade',
    made: 'unproved',
    proved: 'both',
    cancelling: 'unsure',
};

/** How the audit trail calls the end of a post. What nobody tried to move has no entry. */
const OUTCOMES: Readonly<Partial<Record<TransferFate, AuditOutcome>>> = {
    moved: 'done',
    gone: 'gone',
    twice: 'gone',
    refused: 'failed',
    unproved: 'failed',
    both: 'failed',
    changed: 'failed',
    standing: 'failed',
    late: 'failed',
    unmade: 'unknown',
    unsure: 'unknown',
};

/** Records the end of one post, and that the open request is answered. The audit trail has it first. */
export async function settle(
    app: JobContext,
    request: Transfer,
    post: TransferPost,
    change: Partial<TransferPost> & { readonly fate: TransferFate },
): Promise<Transfer> {
    await auditedEnd(app, request, { ...post, ...change }, change.fate);
    return save(app, answered(withTransferPost(request, post.id, change)));
}

/** A run that continues after an interruption repeats the id, so that the post has one entry. */
async function auditedEnd(
    app: JobContext,
    { id, revision, decided, asked, from, to, place }: Transfer,
    { id: target, newId }: TransferPost,
    fate: TransferFate | undefined,
): Promise<void> {
    const outcome = fate && OUTCOMES[fate];
    if (!outcome) return;
    await app.audit.append({
        id: `${id} ${revision} ${target} ${outcome}`,
        action: 'move',
        target,
        integrationId: from.id,
        outcome,
        who: decided?.by ?? asked.by,
        from: place.roomId,
        detail: newId === undefined || fate === 'standing' ? `to ${to.id}` : `to ${to.id} as ${newId}`,
    });
}
