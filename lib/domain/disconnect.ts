import * as v from 'valibot';

import { omit } from 'es-toolkit/object';

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
    /** The account's state in words, as the question showed it. */
    health: v.string(),
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
    /** What stands in the way, in words for the message. */
    trouble: v.optional(v.string()),
    endedAt: v.optional(v.number()),
    /** The message does not say so yet: whoever finds it, tells it. */
    untold: v.optional(v.boolean()),
    /** How often it has been looked at again what came of a request that was not clearly answered. */
    unanswered: v.optional(v.number()),
    /** Why nobody knows what came of that request, in words for the message. */
    doubt: v.optional(v.string()),
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

/** The calendar is not what was shown: nothing more is done, and the new state is asked about. What is past stays known. */
export function askedAnew(
    request: Disconnection,
    posts: readonly DisconnectionPost[] | undefined,
    now: Date,
): Disconnection {
    return {
        ...omit(request, ['posts', 'decided', 'restsUntil', 'unanswered', 'doubt']),
        ...(posts && { posts: [...pastPosts(request), ...posts] }),
        revision: request.revision + 1,
        phase: 'asked',
        changed: true,
        lapsesAt: now.getTime() + LAPSES_AFTER_MS,
    };
}

const pastPosts = (request: Disconnection): readonly DisconnectionPost[] => {
    const open = openPosts(request);
    return (request.posts ?? []).filter((post) => !open.includes(post));
};

export function withPost(request: Disconnection, id: string, fate: DisconnectionPost['fate']): Disconnection {
    const posts = (request.posts ?? []).map((one) => (one.id === id ? { ...one, fate } : one));
    return { ...request, posts };
}

/** A post is dealt with. After the last one, the calendar is read once more before the connection goes. */
export function dealtWith(request: Disconnection, id: string, fate: 'cancelled' | 'gone'): Disconnection {
    const next = withPost(request, id, fate);
    const isLast = !(next.posts ?? []).some((one) => one.fate === 'pending' || one.fate === 'begun');
    return isLast ? { ...next, verified: false } : next;
}

/** A cancellation failed for good: the connection stays as it is until somebody decides. */
export const stuck = (request: Disconnection, trouble: string): Disconnection => ({
    ...request,
    revision: request.revision + 1,
    phase: 'stuck',
    trouble,
});

export const failedAt = (request: Disconnection, trouble: string, now: Date): Disconnection => ({
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

/** Posts that were asked to be cancelled, and that the calendar does not list any more: cancelled, or something else. */
export function vanished(request: Disconnection, found: readonly DisconnectionPost[]): readonly DisconnectionPost[] {
    const there = idsOf(found);
    return openPosts(request).filter(({ id, fate }) => fate !== 'pending' && !there.has(id));
}

/** Posts that are past, as far as is known, and that the calendar lists all the same. */
export function reappeared(request: Disconnection, found: readonly DisconnectionPost[]): readonly DisconnectionPost[] {
    const there = idsOf(found);
    return pastPosts(request).filter(({ id }) => there.has(id));
}

/** The account has gone, and nothing more is done about its posts: those that are still pending are left. */
export function leftBehind(request: Disconnection, found: readonly DisconnectionPost[]): Disconnection {
    const there = idsOf(found);
    const open = openPosts(request);
    const known = (request.posts ?? []).map((post): DisconnectionPost =>
        open.includes(post) ? { ...post, fate: there.has(post.id) ? 'left' : 'gone' } : post,
    );
    const shown = idsOf(known);
    return { ...request, posts: [...known, ...found.filter(({ id }) => !shown.has(id))] };
}

const idsOf = (posts: readonly DisconnectionPost[]): ReadonlySet<string> => new Set(posts.map(({ id }) => id));

/** Whether the calendar is the same for whoever has decided: the same open posts at the same times, or still unknown. */
export function sameCalendar(request: Disconnection, found: readonly DisconnectionPost[] | undefined): boolean {
    const shown = request.posts && openPosts(request);
    if (!shown || !found) return shown === found;
    const key = (posts: readonly DisconnectionPost[]): string =>
        posts
            .map(({ id, at }) => `${id}@${at ?? ''}`)
            .sort()
            .join('\n');
    return key(shown) === key(found);
}
