import type { Host } from '../host/host';
import { quantile } from './sides';
import { checkRooms, countTold, type Mistakes, type Told, type WatchingRoom } from './soakCheck';
import { floorPeakBytes } from './soakFloor';
import { soakWorld, type SoakWorld } from './soakWorld';
import { idsOf, peakBytesOf, startWatching, sweepOnce, type SweepRun } from './sweepHost';

export interface SoakOptions {
    readonly connections?: number;
    readonly sweeps?: number;
    readonly onProgress?: (line: string) => void;
}

/** A sweep in which nothing has changed since the sweep before. */
export interface Unchanged {
    readonly connections: number;
    /** Beyond the requests themselves. */
    readonly roundTrips: number;
    readonly requests: number;
    readonly writes: number;
}

/** Sweeps in a row, each with a hundredth of the connections changed. */
export interface SoakFigures {
    readonly connections: number;
    readonly sweeps: number;
    /** Connections that broke or healed, in all sweeps. */
    readonly changes: number;
    /** The median of the first ten sweeps, and of the last ten. */
    readonly firstMs: number;
    readonly lastMs: number;
    /** The same for the processor time of the app and of this process, on which other programs have little effect. */
    readonly firstCpuMs: number | undefined;
    readonly lastCpuMs: number | undefined;
    /** With alerts open; beside it, the same in a separate engine with a tenth of the connections. */
    readonly unchanged: Unchanged;
    readonly unchangedFewer: Unchanged;
    /** Beyond the round trips of as many unchanged sweeps. */
    readonly writesPerChange: number;
    /** Messages with their edits, in all rooms. */
    readonly posted: number;
    readonly edited: number;
    /** The news that the rooms should have got since the start, and the news that they got. */
    readonly wanted: Told;
    readonly told: Told;
    /** Of all sweeps together. */
    readonly mistakes: Mistakes;
    /** Of the app's process; undefined where the system does not tell. */
    readonly peakBytes: number | undefined;
    /** Of an app that only receives the list, equally often. */
    readonly floorPeakBytes: number | undefined;
}

const CHANGED_SHARE = 0.01;
/** Breaking and healing are in balance, so each connection is bad for about this many sweeps. */
const BAD_SWEEPS = 4;
/** Sweeps until the rooms know of everything that breaks at the start. */
const SETTLING = 3;
const COMPARED = 10;
/** Pending posts far enough ahead: the app looks the impact up, and it does not change. */
const POSTS = 20;
const POST_IN_MS = 30 * 24 * 3_600_000;

/** Measures sweeps with changes. Throws where a sweep does not end. */
export async function benchSoak(options: SoakOptions = {}): Promise<SoakFigures> {
    const { connections = 10_000, sweeps = 30, onProgress = () => undefined } = options;
    const fewer = Math.max(1, Math.round(connections / 10));
    onProgress(`A sweep of ${fewer} connections in which nothing changes …`);
    const small = await startSoak(fewer, connections);
    const unchangedFewer = await small.unchanged().finally(() => small.host.stop());
    const floor = await floorPeakBytes(connections, sweeps);
    const soak = await startSoak(connections, connections);
    try {
        const unchanged = await soak.unchanged();
        onProgress(`${sweeps} sweeps of ${connections} connections, ${2 * soak.half} changed in each …`);
        return { ...(await run(soak, unchanged, { connections, sweeps })), unchangedFewer, floorPeakBytes: floor };
    } finally {
        await soak.host.stop();
    }
}

interface Soak {
    readonly host: Host;
    readonly world: SoakWorld;
    readonly rooms: readonly WatchingRoom[];
    /** How many connections break in each sweep, and how many heal. */
    readonly half: number;
    /** Sweeps once, then counts the sweep in the world. */
    sweep: () => Promise<SweepRun>;
    unchanged: () => Promise<Unchanged>;
}

/** @param changing the number of connections of which a hundredth changes */
async function startSoak(connections: number, changing: number): Promise<Soak> {
    const half = Math.max(1, Math.round((changing * CHANGED_SHARE) / 2));
    const ids = idsOf(connections);
    // One connection that is broken from the start, and two that break next, have a room of their own.
    const alone = [0, half * BAD_SWEEPS, half * BAD_SWEEPS + 1].flatMap((at) => ids[at] ?? []);
    const rooms: readonly (WatchingRoom & { readonly words: readonly string[] })[] = [
        { room: 'general', roomId: 'GENERAL', words: ['hooked'] },
        { room: 'social-media', roomId: 'rSocial0000000001', words: ['hooked'] },
        { room: 'ops', roomId: 'rOps0000000000002', words: alone, ids: new Set(alone) },
    ];
    const watches = rooms.flatMap(({ room, words }) => words.map((one) => ({ room, words: one })));
    const host = await startWatching({ connections, watches, listHealth: true });
    const world = soakWorld(host.hooked, ids);
    const sweep = async (): Promise<SweepRun> => {
        const found = await sweepOnce(host);
        world.seen();
        return found;
    };
    const unchanged = async (): Promise<Unchanged> => {
        await sweep();
        world.change(half * BAD_SWEEPS, 0);
        for (const id of ids.slice(0, POSTS)) {
            const scheduledDateTime = new Date(host.engine.clock.now().getTime() + POST_IN_MS).toISOString();
            host.hooked.addPost(id, { scheduledDateTime });
        }
        for (let count = 0; count < SETTLING; count += 1) await sweep();
        const { roundTrips, requests, writes } = await sweep();
        return { connections, roundTrips, requests, writes };
    };
    return { host, world, rooms, half, sweep, unchanged };
}

async function run(
    { host, world, rooms, half, sweep }: Soak,
    unchanged: Unchanged,
    { connections, sweeps }: { readonly connections: number; readonly sweeps: number },
): Promise<Omit<SoakFigures, 'unchangedFewer' | 'floorPeakBytes'>> {
    const { engine } = host;
    const mistakes: Mistakes = { lost: 0, doubled: 0, misshown: 0 };
    const wanted = wantedIn(rooms);
    wanted.note(world.told);
    const historyFrom = engine.store.history.length;
    const runs: SweepRun[] = [];
    let changes = 0;
    for (let count = 0; count < sweeps; count += 1) {
        changes += world.change(half, half);
        runs.push(await sweep());
        wanted.note(world.told);
        const found = await checkRooms(host, rooms, world.told);
        for (const kind of ['lost', 'doubled', 'misshown'] as const) mistakes[kind] += found[kind];
    }
    const history = engine.store.history.slice(historyFrom);
    const writes = sum(runs.map((one) => one.writes)) - sweeps * unchanged.writes;
    const [first, last] = [runs.slice(0, COMPARED), runs.slice(-COMPARED)];
    return {
        connections,
        sweeps,
        changes,
        firstMs: quantile(
            first.map(({ ms }) => ms),
            0.5,
        ),
        lastMs: quantile(
            last.map(({ ms }) => ms),
            0.5,
        ),
        firstCpuMs: cpuOf(first),
        lastCpuMs: cpuOf(last),
        unchanged,
        writesPerChange: writes / changes,
        posted: history.filter(({ kind }) => kind === 'posted').length,
        edited: history.filter(({ kind }) => kind === 'edited').length,
        wanted: wanted.told(),
        told: await countTold(host),
        mistakes,
        peakBytes: peakBytesOf(engine.pid()),
    };
}

/** The news that the rooms should get, from the connections that people should know of after each sweep. */
function wantedIn(rooms: readonly WatchingRoom[]) {
    let before: ReadonlySet<string> = new Set();
    let begun = 0;
    let over = 0;
    const heardOf = (id: string): number => rooms.filter(({ ids }) => !ids || ids.has(id)).length;
    return {
        note(told: ReadonlySet<string>): void {
            for (const id of told) if (!before.has(id)) begun += heardOf(id);
            for (const id of before) if (!told.has(id)) over += heardOf(id);
            before = told;
        },
        told: (): Told => ({ begun, over }),
    };
}

function cpuOf(runs: readonly SweepRun[]): number | undefined {
    const each = runs.flatMap(({ cpuMs }) => (cpuMs ? [cpuMs.app + cpuMs.host] : []));
    return each.length === 0 ? undefined : quantile(each, 0.5);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
