import type { Alert, AlertAnswer, Impact } from '../../lib/domain/monitor/alert';
import type { AlertRoom, AlertWorld, PlannedAlert } from '../../lib/domain/monitor/alertPlan';
import type { HealthRecord } from '../../lib/domain/monitor/health';
import { planAlerts } from '../../lib/domain/monitor/planAlerts';
import type { Removal } from '../../lib/domain/monitor/removal';
import { healthOf, restartedAlert, restartedRecord } from './monitorRecords';
import { DAY, HOUR, MINUTE, NOW } from './times';

/** A room and its alerts. Each plan is carried out at once, and the test moves the time. */
export interface SimulatedRoom {
    /** Plans the alerts, and carries the plans out. */
    plan(): readonly PlannedAlert[];
    /** The same, without the plans that change nothing. */
    changes(): readonly PlannedAlert[];
    readonly alerts: Map<string, Alert>;
    readonly answers: Map<string, AlertAnswer>;
    readonly health: Map<string, HealthRecord>;
    readonly removals: Map<string, Removal>;
    impacts: Map<string, Impact> | undefined;
    now: Date;
    reminderMs: number;
    incidentWindowMs: number;
    sameCheckMs: number;
    covers: AlertRoom['covers'];
    pass(ms: number): void;
    /** The process dies, and another one reads the stored records. */
    restart(): void;
    room(): AlertRoom;
    world(): AlertWorld;
    /** The only alert; throws where there is none, or several. */
    only(): Alert;
}

export function simulateRoom(...records: readonly HealthRecord[]): SimulatedRoom {
    let ids = 0;
    const self: SimulatedRoom = {
        alerts: new Map(),
        answers: new Map(),
        health: new Map(healthOf(...records)),
        removals: new Map(),
        impacts: new Map(),
        now: NOW,
        reminderMs: DAY,
        incidentWindowMs: HOUR,
        sameCheckMs: 15 * MINUTE,
        covers: () => true,
        room: () => ({
            roomId: 'brand',
            reader: { language: 'de' },
            covers: self.covers,
            alerts: [...self.alerts.values()],
            answers: self.answers,
        }),
        world: () => ({
            health: self.health,
            impacts: self.impacts,
            removals: self.removals,
            now: self.now,
            reminderMs: self.reminderMs,
            incidentWindowMs: self.incidentWindowMs,
            sameCheckMs: self.sameCheckMs,
            newId: () => `a${(ids += 1)}`,
        }),
        plan: () => {
            const plans = planAlerts(self.room(), self.world());
            for (const plan of plans) {
                if (plan.act === 'remove') self.alerts.delete(plan.alert.id);
                else self.alerts.set(plan.alert.id, carriedOut(plan));
            }
            return plans;
        },
        changes: () => self.plan().filter(({ act, remind, notes }) => act !== 'none' || remind || notes.length > 0),
        pass: (ms) => {
            self.now = new Date(self.now.getTime() + ms);
        },
        restart: () => {
            for (const [id, alert] of self.alerts) self.alerts.set(id, restartedAlert(alert));
            for (const [key, record] of self.health) self.health.set(key, restartedRecord(record));
        },
        only: () => {
            const [alert, ...more] = self.alerts.values();
            if (!alert || more.length > 0) throw new Error(`there are ${self.alerts.size} alerts`);
            return alert;
        },
    };
    return self;
}

const carriedOut = ({ act, alert }: PlannedAlert): Alert =>
    act === 'open' ? { ...alert, messageId: `message of ${alert.id}`, postedIn: alert.roomId } : alert;
