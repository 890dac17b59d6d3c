import { mayManage } from '../context/rights';
import type { AppContext } from '../context/context';
import type { HealthRecord } from '../domain/monitor/health';
import type { Subject } from '../domain/monitor/subject';
import { covers } from '../domain/monitor/watch';
import type { Room } from '../domain/rooms';
import { watchesIn } from '../domain/monitor/watch';
import { hasFallback, roomGone } from './rooms';
import type { WatchOverview, WatchedRoom } from '../domain/monitor/watching';

/**
 * This room's watches; for managers, the watches of all rooms that they can see.
 * @returns `rooms-unreadable` if the server gives the app no room, not even the room of the command
 */
export async function watchOverview(app: AppContext): Promise<WatchOverview | 'rooms-unreadable'> {
    const { person, rooms, place, monitor } = app;
    const manages = await mayManage(app);
    const [all, health, typedIn] = await Promise.all([
        monitor.watches.all(),
        monitor.health.all(),
        place ? rooms.byId(place.roomId) : Promise.resolve(undefined),
    ]);
    if (place && !typedIn) return 'rooms-unreadable';
    // A click names its room itself, so the right to see it is checked.
    const here = typedIn && (await rooms.seenBy(typedIn, person)) ? typedIn : undefined;
    const ids = new Set([...all.values()].map(({ roomId }) => roomId));
    const others = manages ? [...ids].filter((id) => id !== here?.id) : [];
    const unseen = [...health.values()].filter(isUnseen).map(({ subject }) => subject);
    const watchedIn = (room: Room, gone = false): WatchedRoom => {
        const watches = watchesIn(all, room.id);
        const isWatched = (subject: Subject): boolean => watches.some(({ target }) => covers(target, subject));
        return { room, gone, hasFallback: hasFallback(app, room.id), watches, unseen: unseen.filter(isWatched) };
    };
    const seen = await Promise.all(
        others.map(async (id): Promise<readonly WatchedRoom[]> => {
            const room = await rooms.byId(id);
            if (!room) return [watchedIn(roomGone(id), true)];
            return (await rooms.seenBy(room, person)) ? [watchedIn(room)] : [];
        }),
    );
    const elsewhere = seen.flat().sort((a, b) => a.room.name.localeCompare(b.room.name));
    const shown = [...(here && ids.has(here.id) ? [watchedIn(here)] : []), ...elsewhere];
    const counted = shown.reduce((sum, { watches }) => sum + watches.length, 0);
    return { rooms: shown, ...(here && { here }), elsewhere: manages ? all.size - counted : 0, manages };
}

/** The monitor says that it cannot be checked: a whole upstream, or one integration. */
const isUnseen = ({ alerting, bad, trouble, subject: { id } }: HealthRecord): boolean =>
    alerting && bad > 0 && (id === undefined || trouble === 'unseen');
