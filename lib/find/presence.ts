import type { HookedIntegration } from '../domain/hooked';
import { failed, ok, type Outcome } from '../domain/outcome';
import { CONTRADICTORY, type Problem } from '../domain/problem';
import type { AccountList, HookedAccounts } from '../ports/upstreams';

/** Whether Hooked has a connection, and which. */
export type Presence = HookedIntegration | 'gone';

/**
 * Looks whether a connection is there. The list has to confirm that it is gone, because what the app then says and does
 * cannot be undone.
 */
export async function presenceOf(hooked: HookedAccounts, id: string): Promise<Outcome<Presence>> {
    const account = await hooked.get(id);
    if (account.ok || account.problem.kind !== 'not-found') return account;
    const list = await hooked.list();
    return goneWhere(list.ok ? ok(idsIn(list.value)) : list, id);
}

/** The ids in a list of connections. */
export interface ListedIds {
    readonly ids: ReadonlySet<string>;
    /** Every row has a readable id. */
    readonly isWhole: boolean;
}

export const idsIn = ({ accounts, unreadable }: AccountList): ListedIds => ({
    ids: new Set(accounts.map(({ integration }) => integration.id)),
    isWhole: unreadable === 0,
});

/**
 * Whether the list confirms that a connection is gone, after Hooked said that it does not have it. If Hooked offers no
 * list, its word alone counts.
 * @returns a problem where the list names the connection, or cannot be read as a whole
 */
export function goneWhere(listed: Outcome<ListedIds>, id: string): Outcome<'gone'> {
    if (!listed.ok) return isNotOffered(listed.problem) ? ok('gone') : listed;
    if (listed.value.ids.has(id)) return failed(CONTRADICTORY);
    return listed.value.isWhole ? ok('gone') : failed(PARTLY_UNREADABLE);
}

const PARTLY_UNREADABLE: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'incomplete' };

/** Hooked has no such request, or none that reads. Any other refusal, such as a 400, says nothing about connections. */
const isNotOffered = (problem: Problem): boolean =>
    problem.kind === 'rejected' && (problem.status === 404 || problem.status === 405);
