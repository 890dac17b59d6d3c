import type { JobContext } from '../context/context';
import { groupBy } from '../domain/collections';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import { prunableSubjects } from '../domain/monitor/alertMembers';
import { isSilent, type AlertWorld, type PlannedAlert } from '../domain/monitor/alertPlan';
import type { HealthRecord } from '../domain/monitor/health';
import { planAlerts } from '../domain/monitor/planAlerts';
import { planSummary } from '../domain/monitor/reasonSummary';
import type { Sweep } from '../domain/monitor/sweep';
import { covers, firstWatchIn, type Scope, type Watch } from '../domain/monitor/watch';
import type { Claim } from '../ports/storage';
import { bringUpToDate, finishPosting, removeAlert } from './alertMessages';
import { prune } from './prune';
import { isToRemind, postReminders, withPendingReminder, type PendingReminder } from './reminderMessages';

/** With less time left, a slice begins no alert: another slice continues. */
const LAST_ALERT_MS = 3_000;
const HOUR_MS = 3_600_000;
/** Members that fail within this many checks of each other belong to one incident. */
const INCIDENT_INTERVALS = 3;
/** A sweep looks for the messages of this many unchanged alerts, in turns: people may have deleted them. */
const MESSAGES_LOOKED_FOR = 5;

/** The records that the alerts follow from. */
export interface ReconcileInput {
    readonly watches: ReadonlyMap<string, Watch>;
    readonly scope: Scope;
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** Has the impacts, where the calendar was read. */
    readonly sweep: Sweep;
}

/** How reconciling ended. `later`: the slice's time is up; `lost`: another worker has the claim. */
type Reconciled = 'done' | 'later' | 'lost';

/**
 * Makes the alerts in all rooms match the stored records. It plans from stored records alone, so that after a death it
 * does only what is missing.
 */
export async function reconcileRooms(app: JobContext, claim: Claim, input: ReconcileInput): Promise<Reconciled> {
    const { monitor } = app;
    const [stored, answers, removals] = await Promise.all([
        monitor.alerts.all(),
        monitor.answers.all(),
        monitor.removals.all(),
    ]);
    // A claim that is renewed before each alert outlives the alert's posting, however slow that is.
    const mayBegin = async (): Promise<'yes' | 'later' | 'lost'> => {
        if (app.deadline.remainingMs() < LAST_ALERT_MS) return 'later';
        return (await claim.renew()) ? 'yes' : 'lost';
    };
    const alerts = new Map(stored);
    // Finish the messages of a process that died while it posted: the plan starts from what is there.
    const unfinished: PendingReminder[] = [];
    for (const alert of stored.values()) {
        if (!alert.posting && !alert.notes) continue;
        const may = await mayBegin();
        if (may !== 'yes') return may;
        const finished = await finishPosting(app, alert, input.watches);
        alerts.set(alert.id, finished);
        if (isToRemind(finished)) unfinished.push(finished);
    }
    for (const pending of byRoom(unfinished)) {
        const may = await mayBegin();
        if (may !== 'yes') return may;
        for (const alert of await postReminders(app, pending, input.watches)) alerts.set(alert.id, alert);
    }
    const world = worldOf(app, input, removals);
    const plans = planRooms(input, [...alerts.values()], answers, world);
    if (plans.length > 0) app.log.note(`alerts: ${planSummary(plans)}`);
    const lookedFor = messagesToLookFor(plans, input.sweep);
    const reminders: PendingReminder[] = [];
    for (const plan of plans) {
        if (isSilent(plan) && !lookedFor.includes(plan)) continue;
        const may = await mayBegin();
        if (may !== 'yes') return may;
        const pending = await carryOut(app, plan, input);
        if (pending) reminders.push(pending);
    }
    for (const pending of byRoom(reminders)) {
        const may = await mayBegin();
        if (may !== 'yes') return may;
        await postReminders(app, pending, input.watches);
    }
    await prune(app, { ...input, gone: prunableSubjects(plans, world), removals });
    return 'done';
}

const worldOf = (
    app: JobContext,
    { health, scope, sweep }: ReconcileInput,
    removals: AlertWorld['removals'],
): AlertWorld => ({
    health: new Map([...health].filter(([, { subject }]) => scope.covers(subject))),
    impacts: sweep.stakes && new Map(Object.entries(sweep.stakes)),
    removals,
    now: app.clock.now(),
    reminderMs: app.settings.monitor.reminderHours * HOUR_MS,
    incidentWindowMs: Math.max(HOUR_MS, INCIDENT_INTERVALS * app.settings.monitor.intervalMinutes * 60_000),
    sameCheckMs: app.settings.monitor.intervalMinutes * 60_000,
    newId: () => app.newId(),
});

/** Plans the alerts of every room that watches or has alerts. */
function planRooms(
    { watches }: ReconcileInput,
    alerts: readonly Alert[],
    answers: ReadonlyMap<string, AlertAnswer>,
    world: AlertWorld,
): readonly PlannedAlert[] {
    const watchesByRoom = groupBy([...watches.values()], ({ roomId }) => roomId);
    const alertsByRoom = groupBy(alerts, ({ roomId }) => roomId);
    const roomIds = [...new Set([...watchesByRoom.keys(), ...alertsByRoom.keys()])].sort();
    return roomIds.flatMap((roomId) => {
        const ownWatches = watchesByRoom.get(roomId) ?? [];
        return planAlerts(
            {
                roomId,
                reader: firstWatchIn(watches, roomId)?.reader ?? {},
                covers: (subject) => ownWatches.some(({ target }) => covers(target, subject)),
                alerts: alertsByRoom.get(roomId) ?? [],
                answers,
            },
            world,
        );
    });
}

/** The plans without a change whose messages this sweep looks for. */
function messagesToLookFor(plans: readonly PlannedAlert[], { startedAt }: Sweep): readonly PlannedAlert[] {
    const open = plans.filter((plan) => isSilent(plan) && plan.alert.closedAt === undefined);
    if (open.length <= MESSAGES_LOOKED_FOR) return open;
    const first = Math.floor(startedAt / 1000) % open.length;
    return [...open, ...open].slice(first, first + MESSAGES_LOOKED_FOR);
}

/** @returns the alert with its pending reminder, where the plan has one and people have the alert's message */
async function carryOut(
    app: JobContext,
    plan: PlannedAlert,
    { watches }: ReconcileInput,
): Promise<PendingReminder | undefined> {
    if (plan.act === 'remove') {
        await removeAlert(app, plan.alert.id);
        return undefined;
    }
    const current = await bringUpToDate(app, plan, watches);
    if (!plan.remind || !current) return undefined;
    if (isToRemind(current)) return current;
    const pending = withPendingReminder(app, current, plan.reminder);
    await app.monitor.alerts.put(pending.id, pending);
    return pending;
}

/** The reminders that one message can bring: those of one watching room, whose alerts are in the same room. */
const byRoom = (pending: readonly PendingReminder[]): readonly (readonly PendingReminder[])[] => [
    ...groupBy(pending, ({ roomId, postedIn }) => JSON.stringify([roomId, postedIn])).values(),
];
