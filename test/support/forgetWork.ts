import type { Host } from '../../dev/host/host';

const WORK = ['disconnection', 'disconnection-under-way', 'transfer', 'cancel-all'].map((kind) => `hooked:${kind}`);

/** Drops the work that an earlier story has left unfinished, and its jobs: a process that starts would take it up. */
export async function forgetWork({ engine: { store } }: Pick<Host, 'engine'>): Promise<void> {
    store.jobs.clear();
    await store.persistence.removeAsync({ 'associations.id': { $in: WORK } }, { multi: true });
}
