import { actions, context, section, type ActionElement, type Block } from './blocks';

/** An answer in the chat. */
export interface Reply {
    /** Everyone in the room, or only the asker. */
    readonly audience: 'room' | 'asker';
    /** Shown by clients without blocks, notifications and searches; never empty. */
    readonly text: string;
    /** Without blocks, every client shows the text. */
    readonly blocks?: readonly Block[];
    /** Shown to the asker alone where the room takes no message. Without it, the asker gets the reply with a remark. */
    readonly ifRefused?: string;
    /** Called with the id of the message, for messages that are edited later; not called where the room refused it. */
    readonly onPosted?: (messageId: string) => Promise<void>;
}

/** The only rule of audience: a private question, and a click on a private card, have a private answer. */
export const audienceFor = (isPrivate: boolean): Reply['audience'] => (isPrivate ? 'asker' : 'room');

/** A sentence for the asker alone. */
export const privately = (text: string): Reply => ({ audience: 'asker', text });

/** A text with its buttons in one row below it: a question, or an answer that leads on. */
export const withButtons = (
    text: string,
    blockId: string,
    buttons: readonly ActionElement[],
    audience: Reply['audience'] = 'asker',
): Reply => ({ audience, text, blocks: [section(text), actions(blockId, buttons)] });

/** The same reply with a remark below. */
export function withNote(reply: Reply, note: string): Reply {
    return reply.blocks
        ? { ...reply, blocks: [...reply.blocks, context(note)] }
        : { ...reply, text: `${reply.text}\n${note}` };
}
