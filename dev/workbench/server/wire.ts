import path from 'node:path';

import type { IMessageAttachment } from '@rocket.chat/apps-engine/definition/messages';

import {
    canAccess,
    hasPermission,
    type Engine,
    type HostJob,
    type HostMessage,
    type HostView,
    type HttpLogEntry,
    type LogEntry,
} from '../../engine';
import type {
    WireAttachment,
    WireBlock,
    WireJob,
    WireLogLine,
    WireMessage,
    WireRequest,
    WireRoom,
    WireUser,
    WireView,
} from '../protocol';
import { pictureOf } from './picture';

const MAX_LOG_TEXT = 2_000;

export function wireUsers({ workspace, store }: Engine): WireUser[] {
    const shown = ({
        id,
        username,
        name,
        roles,
        utcOffset,
        language,
    }: Omit<WireUser, 'isApp'>): Omit<WireUser, 'isApp'> => ({
        id,
        username,
        name,
        roles,
        ...(utcOffset !== undefined && { utcOffset }),
        ...(language !== undefined && { language }),
    });
    return [
        ...workspace.users.map((user) => ({ ...shown(user), isApp: false })),
        ...store.appUsers.map((user) => ({ ...shown(user), isApp: true })),
    ];
}

export function wireRooms({ workspace, store }: Engine): WireRoom[] {
    const host = { workspace };
    const namesOf = (users: readonly { readonly username: string }[]): string[] =>
        users.map(({ username }) => username);
    return workspace.rooms.map((room) => ({
        id: room.id,
        name: room.name,
        displayName: room.displayName ?? room.name,
        type: room.type,
        members: namesOf([...workspace.users, ...store.appUsers].filter(({ id }) => room.members.includes(id))),
        visibleTo: namesOf(workspace.users.filter((user) => canAccess(host, room, user))),
        readOnly: room.readOnly ?? false,
        mayPost: namesOf(workspace.users.filter((user) => hasPermission(host, user, 'post-readonly'))),
        archived: room.archived ?? false,
    }));
}

export function wireMessage(message: HostMessage, { store }: Engine): WireMessage {
    const { sender, alias, emoji, editedAt, editedBy, threadId, blocks, attachments, reactions, shownTo } = message;
    return {
        id: message.id,
        roomId: message.roomId,
        sender: {
            id: sender.id,
            username: sender.username,
            name: sender.name ?? sender.username,
            isApp: store.appUsers.some(({ id }) => id === sender.id),
        },
        ...(alias && { alias }),
        avatar: pictureOf(alias || sender.name || sender.username),
        ...(emoji && { emoji }),
        text: message.text,
        at: message.createdAt.toISOString(),
        ...(editedAt && { editedAt: editedAt.toISOString() }),
        ...(editedBy && { editedBy: editedBy.username }),
        ...(threadId && { threadId }),
        groupable: message.groupable ?? true,
        ...(blocks && blocks.length > 0 && { blocks: wireBlocks(blocks) }),
        ...(attachments && attachments.length > 0 && { attachments: attachments.map(wireAttachment) }),
        ...(reactions && {
            reactions: Object.fromEntries(
                Object.entries(reactions).map(([emojiName, { usernames }]) => [emojiName, usernames]),
            ),
        }),
        ...(shownTo !== undefined && { shownTo }),
    };
}

export function wireView(view: HostView, revision: number, tab: string | undefined): WireView {
    return {
        id: view.id,
        revision,
        username: view.username,
        ...(tab !== undefined && { tab }),
        surface: view.interaction.startsWith('contextual_bar') ? 'contextualBar' : 'modal',
        what: view.interaction.endsWith('.update') ? 'update' : 'open',
        triggerId: view.triggerId,
        at: view.at.toISOString(),
        ...(view.dropped && { dropped: view.dropped }),
        view: { ...view.view, blocks: wireBlocks(view.view.blocks ?? []) },
    };
}

/** The fields of blocks with addresses of pictures that clients load by themselves. */
const PICTURE_FIELDS = ['imageUrl', 'image_url', 'avatarUrl', 'thumbUrl', 'iconUrl'];

const wireBlocks = (blocks: readonly unknown[]): WireBlock[] =>
    blocks.map((block) => withoutPictures(block) as WireBlock);

/** The same, without pictures that a client would load from another server. */
function withoutPictures(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withoutPictures);
    if (typeof value !== 'object' || value === null) return value;
    const part = value as Record<string, unknown>;
    return Object.fromEntries(
        Object.entries(part).map(([field, inner]) => {
            const isPicture = typeof inner === 'string' && PICTURE_FIELDS.includes(field);
            return [field, isPicture ? localPicture(inner, part.altText) : withoutPictures(inner)];
        }),
    );
}

/**
 * Keeps pictures inside the message itself. Others become a local picture with the file's name, because alternative
 * texts often begin alike.
 */
const localPicture = (url: string, words: unknown): string =>
    url.startsWith('data:image/')
        ? url
        : pictureOf(fileName(url) || (typeof words === 'string' && words !== '' ? words : 'Picture'));

const fileName = (url: string): string => (URL.canParse(url) ? path.posix.parse(new URL(url).pathname).name : '');

function wireAttachment(attachment: IMessageAttachment): WireAttachment {
    const { author, title, fields, actions, timestamp } = attachment;
    const words = title?.value ?? author?.name;
    const given: Record<keyof WireAttachment, unknown> = {
        color: attachment.color,
        text: attachment.text,
        ts: timestamp && new Date(timestamp).toISOString(),
        messageLink: attachment.timestampLink,
        authorName: author?.name,
        authorLink: author?.link,
        authorIcon: author?.icon && localPicture(author.icon, author.name),
        title: title?.value,
        titleLink: title?.link,
        collapsed: attachment.collapsed,
        thumbUrl: attachment.thumbnailUrl && localPicture(attachment.thumbnailUrl, words),
        imageUrl: attachment.imageUrl && localPicture(attachment.imageUrl, words),
        fields: fields?.map((field) => ({
            title: String(field.title),
            value: String(field.value),
            short: field.short ?? false,
        })),
        actions: actions?.map(({ text, url }) => ({ ...(text && { text }), ...(url && { url }) })),
    };
    // Values from the engine's pipe have null for absent fields.
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
}

type Redact = (text: string) => string;

export function wireLogLine(entry: LogEntry, id: number, redact: Redact): WireLogLine {
    const { source, severity, at, method, text } = entry;
    const clean = redact(text);
    return {
        id,
        source,
        severity,
        at: new Date(at).toISOString(),
        ...(method !== undefined && { method }),
        text: clean.length > MAX_LOG_TEXT ? `${clean.slice(0, MAX_LOG_TEXT)}…` : clean,
    };
}

export function wireRequest(
    entry: HttpLogEntry,
    id: number,
    upstream: WireRequest['upstream'],
    redact: Redact,
): WireRequest {
    const { method, url, at, status, error, ms } = entry;
    return {
        id,
        upstream,
        method,
        url: redact(url),
        at: at.toISOString(),
        ...(status !== undefined && { status }),
        ...(error !== undefined && { error: redact(error) }),
        ms,
    };
}

export function wireJob(job: HostJob, redact: Redact): WireJob {
    const { id, processorId, type, interval, nextRunAt, lastRunAt, failReason } = job;
    return {
        id,
        processorId,
        type,
        ...(interval !== undefined && { interval }),
        nextRunAt: nextRunAt?.toISOString() ?? null,
        ...(lastRunAt && { lastRunAt: lastRunAt.toISOString() }),
        ...(failReason !== undefined && { failReason: redact(failReason) }),
    };
}
