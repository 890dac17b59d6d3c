import { mayManage } from '../context/rights';
import type { AppContext } from '../context/context';
import { claimOnWatches, watchKey } from '../domain/monitor/watch';
import { wakeUpIn } from '../monitor/wakeUp';
import { record } from './add';
import { underClaim } from '../context/underClaim';
import { watchesIn } from '../domain/monitor/watch';
import { isUnsetRoom, removedRoom, roomNamed } from './rooms';
import { isWanted, type Wanted } from '../domain/monitor/wanted';
import type { Unwatching } from '../domain/monitor/watching';

/** Ends a watch; what it was about need not be there any more, nor the room. */
export async function removeWatch(app: AppContext, wanted: Wanted, roomWord: string | undefined): Promise<Unwatching> {
    if (!(await mayManage(app))) return { kind: 'failed', problem: { kind: 'may-not-manage' } };
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
        // What is open about it is over for this room: people are not to wait for the next check to see that.
        await wakeUpIn(app, 0, 'news');
    }
    return change ?? { kind: 'under-way' };
}
