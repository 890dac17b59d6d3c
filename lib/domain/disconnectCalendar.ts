import { omit } from 'es-toolkit/object';

import { LAPSES_AFTER_MS, openPosts, type Disconnection, type DisconnectionPost } from './disconnect';

/** The calendar differs from what the question showed: the run stops, and a new question shows it. Past posts stay. */
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

/** Posts that the app asked Hooked to cancel and that have left the calendar: cancelled, published, or failed. */
export function vanished(request: Disconnection, found: readonly DisconnectionPost[]): readonly DisconnectionPost[] {
    const there = idsOf(found);
    return openPosts(request).filter(({ id, fate }) => fate !== 'pending' && !there.has(id));
}

/** Posts that counted as cancelled or gone, and that the calendar lists again. */
export function reappeared(request: Disconnection, found: readonly DisconnectionPost[]): readonly DisconnectionPost[] {
    const there = idsOf(found);
    return pastPosts(request).filter(({ id }) => there.has(id));
}

/** The account is gone: its posts that are still pending are left as they are. */
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

/** Whether the person who decided saw this calendar: the same open posts at the same times, or unread both times. */
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
