import type { HostClock } from './clock';
import type { EngineStore } from './store';
import type { HostEvent, HostMessage, HostView, HttpLogEntry, LogEntry, RoundTrip, TypingEvent } from './types';
import type { Workspace } from '../workspace/workspace';
import type { Triggers } from './triggers';

/** What all bridges of one engine share. */
export interface EngineHost {
    readonly workspace: Workspace;
    readonly store: EngineStore;
    readonly clock: HostClock;
    readonly journal: Journal;
    readonly triggers: Triggers;
    /** Ends when the engine stops, and with it every request that is still waiting. */
    readonly stopped: AbortSignal;
    /** Tells those who watch the engine. */
    readonly tell: (event: HostEvent) => void;
}

/** What one engine saw happen, oldest first. Nothing is ever taken out: answers remember where they began. */
export interface Journal {
    readonly roundTrips: RoundTrip[];
    readonly requests: HttpLogEntry[];
    readonly logs: LogEntry[];
    readonly ephemeral: HostMessage[];
    readonly views: HostView[];
    readonly typing: TypingEvent[];
}

export const emptyJournal = (): Journal => ({
    roundTrips: [],
    requests: [],
    logs: [],
    ephemeral: [],
    views: [],
    typing: [],
});
