import { claims } from '../../lib/adapters/engine/claims';
import { monitorStorage } from '../../lib/adapters/engine/stores';
import type { JobContext } from '../../lib/context/context';
import type { MonitorStorage } from '../../lib/ports/monitorStorage';
import type { HookedHealth } from '../../lib/domain/hooked';
import { failed, ok } from '../../lib/domain/outcome';
import type { Trigger } from '../../lib/monitor/wakeUp';
import { eachStore } from '../../lib/monitor/fenced';
import { runSlice } from '../../lib/monitor/sweep';
import { deadlineIn } from '../../lib/ports/clock';
import type { Posted as Outcome } from '../../lib/ports/messages';
import type { Place } from '../../lib/domain/rooms';
import type { Reply } from '../../lib/chat/reply';
import type { RawSettings } from '../../lib/settings/values';
import { betweenTurns, memoryStorage } from './memoryStorage';
import { anAccount } from './integrations';
import { anApp } from './appContext';
import { clockAt } from './times';

/*
 * Servers that share one storage, one list of jobs and one list of messages. All of it is in memory, so that one
 * interleaving takes milliseconds; for that reason alone, Hooked is a stub behind its port, and not the fake behind HTTP.
 * Every operation waits for its turn, and the test decides which turn is next.
 */

/** The time that the app gives itself for one call. */
const CALL_MS = 18_000;

/**
 * Where a process waits. `within`: its operation happens within milliseconds. `between`: the answer is on its way, and the
 * process may sleep for minutes before it reads it.
 */
export type Point = 'within' | 'between';

export interface Turn {
    readonly process: Process;
    readonly point: Point;
    readonly take: () => void;
}

/** One call into the app, in a process of its own. */
export interface Process {
    isDead: boolean;
}

/** A message of the app. */
export interface Posted {
    readonly id: string;
    readonly roomId: string;
    readonly threadId?: string;
    /** The id of its first block. */
    readonly mark: string;
    /** The ids of all its blocks. */
    readonly marks: readonly string[];
    readonly at: Date;
    content: Content;
    edits: number;
}

type Content = Pick<Reply, 'text' | 'blocks'>;

export interface Account {
    readonly platform: 'tiktok' | 'instagram';
    health: 'healthy' | 'error' | 'expired' | 'gone';
}

export type Cluster = ReturnType<typeof cluster>;

/** @param raw the app's settings */
export function cluster(raw: RawSettings = {}) {
    const clock = clockAt();
    const memory = memoryStorage();
    const messages: Posted[] = [];
    const jobs: { readonly at: number; readonly trigger: Trigger }[] = [];
    const accounts = new Map<string, Account>();
    /** Rooms that refuse every message. */
    const deaf = new Set<string>();
    const processes = new Set<Process>();
    const errors: unknown[] = [];
    const logged: string[] = [];
    let turns: Turn[] = [];
    let made = 0;
    const next = (what: string): string => `${what}-${(made += 1)}`;

    const log = (line: string): void => void logged.push(line);

    const appOf = (process: Process): JobContext => {
        const turn = (point: Point): Promise<void> =>
            new Promise((take) => void (process.isDead || turns.push({ process, point, take })));
        /** An operation whose answer the process waits for. */
        const asked = async <T>(happen: () => Promise<T>): Promise<T> => {
            const answer = await happen();
            await turn('between');
            return answer;
        };
        const atOnce = <T>(happen: () => T): Promise<T> => asked(async () => (await turn('within'), happen()));
        const stored = memory.through(async (_, work) => (await turn('within'), work()));
        /** Claims expect their process to fall asleep anywhere, even between two operations of one claim. */
        const claimed = memory.through(betweenTurns(() => turn('between')));
        const posted = ({ roomId, threadId }: Place, content: Posted['content']): Outcome => {
            if (deaf.has(roomId)) return { kind: 'refused' };
            const id = next('message');
            const ids = (content.blocks ?? []) as readonly { readonly blockId?: string }[];
            const marks = ids.flatMap(({ blockId }) => blockId ?? []);
            const mark = ids[0]?.blockId ?? '';
            const place = { roomId, ...(threadId !== undefined && { threadId }) };
            messages.push({ id, ...place, mark, marks, at: clock.now(), content, edits: 0 });
            return { kind: 'posted', id };
        };
        const there = (id: string): Posted | undefined => messages.find((message) => message.id === id);
        return {
            ...anApp({ clock, settings: raw }),
            rooms: {
                find: () => Promise.resolve(undefined),
                members: () => Promise.resolve(undefined),
                seenBy: () => Promise.resolve(true),
                isIn: () => Promise.resolve(true),
                byId: (id) => atOnce(() => aRoom(id)),
            },
            hooked: ok({
                list: () => atOnce(() => ok([...accounts].flatMap(listed))),
                get: (id) => atOnce(() => failed({ kind: 'not-found', upstream: 'hooked', id })),
                disconnect: () => Promise.reject(new Error('the monitor disconnects nothing')),
            }),
            calendar: failed({ kind: 'not-configured', upstream: 'hooked', settings: [] }),
            disconnections: { all: () => atOnce(() => new Map()) } as unknown as JobContext['disconnections'],
            jobs: {
                once: (_, at, { trigger }) =>
                    atOnce(() => void jobs.push({ at: at.getTime(), trigger: trigger as Trigger })),
            },
            messages: {
                tryToPost: (place, content) => atOnce(() => posted(place, content)),
                post: (place, content) =>
                    atOnce(() => {
                        const answer = posted(place, content);
                        return answer.kind === 'posted' ? answer.id : undefined;
                    }),
                replace: (id, content) =>
                    atOnce(() => {
                        const message = there(id);
                        if (message) Object.assign(message, { content, edits: message.edits + 1 });
                        return message !== undefined;
                    }),
                isThere: (id) => atOnce(() => there(id) !== undefined),
                find: ({ roomId }, mark, since) =>
                    atOnce(
                        () =>
                            messages.find((one) => one.roomId === roomId && one.marks.includes(mark) && one.at >= since)
                                ?.id,
                    ),
                whisperTo: () => Promise.resolve(),
            },
            claims: claims(claimed.persistence, claimed.read, clock, {
                newId: () => next('claim'),
                pause: () => turn('between'),
            }),
            monitor: asking(monitorStorage(stored.persistence, stored.read, clock), asked),
            deadline: deadlineIn(CALL_MS, clock),
            newId: () => next('alert'),
            log: { note: log, warn: log, error: log },
        };
    };

    return {
        clock,
        memory,
        messages,
        jobs,
        accounts,
        deaf,
        /** Every error that a call has thrown. */
        errors,
        /** Every line of the app's log. */
        logged,
        /** The processes that run or sleep. */
        processes,
        /** All waiting turns, once nothing moves by itself any more. */
        async waiting(): Promise<readonly Turn[]> {
            await new Promise(setImmediate);
            return turns;
        },
        take(one: Turn): void {
            turns.splice(turns.indexOf(one), 1);
            one.take();
        },
        kill(process: Process): void {
            process.isDead = true;
            processes.delete(process);
            turns = turns.filter((one) => one.process !== process);
        },
        /** Begins one call into the app, which continues with each turn that it gets. */
        begin<T>(work: (app: JobContext) => Promise<T>): Promise<T> {
            const process: Process = { isDead: false };
            processes.add(process);
            return work(appOf(process)).finally(() => processes.delete(process));
        },
    };
}

/** Runs the call, and gives turns in the order in which they come. */
export async function undisturbed<T>(servers: Cluster, work: (app: JobContext) => Promise<T>): Promise<T> {
    let isOver = false;
    const working = servers.begin(work).finally(() => (isOver = true));
    while (!isOver) for (const one of [...(await servers.waiting())]) servers.take(one);
    return working;
}

/** Runs the call while all other processes sleep. */
export async function alone<T>(servers: Cluster, work: (app: JobContext) => Promise<T>): Promise<T> {
    const others = new Set(servers.processes);
    let isOver = false;
    const working = servers.begin(work).finally(() => (isOver = true));
    while (!isOver) {
        const own = (await servers.waiting()).find(({ process }) => !others.has(process));
        if (own) servers.take(own);
    }
    return working;
}

/** Gives turns in the order in which they wait, until `isSo` returns true. */
export async function goOnUntil(servers: Cluster, isSo: () => boolean): Promise<void> {
    for (;;) {
        const [next] = await servers.waiting();
        if (isSo()) return;
        if (!next) throw new Error('it never came to that');
        servers.take(next);
    }
}

/** Runs the jobs, and the jobs that they set, without a regular sweep. */
export async function workOff(servers: Cluster): Promise<void> {
    for (let job = servers.jobs.shift(); job; job = servers.jobs.shift()) {
        servers.clock.advance(Math.max(0, job.at - servers.clock.now().getTime()));
        await undisturbed(servers, slice(job.trigger));
        servers.jobs.sort((a, b) => a.at - b.at);
    }
}

export const slice = (trigger: Trigger) => (app: JobContext) => runSlice(app, trigger);

/** One request of the app for each read or write under a key, though the storage needs several operations for it. */
const asking = (storage: MonitorStorage, asked: <T>(happen: () => Promise<T>) => Promise<T>): MonitorStorage =>
    eachStore(storage, (store) => ({
        get: (key) => asked(() => store.get(key)),
        all: () => asked(() => store.all()),
        put: (key, value) => asked(() => store.put(key, value)),
        remove: (key) => asked(() => store.remove(key)),
    }));

function listed([id, { platform, health }]: [string, Account]) {
    if (health === 'gone') return [];
    const state: HookedHealth = { status: { kind: health }, tokenValid: health === 'healthy' };
    return [{ integration: anAccount({ id, platform: { kind: platform }, health: state }), reported: true }];
}

const aRoom = (id: string) => ({
    id,
    name: id,
    slug: id,
    kind: 'channel' as const,
    archived: false,
    readOnly: false,
    open: true,
    enteredFrom: [id],
});
