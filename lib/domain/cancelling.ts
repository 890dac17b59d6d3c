import type { ScheduledPost } from './post';
import type { Problem } from './problem';

/** What came of cancelling a post. */
export type Cancellation =
    | { readonly kind: 'cancelled'; readonly post: ScheduledPost }
    /** It was not there any more when its turn came. */
    | { readonly kind: 'gone'; readonly id: string; readonly post?: ScheduledPost }
    /** Nothing was sent. */
    | { readonly kind: 'not-pending'; readonly post: ScheduledPost }
    /** It was not pending any more when the request came. */
    | { readonly kind: 'too-late'; readonly post: ScheduledPost }
    /** Somebody else is at it this very moment. */
    | { readonly kind: 'under-way'; readonly id: string }
    | { readonly kind: 'failed'; readonly problem: Problem; readonly post?: ScheduledPost }
    /** The request may have had its effect or not. */
    | { readonly kind: 'unknown'; readonly post: ScheduledPost; readonly problem: Problem };
