import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

import type { HostClock } from './clock';
import type { EngineController, PendingResponse, PipeMessage } from './controller';
import { PipeTraffic } from './pipeTraffic';
import type { PreparedRuntime } from './runtime';
import { SandboxPings, stateIn, type SandboxState } from './sandboxPings';
import { within, type Scope } from './scope';
import { spawnSandbox } from './spawnSandbox';
import type { RoundTrip } from './types';

export interface AppProcessOptions {
    readonly runtime: PreparedRuntime;
    readonly scope: Scope;
    readonly clock: HostClock;
    readonly clockFile: string;
    /** Grows by one for each request of the app. */
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

/** The engine's time limit where only the death of the process may end its waiting, never slowness. */
const NO_LIMIT_MS = 2 ** 31 - 1;

/** How often {@link AppProcess.recovered} looks while the engine waits a second before it tries again. */
const LOOK_EVERY_MS = 50;

/**
 * The process that an app runs in, through its restarts: counts at the pipe what the app asks for, lends the sandbox
 * the host's clock, and ends without leaving a timer behind.
 */
export class AppProcess {
    readonly #traffic = new PipeTraffic();
    readonly #pings = new SandboxPings();
    /** What the engine waits for from the process; each entry ends one wait. */
    readonly #waiting = new Set<PendingResponse['abort']>();
    readonly #children = new Set<ChildProcess>();
    #restarting: Promise<void> = Promise.resolve();
    #disposed = false;

    /** @param startAnew the engine's own way to restart the app */
    constructor(
        private readonly controller: EngineController,
        private readonly options: AppProcessOptions,
        private readonly startAnew: () => Promise<void>,
    ) {
        // The engine goes through a link in the temp folder because Deno refuses to run what lies in node_modules.
        // The host's copy lies elsewhere, and at one fixed path Deno's compilation cache works.
        controller.denoRuntimePath = path.join(options.runtime.engineDir, 'deno-runtime/main.ts');
        if (!options.machineLimits) {
            controller.livenessManager.options.consecutiveTimeoutLimit = Infinity;
            controller.options.timeout = NO_LIMIT_MS;
        }
        controller.on('pong', () => this.#pings.onPong());
        controller.on('processExit', () => {
            this.#pings.giveUp();
            // The engine would wait until its time limit. At this point it has asked the next process nothing.
            this.#endWaiting(this.#disposed ? STOPPED : ENDED);
        });
    }

    get pid(): number | undefined {
        return this.controller.deno?.pid;
    }

    /** @param spawn the engine's own way to start the process */
    spawn(spawn: () => void): void {
        if (this.#disposed) return;
        const { runtime, clockFile, scope } = this.options;
        spawnSandbox(runtime.launch, clockFile, () => within(scope, spawn));
        const { deno } = this.controller;
        if (!deno) return;
        this.#children.add(deno);
        deno.once('exit', () => this.#children.delete(deno));
        // An answer to a process that just died must not end the host.
        deno.stdin?.on('error', (error) => scope.log('warn', [error]));
    }

    /** @param handle the engine's own way to handle the message */
    async receive({ payload: { method } }: PipeMessage, handle: () => Promise<void>): Promise<void> {
        this.#traffic.countMessage();
        if (!/^(accessor|bridges):/.test(method)) return handle();

        const started = performance.now();
        const roundTrip: RoundTrip = { method, at: this.options.clock.now(), ms: 0 };
        this.options.roundTrips.push(roundTrip);
        try {
            await this.#traffic.ofApp(() => within(this.options.scope, handle));
        } catch (error) {
            // The process went away while the engine made the answer.
            if (!this.#disposed) throw error;
        } finally {
            roundTrip.ms = performance.now() - started;
        }
    }

    /** @param send the engine's own way to send the request */
    ask(send: () => Promise<unknown>): Promise<unknown> {
        return this.#traffic.toApp(() => within(this.options.scope, send));
    }

    awaitResponse(response: PendingResponse): PendingResponse {
        this.#waiting.add(response.abort);
        const done = (): unknown => this.#waiting.delete(response.abort);
        response.promise.then(done, done);
        // A process that dies during its own restart gets no successor until the engine tries again.
        if (this.#isGone()) response.abort(new Error(ENDED));
        return response;
    }

    readStderr(chunk: Buffer): void {
        const lines = chunk.toString().split('\n');
        for (const state of lines.flatMap((line) => stateIn(line) ?? [])) this.#pings.onState(state);
        const rest = lines.filter((line) => line !== '' && !stateIn(line)).join('\n');
        if (rest !== '') this.options.onStderr(rest);
    }

    /** Makes the engine restart the app. */
    async restart(): Promise<void> {
        if (this.#disposed) return;
        this.#restarting = this.startAnew().then(() => this.options.onRestarted());
        await this.#restarting;
    }

    /** Kills the process as the operating system would. The engine then starts a new one by itself. */
    async kill(): Promise<void> {
        const { deno } = this.controller;
        if (!deno || this.#isGone()) return;
        const gone = new Promise((resolve) => deno.once('exit', resolve));
        deno.kill('SIGKILL');
        // The engine's listener runs first, so its restart has begun when this resolves.
        await gone;
    }

    /** Answers all requests of the app, then ends every call into the app as the engine's time limit does. */
    async giveUp(): Promise<void> {
        while (this.#traffic.fromApp > 0) await this.#traffic.nextAnswer();
        this.#endWaiting('The app did not answer in time.');
    }

    /** Resolves when no restart is going on. */
    async recovered(): Promise<void> {
        for (;;) {
            const restarting = this.#restarting;
            const succeeded = await restarting.then(
                () => true,
                () => false,
            );
            if (restarting !== this.#restarting) continue;
            if (succeeded || this.#disposed) return;
            await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
        }
    }

    /** Resolves when the process has read everything that was sent to it before, or is gone. */
    async caughtUp(): Promise<SandboxState> {
        // The first answer comes when the app has done what earlier messages led to. The second comes after what the
        // app sent meanwhile.
        await this.#ping();
        return this.#ping();
    }

    /**
     * Resolves when the app is done: neither side waits for the other, and nothing in the sandbox sleeps for a moment.
     */
    async settled(): Promise<void> {
        for (;;) {
            if (this.#traffic.inFlight > 0) {
                await this.#traffic.nextAnswer();
                continue;
            }
            const { messages } = this.#traffic;
            const { sleepers } = await this.caughtUp();
            // Messages that the app sent before its answer have arrived before the answer.
            if (this.#traffic.inFlight === 0 && this.#traffic.messages === messages && sleepers === 0) return;
        }
    }

    /** Stops the process for good, and ends everything that waits for it. */
    async dispose(): Promise<void> {
        const { livenessManager } = this.controller;
        this.#disposed = true;
        livenessManager.options.maxRestarts = 0;
        livenessManager.stop();
        await this.#end();
        this.#endWaiting(STOPPED);
        this.controller.emit('ready');
        await this.#restarting.catch(() => undefined);
        // A restart that was under way may have started another process.
        await this.#end();
        livenessManager.stop();
    }

    /** Kills all processes, without waiting. */
    killNow(): void {
        for (const child of this.#children) child.kill('SIGKILL');
    }

    #ping(): Promise<SandboxState> {
        if (this.#isGone()) return Promise.resolve({ sleepers: 0 });
        return this.#pings.send(() => this.controller.messenger.send(PING));
    }

    #isGone(): boolean {
        const { deno } = this.controller;
        return !deno || deno.exitCode !== null || deno.signalCode !== null;
    }

    #endWaiting(reason: string): void {
        for (const abort of [...this.#waiting]) abort(new Error(reason));
    }

    async #end(): Promise<void> {
        const gone = [...this.#children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
        await within(this.options.scope, () => this.controller.stopApp());
        this.killNow();
        await Promise.all(gone);
    }
}
