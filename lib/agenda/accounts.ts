import type { AgendaPost } from '../domain/agenda';
import type { HookedIntegration } from '../domain/hooked';
import { matchNames, nearestNames, type NamedIntegration } from '../domain/names';
import { groupOfPlatform } from '../domain/platforms';

/** The connections that the words of a filter name. */
export type AccountsNamed =
    | { readonly kind: 'some'; readonly ids: readonly string[] }
    /** None; with the names that are spelled most like the words. */
    | { readonly kind: 'none'; readonly words: string; readonly nearest: readonly string[] };

/**
 * Finds the connections that words name: by id, or by the name or handle of the account. Unlike a command that acts on one
 * connection, a filter takes all that fit. Posts outlive their connection, so their accounts count too.
 */
export function accountsNamed(
    words: string,
    posts: readonly AgendaPost[],
    listed: readonly HookedIntegration[],
): AccountsNamed {
    const items = new Map<string, NamedIntegration>();
    for (const { post } of posts) {
        const { integrationId: id, accountName: name, platform } = post;
        if (id === undefined) continue;
        const group = groupOfPlatform(platform);
        items.set(id, { source: 'hooked', id, group, handles: [], ...(name !== undefined && { name }) });
    }
    for (const { id, platform, account, identifier } of listed) {
        const handles = [account.username, identifier].flatMap((one) => one ?? []);
        const { name } = account;
        items.set(id, { source: 'hooked', id, group: groupOfPlatform(platform), handles, ...(name && { name }) });
    }
    if (items.has(words)) return { kind: 'some', ids: [words] };
    const match = matchNames(items.values(), words);
    if (match.kind === 'one') return { kind: 'some', ids: [match.item.id] };
    if (match.kind === 'several') return { kind: 'some', ids: match.items.map(({ id }) => id) };
    const nearest = nearestNames(items.values(), words).map(({ name, id }) => name ?? id);
    return { kind: 'none', words, nearest };
}
