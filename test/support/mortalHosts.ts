import { afterAll, beforeAll, expect } from '@jest/globals';

import { createStore, startEngine, type EngineStore, type HostClock } from '../../dev/engine';
import { drivenTime, type Host } from '../../dev/host/host';
import { ADMIN_CREDENTIALS, HOOKED_API_KEY, startFakeHooked, startFakeRocketChat } from '../../dev/upstreams';
import { demoWorkspace } from '../../dev/workspace/workspace';
import { ZIP_VARIABLE } from './packagedApp';
import { expectNoSecrets } from './openHost';
import { slowClock } from './slowClock';

/** A host whose app can be killed at any time: one whose fakes, storage and time may be shared with others. */
export async function startMortalHost({
    store,
    clock = slowClock(),
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
    for (const fake of [hooked, rocketchat]) fake.time ??= drivenTime(engine);
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

/** Once nothing moves any more; also after a death, when the app is back. */
export async function quiet({ engine }: Pick<Host, 'engine'>): Promise<void> {
    for (let pid: number | undefined = -1; pid !== engine.pid();) {
        pid = engine.pid();
        await engine.recovered();
        await engine.settled();
    }
}
