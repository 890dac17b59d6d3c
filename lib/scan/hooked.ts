import { ok, type Outcome } from '../domain/outcome';
import { goneWhere } from '../find/presence';
import type { HookedAccounts } from '../ports/upstreams';
import { askEach, endsScan } from './each';
import type { HookedScanOptions, Observation, ScanResult } from './scan';

/**
 * What Hooked says of its connections: in one list where it brings their health, else of each by itself.
 * A list that can't be read is none; what is known already is then asked for one by one.
 */
export async function scanHooked(accounts: HookedAccounts, options: HookedScanOptions): Promise<ScanResult> {
    const { everything, after, listed = false, maxParallel, shouldStop, onObservation, onCursor } = options;
    const known = new Set(options.ids);
    if (!everything && known.size === 0) return { complete: true, asked: 0 };
    if (shouldStop()) return { complete: false, asked: 0 };

    let { hasTold = false } = options;
    const sighted = (observation: Observation): void => {
        hasTold = true;
        onObservation(observation);
    };
    const list = await readList(accounts, { ...options, onObservation: sighted }, known);
    if (!list.ok) {
        const { problem } = list;
        if (problem.kind === 'timed-out' && problem.outOfTime) return { complete: false, asked: 0 };
        if (endsScan(problem) || known.size === 0) return { complete: false, asked: 0, cause: problem };
    }
    if (after === undefined) onCursor?.('');

    const names = namesOf(accounts, list);
    const open = [...known].filter((id) => after === undefined || id > after).sort();
    const ids = options.choose ? await options.choose(open) : open;
    const { begun, complete, cause } = await askEach(ids, {
        maxParallel,
        mayBegin: () => !shouldStop(),
        ask: async (id) => {
            const found = await accounts.get(id);
            if (found.ok || found.problem.kind !== 'not-found') return found;
            const gone = goneWhere(await names(), id);
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
        // Where the list is not there either, the address may be wrong: then nothing is there, and nothing is gone.
        doubts: (problem) => problem.kind === 'not-found' && isMissing(list),
        isKnownToWork: listed || (list.ok && list.value !== undefined),
        hasTold,
    });
    // A list that took all the time would do so again: nothing would ever be seen.
    const inVain = !list.ok && begun === 0 && !complete ? list.problem : undefined;
    const why = cause ?? inVain;
    return {
        ...(list.ok && list.value && { listed: list.value }),
        complete,
        ...(why && { cause: why }),
        asked: begun,
    };
}

/**
 * Tells what the list says, where there is one to be read. Of its rows nothing is kept: they are many.
 * @param known to ask for one by one: what the list tells of is taken out, what it only names is added
 * @returns the ids of all that it names
 */
async function readList(
    accounts: HookedAccounts,
    { everything, after, listed, onObservation, onListed }: HookedScanOptions,
    known: Set<string>,
): Promise<Outcome<readonly string[] | undefined>> {
    if (listed || (!everything && known.size <= 1)) return ok(undefined);
    const list = await accounts.list();
    if (!list.ok) return list;
    for (const { integration, reported } of list.value) {
        const { id } = integration;
        const isWanted = everything || known.has(id);
        // What the list tells by itself was told when the survey began.
        if (reported && isWanted && after === undefined) onObservation({ kind: 'hooked', integration });
        if (reported) known.delete(id);
        else if (isWanted) {
            known.add(id);
            onListed?.(integration);
        }
    }
    return ok(list.value.map(({ integration }) => integration.id));
}

/** The ids that the list names, which is read for that where it has not been: once, and only if somebody wants to know. */
function namesOf(
    accounts: HookedAccounts,
    list: Outcome<readonly string[] | undefined>,
): () => Promise<Outcome<ReadonlySet<string>>> {
    const read = async (): Promise<Outcome<ReadonlySet<string>>> => {
        if (!list.ok) return list;
        if (list.value) return ok(new Set(list.value));
        const late = await accounts.list();
        return late.ok ? ok(new Set(late.value.map(({ integration }) => integration.id))) : late;
    };
    let names: ReturnType<typeof read> | undefined;
    return () => (names ??= read());
}

const isMissing = (list: Outcome<unknown>): boolean =>
    !list.ok && list.problem.kind === 'rejected' && list.problem.status === 404;
