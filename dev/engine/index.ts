/** The local host: runs a packaged app in the real Apps-Engine, in a workspace that a test can look into. */
export { INTERACTION_TIMEOUT, type Actor, type Answer, type Click, type TypeOptions, type ViewState } from './actor';
export type { JobRunner } from './bridges/scheduler';
export { createClock, type HostClock } from './clock';
export { canAccess, hasPermission } from './convert';
export { startEngine, type CommandHint, type Engine, type EngineOptions } from './engine';
export { documentId } from './ids';
export { parseParameters } from './parseParameters';
export { prepareRuntime, type PreparedRuntime } from './runtime';
export { createStore, type EngineStore } from './store';
export type {
    HostEvent,
    HostJob,
    HostMessage,
    HostView,
    HttpLogEntry,
    LogEntry,
    RoundTrip,
    TypingEvent,
} from './types';
