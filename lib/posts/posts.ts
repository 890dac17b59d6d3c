import type { AppContext } from '../context/context';
import type { Disconnected } from '../domain/audit';
import type { FoundWebhook } from '../domain/finding';
import { failed, ok, type Outcome } from '../domain/outcome';
import { mayBelongTo, type PendingPosts } from '../domain/post';
import { sourcesOf } from '../domain/query';
import { findInHooked } from '../find/hooked';
import { findInRocketChat } from '../find/rocketchat';

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
        const disconnected = await disconnectionOf(app, id);
        return pending.length > 0 || disconnected
            ? ok({ ...posts, connection: 'gone', ...(disconnected && { disconnected }) })
            : failed(problem);
    }
    // These problems are final; any other leaves the posts worth showing.
    if (problem.kind === 'impossible-id' || problem.kind === 'may-not-view') return failed(problem);
    return ok({ ...posts, connection: undefined });
}

/** A trail that cannot be read costs no answer. */
async function disconnectionOf({ audit, log }: AppContext, id: string): Promise<Disconnected | undefined> {
    try {
        return await audit.disconnectionOf(id);
    } catch (error) {
        log.error('the audit trail could not be read', error);
        return undefined;
    }
}

/** The webhook with this id, if the person may see it: it is no connection, and has no posts. */
export async function webhookInstead(app: AppContext, id: string): Promise<FoundWebhook | undefined> {
    if (!sourcesOf({ id }).includes('rocketchat')) return undefined;
    const found = await findInRocketChat(app, { id });
    return found.ok ? found.value : undefined;
}
