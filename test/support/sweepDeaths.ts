import type { Host } from '../../dev/host/host';
import { quiet } from './mortalHosts';
import { watchSteps, type Step } from './deadlySteps';
import { misdeedsOf, stateOf, storedBy, type State } from './monitorState';
import { runJobs } from './monitorSession';

/** By then, whoever died holds no claim any more, and its alarm has come up. */
const WAKE_UP_MS = 80_000;
/** A process that dies again and again needs as many. */
const MOST_ALARMS = 5;

/** How it stands after a sweep. */
export interface Swept {
    readonly misdeeds: readonly string[];
    readonly state: State;
}

type Servers = readonly [Host, ...Host[]];

/** The id of the sweep that is under way, or was the last. */
export const lastSweep = async (host: Host): Promise<string | undefined> =>
    (await storedBy(host).sweeps.get('sweep'))?.id;

/** What comes of one more sweep, whoever dies on the way; all servers are at it at once. */
export async function sweepThrough(...servers: Servers): Promise<Swept> {
    const before = await lastSweep(servers[0]);
    await sweepAtOnce(servers);
    return seeThrough(before, ...servers);
}

const sweepAtOnce = (servers: Servers): Promise<void> =>
    atOnce(servers, ({ engine }) => engine.jobs.run('monitor-sweep'));

async function atOnce(servers: Servers, work: (server: Host) => Promise<void>): Promise<void> {
    // The engine gives up what a dead process owes it.
    await Promise.all(servers.map((server) => work(server).catch(() => undefined)));
    await Promise.all(servers.map(quiet));
}

/**
 * The same for a sweep that has begun, or was about to: the servers' scheduler sees to the rest.
 * @param before the sweep before it
 */
export async function seeThrough(before: string | undefined, ...servers: Servers): Promise<Swept> {
    const [host] = servers;
    for (let alarm = 0; alarm < MOST_ALARMS; alarm += 1) {
        host.engine.clock.advance(WAKE_UP_MS);
        await atOnce(servers, runJobs);
        const now = await storedBy(host).sweeps.get('sweep');
        if (now?.id !== before && now?.phase === 'over') break;
        // It had not begun when the process died: the next regular one does it all.
        if (now?.id === before) await sweepAtOnce(servers);
    }
    return { misdeeds: await misdeedsOf(host), state: await stateOf(host) };
}

/** One more sweep; with `at`, the process dies after that step. */
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

/** In what a telling with a death differs from one without. A note that was lost is lost: it is never told twice. */
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
