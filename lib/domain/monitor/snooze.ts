import type { Alert, AlertAnswer, AlertMember } from './alert';

const HOUR_MS = 3_600_000;

/** For how long an alert can be silenced. */
export const SNOOZE_CHOICES_MS: readonly number[] = [HOUR_MS, 4 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS];

/** Whoever is to save a post needs this much time before it goes out. */
const BEFORE_POST_MS = HOUR_MS / 2;

/** What can come of silencing an alert. */
export type Snooze =
    /** `cutShort`: sooner than chosen, because a post is due. */
    | { readonly kind: 'possible'; readonly until: Date; readonly cutShort: boolean }
    /** A post at risk is due so soon that there is no time to be silent. */
    | { readonly kind: 'too-late'; readonly postAt: Date };

/** Until when an alert stays silent if somebody wants it silent for `choiceMs`. */
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

/** The answer of somebody who has read the alert and takes care of it; to be stored with what was answered before. */
export const acknowledgement = ({ joins }: Alert, by: string, now: Date): NonNullable<AlertAnswer['acknowledged']> => ({
    by,
    at: now.getTime(),
    ...(joins !== undefined && { joins }),
});

/** The answer of somebody who wants it silent; to be stored with what was answered before. */
export const snoozing = (
    { reminders }: Alert,
    by: string,
    until: Date,
    now: Date,
): NonNullable<AlertAnswer['snoozed']> => ({ by, at: now.getTime(), until: until.getTime(), reminders });

/** Somebody takes care of all that is in the alert: no reminders. Whoever joins later was not meant. */
export const isAcknowledged = (answer: AlertAnswer | undefined, { joins }: Alert): boolean =>
    answer?.acknowledged !== undefined && (answer.acknowledged.joins ?? 0) === (joins ?? 0);

/** Nothing but its message changes for now. */
export function isSnoozed(answer: AlertAnswer | undefined, alert: Alert, now: Date): boolean {
    const endsAt = snoozeEndsAt(answer, alert);
    if (!answer?.snoozed || endsAt === undefined) return false;
    const { at, until } = answer.snoozed;
    // On a clock that was set back by more than its length, it would last for who knows how long.
    const stillThatClock = now.getTime() >= at - (until - at);
    return stillThatClock && now.getTime() < endsAt.getTime();
}

/**
 * When the alert speaks again: at the time that was chosen, or before a post at risk that has been scheduled since and goes
 * out sooner.
 * @returns undefined where nobody silenced it, or it has spoken again
 */
export function snoozeEndsAt(answer: AlertAnswer | undefined, alert: Alert): Date | undefined {
    const snoozed = answer?.snoozed;
    if (!snoozed || (snoozed.reminders ?? 0) !== alert.reminders) return undefined;
    const postAt = nextPostAfter(snoozed.at, alert.members);
    return new Date(Math.min(snoozed.until, postAt === undefined ? Infinity : postAt - BEFORE_POST_MS));
}

/** The soonest post at risk after that; one that is overdue can not be saved by speaking. */
function nextPostAfter(time: number, members: readonly AlertMember[]): number | undefined {
    const soonest = members.reduce((earliest, { stake }) => {
        const at = stake && stake.posts > 0 ? stake.nextAt : undefined;
        return at !== undefined && at > time ? Math.min(earliest, at) : earliest;
    }, Infinity);
    return soonest === Infinity ? undefined : soonest;
}
