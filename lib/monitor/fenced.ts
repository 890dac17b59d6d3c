import type { JobContext } from '../context/context';
import type { MonitorStorage } from '../ports/monitorStorage';
import type { Claim, Store } from '../ports/storage';

/** The claim has run out. Another worker may have taken over, so this one must stop at once. */
export class ClaimLost extends Error {
    constructor() {
        super('the claim was lost');
    }
}

/**
 * The same context, which writes and posts only while the claim holds; otherwise it throws `ClaimLost`. A process can
 * sleep between any two steps, for minutes where its machine is suspended. What it wanted to write or post is then out of
 * date.
 */
export function fencedBy(claim: Claim, app: JobContext): JobContext {
    const ifHeld = <T>(step: () => Promise<T>): Promise<T> =>
        claim.holds() ? step() : Promise.reject(new ClaimLost());
    const { messages } = app;
    return {
        ...app,
        messages: {
            ...messages,
            tryToPost: (place, reply) => ifHeld(() => messages.tryToPost(place, reply)),
            post: (place, reply) => ifHeld(() => messages.post(place, reply)),
            replace: (messageId, reply) => ifHeld(() => messages.replace(messageId, reply)),
            whisperTo: (personId, place, reply) => ifHeld(() => messages.whisperTo(personId, place, reply)),
        },
        monitor: eachStore(app.monitor, (store) => ({
            ...store,
            put: (key, value) => ifHeld(() => store.put(key, value)),
            remove: (key) => ifHeld(() => store.remove(key)),
        })),
    };
}

/** The same storage with `change` applied to each store. */
export const eachStore = (storage: MonitorStorage, change: <T>(store: Store<T>) => Store<T>): MonitorStorage => ({
    watches: change(storage.watches),
    health: change(storage.health),
    inventories: change(storage.inventories),
    sweeps: change(storage.sweeps),
    alerts: change(storage.alerts),
    answers: change(storage.answers),
    removals: change(storage.removals),
    askers: change(storage.askers),
});
