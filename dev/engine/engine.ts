import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { Workspace } from '../workspace/workspace';
import type { Actor } from './actor';
import type { JobRunner } from './jobs';
import type { AppRuntime } from './runtimes';
import type { HostClock } from './clock';
import type { EngineStore } from './store';
import type { HostEvent, HostMessage, HostView, HttpLogEntry, LogEntry, RoundTrip, TypingEvent } from './types';

/** How an engine is started. */
export interface EngineOptions {
    /** The packaged app: its bytes, or the path of the file. */
    readonly zip: Buffer | Uint8Array | string;
    /** Users, rooms and roles. A test may change them at any time; the app sees the change with its next request. */
    readonly workspace: Workspace;
    /** Values of the app's settings by id, saved right after the installation as an administrator would. */
    readonly settings?: Record<string, unknown>;
    /** The database; share one between engines to play a cluster or a restart. A fresh one in memory by default. */
    readonly store?: EngineStore;
    /** What the installing administrator granted; what app.json asks for by default. */
    readonly permissionsGranted?: readonly { readonly name: string }[];
    /** Scans for due jobs every five seconds, as the server does. Off by default: tests run jobs themselves. */
    readonly autoJobs?: boolean;
    /** The time, for the host and the app; engines may share one. */
    readonly clock?: HostClock;
    /** How long clients wait for the answer to a click or a submit: 5 seconds, unless a test is about that. */
    readonly interactionTimeoutMs?: number;
    /** What the app runs in: Deno, unless given; the Node stand-in where no Deno is installed. */
    readonly runtime?: AppRuntime;
    /** Also prints the engine's output. `logs()` collects it either way. */
    readonly verbose?: boolean;
    /** Called with a line for each step of preparing the engine's copy, which takes a moment the first time. */
    readonly onProgress?: (line: string) => void;
}

/** The texts that a client shows for a command, as keys of the app's texts. */
export interface CommandHint {
    readonly command: string;
    readonly description?: string;
    readonly parameters?: string;
}

/** What an endpoint of the app answers. */
export interface EndpointAnswer {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly content?: unknown;
}

/** An app running in the real Apps-Engine, in its own sandboxed process. */
export interface Engine {
    readonly appId: string;
    readonly runtime: AppRuntime;
    readonly workspace: Workspace;
    readonly store: EngineStore;
    /** The app's status as the engine knows it, such as `manually_enabled` or `error_disabled`. */
    status(): Promise<string>;
    /** The actions of a user of the workspace. */
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
    /** The same, with the keys of the texts that clients show while a person types a command. */
    commandHints(): CommandHint[];
    /** The app's log, and what the engine and the sandbox printed. */
    logs(): LogEntry[];
    /** Saves one setting as the administration page does: through the app's hooks, on every engine of the store. */
    updateSetting(id: string, value: unknown): Promise<void>;
    /** The value that the app reads: the saved one, or the packaged default. */
    setting(id: string): unknown;
    settings(): ISetting[];
    /**
     * Asks an endpoint of the app with GET, as a request to its private address does.
     * @param path as the app registers it
     * @param headers with names in small letters, as the server passes them on
     */
    endpoint(path: string, headers?: Readonly<Record<string, string>>): Promise<EndpointAnswer>;
    disable(): Promise<void>;
    enable(): Promise<void>;
    /** Replaces the app by another package, as an upload does. */
    update(zip: Buffer | Uint8Array | string, permissionsGranted?: readonly { readonly name: string }[]): Promise<void>;
    /** Removes the app and what it persisted. */
    uninstall(): Promise<void>;
    /** The id of the app's process, undefined between two. */
    pid(): number | undefined;
    /**
     * Kills the app's process (SIGKILL). The engine notices, and starts a new one; see `recovered`. When a process
     * ends, the engine stops waiting for its answers at once, instead of at its time limit.
     */
    killApp(): Promise<void>;
    /** Answers all requests of the app, then ends every call into the app as the engine's time limit does. */
    giveUp(): Promise<void>;
    /** Resolves when the app runs again after its process died. */
    recovered(): Promise<void>;
    /** Makes the engine restart the app, as it does when it no longer answers. */
    restartApp(): Promise<void>;
    /** Calls the listener at every event from now on. Returns a function that ends this. */
    watch(listener: (event: HostEvent) => void): () => void;
    /** Deletes a stored message as a moderator does. Returns false where no message has that id. */
    deleteMessage(id: string): boolean;
    /**
     * Resolves when the app is done: neither side waits for the other, and nothing in the sandbox sleeps for a moment.
     */
    settled(): Promise<void>;
    /**
     * Moves the clock to that moment, unless the moment is past. First the app, on every engine of the store, reads all
     * that it was sent, so that an answer that has arrived is not late.
     */
    passTo(moment: Date): Promise<void>;
    /** Ends it, leaving no process, timer or folder behind. May be called twice. */
    stop(): Promise<void>;
}
