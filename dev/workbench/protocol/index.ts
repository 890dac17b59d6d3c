/**
 * The protocol between the workbench's server and its page: `GET /api/events` streams, `POST /api/<action>` acts.
 * Shared by the browser and Node, so it holds types and plain constants only. Moments are ISO 8601 texts of the host's
 * clock, durations milliseconds, unless said otherwise.
 */
export * from './actions';
export * from './app';
export * from './constants';
export * from './events';
export * from './happened';
export * from './messages';
export * from './upstreams';
