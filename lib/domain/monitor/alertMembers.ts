import { isHealthyNow, type Alert, type AlertMember, type EndedMember, type Impact } from './alert';
import type { AlertRoom, AlertWorld, PlannedAlert } from './alertPlan';
import type { HealthRecord } from './health';
import { lostBetween, withLost, type PendingImpact } from './impact';
import type { Removal } from './removal';
import { isAcknowledged } from './snooze';
import { type Subject } from './subject';
import { isOff } from './troubles';

/** An open alert while its plan is being made. */
export interface Draft {
    readonly before: Alert;
    readonly kept: AlertMember[];
    readonly left: EndedMember[];
    readonly joined: AlertMember[];
}

/** The kind of the alert that each subject is in, by the subject's key. */
export type Placed = Map<string, Alert['kind']>;

const DAY_MS = 24 * 3_600_000;

export const keyOf = ({ subject }: { readonly subject: Subject }): string => subject.key;

export const isFromStart = ({ fromStart }: AlertMember): boolean => fromStart === true;

export const isForgotten = ({ how }: EndedMember): boolean => how === 'forgotten';

/** Rooms have, or had, an alert that it is no longer there. */
export const isGone = ({ alerting, trouble }: HealthRecord): boolean => alerting && trouble === 'gone';

export const removalOf = ({ source, id }: Subject, removals: AlertWorld['removals']): Removal | undefined =>
    source === 'hooked' && id !== undefined ? removals.get(id) : undefined;

/** Sorts the members of an open alert into those that stay and those that leave, and adds the former to `placed`. */
export function draftOf(before: Alert, placed: Placed, room: AlertRoom, world: AlertWorld): Draft {
    const kept: AlertMember[] = [];
    const left: EndedMember[] = [];
    const acknowledged = isAcknowledged(room.answers.get(before.id), before);
    for (const former of before.members) {
        const member = memberNow(former, world);
        const ending = endingOf(member, before, acknowledged, placed, room, world);
        if (ending) left.push(ending);
        else {
            placed.set(member.subject.key, before.kind);
            kept.push(member);
        }
    }
    return { before, kept, left, joined: [] };
}

function memberNow(former: AlertMember, world: AlertWorld): AlertMember {
    const record = world.health.get(former.subject.key);
    return record ? memberOf(record, former.stake, world) : former;
}

function memberOf(record: HealthRecord, formerImpact: Impact | undefined, world: AlertWorld): AlertMember {
    const { subject, trouble, since, unstable, bad, flips, fromStart } = record;
    const impact = impactOf(record, formerImpact, world);
    // The last flip made it healthy.
    const healthySince = unstable && bad === 0 ? flips.at(-1) : undefined;
    return {
        subject,
        trouble,
        since,
        unstable,
        ...(fromStart && { fromStart }),
        ...(healthySince !== undefined && { wellSince: healthySince }),
        ...(impact && { stake: impact }),
    };
}

/** @param former stays where the calendar cannot be read */
function impactOf(record: HealthRecord, former: Impact | undefined, world: AlertWorld): Impact | undefined {
    const { source, id } = record.subject;
    if (!world.impacts || source !== 'hooked' || id === undefined) return former;
    const pending = world.impacts.get(id) ?? { posts: 0 };
    return withLost(pending, former, former ? lostSince(record, former, pending, world) : 0, world.now);
}

/**
 * How many posts came due and are no longer pending while the connection stayed unhealthy. Nobody knows whether posts are
 * lost of a connection that is healthy again, cannot be probed, or was removed on purpose.
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

/** Why a member leaves the alert; undefined while it stays. */
function endingOf(
    member: AlertMember,
    { kind }: Alert,
    acknowledged: boolean,
    placed: Placed,
    { covers }: AlertRoom,
    { health, removals, now }: AlertWorld,
): EndedMember | undefined {
    const { subject } = member;
    const ended = (how: EndedMember['how']): EndedMember => endedMember(member, how, now.getTime());
    const removal = removalOf(subject, removals);
    if (removal) return removedMember(member, removal);
    if (!covers(subject)) return ended('unwatched');
    const holder = placed.get(subject.key);
    if (holder) return ended(kind === 'single' && holder === 'incident' ? 'moved' : 'unwatched');
    const record = health.get(subject.key);
    // No record means that the subject was forgotten in all rooms.
    if (!record && member.trouble === 'gone') return ended('forgotten');
    if (!record?.alerting) return ended('recovered');
    return isForgettable(member, acknowledged, now) ? ended('forgotten') : undefined;
}

function removedMember(member: AlertMember, { by, as, at }: Removal): EndedMember {
    const who = by !== undefined && { by };
    if (as === undefined) return { ...endedMember(member, 'disconnected', at), ...who };
    const posts = member.stake && { posts: member.stake.posts };
    return { ...endedMember(member, 'reconnected', at), ...who, as, ...posts };
}

/** @param at epoch ms */
export const endedMember = (
    { subject, since, stake: impact, trouble, fromStart }: AlertMember,
    how: EndedMember['how'],
    at: number,
): EndedMember => ({
    subject,
    since,
    at,
    how,
    trouble,
    ...(fromStart && { fromStart }),
    ...(how === 'recovered' && isOff(trouble) && { switchedOn: true }),
    ...(impact?.lost !== undefined && { lost: impact.lost }),
    ...(impact?.lostPosts && { lostPosts: impact.lostPosts }),
});

/** A deleted integration never comes back under its id: an alert about it would stay open for ever. */
const isForgettable = ({ trouble, since, stake: impact }: AlertMember, acknowledged: boolean, now: Date): boolean =>
    trouble === 'gone' && (acknowledged || (now.getTime() - since >= DAY_MS && impact?.posts === 0));

/** The firing subjects that no alert of the room contains. */
export function newMembers(
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
        // The room's forgotten alert was about the same disappearance: it has not come back in between.
        if (isGone(record) && since <= (forgotten.get(subject.key) ?? -Infinity)) return [];
        const member = memberOf(record, undefined, world);
        // It works now: a room that has not heard about its trouble need not hear about it any more.
        if (isHealthyNow(member)) return [];
        return isForgettable(member, false, world.now) ? [] : [member];
    });
}

/**
 * The integrations that are gone for good and in no open alert: their records, inventory entries and single watches can
 * be pruned, the health record last.
 * @param plans the plans of all rooms
 */
export function prunableSubjects(
    plans: readonly PlannedAlert[],
    { health, now }: Pick<AlertWorld, 'health' | 'now'>,
): readonly Subject[] {
    const open = new Set(plans.flatMap(({ alert }) => alert.members.map(keyOf)));
    const ended = new Set(plans.flatMap(({ alert }) => alert.ended.filter(isForgotten).map(keyOf)));
    return [...health.values()].filter(isGone).flatMap(({ subject, since }) => {
        const isOver = ended.has(subject.key) || now.getTime() - since >= DAY_MS;
        return isOver && !open.has(subject.key) ? [subject] : [];
    });
}
