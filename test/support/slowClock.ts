import { createClock, type HostClock } from '../../dev/engine';

/**
 * A clock on which nothing comes too late because the machine is busy: ten seconds of machine time are a tenth of a second of its time.
 * Whoever tests a time limit moves it, or lets a fake take its time.
 */
export const slowClock = (start?: string): HostClock => createClock(start, { pace: 1 / 100 });
