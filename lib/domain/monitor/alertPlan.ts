import type { Alert, AlertAnswer, AlertNote, RemindedFor } from './alert';
import type { HealthRecord } from './health';
import type { PendingImpact } from './impact';
import type { Removal } from './removal';
import type { Subject } from './subject';

/** A room that watches, and its alerts so far. */
export interface AlertRoom {
    readonly roomId: string;
    /** The language and hours for new alerts. */
    readonly reader: Alert['reader'];
    readonly covers: (subject: Subject) => boolean;
    /** All stored alerts of this room, closed ones included. */
    readonly alerts: readonly Alert[];
    /** By the alert's id. */
    readonly answers: ReadonlyMap<string, AlertAnswer>;
}

/** What the monitor knows after a sweep has probed everything. */
export interface AlertWorld {
    /** By the subject's key. */
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** By the connection's id, for connections with pending posts; undefined: the calendar could not be read this time. */
    readonly impacts: ReadonlyMap<string, PendingImpact> | undefined;
    /** By the connection's id. */
    readonly removals: ReadonlyMap<string, Removal>;
    readonly now: Date;
    readonly reminderMs: number;
    /** Members of a group that fail within this time of each other belong to one incident. */
    readonly incidentWindowMs: number;
    /** Troubles that begin within this time of each other were found by the same check. */
    readonly sameCheckMs: number;
    readonly newId: () => string;
}

/** Why a message is posted, edited or left alone. */
export type AlertReason =
    | 'new-single'
    | 'new-incident'
    | 'new-cause'
    /** Somebody disconnected it through this app, and the room had no alert about it. */
    | 'new-removal'
    /** The alert is stored, and its message was never posted. */
    | 'not-posted'
    /** It has no members any more. */
    | 'ended'
    /** Its message is out of date. */
    | 'changed'
    /** A snooze is over. */
    | 'snooze-ended'
    /** People were notified at a time that is still ahead: reminders count from now. */
    | 'clock-set-back'
    | 'unchanged'
    /** Closed, and kept for a while. */
    | 'closed'
    /** Closed for long enough to be removed. */
    | 'closed-long-ago'
    /** It ended before anybody could read it. */
    | 'never-posted';

/** Why people get a reminder or not. */
export type ReminderReason =
    | RemindedFor
    | 'not-yet'
    | 'acknowledged'
    | 'snoozed'
    /** People switched off all members, or only their probes fail: one notification is enough. */
    | 'told-once'
    /** The last check found all members healthy. */
    | 'recovering'
    /** The upstream refuses requests: the present state is unknown. */
    | 'unseen'
    /** The alert is closed, or another message notifies people anyway. */
    | 'not-open';

/** What happens to one alert, and why. */
export interface PlannedAlert {
    /** The alert to store: the very same object as `before` where nothing changes. */
    readonly alert: Alert;
    /** The stored alert; absent for a new one. */
    readonly before?: Alert;
    /**
     * What happens to its message. `open`: post it, even where the alert is closed already; `close`: edit it for the last
     * time; `remove`: keep the message and remove the record.
     */
    readonly act: 'open' | 'edit' | 'close' | 'remove' | 'none';
    readonly reason: AlertReason;
    /** Post a reminder; the alert's `toldAt` and `reminders` count it already. */
    readonly remind: boolean;
    readonly reminder: ReminderReason;
    readonly notes: readonly AlertNote[];
    /** Post a new message that says that it is over, because people were notified of its beginning by one. */
    readonly announceEnd?: true;
}

/** The part of a plan that posts no reminder. */
export const noReminder = { remind: false, reminder: 'not-open' } as const;

/** Whether a plan changes nothing in the room. */
export const isSilent = ({ act, remind, notes }: PlannedAlert): boolean =>
    act === 'none' && !remind && notes.length === 0;
