import type { AppContext } from '../context/context';
import type { Outcome } from '../domain/outcome';
import { failed, ok } from '../domain/outcome';
import type { PendingPosts } from '../domain/post';
import { mayBelongTo } from '../domain/post';
import { findInHooked } from '../find/hooked';

/** All pending posts of a connection, or why the app cannot show them. An id that Hooked never had is "not found". */
export async function readPosts(app: AppContext, id: string): Promise<Outcome<PendingPosts>> {
    const { calendar } = app;
    if (!calendar.ok) return calendar;
    const [found, around] = await Promise.all([findInHooked(app, id), calendar.value.pendingAround(id)]);
    if (!around.ok) return around;
    const { own: pending } = around.value;
    const platform = found.ok ? found.value.platform : pending[0]?.platform;
    const posts = { id, pending, ...(platform && { nameless: mayBelongTo(platform, around.value).length }) };
    if (found.ok) return ok({ ...posts, connection: found.value });
    const { problem } = found;
    if (problem.kind === 'not-found') {
        return pending.length > 0 ? ok({ ...posts, connection: 'gone' }) : failed(problem);
    }
    // These problems are final; any other leaves the posts worth showing.
    if (problem.kind === 'impossible-id' || problem.kind === 'may-not-view') return failed(problem);
    return ok({ ...posts, connection: undefined });
}
