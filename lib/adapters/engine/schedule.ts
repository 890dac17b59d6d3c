import type { ILogger, IRead, ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import type { ProcessorId } from '../../ports/jobs';
import type { SettingId } from '../../settings/definitions';
import type { AppSettings } from '../../settings/values';
import { logTo } from './log';
import type { Services } from './services';

const JOB: ProcessorId = 'monitor-sweep';
const INTERVAL: SettingId = 'monitor_interval_minutes';

/**
 * Starts the monitor's recurring job where it does not run yet. A second call, also by another server, neither adds a job
 * nor moves the next run (packages/agenda/src/Job.ts). The interval is a number of milliseconds, because the server would
 * run a job without a pause for words that it cannot read. A failure is logged only: the app is useful without the
 * monitor.
 */
export async function startSchedule(
    scheduler: ISchedulerModify,
    services: Services,
    read: IRead,
    logger: ILogger,
): Promise<void> {
    try {
        if (!(await registerSweeps(scheduler, await services.currentSettings(read))))
            logger.warn('The monitor does not run: the server did not take its job (permission scheduler).');
    } catch (error) {
        logTo(logger).error('the monitor could not be started', error);
    }
}

/** Registers the recurring job unless it is there. @returns false where the server does not take it */
export async function registerSweeps(scheduler: ISchedulerModify, { monitor }: AppSettings): Promise<boolean> {
    const interval = monitor.intervalMinutes * 60_000;
    const job: string | void | null = await scheduler.scheduleRecurring({ id: JOB, interval });
    return Boolean(job);
}

/** Restarts the job when its interval has changed: the next run by the old interval may come too late. */
export async function followInterval(
    { id }: ISetting,
    scheduler: ISchedulerModify,
    services: Services,
    read: IRead,
    logger: ILogger,
): Promise<void> {
    if (id !== INTERVAL) return;
    await scheduler.cancelJob(JOB);
    await startSchedule(scheduler, services, read, logger);
}
