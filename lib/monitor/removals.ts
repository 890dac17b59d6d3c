import type { JobContext } from '../context/context';
import { watchedScopeOf } from '../domain/monitor/watch';
import { wakeUpIn } from './wakeUp';

/**
 * Somebody disconnected a connection through this app: those who watch it are told so, and by whom, instead of being
 * alarmed that it is gone. Telling it twice is telling it once.
 */
export async function recordRemoval(
    app: JobContext,
    { id, name, by }: { readonly id: string; readonly name?: string | undefined; readonly by: string },
): Promise<void> {
    const wants = watchedScopeOf((await app.monitor.watches.all()).values());
    if (!wants.covers({ key: `hooked ${id}`, source: 'hooked', id, group: '' })) return;
    const at = app.clock.now().getTime();
    const known = (await app.monitor.inventories.get('hooked'))?.known[id];
    const group = known?.group;
    const told = name ?? known?.name;
    await app.monitor.removals.put(id, {
        by,
        at,
        ...(told !== undefined && { name: told }),
        ...(group !== undefined && { group }),
    });
    await wakeUpIn(app, 0, 'news');
}
