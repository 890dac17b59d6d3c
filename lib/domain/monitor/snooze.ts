import { omit } from 'es-toolkit/object';

import type { Person } from '../people';
import type { Alert, AlertAnswer, AlertMember } from './alert';

const HOUR_MS = 3_600_000;

/** The lengths of a snooze that people can choose from. */
export const SNOOZE_CHOICES_MS: readonly number[] = [HOUR_MS, 4 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS];

/** Saving a post takes people this much time before it goes out. */
const BEFORE_POST_MS = HOUR_MS / 2;

/** Whether an alert can be snoozed, and until when. */
export type Snooze =
    /** `cutShort`: it ends sooner than chosen, because a post is due. */
    | { readonly kind: 'possible'; readonly until: Date; readonly cutShort: boolean }
    /** A post at risk is due too soon for a snooze. */
    | { readonly kind: 'too-late'; readonly postAt: Date };

/** When a snooze of `choiceMs` that begins now ends. */
export function snoozeUntil(choiceMs: number, members: readonly AlertMember[], now: Date): Snooze {
    const chosen = now.getTime() + choiceMs;
    const postAt = nextPostAfter(now.getTime(), members);
    if (postAt === undefined || chosen <= postAt - BEFORE_POST_MS) {
        return { kind: 'possible', until: new Date(chosen), cutShort: false };
    }
    const until = postAt - BEFORE_POST_MS;
    return until > now.getTime()
        ? { kind: 'possible', until: new Date(until), cutShort: true }
        : { kind: 'too-late', postAt: new Date(postAt) };
}

/** The answer of a person who takes care of the alert; it is stored beside earlier answers. */
export const acknowledgement = (
    { joins }: Alert,
    { username, id }: Pick<Person, 'username' | 'id'>,
    now: Date,
): NonNullable<AlertAnswer['acknowledged']> => ({
    by: username,
    byId: id,
    at: now.getTime(),
    ...(joins !== undefined && { joins }),
});

/** The answer without the acknowledgement: reminders come again. */
export const released = (answer: AlertAnswer): AlertAnswer => omit(answer, ['acknowledged']);

/** Whether it is this person who takes care of the alert. */
export const isAcknowledgedBy = (
    { acknowledged }: AlertAnswer,
    { username, id }: Pick<Person, 'username' | 'id'>,
): boolean => (acknowledged?.byId === undefined ? acknowledged?.by === username : acknowledged.byId === id);

/** The answer of a person who snoozes the alert; it is stored beside earlier answers. */
export const snoozing = (
    { reminders }: Alert,
    by: string,
    until: Date,
    now: Date,
): NonNullable<AlertAnswer['snoozed']> => ({ by, at: now.getTime(), until: until.getTime(), reminders });

/** A person takes care of all members: no reminders. Members that join later end the acknowledgement. */
export const isAcknowledged = (answer: AlertAnswer | undefined, { joins }: Alert): boolean =>
    answer?.acknowledged !== undefined && (answer.acknowledged.joins ?? 0) === (joins ?? 0);

/** Whether the alert is snoozed: only its message changes. */
export function isSnoozed(answer: AlertAnswer | undefined, alert: Alert, now: Date): boolean {
    const endsAt = snoozeEndsAt(answer, alert);
    if (!answer?.snoozed || endsAt === undefined) return false;
    const { at, until } = answer.snoozed;
    // After the clock was set back by more than the snooze's length, the snooze would last too long.
    const stillThatClock = now.getTime() >= at - (until - at);
    return stillThatClock && now.getTime() < endsAt.getTime();
}

/**
 * When the snooze ends: at the chosen time, or before a post at risk that was scheduled since and goes out sooner.
 * @returns undefined without a snooze, and after a reminder has ended it
 */
export function snoozeEndsAt(answer: AlertAnswer | undefined, alert: Alert): Date | undefined {
    const snoozed = answer?.snoozed;
    if (!snoozed || (snoozed.reminders ?? 0) !== alert.reminders) return undefined;
    const postAt = nextPostAfter(snoozed.at, alert.members);
    return new Date(Math.min(snoozed.until, postAt === undefined ? Infinity : postAt - BEFORE_POST_MS));
}

/** The soonest post at risk after `time`, in epoch ms; a reminder cannot save an overdue post. */
function nextPostAfter(time: number, members: readonly AlertMember[]): number | undefined {
    const soonest = members.reduce((earliest, { stake: impact }) => {
        const at = impact && impact.posts > 0 ? impact.nextAt : undefined;
        return at !== undefined && at > time ? Math.min(earliest, at) : earliest;
    }, Infinity);
    return soonest === Infinity ? undefined : soonest;
}
