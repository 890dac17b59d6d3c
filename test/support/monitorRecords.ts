import * as v from 'valibot';

import type { Alert, AlertAnswer, AlertMember, Stake } from '../../lib/domain/monitor/alert';
import { alert as alertSchema } from '../../lib/domain/monitor/alert';
import { healthRecord, type HealthRecord } from '../../lib/domain/monitor/health';
import { judge, type Judgement, type Look, type Reason } from '../../lib/domain/monitor/judge';
import { planAlerts, type AlertRoom, type AlertWorld, type PlannedAlert } from '../../lib/domain/monitor/planAlerts';
import { severityOf } from '../../lib/domain/monitor/severity';
import type { Condition, Subject, Trouble } from '../../lib/domain/monitor/subject';
import type { Departure } from '../../lib/domain/monitor/sweep';
import { DAY, HOUR, MINUTE, NOW } from './builders';

export const INTERVAL = 15 * MINUTE;

/** A TikTok account at Hooked. */
export const aConnection = (id = 'int_1', group = 'tiktok'): Subject => ({
    key: `hooked ${id}`,
    source: 'hooked',
    id,
    name: `Account ${id}`,
    group,
});

export const aHook = (id = 'wh_1', group = 'outgoing'): Subject => ({
    key: `rocketchat ${id}`,
    source: 'rocketchat',
    id,
    name: `Webhook ${id}`,
    group,
});

export const HOOKED: Subject = { key: 'upstream hooked', source: 'hooked', group: 'upstream' };

/** As an answer that does not say so. */
export function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
    const copy = { ...whole };
    delete copy[key];
    return copy;
}

export const WELL: Condition = { kind: 'well' };
export const UNCLEAR: Condition = { kind: 'unclear' };
export const bad = (trouble: Trouble): Condition => ({ kind: 'bad', trouble });

/** As the engine keeps it: without what is `undefined`, which comes back as null where somebody sent it. */
const piped = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, part: unknown) => (part === undefined ? null : part)));

/** Written, and read again after a restart; throws where it would not be understood. */
export const restartedRecord = (record: HealthRecord): HealthRecord => v.parse(healthRecord, piped(record));
export const restartedAlert = (alert: Alert): Alert => v.parse(alertSchema, piped(alert));

export const aLook = (over: Partial<Look> = {}): Look => ({
    now: NOW,
    sweep: 'a sweep',
    alertAfterFailures: 2,
    intervalMs: INTERVAL,
    ...over,
});

/** One after another, an interval apart, with whatever is changed midway. */
export interface Watching {
    readonly looks: readonly Judgement[];
    readonly reasons: readonly Reason[];
    readonly record: HealthRecord | undefined;
}

/** What a look finds, or what happens before the next one. */
export type Happening =
    | Condition
    | { readonly kind: 'restart' }
    | { readonly kind: 'set'; readonly settings: Partial<Pick<Look, 'alertAfterFailures' | 'intervalMs'>> }
    /** Negative: the clock is set back. */
    | { readonly kind: 'clock'; readonly ms: number };

export const RESTART: Happening = { kind: 'restart' };
export const set = (settings: Partial<Look>): Happening => ({ kind: 'set', settings });
export const clock = (ms: number): Happening => ({ kind: 'clock', ms });

/** What becomes of one subject while things happen. */
export function watching(
    happenings: readonly Happening[],
    subject = aConnection(),
    from: Partial<Look> = {},
): Watching {
    let look = aLook(from);
    let record: HealthRecord | undefined;
    const looks: Judgement[] = [];
    happenings.forEach((happening, index) => {
        switch (happening.kind) {
            case 'restart':
                record = record && restartedRecord(record);
                return;
            case 'set':
                look = { ...look, ...happening.settings };
                return;
            case 'clock':
                look = { ...look, now: new Date(look.now.getTime() + happening.ms) };
                return;
            default: {
                look = { ...look, now: new Date(look.now.getTime() + look.intervalMs), sweep: `sweep ${index}` };
                const judged = judge(record, { subject, condition: happening }, look);
                looks.push(judged);
                record = judged.after;
            }
        }
    });
    return { looks, reasons: looks.map(({ reason }) => reason), record };
}

/** People are to know of it, unless `over` says otherwise. */
export const aHealth = (subject: Subject, over: Partial<HealthRecord> = {}): HealthRecord => ({
    subject,
    alerting: true,
    trouble: 'expired',
    bad: 1,
    good: 0,
    since: NOW.getTime() - MINUTE,
    flips: [NOW.getTime() - MINUTE],
    unstable: false,
    sweep: 'a sweep',
    ...over,
});

export const healthOf = (...records: readonly HealthRecord[]): ReadonlyMap<string, HealthRecord> =>
    new Map(records.map((record) => [record.subject.key, record]));

export const aMember = (subject: Subject = aConnection(), over: Partial<AlertMember> = {}): AlertMember => ({
    subject,
    trouble: 'expired',
    since: NOW.getTime() - MINUTE,
    unstable: false,
    // Of webhooks and upstreams there is none.
    ...(subject.source === 'hooked' && subject.id !== undefined && { stake: { posts: 0 } }),
    ...over,
});

export const anAlert = (over: Partial<Alert> = {}): Alert => ({
    severity: severityOf({ members: over.members ?? [aMember()] }, NOW),
    id: 'a1',
    roomId: 'brand',
    kind: 'single',
    source: 'hooked',
    group: 'tiktok',
    members: [aMember()],
    ended: [],
    openedAt: NOW.getTime() - MINUTE,
    toldAt: NOW.getTime() - MINUTE,
    reminders: 0,
    reader: {},
    messageId: 'm1',
    postedIn: 'brand',
    ...over,
});

/** A room and what it has been told, with time going on and a caller that does what is planned. */
export interface Telling {
    /** Plans, and does what is planned. */
    plan(): readonly PlannedAlert[];
    /** Only the plans that do something. */
    news(): readonly PlannedAlert[];
    readonly alerts: Map<string, Alert>;
    readonly answers: Map<string, AlertAnswer>;
    readonly health: Map<string, HealthRecord>;
    readonly departures: Map<string, Departure>;
    stakes: Map<string, Stake> | undefined;
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
        departures: new Map(),
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
            departures: self.departures,
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
