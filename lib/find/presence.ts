import type { HookedIntegration } from '../domain/hooked';
import { failed, ok, type Outcome } from '../domain/outcome';
import { CONTRADICTORY } from '../domain/problem';
import type { HookedAccounts } from '../ports/upstreams';

/** Whether Hooked has a connection, and which. */
export type Presence = HookedIntegration | 'gone';

/**
 * Looks whether a connection is there. That it is gone has to be borne out by the list, as what is said and done then
 * can not be undone.
 */
export async function presenceOf(hooked: HookedAccounts, id: string): Promise<Outcome<Presence>> {
    const account = await hooked.get(id);
    if (account.ok || account.problem.kind !== 'not-found') return account;
    const list = await hooked.list();
    const named = list.ok ? ok(new Set(list.value.map(({ integration }) => integration.id))) : list;
    return goneWhere(named, id);
}

/**
 * Whether the list agrees that a connection is gone which Hooked says it does not have. A list that Hooked does not
 * offer has no say.
 * @param named the ids that the list names
 * @returns a problem where the list names it, or can not be read: then nobody knows
 */
export function goneWhere(named: Outcome<ReadonlySet<string>>, id: string): Outcome<'gone'> {
    if (!named.ok) return named.problem.kind === 'rejected' ? ok('gone') : named;
    return named.value.has(id) ? failed(CONTRADICTORY) : ok('gone');
}
