import { inspect } from 'node:util';

import type { Workspace } from '../workspace/workspace';
import type { HostClock } from './clock';
import type { EngineStore } from './store';
import { createTriggers, type Triggers } from './triggers';
import type { HostEvent, HostMessage, HostView, HttpLogEntry, LogEntry, RoundTrip, TypingEvent } from './types';

/** The state that all bridges of one engine share. */
export interface EngineHost {
    readonly workspace: Workspace;
    readonly store: EngineStore;
    readonly clock: HostClock;
    readonly journal: Journal;
    readonly triggers: Triggers;
    /** Ends when the engine stops, and with it every request that is still waiting. */
    readonly stopped: AbortSignal;
    /** Passes an event to all listeners. */
    readonly tell: (event: HostEvent) => void;
    /** Calls the listener at every event from now on. Returns a function that ends this. */
    readonly watch: (listener: (event: HostEvent) => void) => () => void;
}

/** The events of one engine, oldest first. Nothing is ever removed, because answers remember where they began. */
export interface Journal {
    readonly roundTrips: RoundTrip[];
    readonly requests: HttpLogEntry[];
    readonly logs: LogEntry[];
    readonly ephemeral: HostMessage[];
    readonly views: HostView[];
    readonly typing: TypingEvent[];
}

export function createHost(given: Pick<EngineHost, 'workspace' | 'store' | 'clock' | 'stopped'>): EngineHost {
    const listeners = new Set<(event: HostEvent) => void>();
    return {
        ...given,
        journal: { roundTrips: [], requests: [], logs: [], ephemeral: [], views: [], typing: [] },
        triggers: createTriggers(given.clock),
        tell(event) {
            for (const listener of listeners) listener(event);
        },
        watch(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    };
}

/** Keeps a line of a log, and passes it to all listeners. */
export function keepLog(host: EngineHost, line: Omit<LogEntry, 'text'>): void {
    const entry: LogEntry = { ...line, text: oneLine(line.args) };
    host.journal.logs.push(entry);
    host.tell({ kind: 'log', entry });
}

/** The same, at the present time. */
export function logLine(host: EngineHost, source: LogEntry['source'], severity: string, args: unknown[]): void {
    keepLog(host, { source, severity, args, at: host.clock.now() });
}

const oneLine = (args: readonly unknown[]): string =>
    args
        .map((arg) =>
            typeof arg === 'string' ? arg : inspect(arg, { depth: 6, breakLength: Infinity, compact: true }),
        )
        .join(' ');
