import type { Clock } from '../../ports/clock';

/** An answer that costs a request. */
interface Answer {
    readonly ok: boolean;
}

/**
 * One answer, in memory for a while. Unlike `Cached`, it keeps what has come and nothing that is under way, so no command
 * waits on the deadline of another one, and an answer from before `forget` is never kept.
 */
export class KeptOutcome<T extends Answer> {
    private entry: { readonly value: T; readonly at: number } | undefined;
    private generation = 0;

    /**
     * @param ttlMs how long an answer counts as fresh
     * @param isKept whether a problem is worth keeping too
     */
    constructor(
        private readonly ttlMs: number,
        private readonly clock: Clock,
        private readonly isKept: (value: T) => boolean = ({ ok }) => ok,
    ) {}

    /** The kept answer while it is fresh; undefined otherwise. */
    kept(): T | undefined {
        const age = this.entry && this.clock.now().getTime() - this.entry.at;
        return age !== undefined && age >= 0 && age < this.ttlMs ? this.entry?.value : undefined;
    }

    /** The kept answer while it is fresh, otherwise the answer of `read`. */
    async get(read: () => Promise<T>): Promise<T> {
        const kept = this.kept();
        if (kept) return kept;
        const { generation } = this;
        const at = this.clock.now().getTime();
        const value = await read();
        if (generation === this.generation && this.isKept(value)) this.entry = { value, at };
        return value;
    }

    forget(): void {
        this.generation += 1;
        this.entry = undefined;
    }
}
