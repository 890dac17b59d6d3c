import type { JobContext } from '../context/context';
import { watchedScopeOf } from '../domain/monitor/watch';
import { wakeUpIn } from './wakeUp';

/**
 * Records that a person disconnected a connection through this app. The rooms that watch it are notified of this, and by
 * whom, instead of an alert that it is gone. Recording it twice is the same as once.
 */
export async function recordRemoval(
    app: JobContext,
    { id, name: givenName, by }: { readonly id: string; readonly name?: string | undefined; readonly by: string },
): Promise<void> {
    const scope = watchedScopeOf((await app.monitor.watches.all()).values());
    if (!scope.covers({ key: `hooked ${id}`, source: 'hooked', id, group: '' })) return;
    const at = app.clock.now().getTime();
    const known = (await app.monitor.inventories.get('hooked'))?.known[id];
    const group = known?.group;
    const name = givenName ?? known?.name;
    await app.monitor.removals.put(id, {
        by,
        at,
        ...(name !== undefined && { name }),
        ...(group !== undefined && { group }),
    });
    await wakeUpIn(app, 0, 'news');
}
