import { aboutPost, cancellationInWords, cancelQuestion } from '../cards/cancelCard';
import { postsReply } from '../cards/postsCard';
import type { Click, Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { cancelConfirmed, cancelKept, cancelPost, postsPage } from '../chat/links';
import { privately } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { mayManage } from '../context/rights';
import type { Problem } from '../domain/problem';
import { code, Markup, sayIn } from '../i18n/say';
import { cancel, readPost } from './cancel';
import { readPosts } from './posts';

/** Another page, read anew; it stays in the language and hours of the one who asked for the list. */
export async function turnPage(
    app: AppContext,
    { id, page, ...reader }: LinkTarget<typeof postsPage>,
    click: Click,
): Promise<Effect> {
    if (!(await mayManage(app))) return refused(app, { kind: 'may-not-manage' });
    const [posts, context] = await Promise.all([readPosts(app, id), cardContextFor(app, reader)]);
    if (!posts.ok) return refused(app, posts.problem);
    const audience = click.isPrivate ? 'asker' : 'room';
    const reply = postsReply({ ...posts.value, page, reader, now: app.clock.now() }, audience, context);
    return { kind: 'replace', reply };
}

/** Asks the one who clicked, alone. */
export async function askToCancel(app: AppContext, { post: id }: LinkTarget<typeof cancelPost>): Promise<Effect> {
    if (!(await mayManage(app))) return refused(app, { kind: 'may-not-manage' });
    const { language, utcOffset } = app.person;
    const reader = { language, utcOffset };
    const [post, context] = await Promise.all([readPost(app, id), cardContextFor(app, reader)]);
    if (!post.ok) return refused(app, post.problem);
    const reply =
        post.value.status === 'pending'
            ? cancelQuestion(post.value, reader, 'asker', context)
            : aboutPost({ kind: 'not-pending', post: post.value }, context);
    return { kind: 'whisper', reply };
}

export async function cancelNow(
    app: AppContext,
    { post: id, ...reader }: LinkTarget<typeof cancelConfirmed>,
    click: Click,
): Promise<Effect> {
    if (!(await mayManage(app))) return refused(app, { kind: 'may-not-manage' });
    const context = await cardContextFor(app, click.isPrivate ? app.person : reader);
    const cancellation = await cancel(app, id);
    // The question stays where trying again makes sense.
    if (['failed', 'unknown', 'under-way'].includes(cancellation.kind)) {
        const own = await cardContextFor(app, app.person);
        return { kind: 'whisper', reply: aboutPost(cancellation, own) };
    }
    const words = cancellationInWords(cancellation, context);
    // What was gone before, nobody here has cancelled.
    const isTheirs = cancellation.kind === 'cancelled' && !click.isPrivate;
    const by = context.say('cancel_by', { who: code(`@${app.person.username}`), words: new Markup(words) });
    return { kind: 'replace', reply: privately(isTheirs ? by : words) };
}

export async function keepPost(
    app: AppContext,
    { post: id, language }: LinkTarget<typeof cancelKept>,
    click: Click,
): Promise<Effect> {
    if (!(await mayManage(app))) return refused(app, { kind: 'may-not-manage' });
    const say = sayIn(click.isPrivate ? app.person.language : language);
    return { kind: 'replace', reply: privately(say('cancel_kept', { id: code(id) })) };
}

const refused = (app: AppContext, problem: Problem): Effect => ({
    kind: 'whisper',
    reply: privately(explain(problem, sayIn(app.person.language))),
});
