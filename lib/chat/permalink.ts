import type { Room } from '../domain/rooms';

const PATHS: Readonly<Record<Room['kind'], string>> = {
    channel: 'channel',
    group: 'group',
    direct: 'direct',
    other: 'channel',
};

/** A message's address, as a click on its time opens it (apps/meteor/client/lib/getPermaLink.ts). */
export function permalink(siteUrl: string, { id, kind, slug }: Room, messageId: string): string {
    const base = siteUrl.replace(/\/+$/, '');
    return `${base}/${PATHS[kind]}/${encodeURIComponent(slug ?? id)}?msg=${encodeURIComponent(messageId)}`;
}
