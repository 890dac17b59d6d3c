import type { JobContext } from '../context/context';
import { SWEEP_RECORD, withHookedLook, type Seen, type Sweep } from '../domain/monitor/sweep';
import { watchedScopeOf } from '../domain/monitor/watch';
import type { Claim } from '../ports/storage';
import { omit } from 'es-toolkit/object';
import { wakeUpIn, type Trigger } from './wakeUp';
import { reportToAskers } from './report';
import { ClaimLost, fencedBy } from './fenced';
import { probe } from './probe';
import { recorder, type Recorder } from './recorder';
import { readImpacts } from './impact';
import { reconcileRooms } from './reconcile';

/** Of one sweep at a time, among all servers. */
const CLAIM = 'monitor';
/** With less of its time left, a slice begins no request more: what it has seen has to be written. */
const LAST_LOOK_MS = 4_000;
/** With less, it writes no more either; another slice goes on. */
const LAST_WRITE_MS = 1_500;
/**
 * Whoever works sets this alarm first: by then its time is over, and so is the claim of one who died at the end of it, or of
 * the next one, who died before setting an alarm.
 */
const WAKE_UP_MS = 75_000;
/** Whoever has something to tell while another one is at it comes back after as long as a slice takes at most. */
const BUSY_MS = 20_000;

/** What a slice of work came to: `busy`, another one of all servers is at it. */
export type Slice = 'over' | 'going-on' | 'busy' | 'nothing';

/**
 * Works on a sweep for as long as a call into the app may take. What it has not done then, or what its death leaves, a
 * one-time job goes on with. Safe to call from anywhere and at any time.
 *
 * @param report called where this slice brings a sweep to its end that looked at everything; without it, those who asked
 * are told
 */
export async function runSlice(
    app: JobContext,
    trigger: Trigger,
    report?: (found: readonly Seen[], sweep: Sweep) => void,
): Promise<Slice> {
    if (await isIdle(app, trigger, report !== undefined)) return 'nothing';
    const claim = await app.claims.claim(CLAIM);
    if (!claim) {
        // The other one may have looked for it before it was there.
        if (!report && (trigger === 'asked' || trigger === 'news')) await wakeUpIn(app, BUSY_MS, trigger);
        return 'busy';
    }
    try {
        const last = await app.monitor.sweeps.get(SWEEP_RECORD);
        const sweep = begun(app, last, trigger);
        if (!sweep) return 'nothing';
        // Two: whoever is woken by the first may die before having set the next.
        for (const waitMs of [WAKE_UP_MS, 2 * WAKE_UP_MS]) await wakeUpIn(app, waitMs);
        return await work(fencedBy(claim, app), claim, sweep, sweep !== last, report);
    } catch (error) {
        if (error instanceof ClaimLost) return 'busy';
        throw error;
    } finally {
        await claim.release();
    }
}

/** Whether a look into the storage is enough to see that there is nothing to do. */
async function isIdle({ monitor }: JobContext, trigger: Trigger, isWaitedFor: boolean): Promise<boolean> {
    if (isWaitedFor) return false;
    if (trigger === 'asked') return (await monitor.askers.all()).size === 0;
    if (trigger === 'news') {
        return (await monitor.removals.all()).size === 0 && (await monitor.alerts.all()).size === 0;
    }
    const last = await monitor.sweeps.get(SWEEP_RECORD);
    if (last && last.phase !== 'over') return false;
    if (trigger === 'on') return true;
    // Where nobody watches any more, what was told while somebody did has still to be brought to its end.
    return (await monitor.watches.all()).size === 0 && (await monitor.alerts.all()).size === 0;
}

/** The sweep to work on; undefined where there is nothing to do. */
function begun(app: JobContext, last: Sweep | undefined, trigger: Trigger): Sweep | undefined {
    const now = app.clock.now().getTime();
    if (last && last.phase !== 'over') {
        // A clock that was set back does not make anybody wait for longer than was asked for.
        const rests = last.restsUntil !== undefined && last.restsUntil > now && last.startedAt <= now;
        return rests ? undefined : last;
    }
    switch (trigger) {
        case 'on':
            return undefined;
        case 'news':
            return last && { ...omit(last, ['calendarTried', 'stakes']), phase: 'telling' };
        case 'round':
        case 'asked':
            return {
                id: app.newId(),
                startedAt: now,
                phase: 'looking',
                hookedDone: false,
                rocketchatDone: false,
                ...(last?.historyAfter !== undefined && { historyAfter: last.historyAfter }),
                ...(last?.waits && { waits: last.waits }),
                ...(last?.hookedLook && { hookedLook: last.hookedLook }),
                rests: 0,
                causes: {},
                ...(trigger === 'asked' && { seen: {} }),
            };
    }
}

/** @param isNew it is stored nowhere yet */
async function work(
    app: JobContext,
    claim: Claim,
    found: Sweep,
    isNew: boolean,
    report: ((found: readonly Seen[], sweep: Sweep) => void) | undefined,
): Promise<Slice> {
    const { monitor } = app;
    const [watches, inventories, health] = await Promise.all([
        monitor.watches.all(),
        monitor.inventories.all(),
        monitor.health.all(),
    ]);
    const wants = watchedScopeOf(watches.values());
    // A sweep that is found again by whoever goes on with it counts each look once.
    if (isNew) await monitor.sweeps.put(SWEEP_RECORD, found);
    const notes = recorder(app, found, wants, { health, inventories });
    const news = { watches, wants, health: notes.health };
    let sweep: Sweep = omit(found, ['restsUntil']);

    if (sweep.phase === 'looking') {
        const looked = await probe(app, sweep, wants, notes, () => app.deadline.remainingMs() < LAST_LOOK_MS);
        if (!(await claim.renew())) return 'busy';
        const written = await notes.write(() => app.deadline.remainingMs() < LAST_WRITE_MS);
        // What was seen and not written has to be seen again.
        if (!written) return goOn(app, sweep);
        const seen = { ...looked, ...(looked.seen && { seen: { ...notes.seen } }) };
        sweep = withHookedLook(found, seen, notes.unlooked, app.clock.now().getTime());
        if (!sweep.hookedDone || !sweep.rocketchatDone) {
            const waitMs = (sweep.restsUntil ?? 0) - app.clock.now().getTime();
            // What the other upstream said is no older news for that.
            if (waitMs > 0) await reconcileRooms(app, claim, { ...news, sweep });
            return goOn(app, sweep, waitMs);
        }
        sweep = { ...sweep, phase: 'telling' };
    }
    if (!sweep.calendarTried) {
        const stakes = await readImpacts(app, notes.health, wants, sweep);
        if (stakes.kind === 'no-time') return goOn(app, sweep);
        if (stakes.kind === 'tried') {
            sweep = { ...sweep, calendarTried: true, ...(stakes.read && { stakes: stakes.read }) };
        }
    }
    const told = await reconcileRooms(app, claim, { ...news, sweep });
    if (told === 'lost') return 'busy';
    if (told === 'later') return goOn(app, sweep);
    const { seen, ...kept } = omit(sweep, ['calendarTried', 'stakes']);
    await reportToAskers(app, sweep);
    await app.monitor.sweeps.put(SWEEP_RECORD, { ...kept, phase: 'over', endedAt: app.clock.now().getTime() });
    if (notes.reasons.size > 0) app.log.note(`monitor: ${inWords(notes)}`);
    if (seen) report?.(Object.values(seen), sweep);
    return 'over';
}

/** In good order: what comes next begins where this ended. */
async function goOn(app: JobContext, sweep: Sweep, waitMs = 0): Promise<Slice> {
    await app.monitor.sweeps.put(SWEEP_RECORD, sweep);
    await wakeUpIn(app, Math.max(waitMs, 0));
    // Until then, the alarm of this slice is over.
    if (waitMs > 0) await wakeUpIn(app, waitMs + WAKE_UP_MS);
    return 'going-on';
}

/** `healthy 9990, already-known 10` */
const inWords = ({ reasons }: Recorder): string =>
    [...reasons].map(([reason, times]) => `${reason} ${times}`).join(', ');
