import { omit } from 'es-toolkit/object';

import { alertReminder, alertReminders, type Reminded } from '../cards/alertReminder';
import { permalink } from '../chat/permalink';
import type { JobContext } from '../context/context';
import type { Alert } from '../domain/monitor/alert';
import type { PlannedAlert } from '../domain/monitor/alertPlan';
import { isReminding } from '../domain/monitor/reminders';
import { isAcknowledged, isSnoozed } from '../domain/monitor/snooze';
import type { Watch } from '../domain/monitor/watch';
import { cardContextOf, markOf } from './alertContext';
import { markWatches, postToFirst, roomsToRemind } from './alertRooms';
import { isRecent } from './threadNotes';

/** An alert whose reminder is about to be posted. */
export type PendingReminder = Alert & { readonly posting: NonNullable<Alert['posting']> };

/** One message brings this many reminders at most; the text of a message may have 5000 characters. */
const MOST_IN_ONE = 10;

/** The alert with the mark of its next reminder; it is stored before the reminder is posted. */
export const withPendingReminder = (app: JobContext, alert: Alert, why: PlannedAlert['reminder']): PendingReminder => ({
    ...alert,
    posting: {
        mark: markOf(alert, 'reminder'),
        at: app.clock.now().getTime(),
        ...(isReminding(why) && { why }),
    },
});

/** Whether the message that is about to be posted is a reminder. */
export const isToRemind = (alert: Alert): alert is PendingReminder =>
    alert.posting?.mark === markOf(alert, 'reminder') && alert.closedAt === undefined;

/**
 * Posts the pending reminders of one room as one message, because an edit notifies nobody. Each alert's part bears the mark
 * of its own reminder, so that after a death each alert finds out by itself whether it was posted.
 * @returns the alerts as they are stored then: each keeps its mark where posting is to be tried again
 */
export async function postReminders(
    app: JobContext,
    pending: readonly PendingReminder[],
    watches: ReadonlyMap<string, Watch>,
): Promise<readonly Alert[]> {
    const stored: Alert[] = [];
    const wanted: PendingReminder[] = [];
    for (const alert of pending) {
        if (await isAnswered(app, alert)) stored.push(await store(app, omit(alert, ['posting'])));
        else wanted.push(alert);
    }
    for (let first = 0; first < wanted.length; first += MOST_IN_ONE) {
        stored.push(...(await postOne(app, wanted.slice(first, first + MOST_IN_ONE), watches)));
    }
    return stored;
}

/** A person may have answered just before. The alert counts the planned reminder already. */
async function isAnswered(app: JobContext, alert: Alert): Promise<boolean> {
    const answer = await app.monitor.answers.get(alert.id);
    const before = { ...alert, reminders: alert.reminders - 1 };
    return isAcknowledged(answer, alert) || isSnoozed(answer, before, app.clock.now());
}

async function postOne(
    app: JobContext,
    alerts: readonly PendingReminder[],
    watches: ReadonlyMap<string, Watch>,
): Promise<readonly Alert[]> {
    const [first] = alerts;
    if (!first) return [];
    const context = await cardContextOf(app, first);
    const reminded = await Promise.all(alerts.map((alert) => remindedOf(app, alert, context.siteUrl)));
    const [only, another] = reminded;
    const message = only && !another ? alertReminder(only, context) : alertReminders(reminded, context);
    const rooms = roomsToRemind(app, first);
    const { posted, refused, failed } = await postToFirst(app, rooms, () => Promise.resolve(message));
    if (!posted) app.log.warn(`a reminder found no room that takes it: ${rooms.join(', ')}`);
    await markWatches(app, first, { refused, postedIn: posted?.postedIn }, watches);
    const stored: Alert[] = [];
    for (const alert of alerts) {
        const isToTryAgain = !posted && failed && isRecent(app, alert.posting.at);
        stored.push(await store(app, isToTryAgain ? alert : omit(alert, ['posting'])));
    }
    return stored;
}

async function remindedOf(app: JobContext, alert: PendingReminder, siteUrl: string | undefined): Promise<Reminded> {
    const { mention } = app.settings.monitor;
    const { mark, why } = alert.posting;
    const answer = await app.monitor.answers.get(alert.id);
    const link = await linkTo(app, alert, siteUrl);
    return {
        alert,
        answer,
        mark,
        why: why ?? 'due',
        ...(link && { link }),
        // Only the reminder that makes an alert critical is as urgent as a critical alert.
        ...(mention !== undefined && why === 'worse' && { mention }),
    };
}

/** The address of the alert's message; undefined where it cannot be known. */
export async function linkTo(app: JobContext, alert: Alert, siteUrl: string | undefined): Promise<string | undefined> {
    const room = await app.rooms.byId(alert.postedIn ?? alert.roomId);
    return room && alert.messageId && siteUrl ? permalink(siteUrl, room, alert.messageId) : undefined;
}

async function store(app: JobContext, alert: Alert): Promise<Alert> {
    await app.monitor.alerts.put(alert.id, alert);
    return alert;
}
