/** Records of one kind, each under a key. The server has no transactions: a record has one writer at a time (`Claims`). */
export interface Store<T> {
    /** The newest record under the key; undefined where there is none, or one that can't be understood any more. */
    get(key: string): Promise<T | undefined>;
    /** Every record of the kind, by its key, in one reading. */
    all(): Promise<ReadonlyMap<string, T>>;
    put(key: string, value: T): Promise<void>;
    remove(key: string): Promise<void>;
}

/**
 * The right to work on something, which one of all server instances has at a time. It ends by itself when its holder
 * dies; a holder renews it before every step that must not happen twice.
 */
export interface Claim {
    /** @returns false where it was lost meanwhile: the holder must stop at once */
    renew(): Promise<boolean>;
    /** By the clock alone, at no cost: whether it still holds as it was last renewed. */
    holds(): boolean;
    release(): Promise<void>;
}

export interface Claims {
    /** @returns undefined where somebody else holds it */
    claim(name: string): Promise<Claim | undefined>;
}
