import type { AppContext } from '../context/context';
import type { Watch } from '../domain/monitor/watch';
import type { Room } from '../domain/rooms';

/** The setting, as a word for the room that is chosen in it. */
const MONITOR_CHANNEL = 'monitor_channel';

/**
 * The room that somebody names, as far as they may see it; without a word, the one they are in. A thread is no target:
 * its room is. In a window, which belongs to no room, it is the one of the setting `monitor_channel`.
 */
export async function roomNamed(app: AppContext, word: string | undefined): Promise<Room | undefined> {
    const { rooms, person, place, settings } = app;
    // Whoever can type in a room can see it.
    if (word === undefined && place) return rooms.byId(place.roomId);
    if (word !== undefined && word.toLowerCase() !== MONITOR_CHANNEL) return rooms.find(word, person);
    const room = settings.monitorRoomId === undefined ? undefined : await rooms.byId(settings.monitorRoomId);
    return room && (await rooms.seenBy(room, person)) ? room : undefined;
}

/** Somebody names the room of the setting, and there is none. */
export const isUnsetRoom = ({ settings }: Pick<AppContext, 'settings'>, word: string | undefined): boolean =>
    word?.toLowerCase() === MONITOR_CHANNEL && settings.monitorRoomId === undefined;

/** A watched room that has been removed has only its id left; what was watched in it can still be ended. */
export async function removedRoom(
    { rooms }: AppContext,
    word: string | undefined,
    watches: Iterable<Watch>,
): Promise<Room | undefined> {
    const id = word?.replace(/^#/, '');
    if (id === undefined || ![...watches].some(({ roomId }) => roomId === id)) return undefined;
    return (await rooms.byId(id)) ? undefined : roomGone(id);
}

/** What is left to say of a room that is not there any more. */
export const roomGone = (id: string): Room => ({
    id,
    name: id,
    kind: 'other',
    archived: false,
    readOnly: false,
    open: false,
    enteredFrom: [],
});

/** Where alerts go that the room does not take: to another room, or nowhere. */
export const hasFallback = ({ settings }: Pick<AppContext, 'settings'>, roomId: string): boolean =>
    settings.monitorRoomId !== undefined && settings.monitorRoomId !== roomId;
