import type { IMessageBuilder, IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Block } from '../../chat/blocks';
import type { Log } from '../../ports/log';
import type { Messages, Posted } from '../../ports/messages';
import type { Place } from '../../domain/rooms';
import type { Reply } from '../../chat/reply';
import { isRecord } from '../http/wire';

type Content = Pick<Reply, 'text' | 'blocks'>;

/** A message that holds one of our cards, as it is stored. */
export interface StoredCard {
    readonly roomId: string | undefined;
    readonly blocks: readonly unknown[];
    replace(content: Content): Promise<void>;
}

/** The app's messages, also those read back to be changed. */
export interface EngineMessages extends Messages {
    /** The stored message, where it is one of the app's own: a client may name any. */
    stored(messageId: string): Promise<StoredCard | undefined>;
    /** Shown to one person alone, kept nowhere. */
    whisper(person: IUser, place: Place, content: Content): Promise<void>;
}

/** So many of the newest are looked through (the most that the server gives at once). */
const NEWEST = 100;
/** What the server says where it is the room that takes no message (sendMessage.ts, validateRoomMessagePermissions). */
const ROOM_REFUSES =
    /room is readonly|You_have_been_muted|room_is_blocked|error-not-allowed|error-invalid-room|Invalid room provided/i;
/** By so much may the clocks of the server and its database differ. */
const CLOCKS_DIFFER_MS = 5_000;

/** @param appUser the app's own user: asked for once and kept */
export function messagesFrom(
    modify: IModify,
    read: IRead,
    appUser: () => Promise<IUser | undefined>,
    log: Pick<Log, 'warn'>,
): EngineMessages {
    /** Nothing undefined: the pipe would make it null, and a null `threadId` is a thread. */
    const messageOf = async ({ roomId, threadId }: Place, { text, blocks }: Content): Promise<IMessage> => {
        const sender = await appUser();
        const message: Omit<IMessage, 'sender'> & Partial<Pick<IMessage, 'sender'>> = {
            // The server looks the room up by its id.
            room: { id: roomId } as IRoom,
            text,
            groupable: false,
            parseUrls: false,
            ...(sender && { sender }),
            ...(blocks && { blocks: engineBlocks(blocks) }),
            ...(threadId && { threadId }),
        };
        // Without a sender, the engine takes the app's own user.
        return message as IMessage;
    };
    const stored = async (messageId: string): Promise<StoredCard | undefined> => {
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
    };
    const tryToPost = async (place: Place, content: Content): Promise<Posted> => {
        const creator = modify.getCreator();
        try {
            const id: string | null = await creator.finish(creator.startMessage(await messageOf(place, content)));
            // A missing permission is no error: the id is then the word for nothing.
            if (id && id !== 'null' && id !== 'undefined') return { kind: 'posted', id };
            log.warn('the server took a message and gave no id: the app lacks the permission message.write');
            return { kind: 'failed' };
        } catch (error) {
            const reason = reasonOf(error);
            const isOfRoom = ROOM_REFUSES.test(reason) || (await takesNone(place.roomId));
            log.warn(`a message was ${isOfRoom ? 'refused' : 'not posted'} in room ${place.roomId}: ${reason}`);
            return { kind: isOfRoom ? 'refused' : 'failed' };
        }
    };
    /** The words of the server may be in its own language: then the room itself tells. */
    const takesNone = async (roomId: string): Promise<boolean> => {
        try {
            const room = (await read.getRoomReader().getById(roomId)) as IRoom | null | undefined;
            return !room || room.isReadOnly === true;
        } catch {
            return false;
        }
    };
    return {
        stored,
        tryToPost,
        async post(place, content) {
            const posted = await tryToPost(place, content);
            return posted.kind === 'posted' ? posted.id : undefined;
        },
        async replace(messageId, content) {
            try {
                const card = await stored(messageId);
                await card?.replace(content);
                return card !== undefined;
            } catch (error) {
                log.warn(`message ${messageId} could not be changed: ${reasonOf(error)}`);
                return false;
            }
        },
        async isThere(messageId) {
            try {
                return (await stored(messageId)) !== undefined;
            } catch (error) {
                log.warn(`message ${messageId} could not be read: ${reasonOf(error)}`);
                return true; // Nobody knows: better than to post it twice.
            }
        },
        async find({ roomId, threadId }, blockId, since) {
            try {
                const own = await appUser();
                const options = {
                    limit: NEWEST,
                    sort: { createdAt: 'desc' as const },
                    showThreadMessages: threadId !== undefined,
                };
                const found: unknown = await read.getRoomReader().getMessages(roomId, options);
                const earliest = since.getTime() - CLOCKS_DIFFER_MS;
                const ours = (Array.isArray(found) ? found : []).find(
                    (one: unknown): one is { readonly id: string } =>
                        isRecord(one) &&
                        typeof one.id === 'string' &&
                        isRecord(one.sender) &&
                        (one.sender.id ?? one.sender._id) === own?.id &&
                        new Date(String(one.createdAt)).getTime() >= earliest &&
                        Array.isArray(one.blocks) &&
                        one.blocks.some((block: unknown) => isRecord(block) && block.blockId === blockId),
                );
                return ours?.id;
            } catch (error) {
                log.warn(`room ${roomId} could not be read: ${reasonOf(error)}`);
                return undefined;
            }
        },
        async whisperTo(personId, place, content) {
            const person = (await read.getUserReader().getById(personId)) as IUser | null;
            if (person) await modify.getNotifier().notifyUser(person, await messageOf(place, content));
        },
        async whisper(person, place, content) {
            await modify.getNotifier().notifyUser(person, await messageOf(place, content));
        },
    };
}

/** A message that is gone, or that the app may not read, makes a builder without a room, which throws. */
function messageIn(builder: IMessageBuilder): IMessage | undefined {
    try {
        return builder.getMessage();
    } catch {
        return undefined;
    }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'no reason given');

/** The engine types its blocks by its own copy of the same package. */
const engineBlocks = (blocks: readonly Block[]): NonNullable<IMessage['blocks']> => [...blocks];
