import type { UpstreamName } from './upstreams';

export interface WireRequest {
    /** Unique and counting up. */
    readonly id: number;
    readonly upstream: UpstreamName | 'other';
    readonly method: string;
    readonly url: string;
    readonly at: string;
    /** Both absent while it is under way. */
    readonly status?: number;
    /** Set instead of `status` when nothing usable came back. */
    readonly error?: string;
    readonly ms: number;
}

/** What a person did last, and what it cost. */
export interface WireActivity {
    readonly by: string;
    readonly what: 'type' | 'click' | 'submit' | 'close' | 'monitor' | 'jobs';
    /** The line typed, the action id clicked, or the title of the view. */
    readonly label: string;
    readonly at: string;
    readonly ok: boolean;
    readonly error?: string;
    readonly ms: number;
    /** Every call between the app and the engine, in order: `bridges:getMessageBridge:doCreate`. */
    readonly roundTrips: readonly { readonly method: string; readonly ms: number }[];
    readonly requests: readonly WireRequest[];
}

export interface WireLogLine {
    /** Unique and counting up. */
    readonly id: number;
    readonly source: 'app' | 'engine' | 'stderr';
    /** `debug`, `info`, `log`, `success`, `warning`, `error`, … */
    readonly severity: string;
    readonly at: string;
    /** What the app was doing, such as `slashcommand:integration:executor`. */
    readonly method?: string;
    readonly text: string;
}

export interface WireJob {
    readonly id: string;
    readonly processorId: string;
    readonly type: 'once' | 'recurring';
    /** Milliseconds, or what the scheduler reads. */
    readonly interval?: string | number;
    /** Null: not again by itself. */
    readonly nextRunAt: string | null;
    readonly lastRunAt?: string;
    readonly failReason?: string;
}

export interface WireClock {
    /** What time it is in the workspace. It runs on by itself: add what has passed since the event came. */
    readonly now: string;
    /** How far it is ahead of the machine's. */
    readonly offsetMs: number;
}
