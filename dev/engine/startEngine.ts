import { setMaxListeners } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import mem from 'mem';

import { createActor } from './createActor';
import { createManager } from './appManager';
import { readManifest, readPackage } from './appPackage';
import type { AppProcess, AppProcessOptions } from './appProcess';
import { createBridges } from './bridges';
import type { CommandList } from './bridges/commands';
import { createClock } from './clock';
import { openClockFile } from './clockFile';
import { joinCluster } from './cluster';
import type { Engine, EngineOptions } from './engine';
import { engineView } from './engineView';
import { errorText } from './errorText';
import { atExit } from './exitCleanups';
import { createHost, logLine, type EngineHost } from './host';
import { InstalledApp } from './installedApp';
import { createJobRunner, type JobRunner, type Processors } from './jobs';
import { loadEngine, type EngineModules } from './modules';
import { prepareRuntime, type PreparedRuntime } from './runtime';
import type { AppRuntime } from './runtimes';
import { enterLife, within, type Scope } from './scope';
import { createStore } from './store';

const SCAN_INTERVAL_MS = 5_000;

/**
 * Installs and enables a packaged app, or loads it where the store already holds it. Rejects where the server refuses
 * it.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
    const runtime = await prepareRuntime(options.onProgress, options.runtime);
    const zip = readPackage(options.zip);
    const { id: appId, permissions } = readManifest(zip);
    const parts = assemble(options, runtime, appId);
    const engine = engineOf(parts, { ...options, runtime: runtime.runtime });
    try {
        await parts.app.install(zip, (options.permissionsGranted ?? permissions) as IPermission[] | undefined);
        const before = new Set(engine.store.jobs.keys());
        for (const [id, value] of Object.entries(options.settings ?? {})) await engine.updateSetting(id, value);
        // Nobody saved these values, so nobody waits for what the app planned to do about them.
        for (const [id, { type }] of engine.store.jobs) {
            if (type === 'once' && !before.has(id)) engine.store.jobs.delete(id);
        }
        if (options.autoJobs) parts.scanForJobs();
    } catch (error) {
        await engine.stop();
        throw startFailure(error, parts.host);
    }
    return engine;
}

/** An error that came through the pipe is no Error. Where the process never came up, its last words say why. */
function startFailure(error: unknown, { journal }: EngineHost): Error {
    const failure = error instanceof Error ? error : new Error(errorText(error));
    const words = journal.logs.filter(({ source }) => source === 'stderr').map(({ text }) => text);
    if (/process not ready/.test(failure.message) && words.length > 0) failure.message += `\n${words.join('\n')}`;
    return failure;
}

/** What a running engine is made of. */
interface EngineParts {
    readonly host: EngineHost;
    readonly modules: EngineModules;
    readonly scope: Scope;
    readonly manager: AppManager;
    readonly app: InstalledApp;
    readonly appId: string;
    readonly commands: CommandList;
    readonly jobs: JobRunner;
    /** Runs the jobs that are due every five seconds, until the engine stops. */
    scanForJobs(): void;
    stop(): Promise<void>;
}

/** Puts the engine together. From here on it has to be stopped. */
function assemble(options: EngineOptions, runtime: PreparedRuntime, appId: string): EngineParts {
    const modules = loadEngine(runtime.engineDir);
    const { workspace, clock = createClock(), store = createStore() } = options;
    const stopping = new AbortController();
    // Every request in flight listens.
    setMaxListeners(0, stopping.signal);
    const host = createHost({ workspace, store, clock, stopped: stopping.signal });
    const scope: Scope = {
        verbose: options.verbose ?? false,
        log: (severity, args) => logLine(host, 'engine', severity, args),
    };
    const leaveLife = enterLife(scope, modules);
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'rocketchat-engine-'));
    const clockFile = path.join(temporary, 'clock');
    const sandboxClock = openClockFile(clockFile, clock);

    const commands: CommandList = new Map();
    const cluster = joinCluster(host, () => app);
    const processors: Processors = new Map();
    const bridges = createBridges(modules, host, {
        keys: runtime.keys,
        commands,
        processors,
        onSetting: (id, setting) => cluster.settingSaved(id, setting),
    });
    const processes = new Set<AppProcess>();
    const manager = createManager(modules, {
        host,
        bridges,
        temporary,
        processes,
        process: processOptions({ host, scope, runtime, clockFile }, () => app),
    });
    scope.manager = manager;
    const app = new InstalledApp({ appId, host, manager, scope });
    const jobs = scopedJobs(createJobRunner(host, processors), scope);

    let scanning: NodeJS.Timeout | undefined;
    const removeTemporary = (): void => fs.rmSync(temporary, { recursive: true, force: true });
    // For a host that ends without stopping its engines.
    const callOffCleanup = atExit(() => {
        for (const one of processes) one.killNow();
        removeTemporary();
    });
    return {
        ...{ host, modules, scope, manager, app, appId, commands, jobs },
        scanForJobs() {
            scanning = setInterval(() => {
                void jobs.runDue().catch((error: unknown) => logLine(host, 'engine', 'error', [error]));
            }, SCAN_INTERVAL_MS);
        },
        async stop() {
            clearInterval(scanning);
            callOffCleanup();
            cluster.leave();
            sandboxClock.close();
            stopping.abort();
            await Promise.all([...processes].map((one) => one.dispose()));
            removeTemporary();
            leaveLife();
        },
    };
}

type ProcessParts = Pick<AppProcessOptions, 'runtime' | 'scope' | 'clockFile'> & { readonly host: EngineHost };

function processOptions({ host, ...parts }: ProcessParts, app: () => InstalledApp): AppProcessOptions {
    return {
        ...parts,
        clock: host.clock,
        roundTrips: host.journal.roundTrips,
        machineLimits: host.clock.reading.pace === 1,
        // A status that is read during a restart makes a server believe for five minutes that the app has none
        // (server/ProxiedApp.js).
        onRestarted: () => mem.clear(app().proxy.getStatus),
        onStderr(text) {
            logLine(host, 'stderr', 'error', [text.trimEnd()]);
            if (parts.scope.verbose) process.stderr.write(text);
        },
    };
}

const scopedJobs = (jobs: JobRunner, scope: Scope): JobRunner => ({
    pending: () => jobs.pending(),
    runDue: () => within(scope, () => jobs.runDue()),
    run: (processorId) => within(scope, () => jobs.run(processorId)),
});

/** The engine as its users see it. */
function engineOf(
    parts: EngineParts,
    { interactionTimeoutMs, runtime }: EngineOptions & { readonly runtime: AppRuntime },
): Engine {
    const { host, app, appId, commands, jobs } = parts;
    const { clock, store } = host;
    let stopped: Promise<void> | undefined;
    return {
        ...engineView(host, commands),
        appId,
        runtime,
        workspace: host.workspace,
        store,
        clock,
        jobs,
        as: (username) => createActor({ ...parts, username, interactionTimeoutMs }),
        status: () => app.status(),
        updateSetting: (id, value) => app.updateSetting(id, value),
        setting: (id) => app.setting(id),
        settings: () => app.settings(),
        endpoint: (path, headers) => app.endpoint(path, headers),
        disable: () => app.changeStatus('manually_disabled'),
        enable: () => app.changeStatus('manually_enabled'),
        update: (zip, permissionsGranted) => app.update(zip, permissionsGranted),
        uninstall: () => app.uninstall(),
        pid: () => app.process.pid,
        killApp: () => app.process.kill(),
        giveUp: () => app.process.giveUp(),
        recovered: () => app.process.recovered(),
        restartApp: () => app.restart(),
        settled: () => app.process.settled(),
        async passTo(moment) {
            await Promise.all([...store.members].map((member) => member.caughtUp()));
            if (moment > clock.now()) clock.set(moment);
        },
        stop: () => (stopped ??= parts.stop()),
    };
}
