import { actions, button, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import { moment, type CardContext } from '../chat/card';
import { sourceName } from '../chat/explain';
import { cancelPost, postsPage } from '../chat/links';
import { pageOf, turnButtons } from '../chat/paging';
import type { Reply } from '../chat/reply';
import { accountName, hookedState } from '../domain/hooked';
import { byTime, type PendingPosts, type ScheduledPost } from '../domain/post';
import { readerOf, type Reader } from '../domain/reader';
import { boldName, code, Markup, type Say } from '../i18n/say';
import { platformName, stateInWords } from './hookedCard';

/** As many as fit on a phone's screen. */
const POSTS_A_PAGE = 5;
const PAGING_BLOCK = 'posts.paging';

/** What the card shows of one connection's calendar. */
export interface Posts extends PendingPosts {
    /** From 0; past the end, the last page is shown. */
    readonly page: number;
    readonly reader: Reader;
    readonly now: Date;
}

/** One page of pending posts, soonest first. */
export function postsReply(posts: Posts, audience: Reply['audience'], context: CardContext): Reply {
    const { pending, reader, now, id, nameless = 0 } = posts;
    const { say, times } = context;
    const { shown, page, pages } = pageOf(pending, posts.page, POSTS_A_PAGE);
    const headline = headlineOf(posts, say);
    const note = noteOn(posts, say);
    const { overdue } = byTime(pending, ({ at }) => at?.getTime(), now);
    const paging = {
        appId: context.appId,
        blockId: PAGING_BLOCK,
        link: postsPage,
        target: { id, page, ...readerOf(reader) },
        pages,
        labels: { previous: say('posts_button_earlier'), next: say('posts_button_later') },
    };
    const asOf = say('card_as_of', { source: sourceName('hooked', say), time: times.absolute(now) });
    return {
        audience,
        text: headline,
        blocks: [
            section(headline),
            ...(note ? [section(note)] : []),
            ...(nameless > 0 ? [section(say('posts_nameless', { count: nameless }))] : []),
            ...(overdue.length > 0 ? [section(say('posts_overdue', { count: overdue.length }))] : []),
            ...shown.flatMap((post, index) => postBlocks(post, index, context)),
            actions(PAGING_BLOCK, [...turnButtons(paging), choicesOf(paging)(postsPage, say('button_refresh'))]),
            contextBlock(pages > 1 ? say('posts_page', { page: page + 1, pages, asOf: new Markup(asOf) }) : asOf),
        ],
    };
}

function headlineOf({ id, pending, connection }: Posts, say: Say): string {
    const known = typeof connection === 'object' ? accountName(connection) : undefined;
    const name = known ?? pending.find((post) => post.accountName !== undefined)?.accountName;
    const platform = typeof connection === 'object' ? connection.platform : pending[0]?.platform;
    const blanks = {
        name: name === undefined ? code(id) : boldName(name),
        platform: platform ? platformName(platform, say) : new Markup(say('platform_unnamed')),
    };
    return pending.length === 0
        ? say('posts_none', blanks)
        : say('posts_headline', { ...blanks, count: pending.length });
}

/** Why the posts may fail; undefined where the connection works. */
function noteOn({ connection, pending }: Posts, say: Say): string | undefined {
    if (connection === undefined) return say('posts_health_unknown');
    if (connection === 'gone') return say('posts_gone', { count: pending.length });
    const state = hookedState(connection.health);
    if (state === 'healthy') return undefined;
    const words = new Markup(stateInWords(connection, state, say));
    const line = code(`/integration get ${connection.id}`);
    return say('posts_unhealthy', { state: words, line });
}

function postBlocks(post: ScheduledPost, index: number, context: CardContext): Block[] {
    const blockId = `posts.post.${index}`;
    return [
        section(describePost(post, context)),
        actions(blockId, [
            button({
                appId: context.appId,
                blockId,
                actionId: cancelPost.actionId,
                label: context.say('posts_button_cancel'),
                value: cancelPost.write({ post: post.id }),
            }),
        ]),
    ];
}

interface PostWords {
    /** Puts the time into words. */
    readonly inWords?: typeof moment;
    /** Whether the post is still to go out; Hooked's word by default. */
    readonly isPending?: boolean;
}

/** "*Title* · YouTube", when, and the id to copy. */
export function describePost(
    post: ScheduledPost,
    context: Pick<CardContext, 'say' | 'times'>,
    { inWords = moment, isPending = post.status === 'pending' }: PostWords = {},
): string {
    const { say, times } = context;
    const when = post.at ? inWords(context, post.at) : new Markup(say('posts_undated'));
    const isOverdue = isPending && post.at !== undefined && times.isPast(post.at);
    return say('posts_post', {
        title: boldName(post.title ?? say('posts_untitled')),
        platform: platformName(post.platform, say),
        when: isOverdue ? new Markup(say('posts_overdue_when', { when })) : when,
        id: code(post.id),
    });
}
