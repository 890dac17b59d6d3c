import type { ILogger, IRead, ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import type { SettingId } from '../../settings/definitions';
import { readSettings } from '../../settings/values';
import { logTo } from './log';
import { rawSettingsFrom } from './settings';
import { registerSweeps, SWEEP_JOB } from './sweepJob';

const INTERVAL: SettingId = 'monitor_interval_minutes';

/**
 * Starts the monitor's recurring job where it does not run yet. A second call, also by another server, neither adds a job
 * nor moves the next run (packages/agenda/src/Job.ts). The interval is a number of milliseconds, because the server would
 * run a job without a pause for words that it cannot read. A failure is logged only: the app is useful without the
 * monitor.
 */
export async function startSchedule(scheduler: ISchedulerModify, read: IRead, logger: ILogger): Promise<void> {
    try {
        // The one setting alone: each is a call to the engine, and an administrator waits for this.
        const settings = readSettings(await rawSettingsFrom(read, [INTERVAL]));
        if (!(await registerSweeps(scheduler, settings)))
            logger.warn('The monitor does not run: the server did not take its job (permission scheduler).');
    } catch (error) {
        logTo(logger).error('the monitor could not be started', error);
    }
}

/** Restarts the job when its interval has changed: the next run by the old interval may come too late. */
export async function followInterval(
    { id }: ISetting,
    scheduler: ISchedulerModify,
    read: IRead,
    logger: ILogger,
): Promise<void> {
    if (id !== INTERVAL) return;
    await scheduler.cancelJob(SWEEP_JOB);
    await startSchedule(scheduler, read, logger);
}
