import type { Alert, AlertAnswer, Impact } from '../../lib/domain/monitor/alert';
import type { HealthRecord } from '../../lib/domain/monitor/health';
import { planAlerts, type AlertRoom, type AlertWorld, type PlannedAlert } from '../../lib/domain/monitor/planAlerts';
import type { Removal } from '../../lib/domain/monitor/sweep';
import { DAY, HOUR, NOW } from './times';
import { restartedRecord, restartedAlert, healthOf } from './monitorRecords';

/** A room and what it has been told, with time going on and a caller that does what is planned. */
export interface Telling {
    /** Plans, and does what is planned. */
    plan(): readonly PlannedAlert[];
    /** Only the plans that do something. */
    news(): readonly PlannedAlert[];
    readonly alerts: Map<string, Alert>;
    readonly answers: Map<string, AlertAnswer>;
    readonly health: Map<string, HealthRecord>;
    readonly removals: Map<string, Removal>;
    stakes: Map<string, Impact> | undefined;
    now: Date;
    reminderMs: number;
    foldMs: number;
    covers: AlertRoom['covers'];
    pass(ms: number): void;
    /** The process dies and another one reads what is stored. */
    restart(): void;
    room(): AlertRoom;
    world(): AlertWorld;
    /** The only alert there is. */
    only(): Alert;
}

export function telling(...records: readonly HealthRecord[]): Telling {
    let ids = 0;
    const self: Telling = {
        alerts: new Map(),
        answers: new Map(),
        health: new Map(healthOf(...records)),
        removals: new Map(),
        stakes: new Map(),
        now: NOW,
        reminderMs: DAY,
        foldMs: HOUR,
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
            stakes: self.stakes,
            removals: self.removals,
            now: self.now,
            reminderMs: self.reminderMs,
            foldMs: self.foldMs,
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
        news: () => self.plan().filter(({ act, remind, notes }) => act !== 'none' || remind || notes.length > 0),
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
