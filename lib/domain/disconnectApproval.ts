import { omit } from 'es-toolkit/object';

import { openPosts, type Decider, type Disconnection, type PostsDecision } from './disconnect';

/** A request that another person must confirm lapses after this time. */
export const REQUEST_LAPSES_AFTER_MS = 24 * 60 * 60_000;

/** Who may confirm a disconnection, by the setting: also the person who asked, or another person only. */
export type Approval = 'self' | 'second';

/**
 * Whether another person than the asker must confirm. The stricter rule wins: that of the setting now, or that under which
 * the question was asked.
 */
export const needsSecond = ({ approval }: Disconnection, setting: Approval): boolean =>
    approval === 'second' || setting === 'second';

/**
 * What a person can do about an open question:
 * - `decide`: they alone can confirm it.
 * - `request`: they asked, so what they decide waits for another person.
 * - `confirm`: another person has requested it.
 * - `await`: they have requested it, and another person must confirm.
 */
export type Part = 'decide' | 'request' | 'confirm' | 'await';

export function partOf(request: Disconnection, personId: string, setting: Approval): Part {
    const isAsker = request.asked.by.id === personId;
    if (request.phase === 'requested') return isAsker ? 'await' : 'confirm';
    return isAsker && needsSecond(request, setting) ? 'request' : 'decide';
}

/**
 * Whether the person must leave it to another one to try again what failed, or to go on without it. To try again repeats
 * what two people have agreed on; to go on without it does not.
 */
export function mustLeaveToAnother(
    request: Disconnection,
    how: 'retry' | 'proceed',
    personId: string,
    setting: Approval,
): boolean {
    const isAgreed = how === 'retry' && request.seconded !== undefined;
    return needsSecond(request, setting) && request.asked.by.id === personId && !isAgreed;
}

/** The asker has decided: the question becomes a request that another person must confirm. */
export const requestedBy = (request: Disconnection, decision: PostsDecision | undefined, now: Date): Disconnection => ({
    ...omit(request, ['changed', 'differs', 'healthWas', 'trouble', 'decided', 'seconded', 'grace', 'restsUntil']),
    revision: request.revision + 1,
    phase: 'requested',
    approval: 'second',
    requested: { at: now.getTime(), ...(decision && { fate: decision }) },
    lapsesAt: now.getTime() + REQUEST_LAPSES_AFTER_MS,
    verified: false,
});

/**
 * Whether a decision that was enough when it was made now lacks the second person, because the setting has changed
 * meanwhile. What has begun goes on.
 */
export const lacksSecond = (request: Disconnection, setting: Approval): boolean =>
    needsSecond(request, setting) &&
    request.seconded === undefined &&
    // Records of older versions do not say it otherwise.
    request.decided?.by.id === request.asked.by.id &&
    request.deletion === 'not-begun' &&
    (request.posts ?? []).every(({ fate }) => fate === 'pending');

/** How a person stops it: `undone` once it is confirmed; a request is withdrawn by its asker and refused by others. */
export function stoppedBy(request: Disconnection, by: Decider, now: Date): Disconnection {
    const ofRequest = request.asked.by.id === by.id ? 'withdrawn' : 'refused';
    const how = request.phase === 'grace' ? 'undone' : ofRequest;
    return stopped(request, how, by, now);
}

/** The asker may no longer ask, as the person who wanted to confirm has found out: the request counts no longer. */
export const voided = (request: Disconnection, by: Decider, now: Date): Disconnection =>
    stopped(request, 'void', by, now);

function stopped(
    request: Disconnection,
    how: NonNullable<Disconnection['stopped']>['how'],
    by: Decider,
    now: Date,
): Disconnection {
    return {
        ...omit(request, ['restsUntil', 'changed', 'differs', 'healthWas']),
        revision: request.revision + 1,
        phase: 'kept',
        stopped: { how, by, at: now.getTime() },
    };
}

/** Whether a request can be asked again as it is: what the asker decided still covers the posts. */
export const stillCovers = (request: Disconnection): boolean =>
    request.requested?.fate !== undefined || openPosts(request).length === 0;
