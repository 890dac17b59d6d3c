import type { ScheduledPost } from './post';
import type { Problem } from './problem';

/** Which post to move, and to which time. */
export interface Move {
    readonly post: string;
    readonly to: Date;
    /** The time that the person knew the post to have; absent where Hooked named none, or where the person named none. */
    readonly from?: Date;
}

/** The result of moving a post to another time. */
export type Rescheduled =
    /** Hooked shows the post at the new time. */
    | { readonly kind: 'moved'; readonly post: ScheduledPost; readonly from?: Date }
    /** The post had that time already, and the app sent nothing. */
    | { readonly kind: 'there'; readonly post: ScheduledPost }
    /** Another person has moved the post since the question; the app sent nothing. */
    | { readonly kind: 'changed'; readonly post: ScheduledPost }
    /** The post is not pending: published, failed, or a draft. */
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    | { readonly kind: 'gone'; readonly id: string }
    /** The new time has passed. */
    | { readonly kind: 'past'; readonly to: Date }
    /** Hooked said no, or the post could not be read: nothing has changed. */
    | { readonly kind: 'failed'; readonly problem: Problem; readonly post?: ScheduledPost }
    /** Hooked shows the post at a third time after the request. */
    | { readonly kind: 'different'; readonly post: ScheduledPost }
    /** The request may have taken effect, or may yet. */
    | {
          readonly kind: 'unknown';
          readonly problem: Problem;
          readonly post: ScheduledPost;
          /** Hooked still shows the old time; false where the app could not read the post. */
          readonly isAtOldTime: boolean;
      }
    /** Another call is changing the post now. */
    | { readonly kind: 'under-way'; readonly id: string };

/** Whether two times are the same to the second, which is as exact as Hooked keeps them. */
export const isSameTime = (a: Date | undefined, b: Date | undefined): boolean =>
    a === undefined || b === undefined ? a === b : secondsOf(a) === secondsOf(b);

const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000);

/** Two posts on one connection within this time compete for the same viewers, or are one by mistake. */
const CONFLICT_MS = 15 * 60_000;

/**
 * The posts of the same connection within fifteen minutes of a time.
 * @param pending all posts of the connection
 * @param except the id of the post that is moved itself
 */
export const conflictsAt = (pending: readonly ScheduledPost[], at: Date, except?: string): readonly ScheduledPost[] =>
    pending.filter(
        (post) =>
            post.id !== except && post.at !== undefined && Math.abs(post.at.getTime() - at.getTime()) <= CONFLICT_MS,
    );
