import type { JobContext } from '../context/context';
import { failedAt, hasLapsed, isOver, type Disconnection } from '../domain/disconnect';
import type { Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import type { Claim } from '../ports/storage';
import { omit } from 'es-toolkit/object';
import { WAKE_UP_MS, claimName, rest, save, setWakeUp } from './record';
import type { StepOutcome, Work } from './step';
import { takeStep } from './steps';
import { tell } from './message';

/** With less of its time left, a slice ends in good order and another goes on. */
const LAST_STEP_MS = 4_000;
/** Then the record of an ended disconnection is removed. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;
/** The message is edited no more often than this while posts are being cancelled. */
const TELL_EVERY_MS = 1_000;

/**
 * Takes a disconnection as far as it can be taken now: lapses a question whose time is over, tells what has not been
 * told, or goes on with what has been decided. Safe to call from anywhere and at any time; only one caller of all works
 * on it.
 */
export async function resume(app: JobContext, id: string): Promise<void> {
    const found = await app.disconnections.get(id);
    if (!found || !isOpen(app, found)) return;
    // Whoever dies from here on, or is at it and dies, is found out by this.
    await setWakeUp(app, id, WAKE_UP_MS);
    const claim = await app.claims.claim(claimName(found.integrationId));
    if (claim) await workUnder(app, claim, id);
}

/** The same for one who holds the claim already; it is given back. */
export async function workUnder(app: JobContext, claim: Claim, id: string): Promise<void> {
    try {
        const request = await app.disconnections.get(id);
        if (!request || !isOpen(app, request)) return;
        if (isForgotten(app, request)) {
            await Promise.all([app.disconnections.remove(id), app.questions.remove(id)]);
        } else if (request.phase === 'asked' && hasLapsed(request, app.clock.now())) {
            await tell(app, await save(app, { ...request, phase: 'lapsed' }));
        } else if (request.phase === 'running') {
            await run(app, claim, request);
        } else {
            await tell(app, request);
        }
        const ended = await app.disconnections.get(id);
        if (ended && isOver(ended)) await setWakeUp(app, id, FORGOTTEN_AFTER_MS);
    } finally {
        await claim.release();
    }
}

/** Whether there is something to be done or told now. */
function isOpen(app: JobContext, request: Disconnection): boolean {
    const now = app.clock.now();
    if (request.phase === 'running') return (request.restsUntil ?? 0) <= now.getTime();
    const lapsed = request.phase === 'asked' && hasLapsed(request, now);
    return request.untold === true || lapsed || isForgotten(app, request);
}

/** An end that everybody has read for a day; its message stays, and who did what is in the audit trail. */
function isForgotten(app: JobContext, request: Disconnection): boolean {
    const { untold, endedAt, decided, lapsesAt } = request;
    if (untold || !isOver(request)) return false;
    return app.clock.now().getTime() >= (endedAt ?? decided?.at ?? lapsesAt) + FORGOTTEN_AFTER_MS;
}

async function run(app: JobContext, claim: Claim, found: Disconnection): Promise<void> {
    const { hooked, calendar } = app;
    let request: StepOutcome = await takenInHand(app, found);
    if (!hooked.ok) return giveUp(app, request, hooked.problem);
    if (!calendar.ok) return giveUp(app, request, calendar.problem);
    const work: Work = { app, claim, hooked: hooked.value, calendar: calendar.value };
    let toldAt = app.clock.now().getTime();
    request = await tell(app, request);
    while (request?.phase === 'running' && request.restsUntil === undefined) {
        if (app.deadline.remainingMs() < LAST_STEP_MS) {
            await rest(app, request, 0);
            return;
        }
        request = await takeStep(work, request);
        const now = app.clock.now().getTime();
        if (request?.phase === 'running' && now - toldAt >= TELL_EVERY_MS) {
            request = await tell(app, request);
            toldAt = now;
        }
    }
    if (request) await tell(app, request);
}

/** Hooked is not set up any more: nothing can be asked of it. */
async function giveUp(app: JobContext, request: Disconnection, problem: Problem): Promise<void> {
    const trouble = { kind: 'hooked-unavailable', why: storableProblem(problem) } as const;
    await tell(app, await save(app, failedAt(request, trouble, app.clock.now())));
}

/** One that was left without a word was left by a process that died. */
async function takenInHand(app: JobContext, found: Disconnection): Promise<Disconnection> {
    const request = omit(found, ['restsUntil', 'trouble']);
    // Nobody knows how long ago that was: the calendar is looked at once more.
    const interrupted =
        found.restsUntil === undefined ? { interruptedAt: app.clock.now().getTime(), verified: false } : {};
    return save(app, { ...request, ...interrupted });
}
