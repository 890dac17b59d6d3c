import { noticeBlockId, noticeCard } from '../cards/disconnectNotice';
import type { JobContext } from '../context/context';
import type { Disconnection } from '../domain/disconnect';
import type { Room } from '../domain/rooms';

/** In a larger room the app does not look for another manager among the members. */
const MOST_MEMBERS = 50;

/**
 * The channel in which other managers see a request that they may not see in its own room: the one of the setting
 * `monitor_channel`, which reads of every change anyway.
 * @returns undefined where none is set, where it is the request's own room, or where another manager is in that room
 */
export async function roomForNotice(app: JobContext, request: Disconnection): Promise<string | undefined> {
    const { settings, rooms, log } = app;
    const { roomId } = request.place;
    if (settings.monitorRoomId === undefined || settings.monitorRoomId === roomId) return undefined;
    try {
        const room = await rooms.byId(roomId);
        return room && (await isAnotherManagerIn(app, room, request.asked.by.id)) ? undefined : settings.monitorRoomId;
    } catch (error) {
        log.error('the managers in a room could not be found', error);
        return settings.monitorRoomId;
    }
}

/** Whether a manager other than this person is in the room; false where the app cannot tell. */
async function isAnotherManagerIn(
    { rooms, people, settings }: JobContext,
    room: Room,
    except: string,
): Promise<boolean> {
    if ((room.size ?? Infinity) > MOST_MEMBERS) return false;
    const others = ((await rooms.members(room)) ?? []).filter(({ id }) => id !== except);
    const manage = await Promise.all(others.map((member) => people.holdsOneOf(member, settings.manageRoles)));
    return manage.includes(true);
}

/**
 * Brings the second message of a request up to date. It names the connection by its id alone, as the channel may hold
 * people who may not see connections, and is in English, as the channel has no language.
 */
export async function updateNotice(app: JobContext, request: Disconnection): Promise<Disconnection> {
    const { notice } = request;
    const shows = `${request.phase} ${request.revision}`;
    if (!notice || notice.shows === shows) return request;
    const content = noticeCard(request, app.writtenFor({}));
    const place = { roomId: notice.roomId };
    // The process may have died between posting the message and noting its id.
    const since = new Date(request.requested?.at ?? request.asked.at);
    const known = notice.messageId ?? (await app.messages.find(place, noticeBlockId(request), since));
    const isShown = known !== undefined && (await app.messages.replace(known, content));
    const isNews = request.phase === 'requested';
    const messageId = isShown || !isNews ? known : await app.messages.post(place, content);
    if (isNews && messageId === undefined) {
        app.log.warn('the channel of the setting monitor_channel did not take a request to disconnect an account');
    }
    const updated = { ...request, notice: { ...notice, ...(messageId !== undefined && { messageId }), shows } };
    await app.disconnections.put(request.id, updated);
    return updated;
}
