import { byTime, type ScheduledPost } from '../post';
import type { NamedPost, Impact } from './alert';

/** What the calendar says of a connection; what was lost before is the alert's to know. */
export type PendingImpact = Omit<Impact, 'lost' | 'lostPosts'>;

/** So many on each side of now are remembered by name: an interval rarely has more. */
const MOST_NEAR = 2;
/** So many of those that were lost are named. */
const MOST_LOST_NAMED = 5;
const LONGEST_TITLE = 80;

/**
 * What the pending posts of a connection come to.
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

type Near = NonNullable<Impact['near']>[number];

/** One without a time is never due. */
const named = ({ id, title, at }: ScheduledPost): Near[] =>
    at ? [{ id, ...(title !== undefined && { title: title.slice(0, LONGEST_TITLE) }), at: at.getTime() }] : [];

const nameOf = ({ title, at }: NamedPost): NamedPost => ({ ...(title !== undefined && { title }), at });

/**
 * How many were due while it was bad and are pending no longer, as far as that can be told: what is gone before it was due
 * has been cancelled, and what was due before is not its doing.
 * @param former as it was at the look before
 * @param badSince epoch ms
 */
export function lostBetween(former: Impact, pending: PendingImpact, badSince: number, now: Date): number {
    const vanished = Math.max(0, former.posts - pending.posts);
    const { nextAt, overdue, near } = former;
    const wasDue = (nextAt !== undefined && nextAt <= now.getTime()) || (overdue?.lastAt ?? -Infinity) >= badSince;
    if (!wasDue) return 0;
    if (!near || !isWhole(former, now) || !isWhole(pending, now)) return vanished;
    const gone = goneFrom(former, pending, vanished, now);
    return gone.filter(({ at }) => at >= badSince).length;
}

/** Whether all that have come due are among those that are remembered by name. */
const isWhole = ({ posts, overdue, near = [] }: PendingImpact, now: Date): boolean =>
    (overdue?.count ?? 0) <= MOST_NEAR && (near.length === posts || near.some(({ at }) => at > now.getTime()));

/**
 * With those that were lost since the look before.
 * @param count how many they are: of more than are known by name, the others stay without one
 */
export function withLost(pending: PendingImpact, former: Impact | undefined, count: number, now: Date): Impact {
    const lost = (former?.lost ?? 0) + count;
    const names = [...(former?.lostPosts ?? []), ...(former ? goneFrom(former, pending, count, now) : [])];
    return {
        ...pending,
        ...(lost > 0 && { lost }),
        ...(names.length > 0 && { lostPosts: names.slice(-MOST_LOST_NAMED) }),
    };
}

/** Those that were due and are not among the pending any more; where that can't be told, none. */
function goneFrom(
    { near = [] }: Impact,
    { near: still = [], overdue }: PendingImpact,
    count: number,
    now: Date,
): readonly NamedPost[] {
    if (count === 0) return [];
    const ids = new Set(still.map(({ id }) => id));
    // Of more that are overdue than are remembered, an earlier one may be pending still.
    const from = (overdue?.count ?? 0) > MOST_NEAR ? Math.min(...still.map(({ at }) => at)) : -Infinity;
    const gone = near.filter(({ id, at }) => at <= now.getTime() && at >= from && !ids.has(id));
    return gone.slice(-count).map(nameOf);
}
