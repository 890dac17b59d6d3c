import type { Alert, AlertMember } from './alert';
import { draftOf, isFromStart, newMembers, type Draft, type Placed } from './alertMembers';
import type { AlertRoom, AlertWorld, PlannedAlert } from './alertPlan';
import { canMoveToIncident, groupsOf, INCIDENT_FROM, incidentFor, moveToIncident, type AtLeastOne } from './incidents';
import { planClosed, planOpen } from './knownAlerts';
import { newAlert, removalAlerts } from './newAlerts';

/**
 * Plans every alert of a room: each firing subject that the room covers is in one open alert. The plan follows from
 * stored records alone, so that after a death the next plan contains exactly what is still missing.
 */
export function planAlerts(room: AlertRoom, world: AlertWorld): readonly PlannedAlert[] {
    const placed: Placed = new Map();
    const open = room.alerts.filter(({ closedAt }) => closedAt === undefined).sort(incidentsFirst);
    const drafts = open.map((alert) => draftOf(alert, placed, room, world));
    const groups = [...groupsOf(newMembers(placed, drafts, room, world)).values()];
    const opened = groups.map((members) => placeGroup(members, drafts, room, world));
    const carried = drafts.map((draft) => planOpen(draft, room, world));
    const removed = removalAlerts(carried, room, world);
    const closed = room.alerts.filter(({ closedAt }) => closedAt !== undefined);
    return [
        // An incident comes before the alerts that it takes over: after a death in between, they are still open.
        ...opened.flatMap(({ takingOver }) => takingOver),
        ...carried,
        ...opened.flatMap(({ fresh }) => fresh),
        ...removed,
        ...closed.map((alert) => planClosed(alert, world)),
    ];
}

/** New alerts about one group. */
interface Opened {
    /** Incidents that take single alerts over. */
    readonly takingOver: readonly PlannedAlert[];
    readonly fresh: readonly PlannedAlert[];
}

/** Puts the new members of a group into their open incident, a new incident, or an alert each; changes the drafts. */
function placeGroup(
    members: AtLeastOne<AlertMember>,
    drafts: readonly Draft[],
    room: AlertRoom,
    world: AlertWorld,
): Opened {
    const [first] = members;
    if (first.subject.id === undefined) {
        return { takingOver: [], fresh: members.map((member) => newAlert('cause', [member], room, world)) };
    }
    const incident = incidentFor(drafts, first);
    if (incident) {
        incident.joined.push(...members);
        return { takingOver: [], fresh: [] };
    }
    // Members that were unhealthy from the start share an incident only among themselves.
    const parts = [members.filter(isFromStart), members.filter((member) => !isFromStart(member))];
    const opened = parts.map((part) => openPart(part, drafts, room, world));
    return {
        takingOver: opened.flatMap(({ takingOver }) => takingOver),
        fresh: opened.flatMap(({ fresh }) => fresh),
    };
}

function openPart(
    members: readonly AlertMember[],
    drafts: readonly Draft[],
    room: AlertRoom,
    world: AlertWorld,
): Opened {
    const singles = drafts.filter((draft) => canMoveToIncident(draft, members, room, world));
    const [first, ...others] = [...members, ...singles.flatMap(({ kept }) => kept)];
    if (!first || 1 + others.length < INCIDENT_FROM) {
        return { takingOver: [], fresh: members.map((member) => newAlert('single', [member], room, world)) };
    }
    for (const single of singles) moveToIncident(single, world.now);
    const incident = [newAlert('incident', [first, ...others], room, world)];
    return singles.length > 0 ? { takingOver: incident, fresh: [] } : { takingOver: [], fresh: incident };
}

/** Of two alerts about the same subject, the incident keeps it, then the older one. */
const incidentsFirst = (a: Alert, b: Alert): number =>
    Number(b.kind === 'incident') - Number(a.kind === 'incident') || oldestFirst(a, b);

const oldestFirst = (a: Alert, b: Alert): number => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1);
