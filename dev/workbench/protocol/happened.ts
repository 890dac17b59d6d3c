import type { UpstreamName } from './upstreams';

export interface WireRequest {
    /** Unique and counting up. */
    readonly id: number;
    readonly upstream: UpstreamName | 'other';
    readonly method: string;
    readonly url: string;
    readonly at: string;
    /** Both are absent while the request is under way. */
    readonly status?: number;
    /** Set instead of `status` when no usable answer came. */
    readonly error?: string;
    readonly ms: number;
}

/** The last action of a person, and its cost. */
export interface WireActivity {
    readonly by: string;
    readonly what: 'type' | 'click' | 'submit' | 'close' | 'monitor' | 'jobs';
    /** The typed line, the clicked action id, or the title of the view. */
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
    /** Milliseconds, or a text for the scheduler. */
    readonly interval?: string | number;
    /** Null where the job does not run again by itself. */
    readonly nextRunAt: string | null;
    readonly lastRunAt?: string;
    readonly failReason?: string;
}

export interface WireClock {
    /** The time of the workspace. It runs on, so the page adds the time since the event came. */
    readonly now: string;
    /** How far it is ahead of the machine's. */
    readonly offsetMs: number;
}
