import { afterAll, beforeAll, expect } from '@jest/globals';

import { createStore } from '../../dev/engine';
import { startHost, type Host, type HostOptions } from '../../dev/host/host';
import { ZIP_VARIABLE } from './packagedApp';
import { expectNoSecrets } from './openHost';
import { slowClock } from './slowClock';

/** A host whose app can be killed at any time. Hosts may share the fake of Hooked, the storage and the time. */
export function startMortalHost({ settings, ...shared }: HostOptions = {}): Promise<Host> {
    const zip = process.env[ZIP_VARIABLE];
    if (!zip) throw new Error('sessions run with the globalSetup of the project');
    return startHost({ zip, clock: slowClock(), settings: { request_timeout_ms: 500, ...settings }, ...shared });
}

/** That many hosts for the tests of one file; each can die alone. */
export function openMortalHosts(
    count: number,
    settings: Readonly<Record<string, unknown>> = {},
): () => readonly Host[] {
    let opened: readonly Host[] = [];
    beforeAll(async () => {
        opened = await Promise.all(Array.from({ length: count }, () => startMortalHost({ settings })));
    });
    afterAll(async () => {
        await Promise.all(opened.map((host) => host.stop()));
        for (const host of opened) {
            expectNoSecrets(host);
            expect(host.hooked.unexpected).toEqual([]);
        }
    });
    return () => opened;
}

/** Two servers that share the database, the time, the workspace and Hooked. */
export function openCluster(settings: Readonly<Record<string, unknown>> = {}): () => readonly [Host, Host] {
    let opened: readonly Host[] = [];
    beforeAll(async () => {
        const shared = { store: createStore(), clock: slowClock(), settings };
        const first = await startMortalHost(shared);
        const { hooked, workspace } = first;
        opened = [first, await startMortalHost({ ...shared, hooked, workspace })];
    });
    afterAll(() => Promise.all(opened.map((host) => host.stop())));
    return () => {
        const [one, other] = opened;
        if (!one || !other) throw new Error('there are two');
        return [one, other];
    };
}

/** Resolves once nothing moves any more, and the app is back after a death. */
export async function quiet({ engine }: Pick<Host, 'engine'>): Promise<void> {
    for (let pid: number | undefined = -1; pid !== engine.pid();) {
        pid = engine.pid();
        await engine.recovered();
        await engine.settled();
    }
}
