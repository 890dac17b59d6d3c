import type { CardContext } from '../chat/card';
import type { CancelAll, CancelledPost } from '../domain/cancelAll';
import type { Disconnection } from '../domain/disconnect';
import type { AuditTrail } from '../ports/audit';
import type { Scheduling } from '../domain/scheduling';
import type { StoredImport } from '../domain/storedImport';
import type { Transfer, TransferStop } from '../domain/transfer';
import type { Clock, Deadline } from '../ports/clock';
import type { DirectMessages } from '../ports/direct';
import type { Examination } from '../ports/examination';
import type { Installation } from '../ports/installation';
import type { Jobs } from '../ports/jobs';
import type { Log } from '../ports/log';
import type { LookUps } from '../ports/lookUps';
import type { Messages } from '../ports/messages';
import type { NameLists } from '../ports/nameLists';
import type { Reply } from '../chat/reply';
import type { Place } from '../domain/rooms';
import type { MonitorStorage } from '../ports/monitorStorage';
import type { People } from '../ports/people';
import type { Person } from '../domain/people';
import type { KnownReader, Reader } from '../domain/reader';
import type { Rooms } from '../ports/rooms';
import type { Claims, Store } from '../ports/storage';
import type { Calendar, Configured, HookedAccounts, Webhooks } from '../ports/upstreams';
import type { WorkspaceInfo } from '../ports/workspace';
import type { AppSettings } from '../settings/values';

/** Everything outside the app that work may use, each thing named by its role. */
export interface Ports {
    readonly appId: string;
    readonly settings: AppSettings;
    readonly people: People;
    readonly rooms: Rooms;
    /** @param since what was looked up at or after this time, for anyone, is not looked up again */
    readonly lookUps: (since: Date) => LookUps;
    readonly hooked: Configured<HookedAccounts>;
    readonly calendar: Configured<Calendar>;
    readonly webhooks: Configured<Webhooks>;
    readonly names: NameLists;
    readonly workspace: WorkspaceInfo;
    readonly messages: Messages;
    readonly jobs: Jobs;
    readonly claims: Claims;
    readonly audit: AuditTrail;
    readonly disconnections: Store<Disconnection>;
    /** The message of each question about a disconnection, by the disconnection's id. */
    readonly questions: Store<{ readonly messageId: string }>;
    /** The disconnection that is under way for a connection, by the connection's id. */
    readonly underWay: Store<{ readonly id: string }>;
    readonly transfers: Store<Transfer>;
    /** The message of each transfer, by the transfer's id. */
    readonly transferQuestions: Store<{ readonly messageId: string }>;
    /** Who wants a transfer to stop, by the transfer's id. */
    readonly transferStops: Store<TransferStop>;
    /** By the id of the question that a person has confirmed. */
    readonly schedulings: Store<Scheduling>;
    /** By the id of the question whether to send a delivery again, and by the delivery; `at`: epoch ms. */
    readonly resendings: Store<{ readonly at: number }>;
    /** By their own ids. */
    readonly cancelAlls: Store<CancelAll>;
    /** What a new post can be made from, by the id of the post that was cancelled. */
    readonly cancelledPosts: Store<CancelledPost>;
    readonly monitor: MonitorStorage;
    /** The conversations between the app and single people. */
    readonly direct: DirectMessages;
    /** The fingerprint of the credentials that were tried last, by source; `at`: epoch ms. */
    readonly tried: Store<{ readonly salt: string; readonly print: string; readonly at: number }>;
    /** Who is told of saved settings, under `keeper`. */
    readonly keepers: Store<{ readonly id: string }>;
    /** The files that people have handed in to import, by their own ids, until they import or discard them. */
    readonly imports: Store<StoredImport>;
    /** What a file tells of this installation, read only where somebody asks for it. */
    readonly installation: () => Promise<Installation>;
    /** What the doctor asks, prepared only where somebody asks for it. */
    readonly examination: () => Promise<Examination>;
    readonly clock: Clock;
    /** For all requests of this command, click or slice of work together. */
    readonly deadline: Deadline;
    readonly log: Log;
    /**
     * Callers that want the same work at the same moment share the first caller's. In memory only.
     * @param name of this work among all work
     */
    readonly together: <T>(name: string, work: () => Promise<T>) => Promise<T>;
    /** Waits at most that long. On undefined, the work goes on without anyone waiting for it. */
    readonly withTimeout: <T>(ms: number, work: Promise<T>) => Promise<T | undefined>;
    /**
     * Runs a command as if the person had typed it, with all checks of their rights.
     * @param words behind `/integration`, as they are: nothing is taken off them
     */
    readonly runWords: (app: AppContext, words: readonly string[]) => Promise<Reply>;
    /** An id that cannot be guessed. */
    newId(): string;
}

/** What text is written with: the reader's language and hours. */
export type Written = Pick<CardContext, 'say' | 'times' | 'appId'>;

/** The context of a job, which no person waits for. */
export interface JobContext extends Ports {
    /** For a reader who is not the person of this call: the asker of a shared card, a room, a stored question. */
    writtenFor(reader: Reader): Written;
}

/** The context of one command or click: who acts, where, and the words for that person. */
export interface AppContext extends JobContext, Written {
    readonly person: Person;
    /** The person's language and hours. */
    readonly reader: KnownReader;
    /** The place of the command or click; absent in a window, which belongs to no room. */
    readonly place?: Place;
}
