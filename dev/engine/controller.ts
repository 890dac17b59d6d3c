import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { IParseAppPackageResult } from '@rocket.chat/apps-engine/server/compiler';
import type { IRuntimeController } from '@rocket.chat/apps-engine/server/runtime/IRuntimeController';
import type { IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import type { HostClock } from './clock';
import type { EngineModules } from './modules';
import type { PreparedRuntime } from './runtime';
import { within, type Scope } from './scope';
import type { RoundTrip } from './types';

/** What the host needs of the process that an app runs in. */
export interface AppProcess extends IRuntimeController {
    readonly pid: number | undefined;
    /** Kills the process as the operating system would; the engine then starts a new one by itself. */
    kill(): Promise<void>;
    /** Resolves when no restart is going on. */
    recovered(): Promise<void>;
    /** Resolves when nothing went over the pipe for a moment and nothing is waited for. */
    settled(): Promise<void>;
    /** Stops the process for good and lets go of everything that waits for it. */
    dispose(): Promise<void>;
    /** Kills what runs, without waiting. */
    killNow(): void;
}

/** The engine's own controller, with the members that it calls private and the host builds on. */
interface EngineController extends IRuntimeController {
    denoRuntimePath: string;
    deno?: ChildProcess;
    livenessManager: { stop(): void; options: { maxRestarts: number } };
    spawnProcess(): void;
    restartApp(): Promise<void>;
    handleIncomingMessage(message: { payload: { method: string } }): Promise<void>;
    sendRequest(message: { method: string; params: unknown[] }, options?: { timeout: number }): Promise<unknown>;
    waitForResponse(...args: unknown[]): { promise: Promise<unknown>; abort: (reason: Error) => void };
    parseError(chunk: Buffer): Promise<void>;
}

type ControllerClass = new (
    manager: AppManager,
    appPackage: IParseAppPackageResult,
    item: IAppStorageItem,
) => EngineController;

interface ControllerOptions {
    readonly runtime: PreparedRuntime;
    readonly scope: Scope;
    readonly clock: HostClock;
    readonly clockFile: string;
    readonly roundTrips: RoundTrip[];
    readonly requestTimeoutMs?: number;
    readonly onStderr: (text: string) => void;
}

/** Nothing heard over the pipe for this long means that the app is done. */
const QUIET_MS = 30;

/**
 * A subclass of the engine's controller that counts what the app asks for at the pipe itself, lends the sandbox the
 * host's clock, and can be stopped without leaving a timer behind.
 */
export function controllerFactory(modules: EngineModules, options: ControllerOptions) {
    const Base = modules.DenoRuntimeSubprocessController as unknown as ControllerClass;
    const { runtime, scope, clock, clockFile, roundTrips } = options;

    /** A shorter limit is for what the app does when asked, not for getting it to run. */
    const limitFor = (method: string): { timeout: number } | undefined =>
        options.requestTimeoutMs !== undefined &&
        /^(slashcommand|scheduler):|^app:(execute|on(Pre)?Setting)/.test(method)
            ? { timeout: options.requestTimeoutMs }
            : undefined;

    class HostController extends Base implements AppProcess {
        private readonly waiting = new Set<(reason: Error) => void>();
        private readonly children = new Set<ChildProcess>();
        private inFlight = 0;
        private lastHeard = 0;
        private restarting: Promise<void> = Promise.resolve();
        private disposed = false;

        constructor(manager: AppManager, appPackage: IParseAppPackageResult, item: IAppStorageItem) {
            super(manager, appPackage, item);
            // The engine goes through a link in the temp folder because Deno refuses to run what lies in node_modules.
            // The copy does not lie there, and at one fixed path Deno's compilation cache works.
            this.denoRuntimePath = path.join(runtime.engineDir, 'deno-runtime/main.ts');
        }

        get pid(): number | undefined {
            return this.deno?.pid;
        }

        override spawnProcess(): void {
            if (this.disposed) return;
            // The engine decides on the command and its permissions. Which Deno that is, and its clock, are the host's.
            // The call below is synchronous, so nobody else gets to see the replacement.
            const { spawn } = childProcess;
            const spawnHere = (
                _command: string,
                args: readonly string[],
                { env, ...rest }: SpawnOptions,
            ): ChildProcess =>
                spawn(runtime.denoBinary, [...args, '--clock', clockFile], {
                    ...rest,
                    env: { ...env, DENO_DIR: runtime.denoDir, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
                });
            Object.assign(childProcess, { spawn: spawnHere });
            try {
                within(scope, () => super.spawnProcess());
            } finally {
                Object.assign(childProcess, { spawn });
            }
            const { deno } = this;
            if (!deno) return;
            this.children.add(deno);
            deno.once('exit', () => this.children.delete(deno));
            // An answer to a process that just died must not take the host along.
            deno.stdin?.on('error', (error) => scope.log('warn', [error]));
        }

        override async handleIncomingMessage(message: { payload: { method: string } }): Promise<void> {
            const { method } = message.payload;
            this.lastHeard = performance.now();
            if (!/^(accessor|bridges):/.test(method)) return super.handleIncomingMessage(message);

            const started = performance.now();
            const roundTrip: RoundTrip = { method, at: clock.now(), ms: 0 };
            roundTrips.push(roundTrip);
            this.inFlight += 1;
            try {
                await within(scope, () => super.handleIncomingMessage(message));
            } catch (error) {
                // The process went away while the answer was made: there is nobody to give it to.
                if (!this.disposed) throw error;
            } finally {
                this.inFlight -= 1;
                this.lastHeard = performance.now();
                roundTrip.ms = this.lastHeard - started;
            }
        }

        override async sendRequest(
            message: { method: string; params: unknown[] },
            timeout?: { timeout: number },
        ): Promise<unknown> {
            this.inFlight += 1;
            try {
                return await within(scope, () => super.sendRequest(message, timeout ?? limitFor(message.method)));
            } finally {
                this.inFlight -= 1;
                this.lastHeard = performance.now();
            }
        }

        override waitForResponse(...args: unknown[]): { promise: Promise<unknown>; abort: (reason: Error) => void } {
            const response = super.waitForResponse(...args);
            this.waiting.add(response.abort);
            const done = (): unknown => this.waiting.delete(response.abort);
            response.promise.then(done, done);
            return response;
        }

        override async parseError(chunk: Buffer): Promise<void> {
            const text = chunk.toString();
            try {
                // Metrics come this way too, one JSON object at every ping.
                JSON.parse(text);
            } catch {
                options.onStderr(text);
            }
            return Promise.resolve();
        }

        override async restartApp(): Promise<void> {
            if (this.disposed) return;
            this.restarting = super.restartApp();
            await this.restarting;
        }

        async kill(): Promise<void> {
            const { deno } = this;
            if (!deno || deno.exitCode !== null || deno.signalCode !== null) return;
            const gone = new Promise((resolve) => deno.once('exit', resolve));
            deno.kill('SIGKILL');
            // The engine listened first, so by now its restart has begun.
            await gone;
        }

        async recovered(): Promise<void> {
            for (;;) {
                const { restarting } = this;
                const succeeded = await restarting.then(
                    () => true,
                    () => false,
                );
                if (restarting !== this.restarting) continue;
                if (succeeded || this.disposed) return;
                // The engine tries again after a second.
                await new Promise((resolve) => setTimeout(resolve, 50));
            }
        }

        async settled(): Promise<void> {
            for (;;) {
                const quietFor = performance.now() - this.lastHeard;
                if (this.inFlight === 0 && quietFor >= QUIET_MS) return;
                await new Promise((resolve) => setTimeout(resolve, this.inFlight > 0 ? 5 : QUIET_MS - quietFor + 1));
            }
        }

        async dispose(): Promise<void> {
            this.disposed = true;
            this.livenessManager.options.maxRestarts = 0;
            this.livenessManager.stop();
            await this.end();
            for (const abort of [...this.waiting]) abort(new Error('The engine was stopped.'));
            this.emit('ready');
            await this.restarting.catch(() => undefined);
            // A new process may have come up between the two.
            await this.end();
            this.livenessManager.stop();
        }

        killNow(): void {
            for (const child of this.children) child.kill('SIGKILL');
        }

        private async end(): Promise<void> {
            const gone = [...this.children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
            await within(scope, () => this.stopApp());
            this.killNow();
            await Promise.all(gone);
        }
    }

    return (manager: AppManager, appPackage: IParseAppPackageResult, item: IAppStorageItem): AppProcess =>
        new HostController(manager, appPackage, item);
}

/** The eight bytes in which the sandbox reads how far the host's clock is ahead. */
export function openClockFile(file: string, clock: HostClock): { close(): void } {
    const descriptor = fs.openSync(file, 'w');
    const write = (offset: number): void => {
        const bytes = Buffer.alloc(8);
        bytes.writeDoubleLE(offset);
        fs.writeSync(descriptor, bytes, 0, bytes.length, 0);
    };
    write(clock.offset);
    const stopFollowing = clock.onJump(write);
    return {
        close() {
            stopFollowing();
            fs.closeSync(descriptor);
        },
    };
}
