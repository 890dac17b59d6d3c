import type { IOnetimeSchedule, IProcessor, IRecurringSchedule } from '@rocket.chat/apps-engine/definition/scheduler';
import type { SchedulerBridge } from '@rocket.chat/apps-engine/server/bridges/SchedulerBridge';
import type { EngineHost } from '../host';
import { objectId } from '../ids';
import { nextRun, parseWhen } from '../intervals';
import type { EngineModules } from '../modules';
import type { HostJob } from '../types';

/** After this the job counts as abandoned by whoever locked it. */
const LOCK_LIFETIME_MS = 10 * 60_000;

type Processor = (jobContext: object) => Promise<void>;

/** What the engine hands over: its own wrapper around the app's processor. */
type Registration = Pick<IProcessor, 'id' | 'startupSetting'> & { readonly processor: Processor };

/** What the engine's owner may do with the jobs of its store. */
export interface JobRunner {
    pending(): HostJob[];
    /** One scan: every job that is due now runs once, missed occurrences are not made up for. */
    runDue(): Promise<void>;
    /** Runs one job now, due or not. */
    run(processorId: string): Promise<void>;
}

/** Scheduling: apps/meteor/app/apps/server/bridges/scheduler.ts over packages/agenda, without timers of its own. */
export function schedulerBridge(
    { SchedulerBridge: Base }: EngineModules,
    host: EngineHost,
): { readonly bridge: SchedulerBridge; readonly jobs: JobRunner } {
    const { jobs } = host.store;
    /** By job name, `<processor>_<app>`; survives disabling, as definitions in a running server do. */
    const definitions = new Map<string, Processor>();
    const running = new Set<string>();

    const bridge = new (class extends Base {
        protected async registerProcessors(processors: IProcessor[] = [], appId: string): Promise<void | string[]> {
            const started: (void | string)[] = [];
            for (const { id, processor, startupSetting } of processors as unknown as Registration[]) {
                definitions.set(id, processor);
                if (!startupSetting) continue;
                if ((startupSetting.type as string) === 'recurring') {
                    started.push(await this.scheduleRecurring({ ...startupSetting, id } as IRecurringSchedule, appId));
                } else if (![...jobs.values()].some((job) => nameOf(job) === id && job.type === 'once')) {
                    started.push(await this.scheduleOnce({ ...startupSetting, id } as IOnetimeSchedule, appId));
                }
            }
            return started.length > 0 ? (started as string[]) : undefined;
        }

        protected scheduleOnce({ id, when, data }: IOnetimeSchedule, appId: string): Promise<void | string> {
            const job = newJob(id, appId, 'once', data, parseWhen(when, host.clock.now()));
            jobs.set(job.id, job);
            host.tell({ kind: 'jobs' });
            return Promise.resolve(job.id);
        }

        protected scheduleRecurring(
            { id, interval, skipImmediate, data }: IRecurringSchedule,
            appId: string,
        ): Promise<void | string> {
            const now = host.clock.now();
            const existing = [...jobs.values()].find((job) => nameOf(job) === id && job.type === 'recurring');
            const next = nextRun(interval, { now, ranBefore: Boolean(skipImmediate) });
            if (!existing) {
                const job = { ...newJob(id, appId, 'recurring', data, next), interval };
                jobs.set(job.id, job);
                host.tell({ kind: 'jobs' });
                return Promise.resolve(job.id);
            }
            existing.interval = interval;
            existing.data = { ...data };
            // What is due at once does not pull a job forward that is waiting already.
            if (next.getTime() > now.getTime()) existing.nextRunAt = next;
            host.tell({ kind: 'jobs' });
            return Promise.resolve(existing.id);
        }

        protected cancelJob(jobId: string): Promise<void> {
            const first = jobId.split('_')[0] ?? '';
            const isDocumentId = /^[0-9a-f]{24}$/i.test(first) || first.length === 12;
            for (const job of [...jobs.values()]) {
                if (isDocumentId ? job.id === first : nameOf(job) === jobId) jobs.delete(job.id);
            }
            host.tell({ kind: 'jobs' });
            return Promise.resolve();
        }

        protected cancelAllJobs(appId: string): Promise<void> {
            for (const job of [...jobs.values()]) if (job.appId === appId) jobs.delete(job.id);
            host.tell({ kind: 'jobs' });
            return Promise.resolve();
        }
    })();

    async function execute(job: StoredJob, definition: Processor): Promise<void> {
        const name = nameOf(job);
        const now = host.clock.now();
        running.add(name);
        job.lockedAt = now;
        job.lastRunAt = now;
        job.nextRunAt = job.interval === undefined ? null : nextRun(job.interval, { now, ranBefore: true });
        host.tell({ kind: 'jobs' });
        try {
            await definition({ ...job.data, jobId: job.id });
            if (job.type === 'once') jobs.delete(job.id);
        } catch (error) {
            job.failCount += 1;
            job.failReason = (error as Error).message;
        } finally {
            job.lastFinishedAt = host.clock.now();
            job.lockedAt = null;
            running.delete(name);
            host.tell({ kind: 'jobs' });
        }
    }

    const isFree = (job: StoredJob, now: number): boolean =>
        !running.has(nameOf(job)) && (job.lockedAt === null || job.lockedAt.getTime() + LOCK_LIFETIME_MS < now);

    return {
        bridge,
        jobs: {
            pending: () => [...jobs.values()].map((job) => ({ ...job })),
            async runDue() {
                const now = host.clock.now().getTime();
                const due = [...jobs.values()]
                    .filter((job) => job.nextRunAt !== null && job.nextRunAt.getTime() <= now)
                    .sort((a, b) => (a.nextRunAt?.getTime() ?? 0) - (b.nextRunAt?.getTime() ?? 0));
                // Locks are taken as each comes up, so that the same processor never runs twice at a time.
                await Promise.all(
                    due.map(async (job) => {
                        const definition = definitions.get(nameOf(job));
                        if (definition && isFree(job, now)) await execute(job, definition);
                    }),
                );
            },
            async run(processorId) {
                const name = [...definitions.keys()].find(
                    (id) => id === processorId || id.startsWith(`${processorId}_`),
                );
                const definition = name === undefined ? undefined : definitions.get(name);
                if (name === undefined || !definition)
                    throw new Error(`No processor "${processorId}" is registered here.`);
                const job = [...jobs.values()].find((candidate) => nameOf(candidate) === name);
                if (job) await execute(job, definition);
                else await definition({ jobId: objectId() });
            },
        },
    };
}

type StoredJob = HostJob & { readonly appId: string };

const nameOf = ({ processorId, appId }: StoredJob): string => `${processorId}_${appId}`;

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
