import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { IParseAppPackageResult } from '@rocket.chat/apps-engine/server/compiler';
import type { IRuntimeController } from '@rocket.chat/apps-engine/server/runtime/IRuntimeController';
import type { IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import type { ClockReading, HostClock } from './clock';
import type { EngineModules } from './modules';
import type { PreparedRuntime } from './runtime';
import { within, type Scope } from './scope';
import type { RoundTrip } from './types';

/** What the sandbox tells when it is pinged. */
interface SandboxState {
    /** Pieces of the app that sleep for less than a time limit, such as a claim that looks again in a moment. */
    readonly sleepers: number;
}

/** What the host needs of the process that an app runs in. */
export interface AppProcess extends IRuntimeController {
    readonly pid: number | undefined;
    /** Kills the process as the operating system would; the engine then starts a new one by itself. */
    kill(): Promise<void>;
    /** Lets the engine's time limit for each call into the app come, once what the app asked for is answered. */
    giveUp(): Promise<void>;
    /** Resolves when no restart is going on. */
    recovered(): Promise<void>;
    /** Resolves when the process has read everything that was sent to it before, or is gone. */
    caughtUp(): Promise<SandboxState>;
    /** Resolves when the app is done: neither side waits for the other, and nothing in the sandbox sleeps for a moment. */
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
    livenessManager: { stop(): void; options: { maxRestarts: number; consecutiveTimeoutLimit: number } };
    messenger: { send(message: string): void };
    options: { timeout: number };
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
    /** Whether the engine gives up on a slow process by the machine's time, as on a server: pings, and 30 s a call. */
    readonly machineLimits: boolean;
    readonly onStderr: (text: string) => void;
    /** Called when the app runs again. */
    readonly onRestarted: () => void;
}

/** The engine's own word for a sign of life (server/runtime/deno/LivenessManager.ts). */
const PING = '_zPING';

const STOPPED = 'The engine was stopped.';
const ENDED = 'The process ended: its answer will not come.';

/** What the engine may wait where only a death, and no slowness, ends its waiting. */
const NO_LIMIT_MS = 2 ** 31 - 1;

/**
 * A subclass of the engine's controller that counts what the app asks for at the pipe itself, lends the sandbox the
 * host's clock, and can be stopped without leaving a timer behind.
 */
export function controllerFactory(modules: EngineModules, options: ControllerOptions) {
    const Base = modules.DenoRuntimeSubprocessController as unknown as ControllerClass;
    const { runtime, scope, clock, clockFile, roundTrips } = options;

    class HostController extends Base implements AppProcess {
        private readonly waiting = new Set<(reason: Error) => void>();
        private readonly children = new Set<ChildProcess>();
        /** Questions of either side that wait for an answer; and those of the app alone. */
        private inFlight = 0;
        private asking = 0;
        /** How many messages came from the sandbox. */
        private heard = 0;
        private readonly changed = new Set<() => void>();
        /** Who waits for the answer to a ping, oldest first: the sandbox answers in order, on both of its pipes. */
        private pongs: (() => void)[] = [];
        private states: ((state: SandboxState) => void)[] = [];
        private restarting: Promise<void> = Promise.resolve();
        private disposed = false;

        constructor(manager: AppManager, appPackage: IParseAppPackageResult, item: IAppStorageItem) {
            super(manager, appPackage, item);
            // The engine goes through a link in the temp folder because Deno refuses to run what lies in node_modules.
            // The copy does not lie there, and at one fixed path Deno's compilation cache works.
            this.denoRuntimePath = path.join(runtime.engineDir, 'deno-runtime/main.ts');
            if (!options.machineLimits) {
                this.livenessManager.options.consecutiveTimeoutLimit = Infinity;
                this.options.timeout = NO_LIMIT_MS;
            }
            this.on('pong', () => this.pongs.shift()?.());
            this.on('processExit', () => {
                this.forgetPings();
                // The engine would wait until its time limit came. By now it has asked nothing of a new process yet.
                this.endWaiting(this.disposed ? STOPPED : ENDED);
            });
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
            this.heard += 1;
            if (!/^(accessor|bridges):/.test(method)) return super.handleIncomingMessage(message);

            const started = performance.now();
            const roundTrip: RoundTrip = { method, at: clock.now(), ms: 0 };
            roundTrips.push(roundTrip);
            this.inFlight += 1;
            this.asking += 1;
            try {
                await within(scope, () => super.handleIncomingMessage(message));
            } catch (error) {
                // The process went away while the answer was made: there is nobody to give it to.
                if (!this.disposed) throw error;
            } finally {
                this.asking -= 1;
                this.landed();
                roundTrip.ms = performance.now() - started;
            }
        }

        override async sendRequest(
            message: { method: string; params: unknown[] },
            timeout?: { timeout: number },
        ): Promise<unknown> {
            this.inFlight += 1;
            try {
                return await within(scope, () => super.sendRequest(message, timeout));
            } finally {
                this.landed();
            }
        }

        private nextLanding(): Promise<void> {
            return new Promise((resolve) => this.changed.add(resolve));
        }

        private landed(): void {
            this.inFlight -= 1;
            for (const look of this.changed) look();
            this.changed.clear();
        }

        override waitForResponse(...args: unknown[]): { promise: Promise<unknown>; abort: (reason: Error) => void } {
            const response = super.waitForResponse(...args);
            this.waiting.add(response.abort);
            const done = (): unknown => this.waiting.delete(response.abort);
            response.promise.then(done, done);
            // A process that dies while it is started anew stays where it is until the engine tries again.
            if (this.isGone()) response.abort(new Error(ENDED));
            return response;
        }

        override async parseError(chunk: Buffer): Promise<void> {
            const lines = chunk.toString().split('\n');
            const states = lines.flatMap((line) => stateIn(line) ?? []);
            for (const state of states) this.states.shift()?.(state);
            const rest = lines.filter((line) => line !== '' && !stateIn(line)).join('\n');
            if (rest !== '') options.onStderr(rest);
            return Promise.resolve();
        }

        override async restartApp(): Promise<void> {
            if (this.disposed) return;
            this.restarting = super.restartApp().then(() => options.onRestarted());
            await this.restarting;
        }

        async kill(): Promise<void> {
            const { deno } = this;
            if (!deno || this.isGone()) return;
            const gone = new Promise((resolve) => deno.once('exit', resolve));
            deno.kill('SIGKILL');
            // The engine listened first, so by now its restart has begun.
            await gone;
        }

        async giveUp(): Promise<void> {
            while (this.asking > 0) await this.nextLanding();
            this.endWaiting('The app did not answer in time.');
        }

        private endWaiting(reason: string): void {
            for (const giveUp of [...this.waiting]) giveUp(new Error(reason));
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

        async caughtUp(): Promise<SandboxState> {
            // The first answer comes when all is done that the messages before it led to; the second comes after what the
            // app sent meanwhile.
            await this.ping();
            return this.ping();
        }

        private async ping(): Promise<SandboxState> {
            if (this.isGone()) return { sleepers: 0 };
            const read = new Promise<void>((resolve) => this.pongs.push(resolve));
            const state = new Promise<SandboxState>((resolve) => this.states.push(resolve));
            try {
                this.messenger.send(PING);
            } catch {
                // There is no process to read anything.
                this.forgetPings();
            }
            await read;
            return state;
        }

        private isGone(): boolean {
            return !this.deno || this.deno.exitCode !== null || this.deno.signalCode !== null;
        }

        private forgetPings(): void {
            const [pongs, states] = [this.pongs, this.states];
            [this.pongs, this.states] = [[], []];
            for (const read of pongs) read();
            for (const told of states) told({ sleepers: 0 });
        }

        async settled(): Promise<void> {
            for (;;) {
                if (this.inFlight > 0) {
                    await this.nextLanding();
                    continue;
                }
                const { heard } = this;
                const { sleepers } = await this.caughtUp();
                // What the app sent before it answered has arrived before the answer.
                if (this.inFlight === 0 && this.heard === heard && sleepers === 0) return;
            }
        }

        async dispose(): Promise<void> {
            this.disposed = true;
            this.livenessManager.options.maxRestarts = 0;
            this.livenessManager.stop();
            await this.end();
            this.endWaiting(STOPPED);
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

/** What a line of the sandbox's stderr says of its state; undefined where it is something else. */
function stateIn(line: string): SandboxState | undefined {
    return /^\{"pid":\d+,"queueSize":\d+,"sleepers":\d+\}$/.test(line) ? (JSON.parse(line) as SandboxState) : undefined;
}

/** The file in which the sandbox reads how the host's clock goes. */
export function openClockFile(file: string, clock: HostClock): { close(): void } {
    const descriptor = fs.openSync(file, 'w');
    const write = ({ offset, pace, origin }: ClockReading): void => {
        const bytes = Buffer.alloc(24);
        [offset, pace, origin].forEach((value, index) => bytes.writeDoubleLE(value, index * 8));
        fs.writeSync(descriptor, bytes, 0, bytes.length, 0);
    };
    write(clock.reading);
    const stopFollowing = clock.onJump(write);
    return {
        close() {
            stopFollowing();
            fs.closeSync(descriptor);
        },
    };
}
