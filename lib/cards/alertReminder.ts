import { context as contextBlock, section } from '../chat/blocks';
import { durationIn } from '../chat/times';
import type { Alert, AlertAnswer, RemindedFor } from '../domain/monitor/alert';
import { alertSeverity } from '../domain/monitor/severity';
import { snoozeEndsAt } from '../domain/monitor/snooze';
import { link as linkTo, Markup, type Say } from '../i18n/say';
import { summaryOf, withSigns, type AlertSummary } from './alertOpening';
import {
    listed,
    plainText,
    sinceOf,
    unhealthyMembers,
    userCode,
    type AlertCardContext,
    type AlertContent,
} from './alertParts';
import { isDoubtful, isSurelyLost } from './impactWords';

/** An alert of which people are reminded. */
export interface Reminded {
    readonly alert: Alert;
    readonly answer: AlertAnswer | undefined;
    /** The mark of this reminder, which its first block bears. */
    readonly mark: string;
    /** The reason why the reminder comes now. */
    readonly why: RemindedFor;
    /** The address of the alert's message; absent where it is unknown. */
    readonly link?: string;
    /** Whom the first line mentions. */
    readonly mention?: string;
}

/** The trouble goes on, or has grown. A reminder is a message of its own, because an edited message notifies nobody. */
export function alertReminder(reminded: Reminded, context: AlertCardContext): AlertContent {
    const { say } = context;
    const { words, impact } = reminderWords(reminded, context);
    const { mark, link } = reminded;
    const where = link
        ? say('alert_reminder_link', { link: linkTo(say('alert_reminder_to_alert'), link) })
        : say('alert_reminder_no_link');
    return {
        text: plainText(words, impact),
        blocks: [
            section(words.join('\n'), { blockId: mark }),
            ...(impact ? [section(impact)] : []),
            contextBlock([...snoozeThatEnded(reminded, context), where].join('\n')),
        ],
    };
}

/** Several reminders of one room as one message; the part of each alert bears the mark of its own reminder. */
export function alertReminders(all: readonly Reminded[], context: AlertCardContext): AlertContent {
    const { say } = context;
    const heading = [
        ...new Set(all.flatMap(({ mention }) => mention ?? [])),
        say('alert_reminders', { count: all.length }),
    ].join(' ');
    const parts = all.map((reminded) => ({
        ...reminded,
        ...reminderWords({ ...reminded, mention: undefined }, context),
    }));
    return {
        text: [heading, listed(parts, ({ words }) => words.join(': '), undefined, say)].join('\n'),
        blocks: parts.map(({ words, impact, mark, link, ...reminded }, index) =>
            section(
                [
                    ...(index === 0 ? [heading] : []),
                    ...words,
                    ...(impact ? [impact] : []),
                    ...snoozeThatEnded(reminded, context),
                    ...(link ? [linkTo(say('alert_reminder_to_alert'), link).markup] : []),
                ].join('\n'),
                { blockId: mark },
            ),
        ),
    };
}

/** Why the reminder comes and what it is about, then what is wrong; and what it costs. */
function reminderWords(
    { alert, why, mention }: Pick<Reminded, 'alert' | 'why'> & { readonly mention?: string | undefined },
    context: AlertCardContext,
): { readonly words: readonly string[]; readonly impact: string | undefined } {
    const { about, impact, ...marks } = summaryOf(alert, context);
    const [what = '', ...trouble] = about;
    const first = whyNow(why, alert, { marks, what }, context);
    return { words: [[...(mention === undefined ? [] : [mention]), first].join(' '), ...trouble], impact };
}

/** "⏰ *Still broken after 1 day:* 🔴 *My YouTube* · YouTube" */
function whyNow(
    why: RemindedFor,
    alert: Alert,
    { marks, what }: { readonly marks: Pick<AlertSummary, 'sign' | 'isCritical'>; readonly what: string },
    { say, now }: AlertCardContext,
): string {
    const words = new Markup(withSigns(marks, what));
    const still = { ...stillWords(alert, say, now), words };
    switch (why) {
        case 'snooze-ended':
            return say('alert_reminder_snooze_ended', still);
        case 'joined':
            return say('alert_reminder_joined', { words });
        case 'worse': {
            const isSoon = alert.members.some(
                (member) => alertSeverity({ members: [member] }, now) === 'critical' && (member.stake?.posts ?? 0) > 0,
            );
            const key = isSoon ? 'alert_reminder_soon' : 'alert_reminder_worse';
            // The words begin with 🚨 already.
            return say(key, { words: new Markup(withSigns({ ...marks, isCritical: false }, what)) });
        }
        case 'lost':
            return say('alert_reminder_lost', { sure: isSurelyLost(alert.members), words });
        case 'due':
            return say('alert_reminder', still);
    }
}

/** For how long, and what may be said of that time: not everything that is open is known to be broken. */
function stillWords(alert: Alert, say: Say, now: Date) {
    const bad = unhealthyMembers(alert);
    const isUnsure = bad.length === 0 || bad.every(isDoubtful);
    const state = alert.kind === 'cause' ? ('cause' as const) : isUnsure ? ('unsure' as const) : ('other' as const);
    return { state, duration: durationIn(say.language, now.getTime() - sinceOf(alert)) };
}

/** Names the snooze that this reminder ends: it is the first reminder after the snooze. */
function snoozeThatEnded(
    { alert, answer }: Pick<Reminded, 'alert' | 'answer'>,
    { say, times }: AlertCardContext,
): readonly string[] {
    const until = snoozeEndsAt(answer, { ...alert, reminders: alert.reminders - 1 });
    if (!answer?.snoozed || !until) return [];
    return [say('alert_snooze_over', { who: userCode(answer.snoozed.by), until: times.absolute(until) })];
}
