import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Block } from '../../cards/blocks';
import type { Reply } from '../../reply';

/** A message that holds one of our cards, as it is stored. */
export interface StoredCard {
    readonly blocks: readonly unknown[];
    replace(reply: Reply): Promise<void>;
}

/** Where a command was typed or a button clicked, and who did. */
export interface Room {
    /** @returns false where the room does not take the message (read-only, archived, …) */
    post(reply: Reply): Promise<boolean>;
    whisper(reply: Pick<Reply, 'text' | 'blocks'>): Promise<void>;
    /** The stored message, where it is one of the app's own: a client may name any. */
    storedCard(messageId: string): Promise<StoredCard | undefined>;
    /** Shows the app as typing until the returned function is called. */
    showTyping(): Promise<() => Promise<void>>;
}

export interface RoomOptions {
    readonly modify: IModify;
    readonly room: IRoom;
    readonly person: IUser;
    /** The app's own user: asked for once and kept. */
    readonly appUser: () => Promise<IUser | undefined>;
    readonly threadId?: string | undefined;
}

export function roomFrom({ modify, room, person, appUser, threadId }: RoomOptions): Room {
    /** Nothing undefined: the pipe would make it null, and a null `threadId` is a thread. */
    const messageOf = async ({ text, blocks }: Pick<Reply, 'text' | 'blocks'>): Promise<IMessage> => {
        const sender = await appUser();
        return {
            room,
            text,
            groupable: false,
            parseUrls: false,
            ...(sender && { sender }),
            ...(blocks && { blocks: engineBlocks(blocks) }),
            ...(threadId && { threadId }),
        } as IMessage;
    };
    return {
        async post(reply) {
            const creator = modify.getCreator();
            try {
                const id: string | null = await creator.finish(creator.startMessage(await messageOf(reply)));
                // A missing permission is no error: the id is then the word for nothing.
                return Boolean(id) && id !== 'null' && id !== 'undefined';
            } catch {
                return false;
            }
        },
        async whisper(reply) {
            await modify.getNotifier().notifyUser(person, await messageOf(reply));
        },
        async storedCard(messageId) {
            const editor = await appUser();
            if (!editor) return undefined;
            const builder = await modify.getUpdater().message(messageId, editor);
            const stored = builder.getMessage() as Partial<IMessage>;
            if (!stored.id || stored.sender?.id !== editor.id) return undefined;
            return {
                blocks: stored.blocks ?? [],
                async replace({ text, blocks }) {
                    builder
                        .setText(text)
                        .setBlocks(engineBlocks(blocks ?? []))
                        .setParseUrls(false);
                    await modify.getUpdater().finish(builder);
                },
            };
        },
        async showTyping() {
            const user = await appUser();
            return modify.getNotifier().typing({ id: room.id, ...(user && { username: user.username }) });
        },
    };
}

/** The engine types its blocks by its own copy of the same package. */
const engineBlocks = (blocks: readonly Block[]): NonNullable<IMessage['blocks']> =>
    [...blocks] as NonNullable<IMessage['blocks']>;
