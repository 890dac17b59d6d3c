import type { Host } from '../host/host';
import { timing, type Timing } from './sides';
import { idsOf, peakBytesOf, startWatching, sweepOnce, type Span, type SweepRun } from './sweepHost';
import { askPlainly } from './sweepPlain';

export interface SweepOptions {
    readonly connections?: number;
    /** The time of each answer, ms. */
    readonly latencyMs?: number;
    readonly onProgress?: (line: string) => void;
}

/** One sweep of connections that take a request each. */
export interface SweepFigures {
    readonly connections: number;
    readonly latencyMs: number;
    /** `max_parallel_requests`, as packaged. */
    readonly maxParallel: number;
    /** By arithmetic: only the answers take time. */
    readonly idealMs: number;
    /** The same requests from a plain program, before and after the sweep: the time of a share of them, scaled up. */
    readonly plainMs: number;
    readonly ms: number;
    /** Requests under way at once, at the fake. */
    readonly mostAtOnce: number;
    /** Connections that the app requested, and requests for a connection that it had requested before. */
    readonly asked: number;
    readonly repeated: number;
    readonly slices: number;
    readonly longestSliceMs: number;
    /** From the last answer of a slice to the first request for a connection in the next; empty for a single slice. */
    readonly between?: Timing;
    readonly cpuMs: SweepRun['cpuMs'];
    /** Of the app's process; undefined where the system does not tell. */
    readonly peakBytes: number | undefined;
}

/** The plain program makes one of this many requests too: half of them before the sweep, half after it. */
const PLAIN_SHARE = 10;

/** Measures a sweep whose list carries no health. Throws where a sweep does not end. */
export async function benchSweep(options: SweepOptions = {}): Promise<SweepFigures> {
    const { connections = 10_000, latencyMs = 50, onProgress = () => undefined } = options;
    const watches = [{ room: 'general', words: 'hooked' }];
    const host = await startWatching({ connections, watches, listHealth: false });
    try {
        const { hooked, engine } = host;
        const maxParallel = Number(engine.setting('max_parallel_requests'));
        hooked.latencyMs = latencyMs;
        const share = idsOf(Math.max(maxParallel, Math.ceil(connections / PLAIN_SHARE / 2)));
        onProgress(
            `Asking for ${connections} connections one by one, ${latencyMs} ms each, ${maxParallel} at a time …`,
        );
        const before = await askPlainly(hooked.url, share, maxParallel);
        hooked.requests.length = 0;
        hooked.mostAtOnce = 0;
        const asked = engine.requests.length;
        const run = await sweepOnce(host);
        const single = singleRequests(host, asked);
        const { mostAtOnce } = hooked;
        const peakBytes = peakBytesOf(engine.pid());
        const after = await askPlainly(hooked.url, share, maxParallel);
        return {
            connections,
            latencyMs,
            maxParallel,
            idealMs: (connections / maxParallel) * latencyMs,
            plainMs: ((before + after) / (2 * share.length)) * connections,
            ms: run.ms,
            mostAtOnce,
            asked: new Set(single.map(({ id }) => id)).size,
            repeated: single.length - new Set(single.map(({ id }) => id)).size,
            ...slicesOf(single, run),
            cpuMs: run.cpuMs,
            peakBytes,
        };
    } finally {
        await host.stop();
    }
}

interface SingleRequest extends Span {
    readonly id: string;
}

/** The requests for single connections. @param from how many requests came before the sweep */
const singleRequests = ({ engine, hooked }: Host, from: number): readonly SingleRequest[] =>
    engine.requests.slice(from).flatMap(({ url, at, ms }) => {
        const id = url.startsWith(hooked.url) ? /\/integration\/(int_\d+)$/.exec(url)?.[1] : undefined;
        return id === undefined ? [] : [{ id, begun: at.getTime(), ended: at.getTime() + ms }];
    });

/** Jobs that requested no connection are no slices: a job that set a wake-up in case the process dies, for example. */
function slicesOf(
    requests: readonly SingleRequest[],
    { scans }: SweepRun,
): Pick<SweepFigures, 'slices' | 'longestSliceMs' | 'between'> {
    const slices = scans.flatMap((scan): { readonly scan: Span; readonly asking: Span }[] => {
        const within = requests.filter(({ begun }) => begun >= scan.begun && begun <= scan.ended);
        const [first] = within;
        return first ? [{ scan, asking: { begun: first.begun, ended: Math.max(...within.map(endOf)) } }] : [];
    });
    const gaps = slices.slice(1).map(({ asking }, index) => asking.begun - (slices[index]?.asking.ended ?? NaN));
    return {
        slices: slices.length,
        longestSliceMs: Math.max(0, ...slices.map(({ scan }) => scan.ended - scan.begun)),
        ...(gaps.length > 0 && { between: timing(gaps) }),
    };
}

const endOf = ({ ended }: Span): number => ended;
