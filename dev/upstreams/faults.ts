import type { UpstreamRequest } from './requests';

/** Which requests a fault hits, and how many of them. */
export interface FaultScope {
    readonly when?: { readonly method?: string; readonly path?: RegExp };
    /** How many matching requests the fault hits: all until it is cleared, unless given. */
    readonly times?: number;
    /** Waits this long first. Alone, the ordinary answer follows. */
    readonly slowMs?: number;
    /** Waits for this promise first. Alone, the ordinary answer follows. */
    readonly until?: Promise<unknown>;
    /** The request takes effect first, whatever the answer is. */
    readonly takesEffect?: boolean;
}

/**
 * The fault itself. `cutJson`, `oversized` and `reset: 'after'` let the request take effect before the answer is lost.
 */
export type FaultEffect =
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
    | { readonly html: true | string; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
    | { readonly cutJson: true }
    | { readonly empty: true; readonly status?: number }
    | { readonly json: unknown; readonly status?: number }
    | { readonly raw: { readonly contentType: string; readonly body: string | Buffer }; readonly status?: number }
    | { readonly oversized: number }
    | { readonly reset: true | 'after' }
    | { readonly hang: true }
    | { readonly redirect: string; readonly status?: number }
    | { readonly slowMs: number }
    | { readonly until: Promise<unknown> };

export type Fault = FaultScope & FaultEffect;

/** A fault that is in the queue. */
export interface PlannedFault {
    /** How many requests it has hit so far. */
    readonly hits: number;
    clear(): void;
}

/** The word for the fault in the log. */
export function kindOf(fault: Fault): string {
    const kinds = ['hang', 'reset', 'html', 'cutJson', 'oversized', 'empty', 'json', 'raw', 'redirect', 'status'];
    return kinds.find((kind) => kind in fault) ?? ('until' in fault ? 'until' : 'slowMs');
}

/** Whether the request matches the conditions of a fault or of a test. */
export const isMeant = ({ method, path }: UpstreamRequest, when: FaultScope['when']): boolean =>
    (when?.method === undefined || when.method.toUpperCase() === method) &&
    // `search` starts at the beginning even when the expression is global.
    (when?.path === undefined || path.search(when.path) >= 0);
