import type { WireMessage, WireRoom } from '../../../protocol';
import { dayOf, type Person } from './time';

/** One line of the message list. */
export type Row =
    | { readonly kind: 'day'; readonly key: string; readonly label: string }
    | {
          readonly kind: 'message';
          readonly key: string;
          readonly message: WireMessage;
          /** Whether it stands under the header of the message before. */
          readonly sequential: boolean;
      };

/** How long messages of one sender stand under one header (Rocket.Chat's setting `Message_GroupingPeriod`). */
const GROUPING_MS = 300_000;

const isFor = (message: WireMessage, username: string): boolean =>
    message.shownTo === undefined || message.shownTo === username;

/** The messages that a person sees in the room itself, oldest first. */
export const inRoom = (messages: readonly WireMessage[], roomId: string, username: string): WireMessage[] =>
    messages.filter((message) => message.roomId === roomId && !message.threadId && isFor(message, username));

/** The replies of a thread, without its head. */
export const repliesTo = (messages: readonly WireMessage[], headId: string, username: string): WireMessage[] =>
    messages.filter((message) => message.threadId === headId && isFor(message, username));

/** How many stored replies each thread has, and who wrote them last. */
export function threadsOf(messages: readonly WireMessage[]): ReadonlyMap<string, Thread> {
    const threads = new Map<string, Thread>();
    for (const { threadId, sender, at, shownTo } of messages) {
        if (!threadId || shownTo !== undefined) continue;
        const { replies, participants } = threads.get(threadId) ?? { replies: 0, participants: [] };
        const others = participants.filter((username) => username !== sender.username);
        threads.set(threadId, { replies: replies + 1, participants: [...others, sender.username], lastAt: at });
    }
    return threads;
}

export interface Thread {
    readonly replies: number;
    /** Usernames in the order of their last replies. */
    readonly participants: readonly string[];
    readonly lastAt: string;
}

/** An ephemeral message has a header of its own, which says that only one person sees it. */
const follows = (message: WireMessage, before: WireMessage): boolean =>
    message.groupable &&
    message.sender.id === before.sender.id &&
    message.alias === before.alias &&
    message.shownTo === undefined &&
    before.shownTo === undefined &&
    Date.parse(message.at) - Date.parse(before.at) < GROUPING_MS;

export function rowsOf(messages: readonly WireMessage[], person: Person): Row[] {
    const rows: Row[] = [];
    let day: string | undefined;
    let before: WireMessage | undefined;
    for (const message of messages) {
        const label = dayOf(message.at, person);
        const isNewDay = label !== day;
        if (isNewDay) rows.push({ kind: 'day', key: `day ${label}`, label });
        const sequential = !isNewDay && before !== undefined && follows(message, before);
        rows.push({ kind: 'message', key: message.id, message, sequential });
        day = label;
        before = message;
    }
    return rows;
}

/** Why a person cannot write in the room; undefined where they can. */
export function closedFor(room: WireRoom, username: string): string | undefined {
    if (room.archived) return 'This room is archived.';
    if (!room.members.includes(username)) return `@${username} is not a member of this room.`;
    if (room.readOnly && !room.mayPost.includes(username)) return 'This room is read only.';
    return undefined;
}

/** The announcement of a new message by screen readers: its text is the fallback of its blocks. */
export function spoken(message: WireMessage): string {
    const words = message.text || message.attachments?.map(({ title, text }) => title ?? text ?? '').join(' ') || '';
    const name = message.alias ?? message.sender.name;
    return `${name}: ${words.replace(/[*_~`]/g, '').slice(0, 300)}`;
}
