import { groupBy } from '../collections';
import type { AlertMember } from './alert';
import { endedMember, isFromStart, type Draft } from './alertMembers';
import type { AlertRoom, AlertWorld } from './alertPlan';
import { isAcknowledged, isSnoozed } from './snooze';
import { troubleRow } from './troubles';

export type AtLeastOne<T> = readonly [T, ...T[]];

/** This many members of one group that begin to fail at about the same time are one incident. */
export const INCIDENT_FROM = 3;

/** The members of each group: a platform or a kind of webhook, or an upstream alone. */
export const groupsOf = (members: readonly AlertMember[]): ReadonlyMap<string, AtLeastOne<AlertMember>> =>
    groupBy(members, ({ subject: { key, id, source, group } }) =>
        id === undefined ? key : JSON.stringify([source, group]),
    );

/** The open incident of the member's group. */
export const incidentFor = (drafts: readonly Draft[], { subject }: AlertMember): Draft | undefined =>
    drafts.find(
        ({ before: { kind, source, group } }) =>
            kind === 'incident' && source === subject.source && group === subject.group,
    );

/** Whether an incident with the new members takes a single alert over: the alert is new too, and has no answer. */
export function canMoveToIncident(
    { before, kept, left }: Draft,
    [newMember]: readonly AlertMember[],
    { answers }: AlertRoom,
    { now, incidentWindowMs }: AlertWorld,
): boolean {
    if (!newMember) return false;
    const answer = answers.get(before.id);
    const { source, group } = newMember.subject;
    return (
        before.kind === 'single' &&
        kept.every((member) => isFromStart(member) === isFromStart(newMember)) &&
        left.length === 0 &&
        kept.every(({ subject }) => subject.source === source && subject.group === group) &&
        // The clock may have been set back since.
        Math.abs(now.getTime() - before.openedAt) < incidentWindowMs &&
        !isAcknowledged(answer, before) &&
        !isSnoozed(answer, { ...before, members: kept }, now)
    );
}

/** Moves all members of a single alert to an incident. */
export function moveToIncident({ kept, left }: Draft, now: Date): void {
    left.push(...kept.splice(0).map((member) => endedMember(member, 'moved', now.getTime())));
}

/** Why people may say that the members of a group broke together. */
export type Together =
    /** The same check found the same trouble of all of them. */
    | { readonly because: 'check' }
    /** The deliveries of all of them fail, and all send to this host. */
    | { readonly because: 'host'; readonly host: string };

/**
 * The reason to say that the members of a group broke together. In each case all of them had been healthy before.
 * @returns undefined where there is none
 */
export function togetherBecause(
    members: readonly AlertMember[],
    { sameCheckMs, incidentWindowMs }: Pick<AlertWorld, 'sameCheckMs' | 'incidentWindowMs'>,
): Together | undefined {
    if (members.some(isFromStart)) return undefined;
    const since = members.map((member) => member.since);
    const apartMs = Math.max(...since) - Math.min(...since);
    const host = commonHost(members);
    if (host !== undefined && apartMs < incidentWindowMs) return { because: 'host', host };
    const isSame = new Set(members.map(({ trouble }) => trouble)).size <= 1;
    return isSame && apartMs < sameCheckMs ? { because: 'check' } : undefined;
}

/** The first host that every one of at least two members sends to, and at which its deliveries fail. */
function commonHost(members: readonly AlertMember[]): string | undefined {
    const [first, ...others] = members;
    if (!first || others.length === 0 || !members.every(({ trouble }) => troubleRow(trouble).atTarget))
        return undefined;
    return first.subject.hosts?.find((host) => others.every(({ subject }) => subject.hosts?.includes(host)));
}
