import { context, type Block } from './blocks';

/** What goes back into the chat. */
export interface Reply {
    /** Everyone in the room, or only the one who asked. */
    readonly audience: 'room' | 'asker';
    /** What clients without blocks, notifications and searches show; never empty. */
    readonly text: string;
    /** Without blocks, the text is what everyone sees. */
    readonly blocks?: readonly Block[];
    /** Said instead, to the asker alone, where the room takes no message; without it, the same with a remark. */
    readonly ifRefused?: string;
    /** Told the id of the message, for those that are edited later; not called where the room refused it. */
    readonly onPosted?: (messageId: string) => Promise<void>;
}

/** A sentence for the asker alone. */
export const privately = (text: string): Reply => ({ audience: 'asker', text });

/** The same with a remark below. */
export function withNote(reply: Reply, note: string): Reply {
    return reply.blocks
        ? { ...reply, blocks: [...reply.blocks, context(note)] }
        : { ...reply, text: `${reply.text}\n${note}` };
}
