import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import type { Alert } from '../domain/monitor/alert';
import type { Watch } from '../domain/monitor/watch';
import { cardOf, markOf } from './alertContext';
import { markWatches, postToFirst, roomsFor } from './alertRooms';
import { wakeUpIn } from './wakeUp';

/** An alert that could not be posted, for an unknown reason, is tried again after this at the latest. */
const TRY_AGAIN_MS = 60_000;
/** For this long, it is tried in its own room alone; then in the fallback room as well. */
const PATIENCE_MS = 10 * 60_000;
/** An alert that every room refused is tried again after this. */
const REFUSED_FOR_MS = 3_600_000;

/** Whether every room refused the alert lately: a try at every check would only fill the log. */
export const isRefusedLately = ({ clock }: JobContext, { refusedAt }: Alert): boolean =>
    refusedAt !== undefined && Math.abs(clock.now().getTime() - refusedAt) < REFUSED_FOR_MS;

/** A room may refuse a mention, such as `@all` without the right to it: the next try is without. */
const mentionFor = ({ settings: { monitor } }: JobContext, { failing }: Alert): { readonly mention?: string } =>
    failing || monitor.mention === undefined ? {} : { mention: monitor.mention };

/** Posts the alert's message, and stores the alert with its message or with the reason why it has none. */
export async function postAlert(app: JobContext, planned: Alert, watches: ReadonlyMap<string, Watch>): Promise<void> {
    const { failing } = planned;
    const unposted = omit(planned, ['messageId', 'postedIn', 'refusedAt', 'failing', 'notes']);
    const now = app.clock.now().getTime();
    const posting = { mark: markOf(planned, 'alert'), at: now };
    const mention = mentionFor(app, planned);
    await app.monitor.alerts.put(planned.id, { ...unposted, ...(failing && { failing }), posting });
    const { posted, refused, failed } = await postToFirst(
        app,
        roomsFor(app, planned),
        (roomId) => cardOf(app, { ...unposted, postedIn: roomId }, { mark: posting.mark, ...mention }),
        {
            isNeedless: async (roomId) => roomId !== planned.roomId && (await isShownIn(app, roomId, planned)),
            isPatient: Math.abs(now - (failing?.since ?? now)) < PATIENCE_MS,
        },
    );
    // The marks come first: once the alert's message is stored, no later sweep comes back to them.
    await markWatches(app, planned, { refused, postedIn: posted?.postedIn }, watches);
    if (posted) return app.monitor.alerts.put(planned.id, { ...unposted, ...posted });
    if (failed) {
        // The message may be there all the same: the next try looks for its mark first.
        const again = { since: failing?.since ?? now, retryAt: await retrySoon(app) };
        return app.monitor.alerts.put(planned.id, { ...unposted, failing: again, posting });
    }
    app.log.warn(
        `an alert found no room that takes it: room ${planned.roomId} refused, and monitor_channel did not help`,
    );
    await app.monitor.alerts.put(planned.id, { ...unposted, refusedAt: app.clock.now().getTime() });
}

/**
 * Sets a wake-up for the next try, because checks may be hours apart. All alerts that wait share one try.
 * @returns when the try is due, in epoch ms
 */
async function retrySoon(app: JobContext): Promise<number> {
    const now = app.clock.now().getTime();
    const due = [...(await app.monitor.alerts.all()).values()]
        .flatMap(({ failing }) => failing?.retryAt ?? [])
        .find((at) => at > now && at <= now + TRY_AGAIN_MS);
    if (due !== undefined) return due;
    await wakeUpIn(app, TRY_AGAIN_MS, 'news');
    return now + TRY_AGAIN_MS;
}

/** Whether open alerts in the room show all members already: several rooms may have the same fallback. */
async function isShownIn({ monitor }: JobContext, roomId: string, alert: Alert): Promise<boolean> {
    const keys = new Set(alert.members.map(({ subject }) => subject.key));
    if (keys.size === 0) return false;
    const shown = [...(await monitor.alerts.all()).values()]
        .filter((one) => one.id !== alert.id && one.postedIn === roomId && one.closedAt === undefined)
        .flatMap(({ members }) => members.map(({ subject }) => subject.key));
    return [...keys].every((key) => shown.includes(key));
}
