import { remindedFor, type Alert, type AlertAnswer, type AlertMember, type RemindedFor } from './alert';
import { keyOf, type Draft } from './alertMembers';
import type { AlertWorld, ReminderReason } from './alertPlan';
import { subjectOfUpstream } from './conditions';
import { isAcknowledged, isSnoozed, snoozeEndsAt } from './snooze';
import { troubleRow } from './troubles';

/** An alert brings news of the same kind in a new message once in this time at most; its thread has all of it. */
const QUIET_MS = 3_600_000;

export const isReminding = (reason: ReminderReason): reason is RemindedFor => remindedFor.some((one) => one === reason);

/** Whether people get a reminder of an open alert now, and why. */
export function reminderReason(
    draft: Draft,
    alert: Alert,
    answer: AlertAnswer | undefined,
    { health, now, reminderMs }: AlertWorld,
): ReminderReason {
    if (isAcknowledged(answer, alert)) return 'acknowledged';
    if (isSnoozed(answer, alert, now)) return 'snoozed';
    const snoozeEnd = snoozeEndsAt(answer, alert);
    const isSnoozeOver = snoozeEnd !== undefined && snoozeEnd.getTime() <= now.getTime();
    const urgent = urgentReason(draft, alert, now, isSnoozeOver);
    if (urgent) return urgent;
    if (!alert.members.some(({ trouble }) => troubleRow(trouble).reminds)) return 'told-once';
    const isBad = (key: string): boolean => (health.get(key)?.bad ?? 0) > 0;
    if (alert.kind !== 'cause' && isBad(subjectOfUpstream(alert.source).key)) return 'unseen';
    if (!alert.members.some(({ subject }) => isBad(subject.key))) return 'recovering';
    if (isSnoozeOver) return 'snooze-ended';
    return now.getTime() - alert.toldAt >= reminderMs ? 'due' : 'not-yet';
}

/**
 * News that cannot wait for the next reminder. It is news only once: the next sweep finds it in the stored alert.
 * @param isSnoozeOver the reminder at the end of a snooze brings the news of its time
 */
function urgentReason(
    draft: Draft,
    { severity, quietJoins = [], quietLosses = [], toldAt }: Alert,
    now: Date,
    isSnoozeOver: boolean,
): RemindedFor | undefined {
    const { before, joined } = draft;
    const mayTell = now.getTime() - toldAt >= QUIET_MS && (!isSnoozeOver || joined.length > 0);
    if (mayTell && quietJoins.length > 0) return 'joined';
    if (newLosses(draft).length > 0 && !before.members.some(hasLost)) return 'lost';
    const wasLessSevere = before.severity !== undefined && before.severity !== 'critical';
    if (wasLessSevere && severity === 'critical') return 'worse';
    return mayTell && quietLosses.length > 0 ? 'lost' : undefined;
}

/** What the alert has to say that no new message has said yet; members that have left since are no news any more. */
export function quietNews(draft: Draft): Pick<Alert, 'quietJoins' | 'quietLosses'> {
    const { before, kept, joined } = draft;
    const present = new Set([...kept, ...joined].map(keyOf));
    const quietJoins = [...(before.quietJoins ?? []), ...joined.map(keyOf)].filter((key) => present.has(key));
    const quietLosses = [...(before.quietLosses ?? []), ...newLosses(draft)].filter((key) => present.has(key));
    return {
        ...(quietJoins.length > 0 && { quietJoins: [...new Set(quietJoins)] }),
        ...(quietLosses.length > 0 && { quietLosses: [...new Set(quietLosses)] }),
    };
}

/** The keys of the members that have lost their first post since the last sweep. */
function newLosses({ before, kept }: Draft): readonly string[] {
    const hadLost = new Set(before.members.filter(hasLost).map(keyOf));
    return kept.filter((member) => hasLost(member) && !hadLost.has(keyOf(member))).map(keyOf);
}

const hasLost = ({ stake: impact }: AlertMember): boolean => (impact?.lost ?? 0) > 0;
