import type { Reply } from '../reply';

/** Where a message goes. */
export interface Place {
    readonly roomId: string;
    readonly threadId?: string;
}

/** Messages of the app, wherever they are. */
export interface Messages {
    /** @returns the message's id; undefined where the room does not take it */
    post(place: Place, reply: Pick<Reply, 'text' | 'blocks'>): Promise<string | undefined>;
    /** @returns false where the message is gone, or is not the app's own */
    replace(messageId: string, reply: Pick<Reply, 'text' | 'blocks'>): Promise<boolean>;
    /** Whether it is still there, and the app's own. */
    isThere(messageId: string): Promise<boolean>;
    /**
     * The app's message among the newest of the room, or of the thread, that has a block with this id, if it was posted
     * since then.
     * @returns its id; undefined where there is none, or the room can not be read
     */
    find(place: Place, blockId: string, since: Date): Promise<string | undefined>;
    /** Shown to one person alone, kept nowhere; nothing where there is no such person. */
    whisperTo(personId: string, place: Place, reply: Pick<Reply, 'text' | 'blocks'>): Promise<void>;
}
