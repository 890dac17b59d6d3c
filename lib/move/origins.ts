import type { AppContext } from '../context/context';
import { matchNames, nearestNames, type NamedIntegration } from '../domain/names';
import { ok, type Outcome } from '../domain/outcome';
import { groupOfPlatform } from '../domain/platforms';
import type { ScheduledPost } from '../domain/post';
import { isIdLike } from '../domain/query';
import { visibleNames } from '../find/resolve';

/** The pending posts of every connection, by its id. */
export type PendingByConnection = ReadonlyMap<string, readonly ScheduledPost[]>;

/** The connections that posts may be moved from: those that Hooked has, and those that it had. */
export interface Origins {
    readonly pending: PendingByConnection;
    /** Every connection that the app knows of, by its id. */
    readonly known: ReadonlyMap<string, NamedIntegration>;
    /** Those that Hooked's list names now. */
    readonly live: readonly NamedIntegration[];
}

/** What the words in the place of the first connection mean. */
export type Origin =
    | { readonly kind: 'one'; readonly id: string; readonly name?: string }
    | { readonly kind: 'several'; readonly items: readonly NamedIntegration[] }
    | { readonly kind: 'none'; readonly nearest: readonly NamedIntegration[] };

/**
 * Reads the calendar once, and collects the names of connections: from the calendar, Hooked's list, the monitor's
 * inventory, and the records of disconnected and reconnected ones. Posts outlive their connection, and so do its names.
 */
export async function readOrigins(app: AppContext): Promise<Outcome<Origins>> {
    const { calendar, monitor, disconnections } = app;
    if (!calendar.ok) return calendar;
    // People move posts right after they have reconnected an account: the kept list is older than that.
    app.names.forget();
    const [pending, visible, inventory, removals, disconnected] = await Promise.all([
        calendar.value.pendingByIntegration(),
        visibleNames(app, { words: '', sources: ['hooked'] }),
        monitor.inventories.get('hooked'),
        monitor.removals.all(),
        disconnections.all(),
    ]);
    if (!pending.ok) return pending;
    const known = new Map<string, NamedIntegration>();
    const add = (id: string, over: Partial<NamedIntegration>): void => {
        const before = known.get(id);
        known.set(id, { source: 'hooked', id, group: 'unnamed', handles: [], ...before, ...over });
    };
    for (const { integrationId: id, accountName: name } of disconnected.values()) add(id, { ...(name && { name }) });
    for (const [id, { name, group }] of removals) add(id, { ...(name && { name }), ...(group && { group }) });
    for (const [id, { name, group, handle }] of Object.entries(inventory?.known ?? {})) {
        add(id, { group, ...(name && { name }), ...(handle && { handles: [handle] }) });
    }
    for (const [id, [first]] of pending.value) {
        const name = first?.accountName;
        add(id, { ...(first && { group: groupOfPlatform(first.platform) }), ...(name && { name }) });
    }
    for (const item of visible.items) add(item.id, item);
    return ok({ pending: pending.value, known, live: visible.items });
}

/**
 * Finds the connection that posts leave. One with pending posts is meant before any other: after a reconnection, the old
 * and the new connection have the same name, and the posts are on the old one.
 */
export function originNamed(words: string, { known, pending }: Origins): Origin {
    const exact = known.get(words);
    if (exact || pending.has(words)) return named(words, exact);
    const all = [...known.values()];
    // An id is copied: part of another one is not meant.
    if (isIdLike(words)) return { kind: 'none', nearest: nearestNames(all, words) };
    const withPosts = matchNames(
        all.filter(({ id }) => pending.has(id)),
        words,
    );
    const match = withPosts.kind === 'none' ? matchNames(all, words) : withPosts;
    if (match.kind === 'one') return named(match.item.id, match.item);
    return match.kind === 'several' ? match : { kind: 'none', nearest: nearestNames(all, words) };
}

const named = (id: string, item: NamedIntegration | undefined): Origin => ({
    kind: 'one',
    id,
    ...(item?.name !== undefined && { name: item.name }),
});
