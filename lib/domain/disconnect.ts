import { omit } from 'es-toolkit/object';
import * as v from 'valibot';

import { recordedHealth, recordedReason, recordedTrouble, type DisconnectionTrouble } from './disconnectFacts';

/** A question lapses after this time: the calendar that it shows is soon out of date. */
export const LAPSES_AFTER_MS = 10 * 60_000;

/** What the app does with the pending posts. */
export const postsDecisions = ['cancel', 'leave'] as const;
export type PostsDecision = (typeof postsDecisions)[number];

const person = v.object({ id: v.string(), username: v.string() });
export type Decider = v.InferOutput<typeof person>;

const post = v.object({
    id: v.string(),
    title: v.optional(v.string()),
    /** Epoch ms. */
    at: v.optional(v.number()),
    /**
     * `begun`: a request to cancel it may be on its way, or was when the process died. `gone`: it was no longer pending
     * before the app asked. `failed`: the app asked, and it is still pending. `unknown`: the app asked, and cannot learn
     * the result. `left`: `failed` or `unknown`, and a person chose to go on without it.
     */
    fate: v.picklist(['pending', 'begun', 'cancelled', 'gone', 'failed', 'unknown', 'left']),
});

/**
 * A disconnection, from the question to its end. The app stores it before every step, so that the next worker knows what
 * is done and what may be done. All times are epoch ms.
 */
export const disconnection = v.object({
    id: v.string(),
    integrationId: v.string(),
    accountName: v.optional(v.string()),
    /** Increases with every new question, so that an old window cannot answer a new one. */
    revision: v.number(),
    place: v.object({ roomId: v.string(), threadId: v.optional(v.string()) }),
    messageId: v.optional(v.string()),
    /** The asker's language and hours, for all versions of the message. */
    reader: v.object({ language: v.optional(v.string()), utcOffset: v.optional(v.number()) }),
    asked: v.object({ by: person, at: v.number() }),
    lapsesAt: v.number(),
    /** The posts that the question showed; absent where the app could not read them. */
    posts: v.optional(v.array(post)),
    /** The account's health when the question was asked. */
    health: recordedHealth,
    /** How many pending posts of its platform named no account at the time of the question; absent: none, or unknown. */
    nameless: v.optional(v.number()),
    /**
     * `requested`: the asker has decided, and another person must confirm. `grace`: a person has confirmed, and until
     * `grace.until` the decision can be undone.
     */
    phase: v.picklist(['asked', 'requested', 'kept', 'lapsed', 'grace', 'running', 'stuck', 'done', 'failed']),
    /** The question is asked again because the calendar, or for a request the account's state, has changed. */
    changed: v.optional(v.boolean()),
    /** How the calendar differs from what the question showed before; in numbers of posts. */
    differs: v.optional(v.object({ added: v.number(), gone: v.number(), moved: v.number() })),
    /** The account's health as the question showed it before. */
    healthWas: v.optional(recordedHealth),
    /** Only another person than the asker may confirm, whatever the setting says by now. */
    approval: v.optional(v.literal('second')),
    /** What the asker decided and another person must confirm. */
    requested: v.optional(v.object({ at: v.number(), fate: v.optional(v.picklist(postsDecisions)) })),
    decided: v.optional(v.object({ by: person, at: v.number(), fate: v.optional(v.picklist(postsDecisions)) })),
    /** The other person than the asker who stands behind the decision. */
    seconded: v.optional(v.object({ by: person, at: v.number() })),
    /** The time to undo the decision: `ms` as it was set at the decision; `until`: its end, once it has begun. */
    grace: v.optional(v.object({ ms: v.number(), until: v.optional(v.number()) })),
    /**
     * How a request or a confirmed decision was stopped: `withdrawn` by the asker, `refused` by another person, `undone`
     * before it began; `void`: the asker no longer had the right to ask.
     */
    stopped: v.optional(
        v.object({ how: v.picklist(['withdrawn', 'refused', 'undone', 'void']), by: person, at: v.number() }),
    ),
    /** The second message about a request, in a channel where other managers see it, and the state that it shows. */
    notice: v.optional(
        v.object({ roomId: v.string(), messageId: v.optional(v.string()), shows: v.optional(v.string()) }),
    ),
    /** The calendar still matched the question when the app read it again. */
    verified: v.boolean(),
    deletion: v.picklist(['not-begun', 'begun', 'done']),
    /** The work pauses until then, or the countdown is shown again then; absent while a worker is at it. */
    restsUntil: v.optional(v.number()),
    /** When a worker took over from a process that had died. */
    interruptedAt: v.optional(v.number()),
    /** The account was gone before the app asked for its deletion. */
    wasGone: v.optional(v.boolean()),
    /** What stands in the way. */
    trouble: v.optional(recordedTrouble),
    endedAt: v.optional(v.number()),
    /** A pending notification: the message does not show this state yet, and the next worker updates it. */
    untold: v.optional(v.boolean()),
    /** How often the app has checked a request that got no clear answer. */
    unanswered: v.optional(v.number()),
    /** Why the app does not know what came of that request. */
    doubt: v.optional(recordedReason),
    /** The run ended, and the app does not know whether the account is disconnected. */
    unsure: v.optional(v.boolean()),
});

export type Disconnection = v.InferOutput<typeof disconnection>;
export type DisconnectionPost = Disconnection['posts'] extends (infer P)[] | undefined ? P : never;

/** The next step. The app stores that it is begun before it takes it. */
export type Step =
    | { readonly kind: 'verify' }
    /** The time to undo the decision begins. */
    | { readonly kind: 'wait' }
    | { readonly kind: 'cancel'; readonly post: DisconnectionPost }
    | { readonly kind: 'delete' }
    | { readonly kind: 'none' };

/** The connection is deleted only after every chosen cancellation has succeeded. */
export function nextStep(request: Disconnection): Step {
    if (request.phase !== 'running') return { kind: 'none' };
    if (!request.verified) return { kind: 'verify' };
    if (request.grace && request.grace.until === undefined && isUndoable(request)) return { kind: 'wait' };
    if (request.decided?.fate === 'cancel') {
        const posts = request.posts ?? [];
        if (posts.some(hasFailed)) return { kind: 'none' };
        const next = posts.find(({ fate }) => fate === 'begun' || fate === 'pending');
        if (next) return { kind: 'cancel', post: next };
    }
    return request.deletion === 'done' ? { kind: 'none' } : { kind: 'delete' };
}

/** No request is open or done that cannot be taken back: the account is untouched, and no cancellation is under way. */
const isUndoable = ({ deletion, posts }: Disconnection): boolean =>
    deletion === 'not-begun' && !(posts ?? []).some(({ fate }) => fate === 'begun');

const hasFailed = ({ fate }: DisconnectionPost): boolean => fate === 'failed' || fate === 'unknown';

/** The posts that still need a decision or a cancellation: those that are neither cancelled nor gone. */
export const openPosts = ({ posts }: Pick<Disconnection, 'posts'>): readonly DisconnectionPost[] =>
    (posts ?? []).filter(({ fate }) => fate !== 'cancelled' && fate !== 'gone');

/** No button continues a disconnection in this state. */
export const isOver = ({ phase }: Disconnection): boolean => ['done', 'kept', 'lapsed'].includes(phase);

export const hasLapsed = (request: Disconnection, now: Date): boolean =>
    request.phase === 'lapsed' ||
    ((request.phase === 'asked' || request.phase === 'requested') && now.getTime() >= request.lapsesAt);

/** A decision: who made it and when, and how long it can be undone, in ms. */
export interface Decision {
    readonly by: Decider;
    readonly now: Date;
    readonly graceMs: number;
}

/** A person decided: the run begins. */
export function confirmed(
    request: Disconnection,
    { by, now, graceMs }: Decision,
    decision: PostsDecision | undefined,
): Disconnection {
    return {
        ...omit(request, ['changed', 'differs', 'healthWas', 'trouble', 'grace']),
        phase: 'running',
        decided: { by, at: now.getTime(), ...(decision && { fate: decision }) },
        ...secondedBy(request, by, now),
        ...graceOf(graceMs),
        verified: false,
        restsUntil: now.getTime(),
    };
}

const secondedBy = ({ asked }: Disconnection, by: Decider, now: Date): Pick<Disconnection, 'seconded'> =>
    by.id === asked.by.id ? {} : { seconded: { by, at: now.getTime() } };

const graceOf = (ms: number): Pick<Disconnection, 'grace'> => (ms > 0 ? { grace: { ms } } : {});

/** A person chose to try again what failed, or to go on without it. */
export function takenUp(
    request: Disconnection,
    how: 'retry' | 'proceed',
    { by, now, graceMs }: Decision,
): Disconnection {
    return {
        ...omit(request, ['trouble', 'endedAt', 'unanswered', 'doubt', 'unsure', 'grace']),
        revision: request.revision + 1,
        phase: 'running',
        decided: { ...request.decided, by, at: now.getTime() },
        ...secondedBy(request, by, now),
        ...graceOf(graceMs),
        // The calendar may have changed since the failure.
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

/** A cancellation failed: the connection stays untouched until a person decides. */
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
