import { scheduledReply } from '../cards/scheduleCard';
import { restoredReply } from '../cards/cancelCard';
import { whisper, type Click, type Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { undoCancel } from '../chat/links';
import { audienceFor, privately, type Reply } from '../chat/reply';
import { cardContextFor, readerOfCard } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { isAhead, restorable } from '../domain/cancelAll';
import type { ScheduledPost } from '../domain/post';
import type { Scheduled } from '../domain/scheduling';
import { code } from '../i18n/say';
import { lookAtPost } from './cancellation';
import { planOf } from './restoreAll';
import { scheduleOnce } from './scheduleButtons';

/** Keeps what a new post can be made from, before the post is cancelled, and drops what is too late to use. */
export async function keepForUndo(app: AppContext, post: ScheduledPost): Promise<void> {
    const kept = restorable(post);
    const now = app.clock.now();
    if (!kept || !isAhead(kept, now)) return;
    try {
        await app.cancelledPosts.put(post.id, kept);
        for (const [id, old] of await app.cancelledPosts.all()) {
            if (!isAhead(old, now)) await app.cancelledPosts.remove(id);
        }
    } catch (error) {
        // The cancellation does not depend on it.
        app.log.error('a post could not be kept for an undo', error);
    }
}

/** After these, the card shows the result; after the others nothing was sent, and people may try again. */
const CHANGES_CARD: readonly Scheduled['kind'][] = ['scheduled', 'different', 'unknown', 'standing'];

/** Makes a new post like the one that was cancelled, once. */
export async function restoreCancelled(
    app: AppContext,
    { post: id, ...asker }: LinkTarget<typeof undoCancel>,
    click: Click,
): Promise<Effect> {
    const { say } = app;
    const question = `undo ${id}`;
    const claim = await app.claims.claim(`schedule ${question}`);
    if (!claim) return whisper(say('cancel_under_way', { id: code(id) }));
    try {
        if (await app.schedulings.get(question)) return whisper(say('cancel_undo_answered'));
        const kept = await app.cancelledPosts.get(id);
        if (!kept) return whisper(say('cancel_undo_forgotten', { id: code(id) }));
        const still = await stillThere(app, id);
        if (still !== undefined) return whisper(still);
        const plan = planOf(kept);
        const scheduled = await scheduleOnce(app, question, plan, { claim, because: `in place of ${id}` });
        if (scheduled.kind === 'scheduled') await app.cancelledPosts.remove(id);
        const changes = CHANGES_CARD.includes(scheduled.kind);
        const reader = changes ? readerOfCard(app, click, asker) : app.reader;
        const audience = changes ? audienceFor(click.isPrivate) : 'asker';
        const context = await cardContextFor(app, reader);
        const reply: Reply =
            scheduled.kind === 'standing'
                ? privately(context.say('cancel_undo_standing', { id: code(scheduled.posts[0]?.id ?? id) }))
                : scheduled.kind === 'scheduled'
                  ? restoredReply(scheduledReply(scheduled, { plan, audience, reader }, context), id, context)
                  : scheduledReply(scheduled, { plan, audience, reader }, context);
        return { kind: changes ? 'replace' : 'whisper', reply };
    } finally {
        await claim.release();
    }
}

/** Why there is nothing to undo: only of a post that is surely gone, a new one is made. */
async function stillThere({ calendar, say }: AppContext, id: string): Promise<string | undefined> {
    if (!calendar.ok) return undefined;
    const look = await lookAtPost(calendar.value, id);
    return look.kind === 'pending' ? say('cancel_undo_still_there', { id: code(id) }) : undefined;
}
