import type { Disconnected } from './audit';
import { compareText } from './collections';
import type { HookedIntegration } from './hooked';
import type { Platform } from './platforms';
import type { Problem } from './problem';

/** What a platform shows of a post besides its video (docs.hooked.so, `platformData`). */
export interface PostDetails {
    readonly title?: string;
    readonly description?: string;
    readonly tags?: readonly string[];
    /** Hooked's word, such as `public`. */
    readonly privacy?: string;
    /** YouTube asks for it; absent where Hooked does not say. */
    readonly madeForKids?: boolean;
}

/** A video that Hooked will publish, or has published (docs.hooked.so, "List Scheduled Posts"). */
export interface ScheduledPost {
    readonly id: string;
    /** `pending`, `published`, `failed`, `draft`, or a word that the app does not know. */
    readonly status: string;
    /** When it goes out; absent where Hooked does not say. */
    readonly at?: Date;
    readonly platform: Platform;
    /** The connection that publishes it. */
    readonly integrationId?: string;
    readonly accountName?: string;
    /** The post's title, else the video's name. */
    readonly title?: string;
    readonly videoId?: string;
    /** Absent where Hooked names none. */
    readonly details?: PostDetails;
    /** The address of the video's picture; https, checked. */
    readonly thumbnail?: string;
}

/** What the menu of a post offers. Only managers may change a post. */
export const POST_CHOICES = ['open', 'move', 'cancel'] as const;

/** The choices that change a post. */
export const CHANGING_CHOICES: readonly (typeof POST_CHOICES)[number][] = ['move', 'cancel'];

/** A video as Hooked keeps it (docs.hooked.so, "Get Video Details"). */
export interface Video {
    readonly name?: string;
    /** In small letters: `completed`, or a word for anything else, such as `processing` or `failed`. */
    readonly status: string;
}

/** What Hooked says of a new post: its id, and maybe more. */
export type NewPost = Pick<ScheduledPost, 'id'> & Partial<ScheduledPost>;

/** The pending posts of a connection, and those that may belong to it. */
export interface PendingAround {
    /** Soonest first. */
    readonly own: readonly ScheduledPost[];
    /** Posts that name no connection: they may belong to any. */
    readonly nameless: readonly ScheduledPost[];
}

/** What one reading of the calendar has found. */
export interface PendingReading {
    /** Soonest first. */
    readonly posts: readonly ScheduledPost[];
    /** How many rows have no readable id, so that they can be neither shown nor changed. */
    readonly unreadable: number;
    /** Why the reading ended early; absent where it is whole. */
    readonly problem?: Problem;
}

/** The posts without a connection that may belong to one of that platform; a post without a platform may as well. */
export const mayBelongTo = (platform: Platform, { nameless }: PendingAround): readonly ScheduledPost[] =>
    nameless.filter(
        ({ platform: theirs }) => theirs.kind === 'unnamed' || JSON.stringify(theirs) === JSON.stringify(platform),
    );

/** Parts pending posts into those that were due already and those still to come. Keeps their order. */
export function byTime<P>(
    posts: readonly P[],
    timeOf: (post: P) => number | undefined,
    now: Date,
): { readonly overdue: readonly P[]; readonly ahead: readonly P[] } {
    const isOverdue = (post: P): boolean => (timeOf(post) ?? Infinity) <= now.getTime();
    return { overdue: posts.filter(isOverdue), ahead: posts.filter((post) => !isOverdue(post)) };
}

/** For sorting: posts without a time come last, equal ones by id, so that the order is always the same. */
export const soonestFirst = (a: ScheduledPost, b: ScheduledPost): number =>
    (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || compareText(a.id, b.id);

/** The pending posts of a connection, with the connection itself. */
export interface PendingPosts {
    readonly id: string;
    readonly pending: readonly ScheduledPost[];
    /** `gone`: posts outlive their connection. Undefined where the app could not read it. */
    readonly connection: HookedIntegration | 'gone' | undefined;
    /** Who disconnected the connection through this app; absent where nobody did, or where the app does not know. */
    readonly disconnected?: Disconnected;
    /** How many posts name no connection and may belong to this one; absent where its platform is unknown. */
    readonly nameless?: number;
}
