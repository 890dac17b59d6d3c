import { aboutPost, cancellationInWords, cancelledReply, cancelQuestion } from '../cards/cancelCard';
import { postReply } from '../cards/postCard';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { cancelConfirmed, cancelKept, cancelPost, openPosts, postRow, postsPage } from '../chat/links';
import { audienceFor, privately } from '../chat/reply';
import { cardContextFor, readerOfCard } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { refusalOf } from '../context/rights';
import { code, Markup } from '../i18n/say';
import { cancel, readPost } from './cancel';
import { answerPosts } from './answer';
import { openMoveWindow } from './moveButtons';

/** A connection's posts, for the person who clicks alone. */
export async function showPosts(app: AppContext, { id }: LinkTarget<typeof openPosts>): Promise<Effect> {
    const { reply } = await answerPosts(app, { id, page: 0, reader: app.reader, audience: 'asker' });
    return { kind: 'whisper', reply };
}

/** Another page, read anew. It keeps the asker's language, hours and rights. */
export async function turnPage(
    app: AppContext,
    { id, page, manages = true, ...reader }: LinkTarget<typeof postsPage>,
    click: Click,
): Promise<Effect> {
    const audience = audienceFor(click.isPrivate);
    const { kind, reply } = await answerPosts(app, { id, page, reader, audience, manages });
    return { kind: kind === 'card' ? 'replace' : 'whisper', reply };
}

/** A choice in the menu of a post, by anyone who sees the card. */
export async function chooseInPosts(app: AppContext, { post, choice }: LinkTarget<typeof postRow>): Promise<Effect> {
    if (choice === 'open') return openPost(app, post);
    const refusal = await refusalOf(app, 'manage');
    if (refusal) return whisper(explain(refusal, app.say));
    return choice === 'move' ? openMoveWindow(app, { post }) : askToCancel(app, { post });
}

/** Shows one post to the person who clicked, alone. */
async function openPost(app: AppContext, id: string): Promise<Effect> {
    const [post, context] = await Promise.all([readPost(app, id), cardContextFor(app)]);
    if (!post.ok) return whisper(explain(post.problem, app.say));
    return { kind: 'whisper', reply: postReply(post.value, app.clock.now(), context) };
}

/** Asks the person who clicked, alone. */
export async function askToCancel(app: AppContext, { post: id }: LinkTarget<typeof cancelPost>): Promise<Effect> {
    const [post, context] = await Promise.all([readPost(app, id), cardContextFor(app)]);
    if (!post.ok) return { kind: 'whisper', reply: aboutPost({ kind: 'failed', problem: post.problem }, context) };
    const reply =
        post.value.status === 'pending'
            ? cancelQuestion(post.value, { reader: app.reader, now: app.clock.now() }, 'asker', context)
            : aboutPost({ kind: 'not-pending', post: post.value }, context);
    return { kind: 'whisper', reply };
}

/** Cancels the post. The question becomes the result, unless a new try makes sense. */
export async function cancelNow(
    app: AppContext,
    { post: id, ...reader }: LinkTarget<typeof cancelConfirmed>,
    click: Click,
): Promise<Effect> {
    const context = await cardContextFor(app, readerOfCard(app, click, reader));
    const cancellation = await cancel(app, id);
    if (['failed', 'unknown', 'under-way'].includes(cancellation.kind)) {
        return { kind: 'whisper', reply: aboutPost(cancellation, await cardContextFor(app)) };
    }
    const words = cancellationInWords(cancellation, context);
    // A post that was gone before was not cancelled by this person.
    const isTheirs = cancellation.kind === 'cancelled' && !click.isPrivate;
    const by = context.say('cancel_by', { who: code(`@${app.person.username}`), words: new Markup(words) });
    const said = isTheirs ? by : words;
    return {
        kind: 'replace',
        reply: cancelledReply(
            cancellation,
            said,
            { reader: readerOfCard(app, click, reader), now: app.clock.now() },
            context,
        ),
    };
}

/** Leaves the post as it is. */
export function keepPost(
    app: AppContext,
    { post: id, ...reader }: LinkTarget<typeof cancelKept>,
    click: Click,
): Promise<Effect> {
    const { say } = app.writtenFor(readerOfCard(app, click, reader));
    return Promise.resolve({ kind: 'replace', reply: privately(say('cancel_kept', { id: code(id) })) });
}
