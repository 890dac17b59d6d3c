import type { JobContext } from '../context/context';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import type { HealthRecord } from '../domain/monitor/health';
import { forgottenSubjects, planAlerts, type AlertWorld, type PlannedAlert } from '../domain/monitor/planAlerts';
import type { Sweep } from '../domain/monitor/sweep';
import { covers, type Scope, type Watch } from '../domain/monitor/watch';
import { groupBy } from '../domain/collections';
import type { Claim } from '../ports/storage';
import { firstWatchIn } from '../domain/monitor/watch';
import { prune } from './prune';
import { bringUpToDate, finishPosting, remind, removeAlert } from './alertMessages';

/** With less of its time left, a slice tells nothing more; another goes on. */
const LAST_WORD_MS = 3_000;
const HOUR_MS = 3_600_000;
/** What fails within so many checks of each other fails together. */
const FOLDED_INTERVALS = 3;
/** So many alerts a sweep are looked for, in turns: somebody may have deleted the message. */
const LOOKED_FOR = 5;

/** What the rooms are told from. */
export interface News {
    readonly watches: ReadonlyMap<string, Watch>;
    readonly wants: Scope;
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** With what is at stake, where the calendar was read for it. */
    readonly sweep: Sweep;
}

/**
 * Brings what the rooms show to what is known. Everything is derived from what is stored, so a second time, after a
 * death on the way, does just what is missing.
 *
 * @returns `later`: its time was up; `lost`: another one is at it
 */
export async function reconcileRooms(app: JobContext, claim: Claim, news: News): Promise<'done' | 'later' | 'lost'> {
    const { monitor } = app;
    const [stored, answers, removals] = await Promise.all([
        monitor.alerts.all(),
        monitor.answers.all(),
        monitor.removals.all(),
    ]);
    const alerts = new Map(stored);
    const inTime = async (): Promise<'go' | 'later' | 'lost'> => {
        if (app.deadline.remainingMs() < LAST_WORD_MS) return 'later';
        return (await claim.renew()) ? 'go' : 'lost';
    };
    // What was being posted when the process died comes first: what follows is planned from what is there.
    for (const alert of stored.values()) {
        if (!alert.posting && !alert.notes) continue;
        const may = await inTime();
        if (may !== 'go') return may;
        alerts.set(alert.id, await finishPosting(app, alert, news.watches));
    }
    const world: AlertWorld = {
        health: new Map([...news.health].filter(([, { subject }]) => news.wants.covers(subject))),
        stakes: news.sweep.stakes && new Map(Object.entries(news.sweep.stakes)),
        removals,
        now: app.clock.now(),
        reminderMs: app.settings.monitor.reminderHours * HOUR_MS,
        foldMs: Math.max(HOUR_MS, FOLDED_INTERVALS * app.settings.monitor.intervalMinutes * 60_000),
        newId: () => app.newId(),
    };
    const plans = planAll(news, [...alerts.values()], answers, world);
    const missing = lookedFor(plans, news.sweep);
    for (const plan of plans) {
        if (isSilent(plan) && !missing.includes(plan)) continue;
        const may = await inTime();
        if (may !== 'go') return may;
        await carryOut(app, plan, news);
    }
    await prune(app, { ...news, forgotten: forgottenSubjects(plans, world), removals });
    return 'done';
}

function planAll(
    { watches }: News,
    alerts: readonly Alert[],
    answers: ReadonlyMap<string, AlertAnswer>,
    world: AlertWorld,
): readonly PlannedAlert[] {
    const watchesOf = groupBy([...watches.values()], ({ roomId }) => roomId);
    const alertsOf = groupBy(alerts, ({ roomId }) => roomId);
    const rooms = [...new Set([...watchesOf.keys(), ...alertsOf.keys()])].sort();
    return rooms.flatMap((roomId) => {
        const ofRoom = watchesOf.get(roomId) ?? [];
        return planAlerts(
            {
                roomId,
                reader: firstWatchIn(watches, roomId)?.reader ?? {},
                covers: (subject) => ofRoom.some(({ target }) => covers(target, subject)),
                alerts: alertsOf.get(roomId) ?? [],
                answers,
            },
            world,
        );
    });
}

const isSilent = ({ act, remind, notes }: PlannedAlert): boolean => act === 'none' && !remind && notes.length === 0;

/** Those of the unchanged whose messages are looked for this time. */
function lookedFor(plans: readonly PlannedAlert[], { startedAt }: Sweep): readonly PlannedAlert[] {
    const open = plans.filter((plan) => isSilent(plan) && plan.alert.closedAt === undefined);
    if (open.length <= LOOKED_FOR) return open;
    const first = Math.floor(startedAt / 1000) % open.length;
    return [...open, ...open].slice(first, first + LOOKED_FOR);
}

async function carryOut(app: JobContext, plan: PlannedAlert, news: News): Promise<void> {
    if (plan.act === 'remove') return removeAlert(app, plan.alert.id);
    const current = await bringUpToDate(app, plan, news.watches);
    if (plan.remind && current) await remind(app, current, plan.reminder, news.watches);
}
