import type { ScheduledPost } from '../domain/post';
import { CONTRADICTORY, isUncertain, type Problem } from '../domain/problem';
import type { Calendar } from '../ports/upstreams';

/** What Hooked says of a post. */
export type PostLook =
    | { readonly kind: 'pending'; readonly post: ScheduledPost }
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** Hooked has no such post, and its list of pending ones agrees. */
    | { readonly kind: 'absent' }
    /** The app could not read it, or Hooked contradicts itself. */
    | { readonly kind: 'unseen'; readonly problem: Problem };

/** The result of one request to cancel a post. */
export type Cancelled =
    /** Hooked says so; or its answer was unclear, and the post is gone. */
    | { readonly kind: 'cancelled' }
    /** The post was gone before this request. */
    | { readonly kind: 'gone' }
    /** The post is no longer pending. */
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** Hooked said no, and the post is still pending; or Hooked asks the app to wait. */
    | { readonly kind: 'refused'; readonly problem: Problem }
    /** The request may have taken effect, or may still do so. */
    | {
          readonly kind: 'indeterminate';
          readonly problem: Problem;
          /** The post was still pending afterwards; false where the app could not check. */
          readonly isPending: boolean;
      };

/** Reads a post. A "not found" counts only where Hooked's list agrees, because what follows from it cannot be undone. */
export async function lookAtPost(calendar: Calendar, id: string): Promise<PostLook> {
    const found = await calendar.post(id);
    if (found.ok) return { kind: found.value.status === 'pending' ? 'pending' : 'not-pending', post: found.value };
    if (found.problem.kind !== 'not-found') return { kind: 'unseen', problem: found.problem };
    const listed = await calendar.lists(id);
    if (!listed.ok) return { kind: 'unseen', problem: listed.problem };
    return listed.value ? { kind: 'unseen', problem: CONTRADICTORY } : { kind: 'absent' };
}

/** Sends one request to cancel a post. Unless Hooked clearly confirms it, the app reads the post afterwards. */
export async function cancelOnce(calendar: Calendar, id: string): Promise<Cancelled> {
    const answer = await calendar.cancel(id);
    if (answer.ok && answer.value === 'cancelled') return { kind: 'cancelled' };
    const problem = answer.ok ? undefined : answer.problem;
    if (problem?.kind === 'rate-limited') return { kind: 'refused', problem };
    const mayYetBe = problem === undefined || isUncertain(problem);
    const look = await lookAtPost(calendar, id);
    switch (look.kind) {
        case 'absent':
            // This request may have cancelled the post, unless Hooked said no.
            return { kind: problem && mayYetBe ? 'cancelled' : 'gone' };
        case 'not-pending':
            return look;
        case 'pending':
            return problem && !mayYetBe
                ? { kind: 'refused', problem }
                : { kind: 'indeterminate', problem: problem ?? CONTRADICTORY, isPending: true };
        case 'unseen':
            return { kind: 'indeterminate', problem: problem ?? look.problem, isPending: false };
    }
}
