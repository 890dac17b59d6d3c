import { context as contextBlock, section } from '../chat/blocks';
import { durationIn } from '../chat/times';
import type { Alert, AlertAnswer, AlertMember } from '../domain/monitor/alert';
import type { EndedMember } from '../domain/monitor/alert';
import type { AlertNote, ReminderReason } from '../domain/monitor/alertPlan';
import { alertSeverity } from '../domain/monitor/severity';
import { snoozeEndsAt } from '../domain/monitor/snooze';
import { code, link as linkTo, Markup } from '../i18n/say';
import { courseWords, endHeadline } from './alertEnd';
import { summaryOf } from './alertOpening';
import {
    listed,
    memberLine,
    plainText,
    sinceOf,
    unstableWords,
    userCode,
    worstFirst,
    type AlertCardContext,
    type AlertContent,
} from './alertParts';
import { isSurelyLost } from './impactWords';
import { troubleWords } from './troubleWords';
import { subjectAndId } from './subjectWords';

const ALL_UNHEALTHY = '/integration list unhealthy';

/** A text for the thread below an alert's message: all news of one kind. */
export function alertNote(note: AlertNote, context: AlertCardContext): string {
    const { say } = context;
    switch (note.kind) {
        case 'joined':
            return membersNote(say('alert_note_joined', { count: note.members.length }), note.members, context);
        case 'unstable':
            return membersNote(unstableWords(say), note.members, context);
        case 'changed': {
            const lineOf = ({ member: { subject, trouble }, from }: (typeof note.changes)[number]): string => {
                const [before, after] = [from, trouble].map((one) => troubleWords(one, subject, say).markup);
                return `• ${subjectAndId(subject, say)} · ${before} → ${after}`;
            };
            return `${say('alert_note_changed')}\n${listed(note.changes, lineOf, ALL_UNHEALTHY, say)}`;
        }
        case 'recovered':
        case 'disconnected':
        case 'reconnected': {
            const [one, another] = note.ended;
            // A whole upstream, which is always the only member of its alert.
            if (one?.subject.id === undefined && one && !another) {
                return `${endHeadline(one, context)} · ${courseWords(one, context)}`;
            }
            const isOnlySwitched = note.ended.every(({ switchedOn }) => switchedOn);
            const heading = say(isOnlySwitched ? 'alert_note_switched_on' : `alert_note_${note.kind}`, {
                count: note.ended.length,
            });
            const lineOf = (ended: EndedMember): string => {
                const newId = ended.as === undefined ? '' : ` → ${code(ended.as).markup}`;
                return `• ${subjectAndId(ended.subject, say)}${newId} · ${courseWords(ended, context)}`;
            };
            return `${heading}\n${listed(note.ended, lineOf, ALL_UNHEALTHY, say)}`;
        }
    }
}

const membersNote = (heading: string, members: readonly AlertMember[], context: AlertCardContext): string =>
    [
        heading,
        listed(worstFirst(members, context.now), (member) => memberLine(member, context), ALL_UNHEALTHY, context.say),
    ].join('\n');

/**
 * The trouble goes on, or has grown. A reminder is a message of its own, because an edited message notifies nobody.
 * @param link the address of the alert's message
 * @param why the reason why the reminder comes now
 */
export function alertReminder(
    alert: Alert,
    answer: AlertAnswer | undefined,
    context: AlertCardContext,
    link?: string,
    why: ReminderReason = 'due',
): AlertContent {
    const { say, mark = `reminder-${alert.id}-${alert.reminders}` } = context;
    const { sign, about, impact } = summaryOf(alert, context);
    const [what = '', ...trouble] = about;
    const words = [whyNow(why, alert, { sign, what }, context), ...trouble];
    const where = link
        ? say('alert_reminder_link', { link: linkTo(say('alert_reminder_to_alert'), link) })
        : say('alert_reminder_no_link');
    return {
        text: plainText(words, impact),
        blocks: [
            section(words.join('\n'), { blockId: mark }),
            ...(impact ? [section(impact)] : []),
            contextBlock([...snoozeThatEnded(alert, answer, context), where].join('\n')),
        ],
    };
}

/** "⏰ *Still so after 1 day:* 🚨 *My YouTube* · YouTube" */
function whyNow(
    why: ReminderReason,
    alert: Alert,
    { sign, what }: { readonly sign: string; readonly what: string },
    { say, now }: AlertCardContext,
): string {
    const words = new Markup(`${sign} ${what}`);
    const duration = durationIn(say.language, now.getTime() - sinceOf(alert));
    switch (why) {
        case 'snooze-ended':
            return say('alert_reminder_snooze_ended', { duration, words });
        case 'joined':
            return say('alert_reminder_joined', { words });
        case 'worse': {
            const isSoon = alert.members.some(
                (member) => alertSeverity({ members: [member] }, now) === 'critical' && (member.stake?.posts ?? 0) > 0,
            );
            const key = isSoon ? 'alert_reminder_soon' : 'alert_reminder_worse';
            return say(key, { sign: new Markup(sign), words: new Markup(what) });
        }
        case 'lost':
            return say('alert_reminder_lost', { sure: isSurelyLost(alert.members), words });
        default:
            return say('alert_reminder', { duration, words });
    }
}

/** Names the snooze that this reminder ends: it is the first reminder after the snooze. */
function snoozeThatEnded(
    alert: Alert,
    answer: AlertAnswer | undefined,
    { say, times }: AlertCardContext,
): readonly string[] {
    const until = snoozeEndsAt(answer, { ...alert, reminders: alert.reminders - 1 });
    if (!answer?.snoozed || !until) return [];
    return [say('alert_snooze_over', { who: userCode(answer.snoozed.by), until: times.absolute(until) })];
}
