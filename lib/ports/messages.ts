import type { Reply } from '../chat/reply';
import type { Place } from '../domain/rooms';

/** What became of a message: `refused`, the room takes none; `failed`, nobody knows why, so that it may be taken later. */
export type Posted =
    { readonly kind: 'posted'; readonly id: string } | { readonly kind: 'refused' } | { readonly kind: 'failed' };

/** Messages of the app, wherever they are. */
export interface Messages {
    /** Posts a message, and says whether the room stands in its way. */
    tryToPost(place: Place, reply: Pick<Reply, 'text' | 'blocks'>): Promise<Posted>;
    /** The same where the reason does not matter. @returns the message's id; undefined where it was not posted */
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
