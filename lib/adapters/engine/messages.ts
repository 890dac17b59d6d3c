import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Place } from '../../domain/rooms';
import type { Log } from '../../ports/log';
import type { Messages, Posted } from '../../ports/messages';
import { isRecord } from '../http/wire';
import { engineBlocks, storedCard, type Content, type StoredCard } from './storedCard';

/** The app's messages, also as they are stored. */
export interface EngineMessages extends Messages {
    /** @returns undefined where the message is gone or is not the app's own: a client may name any message */
    stored(messageId: string): Promise<StoredCard | undefined>;
    /** Shows a message to one person only, without storing it. */
    whisper(person: IUser, place: Place, content: Content): Promise<void>;
}

/** How many of a room's newest messages are searched: the most that the server gives at once. */
const MAX_SEARCHED = 100;
/** The server's errors for a room that takes no message (sendMessage.ts, validateRoomMessagePermissions). */
const ROOM_REFUSES =
    /room is readonly|You_have_been_muted|room_is_blocked|error-not-allowed|error-invalid-room|Invalid room provided/i;
/** How much the clocks of the server and its database may differ. */
const CLOCKS_DIFFER_MS = 5_000;

interface Engine {
    readonly modify: IModify;
    readonly read: IRead;
    readonly appUser: () => Promise<IUser | undefined>;
    readonly log: Pick<Log, 'warn'>;
}

/** @param appUser the app's own user, cached by the caller */
export function messagesFrom(
    modify: IModify,
    read: IRead,
    appUser: () => Promise<IUser | undefined>,
    log: Pick<Log, 'warn'>,
): EngineMessages {
    const engine: Engine = { modify, read, appUser, log };
    const stored = (messageId: string): Promise<StoredCard | undefined> => storedCard(modify, appUser, messageId);
    const whisper = async (person: IUser, place: Place, content: Content): Promise<void> =>
        modify.getNotifier().notifyUser(person, await messageOf(engine, place, content));
    return {
        stored,
        tryToPost: (place, content) => tryToPost(engine, place, content),
        async post(place, content) {
            const posted = await tryToPost(engine, place, content);
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
                return true; // Unknown, and a caller that hears "no" would post the message twice.
            }
        },
        async find(place, blockId, since) {
            try {
                return await findOwn(engine, place, blockId, since);
            } catch (error) {
                log.warn(`room ${place.roomId} could not be read: ${reasonOf(error)}`);
                return undefined;
            }
        },
        async whisperTo(personId, place, content) {
            const person = (await read.getUserReader().getById(personId)) as IUser | null;
            if (person) await whisper(person, place, content);
        },
        whisper,
    };
}

/** The engine's message, without undefined fields: the pipe would make them null, and a null `threadId` is a thread. */
async function messageOf(
    { appUser }: Engine,
    { roomId, threadId }: Place,
    { text, blocks }: Content,
): Promise<IMessage> {
    const sender = await appUser();
    const message: Omit<IMessage, 'sender'> & Partial<Pick<IMessage, 'sender'>> = {
        // The server finds the room by its id alone.
        room: { id: roomId } as IRoom,
        text,
        groupable: false,
        parseUrls: false,
        ...(sender && { sender }),
        ...(blocks && { blocks: engineBlocks(blocks) }),
        ...(threadId && { threadId }),
    };
    // The engine sends a message without a sender as the app's own user.
    return message as IMessage;
}

async function tryToPost(engine: Engine, place: Place, content: Content): Promise<Posted> {
    const { modify, log } = engine;
    const creator = modify.getCreator();
    try {
        const message = await messageOf(engine, place, content);
        const id: string | null = await creator.finish(creator.startMessage(message));
        // For a missing permission the server throws no error, but gives null or undefined, also as a word.
        if (id && id !== 'null' && id !== 'undefined') return { kind: 'posted', id };
        log.warn('the server took a message and gave no id: the app lacks the permission message.write');
        return { kind: 'failed' };
    } catch (error) {
        const reason = reasonOf(error);
        const isOfRoom = ROOM_REFUSES.test(reason) || (await takesNoMessages(engine, place.roomId));
        log.warn(`a message was ${isOfRoom ? 'refused' : 'not posted'} in room ${place.roomId}: ${reason}`);
        return { kind: isOfRoom ? 'refused' : 'failed' };
    }
}

/** Asks the room itself, because the server's error may be in another language. */
async function takesNoMessages({ read }: Engine, roomId: string): Promise<boolean> {
    try {
        const room = (await read.getRoomReader().getById(roomId)) as IRoom | null | undefined;
        return !room || room.isReadOnly === true;
    } catch {
        return false;
    }
}

async function findOwn(
    { read, appUser }: Engine,
    { roomId, threadId }: Place,
    blockId: string,
    since: Date,
): Promise<string | undefined> {
    const user = await appUser();
    const options = {
        limit: MAX_SEARCHED,
        sort: { createdAt: 'desc' as const },
        showThreadMessages: threadId !== undefined,
    };
    const found: unknown = await read.getRoomReader().getMessages(roomId, options);
    const earliest = since.getTime() - CLOCKS_DIFFER_MS;
    const own = (Array.isArray(found) ? found : []).find(
        (one: unknown): one is { readonly id: string } =>
            isRecord(one) &&
            typeof one.id === 'string' &&
            isRecord(one.sender) &&
            (one.sender.id ?? one.sender._id) === user?.id &&
            new Date(String(one.createdAt)).getTime() >= earliest &&
            Array.isArray(one.blocks) &&
            one.blocks.some((block: unknown) => isRecord(block) && block.blockId === blockId),
    );
    return own?.id;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'no reason given');
