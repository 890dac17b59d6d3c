import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import type { Disconnection } from '../domain/disconnect';
import type { DisconnectionTrouble } from '../domain/disconnectFacts';
import { USUAL_WAIT_MS, waitAfterMs, type Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Claim } from '../ports/storage';
import type { Calendar, HookedAccounts } from '../ports/upstreams';
import { restBecause } from './record';

/** A request without a clear answer may take effect late: the app checks this often before it reports that. */
const MOST_RECHECKS = 2;

/** Everything that a disconnection needs while it runs. */
export interface Work {
    readonly app: JobContext;
    readonly claim: Claim;
    readonly hooked: HookedAccounts;
    readonly calendar: Calendar;
}

/** The disconnection after a step; undefined: this worker lost the claim, and another one has it. */
export type StepOutcome = Disconnection | undefined;

/** How often the app has checked the open request. */
const recheckCount = ({ unanswered }: Disconnection): number => unanswered ?? 0;

export const isRechecking = (request: Disconnection): boolean => recheckCount(request) > 0;

export const mayRecheck = (request: Disconnection): boolean => recheckCount(request) < MOST_RECHECKS;

/** Rests, then checks what came of the open request. */
export const recheckLater = (
    app: JobContext,
    request: Disconnection,
    trouble: DisconnectionTrouble,
): Promise<Disconnection> =>
    restBecause(app, { ...request, unanswered: recheckCount(request) + 1 }, USUAL_WAIT_MS, trouble);

/** The same disconnection without an open request. */
export const withoutOpenRequest = (request: Disconnection): Disconnection => omit(request, ['unanswered', 'doubt']);

/** Rests for as long as Hooked asks for; the message gives the reason. */
export function waitForHooked(app: JobContext, request: Disconnection, problem: Problem): Promise<Disconnection> {
    const trouble = { kind: 'hooked-unavailable', why: storableProblem(problem) } as const;
    return restBecause(app, request, waitAfterMs(problem), trouble);
}
