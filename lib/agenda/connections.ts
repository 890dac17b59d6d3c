import type { AppContext } from '../context/context';
import type { ConnectionLook } from '../domain/agenda';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import type { LastSeen } from '../domain/monitor/lastSeen';
import type { Outcome } from '../domain/outcome';
import type { ScheduledPost } from '../domain/post';
import type { Problem } from '../domain/problem';
import { goneWhere, idsIn, type ListedIds } from '../find/presence';
import { lastSeenByMonitor } from '../list/listHooked';
import type { AccountList, HookedAccounts } from '../ports/upstreams';

/** An agenda asks for the connections one by one only as long as all its requests stay within this number. */
const MOST_REQUESTS = 12;
/** Hooked sends at most so many posts in one answer. */
const POSTS_A_REQUEST = 100;

/** What is known of each connection that has posts, by its id. */
export interface Connections {
    readonly lookAt: (post: ScheduledPost) => ConnectionLook;
    /** All connections of Hooked's list; empty where it did not come. */
    readonly listed: readonly HookedIntegration[];
    /** Why Hooked's list did not come. */
    readonly problem?: Problem;
}

/** Reads Hooked's list of connections; people who look at the same moment share it. */
export async function readAccounts({ hooked, together }: AppContext): Promise<Outcome<AccountList>> {
    return hooked.ok ? together('agenda connections', () => hooked.value.list()) : hooked;
}

/**
 * The connections behind posts, from Hooked's list, which costs one request. Those that the list lacks, or names without
 * their health, are asked for one by one while that is cheap, the next post first; the state of the others is the one that
 * the monitor saw last, or unknown.
 * @param posts soonest first
 */
export async function readConnections(
    app: AppContext,
    posts: readonly ScheduledPost[],
    list: Outcome<AccountList>,
): Promise<Connections> {
    const { hooked } = app;
    const looks = new Map<string, ConnectionLook>();
    const named = new Map<string, HookedIntegration>();
    for (const { integration, reported } of list.ok ? list.value.accounts : []) {
        named.set(integration.id, integration);
        if (reported) looks.set(integration.id, seen(integration));
    }
    const open = [...new Set(posts.flatMap(({ integrationId }) => integrationId ?? []))].filter((id) => !looks.has(id));
    const spare = Math.max(1, MOST_REQUESTS - 1 - Math.ceil(posts.length / POSTS_A_REQUEST));
    const asked = hooked.ok && mayAskOneByOne(list) ? open.slice(0, spare) : [];
    const listed = list.ok ? { ...list, value: idsIn(list.value) } : list;
    if (hooked.ok) {
        const { value } = hooked;
        await Promise.all(asked.map(async (id) => looks.set(id, await lookAt(value, id, listed, named.get(id)))));
    }
    const left = open.filter((id) => !looks.has(id));
    const before = left.length > 0 ? await lastSeenByMonitor(app) : undefined;
    const isWhole = listed.ok && listed.value.isWhole;
    for (const id of left) looks.set(id, unasked(id, { before, known: named.get(id), isWhole }));
    return {
        lookAt: ({ integrationId }) =>
            integrationId === undefined ? { kind: 'nameless' } : (looks.get(integrationId) ?? { kind: 'unchecked' }),
        listed: [...named.values()],
        ...(!list.ok && { problem: list.problem }),
    };
}

/** A list that was refused or did not come in time says that single requests will fare no better. */
const mayAskOneByOne = (list: Outcome<AccountList>): boolean =>
    list.ok || list.problem.kind === 'rejected' || list.problem.kind === 'unreadable';

const seen = (integration: HookedIntegration, asOf?: Date): ConnectionLook => ({
    kind: 'seen',
    integration,
    state: hookedState(integration.health),
    ...(asOf && { asOf }),
});

async function lookAt(
    hooked: HookedAccounts,
    id: string,
    listed: Outcome<ListedIds>,
    known: HookedIntegration | undefined,
): Promise<ConnectionLook> {
    const found = await hooked.get(id);
    if (found.ok) return seen(found.value);
    const gone = found.problem.kind === 'not-found' ? goneWhere(listed, id) : found;
    if (gone.ok) return { kind: 'gone' };
    return { kind: 'unseen', problem: gone.problem, ...(known && { integration: known }) };
}

interface Unasked {
    readonly before: LastSeen | undefined;
    readonly known: HookedIntegration | undefined;
    /** Whether the list came, with a readable id in every row. */
    readonly isWhole: boolean;
}

/** The state that the monitor saw last, of a connection that is still listed. */
function unasked(id: string, { before, known, isWhole }: Unasked): ConnectionLook {
    const state = before?.states.get(id);
    if (isWhole && !known) return { kind: 'unlisted' };
    if (before && state && known) return { kind: 'seen', integration: known, state, asOf: before.at };
    return { kind: 'unchecked', ...(known && { integration: known }) };
}
