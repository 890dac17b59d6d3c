import type { PendingImpact } from './monitor/impact';

/**
 * What an unhealthy connection puts at risk, for its card. `unread`: the app could not read the calendar, which is never
 * shown as an empty one.
 */
export type Stake = PendingImpact | 'unread';
