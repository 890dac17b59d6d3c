import type { IMessageAttachment } from '@rocket.chat/apps-engine/definition/messages';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

/** A message as the workspace stores it, or as it was shown to some users only. */
export interface HostMessage {
    readonly id: string;
    readonly roomId: string;
    /** The room's name (slug). */
    readonly room: string;
    readonly sender: { readonly id: string; readonly username: string; readonly name?: string };
    text: string;
    readonly createdAt: Date;
    updatedAt: Date;
    editedAt?: Date;
    editedBy?: { readonly id: string; readonly username: string };
    threadId?: string;
    blocks?: LayoutBlock[];
    attachments?: IMessageAttachment[];
    alias?: string;
    avatarUrl?: string;
    emoji?: string;
    groupable?: boolean;
    parseUrls?: boolean;
    customFields?: Record<string, unknown>;
    reactions?: Record<string, { usernames: string[] }>;
    /** Set on messages that are not stored: the username whose sessions showed it. */
    readonly shownTo?: string;
}

/** A modal or contextual bar that the app asked a user's client to show. */
export interface HostView {
    readonly id: string;
    /** The interaction that the app asked for, such as `modal.open` or `contextual_bar.update`. */
    readonly interaction: string;
    readonly username: string;
    readonly triggerId: string;
    /** The whole view, as the client got it. */
    readonly view: Record<string, unknown> & { blocks?: LayoutBlock[] };
    readonly at: Date;
    /**
     * Why no client showed it: the trigger was unknown, older than five seconds, or had opened something already; or an
     * update was for a view that is not on the screen.
     */
    readonly dropped?: 'unknown-trigger' | 'expired-trigger' | 'used-trigger' | 'nothing-to-update';
    /** Whether it is still on the user's screen. */
    open: boolean;
    /** The app's errors at the last submit, by action id. */
    errors?: Record<string, string>;
}

/** One request of the app to the engine: a bridge or accessor call over the pipe. */
export interface RoundTrip {
    /** Such as `bridges:getMessageBridge:doCreate`. */
    readonly method: string;
    readonly at: Date;
    /** How long the engine took to answer, in milliseconds; 0 until then. */
    ms: number;
}

/** One HTTP request that the workspace made for the app. Header values and bodies are left out on purpose. */
export interface HttpLogEntry {
    readonly method: string;
    readonly url: string;
    readonly at: Date;
    status?: number;
    /** Set instead of `status` when no usable answer came. */
    error?: string;
    ms: number;
}

/** A line of the app's own log, of the engine's console, or of the sandbox's standard error. */
export interface LogEntry {
    readonly source: 'app' | 'engine' | 'stderr';
    readonly severity: string;
    readonly at: Date;
    /** What the app was doing, such as `slashcommand:health:executor`. */
    readonly method?: string;
    readonly args: unknown[];
    /** The arguments as one line, easy to search. */
    readonly text: string;
}

/** A user is typing, or has stopped. */
export interface TypingEvent {
    readonly room: string;
    readonly username: string;
    readonly isTyping: boolean;
    readonly at: Date;
}

/** An event of a running engine. Listeners get it at the moment when it happens. */
export type HostEvent =
    | { readonly kind: 'posted' | 'edited' | 'deleted' | 'shown'; readonly message: HostMessage }
    | { readonly kind: 'typing'; readonly typing: TypingEvent }
    /** A user got a view, or errors for an open view. */
    | { readonly kind: 'view' | 'view-errors'; readonly view: HostView }
    /** A request began, or ended: then it has a status or an error. */
    | { readonly kind: 'request'; readonly request: HttpLogEntry }
    | { readonly kind: 'log'; readonly entry: LogEntry }
    /** A setting of the app was saved. */
    | { readonly kind: 'setting'; readonly id: string }
    /** A job was scheduled or cancelled, began or ended. */
    | { readonly kind: 'jobs' };

/** A scheduled job as the workspace keeps it (collection `rocketchat_apps_scheduler`). */
export interface HostJob {
    readonly id: string;
    /** The processor's id as the app registered it. */
    readonly processorId: string;
    readonly type: 'once' | 'recurring';
    interval?: string | number;
    data: Record<string, unknown>;
    nextRunAt: Date | null;
    lastRunAt?: Date;
    lastFinishedAt?: Date;
    lockedAt: Date | null;
    failCount: number;
    failReason?: string;
}
