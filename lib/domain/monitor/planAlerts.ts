import { groupBy } from '../collections';
import { isHealthyNow, type Alert, type AlertAnswer, type AlertMember, type Impact } from './alert';
import { goneSubject, subjectOfUpstream } from './conditions';
import type { HealthRecord } from './health';
import { severityNow, alertSeverity } from './severity';
import { lostBetween, withLost, type PendingImpact } from './impact';
import { isAcknowledged, isSnoozed, snoozeEndsAt } from './snooze';
import { type Subject } from './subject';
import { isOff, troubleRow, type Trouble } from './troubles';
import type { Removal } from './sweep';

/** The room that is to hear, and what it has heard. */
export interface AlertRoom {
    readonly roomId: string;
    /** Whose language and hours new alerts are written in. */
    readonly reader: Alert['reader'];
    readonly covers: (subject: Subject) => boolean;
    /** All that are stored of this room, closed ones as well. */
    readonly alerts: readonly Alert[];
    /** By the alert's id. */
    readonly answers: ReadonlyMap<string, AlertAnswer>;
}

/** What is known when a sweep has looked at everything. */
export interface AlertWorld {
    /** By the subject's key. */
    readonly health: ReadonlyMap<string, HealthRecord>;
    /** By the connection's id, of those that have pending posts; undefined: the calendar could not be read this time. */
    readonly stakes: ReadonlyMap<string, PendingImpact> | undefined;
    /** By the connection's id. */
    readonly removals: ReadonlyMap<string, Removal>;
    readonly now: Date;
    readonly reminderMs: number;
    /** Those of a group that fail one after another within this time are told as one. */
    readonly foldMs: number;
    readonly newId: () => string;
}

/** One that is not in the alert any more. */
export type EndedMember = Alert['ended'][number];

/** News for the alert's thread, those of one kind together. */
export type AlertNote =
    | { readonly kind: 'joined'; readonly members: readonly AlertMember[] }
    | {
          readonly kind: 'changed';
          readonly changes: readonly { readonly member: AlertMember; readonly from: Trouble }[];
      }
    /** They have begun to come and go. */
    | { readonly kind: 'unstable'; readonly members: readonly AlertMember[] }
    /** How long each was bad: `lastedMs`. */
    | { readonly kind: 'recovered' | 'disconnected' | 'reconnected'; readonly ended: readonly EndedMember[] };

/** Why a message is to be posted, edited or left alone. */
export type AlertReason =
    | 'new-single'
    | 'new-incident'
    | 'new-cause'
    /** Disconnected through this app, and the room had no alert about it. */
    | 'new-departure'
    /** It is stored, and no message of it is known. */
    | 'not-posted'
    /** Nobody is in it any more. */
    | 'ended'
    /** What its message shows is not so any more. */
    | 'changed'
    /** Somebody silenced it, and that is over. */
    | 'snooze-ended'
    /** It was told at a time that is still to come: reminders count from now. */
    | 'clock-set-back'
    | 'unchanged'
    /** Over, and kept for a while. */
    | 'closed'
    /** Over for long enough. */
    | 'closed-long-ago'
    /** Over before anybody could hear of it. */
    | 'never-posted';

/** Why people are told with a message of its own. */
export type RemindedFor =
    | 'due'
    | 'snooze-ended'
    /** More have failed: nobody has heard of those. */
    | 'joined'
    /** For the first time, a post of one of them has been lost. */
    | 'lost'
    /** A post at risk has come near, or something else has made it as urgent. */
    | 'worse';

/** Why people are reminded or not. */
export type ReminderReason =
    | RemindedFor
    | 'not-yet'
    | 'acknowledged'
    | 'snoozed'
    /** All of it was switched off by people, or could not be looked at by itself: that is told once. */
    | 'told-once'
    /** All of it was well when last looked at. */
    | 'recovering'
    /** The upstream can't be asked: nobody knows whether it still is so. */
    | 'unseen'
    /** It is over, or people hear of it anyway. */
    | 'not-open';

export interface PlannedAlert {
    /** As it is to be stored: the very same as `before` where nothing is to be done. */
    readonly alert: Alert;
    /** As it is stored; absent for a new one. */
    readonly before?: Alert;
    /**
     * What is to become of its message. `open`: post it, also where it is closed already; `close`: edit it for the last time;
     * `remove`: the message stays, the record goes.
     */
    readonly act: 'open' | 'edit' | 'close' | 'remove' | 'none';
    readonly reason: AlertReason;
    /** Tell people with a message of its own, for `reminder`; `toldAt` and `reminders` count it already. */
    readonly remind: boolean;
    readonly reminder: ReminderReason;
    readonly notes: readonly AlertNote[];
}

const DAY_MS = 24 * 3_600_000;
/** From so many of one group on that are new at about the same time, they are told as one. */
const INCIDENT_FROM = 3;
/** Of those that have recovered, an open alert names so many. */
const MOST_NAMED = 50;

const REMINDING: readonly ReminderReason[] = ['due', 'snooze-ended', 'joined', 'lost', 'worse'] satisfies RemindedFor[];

/**
 * What a room is to be told, given what it has been told: each subject that people are to know of and that the room
 * covers is in one open alert. It follows from what is stored alone, so that after a death it is what is still missing.
 */
export function planAlerts(room: AlertRoom, world: AlertWorld): readonly PlannedAlert[] {
    const placed: Placed = new Map();
    const open = room.alerts.filter(({ closedAt }) => closedAt === undefined).sort(incidentsFirst);
    const drafts = open.map((alert) => draftOf(alert, placed, room, world));
    const folded: PlannedAlert[] = [];
    const fresh: PlannedAlert[] = [];
    for (const members of groupsOf(newcomers(placed, drafts, room, world)).values()) {
        const [{ subject }] = members;
        const incident = drafts.find(
            ({ before: { kind, source, group } }) =>
                kind === 'incident' && source === subject.source && group === subject.group,
        );
        if (subject.id === undefined) {
            fresh.push(...members.map((member) => newAlert('cause', [member], room, world)));
            continue;
        }
        if (incident) {
            incident.joined.push(...members);
            continue;
        }
        // What was so from the start is told together to be short, and apart from what has just begun.
        for (const some of [members.filter(isFromStart), members.filter((member) => !isFromStart(member))]) {
            const singles = drafts.filter((draft) => isFoldable(draft, some, room, world));
            const [first, ...others] = [...some, ...singles.flatMap(({ kept }) => kept)];
            if (!first || 1 + others.length < INCIDENT_FROM) {
                fresh.push(...some.map((member) => newAlert('single', [member], room, world)));
                continue;
            }
            for (const single of singles) moveOut(single, world.now);
            (singles.length > 0 ? folded : fresh).push(newAlert('incident', [first, ...others], room, world));
        }
    }
    const carried = drafts.map((draft) => planOf(draft, room, world));
    const departed = untoldDepartures(carried, room, world);
    const closed = room.alerts.filter(({ closedAt }) => closedAt !== undefined);
    // An incident is there before those that it takes over are closed: after a death in between, they still are.
    return [...folded, ...carried, ...fresh, ...departed, ...closed.map((alert) => planOfClosed(alert, world))];
}

/**
 * Those that are gone for good and that no alert is about any more: their record, their place in the roster and the watches
 * of them alone can go, the record last.
 * @param planned of all rooms
 */
export function forgottenSubjects(
    planned: readonly PlannedAlert[],
    { health, now }: Pick<AlertWorld, 'health' | 'now'>,
): readonly Subject[] {
    const held = new Set(planned.flatMap(({ alert }) => alert.members.map(keyOf)));
    const ended = new Set(planned.flatMap(({ alert }) => alert.ended.filter(isForgotten).map(keyOf)));
    return [...health.values()].filter(isGone).flatMap(({ subject, since }) => {
        const isOver = ended.has(subject.key) || now.getTime() - since >= DAY_MS;
        return isOver && !held.has(subject.key) ? [subject] : [];
    });
}

export const isReminding = (reason: ReminderReason): reason is RemindedFor => REMINDING.includes(reason);

/** How long something was bad. */
export const lastedMs = ({ since, at }: Pick<EndedMember, 'since' | 'at'>): number => Math.max(0, at - since);

/** An open alert on its way to what it is to be. */
interface Draft {
    readonly before: Alert;
    readonly kept: AlertMember[];
    readonly left: EndedMember[];
    readonly joined: AlertMember[];
}

/** The subjects that have their alert, and of which kind it is. */
type Placed = Map<string, Alert['kind']>;

/** @param placed its members are added */
function draftOf(before: Alert, placed: Placed, room: AlertRoom, world: AlertWorld): Draft {
    const kept: AlertMember[] = [];
    const left: EndedMember[] = [];
    const acknowledged = isAcknowledged(room.answers.get(before.id), before);
    for (const former of before.members) {
        const member = memberAsNow(former, world);
        const ending = endingOf(member, before, acknowledged, placed, room, world);
        if (ending) left.push(ending);
        else {
            placed.set(member.subject.key, before.kind);
            kept.push(member);
        }
    }
    return { before, kept, left, joined: [] };
}

function memberAsNow(former: AlertMember, world: AlertWorld): AlertMember {
    const record = world.health.get(former.subject.key);
    return record ? memberOf(record, former.stake, world) : former;
}

function memberOf(record: HealthRecord, formerStake: Impact | undefined, world: AlertWorld): AlertMember {
    const { subject, trouble, since, unstable, bad, flips, fromStart } = record;
    const stake = stakeOf(record, formerStake, world);
    // It turned then, and not again since.
    const wellSince = unstable && bad === 0 ? flips.at(-1) : undefined;
    return {
        subject,
        trouble,
        since,
        unstable,
        ...(fromStart && { fromStart }),
        ...(wellSince !== undefined && { wellSince }),
        ...(stake && { stake }),
    };
}

/** @param former stands where the calendar can not be read */
function stakeOf(record: HealthRecord, former: Impact | undefined, world: AlertWorld): Impact | undefined {
    const { source, id } = record.subject;
    if (!world.stakes || source !== 'hooked' || id === undefined) return former;
    const pending = world.stakes.get(id) ?? { posts: 0 };
    return withLost(pending, former, former ? lostSince(record, former, pending, world) : 0, world.now);
}

/**
 * Posts that came due and are pending no longer, though it is as bad as it was. Of what is well again, can not be seen or was
 * taken away on purpose, nobody knows whether they were lost.
 */
function lostSince(
    { subject, trouble, bad, since }: HealthRecord,
    former: Impact,
    pending: PendingImpact,
    { removals, now }: AlertWorld,
): number {
    const isStillBad = bad > 0 && trouble !== 'unseen' && !removalOf(subject, removals);
    return isStillBad ? lostBetween(former, pending, since, now) : 0;
}

/** Why a member is in the alert no longer; undefined while it is. */
function endingOf(
    member: AlertMember,
    { kind }: Alert,
    acknowledged: boolean,
    placed: Placed,
    { covers }: AlertRoom,
    { health, removals, now }: AlertWorld,
): EndedMember | undefined {
    const { subject } = member;
    const ended = (how: EndedMember['how'], at = now.getTime()): EndedMember => endedAs(member, how, at);
    const removal = removalOf(subject, removals);
    if (removal) {
        const { by, as, at } = removal;
        const who = by !== undefined && { by };
        if (as === undefined) return { ...ended('disconnected', at), ...who };
        const posts = member.stake && { posts: member.stake.posts };
        return { ...ended('reconnected', at), ...who, as, ...posts };
    }
    if (!covers(subject)) return ended('unwatched');
    const holder = placed.get(subject.key);
    if (holder) return ended(kind === 'single' && holder === 'incident' ? 'moved' : 'unwatched');
    const record = health.get(subject.key);
    // Without a record, it was forgotten in all rooms.
    if (!record && member.trouble === 'gone') return ended('forgotten');
    if (!record?.alerting) return ended('recovered');
    return isForgettable(member, acknowledged, now) ? ended('forgotten') : undefined;
}

const endedAs = (
    { subject, since, stake, trouble, fromStart }: AlertMember,
    how: EndedMember['how'],
    at: number,
): EndedMember => ({
    subject,
    since,
    at,
    how,
    ...(fromStart && { fromStart }),
    ...(how === 'recovered' && isOff(trouble) && { switchedOn: true }),
    ...(stake?.lost !== undefined && { lost: stake.lost }),
    ...(stake?.lostPosts && { lostPosts: stake.lostPosts }),
});

const removalOf = ({ source, id }: Subject, removals: AlertWorld['removals']): Removal | undefined =>
    source === 'hooked' && id !== undefined ? removals.get(id) : undefined;

/** What is gone never comes back under its id: an alert about it would stay for ever. */
const isForgettable = ({ trouble, since, stake }: AlertMember, acknowledged: boolean, now: Date): boolean =>
    trouble === 'gone' && (acknowledged || (now.getTime() - since >= DAY_MS && stake?.posts === 0));

/** Those that people are to know of, and that are in no alert of the room. */
function newcomers(
    placed: Placed,
    drafts: readonly Draft[],
    { alerts, covers }: AlertRoom,
    world: AlertWorld,
): readonly AlertMember[] {
    const ended = [...alerts.flatMap((alert) => alert.ended), ...drafts.flatMap(({ left }) => left)];
    const forgotten = new Map<string, number>();
    for (const one of ended.filter(isForgotten)) {
        forgotten.set(keyOf(one), Math.max(one.since, forgotten.get(keyOf(one)) ?? -Infinity));
    }
    return [...world.health.values()].flatMap((record) => {
        const { alerting, subject, since } = record;
        if (!alerting || placed.has(subject.key) || !covers(subject)) return [];
        if (removalOf(subject, world.removals)) return [];
        // Gone since then, and not come back in between.
        if (isGone(record) && since <= (forgotten.get(subject.key) ?? -Infinity)) return [];
        const member = memberOf(record, undefined, world);
        // It works now: who has not heard of it yet need not hear of what was.
        if (isHealthyNow(member)) return [];
        return isForgettable(member, false, world.now) ? [] : [member];
    });
}

type AtLeastOne<T> = readonly [T, ...T[]];

/** What fails together. */
const groupsOf = (members: readonly AlertMember[]): ReadonlyMap<string, AtLeastOne<AlertMember>> =>
    groupBy(members, ({ subject: { key, id, source, group } }) =>
        id === undefined ? key : JSON.stringify([source, group]),
    );

/** Whether an incident of the newcomers' group takes it over: it is about as new, and nobody has answered to it. */
function isFoldable(
    { before, kept, left }: Draft,
    [newcomer]: readonly AlertMember[],
    { answers }: AlertRoom,
    { now, foldMs }: AlertWorld,
): boolean {
    if (!newcomer) return false;
    const answer = answers.get(before.id);
    const { source, group } = newcomer.subject;
    return (
        before.kind === 'single' &&
        kept.every((member) => isFromStart(member) === isFromStart(newcomer)) &&
        left.length === 0 &&
        kept.every(({ subject }) => subject.source === source && subject.group === group) &&
        // The clock may have been set back since.
        Math.abs(now.getTime() - before.openedAt) < foldMs &&
        !isAcknowledged(answer, before) &&
        !isSnoozed(answer, { ...before, members: kept }, now)
    );
}

/** All that is still in it goes to an incident. */
function moveOut({ kept, left }: Draft, now: Date): void {
    left.push(...kept.splice(0).map((member) => endedAs(member, 'moved', now.getTime())));
}

function newAlert(
    kind: Alert['kind'],
    members: AtLeastOne<AlertMember>,
    { roomId, reader }: AlertRoom,
    { now, newId, foldMs }: AlertWorld,
): PlannedAlert {
    const [{ subject }] = members;
    const at = now.getTime();
    const alert: Alert = {
        id: newId(),
        roomId,
        kind,
        source: subject.source,
        group: subject.group,
        ...(kind === 'incident' && !beganTogether(members, foldMs) && { scattered: true }),
        members: [...members],
        ended: [],
        openedAt: at,
        toldAt: at,
        severity: alertSeverity({ members }, now),
        reminders: 0,
        reader,
    };
    return { alert, act: 'open', reason: `new-${kind}`, ...unreminded, notes: [] };
}

const isFromStart = ({ fromStart }: AlertMember): boolean => fromStart === true;

/** They turned bad within a short time, and each after it had been well. */
function beganTogether(members: readonly AlertMember[], foldMs: number): boolean {
    const since = members.map((member) => member.since);
    return !members.some(isFromStart) && Math.max(...since) - Math.min(...since) < foldMs;
}

const unreminded = { remind: false, reminder: 'not-open' } as const;

/** The disconnections that no alert of the room has told: each is told once, by an alert that is over as it opens. */
function untoldDepartures(
    carried: readonly PlannedAlert[],
    { roomId, reader, covers, alerts }: AlertRoom,
    { removals, health, now, newId }: AlertWorld,
): readonly PlannedAlert[] {
    const told = new Set(
        [...alerts, ...carried.map(({ alert }) => alert)].flatMap(({ ended }) =>
            ended.filter(({ how }) => how === 'disconnected').map(keyOf),
        ),
    );
    return [...removals].flatMap(([id, { by, as, at, name, group }]): PlannedAlert[] => {
        // Reconnected, or gone otherwise than by a person: only who heard that it was bad has to hear of that.
        if (by === undefined || as !== undefined) return [];
        const gone = goneSubject('hooked', id, { name, ...(group !== undefined && { group }) });
        const subject = health.get(gone.key)?.subject ?? gone;
        if (told.has(subject.key) || !covers(subject)) return [];
        const time = now.getTime();
        const alert: Alert = {
            id: newId(),
            roomId,
            kind: 'single',
            source: subject.source,
            group: subject.group,
            members: [],
            ended: [{ subject, since: at, at, how: 'disconnected', by }],
            openedAt: time,
            closedAt: time,
            toldAt: time,
            reminders: 0,
            reader,
        };
        return [{ alert, act: 'open', reason: 'new-departure', ...unreminded, notes: [] }];
    });
}

/** An incident can stay open for long while others come and go: of the recovered it names the last ones. */
function named(
    ended: readonly EndedMember[],
    { recoveredBefore = 0 }: Alert,
): Pick<Alert, 'ended' | 'recoveredBefore'> {
    const isCounted = ({ how, lost = 0 }: EndedMember): boolean => how === 'recovered' && lost === 0;
    const surplus = new Set(ended.filter(isCounted).slice(0, -MOST_NAMED));
    const count = recoveredBefore + surplus.size;
    return { ended: ended.filter((one) => !surplus.has(one)), ...(count > 0 && { recoveredBefore: count }) };
}

function planOf(draft: Draft, room: AlertRoom, world: AlertWorld): PlannedAlert {
    const { before, kept, left, joined } = draft;
    const at = world.now.getTime();
    const back = new Set(joined.map(keyOf));
    const alert: Alert = {
        ...before,
        members: [...kept, ...joined],
        // Once they are known not to have begun together, those that are left do not prove the contrary.
        ...(before.kind === 'incident' && joined.length > 0 && !beganTogether([...kept, ...joined], world.foldMs)
            ? { scattered: true }
            : {}),
        ...named([...before.ended.filter((one) => !back.has(keyOf(one))), ...left], before),
        ...(joined.length > 0 && { joins: (before.joins ?? 0) + joined.length }),
        toldAt: Math.min(before.toldAt, at),
        severity: severityNow(before, [...kept, ...joined], world.now),
    };
    if (alert.members.length === 0) return planOfEnded(draft, alert, world.now);
    const answer = room.answers.get(before.id);
    const reminder = reminderOf(draft, alert, answer, world);
    const told = { toldAt: at, reminders: alert.reminders + 1 };
    if (before.messageId === undefined) {
        // To be posted says as much as to be reminded.
        const posted = { ...alert, ...(isReminding(reminder) ? told : { toldAt: at }) };
        return { alert: posted, before, act: 'open', reason: 'not-posted', ...unreminded, notes: [] };
    }
    const remind = isReminding(reminder);
    const reason = editReason(draft, alert, reminder);
    const isSame = reason === 'unchanged' && !remind;
    return {
        alert: isSame ? before : { ...alert, ...(remind && told) },
        before,
        act: reason === 'unchanged' ? 'none' : 'edit',
        reason,
        remind,
        reminder,
        notes: [...(isSnoozed(answer, alert, world.now) ? [] : newsIn(draft)), ...endingsIn(draft)],
    };
}

function planOfEnded(draft: Draft, alert: Alert, now: Date): PlannedAlert {
    const { before } = draft;
    const at = now.getTime();
    const closed = { before, reason: 'ended', ...unreminded } as const;
    const ended: Alert = { ...alert, openedAt: Math.min(alert.openedAt, at), closedAt: at };
    if (before.messageId !== undefined) return { ...closed, alert: ended, act: 'close', notes: endingsIn(draft) };
    const ways = new Set(ended.ended.map(({ how }) => how));
    if (before.posting || ways.has('disconnected')) return { ...closed, alert: ended, act: 'open', notes: [] };
    // By its record alone it is known that it need not be told any more.
    if (ways.has('forgotten')) return { ...closed, alert: ended, act: 'close', notes: [] };
    return { ...closed, alert: before, act: 'remove', reason: 'never-posted', notes: [] };
}

/** Over: kept for a day, and for as long as what it was about would else be told anew. */
function planOfClosed(alert: Alert, { health, removals, now }: AlertWorld): PlannedAlert {
    const plan = { alert, before: alert, ...unreminded, notes: [] };
    const isNews = alert.ended.some(({ how }) => how === 'disconnected');
    const isKept = alert.ended.some((one) => {
        const record = health.get(keyOf(one));
        return isForgotten(one) ? record && isGone(record) : removalOf(one.subject, removals);
    });
    // On a clock that was set back, a day may never come to pass.
    if (!isKept && Math.abs(now.getTime() - (alert.closedAt ?? 0)) >= DAY_MS) {
        return { ...plan, act: 'remove', reason: 'closed-long-ago' };
    }
    return isNews && alert.messageId === undefined
        ? { ...plan, act: 'open', reason: 'not-posted' }
        : { ...plan, act: 'none', reason: 'closed' };
}

function editReason({ before, kept, left, joined }: Draft, alert: Alert, reminder: ReminderReason): AlertReason {
    const shown = new Map(before.members.map((member) => [member.subject.key, shownOf(member)]));
    const isSame = kept.every((member) => shown.get(member.subject.key) === shownOf(member));
    // A post has come near, without anything else having changed.
    const isAsSevere = alert.severity === before.severity;
    if (!isSame || !isAsSevere || left.length > 0 || joined.length > 0) return 'changed';
    if (reminder === 'snooze-ended') return reminder;
    return alert.toldAt < before.toldAt ? 'clock-set-back' : 'unchanged';
}

/** All that a message shows of a member, and what its next one will. */
const shownOf = ({ subject: { name, group }, trouble, since, unstable, wellSince, stake }: AlertMember): string =>
    JSON.stringify([name, group, trouble, since, unstable, wellSince, stakeShown(stake)]);

const stakeShown = ({ posts, nextAt, nextTitle, overdue, near, lost }: Partial<Impact> = {}): unknown => [
    ...[posts, nextAt, nextTitle, lost],
    ...[overdue?.count, overdue?.at, overdue?.title],
    near?.map(({ id, at, title }) => [id, at, title]),
];

function reminderOf(
    draft: Draft,
    alert: Alert,
    answer: AlertAnswer | undefined,
    { health, now, reminderMs }: AlertWorld,
): ReminderReason {
    if (isAcknowledged(answer, alert)) return 'acknowledged';
    if (isSnoozed(answer, alert, now)) return 'snoozed';
    const turn = turnOf(draft, alert);
    if (turn) return turn;
    if (!alert.members.some(({ trouble }) => troubleRow(trouble).reminds)) return 'told-once';
    const isBad = (key: string): boolean => (health.get(key)?.bad ?? 0) > 0;
    if (alert.kind !== 'cause' && isBad(subjectOfUpstream(alert.source).key)) return 'unseen';
    if (!alert.members.some(({ subject }) => isBad(subject.key))) return 'recovering';
    const snoozeEnd = snoozeEndsAt(answer, alert);
    if (snoozeEnd && snoozeEnd.getTime() <= now.getTime()) return 'snooze-ended';
    return now.getTime() - alert.toldAt >= reminderMs ? 'due' : 'not-yet';
}

/** What has happened that people are to hear of at once; the next time it is no news any more. */
function turnOf({ before, kept, joined }: Draft, { severity }: Alert): RemindedFor | undefined {
    if (joined.length > 0) return 'joined';
    const hadLost = new Set(before.members.filter(hasLost).map(keyOf));
    if (kept.some((member) => hasLost(member) && !hadLost.has(keyOf(member)))) return 'lost';
    const wasLess = before.severity !== undefined && before.severity !== 'critical';
    return wasLess && severity === 'critical' ? 'worse' : undefined;
}

const hasLost = ({ stake }: AlertMember): boolean => (stake?.lost ?? 0) > 0;

/** What the thread hears unless somebody silenced the alert. */
function newsIn({ before, kept, joined }: Draft): readonly AlertNote[] {
    const former = new Map(before.members.map((member) => [member.subject.key, member]));
    const changes = kept.flatMap((member) => {
        const from = former.get(member.subject.key)?.trouble ?? member.trouble;
        return from === member.trouble ? [] : [{ member, from }];
    });
    const members = kept.filter((member) => member.unstable && former.get(member.subject.key)?.unstable === false);
    return [
        ...(joined.length > 0 ? [{ kind: 'joined', members: joined } as const] : []),
        ...(changes.length > 0 ? [{ kind: 'changed', changes } as const] : []),
        ...(members.length > 0 ? [{ kind: 'unstable', members } as const] : []),
    ];
}

/** What the thread always hears: that something is over. */
const endingsIn = ({ left }: Draft): readonly AlertNote[] =>
    (['recovered', 'disconnected', 'reconnected'] as const).flatMap((kind) => {
        const ended = left.filter(({ how }) => how === kind);
        return ended.length > 0 ? [{ kind, ended }] : [];
    });

const keyOf = ({ subject }: { readonly subject: Subject }): string => subject.key;

const isForgotten = ({ how }: EndedMember): boolean => how === 'forgotten';

/** People are to know, or did, that it is not there any more. */
const isGone = ({ alerting, trouble }: HealthRecord): boolean => alerting && trouble === 'gone';

/** Whatever is in an incident has moved there, where an older alert is about it as well. */
const incidentsFirst = (a: Alert, b: Alert): number =>
    Number(b.kind === 'incident') - Number(a.kind === 'incident') || oldestFirst(a, b);

const oldestFirst = (a: Alert, b: Alert): number => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1);
