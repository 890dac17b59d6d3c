import type { Host } from '../../dev/host/host';

/**
 * Takes down everything outside the app's process, so that what follows can be told again and again from there.
 * @returns makes it so again, the time included
 */
export function snapshotOf({ engine: { store, clock }, hooked, workspace }: Host): () => Promise<void> {
    const at = clock.now();
    const state = () => ({
        records: store.persistence.getAllData(),
        messages: store.messages,
        jobs: store.jobs,
        accounts: hooked.accounts,
        posts: hooked.posts,
        rooms: workspace.rooms,
    });
    const taken = structuredClone(state());
    return async () => {
        clock.set(at);
        const { records, messages, jobs, accounts, posts, rooms } = structuredClone(taken);
        await store.persistence.removeAsync({}, { multi: true });
        await store.persistence.insertAsync(records);
        store.messages.splice(0, Infinity, ...messages);
        workspace.rooms.splice(0, Infinity, ...rooms);
        refill(store.jobs, jobs);
        refill(hooked.accounts, accounts);
        refill(hooked.posts, posts);
    };
}

function refill<T>(map: Map<string, T>, from: ReadonlyMap<string, T>): void {
    map.clear();
    for (const [key, value] of from) map.set(key, value);
}
