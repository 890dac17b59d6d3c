import type { Room } from '../domain/rooms';

const PATHS: Readonly<Record<Room['kind'], string>> = {
    channel: 'channel',
    group: 'group',
    direct: 'direct',
    other: 'channel',
};

/** Where a click on a message's time leads (apps/meteor/client/lib/getPermaLink.ts). */
export function permalink(siteUrl: string, { id, kind, slug }: Room, messageId: string): string {
    const base = siteUrl.replace(/\/+$/, '');
    return `${base}/${PATHS[kind]}/${encodeURIComponent(slug ?? id)}?msg=${encodeURIComponent(messageId)}`;
}
