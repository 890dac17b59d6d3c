import type { HookedIntegration } from './hooked';
import type { Platform } from './platforms';

/** A video that Hooked is to publish, or has (docs.hooked.so, "List Scheduled Posts"). */
export interface ScheduledPost {
    readonly id: string;
    /** `pending`, `published`, `failed`, `draft`, or a word we do not know. */
    readonly status: string;
    /** When it goes out; absent where Hooked did not say. */
    readonly at?: Date;
    readonly platform: Platform;
    /** The connection that it goes out through. */
    readonly integrationId?: string;
    readonly accountName?: string;
    /** The post's title, else the video's name. */
    readonly title?: string;
    readonly videoId?: string;
}

/** What is said of a post that has just been made: its id, and what else there is. */
export type NewPost = Pick<ScheduledPost, 'id'> & Partial<ScheduledPost>;
/** What is pending on a connection, and what may be. */
export interface PendingAround {
    /** Soonest first. */
    readonly own: readonly ScheduledPost[];
    /** Posts that name no connection at all: of which one they are, nobody knows. */
    readonly nameless: readonly ScheduledPost[];
}

/** Those that may belong to a connection of that platform; one that does not name its platform may be of any. */
export const mayBelongTo = (platform: Platform, { nameless }: PendingAround): readonly ScheduledPost[] =>
    nameless.filter(
        ({ platform: theirs }) => theirs.kind === 'unnamed' || JSON.stringify(theirs) === JSON.stringify(platform),
    );

/** Of posts in their order: those that are still pending though they were due, and those that are to come. */
export function byTime<P>(
    posts: readonly P[],
    timeOf: (post: P) => number | undefined,
    now: Date,
): { readonly overdue: readonly P[]; readonly ahead: readonly P[] } {
    const isOverdue = (post: P): boolean => (timeOf(post) ?? Infinity) <= now.getTime();
    return { overdue: posts.filter(isOverdue), ahead: posts.filter((post) => !isOverdue(post)) };
}

/** For sorting; those without a time come last, and equal ones keep an order that does not change between two looks. */
export const soonestFirst = (a: ScheduledPost, b: ScheduledPost): number =>
    (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is pending on a connection. */
export interface PendingPosts {
    readonly id: string;
    readonly pending: readonly ScheduledPost[];
    /** `gone`: posts outlive their connection. Undefined where it could not be read. */
    readonly connection: HookedIntegration | 'gone' | undefined;
    /** How many name no connection, and may be of this one; absent where its platform is not known. */
    readonly nameless?: number;
}
