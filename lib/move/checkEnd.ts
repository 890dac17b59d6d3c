import type { Transfer, TransferPost } from '../domain/transfer';
import { standingFor } from '../domain/transferTwin';
import type { ScheduledPost } from '../domain/post';
import { lookAtPost } from '../posts/cancellation';
import { save } from './record';
import { recheck, type StepOutcome, type Work } from './step';

/**
 * Reads both calendars once more. A moved post whose old one is back, whose new one is gone, or that a late request has
 * doubled is recorded so; without the calendar, the message says that this is not known.
 */
export async function checkEnd({ app, calendar, claim }: Work, request: Transfer): Promise<StepOutcome> {
    const pending = await calendar.pendingByIntegration();
    if (!(await claim.renew())) return undefined;
    if (!pending.ok) return recheck(app, request, pending.problem, () => save(app, { ...request, checked: 'unread' }));
    const of = (id: string): readonly ScheduledPost[] => pending.value.get(id) ?? [];
    const [old, target] = [of(request.from.id), of(request.to.id)];
    const posts: TransferPost[] = [];
    for (const post of request.posts) {
        const listed = withWhatIsListed(post, request, { old, target });
        const isMissing =
            listed.fate === 'moved' &&
            listed.newId !== undefined &&
            !target.some(({ id }) => id === listed.newId) &&
            (await lookAtPost(calendar, listed.newId)).kind === 'absent';
        posts.push(isMissing ? { ...listed, missing: true } : listed);
    }
    return save(app, { ...request, posts, checked: 'done' });
}

function withWhatIsListed(
    post: TransferPost,
    request: Transfer,
    { old, target }: { readonly old: readonly ScheduledPost[]; readonly target: readonly ScheduledPost[] },
): TransferPost {
    if ((post.attempts ?? 0) === 0) return post;
    const isOldThere = old.some(({ id }) => id === post.id);
    // Of a request without an answer, the new post may have come up since.
    const [late, ...others] = standingFor(target, post, request).map(({ id }) => id);
    if (late !== undefined && post.newId === undefined) {
        return { ...post, fate: 'unproved', newId: late, ...(others.length > 0 && { extra: others }) };
    }
    const extra = [...(post.extra ?? []), ...(late === undefined || post.attempts === 1 ? [] : [late, ...others])];
    const fate = isOldThere ? (BACK[post.fate] ?? post.fate) : post.fate;
    return { ...post, fate, ...(extra.length > 0 && { extra }) };
}

/** What a post ends as whose old one is listed. */
const BACK: Readonly<Partial<Record<TransferPost['fate'], TransferPost['fate']>>> = { moved: 'both', unsure: 'both' };
