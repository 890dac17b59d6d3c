import type { IOnetimeSchedule, IProcessor, IRecurringSchedule } from '@rocket.chat/apps-engine/definition/scheduler';
import type { SchedulerBridge } from '@rocket.chat/apps-engine/server/bridges/SchedulerBridge';
import type { EngineHost } from '../host';
import { objectId } from '../ids';
import { nextRun, parseWhen } from '../intervals';
import { jobName, type Processor, type Processors, type StoredJob } from '../jobs';
import type { EngineModules } from '../modules';
import type { HostJob } from '../types';

type Registration = Pick<IProcessor, 'id' | 'startupSetting'> & { readonly processor: Processor };

/** Scheduling: apps/meteor/app/apps/server/bridges/scheduler.ts. Fills `processors`. */
export function schedulerBridge(
    { SchedulerBridge: Base }: EngineModules,
    host: EngineHost,
    processors: Processors,
): SchedulerBridge {
    const { jobs } = host.store;
    const changed = <T>(result: T): Promise<T> => {
        host.tell({ kind: 'jobs' });
        return Promise.resolve(result);
    };

    return new (class extends Base {
        protected async registerProcessors(given: IProcessor[] = [], appId: string): Promise<void | string[]> {
            const started: (void | string)[] = [];
            for (const { id, processor, startupSetting } of given as unknown as Registration[]) {
                processors.set(id, processor);
                if (!startupSetting) continue;
                if ((startupSetting.type as string) === 'recurring') {
                    started.push(await this.scheduleRecurring({ ...startupSetting, id } as IRecurringSchedule, appId));
                } else if (![...jobs.values()].some((job) => jobName(job) === id && job.type === 'once')) {
                    started.push(await this.scheduleOnce({ ...startupSetting, id } as IOnetimeSchedule, appId));
                }
            }
            return started.length > 0 ? (started as string[]) : undefined;
        }

        protected scheduleOnce({ id, when, data }: IOnetimeSchedule, appId: string): Promise<void | string> {
            const job = newJob(id, appId, 'once', data, parseWhen(when, host.clock.now()));
            jobs.set(job.id, job);
            return changed(job.id);
        }

        protected scheduleRecurring(
            { id, interval, skipImmediate, data }: IRecurringSchedule,
            appId: string,
        ): Promise<void | string> {
            const now = host.clock.now();
            const existing = [...jobs.values()].find((job) => jobName(job) === id && job.type === 'recurring');
            const next = nextRun(interval, { now, ranBefore: Boolean(skipImmediate) });
            if (!existing) {
                const job = { ...newJob(id, appId, 'recurring', data, next), interval };
                jobs.set(job.id, job);
                return changed(job.id);
            }
            existing.interval = interval;
            existing.data = { ...data };
            // A job that is waiting already keeps its time where the new one would be due at once.
            if (next.getTime() > now.getTime()) existing.nextRunAt = next;
            return changed(existing.id);
        }

        protected cancelJob(jobId: string): Promise<void> {
            const first = jobId.split('_')[0] ?? '';
            const isDocumentId = /^[0-9a-f]{24}$/i.test(first) || first.length === 12;
            for (const job of [...jobs.values()]) {
                if (isDocumentId ? job.id === first : jobName(job) === jobId) jobs.delete(job.id);
            }
            return changed(undefined);
        }

        protected cancelAllJobs(appId: string): Promise<void> {
            for (const job of [...jobs.values()]) if (job.appId === appId) jobs.delete(job.id);
            return changed(undefined);
        }
    })();
}

function newJob(
    name: string,
    appId: string,
    type: HostJob['type'],
    data: object | undefined,
    nextRunAt: Date,
): StoredJob {
    return {
        id: objectId(),
        processorId: name.endsWith(`_${appId}`) ? name.slice(0, -appId.length - 1) : name,
        appId,
        type,
        data: { ...data },
        nextRunAt,
        lockedAt: null,
        failCount: 0,
    };
}
