import { omit } from 'es-toolkit/object';

import { alertReminder } from '../cards/alertThread';
import { permalink } from '../chat/permalink';
import type { JobContext } from '../context/context';
import type { Alert } from '../domain/monitor/alert';
import type { PlannedAlert } from '../domain/monitor/alertPlan';
import { isAcknowledged, isSnoozed } from '../domain/monitor/snooze';
import type { Watch } from '../domain/monitor/watch';
import { cardContextOf, markOf } from './alertContext';
import { markWatches, postToFirst, roomsToRemind } from './alertRooms';
import { isRecent } from './threadNotes';

/** The alert with the mark of its next reminder; it is stored before the reminder is posted. */
export const withPendingReminder = (app: JobContext, alert: Alert) => ({
    ...alert,
    posting: { mark: markOf(alert, 'reminder'), at: app.clock.now().getTime() },
});

/** Posts a reminder, which is a new message because an edit notifies nobody. A person may have answered just before. */
export async function remind(
    app: JobContext,
    alert: Alert,
    why: PlannedAlert['reminder'],
    watches: ReadonlyMap<string, Watch>,
): Promise<void> {
    const answer = await app.monitor.answers.get(alert.id);
    // The alert counts the planned reminder already.
    const before = { ...alert, reminders: alert.reminders - 1 };
    if (isAcknowledged(answer, alert) || isSnoozed(answer, before, app.clock.now())) {
        if (alert.posting) await app.monitor.alerts.put(alert.id, omit(alert, ['posting']));
        return;
    }
    const pending = withPendingReminder(app, alert);
    const posting = alert.posting ?? pending.posting;
    if (!alert.posting) await app.monitor.alerts.put(alert.id, pending);
    await postReminder(app, omit(alert, ['posting']), posting, watches, why);
}

/** @returns the alert as it is stored then: it keeps the reminder's mark where posting is to be tried again */
export async function postReminder(
    app: JobContext,
    alert: Alert,
    posting: NonNullable<Alert['posting']>,
    watches: ReadonlyMap<string, Watch>,
    why?: PlannedAlert['reminder'],
): Promise<Alert> {
    const context = { ...(await cardContextOf(app, alert)), mark: posting.mark };
    const answer = await app.monitor.answers.get(alert.id);
    const room = await app.rooms.byId(alert.postedIn ?? alert.roomId);
    const link = room && alert.messageId && context.siteUrl && permalink(context.siteUrl, room, alert.messageId);
    const reminder = alertReminder(alert, answer, context, link, why);
    const rooms = roomsToRemind(app, alert);
    const { posted, refused, failed } = await postToFirst(app, rooms, () => Promise.resolve(reminder));
    if (!posted) app.log.warn(`a reminder found no room that takes it: ${rooms.join(', ')}`);
    await markWatches(app, alert, { refused, postedIn: posted?.postedIn }, watches);
    const isToTryAgain = !posted && failed && isRecent(app, posting.at);
    const stored = isToTryAgain ? { ...alert, posting } : alert;
    await app.monitor.alerts.put(alert.id, stored);
    return stored;
}
