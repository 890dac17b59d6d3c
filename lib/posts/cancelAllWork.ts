import { omit } from 'es-toolkit/object';

import { cancelAllCard } from '../cards/cancelAllCard';
import type { JobContext } from '../context/context';
import { showRecord } from '../context/livingMessage';
import { workThrough } from '../context/longWork';
import {
    nextPost,
    restorable,
    withFate,
    type CancelAll,
    type CancelFate,
    type PostToCancel,
} from '../domain/cancelAll';
import { isUncertain, waitAfterMs, type Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Claim } from '../ports/storage';
import type { Calendar } from '../ports/upstreams';
import { cancelOnce, lookAtPost } from './cancellation';
import { restorer, type Restorer } from './restoreAll';

/** A worker sets a wake-up this far ahead before it starts: after its death, another one goes on. */
const WAKE_UP_MS = 10_000;
/** After this long, what is left counts as failed. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** With less time left than this, a job pauses the work, and the next job continues it. */
const LAST_STEP_MS = 5_000;
/** How long the app keeps the record of work that is over: so long it can be undone. */
const KEEP_MS = 7 * 24 * 60 * 60_000;

/** One claim for a connection: two answers to questions about it never run at the same time. */
export const cancelAllClaim = (integrationId: string): string => `cancel all ${integrationId}`;

export const isRunning = ({ phase }: CancelAll): boolean => phase === 'running' || phase === 'undoing';

const wakeUp = (app: JobContext, id: string, inMs: number): Promise<void> =>
    app.jobs.once('cancel-all-resume', new Date(app.clock.now().getTime() + inMs), { id });

/** Continues a bulk cancellation as far as possible. Safe to call from anywhere and at any time. */
export async function resumeCancelAll(app: JobContext, id: string): Promise<void> {
    const found = await app.cancelAlls.get(id);
    if (!found) return;
    const now = app.clock.now().getTime();
    const isOver = !isRunning(found) && found.untold !== true;
    if (isOver) {
        // Without a decision, the wake-up that the question has set is the only one.
        const since = found.decided ? (found.endedAt ?? now) : found.asked.at;
        if (now >= since + KEEP_MS) await app.cancelAlls.remove(id);
        return;
    }
    if ((found.restsUntil ?? 0) > now) return;
    await wakeUp(app, id, WAKE_UP_MS);
    const claim = await app.claims.claim(cancelAllClaim(found.integrationId));
    if (!claim) return;
    try {
        const work = await app.cancelAlls.get(id);
        if (work && (isRunning(work) || work.untold)) await carryOn(app, work, claim);
    } finally {
        await claim.release();
    }
}

/** Works on as long as there is time; the caller holds the claim. */
export async function carryOn(app: JobContext, found: CancelAll, claim: Claim): Promise<void> {
    let work: CancelAll = omit(found, ['restsUntil', 'trouble']);
    await wakeUp(app, work.id, WAKE_UP_MS);
    const { calendar } = app;
    if (!calendar.ok) work = await save(app, ended(app, { ...work, trouble: storableProblem(calendar.problem) }));
    if (!calendar.ok) return void (await show(app, work));
    const worker = { app, claim, calendar: calendar.value, restore: restorer(app, work.integrationId) };
    const done = await workThrough(app, work, {
        goesOn: (one) => isRunning(one) && one.restsUntil === undefined,
        async step(one) {
            const post = nextPost(one);
            const after = post ? await step(worker, one, post) : one;
            const isLast = after && after.restsUntil === undefined && isRunning(after) && !nextPost(after);
            return isLast ? save(app, ended(app, after)) : after;
        },
        show: (one) => show(app, one),
        pause: ({ id }) => wakeUp(app, id, 0),
        lastStepMs: LAST_STEP_MS,
    });
    if (done && !isRunning(done)) await wakeUp(app, done.id, KEEP_MS);
}

const ended = (app: JobContext, work: CancelAll): CancelAll => ({
    ...work,
    phase: work.phase === 'undoing' ? 'undone' : 'done',
    untold: true,
    endedAt: app.clock.now().getTime(),
});

async function save(app: JobContext, work: CancelAll): Promise<CancelAll> {
    await app.cancelAlls.put(work.id, work);
    return work;
}

/** Updates the message of a bulk cancellation. */
export const show = (app: JobContext, work: CancelAll): Promise<CancelAll> =>
    showRecord(app, work, {
        content: cancelAllCard(work, app.clock.now(), app.writtenFor(work.reader)),
        records: app.cancelAlls,
        what: 'bulk cancellation',
    });

interface Worker {
    readonly app: JobContext;
    readonly claim: Claim;
    readonly calendar: Calendar;
    readonly restore: Restorer;
}

/** Tries one post; undefined: this worker lost the claim. */
async function step(worker: Worker, work: CancelAll, post: PostToCancel): Promise<CancelAll | undefined> {
    return work.phase === 'undoing' ? restoreOne(worker, work, post) : cancelOne(worker, work, post);
}

async function cancelOne(
    { app, claim, calendar }: Worker,
    work: CancelAll,
    post: PostToCancel,
): Promise<CancelAll | undefined> {
    const wasBegun = post.fate === 'begun';
    const look = await lookAtPost(calendar, post.id);
    if (look.kind === 'absent') return close(app, work, post, wasBegun ? 'cancelled' : 'gone');
    if (look.kind === 'not-pending') return close(app, work, post, 'gone');
    if (look.kind === 'unseen')
        return waitOr(app, work, look.problem, () =>
            close(app, because(work, look.problem), post, wasBegun ? 'unknown' : 'failed'),
        );
    const kept = restorable(look.post);
    if (kept) await app.cancelledPosts.put(post.id, kept);
    const begun = await save(app, withFate(work, post.id, 'begun'));
    if (!(await claim.renew())) return undefined;
    const result = await cancelOnce(calendar, post.id);
    switch (result.kind) {
        case 'cancelled':
            return close(app, begun, post, 'cancelled');
        case 'gone':
            return close(app, begun, post, wasBegun ? 'cancelled' : 'gone');
        case 'not-pending':
            return close(app, begun, post, 'gone');
        case 'refused': {
            const untouched = withFate(begun, post.id, 'pending');
            return waitOr(app, untouched, result.problem, () =>
                close(app, because(begun, result.problem), post, 'failed'),
            );
        }
        case 'indeterminate':
            return close(app, because(begun, result.problem), post, 'unknown');
    }
}

/** The same work with the reason why a post was not cancelled, which the message shows to its end. */
const because = (work: CancelAll, problem: Problem): CancelAll => ({ ...work, trouble: storableProblem(problem) });

/** Waits where Hooked asks for it or is out of reach, but not for ever. */
async function waitOr(
    app: JobContext,
    work: CancelAll,
    problem: Problem,
    giveUp: () => Promise<CancelAll>,
): Promise<CancelAll> {
    const now = app.clock.now().getTime();
    const isPatient = now - (work.decided?.at ?? now) < LONGEST_WAIT_MS;
    if (!isPatient || (problem.kind !== 'rate-limited' && !isUncertain(problem))) return giveUp();
    const waitMs = waitAfterMs(problem);
    await wakeUp(app, work.id, waitMs);
    return save(app, { ...work, restsUntil: now + waitMs, trouble: storableProblem(problem) });
}

const OUTCOMES: Partial<Record<CancelFate, 'done' | 'gone' | 'failed' | 'unknown'>> = {
    cancelled: 'done',
    gone: 'gone',
    failed: 'failed',
    unknown: 'unknown',
};

/** Records what came of a post, first in the audit trail: a second worker repeats the entry's id. */
async function close(app: JobContext, work: CancelAll, { id }: PostToCancel, fate: CancelFate): Promise<CancelAll> {
    const outcome = OUTCOMES[fate];
    if (outcome) {
        await app.audit.append({
            id: `${work.id} ${id} ${outcome}`,
            who: work.decided?.by ?? work.asked.by,
            action: 'cancel',
            target: id,
            integrationId: work.integrationId,
            from: work.place.roomId,
            outcome,
        });
    }
    return save(app, withFate(work, id, fate));
}

async function restoreOne(
    { app, claim, restore }: Worker,
    work: CancelAll,
    post: PostToCancel,
): Promise<CancelAll | undefined> {
    const begun = await save(app, withFate(work, post.id, 'restoring'));
    if (!(await claim.renew())) return undefined;
    const restored = await restore(post.id);
    if (restored.kind === 'wait') {
        return waitOr(app, begun, restored.problem, () => save(app, withFate(begun, post.id, 'not-restored')));
    }
    await app.audit.append({
        id: `${work.id} ${post.id} ${restored.kind}`,
        who: work.undoneBy ?? work.asked.by,
        action: 'schedule',
        target: restored.kind === 'restored' ? restored.newId : post.id,
        integrationId: work.integrationId,
        from: work.place.roomId,
        outcome: restored.kind === 'restored' ? 'done' : restored.kind === 'unsure' ? 'unknown' : 'failed',
        detail: `in place of ${post.id}`,
    });
    if (restored.kind === 'restored') await app.cancelledPosts.remove(post.id);
    return save(
        app,
        withFate(begun, post.id, restored.kind, restored.kind === 'restored' ? { newId: restored.newId } : {}),
    );
}
