import type { AppContext } from '../context';
import type { Outcome } from '../domain/outcome';
import type { ScheduledPost } from '../domain/post';
import { isUncertain, type Problem } from '../domain/problem';

/** What came of cancelling a post. */
export type Cancellation =
    | { readonly kind: 'cancelled'; readonly post: ScheduledPost }
    /** It was not there any more when its turn came. */
    | { readonly kind: 'gone'; readonly id: string; readonly post?: ScheduledPost }
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** Somebody else is at it this very moment. */
    | { readonly kind: 'under-way'; readonly id: string }
    | { readonly kind: 'failed'; readonly problem: Problem }
    /** The request may have had its effect or not. */
    | { readonly kind: 'unknown'; readonly post: ScheduledPost; readonly problem: Problem };

export const readPost = async ({ calendar }: AppContext, id: string): Promise<Outcome<ScheduledPost>> =>
    calendar.ok ? calendar.value.post(id) : calendar;

/** Cancels one pending post, one person at a time, and records it. */
export async function cancel(app: AppContext, id: string): Promise<Cancellation> {
    const claim = await app.claims.claim(`post ${id}`);
    if (!claim) return { kind: 'under-way', id };
    const cancellation = await tryToCancel(app, id).finally(() => claim.release());
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
    failed: 'failed',
    unknown: 'unknown',
    /** Nothing was tried. */
    'not-pending': undefined,
    'under-way': undefined,
} as const satisfies Record<Cancellation['kind'], unknown>;

async function tryToCancel(app: AppContext, id: string): Promise<Cancellation> {
    const { calendar } = app;
    if (!calendar.ok) return { kind: 'failed', problem: calendar.problem };
    const before = await calendar.value.post(id);
    if (!before.ok) return isGone(before.problem) ? { kind: 'gone', id } : { kind: 'failed', problem: before.problem };
    const post = before.value;
    if (post.status !== 'pending') return { kind: 'not-pending', post };

    const cancelled = await calendar.value.cancel(id);
    if (cancelled.ok) return cancelled.value === 'gone' ? { kind: 'gone', id, post } : { kind: 'cancelled', post };
    const { problem } = cancelled;
    if (!isUncertain(problem)) return { kind: 'failed', problem };
    // The answer was lost, which says nothing of the request.
    const after = await calendar.value.post(id);
    if (!after.ok && isGone(after.problem)) return { kind: 'cancelled', post };
    return { kind: 'unknown', post, problem };
}

const isGone = ({ kind }: Problem): boolean => kind === 'not-found';
