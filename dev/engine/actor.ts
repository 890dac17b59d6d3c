import type { HostMessage, HostView, HttpLogEntry, RoundTrip } from './types';

/** The outcome of a user's action, up to the moment when the server has answered the client. */
export interface Answer {
    /** Whether the server answered without an error. */
    readonly ok: boolean;
    /** What went wrong, in the server's words. */
    readonly error?: string;
    /** New stored messages, in any room. */
    readonly messages: HostMessage[];
    /** Messages that changed, as they are after the change. */
    readonly edited: HostMessage[];
    /** What was shown to this user only. */
    readonly ephemeral: HostMessage[];
    /** Views for this user, dropped ones included. */
    readonly views: HostView[];
    /** What the app answered to a click or a submit. */
    readonly response?: unknown;
    readonly roundTrips: RoundTrip[];
    readonly requests: HttpLogEntry[];
    readonly ms: number;
}

/** Where something is typed. */
export interface TypeOptions {
    /** Name or id; the workspace's first room, unless given. */
    readonly room?: string;
    readonly threadId?: string;
    /** False where the client sends no trigger id, as mobile apps and REST callers do; or the id that it made. */
    readonly trigger?: boolean | string;
}

/** A click on an interactive element. A test may forge whatever a client could forge. */
export interface Click {
    /** Where the element is: a message (stored or only shown) or a view. */
    readonly message?: HostMessage;
    readonly view?: HostView;
    readonly actionId: string;
    /** The element's block, where several elements share the action id; the first of them by default. */
    readonly blockId?: string;
    /** What is selected, or a forged value; the element's own by default. */
    readonly value?: unknown;
    /** The id that the client made. */
    readonly triggerId?: string;
    /** Another message's id, forged. */
    readonly messageId?: string;
    /** Another room's id, forged. */
    readonly roomId?: string;
}

/** Input values of a view by block id and action id. */
export type ViewState = Record<string, Record<string, unknown>>;

/** A user of the workspace, at a web client. */
export interface Actor {
    readonly username: string;
    /** Sends a line as the web client and the server do: a command as a command, any other line as a message. */
    type(line: string, where?: TypeOptions): Promise<Answer>;
    click(target: Click): Promise<Answer>;
    /** Submits a view. It closes afterwards unless the app answers with errors or an update. */
    submit(view: HostView, state?: ViewState, triggerId?: string): Promise<Answer>;
    /** Closes a view without sending it. */
    close(view: HostView, state?: ViewState): Promise<Answer>;
}
