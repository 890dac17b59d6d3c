import type { SettingsForm, WireApp } from './app';
import type { WireActivity, WireClock, WireJob, WireLogLine, WireRequest } from './happened';
import type { WireCommand, WireMessage, WireRoom, WireUser, WireView } from './messages';
import type { WireUpstreams } from './upstreams';

export interface Snapshot {
    /**
     * The id of this run of the server. A page that finds another id after a reconnection forgets everything: the host
     * restarted.
     */
    readonly instance: string;
    /** The build of the server's page. A page of another build reloads. */
    readonly pageBuild: string;
    readonly app: WireApp;
    /** The user and the room for a page whose address names none. */
    readonly chosen: { readonly username: string; readonly roomId: string };
    readonly users: readonly WireUser[];
    readonly rooms: readonly WireRoom[];
    /** The language of users who have chosen none. */
    readonly language: string;
    /** Stored messages of all rooms and threads, oldest first. */
    readonly messages: readonly WireMessage[];
    readonly commands: readonly WireCommand[];
    readonly upstreams: WireUpstreams;
    readonly settings: SettingsForm;
    readonly clock: WireClock;
    readonly jobs: readonly WireJob[];
    /** The newest ones, oldest first. */
    readonly logs: readonly WireLogLine[];
    /** The newest ones, oldest first. */
    readonly requests: readonly WireRequest[];
    readonly activity?: WireActivity;
}

export type WorkbenchEvent =
    | ({ readonly type: 'snapshot' } & Snapshot)
    /** A new message, or an ephemeral one (`shownTo`). */
    | { readonly type: 'message'; readonly message: WireMessage }
    /** The message as it is now. */
    | { readonly type: 'message-changed'; readonly message: WireMessage }
    | { readonly type: 'message-deleted'; readonly id: string; readonly roomId: string }
    | { readonly type: 'typing'; readonly roomId: string; readonly username: string; readonly isTyping: boolean }
    | { readonly type: 'view'; readonly view: WireView }
    /** The app's errors for entered values, by action id; also in the answer to the submit. */
    | {
          readonly type: 'view-errors';
          readonly id: string;
          readonly username: string;
          readonly tab?: string;
          readonly errors: Readonly<Record<string, string>>;
      }
    /** For the pages of one user, or of all users. */
    | {
          readonly type: 'toast';
          readonly level: 'success' | 'info' | 'error';
          readonly text: string;
          readonly username?: string;
      }
    | { readonly type: 'upstreams'; readonly upstreams: WireUpstreams }
    /** A request began (no status) or ended: the same id twice. */
    | { readonly type: 'request'; readonly request: WireRequest }
    | { readonly type: 'activity'; readonly activity: WireActivity }
    | { readonly type: 'log'; readonly lines: readonly WireLogLine[] }
    | { readonly type: 'clock'; readonly clock: WireClock }
    | { readonly type: 'jobs'; readonly jobs: readonly WireJob[] }
    | { readonly type: 'settings'; readonly settings: SettingsForm }
    | { readonly type: 'workspace'; readonly users: readonly WireUser[]; readonly rooms: readonly WireRoom[] }
    | { readonly type: 'commands'; readonly commands: readonly WireCommand[] }
    /** Reinstalled, switched, failed to build, or builds again. */
    | { readonly type: 'app'; readonly app: WireApp }
    /** A new build of the page is there: reload. */
    | { readonly type: 'page'; readonly pageBuild: string }
    /** The server is going down; the stream ends next. The browser's EventSource reconnects when it is back. */
    | { readonly type: 'stopping' };
