import type { AppContext } from '../context/context';
import { claimOnWatches, watchKey } from '../domain/monitor/watch';
import { wakeUpIn } from '../monitor/wakeUp';
import { record } from './add';
import { underClaim } from '../context/underClaim';
import { watchesIn } from '../domain/monitor/watch';
import { isUnsetRoom, removedRoom, roomNamed } from './rooms';
import { isWanted, type Wanted } from '../domain/monitor/wanted';
import type { Unwatching } from '../domain/monitor/watching';

/** Ends a watch. Its integration and its room may be gone already. */
export async function removeWatch(app: AppContext, wanted: Wanted, roomWord: string | undefined): Promise<Unwatching> {
    const { watches } = app.monitor;
    const room = (await roomNamed(app, roomWord)) ?? (await removedRoom(app, roomWord, (await watches.all()).values()));
    if (!room) return { kind: isUnsetRoom(app, roomWord) ? 'no-monitor-channel' : 'no-room' };

    const change = await underClaim(app, claimOnWatches(room.id), async (): Promise<Unwatching> => {
        const here = watchesIn(await watches.all(), room.id);
        const ended = here.filter(({ target }) => isWanted(target, wanted));
        if (ended.length === 0) return { kind: 'not-watched', room, left: here };
        for (const watch of ended) await watches.remove(watchKey(watch));
        return { kind: 'ended', ended, room, left: here.filter((watch) => !ended.includes(watch)) };
    });
    if (change?.kind === 'ended') {
        for (const watch of change.ended) await record(app, watch, 'unwatch');
        // Its open alerts are over for this room: a sweep soon shows that, without waiting for the next check.
        await wakeUpIn(app, 0, 'news');
    }
    return change ?? { kind: 'under-way' };
}
