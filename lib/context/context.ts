import type { Disconnection } from '../domain/disconnect';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import type { HealthRecord } from '../domain/monitor/health';
import type { Asker, Removal, Inventory, Sweep } from '../domain/monitor/sweep';
import type { Watch } from '../domain/monitor/watch';
import type { Outcome } from '../domain/outcome';
import type { AuditTrail } from '../ports/audit';
import type { Scheduling } from '../domain/scheduling';
import type { Clock, Deadline } from '../ports/clock';
import type { Jobs } from '../ports/jobs';
import type { Messages, Place } from '../ports/messages';
import type { People, Person } from '../ports/people';
import type { Rooms } from '../ports/rooms';
import type { Claims, Store } from '../ports/storage';
import type { Calendar, HookedAccounts, Webhooks } from '../ports/upstreams';
import type { WorkspaceInfo } from '../ports/workspace';
import type { AppSettings } from '../settings/values';

/** Notes for admins, in the app's log; never a secret, never a payload. */
export interface Log {
    /** What was done, and why what was not done was not. */
    note(message: string): void;
    warn(message: string): void;
    error(message: string, error: unknown): void;
}

/** An upstream, or the setting that stands in the way of asking it. */
export type Configured<T> = Outcome<T>;

/** What the monitor keeps between its sweeps. */
export interface MonitorStorage {
    /** By `watchKey`. */
    readonly watches: Store<Watch>;
    /** By the subject's key; of those that are plainly well there is none. */
    readonly health: Store<HealthRecord>;
    /** By source. */
    readonly inventories: Store<Inventory>;
    /** Under `sweep`: the one that is under way, or the last. */
    readonly sweeps: Store<Sweep>;
    /** By the alert's id. */
    readonly alerts: Store<Alert>;
    readonly answers: Store<AlertAnswer>;
    /** By the connection's id: disconnected through this app, and not yet told to those who watch it. */
    readonly removals: Store<Removal>;
    /** By the person's id. */
    readonly askers: Store<Asker>;
}

/** Everything outside that work may use, named by role, also where nobody waits for it: in a job. */
export interface JobContext {
    readonly appId: string;
    readonly settings: AppSettings;
    readonly people: People;
    readonly rooms: Rooms;
    readonly hooked: Configured<HookedAccounts>;
    readonly calendar: Configured<Calendar>;
    readonly webhooks: Configured<Webhooks>;
    readonly workspace: WorkspaceInfo;
    readonly messages: Messages;
    readonly jobs: Jobs;
    readonly claims: Claims;
    readonly audit: AuditTrail;
    readonly disconnections: Store<Disconnection>;
    /** The message of each question about a disconnection, under the disconnection's id. */
    readonly questions: Store<{ readonly messageId: string }>;
    /** Which disconnection is under way for a connection, under the connection's id. */
    readonly underWay: Store<{ readonly id: string }>;
    /** By the id of the question that was answered with yes. */
    readonly schedulings: Store<Scheduling>;
    readonly monitor: MonitorStorage;
    readonly clock: Clock;
    /** Of all requests of this command, click or slice of work together. */
    readonly deadline: Deadline;
    readonly log: Log;
    /**
     * Those who want the same at the same moment share the work of the first. In memory only.
     * @param name of this work among all
     */
    readonly together: <T>(name: string, work: () => Promise<T>) => Promise<T>;
    /** Waits for something no longer than that; undefined: it goes on, and nobody waits for it any more. */
    readonly withTimeout: <T>(ms: number, work: Promise<T>) => Promise<T | undefined>;
    /** An id that nobody can guess. */
    newId(): string;
}

/** The same for one command or click: who acts, and where. */
export interface AppContext extends JobContext {
    readonly person: Person;
    /** Where they are; absent in a window, which belongs to no room. */
    readonly place?: Place;
}
