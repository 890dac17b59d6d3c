import { omit } from 'es-toolkit/object';

import type { AlertCardContext } from '../cards/alertParts';
import { alertNote } from '../cards/alertThread';
import { section } from '../chat/blocks';
import type { JobContext } from '../context/context';
import type { Alert, AlertNote, PendingNote } from '../domain/monitor/alert';
import type { PlannedAlert } from '../domain/monitor/alertPlan';
import type { Place } from '../domain/rooms';
import { cardContextOf } from './alertContext';

/** A note or a reminder that could not be posted for this long is out of date. */
const OUTDATED_MS = 3_600_000;

/** Whether a message that was first tried then (epoch ms) is still worth posting. */
export const isRecent = ({ clock }: JobContext, at: number): boolean =>
    Math.abs(clock.now().getTime() - at) < OUTDATED_MS;

/**
 * The alert with its planned notes as messages, each with a mark of its own; it is stored before any is posted. It holds
 * the news as facts: their words are those of the room's reader at the time of posting.
 */
export async function withPendingNotes(app: JobContext, alert: Alert, notes: PlannedAlert['notes']): Promise<Alert> {
    if (notes.length === 0) return alert;
    const context = await cardContextOf(app, alert);
    const at = app.clock.now().getTime();
    const pending = inMessages(notes, context).map((news) => ({ mark: `note-${app.newId()}`, at, news }));
    return { ...alert, notes: [...(alert.notes ?? []), ...pending] };
}

/** A message may have 5000 characters (`Message_MaxAllowedSize`). */
const MOST_CHARACTERS = 4800;

/** The news of one sweep for one message, or for as few as hold them. */
function inMessages(notes: readonly AlertNote[], context: AlertCardContext): readonly (readonly AlertNote[])[] {
    const messages: AlertNote[][] = [];
    for (const note of notes) {
        const last = messages.at(-1);
        if (last && wordsOf([...last, note], context).length <= MOST_CHARACTERS) last.push(note);
        else messages.push([note]);
    }
    return messages;
}

const wordsOf = (news: readonly AlertNote[], context: AlertCardContext): string =>
    news.map((note) => alertNote(note, context)).join('\n');

/**
 * Posts the pending notes into the alert's thread, or into its room where that accepts no threads.
 * @param mayBePosted a process died: a note whose mark is found is not posted again
 * @returns the alert as it is stored then
 */
export async function postPendingNotes(app: JobContext, alert: Alert, mayBePosted = false): Promise<Alert> {
    const { notes, messageId, postedIn, roomId } = alert;
    if (!notes) return alert;
    const left: PendingNote[] = [];
    if (messageId !== undefined) {
        const room = { roomId: postedIn ?? roomId };
        const thread = { ...room, threadId: messageId };
        const context = await cardContextOf(app, alert);
        for (const pending of notes) {
            const { mark, at } = pending;
            if (mayBePosted && (await isPosted(app, [thread, room], mark, new Date(at)))) continue;
            const text = pending.text ?? wordsOf(pending.news ?? [], context);
            // A record that nothing can be read of has nothing to say.
            if (text === '') continue;
            const note = { text, blocks: [section(text, { blockId: mark })] };
            const inThread = await app.messages.tryToPost(thread, note);
            const { kind } = inThread.kind === 'posted' ? inThread : await app.messages.tryToPost(room, note);
            if (kind === 'failed' && isRecent(app, at)) left.push(pending);
        }
    }
    const stored: Alert = { ...omit(alert, ['notes']), ...(left.length > 0 && { notes: left }) };
    await app.monitor.alerts.put(alert.id, stored);
    return stored;
}

async function isPosted(app: JobContext, places: readonly Place[], mark: string, since: Date): Promise<boolean> {
    for (const place of places) {
        if ((await app.messages.find(place, mark, since)) !== undefined) return true;
    }
    return false;
}
