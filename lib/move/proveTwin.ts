import type { Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Transfer, TransferPost } from '../domain/transfer';
import { answered, withTransferPost } from '../domain/transferChanges';
import { twinDifferences } from '../domain/transferTwin';
import type { ScheduledPost } from '../domain/post';
import { lookAtPost, type PostLook } from '../posts/cancellation';
import { vanishedTwin } from './createTwin';
import { save, settle } from './record';
import { waitForHooked, type StepOutcome, type Work } from './step';

/**
 * Reads the new post and the old one, and compares them. Only what both show is proved: a new post that differs, or that
 * is not there, leaves the old one as it is.
 */
export async function proveTwin(work: Work, request: Transfer, post: TransferPost): Promise<StepOutcome> {
    const { app, calendar, claim } = work;
    const { newId = '' } = post;
    const [old, twin] = await Promise.all([lookAtPost(calendar, post.id), lookAtPost(calendar, newId)]);
    if (!(await claim.renew())) return undefined;
    if (twin.kind === 'unseen') return waitForHooked(app, request, twin.problem);
    if (old.kind === 'unseen') return waitForHooked(app, request, old.problem);
    if (twin.kind === 'absent') return twinGone(work, request, post, old);
    if (old.kind === 'absent') return onlyTwin(work, request, post);
    if (old.kind === 'not-pending') return notPending(work, request, post, old.post);
    const differs = twinDifferences(old.post, twin.post, post, request.to.id);
    if (differs.length > 0) return settle(app, request, post, { fate: 'unproved', differs: [...differs] });
    work.provedId = post.id;
    if (post.fate !== 'made') return request;
    return save(app, withTransferPost(answered(request), post.id, { fate: 'proved' }));
}

/** A person may have cancelled the new post. If the old one is gone as well, the app says so. */
function twinGone(work: Work, request: Transfer, post: TransferPost, old: PostLook): Promise<StepOutcome> {
    return old.kind === 'absent'
        ? settle(work.app, request, post, { fate: 'moved', missing: true, ...wasGone(post) })
        : vanishedTwin(work, request, post);
}

/** The old post has left the calendar: the app's own request did it where one was on its way. */
const onlyTwin = ({ app }: Work, request: Transfer, post: TransferPost): Promise<StepOutcome> =>
    settle(app, request, post, { fate: 'moved', ...wasGone(post) });

const wasGone = ({ fate }: TransferPost): { readonly wasGone?: true } =>
    fate === 'cancelling' ? {} : { wasGone: true };

/** A post that failed cannot go out any more; one that went out is out twice once the new one goes out. */
export const notPending = (
    { app }: Work,
    request: Transfer,
    post: TransferPost,
    { status }: Pick<ScheduledPost, 'status'>,
): Promise<StepOutcome> =>
    settle(app, request, post, status === 'failed' ? { fate: 'moved', wasGone: true } : { fate: 'twice' });

/** What a record keeps of a problem with one post. */
export const because = (problem: Problem): Pick<TransferPost, 'why'> => ({ why: storableProblem(problem) });
