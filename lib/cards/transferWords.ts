import { momentAsked, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { hookedState } from '../domain/hooked';
import type { Transfer, TransferFate, TransferPost } from '../domain/transfer';
import { isLate } from '../domain/transferChanges';
import { boldName, code, Markup, named, type MessageKey, type Say } from '../i18n/say';
import { stateInWords } from './hookedCard';

/** What a transfer's card and window are written with. */
export interface TransferContext extends Pick<CardContext, 'say' | 'times' | 'appId'> {
    readonly now: Date;
}

/** More titles than these are counted, not listed. */
const MOST_TITLES = 5;
/** Posts that need a person are listed with both ids. */
const MOST_LISTED = 10;

export const nameOf = ({ id, name }: Transfer['from']): string => name ?? id;

/** The names of both ends, for texts. */
export const endsIn = ({ from, to }: Transfer) => ({ from: boldName(nameOf(from)), to: boldName(nameOf(to)) });

/** "*My TikTok*: 🟢 Healthy"; or that nobody knows whether it works. */
export function targetWords({ to }: Transfer, say: Say): string {
    const name = boldName(nameOf(to));
    const { health } = to;
    if (typeof health !== 'object') return say('move_target_unknown', { to: name });
    const state = hookedState(health);
    return state === 'unknown'
        ? say('move_target_unknown', { to: name })
        : say('move_target_state', { to: name, state: new Markup(stateInWords({ health }, state, say)) });
}

/** The posts that would move: those that keep their time, those that need one, and those that stay, with the reason. */
export function previewWords(request: Transfer, most: number, context: TransferContext): readonly string[] {
    const { say, now } = context;
    const { posts, conflicts = 0, surplus = 0 } = request;
    const pending = posts.filter(({ fate }) => fate === 'pending');
    const late = pending.filter((post) => isLate(post, now.getTime()));
    const ahead = pending.filter((post) => !late.includes(post));
    const standing = posts.filter(({ fate }) => fate === 'standing');
    const left = posts.filter(({ fate }) => fate === 'left');
    return [
        ...listedWith('move_ahead', ahead, most, context),
        ...listedWith('move_late', late, most, context),
        ...(standing.length > 0
            ? [say('move_standing', { ...endsIn(request), count: standing.length, titles: titlesOf(standing, say) })]
            : []),
        ...(left.length > 0 ? [say('move_no_video', { count: left.length, titles: titlesOf(left, say) })] : []),
        ...(conflicts > 0 ? [say('move_conflicts', { count: conflicts, to: boldName(nameOf(request.to)) })] : []),
        ...(surplus > 0 ? [say('move_surplus', { count: surplus, most: posts.length })] : []),
    ];
}

function listedWith(
    heading: 'move_ahead' | 'move_late',
    posts: readonly TransferPost[],
    most: number,
    context: TransferContext,
): readonly string[] {
    if (posts.length === 0) return [];
    const { say } = context;
    const rest = posts.length - most;
    const lines = [
        say(heading, { count: posts.length }),
        ...posts.slice(0, most).map((post) => postLine(post, post.at, context)),
        ...(rest > 0 ? [`• ${say('card_more', { count: rest })}`] : []),
    ];
    return [lines.join('\n')];
}

function postLine(post: TransferPost, at: number | undefined, context: TransferContext): string {
    const { say } = context;
    const when = at === undefined ? new Markup(say('disconnect_post_undated')) : momentAsked(context, new Date(at));
    return say('disconnect_post', { title: titleOf(post, say), when });
}

export const titleOf = ({ title }: TransferPost, say: Say): Markup =>
    title === undefined ? new Markup(say('posts_untitled')) : named(title);

function titlesOf(posts: readonly TransferPost[], say: Say): Markup {
    const rest = posts.length - MOST_TITLES;
    const shown = posts.slice(0, MOST_TITLES).map((post) => titleOf(post, say).markup);
    return new Markup([...shown, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', '));
}

/** The line for each end, in this order. `listed`: each post has a line with its ids and the reason. */
const ENDS = [
    ['moved', 'move_end_moved', 'titles'],
    ['both', 'move_end_both', 'listed'],
    ['unproved', 'move_end_unproved', 'listed'],
    ['unsure', 'move_end_unsure', 'listed'],
    ['twice', 'move_end_twice', 'listed'],
    ['unmade', 'move_end_unmade', 'listed'],
    ['refused', 'move_end_refused', 'listed'],
    ['standing', 'move_end_standing', 'listed'],
    ['changed', 'move_end_changed', 'titles'],
    ['late', 'move_end_late', 'titles'],
    ['left', 'move_end_left', 'titles'],
    ['pending', 'move_end_pending', 'titles'],
    ['gone', 'move_end_gone', 'titles'],
] as const satisfies readonly (readonly [TransferFate, MessageKey, 'titles' | 'listed'])[];

/** Where each post stands now, by the end it came to; without those that are still on the way. */
export function endsOfTransfer(request: Transfer, { say, times }: TransferContext): readonly string[] {
    const { posts, phase, checked } = request;
    const lines = ENDS.filter(([fate]) => phase === 'ended' || fate !== 'pending').flatMap(([fate, key, how]) => {
        const some = posts.filter((post) => post.fate === fate);
        if (some.length === 0) return [];
        const head = say(key, { ...endsIn(request), count: some.length });
        return how === 'titles'
            ? [`${head} ${titlesOf(some, say).markup}`]
            : [[head, ...idLines(some, say)].join('\n')];
    });
    const of = (has: (post: TransferPost) => boolean | undefined): readonly TransferPost[] =>
        posts.filter((post) => has(post) === true);
    const retimed = of(({ fate, at, to }) => fate === 'moved' && to !== undefined && at !== to);
    const doubled = posts.flatMap(({ extra = [] }) => extra);
    const notes: readonly (readonly [readonly TransferPost[], MessageKey & `move_end_${string}`])[] = [
        [of(({ wasGone }) => wasGone), 'move_end_was_gone'],
        [of(({ missing }) => missing), 'move_end_missing'],
    ];
    return [
        ...lines,
        ...notes.flatMap(([some, key]) =>
            some.length > 0
                ? [
                      `${say(key as 'move_end_missing', { ...endsIn(request), count: some.length })} ${titlesOf(some, say).markup}`,
                  ]
                : [],
        ),
        ...retimed.map((post) =>
            say('move_end_retimed', { title: titleOf(post, say), when: times.absolute(new Date(post.to ?? 0)) }),
        ),
        ...(doubled.length > 0 ? [say('move_end_extra', { ...endsIn(request), ids: idsIn(doubled) })] : []),
        ...(checked === 'unread' ? [say('move_end_unread')] : []),
    ];
}

const idsIn = (ids: readonly string[]): Markup => new Markup(ids.map((id) => code(id).markup).join(', '));

/** "• Title · `sch_1` → `sch_9` · why" */
function idLines(posts: readonly TransferPost[], say: Say): readonly string[] {
    const rest = posts.length - MOST_LISTED;
    const lines = posts.slice(0, MOST_LISTED).map((post) => {
        const ids = [post.id, ...(post.newId === undefined ? [] : [post.newId])].map((id) => code(id).markup);
        const why = [
            ...(post.differs ?? []).map((one) => say(`move_differs_${one}`)),
            ...(post.why ? [explain(post.why, say)] : []),
        ];
        return `• ${[titleOf(post, say).markup, ids.join(' → '), ...why].join(' · ')}`;
    });
    return [...lines, ...(rest > 0 ? [`• ${say('card_more', { count: rest })}`] : [])];
}

/** Why the work pauses, or why it ended early; empty where nothing stands in its way. */
export function troubleInWords({ trouble, to }: Transfer, say: Say): string {
    if (!trouble) return '';
    const name = boldName(nameOf(to));
    switch (trouble.kind) {
        case 'target-gone':
            return say('move_trouble_gone', { to: name });
        case 'target-unhealthy': {
            const { health } = to;
            const state = typeof health === 'object' ? stateInWords({ health }, hookedState(health), say) : '';
            return say('move_trouble_unhealthy', { to: name, state: new Markup(state) });
        }
        case 'unanswered':
            return say('move_trouble_unanswered', { problem: new Markup(explain(trouble.why, say)) });
        case 'hooked-unavailable':
            return explain(trouble.why, say);
    }
}
