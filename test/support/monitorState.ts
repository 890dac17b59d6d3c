import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { monitorStorage } from '../../lib/adapters/engine/stores';
import type { MonitorStorage } from '../../lib/ports/monitorStorage';
import { hostStorage, openGate } from './memoryStorage';
import { blocksOf, buttonsOf, read } from './readMessages';
import { threadOf } from './monitorSession';

/** The app's stored records, as the app reads them. */
export function storedBy({ engine: { appId, store, clock } }: Host): MonitorStorage {
    const { persistence, read: reading } = hostStorage(store, openGate, appId);
    return monitorStorage(persistence, reading, clock);
}

const markOf = (message: HostMessage): string => blocksOf(message)[0]?.blockId ?? '';
const isAlert = (message: HostMessage): boolean => markOf(message).startsWith('alert-');
/** The marks of all blocks: one message may bring the reminders of several alerts. */
const marksOf = (message: HostMessage): readonly string[] =>
    blocksOf(message).flatMap(({ blockId }) =>
        /^(alert|reminder|recovery)-/.test(blockId ?? '') ? [`${blockId}`] : [],
    );
const withoutTimes = (words: string): string => words.replace(/\d+/g, '#');

/** An alert as a room shows it. */
export interface Shown {
    readonly room: string;
    readonly headline: string;
    readonly isOpen: boolean;
    readonly reminders: number;
    /** Messages that say that it is over. */
    readonly announced: number;
}

/** All alerts and records, without ids and times, which are never the same twice. */
export interface State {
    readonly alerts: readonly Shown[];
    /** The notes in the threads of all alerts together. */
    readonly notes: readonly string[];
    /** The health record of `hooked int_x` in short, and so on. */
    readonly health: Readonly<Record<string, string>>;
    /** The watches whose rooms refused. */
    readonly refused: readonly string[];
}

export async function stateOf(host: Host): Promise<State> {
    const { monitor, messages } = { monitor: storedBy(host), messages: host.engine.messages() };
    const [health, watches] = await Promise.all([monitor.health.all(), monitor.watches.all()]);
    const alerts = messages.filter(isAlert);
    const marks = messages.flatMap(marksOf);
    return {
        alerts: alerts
            .map((message) => ({
                room: message.room,
                headline: withoutTimes(read(message).split('\n')[0] ?? ''),
                isOpen: buttonsOf(message).length > 0,
                reminders: marks.filter((mark) => mark.startsWith(`${markOf(message).replace('alert', 'reminder')}-`))
                    .length,
                announced: marks.filter((mark) => mark === markOf(message).replace('alert', 'recovery')).length,
            }))
            .sort(byText),
        notes: alerts.flatMap((message) => threadOf(host, message).map(withoutTimes)).sort(),
        health: Object.fromEntries(
            [...health.values()]
                .map(({ subject, alerting, trouble, bad, good, unstable }): [string, string] => [
                    subject.key,
                    `${alerting ? 'alerting' : 'silent'} ${trouble} ${bad}:${good}${unstable ? ' unstable' : ''}`,
                ])
                .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
        refused: [...watches].flatMap(([key, { refusedAt }]) => (refusedAt === undefined ? [] : [key])).sort(),
    };
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Every broken invariant; empty where none is, whatever happened before. */
export async function misdeedsOf(host: Host): Promise<readonly string[]> {
    const found: string[] = [];
    const messages = host.engine.messages();
    const marks = messages.flatMap(marksOf);
    for (const mark of new Set(marks)) {
        if (marks.filter((one) => one === mark).length > 1) found.push(`${mark} was posted twice`);
    }
    const monitor = storedBy(host);
    const [alerts, sweep] = await Promise.all([monitor.alerts.all(), monitor.sweeps.get('sweep')]);
    if (sweep?.phase !== 'over') found.push(`the sweep is ${sweep?.phase ?? 'not there'}`);
    const covered = new Map<string, number>();
    for (const { id, roomId, posting, messageId, members, closedAt } of alerts.values()) {
        if (posting) found.push(`${id} is still being posted`);
        const message = messages.find((one) => one.id === messageId);
        // A closed alert gets no new message where people deleted the old one.
        if (!message && closedAt === undefined) found.push(`the message of ${id} is not there`);
        if (message && buttonsOf(message).length > 0 !== (closedAt === undefined))
            found.push(`${id} does not show its end`);
        for (const { subject } of members) {
            const key = `${roomId} ${subject.key}`;
            covered.set(key, (covered.get(key) ?? 0) + 1);
        }
    }
    for (const [key, times] of covered) if (times > 1) found.push(`${key} is in ${times} alerts`);
    const known = new Set([...alerts.values()].map(({ messageId }) => messageId));
    // The app removes an alert's record a day after its end, and its message stays.
    const orphans = messages.filter((one) => isAlert(one) && buttonsOf(one).length > 0 && !known.has(one.id));
    found.push(...orphans.map((one) => `${markOf(one)} belongs to no alert`));
    return found;
}
