import type { ILogger, IRead, ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import type { ProcessorId } from '../../ports/jobs';
import { afterEnabling } from './afterEnabling';
import { associationOf } from './associations';
import { logTo } from './log';
import type { StoredKind } from './storedKinds';
import { systemClock } from './time';

const TAKE_UP: ProcessorId = 'take-up';
/** The records of work that goes on by one-time jobs. */
const WORK = ['disconnection', 'transfer', 'cancel-all'] as const satisfies readonly StoredKind[];
/** The server skips a job for good while it still counts the app as disabled. */
const ENABLED_BY_THEN_MS = 10_000;

/**
 * Plans that stored work is continued after the app was enabled. The server keeps the jobs of a disabled app, but drops
 * those that become due meanwhile (AppSchedulerManager.wrapProcessor), so the work has no wake-up left. Without stored work
 * it plans nothing. Where that fails, the next check takes the work up as well.
 */
export function takeUpSoon(scheduler: ISchedulerModify, read: IRead, logger: ILogger): void {
    const failed = 'the continuation of stored work could not be planned';
    afterEnabling(() => planTakeUp(scheduler, read), logTo(logger), failed);
}

async function planTakeUp(scheduler: ISchedulerModify, read: IRead): Promise<void> {
    const storage = read.getPersistenceReader();
    const found: readonly unknown[] = await Promise.all(
        WORK.map((kind) => storage.readByAssociation(associationOf(kind))),
    );
    if (!found.some((records) => Array.isArray(records) && records.length > 0)) return;
    const when = new Date(systemClock.now().getTime() + ENABLED_BY_THEN_MS);
    await scheduler.scheduleOnce({ id: TAKE_UP, when, data: {} });
}
