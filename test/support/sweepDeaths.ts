import type { Host } from '../../dev/host/host';
import { quiet } from './mortalHosts';
import { watchSteps, type Step } from './deadlySteps';
import { misdeedsOf, stateOf, storedBy, type State } from './monitorState';
import { runJobs } from './monitorSession';

/** By then, the claim of a dead process has expired, and its wake-up is due. */
const WAKE_UP_MS = 80_000;
/** A process that dies again and again needs this many wake-ups. */
const MOST_WAKE_UPS = 5;

/** The state after a sweep. */
export interface Swept {
    readonly misdeeds: readonly string[];
    readonly state: State;
}

type Servers = readonly [Host, ...Host[]];

/** The id of the running sweep, or of the last one. */
export const lastSweep = async (host: Host): Promise<string | undefined> =>
    (await storedBy(host).sweeps.get('sweep'))?.id;

/** Runs one more sweep to its end on all servers at once, whichever process dies meanwhile. */
export async function sweepThrough(...servers: Servers): Promise<Swept> {
    const before = await lastSweep(servers[0]);
    await sweepAtOnce(servers);
    return seeThrough(before, ...servers);
}

const sweepAtOnce = (servers: Servers): Promise<void> =>
    atOnce(servers, ({ engine }) => engine.jobs.run('monitor-sweep'));

async function atOnce(servers: Servers, work: (server: Host) => Promise<void>): Promise<void> {
    // The engine gives up the calls of a dead process.
    await Promise.all(servers.map((server) => work(server).catch(() => undefined)));
    await Promise.all(servers.map(quiet));
}

/**
 * Brings a sweep that has begun, or was about to, to its end: the servers' scheduler does the rest.
 * @param before the sweep before it
 */
export async function seeThrough(before: string | undefined, ...servers: Servers): Promise<Swept> {
    const [host] = servers;
    for (let wakeUp = 0; wakeUp < MOST_WAKE_UPS; wakeUp += 1) {
        host.engine.clock.advance(WAKE_UP_MS);
        await atOnce(servers, runJobs);
        const now = await storedBy(host).sweeps.get('sweep');
        if (now?.id !== before && now?.phase === 'over') break;
        // The process died before the sweep began: the next regular sweep does all of it.
        if (now?.id === before) await sweepAtOnce(servers);
    }
    return { misdeeds: await misdeedsOf(host), state: await stateOf(host) };
}

/** Runs one more sweep; with `at`, the process dies after that step. */
export async function sweepAndDie(
    host: Host,
    at?: Step,
): Promise<Swept & { readonly steps: readonly string[]; readonly died: boolean }> {
    const { steps, death, stop } = watchSteps(host, at);
    try {
        return { ...(await sweepThrough(host)), steps: [...steps], died: death() !== undefined };
    } finally {
        stop();
    }
}

/** The differences between a sweep with a death and one without. A note may be lost, and is never posted twice. */
export function differences({ misdeeds, state }: Swept, { state: expected }: Swept): readonly string[] {
    const found = [...misdeeds];
    for (const what of ['alerts', 'health', 'refused'] as const) {
        const [is, should] = [JSON.stringify(state[what]), JSON.stringify(expected[what])];
        if (is !== should) found.push(`${what} are ${is} instead of ${should}`);
    }
    const left = [...expected.notes];
    for (const note of state.notes) {
        const index = left.indexOf(note);
        if (index < 0) found.push(`the thread has once too often: ${note}`);
        else left.splice(index, 1);
    }
    return found;
}
