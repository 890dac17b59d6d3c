import type { ScheduledPost } from './post';
import type { Problem } from './problem';

/** The result of cancelling a post. */
export type Cancellation =
    | { readonly kind: 'cancelled'; readonly post: ScheduledPost }
    /** The post was gone before the app asked. */
    | { readonly kind: 'gone'; readonly id: string; readonly post?: ScheduledPost }
    /** The app sent nothing. */
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** The post was no longer pending when the request arrived. */
    | { readonly kind: 'too-late'; readonly post: ScheduledPost }
    /** Another call is cancelling the post now. */
    | { readonly kind: 'under-way'; readonly id: string }
    | { readonly kind: 'failed'; readonly problem: Problem; readonly post?: ScheduledPost }
    /** The request may have taken effect. */
    | { readonly kind: 'unknown'; readonly post: ScheduledPost; readonly problem: Problem };
