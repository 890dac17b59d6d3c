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
}
