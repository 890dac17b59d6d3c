import { omit } from 'es-toolkit/object';

import type { Alert, AlertMember, EndedMember, Impact } from './alert';
import { isGoneForGood, isGone, keyOf, removalOf, type Draft } from './alertMembers';
import { changeNotes, endingNotes } from './alertNotes';
import {
    noReminder,
    type AlertReason,
    type AlertRoom,
    type AlertWorld,
    type PlannedAlert,
    type ReminderReason,
} from './alertPlan';
import { togetherBecause } from './incidents';
import { onsetOf } from './newAlerts';
import { isReminding, quietNews, reminderReason } from './reminders';
import { severityNow } from './severity';
import { isSnoozed } from './snooze';

const DAY_MS = 24 * 3_600_000;
/** An open alert names this many recovered members. */
const MOST_NAMED = 50;

/** Plans the next state of an open alert. */
export function planOpen(draft: Draft, room: AlertRoom, world: AlertWorld): PlannedAlert {
    const { before } = draft;
    const at = world.now.getTime();
    const alert = alertNow(draft, world);
    if (alert.members.length === 0) return planEnded(draft, alert, world.now);
    const answer = room.answers.get(before.id);
    const reminder = reminderReason(draft, alert, answer, world);
    const remind = isReminding(reminder);
    const loud = omit(alert, ['quietJoins', 'quietLosses']);
    const notified = { ...loud, toldAt: at, reminders: alert.reminders + 1 };
    if (before.messageId === undefined) {
        // The first message says as much as a reminder.
        const posted = remind ? notified : { ...loud, toldAt: at };
        return { alert: posted, before, act: 'open', reason: 'not-posted', ...noReminder, notes: [] };
    }
    const reason = editReason(draft, alert, reminder);
    const isSame = reason === 'unchanged' && !remind;
    return {
        alert: isSame ? before : remind ? notified : alert,
        before,
        act: reason === 'unchanged' ? 'none' : 'edit',
        reason,
        remind,
        reminder,
        notes: [...(isSnoozed(answer, alert, world.now) ? [] : changeNotes(draft)), ...endingNotes(draft)],
    };
}

/** The alert with its present members, before anything is decided about its message. */
function alertNow(draft: Draft, world: AlertWorld): Alert {
    const { before, kept, left, joined } = draft;
    const { now } = world;
    const members = [...kept, ...joined];
    const joinedKeys = new Set(joined.map(keyOf));
    // `scattered` stays once it is set: the members that are left prove nothing about the beginning.
    const hasOnset = before.kind === 'incident' && members.length > 0 && !before.scattered;
    return {
        ...omit(before, ['quietJoins', 'quietLosses', 'host']),
        members,
        ...(hasOnset && onsetOf(togetherBecause(members, world))),
        ...named([...before.ended.filter((one) => !joinedKeys.has(keyOf(one))), ...left], before),
        ...(joined.length > 0 && { joins: (before.joins ?? 0) + joined.length }),
        ...quietNews(draft),
        toldAt: Math.min(before.toldAt, now.getTime()),
        severity: severityNow(before, members, now),
        ...(before.severity !== 'notice' && { loud: true }),
    };
}

/** An incident can stay open for long while members come and go: it names the last recovered ones, and counts the rest. */
function named(
    ended: readonly EndedMember[],
    { recoveredBefore = 0 }: Alert,
): Pick<Alert, 'ended' | 'recoveredBefore'> {
    const isCounted = ({ how, lost = 0 }: EndedMember): boolean => how === 'recovered' && lost === 0;
    const surplus = new Set(ended.filter(isCounted).slice(0, -MOST_NAMED));
    const count = recoveredBefore + surplus.size;
    return { ended: ended.filter((one) => !surplus.has(one)), ...(count > 0 && { recoveredBefore: count }) };
}

function planEnded(draft: Draft, alert: Alert, now: Date): PlannedAlert {
    const { before } = draft;
    const at = now.getTime();
    const closed = { before, reason: 'ended', ...noReminder } as const;
    const ended: Alert = { ...alert, openedAt: Math.min(alert.openedAt, at), closedAt: at };
    if (before.messageId !== undefined) {
        return {
            ...closed,
            // A reminder that could not be posted yet is out of date.
            alert: omit(ended, ['posting']),
            act: 'close',
            // The message itself, or a new one, says how a single alert ended.
            notes: before.kind === 'incident' ? endingNotes(draft) : [],
            ...(isEndToAnnounce(draft, ended) && { announceEnd: true }),
        };
    }
    const ways = new Set(ended.ended.map(({ how }) => how));
    if (before.posting || ways.has('disconnected')) return { ...closed, alert: ended, act: 'open', notes: [] };
    // The record must stay: without it, the next sweep would open the alert again.
    if (ways.has('forgotten')) return { ...closed, alert: ended, act: 'close', notes: [] };
    return { ...closed, alert: before, act: 'remove', reason: 'never-posted', notes: [] };
}

/** It works again, and people have heard more of it than a notice. */
const isEndToAnnounce = ({ left }: Draft, { loud, reminders }: Alert): boolean =>
    (loud === true || reminders > 0) && left.some(({ how }) => how === 'recovered' || how === 'reconnected');

/** Keeps a closed alert for a day, and for as long as its subject would otherwise get a new alert. */
export function planClosed(alert: Alert, { health, removals, now }: AlertWorld): PlannedAlert {
    const plan = { alert, before: alert, ...noReminder, notes: [] };
    const isNews = alert.ended.some(({ how }) => how === 'disconnected');
    const isKept = alert.ended.some((one) => {
        const record = health.get(keyOf(one));
        return isGoneForGood(one) ? record && isGone(record) : removalOf(one.subject, removals);
    });
    // After the clock was set back, a day may never pass: the distance in either direction counts.
    if (!isKept && Math.abs(now.getTime() - (alert.closedAt ?? 0)) >= DAY_MS) {
        return { ...plan, act: 'remove', reason: 'closed-long-ago' };
    }
    return isNews && alert.messageId === undefined
        ? { ...plan, act: 'open', reason: 'not-posted' }
        : { ...plan, act: 'none', reason: 'closed' };
}

function editReason({ before, kept, left, joined }: Draft, alert: Alert, reminder: ReminderReason): AlertReason {
    const shown = new Map(before.members.map((member) => [keyOf(member), shownOf(member)]));
    const isSame = kept.every((member) => shown.get(keyOf(member)) === shownOf(member));
    // A post that comes near changes the severity and nothing else.
    const isAsSevere = alert.severity === before.severity;
    if (!isSame || !isAsSevere || left.length > 0 || joined.length > 0) return 'changed';
    if (reminder === 'snooze-ended') return reminder;
    return alert.toldAt < before.toldAt ? 'clock-set-back' : 'unchanged';
}

/** Everything that a message shows of a member, and the near posts that the next plan needs. */
const shownOf = ({
    subject: { name, group },
    trouble,
    since,
    unstable,
    wellSince: healthySince,
    stake: impact,
}: AlertMember): string => JSON.stringify([name, group, trouble, since, unstable, healthySince, shownImpact(impact)]);

const shownImpact = ({ posts, nextAt, nextTitle, overdue, near, lost }: Partial<Impact> = {}): unknown => [
    ...[posts, nextAt, nextTitle, lost],
    ...[overdue?.count, overdue?.at, overdue?.title],
    near?.map(({ id, at, title }) => [id, at, title]),
];
