import { mayManage } from '../context/rights';
import { alertCard } from '../cards/alertCard';
import { userCode } from '../cards/alertParts';
import { whisper, type Click, type Effect } from '../chat/click';
import type { AppContext } from '../context/context';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import {
    acknowledgement,
    isAcknowledged,
    isAcknowledgedBy,
    released,
    snoozeUntil,
    snoozing,
} from '../domain/monitor/snooze';
import { wakeUpIn } from './wakeUp';
import { cardContextOf } from './alertContext';
import type { acknowledgeAlert, releaseAlert, snoozeAlert } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/** A person takes care of the alert: everybody sees who, and no reminders come until the alert is over. */
export const acknowledge = (
    app: AppContext,
    { id }: LinkTarget<typeof acknowledgeAlert>,
    click: Click,
): Promise<Effect> =>
    answerAlert(app, id, click, (alert, answer) => {
        const { say, times, person, clock } = app;
        if (!answer.acknowledged || !isAcknowledged(answer, alert)) {
            return { ...answer, acknowledged: acknowledgement(alert, person, clock.now()) };
        }
        const { by, at } = answer.acknowledged;
        return say('alert_already', { who: userCode(by), when: times.absolute(new Date(at)) });
    });

/** Takes an acknowledgement back, for the person who gave it and for managers: reminders come again. */
export const release = (app: AppContext, { id }: LinkTarget<typeof releaseAlert>, click: Click): Promise<Effect> =>
    answerAlert(app, id, click, async (alert, answer) => {
        const { say, person } = app;
        if (!answer.acknowledged || !isAcknowledged(answer, alert)) return say('alert_not_acknowledged');
        return isAcknowledgedBy(answer, person) || (await mayManage(app))
            ? released(answer)
            : say('alert_not_yours', { who: userCode(answer.acknowledged.by) });
    });

/** No reminders for a while. Refused when a post is about to fail. A later choice replaces an earlier one. */
export const snooze = (app: AppContext, { id, ms }: LinkTarget<typeof snoozeAlert>, click: Click): Promise<Effect> =>
    answerAlert(app, id, click, async (alert, answer) => {
        const { say, times } = app;
        const now = app.clock.now();
        const possible = snoozeUntil(ms, alert.members, now);
        if (possible.kind === 'too-late') return say('alert_too_close', { when: times.absolute(possible.postAt) });
        // Checks may be hours apart: a wake-up ends the snooze on time.
        await wakeUpIn(app, possible.until.getTime() - now.getTime(), 'news');
        return { ...answer, snoozed: snoozing(alert, app.person.username, possible.until, now) };
    });

/**
 * Stores one answer at a time, to the alert as it is now. The alert itself belongs to the monitor, which may change it
 * meanwhile: only the answer is written here, and the message then shows both.
 *
 * @param to the new answer, from the alert and the answer before; or words that say why nothing changes
 */
async function answerAlert(
    app: AppContext,
    id: string,
    click: Click,
    to: (alert: Alert, answer: AlertAnswer) => AlertAnswer | string | Promise<AlertAnswer | string>,
): Promise<Effect> {
    const { monitor, claims, say } = app;
    const found = await monitor.alerts.get(id);
    const alert = found && (await mayAnswer(app, found)) ? found : undefined;
    // An id must not reveal an alert: to a person who is not in its room, it looks like no alert at all.
    if (!alert) return whisper(say('alert_not_known'));
    // An alert of a moment ago may not know its message yet: then only a click on its own button counts.
    const isItsMessage = alert.messageId === undefined ? !click.isStale : alert.messageId === click.messageId;
    if (!isItsMessage) return whisper(say('alert_moved'));
    if (alert.closedAt !== undefined) {
        await show(app, alert, click);
        return whisper(say('alert_is_over'));
    }
    const claim = await claims.claim(`alert-answer ${id}`);
    if (!claim) return whisper(say('alert_busy'));
    try {
        const answer = await to(alert, (await monitor.answers.get(id)) ?? {});
        if (typeof answer === 'string') return whisper(answer);
        await monitor.answers.put(id, answer);
    } finally {
        await claim.release();
    }
    return (await show(app, alert, click)) ? { kind: 'nothing' } : whisper(say('alert_noted'));
}

/** The monitor may change an alert this many times while its message is being written. */
const MOST_LOOKS = 3;

/**
 * Brings the message up to date, in the room's language. The monitor may do the same at this moment, so the stored alert is
 * read again afterwards: the older card must not be the last.
 *
 * @returns false if the message could not be changed
 */
async function show(app: AppContext, found: Alert, { messageId }: Click): Promise<boolean> {
    const { monitor, messages } = app;
    const target = found.messageId ?? messageId;
    if (target === undefined) return false;
    let shown = '';
    for (let look = 0; look < MOST_LOOKS; look += 1) {
        const [alert, answer] = await Promise.all([monitor.alerts.get(found.id), monitor.answers.get(found.id)]);
        const card = alertCard(alert ?? found, answer, await cardContextOf(app, found));
        // Before sending: the engine writes ids into these very blocks.
        const words = JSON.stringify(card);
        if (words === shown) return true;
        if (!(await messages.replace(target, card))) return false;
        shown = words;
    }
    return true;
}

/**
 * Who reads an alert in their channel may answer it, whatever they may see elsewhere: the members of the room that shows it.
 * Managers may answer all alerts.
 */
const mayAnswer = async (app: AppContext, { postedIn, roomId }: Alert): Promise<boolean> =>
    (await app.rooms.isIn(postedIn ?? roomId, app.person)) || mayManage(app);
