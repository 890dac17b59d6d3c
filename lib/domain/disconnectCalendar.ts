import { omit } from 'es-toolkit/object';

import { LAPSES_AFTER_MS, openPosts, type Disconnection, type DisconnectionPost } from './disconnect';
import { REQUEST_LAPSES_AFTER_MS, stillCovers } from './disconnectApproval';
import { hookedState, type HookedHealth } from './hooked';

/**
 * The calendar differs from what the question showed: the run stops, and a new question shows it. Past posts stay. A request
 * stays one where what its asker decided still covers the posts: another person confirms it again.
 */
export function askedAnew(
    request: Disconnection,
    posts: readonly DisconnectionPost[] | undefined,
    now: Date,
): Disconnection {
    const differs = differenceFrom(request, posts);
    const anew: Disconnection = {
        ...omit(request, ['posts', 'decided', 'seconded', 'grace', 'restsUntil', 'unanswered', 'doubt', 'differs']),
        ...(posts && { posts: [...pastPosts(request), ...posts] }),
        ...(differs && { differs }),
        revision: request.revision + 1,
        phase: 'asked',
        changed: true,
        lapsesAt: now.getTime() + LAPSES_AFTER_MS,
    };
    if (!request.requested) return anew;
    return stillCovers(anew)
        ? { ...anew, phase: 'requested', lapsesAt: now.getTime() + REQUEST_LAPSES_AFTER_MS }
        : omit(anew, ['requested']);
}

/** How the calendar differs from what the question showed; undefined where it does not, or where one of them is unread. */
function differenceFrom(
    request: Disconnection,
    found: readonly DisconnectionPost[] | undefined,
): Disconnection['differs'] {
    if (!request.posts || !found) return undefined;
    const shown = new Map(openPosts(request).map(({ id, at }) => [id, at]));
    const there = idsOf(found);
    const added = found.filter(({ id }) => !shown.has(id)).length;
    const gone = [...shown.keys()].filter((id) => !there.has(id)).length;
    const moved = found.filter(({ id, at }) => shown.has(id) && shown.get(id) !== at).length;
    return added + gone + moved > 0 ? { added, gone, moved } : undefined;
}

/**
 * The same disconnection where nothing but time has passed since the question: fewer posts are pending, and all of them stood
 * in it. Those that have left the calendar count as gone.
 * @returns undefined where the calendar has changed otherwise
 */
export function withFewerPosts(
    request: Disconnection,
    found: readonly DisconnectionPost[] | undefined,
): Disconnection | undefined {
    const differs = differenceFrom(request, found);
    if (!differs || !found || differs.added > 0 || differs.moved > 0) return undefined;
    const [there, open] = [idsOf(found), idsOf(openPosts(request))];
    const posts = (request.posts ?? []).map((post): DisconnectionPost =>
        open.has(post.id) && !there.has(post.id) ? { ...post, fate: 'gone' } : post,
    );
    return { ...request, posts };
}

/** Whether the account is in another state than the question showed; false for a record that keeps a sentence. */
export const isInAnotherState = ({ health }: Disconnection, now: HookedHealth): boolean =>
    typeof health === 'object' && hookedState(health) !== hookedState(now);

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
