import type { AppContext } from '../context/context';
import type { Outcome } from '../domain/outcome';
import type { ScheduledPost } from '../domain/post';
import type { Problem } from '../domain/problem';
import { cancelOnce, lookAtPost } from './cancellation';

/** What came of cancelling a post. */
export type Cancellation =
    | { readonly kind: 'cancelled'; readonly post: ScheduledPost }
    /** It was not there any more when its turn came. */
    | { readonly kind: 'gone'; readonly id: string; readonly post?: ScheduledPost }
    /** Nothing was sent. */
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** It was not pending any more when the request came. */
    | { readonly kind: 'too-late'; readonly post: ScheduledPost }
    /** Somebody else is at it this very moment. */
    | { readonly kind: 'under-way'; readonly id: string }
    | { readonly kind: 'failed'; readonly problem: Problem; readonly post?: ScheduledPost }
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
    'too-late': 'failed',
    failed: 'failed',
    unknown: 'unknown',
    /** Nothing was tried. */
    'not-pending': undefined,
    'under-way': undefined,
} as const satisfies Record<Cancellation['kind'], unknown>;

async function tryToCancel({ calendar }: AppContext, id: string): Promise<Cancellation> {
    if (!calendar.ok) return { kind: 'failed', problem: calendar.problem };
    const before = await lookAtPost(calendar.value, id);
    if (before.kind === 'absent') return { kind: 'gone', id };
    if (before.kind === 'unseen') return { kind: 'failed', problem: before.problem };
    if (before.kind === 'not-pending') return before;

    const { post } = before;
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
        case 'unsure':
            return { kind: 'unknown', post, problem: cancelled.problem };
    }
}
