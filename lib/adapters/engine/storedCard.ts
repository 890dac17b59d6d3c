import type { IMessageBuilder, IModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Block } from '../../chat/blocks';
import type { Reply } from '../../chat/reply';

export type Content = Pick<Reply, 'text' | 'blocks'>;

/** A stored message of the app. */
export interface StoredCard {
    /** Undefined where the message belongs to no room that the app may see. */
    readonly roomId: string | undefined;
    readonly blocks: readonly unknown[];
    /** Edits the message. */
    replace(content: Content): Promise<void>;
}

/**
 * The stored message of that id.
 * @param messageId from anywhere: a client may name any message
 * @returns undefined where the message is gone or is not the app's own
 */
export async function storedCard(
    modify: IModify,
    appUser: () => Promise<IUser | undefined>,
    messageId: string,
): Promise<StoredCard | undefined> {
    const editor = await appUser();
    if (!editor) return undefined;
    const builder = await modify.getUpdater().message(messageId, editor);
    const message = messageIn(builder);
    if (!message?.id || message.sender?.id !== editor.id) return undefined;
    return {
        roomId: message.room?.id,
        blocks: message.blocks ?? [],
        async replace({ text, blocks }) {
            builder
                .setText(text)
                .setBlocks(engineBlocks(blocks ?? []))
                .setParseUrls(false);
            await modify.getUpdater().finish(builder);
        },
    };
}

/** For a message that is gone or that the app may not read, the engine makes a builder without a room, which throws. */
function messageIn(builder: IMessageBuilder): IMessage | undefined {
    try {
        return builder.getMessage();
    } catch {
        return undefined;
    }
}

/** The engine types its blocks by its own copy of the same package. */
export const engineBlocks = (blocks: readonly Block[]): NonNullable<IMessage['blocks']> => [...blocks];
