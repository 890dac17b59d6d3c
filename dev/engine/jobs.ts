import type { EngineHost } from './host';
import { objectId } from './ids';
import { nextRun } from './intervals';
import type { EngineStore } from './store';
import type { HostJob } from './types';

/** After this time the lock of a job counts as abandoned. */
const LOCK_LIFETIME_MS = 10 * 60_000;

/** The engine's own wrapper around a processor of the app. */
export type Processor = (jobContext: object) => Promise<void>;

/** By job name, see {@link jobName}. Processors survive disabling, as definitions in a running server do. */
export type Processors = Map<string, Processor>;

/** What the engine's owner may do with the jobs of its store. */
export interface JobRunner {
    pending(): HostJob[];
    /** One scan: every job that is due now runs once; missed occurrences are not made up for. */
    runDue(): Promise<void>;
    /** Runs one job now, due or not. */
    run(processorId: string): Promise<void>;
}

export type StoredJob = EngineStore['jobs'] extends Map<string, infer Job> ? Job : never;

/** `<processor>_<app>` */
export const jobName = ({ processorId, appId }: StoredJob): string => `${processorId}_${appId}`;

/** Runs the jobs of the host's store, as packages/agenda does, without timers of its own. */
export function createJobRunner(host: EngineHost, processors: Processors): JobRunner {
    const { jobs } = host.store;
    const running = new Set<string>();
    const isFree = (job: StoredJob, now: number): boolean =>
        !running.has(jobName(job)) && (job.lockedAt === null || job.lockedAt.getTime() + LOCK_LIFETIME_MS < now);

    async function execute(job: StoredJob, processor: Processor): Promise<void> {
        const name = jobName(job);
        running.add(name);
        try {
            await runJob(host, job, processor);
        } finally {
            running.delete(name);
            host.tell({ kind: 'jobs' });
        }
    }

    return {
        pending: () => [...jobs.values()].map((job) => ({ ...job })),
        async runDue() {
            const now = host.clock.now().getTime();
            // Each job is locked only when its turn comes, so the same processor never runs twice at a time.
            await Promise.all(
                dueJobs(host.store, now).map(async (job) => {
                    const processor = processors.get(jobName(job));
                    if (processor && isFree(job, now)) await execute(job, processor);
                }),
            );
        },
        async run(processorId) {
            const name = [...processors.keys()].find((id) => id === processorId || id.startsWith(`${processorId}_`));
            const processor = name === undefined ? undefined : processors.get(name);
            if (!processor) throw new Error(`No processor "${processorId}" is registered here.`);
            const job = [...jobs.values()].find((candidate) => jobName(candidate) === name);
            if (job) await execute(job, processor);
            else await processor({ jobId: objectId() });
        },
    };
}

/** Jobs whose time has come, the longest waiting first. */
function dueJobs({ jobs }: EngineStore, now: number): StoredJob[] {
    return [...jobs.values()]
        .filter((job) => job.nextRunAt !== null && job.nextRunAt.getTime() <= now)
        .sort((a, b) => (a.nextRunAt?.getTime() ?? 0) - (b.nextRunAt?.getTime() ?? 0));
}

async function runJob(host: EngineHost, job: StoredJob, processor: Processor): Promise<void> {
    const now = host.clock.now();
    job.lockedAt = now;
    job.lastRunAt = now;
    job.nextRunAt = job.interval === undefined ? null : nextRun(job.interval, { now, ranBefore: true });
    host.tell({ kind: 'jobs' });
    try {
        await processor({ ...job.data, jobId: job.id });
        if (job.type === 'once') host.store.jobs.delete(job.id);
    } catch (error) {
        job.failCount += 1;
        job.failReason = (error as Error).message;
    } finally {
        job.lastFinishedAt = host.clock.now();
        job.lockedAt = null;
    }
}
