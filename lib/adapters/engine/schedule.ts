import type { ILogger, IRead, ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import type { ProcessorId } from '../../ports/jobs';
import type { SettingId } from '../../settings/definitions';
import { logTo } from './log';
import type { Services } from './services';

const JOB: ProcessorId = 'monitor-sweep';
const INTERVAL: SettingId = 'monitor_interval_minutes';

/**
 * Sees to it that the monitor's recurring job is there. There is one of it however often and by however many servers this
 * is called, and its next run stays what it was (packages/agenda/src/Job.ts). The interval is a number of milliseconds:
 * words that the server can not read would make it run without a pause. Never fails: the app is of use without it.
 */
export async function startSchedule(
    scheduler: ISchedulerModify,
    services: Services,
    read: IRead,
    logger: ILogger,
): Promise<void> {
    try {
        const { monitor } = await services.currentSettings(read);
        const interval = monitor.intervalMinutes * 60_000;
        const job: string | void | null = await scheduler.scheduleRecurring({ id: JOB, interval });
        if (!job) logger.warn('The monitor does not run: the server did not take its job (permission scheduler).');
    } catch (error) {
        logTo(logger).error('the monitor could not be started', error);
    }
}

/** When the interval has changed: a run that was planned by the old one would come too late. */
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
