import type { Outcome } from '../domain/outcome';
import type { HookedAccounts, ListedAccount } from '../ports/upstreams';
import { askEach, endsSurvey } from './each';
import type { HookedSurveyOptions, SurveyResult } from './survey';

/**
 * What Hooked says of its connections: in one list where it brings their health, else of each by itself.
 * A list that can't be read is none; what is known already is then asked for one by one.
 */
export async function surveyHooked(accounts: HookedAccounts, options: HookedSurveyOptions): Promise<SurveyResult> {
    const { everything, after, maxParallel, shouldStop, onSighting, onCursor } = options;
    const known = new Set(options.ids);
    if (!everything && known.size === 0) return { complete: true, asked: 0 };
    if (shouldStop()) return { complete: false, asked: 0 };

    const list = everything || known.size > 1 ? await accounts.list() : undefined;
    if (list && !list.ok) {
        const { problem } = list;
        if (problem.kind === 'timed-out' && problem.outOfTime) return { complete: false, asked: 0 };
        if (endsSurvey(problem) || known.size === 0) return { complete: false, asked: 0, cause: problem };
    }
    const rows = list?.ok ? list.value : [];
    for (const { integration, reported } of rows) {
        const isWanted = everything || known.has(integration.id);
        // What the list tells by itself was told when the survey began.
        if (reported && isWanted && after === undefined) onSighting({ kind: 'hooked', integration });
        if (reported) known.delete(integration.id);
        else if (isWanted) known.add(integration.id);
    }
    if (after === undefined) onCursor?.('');

    const ids = [...known].filter((id) => after === undefined || id > after).sort();
    const { begun, complete, cause } = await askEach(ids, {
        maxParallel,
        mayBegin: () => !shouldStop(),
        ask: (id) => accounts.get(id),
        onValue: (_, integration) => onSighting({ kind: 'hooked', integration }),
        onProblem: (id, problem) =>
            onSighting(
                problem.kind === 'not-found'
                    ? { kind: 'hooked-gone', id }
                    : { kind: 'unseen', source: 'hooked', id, problem },
            ),
        ...(onCursor && { onDone: onCursor }),
        // Where the list is not there either, the address may be wrong: then nothing is there, and nothing is gone.
        doubts: (problem) => problem.kind === 'not-found' && isMissing(list),
        isKnownToWork: list?.ok === true,
    });
    // A list that took all the time would do so again: nothing would ever be seen.
    const inVain = list && !list.ok && begun === 0 && !complete ? list.problem : undefined;
    const why = cause ?? inVain;
    return {
        ...(list?.ok && { listed: rows.map(({ integration }) => integration.id) }),
        complete,
        ...(why && { cause: why }),
        asked: begun,
    };
}

const isMissing = (list: Outcome<readonly ListedAccount[]> | undefined): boolean =>
    list?.ok === false && list.problem.kind === 'rejected' && list.problem.status === 404;
