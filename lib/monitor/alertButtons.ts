import { mayManage, mayView, webhookScopeOf } from '../context/rights';
import { alertCard, userCode } from '../cards/alertCard';
import { explain } from '../chat/explain';
import { timesFor } from '../chat/times';
import type { AppContext } from '../context/context';
import { maySeeWebhook, seesEveryWebhook, seesNoWebhook } from '../domain/access';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import { acknowledgement, isAcknowledged, snoozeUntil, snoozing } from '../domain/monitor/snooze';
import { sayIn } from '../i18n/say';
import { wakeUpIn } from './wakeUp';
import { cardContextOf } from './alertContext';
import { privately } from '../chat/reply';
import type { Click, Effect } from '../chat/click';
import type { acknowledgeAlert, snoozeAlert } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/** Somebody takes care of it: everybody sees who, and there are no reminders until it is over. */
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
 * Silent for a while, though not when a post is about to fail, nor where nobody is reminded anyway. A later choice takes the
 * place of an earlier one.
 */
export const snooze = (app: AppContext, { id, ms }: LinkTarget<typeof snoozeAlert>, click: Click): Promise<Effect> =>
    answerAlert(app, id, click, (alert, answer) => {
        const already = alreadyAcknowledged(app, alert, answer);
        if (already !== undefined) return already;
        const { say, times, now } = ownContext(app);
        const possible = snoozeUntil(ms, alert.members, now);
        if (possible.kind === 'too-late') return say('alert_too_close', { when: times.absolute(possible.postAt) });
        return { ...answer, snoozed: snoozing(alert, app.person.username, possible.until, now) };
    });

/** By whom, and since when; undefined where it is still open. */
function alreadyAcknowledged(app: AppContext, alert: Alert, answer: AlertAnswer): string | undefined {
    if (!answer.acknowledged || !isAcknowledged(answer, alert)) return undefined;
    const { say, times } = ownContext(app);
    const { by, at } = answer.acknowledged;
    return say('alert_already', { who: userCode(by), when: times.absolute(new Date(at)) });
}

/** The words and hours of the one who clicks. */
function ownContext({ person, clock }: AppContext) {
    const say = sayIn(person.language);
    const now = clock.now();
    return { say, now, times: timesFor(say.language, person.utcOffset, now) };
}

/**
 * One answer at a time, given to the alert as it is now. The alert itself belongs to the monitor, which may change it
 * meanwhile: only the answer is written, and the message then shows both.
 *
 * @param to what is answered now, in view of what was answered before; or words that say why nothing is
 */
async function answerAlert(
    app: AppContext,
    id: string,
    click: Click,
    to: (alert: Alert, answer: AlertAnswer) => AlertAnswer | string,
): Promise<Effect> {
    const { monitor, claims, person } = app;
    const say = sayIn(person.language);
    const found = await monitor.alerts.get(id);
    const alert = found && (await mayAnswer(app, found)) ? found : undefined;
    // Nobody may learn from an id whether there is such an alert: one of what they may not see is told of like none.
    if (!alert) {
        const seesHooked = await mayView(app);
        return whisper(
            seesHooked ? say('alert_not_known') : explain({ kind: 'may-not-view', upstream: 'hooked' }, say),
        );
    }
    // One that has been posted a moment ago may not have noted its message yet: then only its own button tells which it is.
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
        // Checks may be hours apart: whoever asked for an hour's silence hears again after an hour.
        if (answer.snoozed) await wakeUpIn(app, answer.snoozed.until - app.clock.now().getTime(), 'news');
    } finally {
        await claim.release();
    }
    return (await show(app, alert, click)) ? { kind: 'nothing' } : whisper(say('alert_noted'));
}

/** So often the monitor may change an alert while its message is being written. */
const MOST_LOOKS = 3;

/**
 * Brings the message up to date, in the language that the room reads. The monitor may do the same at this moment, so what
 * is stored is looked at again afterwards: the older card must not be the last.
 *
 * @returns false where the message could not be changed
 */
async function show(app: AppContext, found: Alert, { messageId }: Click): Promise<boolean> {
    const { monitor, messages } = app;
    const target = found.messageId ?? messageId;
    if (target === undefined) return false;
    let shown = '';
    for (let look = 0; look < MOST_LOOKS; look += 1) {
        const [alert, answer] = await Promise.all([monitor.alerts.get(found.id), monitor.answers.get(found.id)]);
        const card = alertCard(alert ?? found, answer, await cardContextOf(app, found));
        // Before it is sent: the engine then writes ids into these very blocks.
        const words = JSON.stringify(card);
        if (words === shown) return true;
        if (!(await messages.replace(target, card))) return false;
        shown = words;
    }
    return true;
}

/**
 * Who may answer an alert: about Hooked, those who may see Hooked's connections; about a webhook, those who may see that
 * very webhook in Rocket.Chat; about several of a kind, those who may see all of that kind; about Rocket.Chat as a whole,
 * which names no webhook, those who may see any. Those who may manage may answer all.
 */
async function mayAnswer(app: AppContext, alert: Alert): Promise<boolean> {
    if (await mayManage(app)) return true;
    return alert.source === 'rocketchat' ? seesWebhooksOf(app, alert) : mayView(app);
}

/** @returns false also where that can not be found out now */
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

const whisper = (words: string): Effect => ({ kind: 'whisper', reply: privately(words) });
