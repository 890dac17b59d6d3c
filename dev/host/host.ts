import { createRequire } from 'node:module';
import path from 'node:path';

import { createClock, startEngine, type AppRuntime, type Engine, type EngineStore, type HostClock } from '../engine';
import type * as Packaging from '../package/package';
import {
    ADMIN_CREDENTIALS,
    HOOKED_API_KEY,
    startFakeHooked,
    startFakeRocketChat,
    type DrivenTime,
    type FakeHooked,
    type FakeRocketChat,
} from '../upstreams';
import { demoWorkspace, type Workspace } from '../workspace/workspace';
import { cachedPackage } from './cachedPackage';
import type { RealServices } from './environment';

export interface HostOptions {
    /** The packaged app. Without it, the host packages the app first, unless nothing has changed since the last time. */
    readonly zip?: string | Buffer;
    readonly workspace?: Workspace;
    /** App settings by id. They override the settings that lead to the upstreams. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** What the administrator granted; what app.json asks for by default. */
    readonly permissionsGranted?: readonly { readonly name: string }[];
    /** A fake that several hosts share; a fresh one, unless given. */
    readonly hooked?: FakeHooked;
    /** Ask these instead of the fakes. */
    readonly real?: RealServices;
    readonly store?: EngineStore;
    /** What the app runs in: Deno, unless given; the Node stand-in where no Deno is installed. */
    readonly runtime?: AppRuntime;
    readonly clock?: HostClock;
    /** Scans for due jobs as a server does. */
    readonly autoJobs?: boolean;
    /** How long clients wait for the answer to a click or a submit; as in Rocket.Chat by default. */
    readonly interactionTimeoutMs?: number;
    readonly onProgress?: (line: string) => void;
}

/** The packaged app in the real engine, with both upstreams, all in this process and on free ports. */
export interface Host {
    readonly engine: Engine;
    /** The fakes run, and accept faults, even where the app asks the real services instead. */
    readonly hooked: FakeHooked;
    readonly rocketchat: FakeRocketChat;
    readonly workspace: Workspace;
    stop(): Promise<void>;
}

/** An engine's clock for its fakes, which advance it by the time that their answers take. */
const drivenTime = ({ passTo, clock }: Pick<Engine, 'passTo' | 'clock'>): DrivenTime => ({
    passTo,
    reached: (moment) =>
        new Promise((resolve) => void clock.after(moment.getTime() - clock.now().getTime(), () => resolve())),
});

const ROOT = path.join(__dirname, '..', '..');

/**
 * The app as it is installed here, with all languages, packaged anew where something has changed. The packaging tools take
 * a second to load, so they are loaded only then.
 */
export const packagedApp = (onProgress: HostOptions['onProgress']): Promise<Buffer> =>
    cachedPackage({
        root: ROOT,
        packageIt: async () => {
            onProgress?.('Packaging the app…');
            const { checkApp } = createRequire(__filename)('../package/package') as typeof Packaging;
            return (await checkApp(ROOT, { edition: 'whole', gaps: 'warning' })).zip;
        },
    });

export async function startHost(options: HostOptions = {}): Promise<Host> {
    const { workspace = demoWorkspace(), clock = createClock(), real = {}, onProgress } = options;
    const now = (): Date => clock.now();
    const zip = options.zip ?? (await packagedApp(onProgress));
    const [hooked, rocketchat] = await Promise.all([
        options.hooked ?? startFakeHooked({ now }),
        startFakeRocketChat({ workspace, now }),
    ]);
    workspace.settings.Site_Url = rocketchat.url;
    const stopFakes = async (): Promise<void> => void (await Promise.all([hooked.stop(), rocketchat.stop()]));
    try {
        const engine = await startEngine({
            zip,
            workspace,
            clock,
            settings: {
                ...(real.hooked ?? { hooked_api_key: HOOKED_API_KEY, hooked_api_url: hooked.url }),
                ...(real.rocketchat ?? {
                    rocketchat_user_id: ADMIN_CREDENTIALS.userId,
                    rocketchat_auth_token: ADMIN_CREDENTIALS.token,
                }),
                ...options.settings,
            },
            ...(options.permissionsGranted && { permissionsGranted: options.permissionsGranted }),
            ...(options.store && { store: options.store }),
            ...(options.runtime && { runtime: options.runtime }),
            ...(options.autoJobs !== undefined && { autoJobs: options.autoJobs }),
            ...(options.interactionTimeoutMs !== undefined && { interactionTimeoutMs: options.interactionTimeoutMs }),
            ...(onProgress && { onProgress }),
        });
        if (clock.reading.pace !== 1) for (const fake of [hooked, rocketchat]) fake.time ??= drivenTime(engine);
        return {
            engine,
            hooked,
            rocketchat,
            workspace,
            async stop() {
                await engine.stop();
                await stopFakes();
            },
        };
    } catch (error) {
        await stopFakes();
        throw error;
    }
}
