/** The local host: runs a packaged app in the real Apps-Engine, in a workspace that a test can look into. */
export type { Actor, Answer, Click, TypeOptions, ViewState } from './actor';
export type { JobRunner } from './jobs';
export { createClock, type HostClock } from './clock';
export { canAccess, hasPermission } from './convert';
export type { CommandHint, Engine, EngineOptions } from './engine';
export { documentId } from './ids';
export { INTERACTION_TIMEOUT } from './interactions';
export { parseParameters } from './parseParameters';
export { prepareRuntime, type PreparedRuntime } from './runtime';
export { DENO, EVERY_RUNTIME, NODE, RUNTIME_VARIABLE, runtimeCalled, runtimeName, type AppRuntime } from './runtimes';
export { startEngine } from './startEngine';
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
