import { omit } from 'es-toolkit/object';

import type { Reply } from '../chat/reply';
import type { Place } from '../domain/rooms';
import type { Store } from '../ports/storage';
import type { JobContext } from './context';

/** A record of long work, which one message in a room shows from the question to the end. */
interface Shown {
    readonly id: string;
    readonly place: Place;
    readonly messageId?: string | undefined;
    /** The message does not show the record's last change yet. */
    readonly untold?: boolean | undefined;
}

/** How the message of one kind of work is shown. */
interface Showing<T> {
    readonly content: Pick<Reply, 'text' | 'blocks'>;
    readonly records: Store<T>;
    /** The id of a new message, by the record's id: a click on the question may change the record before it is noted. */
    readonly messages?: Store<{ readonly messageId: string }>;
    /** The work in a word, for the log. */
    readonly what: string;
}

/**
 * Updates the message of long work. Where someone has deleted it, the app posts a new one: people need the result.
 * @returns the record as it is stored now; unchanged where the room takes no message
 */
export async function showRecord<T extends Shown>(
    app: JobContext,
    record: T,
    { content, records, messages, what }: Showing<T>,
): Promise<T> {
    const told = omit(record, ['untold']) as unknown as T;
    const known = record.messageId ?? (await messages?.get(record.id))?.messageId;
    if (known !== undefined && (await app.messages.replace(known, content))) {
        if (record.untold) await records.put(record.id, told);
        return told;
    }
    const messageId = await app.messages.post(record.place, content);
    if (messageId === undefined) {
        app.log.warn(`the message of ${what} ${record.id} is gone, and its room takes no new one`);
        return record;
    }
    const posted = { ...told, messageId };
    await records.put(record.id, posted);
    return posted;
}
