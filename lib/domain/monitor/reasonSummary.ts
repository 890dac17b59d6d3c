import { noReminder, type PlannedAlert } from './alertPlan';

/** How often each reason applied, for the log: `healthy 9990, still-bad 10`. Empty without reasons. */
export const reasonCounts = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([reason, times]) => `${reason} ${times}`).join(', ');

/**
 * Why messages are posted, edited or left alone, and why people get reminders or not, for the log:
 * `new-single 1, unchanged 4; reminders: due 1, not-yet 3`. Empty without alerts.
 */
export function planSummary(plans: readonly PlannedAlert[]): string {
    const reminders = plans.flatMap(({ reminder }) => (reminder === noReminder.reminder ? [] : [reminder]));
    const alerts = reasonCounts(counted(plans.map(({ reason }) => reason)));
    return reminders.length === 0 ? alerts : `${alerts}; reminders: ${reasonCounts(counted(reminders))}`;
}

function counted(reasons: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return counts;
}
