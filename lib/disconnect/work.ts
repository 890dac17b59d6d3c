import type { JobContext } from '../context/context';
import { workThrough } from '../context/longWork';
import { failedAt, hasLapsed, isOver, type Disconnection } from '../domain/disconnect';
import { lacksSecond } from '../domain/disconnectApproval';
import { acting, endOfGrace } from '../domain/disconnectGrace';
import type { Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Claim } from '../ports/storage';
import { omit } from 'es-toolkit/object';
import { countOn } from './grace';
import { WAKE_UP_MS, audited, claimName, rest, save, setWakeUp } from './record';
import { requestSecond } from './request';
import type { Work } from './step';
import { takeStep } from './steps';
import { updateMessage } from './message';

/** With less time left than this, a job pauses the work, and the next job continues it. */
const LAST_STEP_MS = 4_000;
const DAY_MS = 24 * 60 * 60_000;
/** How long the app keeps the record of a disconnection that is over. */
const KEEP_OVER_MS = DAY_MS;
/** How long the app keeps the record of a disconnection that failed or waits for a decision: people may still go on. */
const KEEP_FAILED_MS = 30 * DAY_MS;

/**
 * Continues a disconnection as far as possible: lets a question lapse whose time is over, sends a pending notification,
 * or carries out a decision. Safe to call from anywhere and at any time: one caller at a time works on it.
 */
export async function resume(app: JobContext, id: string): Promise<void> {
    const found = await app.disconnections.get(id);
    if (!found || !isDue(app, found)) return;
    // The wake-up notices the death of this worker, or of the worker that has the claim.
    await setWakeUp(app, id, WAKE_UP_MS);
    const claim = await app.claims.claim(claimName(found.integrationId));
    if (claim) await workUnder(app, claim, id);
}

/** The same for a caller that has the claim; releases it. */
export async function workUnder(app: JobContext, claim: Claim, id: string): Promise<void> {
    try {
        const request = await app.disconnections.get(id);
        if (!request || !isDue(app, request)) return;
        if (isPrunable(app, request)) {
            await pruneRecords(app, request);
        } else if (request.phase !== 'lapsed' && hasLapsed(request, app.clock.now())) {
            await lapse(app, request);
        } else if (request.phase === 'running') {
            await run(app, claim, request);
        } else if (isGraceOver(app, request)) {
            await run(app, claim, acting(request, app.clock.now()));
        } else {
            await updateMessage(app, isCountdownDue(app, request) ? await countOn(app, request) : request);
        }
        const ended = await app.disconnections.get(id);
        const keepMs = ended && keepMsOf(ended);
        if (keepMs !== undefined) await setWakeUp(app, id, keepMs);
    } finally {
        await claim.release();
    }
}

/** Whether there is something to do or to notify now. */
function isDue(app: JobContext, request: Disconnection): boolean {
    const now = app.clock.now();
    if (request.phase === 'running') return (request.restsUntil ?? 0) <= now.getTime();
    const lapsed = request.phase !== 'lapsed' && hasLapsed(request, now);
    return request.untold === true || lapsed || isCountdownDue(app, request) || isPrunable(app, request);
}

/** Whether the countdown has something new to show, or is over. */
const isCountdownDue = (app: JobContext, request: Disconnection): boolean =>
    endOfGrace(request) !== undefined && (request.restsUntil ?? 0) <= app.clock.now().getTime();

const isGraceOver = (app: JobContext, request: Disconnection): boolean =>
    (endOfGrace(request) ?? Infinity) <= app.clock.now().getTime();

/** A question or a request has lapsed. Of a request, the audit trail knows the beginning, so it gets the end. */
async function lapse(app: JobContext, request: Disconnection): Promise<void> {
    const { requested, integrationId, asked } = request;
    if (requested) {
        await audited(app, request, { action: 'disconnect', target: integrationId, outcome: 'lapsed' }, asked.by);
    }
    await updateMessage(app, await save(app, { ...request, phase: 'lapsed' }));
}

/** Whether the record may go. The message stays, and so do the entries in the audit trail. */
function isPrunable(app: JobContext, request: Disconnection): boolean {
    const { untold, endedAt, stopped, decided, lapsesAt } = request;
    const keepMs = keepMsOf(request);
    if (untold || keepMs === undefined) return false;
    return app.clock.now().getTime() >= (endedAt ?? stopped?.at ?? decided?.at ?? lapsesAt) + keepMs;
}

/** @returns undefined while the question is open or the work runs */
function keepMsOf(request: Disconnection): number | undefined {
    if (isOver(request)) return KEEP_OVER_MS;
    return request.phase === 'failed' || request.phase === 'stuck' ? KEEP_FAILED_MS : undefined;
}

/** Removes all records of a disconnection. The caller has the connection's claim, so no other one begins meanwhile. */
async function pruneRecords(app: JobContext, { id, integrationId }: Disconnection): Promise<void> {
    const underWay = await app.underWay.get(integrationId);
    if (underWay?.id === id) await app.underWay.remove(integrationId);
    // The disconnection's own record goes last, so that a death on the way leaves nothing behind.
    await app.questions.remove(id);
    await app.disconnections.remove(id);
}

async function run(app: JobContext, claim: Claim, found: Disconnection): Promise<void> {
    const { hooked, calendar } = app;
    if (lacksSecond(found, app.settings.disconnect.approval)) {
        await updateMessage(app, await requestSecond(app, found));
        return;
    }
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
async function giveUp(app: JobContext, request: Disconnection, problem: Problem): Promise<void> {
    const trouble = { kind: 'hooked-unavailable', why: storableProblem(problem) } as const;
    await updateMessage(app, await save(app, failedAt(request, trouble, app.clock.now())));
}

/** Starts a run, or continues one. A run that did not pause was interrupted by the death of its process. */
async function startRun(app: JobContext, found: Disconnection): Promise<Disconnection> {
    const request = omit(found, ['restsUntil', 'trouble']);
    // The calendar may have changed since the process died.
    const interrupted =
        found.restsUntil === undefined ? { interruptedAt: app.clock.now().getTime(), verified: false } : {};
    return save(app, { ...request, ...interrupted });
}
