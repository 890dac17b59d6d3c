import type { ChildProcess } from 'node:child_process';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { IParseAppPackageResult } from '@rocket.chat/apps-engine/server/compiler';
import type { IRuntimeController } from '@rocket.chat/apps-engine/server/runtime/IRuntimeController';
import type { IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';

import { AppProcess, type AppProcessOptions } from './appProcess';
import type { EngineModules } from './modules';

/** The engine's own controller of an app's process, with the members that are private there and that the host uses. */
export interface EngineController extends IRuntimeController {
    denoRuntimePath: string;
    deno?: ChildProcess;
    livenessManager: { stop(): void; options: { maxRestarts: number; consecutiveTimeoutLimit: number } };
    messenger: { send(message: string): void };
    options: { timeout: number };
    spawnProcess(): void;
    restartApp(): Promise<void>;
    handleIncomingMessage(message: PipeMessage): Promise<void>;
    sendRequest(message: PipeRequest, options?: { timeout: number }): Promise<unknown>;
    waitForResponse(...args: unknown[]): PendingResponse;
    parseError(chunk: Buffer): Promise<void>;
}

/** A message that the app sent. */
export interface PipeMessage {
    readonly payload: { readonly method: string };
}

interface PipeRequest {
    readonly method: string;
    readonly params: unknown[];
}

/** What the engine waits for after it has asked the app for something. */
export interface PendingResponse {
    readonly promise: Promise<unknown>;
    readonly abort: (reason: Error) => void;
}

type ControllerClass = new (
    manager: AppManager,
    appPackage: IParseAppPackageResult,
    item: IAppStorageItem,
) => EngineController;

/** The engine's controller, which reports to an {@link AppProcess}. */
export interface HostController extends IRuntimeController {
    readonly process: AppProcess;
}

/** Makes controllers as the engine does, each of a subclass that passes every step through an {@link AppProcess}. */
export function controllerFactory(modules: EngineModules, options: AppProcessOptions) {
    const Base = modules.DenoRuntimeSubprocessController as unknown as ControllerClass;

    class Controller extends Base implements HostController {
        readonly process = new AppProcess(this, options, () => super.restartApp());

        override spawnProcess(): void {
            this.process.spawn(() => super.spawnProcess());
        }

        override handleIncomingMessage(message: PipeMessage): Promise<void> {
            return this.process.receive(message, () => super.handleIncomingMessage(message));
        }

        override sendRequest(message: PipeRequest, timeout?: { timeout: number }): Promise<unknown> {
            return this.process.ask(() => super.sendRequest(message, timeout));
        }

        override waitForResponse(...args: unknown[]): PendingResponse {
            return this.process.awaitResponse(super.waitForResponse(...args));
        }

        override parseError(chunk: Buffer): Promise<void> {
            this.process.readStderr(chunk);
            return Promise.resolve();
        }

        override restartApp(): Promise<void> {
            return this.process.restart();
        }
    }

    return (...given: ConstructorParameters<ControllerClass>): HostController => new Controller(...given);
}
