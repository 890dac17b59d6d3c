import type { Disconnection } from '../domain/disconnect';
import type { AuditTrail } from '../ports/audit';
import type { Scheduling } from '../domain/scheduling';
import type { Clock, Deadline } from '../ports/clock';
import type { Jobs } from '../ports/jobs';
import type { Log } from '../ports/log';
import type { Messages } from '../ports/messages';
import type { Place } from '../domain/rooms';
import type { MonitorStorage } from '../ports/monitorStorage';
import type { People } from '../ports/people';
import type { Person } from '../domain/people';
import type { Rooms } from '../ports/rooms';
import type { Claims, Store } from '../ports/storage';
import type { Calendar, Configured, HookedAccounts, Webhooks } from '../ports/upstreams';
import type { WorkspaceInfo } from '../ports/workspace';
import type { AppSettings } from '../settings/values';

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
