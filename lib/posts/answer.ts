import { postsReply, postsUnread, postsOfWebhook } from '../cards/postsCard';
import type { Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import type { Reader } from '../domain/reader';
import { readPosts, webhookInstead } from './posts';

/** Which page of whose posts to show, and who reads it. */
export interface PostsAsked {
    readonly id: string;
    /** From 0. */
    readonly page: number;
    readonly audience: Reply['audience'];
    readonly reader: Reader;
    /** Whether the card shows what only managers use; by default, whether the person may manage. */
    readonly manages?: boolean | undefined;
}

/** `explained`: there is no card, and words for the asker alone say why. `missed`: because there is no such connection. */
export interface PostsAnswer {
    readonly kind: 'card' | 'explained' | 'missed';
    readonly reply: Reply;
}

/** One page of a connection's posts; or why there is none. */
export async function answerPosts(app: AppContext, { id, manages, ...asked }: PostsAsked): Promise<PostsAnswer> {
    const [found, context] = await Promise.all([readPosts(app, id), cardContextFor(app, asked.reader, manages)]);
    if (found.ok) {
        const { page, reader, audience } = asked;
        const posts = { ...found.value, page, reader, now: app.clock.now() };
        return { kind: 'card', reply: postsReply(posts, audience, context) };
    }
    const webhook = await webhookInstead(app, id);
    // What goes to the person who asks is in that person's language.
    const own = await cardContextFor(app);
    if (webhook) return { kind: 'explained', reply: postsOfWebhook(webhook, own) };
    const kind = found.problem.kind === 'not-found' ? 'missed' : 'explained';
    return { kind, reply: postsUnread(found.problem, own) };
}
