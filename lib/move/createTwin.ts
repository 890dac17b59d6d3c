import { CONTRADICTORY, isUncertain, type Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Transfer, TransferPost } from '../domain/transfer';
import { answered, withTransferPost } from '../domain/transferChanges';
import { hasChanged, madeBy, standingFor } from '../domain/transferTwin';
import { lookAtPost } from '../posts/cancellation';
import { save, settle } from './record';
import {
    isFinal,
    isPlanned,
    noAnswer,
    recheck,
    waitForHooked,
    type Planned,
    type StepOutcome,
    type Work,
} from './step';

/** The app sends at most so many requests for one new post before it leaves the matter to people. */
const MOST_ATTEMPTS = 3;
/** A request that has not shown in the calendar after this time has not taken effect. */
const SETTLED_MS = 60_000;

/** Makes the new post, if the old one is still as the preview showed it and nothing like it stands on the target. */
export async function createTwin(work: Work, request: Transfer, post: TransferPost): Promise<StepOutcome> {
    const { app, calendar, claim } = work;
    const old = await lookAtPost(calendar, post.id);
    if (old.kind === 'unseen') return waitForHooked(app, request, old.problem);
    if (old.kind !== 'pending') return settle(app, request, post, { fate: 'gone' });
    if (hasChanged(old.post, post) || !isPlanned(post)) return settle(app, request, post, { fate: 'changed' });
    const [other] = standingFor(work.target ?? [], post, request);
    if (other) return whatStands(work, request, post, other.id);
    const now = app.clock.now().getTime();
    if (post.to <= now) return settle(app, request, post, { fate: 'late' });

    const attempts = (post.attempts ?? 0) + 1;
    const begun = await save(
        app,
        withTransferPost(answered(request), post.id, { fate: 'creating', begunAt: now, attempts }),
    );
    if (!(await claim.renew())) return undefined;
    const made = await calendar.schedule(post.videoId, request.to.id, new Date(post.to), old.post.details);
    if (made.ok) return named(work, begun, post, made.value.id);
    return notMade(work, begun, post, made.problem);
}

/** After a request of the app whose answer was lost, a post that has come up late is its own; before one, it is another's. */
const whatStands = ({ app }: Work, request: Transfer, post: TransferPost, newId: string): Promise<StepOutcome> =>
    (post.attempts ?? 0) > 0
        ? save(app, withTransferPost(answered(request), post.id, { fate: 'made', newId }))
        : settle(app, request, post, { fate: 'standing', newId });

/** Hooked names a new post; one that was there before is no answer. */
function named(work: Work, begun: Transfer, post: TransferPost, id: string): Promise<StepOutcome> {
    const known = [post.id, ...madeBy(begun), ...(work.target ?? []).map((one) => one.id)];
    return known.includes(id)
        ? lookForTwin(work, begun, postIn(begun, post.id))
        : save(work.app, withTransferPost(answered(begun), post.id, { fate: 'made', newId: id }));
}

async function notMade(work: Work, begun: Transfer, post: Planned, problem: Problem): Promise<StepOutcome> {
    const { app } = work;
    if (isUncertain(problem)) return lookForTwin(work, begun, postIn(begun, post.id), problem);
    // Nothing was made: the post is as it was.
    const untouched = withTransferPost(begun, post.id, { fate: 'pending', attempts: post.attempts ?? 0 });
    if (problem.kind === 'rate-limited' || isFinal(problem)) return waitForHooked(app, untouched, problem);
    const isTargetMissing = problem.kind === 'not-found' && problem.what === undefined;
    if (isTargetMissing && (post.attempts ?? 0) + 1 < MOST_ATTEMPTS) {
        // Whether the target is gone is read before anything else is tried.
        work.target = undefined;
        return save(app, withTransferPost(begun, post.id, { fate: 'pending' }));
    }
    return settle(app, begun, post, { fate: 'refused', why: storableProblem(problem) });
}

const postIn = ({ posts }: Transfer, id: string): TransferPost => posts.find((one) => one.id === id) as TransferPost;

/**
 * Looks for the new post of a request whose answer was lost, in the target's calendar. Only once it has had time to show
 * and does not, another one is made.
 */
export async function lookForTwin(
    work: Work,
    request: Transfer,
    post: TransferPost,
    problem: Problem = noAnswer(work.app),
): Promise<StepOutcome> {
    const { app, calendar, claim } = work;
    const why = storableProblem(problem);
    const unmade = () => settle(app, request, post, { fate: 'unmade', why });
    const pending = await calendar.pending(request.to.id);
    if (!(await claim.renew())) return undefined;
    if (!pending.ok) return waitForHooked(app, request, pending.problem);
    const [first, ...others] = standingFor(pending.value, post, request);
    if (first) {
        const extra = others.map(({ id }) => id);
        return save(
            app,
            withTransferPost(answered(request), post.id, {
                fate: 'made',
                newId: first.id,
                ...(extra.length > 0 && { extra }),
            }),
        );
    }
    const now = app.clock.now().getTime();
    if (now - (post.begunAt ?? 0) < SETTLED_MS) return recheck(app, request, problem, unmade);
    // A post whose time has come is no longer pending: it may have gone out.
    const isDue = (post.to ?? 0) <= now;
    if (isDue || (post.attempts ?? 0) >= MOST_ATTEMPTS) return unmade();
    work.target = pending.value;
    return save(app, withTransferPost(answered(request), post.id, { fate: 'pending' }));
}

/** A new post that Hooked named and does not have. */
export const vanishedTwin = (work: Work, request: Transfer, post: TransferPost): Promise<StepOutcome> =>
    settle(work.app, request, post, { fate: 'unmade', why: storableProblem(CONTRADICTORY) });
