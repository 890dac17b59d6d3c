import { actions, choicesOf, context as contextBlock, picture, pictureWith, section, type Block } from '../chat/blocks';
import { moment, type CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import { askToCancelAll, postsPage } from '../chat/links';
import { pageOf, turnButtons } from '../chat/paging';
import { privately, type Reply } from '../chat/reply';
import type { FoundWebhook } from '../domain/finding';
import { accountName, hookedState } from '../domain/hooked';
import { byTime, type PendingPosts, type ScheduledPost } from '../domain/post';
import type { Problem } from '../domain/problem';
import { readerOf, type Reader } from '../domain/reader';
import { boldName, code, Markup, named, type Say } from '../i18n/say';
import { platformName, reconnectButton, stateInWords } from './hookedCard';
import { losesPosts, moveOffer } from './moveOffer';
import { withShowButton } from './switchCard';
import { webhookPlace } from './webhookCard';
import { postMenu } from './postMenu';

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
    const note = noteOn(posts, context);
    const { overdue } = byTime(pending, ({ at }) => at?.getTime(), now);
    const paging = {
        appId: context.appId,
        blockId: PAGING_BLOCK,
        link: postsPage,
        target: { id, page, manages: context.mayManage, ...readerOf(reader) },
        pages,
        labels: { previous: say('posts_button_earlier'), next: say('posts_button_later') },
    };
    const source = say('card_as_of', { source: sourceName('hooked', say), time: times.absolute(now) });
    const asOf = `${code(id).markup} · ${source}`;
    return {
        audience,
        text: headline,
        blocks: [
            section(headline),
            ...(note ? [section(note)] : []),
            ...(context.mayManage && pending.length > 0 && losesPosts(posts.connection)
                ? [moveOffer({ from: id }, context)]
                : []),
            ...(nameless > 0 ? [section(say('posts_nameless', { count: nameless }))] : []),
            ...(overdue.length > 0 ? [section(say('posts_overdue', { count: overdue.length }))] : []),
            ...shown.flatMap((post, index) => [rowOf(post, index, context), ...thumbnailOf(post, context)]),
            actions(PAGING_BLOCK, [
                ...(isUnhealthy(posts) ? [reconnectButton(context, PAGING_BLOCK)] : []),
                ...turnButtons(paging),
                choicesOf(paging)(postsPage, say('button_refresh')),
                ...(context.mayManage && pending.length > 1 ? [cancelAllButton(id, context)] : []),
            ]),
            contextBlock(pages > 1 ? say('posts_page', { page: page + 1, pages, asOf: new Markup(asOf) }) : asOf),
        ],
    };
}

/** Asks in the room, with all their titles. */
const cancelAllButton = (id: string, { appId, say }: CardContext) =>
    choicesOf({ appId, blockId: PAGING_BLOCK, target: { id } })(askToCancelAll, say('posts_button_cancel_all'));

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

const isUnhealthy = ({ connection }: Posts): boolean =>
    typeof connection === 'object' && hookedState(connection.health) !== 'healthy';

/** Why the posts may fail; undefined where the connection works. */
function noteOn({ connection, pending, disconnected }: Posts, { say, times }: CardContext): string | undefined {
    if (connection === undefined) return say('posts_health_unknown');
    if (connection === 'gone') {
        const count = pending.length;
        if (!disconnected) return say('posts_gone', { count });
        const by = { who: code(`@${disconnected.by}`), when: times.relative(disconnected.at) };
        const words = say('posts_disconnected', by);
        return count === 0 ? words : `${words} ${say('posts_lost', { count })}`;
    }
    const state = hookedState(connection.health);
    if (state === 'healthy') return undefined;
    const words = stateInWords(connection, state, say);
    if (pending.length === 0) return words;
    const blanks = { state: new Markup(words), count: pending.length };
    return say(state === 'unknown' ? 'posts_may_fail' : 'posts_unhealthy', blanks);
}

/** A row: the title with its id behind, when the post goes out, and a menu. */
function rowOf(post: ScheduledPost, index: number, context: CardContext): Block {
    const { say, times } = context;
    const blockId = `posts.post.${index}`;
    const accessory = postMenu(post.id, blockId, context);
    const row = say('posts_row', {
        title: boldName(post.title ?? say('posts_untitled')),
        id: code(post.id),
        when: whenOf(post, { say, times }, ({ times: of }, at) => of.absolute(at)),
    });
    return section(row, { blockId, accessory });
}

/**
 * The video's picture below its row, where Hooked has one. It stands in a block of its own, because the menu, by which
 * people act, takes the place beside the row.
 */
function thumbnailOf({ thumbnail, title, videoId }: ScheduledPost, { say }: CardContext): readonly Block[] {
    if (thumbnail === undefined) return [];
    const alt = say('posts_thumbnail_alt', { title: title ?? say('posts_untitled') });
    return [
        pictureWith(
            picture(thumbnail, alt),
            videoId === undefined ? alt : say('posts_video', { video: code(videoId) }),
        ),
    ];
}

/** For the asker alone: the id is a webhook's, whose card is a click away. */
export function postsOfWebhook({ webhook }: FoundWebhook, context: CardContext): Reply {
    const { say } = context;
    const words = say('posts_webhook', {
        name: named(webhook.name ?? webhook.id),
        link: webhookPlace(webhook, context),
    });
    return withShowButton(words, webhook.id, context);
}

/** For the asker alone: the app cannot show the posts. A calendar that could not be read is never shown as an empty one. */
export function postsUnread(problem: Problem, { say }: CardContext): Reply {
    const words = explain(problem, say);
    const isAboutId = ['not-found', 'impossible-id', 'may-not-view'].includes(problem.kind);
    return privately(isAboutId ? words : say('posts_unknown', { problem: new Markup(words) }));
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
    const { say } = context;
    return say('posts_post', {
        title: boldName(post.title ?? say('posts_untitled')),
        platform: platformName(post.platform, say),
        when: whenOf(post, context, inWords, isPending),
        id: code(post.id),
    });
}

/** When a post goes out; one that is late is given by how long it is late. */
function whenOf(
    { at, status }: ScheduledPost,
    context: Pick<CardContext, 'say' | 'times'>,
    inWords: typeof moment,
    isPending = status === 'pending',
): Markup {
    const { say, times } = context;
    if (!at) return new Markup(say('posts_undated'));
    const isOverdue = isPending && times.isPast(at);
    return isOverdue ? new Markup(say('posts_overdue_when', { when: times.relative(at) })) : inWords(context, at);
}

/** What Hooked says of a post that is not pending. */
export function statusOf({ status }: ScheduledPost, say: Say): string {
    switch (status) {
        case 'published':
        case 'failed':
        case 'draft':
            return say(`posts_status_${status}`);
        default:
            return say('posts_status_other', { status: code(status) });
    }
}
