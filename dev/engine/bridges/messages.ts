import type { IMessage, IMessageAttachment, Reaction } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { ITypingDescriptor, MessageBridge } from '@rocket.chat/apps-engine/server/bridges/MessageBridge';
import { toAppMessage, roomById, userById } from '../convert';
import type { EngineHost } from '../host';
import type { EngineModules } from '../modules';
import { deleteMessage, draftMessage, remember, sendMessage, storedMessage } from '../sendMessage';
import { copy } from '../copy';

/** Messages of apps: apps/meteor/app/apps/server/bridges/messages.ts and what it calls. */
export function messageBridge({ MessageBridge: Base }: EngineModules, host: EngineHost): MessageBridge {
    return new (class extends Base {
        protected create(message: IMessage): Promise<string> {
            return inOrder(() => sendMessage(draftMessage(message, host), host).id);
        }

        protected getById(messageId: string): Promise<IMessage> {
            const found = storedMessage(messageId, host);
            return Promise.resolve((found && toAppMessage(found, host)) as IMessage);
        }

        protected update(message: IMessage): Promise<void> {
            return inOrder(() => editMessage(message, host));
        }

        protected delete(message: IMessage): Promise<void> {
            return inOrder(() => {
                if (!message.id) throw new Error('Invalid message id');
                const stored = storedMessage(message.id, host);
                if (stored) deleteMessage(stored, host);
            });
        }

        protected notifyUser(user: IUser, message: IMessage): Promise<void> {
            return inOrder(() => show(user.id, message, host));
        }

        protected notifyRoom(room: IRoom, message: IMessage): Promise<void> {
            return inOrder(() => {
                for (const member of roomById(host, room?.id)?.members ?? []) show(member, message, host);
            });
        }

        protected typing({ scope, id, username, isTyping }: ITypingDescriptor): Promise<void> {
            return inOrder(() => {
                if ((scope as string) !== 'room') throw new Error('Unrecognized typing scope provided');
                const room = roomById(host, id)?.name ?? id;
                const event = { room, username: username ?? '', isTyping, at: host.clock.now() };
                host.journal.typing.push(event);
                host.tell({ kind: 'typing', typing: event });
            });
        }

        protected addReaction(messageId: string, userId: string, reaction: Reaction): Promise<void> {
            return inOrder(() => {
                const stored = storedMessage(messageId, host);
                const user = userById(host, userId);
                if (!stored || !user) throw new Error('Invalid message or user');
                const usernames = ((stored.reactions ??= {})[reaction as string] ??= { usernames: [] }).usernames;
                if (!usernames.includes(user.username)) usernames.push(user.username);
            });
        }

        protected removeReaction(messageId: string, userId: string, reaction: Reaction): Promise<void> {
            return inOrder(() => {
                const given = storedMessage(messageId, host)?.reactions?.[reaction as string];
                if (given)
                    given.usernames = given.usernames.filter((name) => name !== userById(host, userId)?.username);
            });
        }
    })();
}

function editMessage(message: IMessage, host: EngineHost): void {
    if (!message.editor) throw new Error('Invalid editor assigned to the message for the update.');
    const stored = storedMessage(message.id, host);
    if (!stored) throw new Error('A message must exist to update.');
    const editor = userById(host, message.editor.id);
    if (!editor) throw new Error('Could not find message editor');

    // The server checks neither size nor attachments nor blocks here, and keeps fields that were left out.
    Object.assign(stored, carriedFields(message), {
        editedAt: host.clock.now(),
        editedBy: { id: editor.id, username: editor.username },
        updatedAt: host.clock.now(),
    });
    remember('edited', stored, host);
}

/**
 * Broadcasts to the sessions of one user. The message is neither checked nor stored, so nobody can edit or delete it.
 */
function show(userId: string, message: IMessage, host: EngineHost): void {
    const shownTo = userById(host, userId)?.username;
    const draft = draftMessage(message, host);
    if (shownTo === undefined) return;
    const shown = { ...draft, shownTo };
    host.journal.ephemeral.push(shown);
    host.tell({ kind: 'shown', message: shown });
}

/** Rejects where `work` throws, as the server's asynchronous methods do. */
function inOrder<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => resolve(work()));
}

function carriedFields(message: IMessage): Partial<IMessage> {
    const { text, emoji, avatarUrl, alias, customFields, groupable, reactions, parseUrls, blocks, threadId } = message;
    const attachments: IMessageAttachment[] | undefined = Array.isArray(message.attachments)
        ? message.attachments
        : undefined;
    const all = {
        text,
        emoji,
        avatarUrl,
        alias,
        customFields,
        groupable,
        reactions,
        parseUrls,
        blocks,
        threadId,
        attachments,
    };
    return Object.fromEntries(Object.entries(copy(all)).filter(([, value]) => value !== undefined));
}
