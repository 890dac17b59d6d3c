import { byTime, type ScheduledPost } from '../post';
import type { Impact, NamedPost } from './alert';

/** What the calendar says about a connection's posts. Only the alert knows about earlier losses. */
export type PendingImpact = Omit<Impact, 'lost' | 'lostPosts'>;

/** The impact names this many posts on each side of now: an interval rarely has more. */
const MOST_NEAR = 2;
/** This many lost posts have names. */
const MOST_LOST_NAMED = 5;
const LONGEST_TITLE = 80;

/**
 * The impact of a connection's pending posts.
 * @param posts soonest first
 */
export function pendingImpact(posts: readonly ScheduledPost[], now: Date): PendingImpact {
    const { overdue, ahead } = byTime(posts, ({ at }) => at?.getTime(), now);
    const [next] = ahead;
    const [first] = overdue.flatMap(named);
    const last = overdue.at(-1)?.at;
    const near = [...overdue.slice(-MOST_NEAR), ...ahead.slice(0, MOST_NEAR)].flatMap(named);
    return {
        posts: posts.length,
        ...(next?.at && { nextAt: next.at.getTime() }),
        ...(next?.title !== undefined && { nextTitle: next.title }),
        ...(first && last && { overdue: { count: overdue.length, ...nameOf(first), lastAt: last.getTime() } }),
        ...(near.length > 0 && { near }),
    };
}

type NearPost = NonNullable<Impact['near']>[number];

/** A post without a time is never due. */
const named = ({ id, title, at }: ScheduledPost): NearPost[] =>
    at ? [{ id, ...(title !== undefined && { title: title.slice(0, LONGEST_TITLE) }), at: at.getTime() }] : [];

const nameOf = ({ title, at }: NamedPost): NamedPost => ({ ...(title !== undefined && { title }), at });

/**
 * Counts the posts that were due while the connection was unhealthy and are no longer pending. A post that vanishes before
 * its time was cancelled, and a post that was due before the trouble began is not lost by it.
 * @param former the impact at the last sweep
 * @param badSince epoch ms
 */
export function lostBetween(former: Impact, pending: PendingImpact, badSince: number, now: Date): number {
    const vanished = Math.max(0, former.posts - pending.posts);
    const { nextAt, overdue, near } = former;
    const wasDue = (nextAt !== undefined && nextAt <= now.getTime()) || (overdue?.lastAt ?? -Infinity) >= badSince;
    if (!wasDue) return 0;
    if (!near || !isComplete(former, now) || !isComplete(pending, now)) return vanished;
    const gone = vanishedPosts(former, pending, vanished, now);
    return gone.filter(({ at }) => at >= badSince).length;
}

/** Whether `near` has every post that has come due. */
const isComplete = ({ posts, overdue, near = [] }: PendingImpact, now: Date): boolean =>
    (overdue?.count ?? 0) <= MOST_NEAR && (near.length === posts || near.some(({ at }) => at > now.getTime()));

/**
 * Adds the posts that were lost since the last sweep.
 * @param count the number of posts lost since then; posts that have no known name are only counted
 */
export function withLost(pending: PendingImpact, former: Impact | undefined, count: number, now: Date): Impact {
    const lost = (former?.lost ?? 0) + count;
    const names = [...(former?.lostPosts ?? []), ...(former ? vanishedPosts(former, pending, count, now) : [])];
    return {
        ...pending,
        ...(lost > 0 && { lost }),
        ...(names.length > 0 && { lostPosts: names.slice(-MOST_LOST_NAMED) }),
    };
}

/** The last `count` posts that were due and are no longer pending; fewer where the names are not known. */
function vanishedPosts(
    { near = [] }: Impact,
    { near: still = [], overdue }: PendingImpact,
    count: number,
    now: Date,
): readonly NamedPost[] {
    if (count === 0) return [];
    const ids = new Set(still.map(({ id }) => id));
    // More posts are overdue than `near` holds: an earlier post may still be pending.
    const from = (overdue?.count ?? 0) > MOST_NEAR ? Math.min(...still.map(({ at }) => at)) : -Infinity;
    const gone = near.filter(({ id, at }) => at <= now.getTime() && at >= from && !ids.has(id));
    return gone.slice(-count).map(nameOf);
}
