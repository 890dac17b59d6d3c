import { expect } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import type { FakeAccount, FakePost } from '../../dev/upstreams';
import type { WorkspaceRoom } from '../../dev/workspace/workspace';
import { blocksOf, read } from './readMessages';
import { MINUTE } from './times';

/** Runs the due jobs, and the jobs that they make due at once. */
export async function runJobs({ engine }: Pick<Host, 'engine'>): Promise<void> {
    for (let scans = 0; scans < 200; scans += 1) {
        const now = engine.clock.now().getTime();
        if (!engine.jobs.pending().some(({ nextRunAt }) => nextRunAt !== null && nextRunAt.getTime() <= now)) return;
        await engine.jobs.runDue();
        await engine.settled();
    }
    throw new Error('the jobs do not come to an end');
}

/** Runs one regular sweep to its end. */
export async function round(host: Pick<Host, 'engine'>): Promise<void> {
    await host.engine.jobs.run('monitor-sweep');
    await host.engine.settled();
    await runJobs(host);
}

/** Moves the time step by step, and runs the jobs that become due. */
export async function pass(host: Pick<Host, 'engine'>, ms: number, stepMs = 15 * MINUTE): Promise<void> {
    for (let left = ms; left > 0; left -= stepMs) {
        host.engine.clock.advance(Math.min(left, stepMs));
        await runJobs(host);
    }
}

/** The monitor's messages whose mark begins with `mark`. */
const marked = ({ engine }: Pick<Host, 'engine'>, room: string, mark: string): HostMessage[] =>
    engine.messages(room).filter((message) => blocksOf(message)[0]?.blockId?.startsWith(mark));

/** The alerts of a room, oldest first. */
export const alertsIn = (host: Pick<Host, 'engine'>, room: string): HostMessage[] => marked(host, room, 'alert-');

export const remindersIn = (host: Pick<Host, 'engine'>, room: string): HostMessage[] => marked(host, room, 'reminder-');

/** The messages that say that a loud alert is over. */
export const recoveriesIn = (host: Pick<Host, 'engine'>, room: string): HostMessage[] =>
    marked(host, room, 'recovery-');

/** The notes in the thread of a message. */
export const threadOf = ({ engine }: Pick<Host, 'engine'>, message: HostMessage): string[] =>
    engine.messages(message.room).flatMap((one) => (one.threadId === message.id ? [read(one)] : []));

/** The only alert of a room. */
export function onlyAlert(host: Pick<Host, 'engine'>, room: string): HostMessage {
    const alerts = alertsIn(host, room);
    expect(alerts).toHaveLength(1);
    return alerts[0] as HostMessage;
}

/** Begins a watch as a person who may. */
export async function watch(host: Pick<Host, 'engine'>, words: string, room = 'general', as = 'admin'): Promise<void> {
    const answer = await host.engine.as(as).type(`/integration watch ${words}`, { room });
    expect(answer).toMatchObject({ ok: true });
}

let made = 0;

/** A new room that watches nothing yet, with the admin and the viewer in it unless `over` says otherwise. @returns its name */
export function aRoom({ workspace }: Pick<Host, 'workspace'>, over: Partial<WorkspaceRoom> = {}): string {
    const name = `brand-${(made += 1)}`;
    const members = ['uAdmin00000000001', 'uViewer0000000002'];
    workspace.rooms.push({ id: `rBrand000000000${made}`, name, type: 'c', members, ...over });
    return name;
}

/** A new room that watches a new account with the health in `over`; one sweep has probed it. */
export async function aWatchedAccount(
    host: Host,
    over: Partial<FakeAccount> = {},
    { posts = [], members }: { posts?: readonly Partial<FakePost>[]; members?: readonly string[] } = {},
): Promise<{ readonly room: string; readonly account: FakeAccount }> {
    const room = aRoom(host, members && { members: [...members] });
    const account = host.hooked.addAccount(over);
    for (const post of posts) host.hooked.addPost(account.id, post);
    await watch(host, account.id, room);
    await round(host);
    return { room, account };
}

/** Ends the watches of whole upstreams in every room; watches of single integrations stay. */
export async function unwatchUpstreams({ engine, workspace }: Host): Promise<void> {
    for (const { name, id } of workspace.rooms) {
        for (const what of ['all', 'hooked', 'rocketchat']) {
            await engine.as('admin').type(`/integration unwatch ${what}`, { room: name ?? id });
        }
    }
}
