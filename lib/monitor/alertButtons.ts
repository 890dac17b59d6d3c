import { mayManage, mayView, webhookScopeOf } from '../context/rights';
import { alertCard } from '../cards/alertCard';
import { userCode } from '../cards/alertParts';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { AppContext } from '../context/context';
import { maySeeWebhook, seesEveryWebhook, seesNoWebhook } from '../domain/access';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import { acknowledgement, isAcknowledged, snoozeUntil, snoozing } from '../domain/monitor/snooze';
import { wakeUpIn } from './wakeUp';
import { cardContextOf } from './alertContext';
import type { acknowledgeAlert, snoozeAlert } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/** A person takes care of the alert: everybody sees who, and no reminders come until the alert is over. */
export const acknowledge = (
    app: AppContext,
    { id }: LinkTarget<typeof acknowledgeAlert>,
    click: Click,
): Promise<Effect> =>
    answerAlert(
        app,
        id,
        click,
        (alert, answer) =>
            alreadyAcknowledged(app, alert, answer) ?? {
                ...answer,
                acknowledged: acknowledgement(alert, app.person.username, app.clock.now()),
            },
    );

/**
 * No reminders for a while. Refused when a post is about to fail, and when no reminders come anyway. A later choice replaces
 * an earlier one.
 */
export const snooze = (app: AppContext, { id, ms }: LinkTarget<typeof snoozeAlert>, click: Click): Promise<Effect> =>
    answerAlert(app, id, click, (alert, answer) => {
        const already = alreadyAcknowledged(app, alert, answer);
        if (already !== undefined) return already;
        const { say, times } = app;
        const now = app.clock.now();
        const possible = snoozeUntil(ms, alert.members, now);
        if (possible.kind === 'too-late') return say('alert_too_close', { when: times.absolute(possible.postAt) });
        return { ...answer, snoozed: snoozing(alert, app.person.username, possible.until, now) };
    });

/** Says who has acknowledged the alert, and when; undefined while it is open. */
function alreadyAcknowledged(app: AppContext, alert: Alert, answer: AlertAnswer): string | undefined {
    if (!answer.acknowledged || !isAcknowledged(answer, alert)) return undefined;
    const { say, times } = app;
    const { by, at } = answer.acknowledged;
    return say('alert_already', { who: userCode(by), when: times.absolute(new Date(at)) });
}

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
    to: (alert: Alert, answer: AlertAnswer) => AlertAnswer | string,
): Promise<Effect> {
    const { monitor, claims, say } = app;
    const found = await monitor.alerts.get(id);
    const alert = found && (await mayAnswer(app, found)) ? found : undefined;
    // An id must not reveal an alert: to a person who may not see it, it looks like no alert at all.
    if (!alert) {
        const seesHooked = await mayView(app);
        return whisper(
            seesHooked ? say('alert_not_known') : explain({ kind: 'may-not-view', upstream: 'hooked' }, say),
        );
    }
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
        const answer = to(alert, (await monitor.answers.get(id)) ?? {});
        if (typeof answer === 'string') return whisper(answer);
        await monitor.answers.put(id, answer);
        // Checks may be hours apart: a wake-up ends the snooze on time.
        if (answer.snoozed) await wakeUpIn(app, answer.snoozed.until - app.clock.now().getTime(), 'news');
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
 * Who may answer an alert. Managers: all alerts. About Hooked: people who may see Hooked's connections. About one webhook:
 * people who may see that webhook in Rocket.Chat. About several webhooks of a kind: people who may see all of that kind.
 * About Rocket.Chat as a whole, which names no webhook: people who may see any webhook.
 */
async function mayAnswer(app: AppContext, alert: Alert): Promise<boolean> {
    if (await mayManage(app)) return true;
    return alert.source === 'rocketchat' ? seesWebhooksOf(app, alert) : mayView(app);
}

/** @returns false also if this cannot be known now */
async function seesWebhooksOf(app: AppContext, { kind, group, members, ended }: Alert): Promise<boolean> {
    const { webhooks, person } = app;
    if (!webhooks.ok) return false;
    const permitted = await webhookScopeOf(app);
    if (!permitted.ok) return false;
    const reach = permitted.value;
    if (seesNoWebhook(reach)) return false;
    if (kind === 'cause') return true;
    const seesAll = group === 'incoming' || group === 'outgoing' ? reach[group] === 'all' : seesEveryWebhook(reach);
    if (seesAll) return true;
    const [id, another] = new Set([...members, ...ended].flatMap(({ subject }) => subject.id ?? []));
    if (id === undefined || another !== undefined || kind === 'incident') return false;
    const webhook = await webhooks.value.get(id);
    return webhook.ok && maySeeWebhook(reach, webhook.value, person.id);
}
