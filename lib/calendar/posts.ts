import type { AppContext } from '../context';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import { failed, ok } from '../domain/outcome';
import type { ScheduledPost } from '../domain/post';
import { findInHooked } from '../lookup/hooked';

/** What is pending on a connection. */
export interface PendingPosts {
    readonly id: string;
    readonly pending: readonly ScheduledPost[];
    /** `gone`: posts outlive their connection. Undefined where it could not be read. */
    readonly connection: HookedIntegration | 'gone' | undefined;
}

/** All pending posts of a connection, or why they are not known. A connection that never was has none to show. */
export async function readPosts(app: AppContext, id: string): Promise<Outcome<PendingPosts>> {
    const { calendar } = app;
    if (!calendar.ok) return calendar;
    const [found, pending] = await Promise.all([findInHooked(app, id), calendar.value.pending(id)]);
    if (!pending.ok) return pending;
    if (found.ok) return ok({ id, pending: pending.value, connection: found.value });
    const { problem } = found;
    if (problem.kind === 'not-found') {
        return pending.value.length > 0 ? ok({ id, pending: pending.value, connection: 'gone' }) : failed(problem);
    }
    // Only a passing fault leaves the posts worth showing.
    if (problem.kind === 'impossible-id' || problem.kind === 'may-not-view') return failed(problem);
    return ok({ id, pending: pending.value, connection: undefined });
}
