import { momentAsked, type CardContext } from '../chat/card';
import { openPosts, type Disconnection, type DisconnectionPost, type PostsDecision } from '../domain/disconnect';
import { hookedState, type HookedState } from '../domain/hooked';
import { Markup, named, type Say } from '../i18n/say';

type Context = Pick<CardContext, 'say' | 'times'>;

/** More titles than these are counted, not listed. */
const MOST_TITLES = 5;

/** On these connections, posts fail whether they are disconnected or not. */
const BROKEN: readonly HookedState[] = ['expired', 'token-invalid', 'error'];

/**
 * How many posts would fail, or are failing anyway, and which. A calendar that could not be read is never shown as an empty one.
 * @param most posts to list; more are counted
 */
export function postsAtRisk(request: Disconnection, most: number, context: Context): string {
    const { say } = context;
    if (!request.posts) return say('disconnect_posts_unknown');
    const { nameless = 0 } = request;
    const posts = openPosts(request);
    if (posts.length === 0) return noPosts(request, say);
    const isOverdue = ({ at }: DisconnectionPost): boolean => at !== undefined && context.times.isPast(new Date(at));
    const overdue = posts.filter(isOverdue);
    const ahead = posts.filter((post) => !isOverdue(post));
    return [
        ...linesOf(headingOf(request, ahead.length > most), ahead, most, context),
        ...linesOf('disconnect_overdue', overdue, most, context),
        ...(nameless > 0 ? [say('disconnect_nameless', { count: nameless })] : []),
    ].join('\n');
}

type Heading =
    | 'disconnect_posts'
    | 'disconnect_posts_next'
    | 'disconnect_posts_anyway'
    | 'disconnect_posts_anyway_next'
    | 'disconnect_overdue';

/** @param isCut whether only the next posts are listed; an old record's health is a sentence, which says nothing here */
function headingOf({ health }: Disconnection, isCut: boolean): Heading {
    const isBroken = typeof health === 'object' && BROKEN.includes(hookedState(health));
    if (isBroken) return isCut ? 'disconnect_posts_anyway_next' : 'disconnect_posts_anyway';
    return isCut ? 'disconnect_posts_next' : 'disconnect_posts';
}

/** What a person has chosen for the posts that are still pending; empty where there are none. */
export const chosenFate = (request: Disconnection, fate: PostsDecision | undefined, say: Say): string =>
    fate === undefined || openPosts(request).length === 0 ? '' : say(`disconnect_chosen_${fate}`);

function linesOf(
    heading: Heading,
    posts: readonly DisconnectionPost[],
    most: number,
    context: Context,
): readonly string[] {
    if (posts.length === 0) return [];
    const { say } = context;
    const rest = posts.length - most;
    return [
        say(heading, { count: posts.length }),
        ...posts.slice(0, most).map((post) => postLine(post, context)),
        ...(rest > 0 ? [`• ${say('card_more', { count: rest })}`] : []),
    ];
}

/** "No pending posts", unless posts that name no account may be this one's. */
export const noPosts = ({ nameless = 0 }: Disconnection, say: Say): string =>
    nameless > 0 ? say('disconnect_nameless', { count: nameless }) : say('disconnect_posts_none');

function postLine(post: DisconnectionPost, context: Context): string {
    const { say } = context;
    const when = post.at === undefined ? say('disconnect_post_undated') : momentAsked(context, new Date(post.at));
    return say('disconnect_post', { title: titleOfPost(post, say), when });
}

const titleOfPost = ({ title }: DisconnectionPost, say: Say): Markup =>
    title === undefined ? new Markup(say('disconnect_post_untitled')) : named(title);

/** A line for each end that posts came to: "✅ 3 posts cancelled: …". Empty where there is none. */
export function endsOfPosts({ posts, phase }: Disconnection, say: Say): string {
    if (!posts) return phase === 'done' ? say('disconnect_left_unknown') : '';
    const of = (...fates: readonly DisconnectionPost['fate'][]): readonly DisconnectionPost[] =>
        posts.filter(({ fate }) => fates.includes(fate));
    const isDone = phase === 'done';
    const lines = [
        ['disconnect_cancelled', of('cancelled')],
        ['disconnect_gone', of('gone')],
        ['disconnect_failed_post', of('failed')],
        ['disconnect_left', isDone ? of('left', 'pending') : of('left')],
        ['disconnect_unsure_posts', of('begun', 'unknown')],
        ['disconnect_untouched', isDone ? [] : of('pending')],
    ] as const;
    return lines
        .filter(([, some]) => some.length > 0)
        .map(([key, some]) => say(key, { count: some.length, titles: someTitles(some, say) }))
        .join('\n');
}

function someTitles(posts: readonly DisconnectionPost[], say: Say): Markup {
    const rest = posts.length - MOST_TITLES;
    const shown = posts.slice(0, MOST_TITLES).map((post) => titleOfPost(post, say).markup);
    return new Markup([...shown, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', '));
}
