import { createClock, type HostClock } from '../../dev/engine';

/**
 * A clock on which nothing comes too late because the machine is busy: ten seconds of machine time are a tenth of a second of its time.
 * A test of a time limit moves the clock, or slows a fake down.
 */
export const slowClock = (start?: string): HostClock => createClock(start, { pace: 1 / 100 });
