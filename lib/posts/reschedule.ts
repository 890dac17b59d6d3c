import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { ScheduledPost } from '../domain/post';
import { CONTRADICTORY, isUncertain, type Problem } from '../domain/problem';
import { isSameTime, type Move, type Rescheduled } from '../domain/rescheduling';
import type { Claim } from '../ports/storage';
import type { Calendar } from '../ports/upstreams';
import { lookAtPost, type PostLook } from './cancellation';

/** Moves a pending post to another time, one person at a time, and records that in the audit trail. */
export async function reschedule(app: AppContext, move: Move): Promise<Rescheduled> {
    const name = `post ${move.post}`;
    const done = await underClaim(app, name, (claim) => rescheduleAlone(app, move, claim));
    if (!done) return { kind: 'under-way', id: move.post };
    const outcome = AUDITED[done.kind];
    if (outcome) {
        const post = 'post' in done ? done.post : undefined;
        await app.audit.append({
            who: { id: app.person.id, username: app.person.username },
            action: 'reschedule',
            target: move.post,
            ...(post?.integrationId !== undefined && { integrationId: post.integrationId }),
            from: app.place?.roomId ?? '',
            outcome,
            detail: `to ${move.to.toISOString()}`,
        });
    }
    return done;
}

const AUDITED = {
    moved: 'done',
    different: 'failed',
    failed: 'failed',
    gone: 'gone',
    unknown: 'unknown',
    'not-pending': 'failed',
    /** Nothing was sent. */
    there: undefined,
    changed: undefined,
    past: undefined,
    'under-way': undefined,
} as const satisfies Record<Rescheduled['kind'], unknown>;

async function rescheduleAlone(app: AppContext, move: Move, claim: Claim): Promise<Rescheduled> {
    const { calendar, clock } = app;
    const isPast = (): boolean => move.to.getTime() <= clock.now().getTime();
    if (isPast()) return { kind: 'past', to: move.to };
    if (!calendar.ok) return { kind: 'failed', problem: calendar.problem };
    const before = await lookAtPost(calendar.value, move.post);
    if (before.kind !== 'pending') return notPending(before, move.post);
    const { post } = before;
    if (isSameTime(post.at, move.to)) return { kind: 'there', post };
    if (move.from !== undefined && !isSameTime(post.at, move.from)) return { kind: 'changed', post };
    // The checks may have taken longer than the time was ahead, or than the claim holds.
    if (isPast()) return { kind: 'past', to: move.to };
    if (!(await claim.renew())) return { kind: 'under-way', id: move.post };
    return send(calendar.value, post, move);
}

/** Sends one request. Unless Hooked clearly confirms it, the app reads the post afterwards. */
async function send(calendar: Calendar, post: ScheduledPost, { to }: Move): Promise<Rescheduled> {
    const answer = await calendar.reschedule(post.id, to);
    if (answer.ok && answer.value.status === 'pending' && isSameTime(answer.value.at, to)) {
        return moved({ ...post, at: to }, post);
    }
    const problem = answer.ok ? undefined : answer.problem;
    if (problem?.kind === 'rate-limited') return { kind: 'failed', problem, post };
    const after = await lookAtPost(calendar, post.id);
    switch (after.kind) {
        case 'pending':
            return judged(after.post, post, to, problem);
        case 'not-pending':
        case 'absent':
            return notPending(after, post.id);
        case 'unseen':
            // Hooked's own refusal is certain without another look.
            return problem && !isUncertain(problem)
                ? { kind: 'failed', problem, post }
                : { kind: 'unknown', problem: problem ?? after.problem, post, isAtOldTime: false };
    }
}

/** What Hooked shows after an answer that did not confirm the new time. */
function judged(shown: ScheduledPost, before: ScheduledPost, to: Date, problem: Problem | undefined): Rescheduled {
    if (isSameTime(shown.at, to)) return moved(shown, before);
    if (!isSameTime(shown.at, before.at)) return { kind: 'different', post: shown };
    return problem && !isUncertain(problem)
        ? { kind: 'failed', problem, post: shown }
        : { kind: 'unknown', problem: problem ?? CONTRADICTORY, post: shown, isAtOldTime: true };
}

const moved = (post: ScheduledPost, before: ScheduledPost): Rescheduled => ({
    kind: 'moved',
    post,
    ...(before.at && { from: before.at }),
});

function notPending(look: Exclude<PostLook, { readonly kind: 'pending' }>, id: string): Rescheduled {
    switch (look.kind) {
        case 'not-pending':
            return { kind: 'not-pending', post: look.post };
        case 'absent':
            return { kind: 'gone', id };
        case 'unseen':
            return { kind: 'failed', problem: look.problem };
    }
}
