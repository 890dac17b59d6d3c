/**
 * An instance of a bridge whose remaining methods say, when called, that this host does not offer them. The engine's
 * bridges are abstract: what a subclass leaves out does not exist, and the app would read "is not a function".
 */
export function withRest<T extends object>(Bridge: abstract new () => T, what: string): T {
    const instance = Reflect.construct(Bridge, []) as T;
    return new Proxy(instance, {
        get(target, key, receiver): unknown {
            const value: unknown = Reflect.get(target, key, receiver);
            // A promise looks for "then" in any value that it resolves with.
            if (value !== undefined || typeof key !== 'string' || key === 'then' || key === 'toJSON') return value;
            return () => Promise.reject(new Error(`"${key}" (${what}) is not provided by this host.`));
        },
    });
}
