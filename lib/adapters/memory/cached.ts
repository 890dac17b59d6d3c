import type { Clock } from '../../ports/clock';

/** A value that costs a request, kept for a while in memory; those who want it at once share the request. */
export class Cached<T> {
    private entry: { readonly value: Promise<T>; readonly at: number } | undefined;

    constructor(
        private readonly keepMs: number,
        private readonly clock: Clock,
    ) {}

    get(read: () => Promise<T>): Promise<T> {
        const now = this.clock.now().getTime();
        const age = this.entry && now - this.entry.at;
        if (this.entry && age !== undefined && age >= 0 && age < this.keepMs) return this.entry.value;
        const value = read();
        const entry = { value, at: now };
        this.entry = entry;
        value.catch(() => {
            if (this.entry === entry) this.entry = undefined;
        });
        return value;
    }

    forget(): void {
        this.entry = undefined;
    }
}
