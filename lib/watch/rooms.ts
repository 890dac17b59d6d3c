import type { WatchHabits } from '../cards/watchCard';
import type { AppContext } from '../context/context';
import type { Watch } from '../domain/monitor/watch';
import type { Room } from '../domain/rooms';

/** The setting's name, as a word for its room. */
const MONITOR_CHANNEL = 'monitor_channel';

/**
 * The room that a person names, if they may see it; without a word, the room of the command. A thread stands for its
 * room. In a window, which belongs to no room, it is the room of the setting `monitor_channel`.
 */
export async function roomNamed(app: AppContext, word: string | undefined): Promise<Room | undefined> {
    const { rooms, person, place, settings } = app;
    // A person who can type in a room can see it.
    if (word === undefined && place) return rooms.byId(place.roomId);
    if (word !== undefined && word.toLowerCase() !== MONITOR_CHANNEL) return rooms.find(word, person);
    const room = settings.monitorRoomId === undefined ? undefined : await rooms.byId(settings.monitorRoomId);
    return room && (await rooms.seenBy(room, person)) ? room : undefined;
}

/** The word names the room of the setting, which is empty. */
export const isUnsetRoom = ({ settings }: Pick<AppContext, 'settings'>, word: string | undefined): boolean =>
    word?.toLowerCase() === MONITOR_CHANNEL && settings.monitorRoomId === undefined;

/** A removed room has only its id left. Its watches can still be ended. */
export async function removedRoom(
    { rooms }: AppContext,
    word: string | undefined,
    watches: Iterable<Watch>,
): Promise<Room | undefined> {
    const id = word?.replace(/^#/, '');
    if (id === undefined || ![...watches].some(({ roomId }) => roomId === id)) return undefined;
    return (await rooms.byId(id)) ? undefined : roomGone(id);
}

/** Stands for a removed room. */
export const roomGone = (id: string): Room => ({
    id,
    name: id,
    kind: 'other',
    archived: false,
    readOnly: false,
    open: false,
    enteredFrom: [],
});

/** Whether alerts that the room does not take go to another room. */
export const hasFallback = ({ settings }: Pick<AppContext, 'settings'>, roomId: string): boolean =>
    settings.monitorRoomId !== undefined && settings.monitorRoomId !== roomId;

/** The settings that tell how a watch will alert, for its answer. */
export const watchHabits = (app: Pick<AppContext, 'settings'>): WatchHabits => ({
    ...app.settings.monitor,
    hasFallback: (roomId) => hasFallback(app, roomId),
});
