import type { JobContext } from '../context/context';
import { stuck, withHandledPost, withPost, type Disconnection, type DisconnectionPost } from '../domain/disconnect';
import type { DisconnectionTrouble } from '../domain/disconnectFacts';
import type { Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import { cancelOnce, type Cancelled } from '../posts/cancellation';
import type { Calendar } from '../ports/upstreams';
import { audited, save } from './record';
import { mayRecheck, recheckLater, waitForHooked, withoutOpenRequest, type StepOutcome, type Work } from './step';

/** A post about which Hooked contradicts itself, or gives no answer that the app can read. */
export interface IndeterminatePost {
    readonly post: DisconnectionPost;
    readonly problem: Problem;
    /** Hooked showed it as pending when the app looked last. */
    readonly isPending: boolean;
}

/** Cancels one post. */
export async function cancelPost(
    { app, calendar, claim }: Work,
    request: Disconnection,
    post: DisconnectionPost,
): Promise<StepOutcome> {
    const begun = await save(app, withPost(request, post.id, 'begun'));
    if (!(await claim.renew())) return undefined;
    const result = await cancelAtMostTwice(calendar, post.id);
    switch (result.kind) {
        case 'cancelled':
        case 'gone':
        case 'not-pending': {
            // Where an earlier request was begun, that request has removed the post.
            const isOurs = result.kind === 'cancelled' || (result.kind === 'gone' && post.fate === 'begun');
            const outcome = isOurs ? 'done' : 'gone';
            await audited(app, request, { action: 'cancel', target: post.id, outcome });
            return save(app, withHandledPost(withoutOpenRequest(begun), post.id, isOurs ? 'cancelled' : 'gone'));
        }
        case 'refused': {
            const { problem } = result;
            if (problem.kind === 'rate-limited') return waitForHooked(app, begun, problem);
            await audited(app, request, { action: 'cancel', target: post.id, outcome: 'failed' });
            const trouble = troubleWith('not-cancelled', { post, problem });
            return save(app, stuck(withPost(withoutOpenRequest(begun), post.id, 'failed'), trouble));
        }
        case 'indeterminate':
            return indeterminateCancellation(app, begun, { post, ...result });
    }
}

/** Tries a second time where the first request did not come through and the post is still pending. */
async function cancelAtMostTwice(calendar: Calendar, id: string): Promise<Cancelled> {
    const first = await cancelOnce(calendar, id);
    const again = first.kind === 'indeterminate' && first.isPending && first.problem.kind !== 'unreadable';
    return again ? cancelOnce(calendar, id) : first;
}

/** The post may be cancelled or not: the app checks again before it leaves the decision to people. */
export async function indeterminateCancellation(
    app: JobContext,
    request: Disconnection,
    doubtful: IndeterminatePost,
): Promise<Disconnection> {
    const { post, isPending } = doubtful;
    if (mayRecheck(request)) return recheckLater(app, request, troubleWith('cancellation-unanswered', doubtful));
    await audited(app, request, { action: 'cancel', target: post.id, outcome: 'unknown' });
    const trouble = troubleWith(isPending ? 'not-cancelled' : 'cancellation-unknown', doubtful);
    const fate = isPending ? 'failed' : 'unknown';
    return save(app, stuck(withPost(withoutOpenRequest(request), post.id, fate), trouble));
}

const troubleWith = (
    kind: 'not-cancelled' | 'cancellation-unknown' | 'cancellation-unanswered',
    { post, problem }: Pick<IndeterminatePost, 'post' | 'problem'>,
): DisconnectionTrouble => ({ kind, postId: post.id, why: storableProblem(problem) });
