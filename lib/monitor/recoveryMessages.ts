import { omit } from 'es-toolkit/object';

import { alertRecovery } from '../cards/alertRecovery';
import type { JobContext } from '../context/context';
import type { Alert } from '../domain/monitor/alert';
import type { Watch } from '../domain/monitor/watch';
import { cardContextOf, markOf } from './alertContext';
import { markWatches, postToFirst, roomsToRemind } from './alertRooms';
import { linkTo } from './reminderMessages';
import { isRecent } from './threadNotes';

/** A closed alert whose end is about to be announced. */
export type PendingRecovery = Alert & { readonly posting: NonNullable<Alert['posting']> };

/** The closed alert with the mark of the message about its end; it is stored before that message is posted. */
export const withPendingRecovery = (app: JobContext, alert: Alert): PendingRecovery => ({
    ...alert,
    posting: { mark: markOf(alert, 'recovery'), at: app.clock.now().getTime() },
});

/** Whether the message that is about to be posted says that the alert is over. */
export const isToAnnounce = (alert: Alert): alert is PendingRecovery =>
    alert.posting?.mark === markOf(alert, 'recovery') && alert.closedAt !== undefined;

/**
 * Posts the message that says that a loud alert is over: an edit of the alert's message notifies nobody.
 * @returns the alert as it is stored then: it keeps the mark where posting is to be tried again
 */
export async function postRecovery(
    app: JobContext,
    alert: PendingRecovery,
    watches: ReadonlyMap<string, Watch>,
): Promise<Alert> {
    const { posting } = alert;
    const context = { ...(await cardContextOf(app, alert)), mark: posting.mark };
    const answer = await app.monitor.answers.get(alert.id);
    const message = alertRecovery(alert, answer, context, await linkTo(app, alert, context.siteUrl));
    const rooms = roomsToRemind(app, alert);
    const { posted, refused, failed } = await postToFirst(app, rooms, () => Promise.resolve(message));
    if (!posted) app.log.warn(`the end of an alert found no room that takes it: ${rooms.join(', ')}`);
    await markWatches(app, alert, { refused, postedIn: posted?.postedIn }, watches);
    const isToTryAgain = !posted && failed && isRecent(app, posting.at);
    const stored = isToTryAgain ? alert : omit(alert, ['posting']);
    await app.monitor.alerts.put(alert.id, stored);
    return stored;
}
