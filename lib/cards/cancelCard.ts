import { actions, choicesOf, context as contextBlock, section } from '../chat/blocks';
import { momentAsked, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { cancelConfirmed, cancelKept, undoCancel } from '../chat/links';
import { privately, type Reply } from '../chat/reply';
import { isAhead, restorable } from '../domain/cancelAll';
import type { Cancellation } from '../domain/cancelling';
import type { ScheduledPost } from '../domain/post';
import { readerOf, type Reader } from '../domain/reader';
import { code, Markup, named, type Say } from '../i18n/say';
import { describePost } from './postsCard';

const QUESTION_BLOCK = 'posts.question';
const UNDO_BLOCK = 'cancel.undo';

/** The question before a post is cancelled. */
export function cancelQuestion(
    post: ScheduledPost,
    { reader, now }: { readonly reader: Reader; readonly now: Date },
    audience: Reply['audience'],
    context: CardContext,
): Reply {
    const { say, appId } = context;
    const value = { post: post.id, ...readerOf(reader) };
    const choice = choicesOf({ appId, blockId: QUESTION_BLOCK, target: value });
    const question = say('cancel_question', { title: named(post.title ?? say('posts_untitled')) });
    const from = post.accountName === undefined ? [] : [say('cancel_from', { account: named(post.accountName) })];
    return {
        audience,
        text: question,
        blocks: [
            section(question),
            section([describePost(post, context, { inWords: momentAsked }), ...from].join('\n')),
            actions(QUESTION_BLOCK, [
                choice(cancelConfirmed, say('cancel_button_confirm'), 'danger'),
                choice(cancelKept, say('cancel_button_keep')),
            ]),
            contextBlock(say(mayMakeAgain(post, now) ? 'cancel_undoable' : 'cancel_permanent')),
        ],
    };
}

/** Whether an equal post can be made after this one is cancelled. */
function mayMakeAgain(post: ScheduledPost, now: Date): boolean {
    const kept = restorable(post);
    return kept !== undefined && isAhead(kept, now);
}

/** The result of a cancellation in words. */
export function cancellationInWords(cancellation: Cancellation, context: Pick<CardContext, 'say' | 'times'>): string {
    const { say } = context;
    switch (cancellation.kind) {
        case 'cancelled':
            return `${say('cancel_done')}\n${describePost(cancellation.post, context, { isPending: false })}`;
        case 'gone':
            return say('cancel_gone', { id: code(cancellation.id) });
        case 'not-pending':
        case 'too-late':
            return `${notPending(cancellation.post, say)}\n${describePost(cancellation.post, context)}`;
        case 'under-way':
            return say('cancel_under_way', { id: code(cancellation.id) });
        case 'failed':
            return say('cancel_failed', { problem: new Markup(explain(cancellation.problem, say)) });
        case 'unknown':
            return say('cancel_unknown', {
                id: code(cancellation.post.id),
                problem: new Markup(explain(cancellation.problem, say)),
            });
    }
}

/** The result of a cancellation, with a button that makes a new post while one can be made. */
export function cancelledReply(
    cancellation: Cancellation,
    words: string,
    { reader, now }: { readonly reader: Reader; readonly now: Date },
    { say, appId }: Pick<CardContext, 'say' | 'appId'>,
): Reply {
    const reply = privately(words);
    if (cancellation.kind !== 'cancelled' || !mayMakeAgain(cancellation.post, now)) return reply;
    const target = { post: cancellation.post.id, ...readerOf(reader) };
    return {
        ...reply,
        blocks: [
            section(words),
            actions(UNDO_BLOCK, [
                choicesOf({ appId, blockId: UNDO_BLOCK, target })(undoCancel, say('schedule_button_undo')),
            ]),
            contextBlock(say('cancel_undo_means')),
        ],
    };
}

/** A new post stands in the place of one that was cancelled. */
export function restoredReply(reply: Reply, id: string, { say }: Pick<CardContext, 'say'>): Reply {
    const words = say('cancel_undone', { id: code(id) });
    return {
        ...reply,
        text: `${words}\n${reply.text}`,
        ...(reply.blocks && { blocks: [section(words), ...reply.blocks] }),
    };
}

/** Why the app did not cancel the post. */
function notPending({ status }: ScheduledPost, say: Say): string {
    switch (status) {
        case 'published':
        case 'draft':
            return say(`cancel_${status}`);
        case 'failed':
            return say('cancel_failed_already');
        default:
            return say('cancel_other_status', { status: code(status) });
    }
}

/** For the asker alone: nothing has changed for anyone else. */
export const aboutPost = (cancellation: Cancellation, context: CardContext): Reply =>
    privately(cancellationInWords(cancellation, context));
