import type { Clock } from '../../ports/clock';

/** One value that costs a request, in memory for a while. Callers at the same moment share the request. */
export class Cached<T> {
    private entry: { readonly value: Promise<T>; readonly at: number } | undefined;

    /** @param ttlMs how long a value counts as fresh */
    constructor(
        private readonly ttlMs: number,
        private readonly clock: Clock,
    ) {}

    /** The cached value while it is fresh, otherwise the value of `read`. A failed `read` is not cached. */
    get(read: () => Promise<T>): Promise<T> {
        const now = this.clock.now().getTime();
        const age = this.entry && now - this.entry.at;
        if (this.entry && age !== undefined && age >= 0 && age < this.ttlMs) return this.entry.value;
        const value = read();
        const entry = { value, at: now };
        this.entry = entry;
        value.catch(() => {
            if (this.entry === entry) this.entry = undefined;
        });
        return value;
    }

    /** The next `get` reads anew. */
    clear(): void {
        this.entry = undefined;
    }
}

/**
 * One value for the account that asked last, in memory only. Another account means that the settings have changed and
 * that the old account will not ask again.
 * @param make the value for an account that has none
 */
export function perAccount<T>(make: () => T): (account: string) => T {
    let current: { readonly account: string; readonly value: T } | undefined;
    return (account) => {
        if (current?.account !== account) current = { account, value: make() };
        return current.value;
    };
}
