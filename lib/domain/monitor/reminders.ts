import type { Alert, AlertAnswer, AlertMember } from './alert';
import { keyOf, type Draft } from './alertMembers';
import type { AlertWorld, RemindedFor, ReminderReason } from './alertPlan';
import { subjectOfUpstream } from './conditions';
import { isAcknowledged, isSnoozed, snoozeEndsAt } from './snooze';
import { troubleRow } from './troubles';

const REMINDING: readonly ReminderReason[] = ['due', 'snooze-ended', 'joined', 'lost', 'worse'] satisfies RemindedFor[];

export const isReminding = (reason: ReminderReason): reason is RemindedFor => REMINDING.includes(reason);

/** Whether people get a reminder of an open alert now, and why. */
export function reminderReason(
    draft: Draft,
    alert: Alert,
    answer: AlertAnswer | undefined,
    { health, now, reminderMs }: AlertWorld,
): ReminderReason {
    if (isAcknowledged(answer, alert)) return 'acknowledged';
    if (isSnoozed(answer, alert, now)) return 'snoozed';
    const urgent = urgentReason(draft, alert);
    if (urgent) return urgent;
    if (!alert.members.some(({ trouble }) => troubleRow(trouble).reminds)) return 'told-once';
    const isBad = (key: string): boolean => (health.get(key)?.bad ?? 0) > 0;
    if (alert.kind !== 'cause' && isBad(subjectOfUpstream(alert.source).key)) return 'unseen';
    if (!alert.members.some(({ subject }) => isBad(subject.key))) return 'recovering';
    const snoozeEnd = snoozeEndsAt(answer, alert);
    if (snoozeEnd && snoozeEnd.getTime() <= now.getTime()) return 'snooze-ended';
    return now.getTime() - alert.toldAt >= reminderMs ? 'due' : 'not-yet';
}

/** News that cannot wait for the next reminder. It is news only once: the next sweep finds it in the stored alert. */
function urgentReason({ before, kept, joined }: Draft, { severity }: Alert): RemindedFor | undefined {
    if (joined.length > 0) return 'joined';
    const hadLost = new Set(before.members.filter(hasLost).map(keyOf));
    if (kept.some((member) => hasLost(member) && !hadLost.has(keyOf(member)))) return 'lost';
    const wasLessSevere = before.severity !== undefined && before.severity !== 'critical';
    return wasLessSevere && severity === 'critical' ? 'worse' : undefined;
}

const hasLost = ({ stake: impact }: AlertMember): boolean => (impact?.lost ?? 0) > 0;
