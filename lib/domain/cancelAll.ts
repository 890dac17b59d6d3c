import * as v from 'valibot';

import type { PostDetails, ScheduledPost } from './post';
import { reader } from './reader';
import { storedProblem } from './storedProblem';

/** A question lapses after this time: the posts that it lists are soon out of date. */
export const CANCEL_ALL_LAPSES_MS = 10 * 60_000;

const person = v.object({ id: v.string(), username: v.string() });

const postToCancel = v.object({
    id: v.string(),
    title: v.optional(v.string()),
    /** Epoch ms. */
    at: v.optional(v.number()),
    /**
     * `begun`: a request to cancel it may be on its way, or was when the process died. `gone`: it was no longer pending
     * before the app asked. `failed`: the app could not cancel it, and it is still pending. `unknown`: the app asked, and
     * cannot learn the result. `restoring`: a request to make it again may be on its way. `not-restored`: it stays
     * cancelled. `unsure`: it may have been made again.
     */
    fate: v.picklist([
        'pending',
        'begun',
        'cancelled',
        'gone',
        'failed',
        'unknown',
        'restoring',
        'restored',
        'not-restored',
        'unsure',
    ]),
    /** The id of the post that was made in its place. */
    newId: v.optional(v.string()),
});

export type PostToCancel = v.InferOutput<typeof postToCancel>;
export type CancelFate = PostToCancel['fate'];

/**
 * The cancellation of all posts of a connection, from the question to its end. The app stores it before every step, so
 * that the next worker knows what is done and what may be done. All times are epoch ms.
 */
export const cancelAll = v.object({
    id: v.string(),
    integrationId: v.string(),
    accountName: v.optional(v.string()),
    place: v.object({ roomId: v.string(), threadId: v.optional(v.string()) }),
    messageId: v.optional(v.string()),
    /** The asker's language and hours, for all versions of the message. */
    reader,
    asked: v.object({ by: person, at: v.number() }),
    decided: v.optional(v.object({ by: person, at: v.number() })),
    undoneBy: v.optional(person),
    phase: v.picklist(['asked', 'kept', 'running', 'done', 'undoing', 'undone']),
    /** The posts that the question listed. */
    posts: v.array(postToCancel),
    /** Why the work waits, or what went wrong last. */
    trouble: v.optional(storedProblem),
    /** The work pauses until then; absent while a worker is at it. */
    restsUntil: v.optional(v.number()),
    /** The message does not show the end yet. */
    untold: v.optional(v.boolean()),
    endedAt: v.optional(v.number()),
});

export type CancelAll = v.InferOutput<typeof cancelAll>;

/** What the app keeps of a post that it cancels, so that an equal one can be made. No secrets. */
export const cancelledPost = v.object({
    videoId: v.string(),
    integrationId: v.string(),
    /** Epoch ms. */
    at: v.number(),
    details: v.optional(
        v.object({
            title: v.optional(v.string()),
            description: v.optional(v.string()),
            tags: v.optional(v.array(v.string())),
            privacy: v.optional(v.string()),
        }),
    ),
});

export type CancelledPost = v.InferOutput<typeof cancelledPost>;

/** What has to be kept of a post to make an equal one; undefined where Hooked does not say enough of it. */
export function restorable({ videoId, integrationId, at, details }: ScheduledPost): CancelledPost | undefined {
    if (videoId === undefined || integrationId === undefined || !at) return undefined;
    return { videoId, integrationId, at: at.getTime(), ...(details && { details: withMutableTags(details) }) };
}

const withMutableTags = ({ tags, ...details }: PostDetails): CancelledPost['details'] => ({
    ...details,
    ...(tags && { tags: [...tags] }),
});

/** Whether a new post can still be made for a post that was cancelled. */
export const isAhead = ({ at }: { readonly at?: number | undefined }, now: Date): boolean =>
    at !== undefined && at > now.getTime();

/** The same work with another fate of one post. */
export const withFate = (
    work: CancelAll,
    id: string,
    fate: CancelFate,
    more: Pick<PostToCancel, 'newId'> = {},
): CancelAll => ({
    ...work,
    posts: work.posts.map((post) => (post.id === id ? { ...post, ...more, fate } : post)),
});

/** The next post to work on; undefined where everything is tried. */
export function nextPost({ phase, posts }: CancelAll): PostToCancel | undefined {
    const open: readonly CancelFate[] = phase === 'undoing' ? ['restoring', 'cancelled'] : ['begun', 'pending'];
    return open.flatMap((fate) => posts.filter((post) => post.fate === fate))[0];
}

/** How many posts have each fate. */
export const countOf = ({ posts }: CancelAll, ...fates: readonly CancelFate[]): number =>
    posts.filter(({ fate }) => fates.includes(fate)).length;
