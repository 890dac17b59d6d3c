import type { Reply } from '../chat/reply';
import type { Place } from '../domain/rooms';

/**
 * The outcome of posting a message. `refused`: the room takes no messages from the app. `failed`: the reason is unknown,
 * so a later try may succeed.
 */
export type Posted =
    { readonly kind: 'posted'; readonly id: string } | { readonly kind: 'refused' } | { readonly kind: 'failed' };

/** The app's own messages, in all rooms. Failures are logged and become the outcome that each method names. */
export interface Messages {
    /** Posts a message. Never throws. */
    tryToPost(place: Place, reply: Pick<Reply, 'text' | 'blocks'>): Promise<Posted>;
    /**
     * Posts a message, for callers that do not need the reason of a failure. Never throws.
     * @returns the message's id; undefined where it was not posted
     */
    post(place: Place, reply: Pick<Reply, 'text' | 'blocks'>): Promise<string | undefined>;
    /**
     * Edits a message. Never throws.
     * @returns false where the message is gone, is not the app's own or could not be changed
     */
    replace(messageId: string, reply: Pick<Reply, 'text' | 'blocks'>): Promise<boolean>;
    /**
     * Whether the message exists and is the app's own. Never throws.
     * @returns true as well where that cannot be read, so that no caller posts the message twice
     */
    isThere(messageId: string): Promise<boolean>;
    /**
     * Finds the app's message with a block of this id among the newest of the room or thread. Never throws.
     * @param since only messages posted at or after this time; a few seconds earlier count too, as clocks differ
     * @returns the message's id; undefined where there is none or the room cannot be read
     */
    find(place: Place, blockId: string, since: Date): Promise<string | undefined>;
    /** Shows a message to one person only, without storing it; does nothing for an unknown person. */
    whisperTo(personId: string, place: Place, reply: Pick<Reply, 'text' | 'blocks'>): Promise<void>;
}
