import type { Clock } from '../../ports/clock';

/** The one place that asks what time it is. */
export const systemClock: Clock = { now: () => new Date() };
