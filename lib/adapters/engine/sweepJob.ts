import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import type { ProcessorId } from '../../ports/jobs';
import type { AppSettings } from '../../settings/values';

/** The recurring job of the monitor. */
export const SWEEP_JOB: ProcessorId = 'monitor-sweep';

/** Registers the recurring job unless it is there. @returns false where the server does not take it */
export async function registerSweeps(scheduler: ISchedulerModify, { monitor }: AppSettings): Promise<boolean> {
    const interval = monitor.intervalMinutes * 60_000;
    const job: string | void | null = await scheduler.scheduleRecurring({ id: SWEEP_JOB, interval });
    return Boolean(job);
}
