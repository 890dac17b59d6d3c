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
import { remind } from './reminderMessages';

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
    for (const alert of stored.values()) {
        if (!alert.posting && !alert.notes) continue;
        const may = await mayBegin();
        if (may !== 'yes') return may;
        alerts.set(alert.id, await finishPosting(app, alert, input.watches));
    }
    const world = worldOf(app, input, removals);
    const plans = planRooms(input, [...alerts.values()], answers, world);
    if (plans.length > 0) app.log.note(`alerts: ${planSummary(plans)}`);
    const lookedFor = messagesToLookFor(plans, input.sweep);
    for (const plan of plans) {
        if (isSilent(plan) && !lookedFor.includes(plan)) continue;
        const may = await mayBegin();
        if (may !== 'yes') return may;
        await carryOut(app, plan, input);
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

async function carryOut(app: JobContext, plan: PlannedAlert, { watches }: ReconcileInput): Promise<void> {
    if (plan.act === 'remove') return removeAlert(app, plan.alert.id);
    const current = await bringUpToDate(app, plan, watches);
    if (plan.remind && current) await remind(app, current, plan.reminder, watches);
}
