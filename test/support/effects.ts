import type { EngineStore } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import type { LoggedRequest } from '../../dev/upstreams';

/** A change that the app made outside its process. */
export interface Effect {
    readonly label: string;
    /** Set for a request that has arrived and that the upstream has not carried out yet. */
    readonly request?: LoggedRequest;
}

/**
 * Reports every effect of the app: what it stores, posts, schedules and asks of one upstream. Between two effects it only
 * reads and computes, so a death between them equals a death right after the first.
 *
 * @param onEffect the app gets its answer once this resolves
 * @param of the upstream whose requests count
 * @returns ends it
 */
export function watchEffects(
    { engine: { store }, hooked, rocketchat }: Pick<Host, 'engine' | 'hooked' | 'rocketchat'>,
    onEffect: (effect: Effect) => Promise<void> | void,
    of: 'hooked' | 'rocketchat' = 'hooked',
): () => void {
    const undo = [
        ...(['insertAsync', 'updateAsync', 'removeAsync'] as const).map((name) => wrapStorage(store, name, onEffect)),
        wrap(store.jobs, 'set', () => void onEffect({ label: 'sets an alarm' })),
        wrap(store.history, 'push', () => void onEffect({ label: 'changes the message' })),
        wrap((of === 'hooked' ? hooked : rocketchat).requests, 'push', (request) => {
            const { method, path } = request as LoggedRequest;
            void onEffect({ label: `${method} ${path.replace(/[^/]*\d.*$/, '…')}`, request: request as LoggedRequest });
        }),
    ];
    return () => undo.forEach((one) => one());
}

type AnyMethod = (...args: unknown[]) => unknown;

/** Calls `then` after each call of the method, on this very object. */
function wrap(object: object, name: string, then: (first: unknown) => void): () => void {
    const methods = object as Record<string, AnyMethod>;
    const original = methods[name] as AnyMethod;
    const value: AnyMethod = (...args) => {
        const result = original.apply(object, args);
        then(args[0]);
        return result;
    };
    Object.defineProperty(object, name, { value, configurable: true, enumerable: false, writable: true });
    return () => void Reflect.deleteProperty(object, name);
}

type StorageMethod = 'insertAsync' | 'updateAsync' | 'removeAsync';

function wrapStorage(
    { persistence }: EngineStore,
    name: StorageMethod,
    onEffect: (effect: Effect) => Promise<void> | void,
): () => void {
    const methods = persistence as unknown as Record<StorageMethod, AnyMethod>;
    const original = methods[name];
    const value: AnyMethod = async (...args) => {
        const result = await original.apply(persistence, args);
        await onEffect({ label: labelOf(name, args) });
        return result;
    };
    Object.defineProperty(persistence, name, { value, configurable: true, enumerable: false, writable: true });
    return () => void Reflect.deleteProperty(persistence, name);
}

/** Such as `updates disconnection {"phase":"running"}`: enough to find the step in the code. */
function labelOf(name: StorageMethod, args: readonly unknown[]): string {
    const verb = { insertAsync: 'stores', updateAsync: 'updates', removeAsync: 'removes' }[name];
    const text = JSON.stringify(args.slice(0, 2));
    const what = /"hooked:(?:claim:)?([\w-]+)/.exec(text)?.[1] ?? '';
    const parts = /"(phase|deletion|verified|action)":("[\w-]+"|true|false)/g;
    return [verb, what, ...[...text.matchAll(parts)].map(([part]) => part)].join(' ').trim();
}
