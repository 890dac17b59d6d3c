import type { IMessage, IMessageAttachment } from '@rocket.chat/apps-engine/definition/messages';
import { canAccess, hasPermission, roomById, userById } from './convert';
import { copy } from './copy';
import type { EngineHost } from './host';
import { documentId } from './ids';
import type { HostMessage } from './types';

const DEFAULT_MAX_SIZE = 5_000;
const MAX_SKEW_MS = 60_000;

export const storedMessage = (id: string | undefined, { store }: Pick<EngineHost, 'store'>): HostMessage | undefined =>
    store.messages.find((message) => message.id === id);

/**
 * A message of an app in the workspace's own form, without the fields that the server drops (converters/messages.ts).
 */
export function draftMessage(message: IMessage, host: EngineHost): HostMessage {
    const room = roomById(host, message.room?.id);
    if (!room) throw new Error('Invalid room provided on the message.');

    const { sender } = message;
    const known = userById(host, sender?.id);
    const editor = message.editor && userById(host, message.editor.id);
    const { text, emoji, avatarUrl, alias, customFields, groupable, reactions, parseUrls, blocks, threadId } = message;
    const carried = { emoji, avatarUrl, alias, customFields, groupable, reactions, parseUrls, blocks, threadId };
    const attachments = Array.isArray(message.attachments) ? message.attachments.map(checkedTimestamp) : undefined;

    return {
        id: message.id ?? documentId(),
        roomId: room.id,
        room: room.name,
        sender: known
            ? { id: known.id, username: known.username, name: known.name }
            : { id: sender?.id, username: sender?.username, name: sender?.name },
        text: text ?? '',
        createdAt: message.createdAt ?? host.clock.now(),
        updatedAt: message.updatedAt ?? host.clock.now(),
        ...(editor && { editedBy: { id: editor.id, username: editor.username } }),
        ...(message.editedAt && { editedAt: message.editedAt }),
        ...(Object.fromEntries(
            Object.entries(copy({ ...carried, attachments })).filter(
                ([, value]) => value !== undefined && value !== null,
            ),
        ) as Partial<HostMessage>),
    };
}

/** The converter calls `toJSON` on any timestamp. */
function checkedTimestamp(attachment: IMessageAttachment): IMessageAttachment {
    if (attachment.timestamp) attachment.timestamp.toJSON();
    return attachment;
}

/**
 * Checks and stores a message (apps/meteor/app/lib/server/methods/sendMessage.ts and functions/sendMessage.ts). Throws
 * what the server throws.
 */
export function sendMessage(draft: HostMessage, host: EngineHost): HostMessage {
    const { settings } = host.workspace;
    const message = { ...draft };
    if (message.threadId && settings.Threads_enabled === false) throw meteorError('error-not-allowed', 'not-allowed');
    if (Math.abs(message.createdAt.getTime() - host.clock.now().getTime()) > MAX_SKEW_MS) {
        throw meteorError('error-message-ts-out-of-sync', 'Message timestamp is out of sync');
    }
    const maxSize = Number(settings.Message_MaxAllowedSize ?? DEFAULT_MAX_SIZE);
    if (message.text && message.text.length > maxSize) {
        throw meteorError('error-message-size-exceeded', 'Message size exceeds Message_MaxAllowedSize');
    }
    const user = userById(host, message.sender.id);
    if (!user) throw meteorError('error-invalid-user', 'Invalid user');

    // A reply to a reply goes to the thread's root, in the root's room, whatever room was given.
    const parent = storedMessage(message.threadId, host);
    if (parent) message.threadId = parent.threadId ?? parent.id;
    const room = roomById(host, parent?.roomId ?? message.roomId);
    if (!room) throw new Error('error-invalid-room');

    // For an app's user, the server does not check membership. For no user does it check whether the room is archived.
    if (user.type !== 'app' && !canAccess(host, room, user)) throw new Error('error-not-allowed');
    if (room.readOnly && !hasPermission(host, user, 'post-readonly')) {
        throw new Error("You can't send messages because the room is readonly.");
    }

    check(message.text, 'String', 'msg');
    for (const field of ['alias', 'emoji', 'threadId'] as const) check(message[field], 'String', field);
    checkUrl(message.avatarUrl, 'avatar', /^(https?:\/\/|data:|\/)/);
    check(message.attachments, 'Array', 'attachments');
    check(message.blocks, 'Array', 'blocks');
    if ((message.alias || message.avatarUrl) && !hasPermission(host, user, 'message-impersonate')) {
        throw new Error('Not enough permission');
    }
    for (const attachment of message.attachments ?? []) checkAttachment(attachment);
    if (message.customFields && settings.Message_CustomFields_Enabled !== true) {
        throw new Error('Custom fields not enabled');
    }

    const posted: HostMessage = {
        ...message,
        roomId: room.id,
        room: room.name,
        sender: { id: user.id, username: user.username, name: user.name },
    };
    if (storedMessage(posted.id, host)) throw new TypeError("Cannot read properties of undefined (reading '_id')");
    host.store.messages.push(posted);
    remember('posted', posted, host);
    return posted;
}

/** Records an event of a message. */
export function remember(kind: 'posted' | 'edited' | 'deleted', message: HostMessage, host: EngineHost): void {
    const seen = copy(message);
    host.store.history.push({ kind, message: seen });
    host.tell({ kind, message: seen });
}

/** Removes a message. Its replies in a thread stay, as on a server. */
export function deleteMessage(message: HostMessage, host: EngineHost): void {
    const { messages } = host.store;
    messages.splice(messages.indexOf(message), 1);
    remember('deleted', message, host);
}

const meteorError = (code: string, reason: string): Error => new Error(`${reason} [${code}]`);

function checkAttachment(attachment: IMessageAttachment): void {
    const { author, title } = attachment;
    const texts = { color: attachment.color, text: attachment.text, author_name: author?.name, title: title?.value };
    for (const [field, value] of Object.entries(texts)) check(value, 'String', field);
    check(attachment.collapsed, 'Boolean', 'collapsed');
    check(title?.displayDownloadLink, 'Boolean', 'title_link_download');

    const links = {
        thumb_url: attachment.thumbnailUrl,
        message_link: attachment.timestampLink,
        author_link: author?.link,
        author_icon: author?.icon,
        title_link: title?.link,
        image_url: attachment.imageUrl,
        audio_url: attachment.audioUrl,
        video_url: attachment.videoUrl,
    };
    for (const [field, value] of Object.entries(links)) checkUrl(value, field, /^(https?:\/\/|data:|\/file-upload\/)/);

    check(attachment.fields, 'Array', 'fields');
    for (const field of attachment.fields ?? []) {
        check(field.short, 'Boolean', 'short');
        check(field.title, 'String', 'title');
        if (!field.value || !field.title) throw new Error('Invalid attachment field, title and value is required');
        if (!['string', 'number', 'boolean'].includes(typeof field.value)) {
            throw new Error('Match error: Failed Match.OneOf, Match.Maybe or Match.Optional validation in field value');
        }
    }
    check(attachment.actions, 'Array', 'actions');
}

/** Meteor's `check`, for values that may be missing. */
function check(value: unknown, expected: 'String' | 'Boolean' | 'Array', field: string): void {
    if (value === undefined || value === null) return;
    const fits = expected === 'Array' ? Array.isArray(value) : typeof value === expected.toLowerCase();
    if (fits) return;
    const got = Array.isArray(value) ? 'array' : typeof value;
    throw new Error(
        `Match error: Expected ${expected === 'Array' ? 'array' : expected.toLowerCase()}, got ${got} in field ${field}`,
    );
}

function checkUrl(value: unknown, field: string, allowed: RegExp): void {
    check(value, 'String', field);
    if (typeof value === 'string' && !allowed.test(value)) throw new Error('Invalid href value provided');
}
