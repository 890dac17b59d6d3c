/** The local host: runs a packaged app in the real Apps-Engine, in a workspace that a test can look into. */
export type { Actor, Answer, Click, TypeOptions, ViewState } from './actor';
export type { JobRunner } from './bridges/scheduler';
export { createClock, type HostClock } from './clock';
export { startEngine, type Engine, type EngineOptions } from './engine';
export { parseParameters } from './parseParameters';
export { prepareRuntime, type PreparedRuntime } from './runtime';
export { createStore, type EngineStore } from './store';
export type { HostJob, HostMessage, HostView, HttpLogEntry, LogEntry, RoundTrip, TypingEvent } from './types';
