import type { Surroundings } from '../context/context';
import { scopeOf } from '../domain/monitor/watch';
import { goOnIn } from './wakeUp';

/**
 * Somebody disconnected a connection through this app: those who watch it are told so, and by whom, instead of being
 * alarmed that it is gone. Telling it twice is telling it once.
 */
export async function noteDeparture(
    app: Surroundings,
    { id, name, by }: { readonly id: string; readonly name?: string | undefined; readonly by: string },
): Promise<void> {
    const wants = scopeOf((await app.monitor.watches.all()).values());
    if (!wants.covers({ key: `hooked ${id}`, source: 'hooked', id, group: '' })) return;
    const at = app.clock.now().getTime();
    const known = (await app.monitor.rosters.get('hooked'))?.known[id];
    const group = known?.group;
    const told = name ?? known?.name;
    await app.monitor.departures.put(id, {
        by,
        at,
        ...(told !== undefined && { name: told }),
        ...(group !== undefined && { group }),
    });
    await goOnIn(app, 0, 'news');
}
