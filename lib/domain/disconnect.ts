import { omit } from 'es-toolkit/object';
import * as v from 'valibot';

import { recordedHealth, recordedReason, recordedTrouble, type DisconnectionTrouble } from './disconnectFacts';

/** A person asks for ten minutes' thought, not for a decision that waits until the calendar is another one. */
export const LAPSES_AFTER_MS = 10 * 60_000;

/** What is to become of the pending posts. */
export const postsDecisions = ['cancel', 'leave'] as const;
export type PostsDecision = (typeof postsDecisions)[number];

const person = v.object({ id: v.string(), username: v.string() });

const post = v.object({
    id: v.string(),
    title: v.optional(v.string()),
    /** Epoch ms. */
    at: v.optional(v.number()),
    /**
     * `begun`: a cancellation may be under way, or was when the process died. `gone`: it was not pending any more when
     * its turn came. `failed`: it was asked to be cancelled, and is still pending. `unknown`: it was asked, and nobody can
     * say what came of it. `left`: either of these, and somebody chose to go on.
     */
    fate: v.picklist(['pending', 'begun', 'cancelled', 'gone', 'failed', 'unknown', 'left']),
});

/**
 * A disconnection, from the question to its end: persisted before every step, so that whoever finds it knows what has
 * been done and what may have been. All times are epoch ms.
 */
export const disconnection = v.object({
    id: v.string(),
    integrationId: v.string(),
    accountName: v.optional(v.string()),
    /** Goes up with every new question, so that an old window can not answer a new one. */
    revision: v.number(),
    place: v.object({ roomId: v.string(), threadId: v.optional(v.string()) }),
    messageId: v.optional(v.string()),
    /** The asker's, for all later versions of the message. */
    reader: v.object({ language: v.optional(v.string()), utcOffset: v.optional(v.number()) }),
    asked: v.object({ by: person, at: v.number() }),
    lapsesAt: v.number(),
    /** What the question showed; undefined: they could not be read. */
    posts: v.optional(v.array(post)),
    /** The account's health when the question was asked. */
    health: recordedHealth,
    /** How many pending posts of its platform named no account when it was asked; absent: none, or nobody knows. */
    nameless: v.optional(v.number()),
    phase: v.picklist(['asked', 'kept', 'lapsed', 'running', 'stuck', 'done', 'failed']),
    /** Why it is asked anew. */
    changed: v.optional(v.boolean()),
    decided: v.optional(v.object({ by: person, at: v.number(), fate: v.optional(v.picklist(postsDecisions)) })),
    /** The calendar was found as the question had shown it. */
    verified: v.boolean(),
    deletion: v.picklist(['not-begun', 'begun', 'done']),
    /** Nobody works on it until then; set while it rests in good order. */
    restsUntil: v.optional(v.number()),
    /** The process died on the way, and another went on. */
    interruptedAt: v.optional(v.number()),
    /** It was not there any more when its turn came. */
    wasGone: v.optional(v.boolean()),
    /** What stands in the way. */
    trouble: v.optional(recordedTrouble),
    endedAt: v.optional(v.number()),
    /** The message does not say so yet: whoever finds it, tells it. */
    untold: v.optional(v.boolean()),
    /** How often it has been looked at again what came of a request that was not clearly answered. */
    unanswered: v.optional(v.number()),
    /** Why the app does not know what came of that request. */
    doubt: v.optional(recordedReason),
    /** It ended without anybody knowing whether the account is disconnected. */
    unsure: v.optional(v.boolean()),
});

export type Disconnection = v.InferOutput<typeof disconnection>;
export type DisconnectionPost = Disconnection['posts'] extends (infer P)[] | undefined ? P : never;

/** What is to be done next; each is persisted as begun before it is taken. */
export type Step =
    | { readonly kind: 'verify' }
    | { readonly kind: 'cancel'; readonly post: DisconnectionPost }
    | { readonly kind: 'delete' }
    | { readonly kind: 'none' };

/** A connection is only ever deleted when every chosen cancellation has ended well. */
export function nextStep(request: Disconnection): Step {
    if (request.phase !== 'running') return { kind: 'none' };
    if (!request.verified) return { kind: 'verify' };
    if (request.decided?.fate === 'cancel') {
        const posts = request.posts ?? [];
        if (posts.some(hasFailed)) return { kind: 'none' };
        const next = posts.find(({ fate }) => fate === 'begun' || fate === 'pending');
        if (next) return { kind: 'cancel', post: next };
    }
    return request.deletion === 'done' ? { kind: 'none' } : { kind: 'delete' };
}

const hasFailed = ({ fate }: DisconnectionPost): boolean => fate === 'failed' || fate === 'unknown';

/** The posts that are still to be decided about, or dealt with: what has been cancelled, or was gone, is past. */
export const openPosts = ({ posts }: Pick<Disconnection, 'posts'>): readonly DisconnectionPost[] =>
    (posts ?? []).filter(({ fate }) => fate !== 'cancelled' && fate !== 'gone');

/** It has come to an end that nobody can take up again. */
export const isOver = ({ phase }: Disconnection): boolean => ['done', 'kept', 'lapsed'].includes(phase);

export const hasLapsed = (request: Disconnection, now: Date): boolean =>
    request.phase === 'lapsed' || (request.phase === 'asked' && now.getTime() >= request.lapsesAt);

/** Somebody decided: from here on it runs. */
export function confirmed(
    request: Disconnection,
    by: Disconnection['asked']['by'],
    fate: PostsDecision | undefined,
    now: Date,
): Disconnection {
    return {
        ...omit(request, ['changed', 'trouble']),
        phase: 'running',
        decided: { by, at: now.getTime(), ...(fate && { fate }) },
        verified: false,
        restsUntil: now.getTime(),
    };
}

/** Try again what failed, or go on without it. */
export function takenUp(
    request: Disconnection,
    how: 'retry' | 'proceed',
    by: Disconnection['asked']['by'],
    now: Date,
): Disconnection {
    return {
        ...omit(request, ['trouble', 'endedAt', 'unanswered', 'doubt', 'unsure']),
        revision: request.revision + 1,
        phase: 'running',
        decided: { ...request.decided, by, at: now.getTime() },
        // Nobody knows how long ago it failed: the calendar is looked at once more.
        verified: false,
        ...(request.posts && {
            posts: request.posts.map((one) =>
                hasFailed(one) ? { ...one, fate: how === 'retry' ? ('pending' as const) : ('left' as const) } : one,
            ),
        }),
        restsUntil: now.getTime(),
    };
}

export function withPost(request: Disconnection, id: string, fate: DisconnectionPost['fate']): Disconnection {
    const posts = (request.posts ?? []).map((one) => (one.id === id ? { ...one, fate } : one));
    return { ...request, posts };
}

/** Records the end of a post. After the last one, the app reads the calendar once more before it deletes the connection. */
export function withHandledPost(request: Disconnection, id: string, fate: 'cancelled' | 'gone'): Disconnection {
    const next = withPost(request, id, fate);
    const isLast = !(next.posts ?? []).some((one) => one.fate === 'pending' || one.fate === 'begun');
    return isLast ? { ...next, verified: false } : next;
}

/** A cancellation failed for good: the connection stays as it is until somebody decides. */
export const stuck = (request: Disconnection, trouble: DisconnectionTrouble): Disconnection => ({
    ...request,
    revision: request.revision + 1,
    phase: 'stuck',
    trouble,
});

export const failedAt = (request: Disconnection, trouble: DisconnectionTrouble, now: Date): Disconnection => ({
    ...request,
    revision: request.revision + 1,
    phase: 'failed',
    trouble,
    endedAt: now.getTime(),
});

export const done = (request: Disconnection, now: Date): Disconnection => ({
    ...omit(request, ['trouble']),
    phase: 'done',
    deletion: 'done',
    endedAt: now.getTime(),
});
