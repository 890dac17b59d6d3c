import { setMaxListeners } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';
import { unzipSync } from 'fflate';
import mem from 'mem';
import type { Workspace } from '../workspace/workspace';
import { createActor, errorText, type Actor } from './actor';
import { createBridges } from './bridges';
import type { CommandList } from './bridges/commands';
import type { JobRunner } from './bridges/scheduler';
import { createClock, type HostClock } from './clock';
import { controllerFactory, openClockFile, type AppProcess } from './controller';
import { toAppUser } from './convert';
import { copy } from './copy';
import { emptyJournal, type EngineHost } from './host';
import { loadEngine } from './modules';
import { prepareRuntime } from './runtime';
import { enterLife, logEntry, within, type Scope } from './scope';
import { deleteMessage, storedMessage } from './sendMessage';
import { logStorage, metadataStorage, sourceStorage } from './storage';
import { createStore, type ClusterMember, type EngineStore } from './store';
import { createTriggers } from './triggers';
import type {
    HostEvent,
    HostJob,
    HostMessage,
    HostView,
    HttpLogEntry,
    LogEntry,
    RoundTrip,
    TypingEvent,
} from './types';

/** How an engine is started. */
export interface EngineOptions {
    /** The packaged app: its bytes, or the path of the file. */
    readonly zip: Buffer | Uint8Array | string;
    /** Who and what is there. A test may change it at any time; the app sees the change with its next question. */
    readonly workspace: Workspace;
    /** Values of the app's settings by id, saved right after the installation as an administrator would. */
    readonly settings?: Record<string, unknown>;
    /** The database; share one between engines to play a cluster or a restart. A fresh one in memory by default. */
    readonly store?: EngineStore;
    /** What the installing administrator granted; what app.json asks for by default. */
    readonly permissionsGranted?: readonly { readonly name: string }[];
    /** Scans for due jobs every five seconds, as the server does. Off by default: tests say when. */
    readonly autoJobs?: boolean;
    /** The time, for the host and the app; engines may share one. */
    readonly clock?: HostClock;
    /** How long clients wait for the answer to a click or a submit: 5 seconds, unless a test is about that. */
    readonly interactionTimeoutMs?: number;
    /** Also prints what the engine prints; it is collected in `logs()` either way. */
    readonly verbose?: boolean;
    /** Told about the preparation of the engine's copy, which takes a moment the first time. */
    readonly onProgress?: (line: string) => void;
}

/** What a client can say about a command: keys of the app's texts. */
export interface CommandHint {
    readonly command: string;
    readonly description?: string;
    readonly parameters?: string;
}

/** An app running in the real Apps-Engine, in its own sandboxed process. */
export interface Engine {
    readonly appId: string;
    readonly workspace: Workspace;
    readonly store: EngineStore;
    /** The app's status as the engine knows it, such as `manually_enabled` or `error_disabled`. */
    status(): Promise<string>;
    /** What a user of the workspace can do. */
    as(username: string): Actor;
    /** Stored messages, oldest first; of one room (name or id) or all. */
    messages(room?: string): HostMessage[];
    /** Messages that were only shown, to one user or to anyone. */
    ephemeral(username?: string): HostMessage[];
    /** Views that the app asked to show, dropped ones included. */
    views(username?: string): HostView[];
    typing(): TypingEvent[];
    readonly clock: HostClock;
    readonly jobs: JobRunner;
    /** What the app asked of the engine over the pipe, counted since the start or the last reset. */
    readonly roundTrips: { reset(): void; list(): RoundTrip[] };
    /** HTTP requests made for the app, oldest first. */
    readonly requests: HttpLogEntry[];
    /** Commands that the app has registered, in lower case. */
    commands(): string[];
    /** The same, with the keys of the texts that clients show while one is typed. */
    commandHints(): CommandHint[];
    /** The app's log, and what the engine and the sandbox printed. */
    logs(): LogEntry[];
    /** Saves one setting as the administration page does: through the app's hooks, on every engine of the store. */
    updateSetting(id: string, value: unknown): Promise<void>;
    /** The value that the app reads: the saved one, or the packaged default. */
    setting(id: string): unknown;
    settings(): ISetting[];
    disable(): Promise<void>;
    enable(): Promise<void>;
    /** Replaces the app by another package, as an upload does. */
    update(zip: Buffer | Uint8Array | string, permissionsGranted?: readonly { readonly name: string }[]): Promise<void>;
    /** Removes the app and what it persisted. */
    uninstall(): Promise<void>;
    /** The id of the app's process, undefined between two. */
    pid(): number | undefined;
    /**
     * Kills the app's process (SIGKILL). The engine notices, and starts it anew; see `recovered`. Wherever a process ends,
     * the engine gives up at once what it waited for of it, and not only when its time limit comes.
     */
    killApp(): Promise<void>;
    /** Lets the engine's time limit for each call into the app come, once what the app asked for is answered. */
    giveUp(): Promise<void>;
    /** Resolves when the app runs again after its process died. */
    recovered(): Promise<void>;
    /** Makes the engine restart the app, as it does when it no longer answers. */
    restartApp(): Promise<void>;
    /** Calls the listener at everything that happens from now on; returns the function that ends this. */
    watch(listener: (event: HostEvent) => void): () => void;
    /** Deletes a stored message as a moderator does. False: there is none of that id. */
    deleteMessage(id: string): boolean;
    /** Resolves when the app is done: neither side waits for the other, and nothing in the sandbox sleeps for a moment. */
    settled(): Promise<void>;
    /**
     * Lets time go on to that moment, unless it is past already. First the app, on every engine of the store, reads what it
     * was sent: an answer that is there does not come too late.
     */
    passTo(moment: Date): Promise<void>;
    /** Ends it, leaving no process, timer or folder behind. May be called twice. */
    stop(): Promise<void>;
}

const SCAN_INTERVAL_MS = 5_000;

/** What must not outlive this process even if nobody stops the engines. One listener serves all of them. */
const lastResorts = new Set<() => void>();
let listensForExit = false;

function atExit(lastResort: () => void): void {
    lastResorts.add(lastResort);
    if (listensForExit) return;
    listensForExit = true;
    process.once('exit', () => {
        for (const resort of lastResorts) resort();
    });
}

/** Installs and enables a packaged app, or loads it where the store already holds it. Rejects where the server refuses it. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
    const runtime = await prepareRuntime(options.onProgress);
    const modules = loadEngine(runtime.engineDir);
    const zip = readZip(options.zip);
    const { id: appId, permissions } = readManifest(zip);
    const granted = (options.permissionsGranted ?? permissions) as IPermission[] | undefined;

    const { workspace, clock = createClock(), store = createStore() } = options;
    const journal = emptyJournal();
    const stopping = new AbortController();
    // Every request in flight listens.
    setMaxListeners(0, stopping.signal);
    const watchers = new Set<(event: HostEvent) => void>();
    const host: EngineHost = {
        workspace,
        store,
        clock,
        journal,
        triggers: createTriggers(clock),
        stopped: stopping.signal,
        tell(event) {
            for (const watcher of watchers) watcher(event);
        },
    };
    const keepLog = (line: Omit<LogEntry, 'text'>): void => {
        const entry = logEntry(line);
        journal.logs.push(entry);
        host.tell({ kind: 'log', entry });
    };
    const log = (source: LogEntry['source'], severity: string, args: unknown[]): void =>
        keepLog({ source, severity, args, at: clock.now() });
    const scope: Scope = { verbose: options.verbose ?? false, log: (severity, args) => log('engine', severity, args) };
    const leaveLife = enterLife(scope, modules);

    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'rocketchat-engine-'));
    const clockFile = path.join(temporary, 'clock');
    const sandboxClock = openClockFile(clockFile, clock);

    const commands: CommandList = new Map();
    const replayed = new Set<string>();
    const { bridges, jobs } = createBridges(modules, host, {
        keys: runtime.keys,
        commands,
        onSetting(id, setting) {
            host.tell({ kind: 'setting', id: setting.id });
            // Heard from another engine: passing it on once more would never end.
            if (replayed.has(setting.id)) return;
            for (const member of store.members) {
                if (member !== thisMember)
                    void member.settingChanged(id, setting).catch((error) => log('engine', 'error', [error]));
            }
        },
    });

    const processes = new Set<AppProcess>();
    const makeController = controllerFactory(modules, {
        runtime,
        scope,
        clock,
        clockFile,
        roundTrips: journal.roundTrips,
        machineLimits: clock.reading.pace === 1,
        // Whoever asks meanwhile makes a server believe for five minutes that the app has no status (server/ProxiedApp.js).
        onRestarted: () => mem.clear(app().getStatus),
        onStderr(text) {
            log('stderr', 'error', [text.trimEnd()]);
            if (options.verbose) process.stderr.write(text);
        },
    });
    const manager = createManager();
    scope.manager = manager;

    function createManager(): AppManager {
        // The engine insists on being the only one of its process.
        (modules.AppManager as unknown as { Instance?: AppManager }).Instance = undefined;
        const created = new modules.AppManager({
            metadataStorage: metadataStorage(modules, store),
            logStorage: logStorage(modules, keepLog),
            sourceStorage: sourceStorage(modules, store),
            bridges,
            tempFilePath: temporary,
        });
        const runtimes = new modules.AppRuntimeManager(created, (owner, appPackage, item) => {
            const controller = makeController(owner, appPackage, item);
            processes.add(controller);
            return controller as unknown as ReturnType<
                NonNullable<ConstructorParameters<typeof modules.AppRuntimeManager>[1]>
            >;
        });
        Object.assign(created, { runtime: runtimes });
        return created;
    }

    const app = (): ProxiedApp => {
        const found = manager.getOneById(appId);
        if (!found) throw new Error('The app is not installed.');
        return found;
    };
    const appProcess = (): AppProcess => app().getRuntimeController() as unknown as AppProcess;

    const thisMember: ClusterMember = {
        async settingChanged(id, setting) {
            const { id: settingId } = setting as ISetting;
            replayed.add(settingId);
            try {
                await within(scope, () => manager.getSettingsManager().updateAppSetting(id, copy(setting) as ISetting));
            } finally {
                replayed.delete(settingId);
            }
        },
        async caughtUp() {
            await appProcess().caughtUp();
        },
    };

    let countedFrom = 0;
    let scanning: NodeJS.Timeout | undefined;
    let stopped: Promise<void> | undefined;

    async function stop(): Promise<void> {
        clearInterval(scanning);
        lastResorts.delete(onExit);
        store.members.delete(thisMember);
        sandboxClock.close();
        stopping.abort();
        await Promise.all([...processes].map((controller) => controller.dispose()));
        fs.rmSync(temporary, { recursive: true, force: true });
        leaveLife();
    }

    // The last resort for a host that ends without stopping its engines.
    function onExit(): void {
        for (const controller of processes) controller.killNow();
        fs.rmSync(temporary, { recursive: true, force: true });
    }

    async function install(): Promise<void> {
        await manager.load();
        if (!store.apps.has(appId)) {
            const user = workspace.users.find(({ roles }) => roles.includes('admin'));
            const outcome = await manager.add(zip, {
                enable: true,
                permissionsGranted: granted,
                user: (user && toAppUser(user)) as IUser,
            });
            assertInstalled(outcome);
            return;
        }
        await manager.enableAll();
        if (!store.sources.get(appId)?.equals(zip))
            assertInstalled(await manager.update(zip, granted as IPermission[]));
    }

    const engine: Engine = {
        appId,
        workspace,
        store,
        clock,
        jobs: {
            pending: (): HostJob[] => jobs.pending(),
            runDue: () => within(scope, () => jobs.runDue()),
            run: (processorId) => within(scope, () => jobs.run(processorId)),
        },
        status: async () => String(await app().getStatus()),
        as: (username) =>
            createActor({
                username,
                appId,
                host,
                commands,
                manager,
                modules,
                scope,
                interactionTimeoutMs: options.interactionTimeoutMs,
            }),
        messages: (room) =>
            copy(
                store.messages.filter(
                    (message) => room === undefined || message.room === room || message.roomId === room,
                ),
            ),
        ephemeral: (username) =>
            copy(journal.ephemeral.filter(({ shownTo }) => username === undefined || shownTo === username)),
        views: (username) => journal.views.filter((view) => username === undefined || view.username === username),
        typing: () => [...journal.typing],
        roundTrips: {
            reset: () => void (countedFrom = journal.roundTrips.length),
            list: () => journal.roundTrips.slice(countedFrom),
        },
        requests: journal.requests,
        commands: () => [...commands.keys()],
        commandHints: () =>
            [...commands].map(([command, { i18nDescription, i18nParamsExample }]) => ({
                command,
                ...(i18nDescription && { description: i18nDescription }),
                ...(i18nParamsExample && { parameters: i18nParamsExample }),
            })),
        logs: () => [...journal.logs],
        async updateSetting(id, value) {
            const saved = app().getStorageItem().settings[id];
            if (!saved) throw new Error(`The app has no setting "${id}".`);
            const changed = { ...copy(saved), value } as ISetting;
            await within(scope, () => manager.getSettingsManager().updateAppSetting(appId, changed));
        },
        setting(id) {
            const saved = app().getStorageItem().settings[id];
            if (!saved) throw new Error(`The app has no setting "${id}".`);
            return copy((saved.value ?? saved.packageValue) as unknown);
        },
        settings: () => copy(Object.values(app().getStorageItem().settings)),
        async disable() {
            await within(scope, () => manager.changeStatus(appId, 'manually_disabled' as never));
        },
        async enable() {
            await within(scope, () => manager.changeStatus(appId, 'manually_enabled' as never));
        },
        async update(newZip, permissionsGranted) {
            const bytes = readZip(newZip);
            const grant = (permissionsGranted ?? readManifest(bytes).permissions) as IPermission[];
            assertInstalled(await within(scope, () => manager.update(bytes, grant)));
        },
        async uninstall() {
            const user = workspace.users.find(({ roles }) => roles.includes('admin'));
            await within(scope, () => manager.remove(appId, { user: (user && toAppUser(user)) as IUser }));
        },
        pid: () => appProcess().pid,
        killApp: () => appProcess().kill(),
        giveUp: () => appProcess().giveUp(),
        recovered: () => appProcess().recovered(),
        async restartApp() {
            const controller = appProcess() as unknown as { restartApp(): Promise<void> };
            await within(scope, () => controller.restartApp());
        },
        watch(listener) {
            watchers.add(listener);
            return () => watchers.delete(listener);
        },
        deleteMessage(id) {
            const found = storedMessage(id, host);
            if (found) deleteMessage(found, host);
            return found !== undefined;
        },
        settled: () => appProcess().settled(),
        async passTo(moment) {
            await Promise.all([...store.members].map((member) => member.caughtUp()));
            if (moment > clock.now()) clock.set(moment);
        },
        stop: () => (stopped ??= stop()),
    };

    atExit(onExit);
    store.members.add(thisMember);
    try {
        await within(scope, install);
        for (const [id, value] of Object.entries(options.settings ?? {})) await engine.updateSetting(id, value);
        if (options.autoJobs) {
            scanning = setInterval(() => {
                void engine.jobs.runDue().catch((error: unknown) => log('engine', 'error', [error]));
            }, SCAN_INTERVAL_MS);
        }
    } catch (error) {
        await engine.stop();
        // What comes through the pipe is no Error.
        throw error instanceof Error ? error : new Error(errorText(error));
    }
    return engine;
}

function assertInstalled(outcome: Awaited<ReturnType<AppManager['add']>>): void {
    const userError = outcome.getAppUserError() as { message?: string } | undefined;
    const problem = outcome.getStorageError() || userError?.message;
    if (problem) throw new Error(problem);
}

function readZip(zip: Buffer | Uint8Array | string): Buffer {
    return typeof zip === 'string' ? fs.readFileSync(zip) : Buffer.from(zip);
}

function readManifest(zip: Buffer): { id: string; permissions?: { name: string }[] } {
    const manifest = unzipSync(zip, { filter: ({ name }) => name === 'app.json' })['app.json'];
    if (!manifest) throw new Error('Invalid App package. No "app.json" file.');
    const text = Buffer.from(manifest).toString();
    return JSON.parse(text) as { id: string; permissions?: { name: string }[] };
}
