import { ok, type Outcome } from '../domain/outcome';
import { goneWhere, idsIn, type ListedIds } from '../find/presence';
import type { HookedAccounts } from '../ports/upstreams';
import { askEach, endsScan } from './each';
import type { HookedScanOptions, Observation, ScanResult } from './scan';

/**
 * Scans Hooked's connections: through one list where it carries their health, otherwise one by one. Without a readable
 * list, it asks for the known connections one by one.
 */
export async function scanHooked(accounts: HookedAccounts, options: HookedScanOptions): Promise<ScanResult> {
    const { everything, after, listed = false, maxParallel, shouldStop, onObservation, onCursor } = options;
    const known = new Set(options.ids);
    if (!everything && known.size === 0) return { complete: true, asked: 0 };
    if (shouldStop()) return { complete: false, asked: 0 };

    let { hasFoundHealth = false } = options;
    const observe = (observation: Observation): void => {
        hasFoundHealth = true;
        onObservation(observation);
    };
    const list = await readList(accounts, { ...options, onObservation: observe }, known);
    if (!list.ok) {
        const { problem } = list;
        if (problem.kind === 'timed-out' && problem.outOfTime) return { complete: false, asked: 0 };
        if (endsScan(problem) || known.size === 0) return { complete: false, asked: 0, cause: problem };
    }
    if (after === undefined) onCursor?.('');

    const listedIds = listedIdsOf(accounts, list);
    const open = [...known].filter((id) => after === undefined || id > after).sort();
    const ids = options.choose ? await options.choose(open) : open;
    const { begun, complete, cause } = await askEach(ids, {
        maxParallel,
        mayBegin: () => !shouldStop(),
        ask: async (id) => {
            const found = await accounts.get(id);
            if (found.ok || found.problem.kind !== 'not-found') return found;
            const gone = goneWhere(await listedIds(), id);
            return gone.ok ? found : gone;
        },
        onValue: (_, integration) => onObservation({ kind: 'hooked', integration }),
        onProblem: (id, problem) =>
            onObservation(
                problem.kind === 'not-found'
                    ? { kind: 'hooked-gone', id }
                    : { kind: 'unseen', source: 'hooked', id, problem },
            ),
        ...(onCursor && { onDone: onCursor }),
        // Where the list is not found either, the address may be wrong: "not found" then says nothing about connections.
        mayBeUpstream: (problem) => problem.kind === 'not-found' && isMissing(list),
        isKnownToWork: listed || (list.ok && list.value !== undefined),
        hasFoundHealth,
    });
    // A list that used up all the time would use it up again: no connection would ever be probed.
    const listProblem = !list.ok && begun === 0 && !complete ? list.problem : undefined;
    const why = cause ?? listProblem;
    return {
        ...(list.ok && list.value && { listed: [...list.value.ids] }),
        complete,
        ...(why && { cause: why }),
        asked: begun,
    };
}

/**
 * Reads the list where one is needed, and reports the health in it. It keeps no rows, because there can be many.
 * @param known ids to ask for one by one: ids whose health is listed are removed, other listed ids are added
 * @returns the ids in the list; undefined where it was not needed
 */
async function readList(
    accounts: HookedAccounts,
    { everything, after, listed, onObservation, onListed }: HookedScanOptions,
    known: Set<string>,
): Promise<Outcome<ListedIds | undefined>> {
    if (listed || (!everything && known.size <= 1)) return ok(undefined);
    const list = await accounts.list();
    if (!list.ok) return list;
    for (const { integration, reported } of list.value.accounts) {
        const { id } = integration;
        const isInScope = everything || known.has(id);
        // A scan that continues has reported the list's health when it began.
        if (reported && isInScope && after === undefined) onObservation({ kind: 'hooked', integration });
        if (reported) known.delete(id);
        else if (isInScope) {
            known.add(id);
            onListed?.(integration);
        }
    }
    return ok(idsIn(list.value));
}

/** The ids in the list. Where the list was not read yet, the first call reads it, once. */
function listedIdsOf(
    accounts: HookedAccounts,
    list: Outcome<ListedIds | undefined>,
): () => Promise<Outcome<ListedIds>> {
    const read = async (): Promise<Outcome<ListedIds>> => {
        if (!list.ok) return list;
        if (list.value) return ok(list.value);
        const late = await accounts.list();
        return late.ok ? ok(idsIn(late.value)) : late;
    };
    let ids: ReturnType<typeof read> | undefined;
    return () => (ids ??= read());
}

const isMissing = (list: Outcome<unknown>): boolean =>
    !list.ok && list.problem.kind === 'rejected' && list.problem.status === 404;
