export * from './hooked';
export * from './hooked-data';
export * from './rocketchat';
export * from './rocketchat-data';
export type { ErrorWording } from './rocketchat-errors';
export * from './rocketchat-history';
export * from './secrets';
export {
    type DrivenTime,
    listen,
    Upstream,
    type Answer,
    type AuthState,
    type Fault,
    type FaultEffect,
    type FaultScope,
    type ListenOptions,
    type LoggedRequest,
    type PlannedFault,
    type UpstreamRequest,
} from './server';
