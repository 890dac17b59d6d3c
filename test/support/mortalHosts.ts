import { afterAll, beforeAll, expect } from '@jest/globals';

import { createClock, createStore, startEngine, type EngineStore, type HostClock } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { ADMIN_CREDENTIALS, HOOKED_API_KEY, startFakeHooked, startFakeRocketChat } from '../../dev/upstreams';
import { demoWorkspace } from '../../dev/workspace/workspace';
import { ZIP_VARIABLE } from './packagedApp';
import { expectNoSecrets } from './openHost';

/** The engine waits 30 s for a process that has died; here, for a test's sake, not as long. */
const ENGINE_WAITS_MS = 800;

/** A host whose app can be killed at any time, also while the engine waits for it. */
export async function startMortalHost({
    store,
    clock = createClock(),
    hooked: given,
    workspace = demoWorkspace(),
    settings = {},
}: { store?: EngineStore; clock?: HostClock; settings?: Readonly<Record<string, unknown>> } & Partial<
    Pick<Host, 'hooked' | 'workspace'>
> = {}): Promise<Host> {
    const zip = process.env[ZIP_VARIABLE];
    if (!zip) throw new Error('sessions run with the globalSetup of the project');
    const now = (): Date => clock.now();
    const [hooked, rocketchat] = await Promise.all([
        given ?? startFakeHooked({ now }),
        startFakeRocketChat({ workspace, now }),
    ]);
    const engine = await startEngine({
        zip,
        workspace,
        clock,
        requestTimeoutMs: ENGINE_WAITS_MS,
        settings: {
            hooked_api_key: HOOKED_API_KEY,
            hooked_api_url: hooked.url,
            rocketchat_user_id: ADMIN_CREDENTIALS.userId,
            rocketchat_auth_token: ADMIN_CREDENTIALS.token,
            request_timeout_ms: 500,
            ...settings,
        },
        ...(store && { store }),
    });
    return {
        engine,
        hooked,
        rocketchat,
        workspace,
        async stop() {
            await engine.stop();
            await Promise.all([hooked.stop(), rocketchat.stop()]);
        },
    };
}

/** That many hosts for the tests of one file, each with a life of its own. */
export function openMortalHosts(
    count: number,
    settings: Readonly<Record<string, unknown>> = {},
): () => readonly Host[] {
    let opened: readonly Host[] = [];
    beforeAll(async () => {
        opened = await Promise.all(Array.from({ length: count }, () => startMortalHost({ settings })));
    }, 30_000);
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
        const shared = { store: createStore(), clock: createClock(), settings };
        const first = await startMortalHost(shared);
        const { hooked, workspace } = first;
        opened = [first, await startMortalHost({ ...shared, hooked, workspace })];
    }, 30_000);
    afterAll(() => Promise.all(opened.map((host) => host.stop())));
    return () => {
        const [one, other] = opened;
        if (!one || !other) throw new Error('there are two');
        return [one, other];
    };
}

/** Once nothing moves any more; also after a death, when the app is back. */
export async function quiet({ engine }: Pick<Host, 'engine'>): Promise<void> {
    for (let pid: number | undefined = -1; pid !== engine.pid();) {
        pid = engine.pid();
        await engine.recovered();
        await engine.settled();
    }
}
