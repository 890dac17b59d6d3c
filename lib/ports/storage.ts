/**
 * Records of one kind, each under a key. The server has no transactions, so a record must have only one writer at a time
 * (`Claims`). Every method throws where the storage fails.
 */
export interface Store<T> {
    /** The newest record under the key; undefined where there is none, or none that this version can read. */
    get(key: string): Promise<T | undefined>;
    /** Every readable record of the kind by its key, in one read. */
    all(): Promise<ReadonlyMap<string, T>>;
    /** Stores the record, in place of any other under the key. */
    put(key: string, value: T): Promise<void>;
    /** Removes all records under the key; does nothing where there are none. */
    remove(key: string): Promise<void>;
}

/**
 * The right to work on something, which one process across all instances of the server has at a time. A claim expires by
 * itself when its holder dies. A holder renews it before every step that must not happen twice.
 */
export interface Claim {
    /** @returns false where the claim is lost: the holder must stop at once */
    renew(): Promise<boolean>;
    /** Whether the claim still holds since its last renewal, by the clock alone: it costs no request. */
    holds(): boolean;
    /** Gives the claim back; does nothing where it is lost already. */
    release(): Promise<void>;
}

/** Mutual exclusion between all processes of the app. */
export interface Claims {
    /**
     * Tries to get the claim, without waiting for its holder. Throws where the storage fails.
     * @param name of the work that the claim protects
     * @returns undefined where another process has it
     */
    claim(name: string): Promise<Claim | undefined>;
}
