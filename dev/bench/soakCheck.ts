import * as v from 'valibot';

import { alert as alertSchema, type Alert } from '../../lib/domain/monitor/alert';
import { sayIn } from '../../lib/i18n/say';
import type { HostMessage } from '../engine';
import type { Host } from '../host/host';
import { storedBy } from './sweepHost';

/** A room, and the connections that it watches: all, unless it names some. */
export interface WatchingRoom {
    readonly room: string;
    readonly roomId: string;
    readonly ids?: ReadonlySet<string>;
}

/**
 * Differences between the news that the rooms got and the news that they should have got, counted by connection and
 * room.
 */
export interface Mistakes {
    /** Connections in trouble without an open alert of the room, and healthy connections with one. */
    lost: number;
    /** Connections in more than one open alert, and alerts with more than one message. */
    doubled: number;
    /** Messages that do not show what is stored. */
    misshown: number;
}

/** Compares the stored alerts and the rooms' messages with the connections that people should know of now. */
export async function checkRooms(
    host: Host,
    rooms: readonly WatchingRoom[],
    told: ReadonlySet<string>,
): Promise<Mistakes> {
    const alerts = (await storedBy(host.engine, 'alert')).map((stored) => v.parse(alertSchema, stored));
    const mistakes: Mistakes = { lost: 0, doubled: 0, misshown: 0 };
    for (const { room, roomId, ids } of rooms) {
        const wanted = new Set([...told].filter((id) => !ids || ids.has(id)));
        const ofRoom = alerts.filter((alert) => alert.roomId === roomId);
        const held = ofRoom
            .filter(({ closedAt }) => closedAt === undefined)
            .flatMap(({ members }) => members.map(({ subject }) => subject.id ?? subject.key));
        const unique = new Set(held);
        mistakes.doubled += held.length - unique.size;
        mistakes.lost += [...wanted].filter((id) => !unique.has(id)).length;
        mistakes.lost += [...unique].filter((id) => !wanted.has(id)).length;

        const messages = alertMessagesOf(host.engine.messages(room));
        for (const alert of ofRoom) {
            const [shown, ...more] = messages.filter(({ alertId }) => alertId === alert.id);
            mistakes.doubled += more.length;
            if (!shown || !shows(shown.message, alert)) mistakes.misshown += 1;
        }
        // A message without an alert is never updated again.
        mistakes.misshown += messages.filter(({ alertId }) => !ofRoom.some(({ id }) => id === alertId)).length;
    }
    return mistakes;
}

/** How often a room heard of a connection in trouble, and how often of one that recovered. */
export interface Told {
    readonly begun: number;
    readonly over: number;
}

/** Counts, from the workspace's history, the news in messages when they were posted or edited. */
export async function countTold(host: Host): Promise<Told> {
    const stored = (await storedBy(host.engine, 'alert')).map((one) => v.parse(alertSchema, one));
    const alerts = new Map(stored.map((alert) => [alert.id, alert]));
    let begun = 0;
    let over = 0;
    const closed = new Set<string>();
    for (const { kind, message } of host.engine.store.history) {
        const [marked] = alertMessagesOf([message]);
        const alert = marked && alerts.get(marked.alertId);
        if (kind === 'posted' && message.threadId !== undefined) {
            for (const note of notesOf(message)) {
                if (note.key === 'alert_note_joined') begun += note.count;
                else over += note.count;
            }
        } else if (kind === 'posted' && alert) begun += countShown(message, alert) ?? 1;
        // A single alert says by itself that it is over.
        else if (kind === 'edited' && alert && alert.kind !== 'incident' && !isOpen(message)) closed.add(alert.id);
    }
    return { begun, over: over + closed.size };
}

const MARK = /^alert-(.+)$/;

/** An alert, by the mark of its first block. Reminders and notes have other marks, or none. */
function alertMessagesOf(
    messages: readonly HostMessage[],
): readonly { readonly alertId: string; readonly message: HostMessage }[] {
    return messages.flatMap((message) => {
        const alertId = MARK.exec(blocksOf(message)[0]?.blockId ?? '')?.[1];
        return alertId === undefined ? [] : [{ alertId, message }];
    });
}

interface ShownBlock {
    readonly type: string;
    readonly blockId?: string;
    readonly text?: { readonly text: string };
    readonly elements?: readonly { readonly text?: string }[];
}

const blocksOf = ({ blocks }: HostMessage): readonly ShownBlock[] => (blocks ?? []) as readonly ShownBlock[];

const isOpen = (message: HostMessage): boolean => blocksOf(message).some(({ type }) => type === 'actions');

/** Buttons are for what is open; a message names its one connection, or how many there are. */
function shows(message: HostMessage, alert: Alert): boolean {
    if (isOpen(message) !== (alert.closedAt === undefined)) return false;
    if (!isOpen(message)) return true;
    const [only] = alert.members;
    if (alert.kind === 'incident') return countShown(message, alert) === alert.members.length;
    return only?.subject.id !== undefined && JSON.stringify(message.blocks).includes(only.subject.id);
}

/** "*12* YouTube accounts …" */
function countShown(message: HostMessage, { kind }: Alert): number | undefined {
    const count = /\*(\d+)\*/.exec(blocksOf(message)[0]?.text?.text ?? '')?.[1];
    return kind === 'incident' && count !== undefined ? Number(count) : undefined;
}

const say = sayIn('en');
const NOTES = ['alert_note_joined', 'alert_note_recovered'] as const;

/** Which news a note in a thread tells, and of how many: its headings, without the lines below them. */
const notesOf = ({ text }: HostMessage): readonly { readonly key: (typeof NOTES)[number]; readonly count: number }[] =>
    text
        .split('\n')
        .filter((line) => !line.startsWith('• '))
        .map((heading) => {
            const count = Number(/\d+/.exec(heading)?.[0] ?? 1);
            const key = NOTES.find((one) => say(one, { count }) === heading);
            if (!key) throw new Error(`What this note says is not known here: ${heading}`);
            return { key, count };
        });
