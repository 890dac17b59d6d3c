import { CONTRADICTORY, type Problem } from '../domain/problem';
import type { Transfer, TransferPost } from '../domain/transfer';
import { withTransferPost } from '../domain/transferChanges';
import { cancelOnce } from '../posts/cancellation';
import { because, notPending } from './proveTwin';
import { save, settle } from './record';
import { isFinal, recheck, waitForHooked, type StepOutcome, type Work } from './step';

/** Cancels the old post, whose twin this worker has just read, and proves that it is gone. */
export async function cancelOld(work: Work, request: Transfer, post: TransferPost): Promise<StepOutcome> {
    const { app, calendar, claim } = work;
    const begun = await save(app, withTransferPost(request, post.id, { fate: 'cancelling' }));
    // The proof holds for one request: after a pause both posts are read again.
    work.provedId = undefined;
    if (!(await claim.renew())) return undefined;
    const result = await cancelOnce(calendar, post.id);
    switch (result.kind) {
        case 'cancelled':
            return proveGone(work, begun, post);
        case 'gone': {
            // Where an earlier request was begun, that request has removed the post.
            const isOurs = post.fate === 'cancelling';
            return settle(app, begun, post, { fate: 'moved', ...(!isOurs && { wasGone: true }) });
        }
        case 'not-pending':
            return notPending(work, begun, post, result.post);
        case 'refused': {
            const { problem } = result;
            const untouched = withTransferPost(begun, post.id, { fate: 'proved' });
            if (problem.kind === 'rate-limited' || isFinal(problem)) return waitForHooked(app, untouched, problem);
            return settle(app, begun, post, { fate: 'both', ...because(problem) });
        }
        case 'indeterminate':
            return doubtful(work, begun, post, result);
    }
}

/** Hooked says that it has cancelled the post: the post itself has to agree. */
async function proveGone(work: Work, begun: Transfer, post: TransferPost): Promise<StepOutcome> {
    const still = await work.calendar.post(post.id);
    if (!still.ok && still.problem.kind === 'not-found') return settle(work.app, begun, post, { fate: 'moved' });
    if (!still.ok) return doubtful(work, begun, post, { problem: still.problem, isPending: false });
    return still.value.status === 'pending'
        ? doubtful(work, begun, post, { problem: CONTRADICTORY, isPending: true })
        : notPending(work, begun, post, still.value);
}

/** The old post may be cancelled or not: the app reads it again before it leaves that to people. */
const doubtful = (
    { app }: Work,
    begun: Transfer,
    post: TransferPost,
    { problem, isPending }: { readonly problem: Problem; readonly isPending: boolean },
): Promise<StepOutcome> =>
    recheck(app, begun, problem, () =>
        settle(app, begun, post, { fate: isPending ? 'both' : 'unsure', ...because(problem) }),
    );
