/**
 * Modules that the sandbox imports from registries other than npm's, or that the published package does not ship: a few
 * lines each, as far as this runtime uses them. Two more differ from a server's: the clock, and what the
 * sandbox answers to a ping.
 */
export const SHIMS: Record<string, string> = {
    'deno-runtime/shims/cli.ts': `
export function parseArgs(args: string[]): Record<string, unknown> {
    const parsed: Record<string, unknown> = { _: [] };
    for (let i = 0; i < args.length; i++) {
        const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]) ?? [];
        if (name === undefined) (parsed._ as string[]).push(args[i]);
        else if (value !== undefined) parsed[name] = value;
        else if (args[i + 1] !== undefined && !args[i + 1].startsWith('-')) parsed[name] = args[++i];
        else parsed[name] = true;
    }
    return parsed;
}
`,
    'deno-runtime/shims/io.ts': `
export async function writeAll(writer: { write(data: Uint8Array): Promise<number> }, data: Uint8Array): Promise<void> {
    for (let written = 0; written < data.length; ) written += await writer.write(data.subarray(written));
}
`,
    'deno-runtime/shims/streams.ts': `
export function toArrayBuffer(stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> {
    return new Response(stream).arrayBuffer();
}
`,
    // Reads the host's clock from a file of three numbers, once per turn of the event loop at most. Time limits follow
    // it: `setTimeout` from LIMIT_MS on. A shorter wait is no limit, but a short sleep in machine time.
    'deno-runtime/shims/clock.ts': `
const LIMIT_MS = 500;
const LOOK_EVERY_MS = 5;

export const sleepers = new Set<number>();

const { setTimeout: sleep, clearTimeout: wake } = globalThis;

/** Resolves when nothing that could be done at once is left to do. */
export const turn = () => new Promise<void>((resolve) => void sleep(resolve, 0));

const at = Deno.args.indexOf('--clock');
if (at >= 0) {
    const file = Deno.openSync(Deno.args[at + 1]);
    const bytes = new Uint8Array(24);
    const view = new DataView(bytes.buffer);
    const MachineDate = Date;
    let fresh = false;
    const stale = () => {
        fresh = false;
    };
    const now = () => {
        if (!fresh) {
            file.seekSync(0, 0);
            file.readSync(bytes);
            fresh = true;
            queueMicrotask(stale);
        }
        const [offset, pace, origin] = [0, 8, 16].map((index) => view.getFloat64(index, true));
        return Math.floor(origin + (MachineDate.now() - origin) * pace + offset);
    };
    const HostDate = new Proxy(MachineDate, {
        construct: (target, args, newTarget) =>
            Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === HostDate ? target : newTarget),
        apply: () => new MachineDate(now()).toString(),
        get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
    });
    MachineDate.prototype.constructor = HostDate;
    globalThis.Date = HostDate;

    const limits = new Map<number, { due: number; run: () => void }>();
    let looking: number | undefined;
    // The machine's own ids are positive.
    let made = 0;
    const look = () => {
        looking = undefined;
        const time = now();
        const due = [...limits].filter(([, limit]) => limit.due <= time).sort(([, a], [, b]) => a.due - b.due);
        for (const [id, { run }] of due) if (limits.delete(id)) run();
        lookAgain();
    };
    const lookAgain = () => {
        if (limits.size > 0) looking ??= sleep(look, LOOK_EVERY_MS);
    };
    globalThis.setTimeout = ((run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
        if (!(ms >= LIMIT_MS)) {
            const id = sleep(() => {
                sleepers.delete(id);
                run(...args);
            }, ms);
            sleepers.add(id);
            return id;
        }
        made -= 1;
        limits.set(made, { due: now() + ms, run: () => run(...args) });
        lookAgain();
        return made;
    }) as typeof setTimeout;
    globalThis.clearTimeout = (id?: number) => {
        if (id === undefined || limits.delete(id)) return;
        sleepers.delete(id);
        wake(id);
    };
}
`,
    // The sandbox's state at every ping, in one line: also whether the app sleeps for a moment.
    'deno-runtime/lib/metricsCollector.ts': `
import { writeAll } from '@std/io';
import { sleepers, turn } from '../shims/clock.ts';
import { Queue } from './messenger.ts';

export async function sendMetrics() {
    // A message that is there is read within the same turn, and so may be a ping behind it.
    await turn();
    const metrics = { pid: Deno.pid, queueSize: Queue.getCurrentSize(), sleepers: sleepers.size };
    await writeAll(Deno.stderr, new TextEncoder().encode(JSON.stringify(metrics) + '\\n'));
}
`,
    'src/definition/exceptions/AppsEngineException.ts': `
import { createRequire } from 'node:module';

const compiled = createRequire(import.meta.url)('../../../definition/exceptions/AppsEngineException.js');

export const AppsEngineException = compiled.AppsEngineException;
`,
};

export const MAPPED_TO_SHIMS: Record<string, string> = {
    '@std/cli/parse-args': './shims/cli.ts',
    '@std/io': './shims/io.ts',
    '@std/streams': './shims/streams.ts',
    'https://deno.land/std@0.216.0/io/write_all.ts': './shims/io.ts',
};
