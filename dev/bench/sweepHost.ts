import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { RoundTrip } from '../engine';
import type { HostClock } from '../engine';
import { startHost, type Host } from '../host/host';
import { checkApp } from '../package/package';
import { HOOKED_PLATFORMS, type FakeHooked, type HookedPlatform } from '../upstreams';

const ROOT = path.join(__dirname, '..', '..');
/** `monitor_interval_minutes`, as packaged. */
const INTERVAL_MS = 15 * 60_000;
/** Far more than a sweep has slices. Beyond it, jobs create jobs without end. */
const MOST_SCANS = 500;

/** `/integration watch <words>`, typed in a room by an administrator. */
export interface Watch {
    readonly room: string;
    readonly words: string;
}

export interface WatchingOptions {
    readonly connections: number;
    readonly watches: readonly Watch[];
    /** Whether the list carries the health of all connections. */
    readonly listHealth: boolean;
    /** A clock at the machine's time, unless given. */
    readonly clock?: HostClock;
}

let packaged: Promise<Buffer> | undefined;

/** Packaged once and in memory, so that the zip in dist stays as its owner packaged it. */
const packageOnce = (): Promise<Buffer> => (packaged ??= checkApp(ROOT).then(({ zip }) => Buffer.from(zip)));

/** The packaged app, watching that many healthy connections, before its first sweep. */
export async function startWatching({ connections, watches, listHealth, clock }: WatchingOptions): Promise<Host> {
    const host = await startHost({ zip: await packageOnce(), ...(clock && { clock }) });
    try {
        const { hooked, engine } = host;
        fill(hooked, connections);
        hooked.listHealth = listHealth;
        for (const { room, words } of watches) {
            const answer = await engine.as('admin').type(`/integration watch ${words}`, { room });
            if (!answer.ok || answer.messages.length !== 1) {
                const shown = answer.error ?? answer.ephemeral.map(({ text }) => text).join('\n');
                throw new Error(`"watch ${words}" was not answered as it should be: ${shown}`);
            }
        }
        return host;
    } catch (error) {
        await host.stop();
        throw error;
    }
}

/** That many healthy connections, and nothing else. */
export function fill(hooked: FakeHooked, connections: number): void {
    hooked.accounts.clear();
    hooked.posts.clear();
    for (const id of idsOf(connections)) {
        // Names without digits: all digits of a message belong to a count.
        const word = wordOf(id);
        const account = {
            id: `178414${id.slice('int_'.length)}`,
            name: `Brand ${word}`,
            username: word,
            avatarUrl: `https://images.example.com/avatars/${word}.jpg`,
        };
        hooked.addAccount({ id, type: platformOf(id), account });
    }
}

/** `int_000000`, `int_000001`, … */
export const idsOf = (connections: number): string[] =>
    Array.from({ length: connections }, (_, index) => `int_${String(index).padStart(6, '0')}`);

/** Platforms take turns, so that consecutive failures hit all of them. */
const platformOf = (id: string): HookedPlatform => HOOKED_PLATFORMS[Number(id.slice('int_'.length)) % 3] ?? 'youtube';

/** Its number in letters. */
const wordOf = (id: string): string =>
    id.slice('int_'.length).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? digit);

/** Start and end, epoch ms. */
export interface Span {
    readonly begun: number;
    readonly ended: number;
}

/** The cost of one sweep, with all the work that follows from it. */
export interface SweepRun {
    readonly ms: number;
    /** Each run of due jobs, by the host's clock. */
    readonly scans: readonly Span[];
    readonly requests: number;
    /** Other calls of the app to the engine. */
    readonly roundTrips: number;
    /** How many of these calls wrote to the storage. */
    readonly writes: number;
    /**
     * Processor time of the app, and of this process: engine, storage and fakes; undefined where the system does not
     * report it.
     */
    readonly cpuMs: { readonly app: number; readonly host: number } | undefined;
}

/** A quarter of an hour passes. Jobs that are due then run, and so do jobs that they make due. */
export async function sweepOnce({ engine }: Host): Promise<SweepRun> {
    engine.clock.advance(INTERVAL_MS);
    // The host's journal would grow, and reading it is part of the measured time.
    engine.roundTrips.reset();
    const time = (): number => engine.clock.now().getTime();
    const since = time();
    const cpu = { app: appCpuMs(engine.pid()), host: process.cpuUsage() };
    const isDue = (): boolean =>
        engine.jobs.pending().some(({ nextRunAt }) => nextRunAt !== null && nextRunAt.getTime() <= time());
    const scans: Span[] = [];
    const started = performance.now();
    while (isDue()) {
        if (scans.length === MOST_SCANS) throw new Error('The jobs of a sweep do not come to an end.');
        const begun = time();
        await engine.jobs.runDue();
        scans.push({ begun, ended: time() });
    }
    const ms = performance.now() - started;
    const used = { app: appCpuMs(engine.pid()), host: process.cpuUsage(cpu.host) };

    const [sweep] = await storedBy(engine, 'sweep');
    if (!isRecord(sweep) || sweep.phase !== 'over' || Number(sweep.startedAt) < since) {
        throw new Error(`There was no sweep, or it did not come to its end: ${JSON.stringify(sweep)}`);
    }
    const asked = engine.roundTrips.list();
    const requests = asked.filter(isRequest).length;
    return {
        ms,
        scans,
        requests,
        roundTrips: asked.length - requests,
        writes: asked.filter(isWrite).length,
        cpuMs:
            cpu.app === undefined || used.app === undefined
                ? undefined
                : { app: used.app - cpu.app, host: (used.host.user + used.host.system) / 1000 },
    };
}

const isRequest = ({ method }: RoundTrip): boolean => method === 'bridges:getHttpBridge:doCall';
const isWrite = ({ method }: RoundTrip): boolean => method.startsWith('accessor:getPersistence:');

/** The app's stored records of one kind. */
export async function storedBy({ store }: Host['engine'], kind: string): Promise<readonly unknown[]> {
    const found = await store.persistence.findAsync({ 'associations.id': `hooked:${kind}` });
    return found.map(({ data }) => (isRecord(data) ? data.value : undefined));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The most memory that a process has had so far (`VmHWM`), bytes; undefined where the system does not report it. */
export function peakBytesOf(pid: number | undefined): number | undefined {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(ofProcess(pid, 'status') ?? '')?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** Clock ticks of Linux are hundredths of a second everywhere that Node runs. */
const TICK_MS = 10;

function appCpuMs(pid: number | undefined): number | undefined {
    // The process name in parentheses may hold any character.
    const fields = ofProcess(pid, 'stat')
        ?.replace(/^.*\) /s, '')
        .split(' ');
    return fields && (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function ofProcess(pid: number | undefined, file: 'status' | 'stat'): string | undefined {
    try {
        return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
        return undefined;
    }
}
