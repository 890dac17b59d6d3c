import type { JobContext } from '../context/context';

/**
 * Why the monitor begins to work:
 *
 * - `round`: its recurring job is due, and a regular sweep begins;
 * - `asked`: a person waits for the result of a sweep;
 * - `on`: a sweep that has not ended is to be continued;
 * - `news`: alerts have changed, and no new scan is needed.
 *
 * Stored jobs carry these words, so they never change.
 */
export type Trigger = 'round' | 'asked' | 'on' | 'news';

/** Sets a one-time job that starts the monitor after `ms`. */
export const wakeUpIn = (app: JobContext, ms: number, trigger: Exclude<Trigger, 'round'> = 'on'): Promise<void> =>
    app.jobs.once('monitor-continue', new Date(app.clock.now().getTime() + ms), { trigger });
