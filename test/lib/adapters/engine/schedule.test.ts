import { expect, test } from '@jest/globals';
import type { ILogger, IRead, ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import { startSchedule } from '../../../../lib/adapters/engine/schedule';

const scheduled: unknown[] = [];
const scheduler = {
    scheduleRecurring: (job: unknown) => Promise.resolve(String(scheduled.push(job))),
} as unknown as ISchedulerModify;
const logger = {} as ILogger;

/** The engine's settings; notes which ones are read. */
function settings(valueOf: (id: string) => Promise<unknown>) {
    const asked: string[] = [];
    const getValueById = (id: string): Promise<unknown> => {
        asked.push(id);
        return valueOf(id);
    };
    return {
        asked,
        read: { getEnvironmentReader: () => ({ getSettings: () => ({ getValueById }) }) } as unknown as IRead,
    };
}

test.each([
    ['by the setting', () => Promise.resolve(30), 30],
    ['by its default where it cannot be read', () => Promise.reject(new Error('storage')), 15],
])('the sweep recurs %s, and no other setting is read for it', async (_, valueOf, minutes) => {
    const { asked, read } = settings(valueOf);
    await startSchedule(scheduler, read, logger);
    expect(asked).toEqual(['monitor_interval_minutes']);
    expect(scheduled.pop()).toEqual({ id: 'monitor-sweep', interval: minutes * 60_000 });
});
