import { alertCard } from '../cards/alertCard';
import type { AlertCardContext } from '../cards/alertParts';
import type { JobContext } from '../context/context';
import type { Alert } from '../domain/monitor/alert';
import { firstWatchIn } from '../domain/monitor/watch';

/** The context of an alert's cards: the language of the person who began to watch in its room, and their present hours. */
export async function cardContextOf(
    app: JobContext,
    alert: Pick<Alert, 'reader' | 'roomId'>,
): Promise<AlertCardContext> {
    const reader = await readerNow(app, alert);
    const now = app.clock.now();
    const siteUrl = await app.workspace.siteUrl();
    return {
        ...app.writtenFor(reader),
        dashboardUrl: app.settings.hooked.dashboardUrl,
        now,
        ...(siteUrl && { siteUrl }),
    };
}

/** The watcher's clocks may have changed, or the watcher has moved. Without a watch, the stored reader stays. */
async function readerNow(
    { monitor, people }: Pick<JobContext, 'monitor' | 'people'>,
    { reader, roomId }: Pick<Alert, 'reader' | 'roomId'>,
): Promise<Alert['reader']> {
    const watch = firstWatchIn(await monitor.watches.all(), roomId);
    if (!watch) return reader;
    const utcOffset = await people.utcOffsetOf(watch.by.id);
    return { ...watch.reader, ...(utcOffset !== undefined && { utcOffset }) };
}

/** The alert's card with the newest answer: people may have answered until a moment ago. */
export async function cardOf(app: JobContext, alert: Alert, more: Pick<AlertCardContext, 'mark' | 'mention'> = {}) {
    const [context, answer] = await Promise.all([cardContextOf(app, alert), app.monitor.answers.get(alert.id)]);
    return alertCard(alert, answer, { ...context, ...more });
}

/** The mark of the alert's next message. It finds the message of a process that died before it stored the message's id. */
export const markOf = ({ id, reminders }: Alert, what: 'alert' | 'reminder' | 'recovery'): string =>
    what === 'reminder' ? `reminder-${id}-${reminders}` : `${what}-${id}`;
