import type { JobContext } from '../context/context';
import type { Alert } from '../domain/monitor/alert';
import type { PlannedAlert } from '../domain/monitor/alertPlan';
import type { Watch } from '../domain/monitor/watch';
import { cardOf, markOf } from './alertContext';
import { markWatches, roomsFor, roomsToRemind } from './alertRooms';
import { isRefusedLately, postAlert } from './postAlert';
import { isToAnnounce, postRecovery, withPendingRecovery } from './recoveryMessages';
import { isToRemind, withPendingReminder } from './reminderMessages';
import { postPendingNotes, withPendingNotes } from './threadNotes';

/**
 * Brings the alert's message up to date with its plan, posting it where it is missing, and posts the notes of its thread.
 * @returns the alert as it is stored then, where people have its message and can get a reminder
 */
export async function bringUpToDate(
    app: JobContext,
    { alert, act, notes, remind, reminder, announceEnd }: PlannedAlert,
    watches: ReadonlyMap<string, Watch>,
): Promise<Alert | undefined> {
    const { messageId, closedAt } = alert;
    if (messageId === undefined && closedAt === undefined && isRefusedLately(app, alert)) return undefined;
    const changes = act !== 'none' || notes.length > 0;
    const isEdited =
        messageId !== undefined && changes && (await app.messages.replace(messageId, await cardOf(app, alert)));
    if (isEdited) {
        // A second edit is harmless, a second note or message is not: they are stored before they are posted.
        const withNotes = await withPendingNotes(app, alert, notes);
        const pending = remind
            ? withPendingReminder(app, withNotes, reminder)
            : announceEnd
              ? withPendingRecovery(app, withNotes)
              : withNotes;
        await app.monitor.alerts.put(alert.id, pending);
        const noted = await postPendingNotes(app, pending);
        return isToAnnounce(noted) ? postRecovery(app, noted, watches) : noted;
    }
    // The message is there and could not be edited: another sweep tries again.
    if (messageId !== undefined && (await app.messages.isThere(messageId))) return changes ? undefined : alert;
    // A closed alert needs no message in a room that never had one, or deleted it.
    if (closedAt !== undefined && act !== 'open') await app.monitor.alerts.put(alert.id, alert);
    else await postAlert(app, alert, watches);
    return undefined;
}

/**
 * Finishes the messages of a process that died while it posted, which their marks find. The message about an alert's end is
 * posted now where it is not found. An alert that is not found was never posted, and its plan decides about it.
 * @returns the alert as it is stored then: a reminder that is not found is still pending
 */
export async function finishPosting(
    app: JobContext,
    alert: Alert,
    watches: ReadonlyMap<string, Watch>,
): Promise<Alert> {
    const noted = await postPendingNotes(app, alert, true);
    const { posting, ...rest } = noted;
    if (!posting) return rest;
    const isAlert = posting.mark === markOf(alert, 'alert');
    const rooms = isAlert ? roomsFor(app, alert) : roomsToRemind(app, alert);
    for (const roomId of rooms) {
        const messageId = await app.messages.find({ roomId }, posting.mark, new Date(posting.at));
        if (messageId === undefined) continue;
        const found: Alert = isAlert ? { ...rest, messageId, postedIn: roomId } : rest;
        await markWatches(app, alert, { refused: rooms.slice(0, rooms.indexOf(roomId)), postedIn: roomId }, watches);
        await app.monitor.alerts.put(alert.id, found);
        return found;
    }
    if (isToAnnounce(noted)) return postRecovery(app, noted, watches);
    return isToRemind(noted) ? noted : rest;
}

/** Removes the alert's records; its message stays. */
export async function removeAlert({ monitor }: JobContext, id: string): Promise<void> {
    await monitor.alerts.remove(id);
    await monitor.answers.remove(id);
}
