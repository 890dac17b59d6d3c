import { mayManage, mayView } from '../context/rights';
import type { AppContext } from '../context/context';
import type { HealthRecord } from '../domain/monitor/health';
import type { Subject } from '../domain/monitor/subject';
import { covers } from '../domain/monitor/watch';
import { failed, ok, type Outcome } from '../domain/outcome';
import type { Room } from '../domain/rooms';
import { watchesIn } from '../domain/monitor/watch';
import { hasFallback, roomGone } from './rooms';
import type { WatchOverview, WatchedRoom } from '../domain/monitor/watching';

/**
 * This room's watches, for those who may see Hooked; for managers those of all rooms that they can see.
 * @returns `rooms-unreadable` where the server tells the app of no room, not even of the one that it is asked from
 */
export async function watchOverview(app: AppContext): Promise<Outcome<WatchOverview | 'rooms-unreadable'>> {
    const { person, rooms, place, monitor } = app;
    const manages = await mayManage(app);
    if (!manages && !(await mayView(app))) return failed({ kind: 'may-not-view', upstream: 'hooked' });
    const [all, health, typedIn] = await Promise.all([
        monitor.watches.all(),
        monitor.health.all(),
        place ? rooms.byId(place.roomId) : Promise.resolve(undefined),
    ]);
    if (place && !typedIn) return ok('rooms-unreadable');
    // With a click, the room is the client's word.
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
    return ok({ rooms: shown, ...(here && { here }), elsewhere: manages ? all.size - counted : 0, manages });
}

/** People are to know that it can't be looked at: an upstream, or one thing alone. */
const isUnseen = ({ alerting, bad, trouble, subject: { id } }: HealthRecord): boolean =>
    alerting && bad > 0 && (id === undefined || trouble === 'unseen');
