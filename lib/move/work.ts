import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import { workThrough } from '../context/longWork';
import { storableProblem } from '../domain/storedProblem';
import type { Problem } from '../domain/problem';
import type { Transfer } from '../domain/transfer';
import { hasTransferLapsed, isTransferOver } from '../domain/transferChanges';
import type { Claim } from '../ports/storage';
import { updateMessage } from './message';
import { claimName, end, rest, save, setWakeUp, WAKE_UP_MS } from './record';
import type { Work } from './step';
import { takeStep } from './steps';

/** With less time left than this, a job pauses the work, and the next job continues it. */
const LAST_STEP_MS = 6_000;
const DAY_MS = 24 * 60 * 60_000;
/** How long the app keeps the record of a transfer that nobody confirmed. */
const KEEP_UNUSED_MS = DAY_MS;
/** How long the app keeps the record of any other transfer: people may still go on, or ask where a post is. */
const KEEP_ENDED_MS = 30 * DAY_MS;

/**
 * Continues a transfer as far as possible: lets a question lapse whose time is over, sends a pending notification, or
 * moves posts. Safe to call from anywhere and at any time: one caller at a time works on it.
 */
export async function resume(app: JobContext, id: string): Promise<void> {
    const found = await app.transfers.get(id);
    if (!found || !isDue(app, found)) return;
    // The wake-up notices the death of this worker, or of the worker that has the claim.
    await setWakeUp(app, id, WAKE_UP_MS);
    const claim = await app.claims.claim(claimName(found.from.id));
    if (claim) await workUnder(app, claim, id);
}

/** The same for a caller that has the claim; releases it. */
export async function workUnder(app: JobContext, claim: Claim, id: string): Promise<void> {
    try {
        const request = await app.transfers.get(id);
        if (!request || !isDue(app, request)) return;
        if (isPrunable(app, request)) {
            await pruneRecords(app, request);
        } else if (request.phase === 'asked' && hasTransferLapsed(request, app.clock.now())) {
            await updateMessage(app, await save(app, { ...request, phase: 'lapsed' }));
        } else if (request.phase === 'running') {
            await run(app, claim, request);
        } else {
            await updateMessage(app, request);
        }
        const ended = await app.transfers.get(id);
        const keepMs = ended && keepMsOf(ended);
        if (keepMs !== undefined) await setWakeUp(app, id, keepMs);
    } finally {
        await claim.release();
    }
}

/** Whether there is something to do or to notify now. */
function isDue(app: JobContext, request: Transfer): boolean {
    const now = app.clock.now();
    if (request.phase === 'running') return (request.restsUntil ?? 0) <= now.getTime();
    const lapsed = request.phase === 'asked' && hasTransferLapsed(request, now);
    return request.untold === true || lapsed || isPrunable(app, request);
}

/** Whether the record may go. The message stays, and so do the entries in the audit trail. */
function isPrunable(app: JobContext, request: Transfer): boolean {
    const { untold, endedAt, decided, lapsesAt } = request;
    const keepMs = keepMsOf(request);
    if (untold || keepMs === undefined) return false;
    return app.clock.now().getTime() >= (endedAt ?? decided?.at ?? lapsesAt) + keepMs;
}

/** @returns undefined while the question is open or the work runs */
function keepMsOf(request: Transfer): number | undefined {
    if (request.phase === 'ended') return KEEP_ENDED_MS;
    return isTransferOver(request) ? KEEP_UNUSED_MS : undefined;
}

/** Removes all records of a transfer. The caller has the claim, so no other one begins meanwhile. */
async function pruneRecords(app: JobContext, { id }: Transfer): Promise<void> {
    // The transfer's own record goes last, so that a death on the way leaves nothing behind.
    await app.transferQuestions.remove(id);
    await app.transferStops.remove(id);
    await app.transfers.remove(id);
}

async function run(app: JobContext, claim: Claim, found: Transfer): Promise<void> {
    const { hooked, calendar } = app;
    const request = await startRun(app, found);
    if (!hooked.ok) return giveUp(app, request, hooked.problem);
    if (!calendar.ok) return giveUp(app, request, calendar.problem);
    const work: Work = { app, claim, hooked: hooked.value, calendar: calendar.value };
    await workThrough(app, request, {
        goesOn: ({ phase, restsUntil }) => phase === 'running' && restsUntil === undefined,
        step: (one) => takeStep(work, one),
        show: (one) => updateMessage(app, one),
        pause: (one) => rest(app, one, 0),
        lastStepMs: LAST_STEP_MS,
    });
}

/** Ends a run that cannot ask Hooked, because the settings no longer allow it. */
async function giveUp(app: JobContext, request: Transfer, problem: Problem): Promise<void> {
    const trouble = { kind: 'hooked-unavailable', why: storableProblem(problem) } as const;
    await updateMessage(app, await end(app, request, trouble));
}

/** Starts a run, or continues one. A run that did not pause was interrupted by the death of its process. */
function startRun(app: JobContext, found: Transfer): Promise<Transfer> {
    const request = omit(found, ['restsUntil', 'trouble']);
    const interrupted = found.restsUntil === undefined ? { interruptedAt: app.clock.now().getTime() } : {};
    return save(app, { ...request, ...interrupted });
}
