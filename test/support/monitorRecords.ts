import * as v from 'valibot';

import { type Alert, type AlertMember, alert as alertSchema } from '../../lib/domain/monitor/alert';
import { healthRecord, type HealthRecord } from '../../lib/domain/monitor/health';
import { alertSeverity } from '../../lib/domain/monitor/severity';
import type { Condition, Subject } from '../../lib/domain/monitor/subject';
import type { Trouble } from '../../lib/domain/monitor/troubles';
import { MINUTE, NOW } from './times';

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

export const HEALTHY: Condition = { kind: 'healthy' };
export const INDETERMINATE: Condition = { kind: 'indeterminate' };
export const bad = (trouble: Trouble): Condition => ({ kind: 'bad', trouble });

/** A value after the engine's pipe and storage: `undefined` comes back as null. */
const piped = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, part: unknown) => (part === undefined ? null : part)));

/** The record as it is read after a restart; throws where its schema refuses it. */
export const restartedRecord = (record: HealthRecord): HealthRecord => v.parse(healthRecord, piped(record));
export const restartedAlert = (alert: Alert): Alert => v.parse(alertSchema, piped(alert));

/** A firing subject's record, unless `over` says otherwise. */
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
    // Webhooks and upstreams have no impact.
    ...(subject.source === 'hooked' && subject.id !== undefined && { stake: { posts: 0 } }),
    ...over,
});

export const anAlert = (over: Partial<Alert> = {}): Alert => ({
    severity: alertSeverity({ members: over.members ?? [aMember()] }, NOW),
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
