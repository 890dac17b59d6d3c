import type { JobContext } from '../context/context';

/**
 * What sets the monitor to work: `round`, its recurring job; `asked`, somebody wants to know now; `on`, a sweep is to go
 * on; `news`, there is something to tell that needs no looking.
 */
export type Trigger = 'round' | 'asked' | 'on' | 'news';

/** A one-time job goes on with whatever there is to be done then. */
export const wakeUpIn = (app: JobContext, ms: number, trigger: Exclude<Trigger, 'round'> = 'on'): Promise<void> =>
    app.jobs.once('monitor-continue', new Date(app.clock.now().getTime() + ms), { trigger });
