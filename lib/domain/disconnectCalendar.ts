import { omit } from 'es-toolkit/object';

import { LAPSES_AFTER_MS, openPosts, type Disconnection, type DisconnectionPost } from './disconnect';

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
