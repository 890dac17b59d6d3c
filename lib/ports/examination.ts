import type { PermissionRoles } from '../domain/access';
import type { ShownSetting } from '../domain/doctor';
import type { Sweep } from '../domain/monitor/sweep';
import type { Outcome } from '../domain/outcome';
import type { Room } from '../domain/rooms';
import type { Clock } from './clock';

/** The answer to one question to an upstream, and what it shows besides. No question throws. */
export interface Probed<T> {
    readonly outcome: Outcome<T>;
    /** From the question to its answer, ms. */
    readonly tookMs: number;
    /** How far the upstream's clock is ahead of ours by its `Date` header, ms; absent where the answer names no time. */
    readonly aheadMs?: number;
    /** How many requests a minute the upstream takes of the account (`X-RateLimit-Limit`); absent without a limit. */
    readonly perMinute?: number;
}

/** What only the app itself can look at. Each method throws where it fails. */
export interface InsideWorkspace {
    /** Undefined where no such room exists. */
    room(id: string): Promise<Room | undefined>;
    /** The sweep that runs or that ran last. */
    lastSweep(): Promise<Sweep | undefined>;
    /** How many targets are watched, in all rooms. */
    watched(): Promise<number>;
    /** Registers the monitor's job unless it is there. @returns false where the server does not take it */
    ensureJob(): Promise<boolean>;
    /** Writes a record, reads it again and removes it. @returns false where it does not read as it was written */
    tryStorage(): Promise<boolean>;
    /** How many stored records of each kind another version wrote, so that this one cannot read them. */
    unreadable(): Promise<ReadonlyMap<string, number>>;
    readonly appVersion: string;
    /** The versions of the Apps-Engine that the app runs on, as a range. */
    readonly engineRange: string;
}

/** Everything that the doctor asks, each question once and within a time limit of its own. */
export interface Examination {
    readonly settings: readonly ShownSetting[];
    readonly clock: Clock;
    readonly withTimeout: <T>(ms: number, work: Promise<T>) => Promise<T | undefined>;
    /** Called with what a probe threw: a mistake in the app, or a failing storage. */
    readonly onError: (probe: string, error: unknown) => void;
    /** Whether Hooked accepts the key. */
    hooked(): Promise<Probed<'accepted'>>;
    /** The workspace's REST API without credentials, and its version where it tells. */
    server(): Promise<Probed<{ readonly version?: string }>>;
    /** The account of the token. */
    account(): Promise<Probed<{ readonly username: string; readonly roles: readonly string[] }>>;
    /** Which roles have which permission. */
    permissions(): Promise<Probed<PermissionRoles>>;
    /** The status with which the dashboard's address answers; undefined where it does not answer. */
    dashboard(): Promise<number | undefined>;
    /** Absent where the doctor runs in a terminal. */
    readonly inside?: InsideWorkspace;
}
