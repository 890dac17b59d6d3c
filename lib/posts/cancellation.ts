import type { ScheduledPost } from '../domain/post';
import { CONTRADICTORY, isUncertain, type Problem } from '../domain/problem';
import type { Calendar } from '../ports/upstreams';

/** How a post was found. */
export type PostLook =
    | { readonly kind: 'pending'; readonly post: ScheduledPost }
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** Hooked has no such post, and its list of pending ones agrees. */
    | { readonly kind: 'absent' }
    /** It could not be looked at, or Hooked says both. */
    | { readonly kind: 'unseen'; readonly problem: Problem };

/** What came of one request to cancel a post. */
export type Cancelled =
    /** Hooked says so; or the answer said nothing clear, and the post is not there any more. */
    | { readonly kind: 'cancelled' }
    /** It was not there any more when its turn came. */
    | { readonly kind: 'gone' }
    /** It is something else than pending now. */
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** Hooked said no: the post is pending as before, or nothing was looked at as Hooked asks for patience. */
    | { readonly kind: 'refused'; readonly problem: Problem }
    /** It may be cancelled or not, now or later. */
    | {
          readonly kind: 'unsure';
          readonly problem: Problem;
          /** It was still pending a moment ago; otherwise nobody could look. */
          readonly isPending: boolean;
      };

/** Looks at a post. That it is not there has to be borne out by another way, as what is said of that can not be undone. */
export async function lookAtPost(calendar: Calendar, id: string): Promise<PostLook> {
    const found = await calendar.post(id);
    if (found.ok) return { kind: found.value.status === 'pending' ? 'pending' : 'not-pending', post: found.value };
    if (found.problem.kind !== 'not-found') return { kind: 'unseen', problem: found.problem };
    const listed = await calendar.lists(id);
    if (!listed.ok) return { kind: 'unseen', problem: listed.problem };
    return listed.value ? { kind: 'unseen', problem: CONTRADICTORY } : { kind: 'absent' };
}

/** Asks once for a post to be cancelled; unless Hooked clearly says that it is, the post itself is looked at. */
export async function cancelOnce(calendar: Calendar, id: string): Promise<Cancelled> {
    const answer = await calendar.cancel(id);
    if (answer.ok && answer.value === 'cancelled') return { kind: 'cancelled' };
    const problem = answer.ok ? undefined : answer.problem;
    if (problem?.kind === 'rate-limited') return { kind: 'refused', problem };
    const mayYetBe = problem === undefined || isUncertain(problem);
    const look = await lookAtPost(calendar, id);
    switch (look.kind) {
        case 'absent':
            // Our request may have done it, unless Hooked said that it did not.
            return { kind: problem && mayYetBe ? 'cancelled' : 'gone' };
        case 'not-pending':
            return look;
        case 'pending':
            return problem && !mayYetBe
                ? { kind: 'refused', problem }
                : { kind: 'unsure', problem: problem ?? CONTRADICTORY, isPending: true };
        case 'unseen':
            return { kind: 'unsure', problem: problem ?? look.problem, isPending: false };
    }
}
