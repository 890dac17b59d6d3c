import { omit } from 'es-toolkit/object';

import { cancelAllCard } from '../cards/cancelAllCard';
import type { JobContext } from '../context/context';
import {
    nextPost,
    restorable,
    withFate,
    type CancelAll,
    type CancelFate,
    type PostToCancel,
} from '../domain/cancelAll';
import { isUncertain, type Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Claim } from '../ports/storage';
import type { Calendar } from '../ports/upstreams';
import { cancelOnce, lookAtPost } from './cancellation';
import { restorer, type Restorer } from './restoreAll';

/** A worker sets a wake-up this far ahead before it starts: after its death, another one goes on. */
const WAKE_UP_MS = 10_000;
/** The wait where Hooked does not say how long to wait. */
const USUAL_WAIT_MS = 30_000;
/** After this long, what is left counts as failed. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** With less time left than this, a job pauses the work, and the next job continues it. */
const LAST_STEP_MS = 5_000;
/** The message is edited no more often than this. */
const UPDATE_EVERY_MS = 1_000;
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
    let work: CancelAll | undefined = omit(found, ['restsUntil', 'trouble']);
    await wakeUp(app, work.id, WAKE_UP_MS);
    const { calendar } = app;
    if (!calendar.ok) work = await save(app, ended(app, { ...work, trouble: storableProblem(calendar.problem) }));
    work = await show(app, work);
    if (!calendar.ok) return;
    const restore = restorer(app, work.integrationId);
    let shownAt = app.clock.now().getTime();
    for (let post = nextPost(work); post && isRunning(work); post = nextPost(work)) {
        if (app.deadline.remainingMs() < LAST_STEP_MS) return wakeUp(app, work.id, 0);
        work = await step({ app, claim, calendar: calendar.value, restore }, work, post);
        // Another worker has the claim.
        if (!work) return;
        if (work.restsUntil !== undefined) return void (await show(app, work));
        const now = app.clock.now().getTime();
        if (now - shownAt >= UPDATE_EVERY_MS) {
            work = await show(app, work);
            shownAt = now;
        }
    }
    if (isRunning(work)) work = await save(app, ended(app, work));
    await show(app, work);
    await wakeUp(app, work.id, KEEP_MS);
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

/** Edits the message, or posts a new one where it is gone: people need the result. */
export async function show(app: JobContext, work: CancelAll): Promise<CancelAll> {
    const card = cancelAllCard(work, app.clock.now(), app.writtenFor(work.reader));
    const told: CancelAll = omit(work, ['untold']);
    if (work.messageId !== undefined && (await app.messages.replace(work.messageId, card))) {
        return work.untold ? save(app, told) : work;
    }
    const messageId = await app.messages.post(work.place, card);
    if (messageId !== undefined) return save(app, { ...told, messageId });
    app.log.warn(`the message of bulk cancellation ${work.id} is gone, and its room takes no new one`);
    return work;
}

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
    const waitMs = (problem.kind === 'rate-limited' ? problem.waitMs : undefined) ?? USUAL_WAIT_MS;
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
