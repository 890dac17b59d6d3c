import { randomBytes } from 'crypto';

/** The requests of one upstream with one outcome. */
export interface RequestCount {
    readonly upstream: string;
    readonly outcome: string;
    readonly count: number;
    /** For all of them together. */
    readonly seconds: number;
}

/** Counts requests to upstreams since the start of the process; a restart begins at zero. */
export class RequestCounts {
    /** Tells the counts of several servers apart. */
    readonly process = randomBytes(4).toString('hex');
    private readonly counts = new Map<string, RequestCount>();

    add(upstream: string, outcome: string, ms: number): void {
        const key = `${upstream} ${outcome}`;
        const before = this.counts.get(key) ?? { upstream, outcome, count: 0, seconds: 0 };
        this.counts.set(key, { ...before, count: before.count + 1, seconds: before.seconds + Math.max(ms, 0) / 1000 });
    }

    list(): readonly RequestCount[] {
        return [...this.counts.values()];
    }
}
