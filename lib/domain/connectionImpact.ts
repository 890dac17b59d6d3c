/** The pending posts of an unhealthy connection. Times are epoch ms. */
export interface PostsAtRisk {
    /** All pending posts, overdue ones included. */
    readonly posts: number;
    /** The next post that is ahead; absent where Hooked names no time. */
    readonly nextAt?: number | undefined;
    readonly nextTitle?: string | undefined;
    /** Posts that were due and are still pending, with the first of them; absent: none. */
    readonly overdue?: { readonly count: number; readonly at: number; readonly title?: string | undefined } | undefined;
}

/**
 * What an unhealthy connection puts at risk, for its card. `unread`: the app could not read the calendar, which is never
 * shown as an empty one.
 */
export type ConnectionImpact = PostsAtRisk | 'unread';
