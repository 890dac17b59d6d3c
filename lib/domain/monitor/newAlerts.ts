import type { Alert, AlertMember } from './alert';
import { keyOf } from './alertMembers';
import { noReminder, type AlertRoom, type AlertWorld, type PlannedAlert } from './alertPlan';
import { goneSubject } from './conditions';
import { togetherBecause, type AtLeastOne, type Together } from './incidents';
import { alertSeverity } from './severity';

/** Opens an alert about the members, who are of one group. */
export function newAlert(
    kind: Alert['kind'],
    members: AtLeastOne<AlertMember>,
    { roomId, reader }: AlertRoom,
    world: AlertWorld,
): PlannedAlert {
    const { now, newId } = world;
    const [{ subject }] = members;
    const at = now.getTime();
    const alert: Alert = {
        id: newId(),
        roomId,
        kind,
        source: subject.source,
        group: subject.group,
        ...(kind === 'incident' && onsetOf(togetherBecause(members, world))),
        members: [...members],
        ended: [],
        openedAt: at,
        toldAt: at,
        severity: alertSeverity({ members }, now),
        reminders: 0,
        reader,
    };
    return { alert, act: 'open', reason: `new-${kind}`, ...noReminder, notes: [] };
}

/** What an incident stores of how its members broke. */
export const onsetOf = (together: Together | undefined): Pick<Alert, 'scattered' | 'host'> => {
    if (!together) return { scattered: true };
    return together.because === 'host' ? { host: together.host } : {};
};

/**
 * Alerts about disconnections that no alert of the room mentions. Each is posted once, by an alert that is closed as it
 * opens.
 * @param planned the alerts that the room has already, as planned
 */
export function removalAlerts(
    planned: readonly PlannedAlert[],
    { roomId, reader, covers, alerts }: AlertRoom,
    { removals, health, now, newId }: AlertWorld,
): readonly PlannedAlert[] {
    const mentioned = new Set(
        [...alerts, ...planned.map(({ alert }) => alert)].flatMap(({ ended }) =>
            ended.filter(({ how }) => how === 'disconnected').map(keyOf),
        ),
    );
    return [...removals].flatMap(([id, { by, as, at, name, group }]): PlannedAlert[] => {
        // Reconnected, or not removed by a person: only a room with an alert about it needs the news.
        if (by === undefined || as !== undefined) return [];
        const gone = goneSubject('hooked', id, { name, ...(group !== undefined && { group }) });
        const subject = health.get(gone.key)?.subject ?? gone;
        if (mentioned.has(subject.key) || !covers(subject)) return [];
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
        return [{ alert, act: 'open', reason: 'new-removal', ...noReminder, notes: [] }];
    });
}
