import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { Cancellation } from '../domain/cancelling';
import type { Outcome } from '../domain/outcome';
import type { ScheduledPost } from '../domain/post';
import { cancelOnce, lookAtPost } from './cancellation';
import { keepForUndo } from './undoCancel';

export const readPost = async ({ calendar }: AppContext, id: string): Promise<Outcome<ScheduledPost>> =>
    calendar.ok ? calendar.value.post(id) : calendar;

/** Cancels a pending post, one person at a time, and records that in the audit trail. */
export async function cancel(app: AppContext, id: string): Promise<Cancellation> {
    const cancellation = await underClaim(app, `post ${id}`, () => tryToCancel(app, id));
    if (!cancellation) return { kind: 'under-way', id };
    const outcome = AUDITED[cancellation.kind];
    if (outcome) {
        const post = 'post' in cancellation ? cancellation.post : undefined;
        await app.audit.append({
            who: { id: app.person.id, username: app.person.username },
            action: 'cancel',
            target: id,
            ...(post?.integrationId !== undefined && { integrationId: post.integrationId }),
            from: app.place?.roomId ?? '',
            outcome,
        });
    }
    return cancellation;
}

const AUDITED = {
    cancelled: 'done',
    gone: 'gone',
    'too-late': 'failed',
    failed: 'failed',
    unknown: 'unknown',
    /** Nothing was sent. */
    'not-pending': undefined,
    'under-way': undefined,
} as const satisfies Record<Cancellation['kind'], unknown>;

async function tryToCancel(app: AppContext, id: string): Promise<Cancellation> {
    const { calendar } = app;
    if (!calendar.ok) return { kind: 'failed', problem: calendar.problem };
    const before = await lookAtPost(calendar.value, id);
    if (before.kind === 'absent') return { kind: 'gone', id };
    if (before.kind === 'unseen') return { kind: 'failed', problem: before.problem };
    if (before.kind === 'not-pending') return before;

    const { post } = before;
    await keepForUndo(app, post);
    const cancelled = await cancelOnce(calendar.value, id);
    switch (cancelled.kind) {
        case 'cancelled':
            return { kind: 'cancelled', post };
        case 'gone':
            return { kind: 'gone', id, post };
        case 'not-pending':
            return { kind: 'too-late', post: cancelled.post };
        case 'refused':
            return { kind: 'failed', problem: cancelled.problem, post };
        case 'indeterminate':
            return { kind: 'unknown', post, problem: cancelled.problem };
    }
}
