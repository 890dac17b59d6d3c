import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import { reasonCounts } from '../domain/monitor/reasonSummary';
import { SWEEP_RECORD, sweepOver, withHookedScan, type SubjectState, type Sweep } from '../domain/monitor/sweep';
import { watchedScopeOf } from '../domain/monitor/watch';
import type { Claim } from '../ports/storage';
import { ClaimLost, fencedBy } from './fenced';
import { readImpacts } from './impact';
import { probe } from './probe';
import { reconcileRooms, type ReconcileInput } from './reconcile';
import { createRecorder, type Recorder } from './recorder';
import { reportToAskers } from './report';
import { dueSweep, isIdle } from './sweepStart';
import { wakeUpIn, type Trigger } from './wakeUp';

/** The name of the claim on the sweep: one server works on it at a time. */
const CLAIM = 'monitor';
/** With less time left, a slice begins no request: it has to write its observations. */
const LAST_PROBE_MS = 4_000;
/** With less time left, it begins no write either: another slice continues. */
const LAST_WRITE_MS = 1_500;
/**
 * A slice sets this wake-up before it works. By then its time is over, and so is the claim of a worker that died at the
 * end of its slice, or of the next worker, which died before it set a wake-up.
 */
const WAKE_UP_MS = 75_000;
/** A slice that finds another one at work comes back after the longest time that a slice takes. */
const BUSY_MS = 20_000;

/** How a slice ended. `busy`: another slice is at work, on this or another server. */
export type Slice = 'over' | 'going-on' | 'busy' | 'nothing';

/** Receives the result of a complete sweep. */
type Report = (found: readonly SubjectState[], sweep: Sweep) => void;

/**
 * Works on the sweep for one slice, which is as long as a call into the app may take. A one-time job continues it after
 * the slice, and after a death. It may be called from anywhere and at any time.
 *
 * @param report called where this slice ends a sweep that has a state for every subject; without it, the stored askers
 * get the report
 */
export async function runSlice(app: JobContext, trigger: Trigger, report?: Report): Promise<Slice> {
    if (!report && (await isIdle(app, trigger))) return 'nothing';
    const claim = await app.claims.claim(CLAIM);
    if (!claim) {
        // The other slice may have read its records before this trigger's were written.
        if (!report && (trigger === 'asked' || trigger === 'news')) await wakeUpIn(app, BUSY_MS, trigger);
        return 'busy';
    }
    try {
        const last = await app.monitor.sweeps.get(SWEEP_RECORD);
        const sweep = dueSweep(app, last, trigger);
        if (!sweep) return 'nothing';
        // Set two wake-ups: the worker woken by the first may die before it sets the next.
        for (const waitMs of [WAKE_UP_MS, 2 * WAKE_UP_MS]) await wakeUpIn(app, waitMs);
        return await work(fencedBy(claim, app), claim, sweep, sweep !== last, report);
    } catch (error) {
        if (error instanceof ClaimLost) return 'busy';
        throw error;
    } finally {
        await claim.release();
    }
}

/** What the steps of one slice share. */
interface SliceWork {
    readonly app: JobContext;
    readonly claim: Claim;
    readonly recorder: Recorder;
    readonly input: Omit<ReconcileInput, 'sweep'>;
}

/** A step's result: the sweep to go on with, or how the slice ended. */
type Step = { readonly sweep: Sweep } | { readonly ended: Slice };

/** @param isNew no record of this sweep is stored yet */
async function work(
    app: JobContext,
    claim: Claim,
    found: Sweep,
    isNew: boolean,
    report: Report | undefined,
): Promise<Slice> {
    const { monitor } = app;
    const [watches, inventories, health] = await Promise.all([
        monitor.watches.all(),
        monitor.inventories.all(),
        monitor.health.all(),
    ]);
    const scope = watchedScopeOf(watches.values());
    // A later slice finds the sweep by its id, and counts each check once.
    if (isNew) await monitor.sweeps.put(SWEEP_RECORD, found);
    const recorder = createRecorder(app, found, scope, { health, inventories });
    const slice: SliceWork = { app, claim, recorder, input: { watches, scope, health: recorder.health } };

    const probed = found.phase === 'looking' ? await probeStep(slice, found) : { sweep: omit(found, ['restsUntil']) };
    if ('ended' in probed) return probed.ended;
    const read = await impactStep(slice, probed.sweep);
    if ('ended' in read) return read.ended;
    const reconciled = await reconcileRooms(app, claim, { ...slice.input, sweep: read.sweep });
    if (reconciled === 'lost') return 'busy';
    if (reconciled === 'later') return continueLater(app, read.sweep);
    await end(slice, read.sweep, report);
    return 'over';
}

/** Probes what is left of the sweep, and writes what the probes change. */
async function probeStep({ app, claim, recorder, input }: SliceWork, found: Sweep): Promise<Step> {
    const before = omit(found, ['restsUntil']);
    const probed = await probe(app, before, input.scope, recorder, () => app.deadline.remainingMs() < LAST_PROBE_MS);
    if (!(await claim.renew())) return { ended: 'busy' };
    const isWritten = await recorder.write(() => app.deadline.remainingMs() < LAST_WRITE_MS);
    // Observations that are not written are lost: the next slice probes again.
    if (!isWritten) return { ended: await continueLater(app, before) };
    const withStates = { ...probed, ...(recorder.states && { seen: { ...recorder.states } }) };
    const sweep = withHookedScan(found, withStates, recorder.unprobed, app.clock.now().getTime());
    if (sweep.hookedDone && sweep.rocketchatDone) return { sweep: { ...sweep, phase: 'telling' } };
    const waitMs = (sweep.restsUntil ?? 0) - app.clock.now().getTime();
    // One upstream wants us to wait. Alerts about the other one need not wait with it.
    if (waitMs > 0) await reconcileRooms(app, claim, { ...input, sweep });
    return { ended: await continueLater(app, sweep, waitMs) };
}

/** Reads the calendar once in a sweep. */
async function impactStep({ app, input: { health, scope } }: SliceWork, sweep: Sweep): Promise<Step> {
    if (sweep.calendarTried) return { sweep };
    const impacts = await readImpacts(app, health, scope, sweep);
    if (impacts.kind === 'no-time') return { ended: await continueLater(app, sweep) };
    return impacts.kind === 'tried'
        ? { sweep: { ...sweep, calendarTried: true, ...(impacts.read && { stakes: impacts.read }) } }
        : { sweep };
}

/** Reports the sweep's result and stores its end. */
async function end({ app, recorder: { reasons } }: SliceWork, sweep: Sweep, report: Report | undefined): Promise<void> {
    const { seen: states, ...stored } = omit(sweep, ['calendarTried', 'stakes']);
    await reportToAskers(app, sweep);
    await app.monitor.sweeps.put(SWEEP_RECORD, sweepOver(stored, app.clock.now().getTime()));
    if (reasons.size > 0) app.log.note(`monitor: ${reasonCounts(reasons)}`);
    if (states) report?.(Object.values(states), sweep);
}

/** Stores the sweep, and lets another slice continue it after `waitMs`. */
async function continueLater(app: JobContext, sweep: Sweep, waitMs = 0): Promise<Slice> {
    await app.monitor.sweeps.put(SWEEP_RECORD, sweep);
    await wakeUpIn(app, Math.max(waitMs, 0));
    // The wake-ups of this slice come before the end of the wait: set another one for a death after it.
    if (waitMs > 0) await wakeUpIn(app, waitMs + WAKE_UP_MS);
    return 'going-on';
}
