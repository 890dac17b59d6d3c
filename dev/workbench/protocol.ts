/**
 * What the workbench's server and its page say to each other: `GET /api/events` streams, `POST /api/<action>` acts.
 * Shared by the browser and Node, so it holds types and plain constants only. Moments are ISO 8601 texts of the host's
 * clock, durations milliseconds, unless said otherwise.
 */

/** Where the server answers. */
export const ROUTES = {
    /** The stream of {@link WorkbenchEvent}s, one JSON object per `data:` line; the first is always a `snapshot`. */
    events: '/api/events',
    /** `POST /api/<action>`, see {@link Actions}. */
    api: '/api/',
    /** `GET /picture?name=<words>`: a local picture with initials in place of any picture from elsewhere. */
    picture: '/picture',
} as const;

/**
 * Every `POST` carries this header (any value) besides `content-type: application/json`: a form or a script of another
 * site can not send it without the browser asking first, and the answer to that is no.
 */
export const REQUEST_HEADER = 'x-workbench';

/** What stands for a saved password in the settings form; a field that still holds it is not saved. */
export const SECRET_MASK = '••••••••••••';

/** How long a client waits for the answer to an interaction, and how long a trigger id lives (Rocket.Chat's figures). */
export const INTERACTION_TIMEOUT_MS = 5_000;

/** The toast that Rocket.Chat's client shows when an interaction was not answered in time. */
export const TIMEOUT_TOAST = 'UIKit_Interaction_Timeout';

// What there is -------------------------------------------------------------------------------------------------------

export interface WireUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** Global role ids. */
    readonly roles: readonly string[];
    /** Hours east of UTC; absent where the server does not know it. */
    readonly utcOffset?: number;
    /** ISO 639 code; absent unless the user chose one: the workspace's language counts then. */
    readonly language?: string;
    /** The app's own user: listed for its name, nobody can be it. */
    readonly isApp: boolean;
}

export interface WireRoom {
    readonly id: string;
    /** The slug; the one of a direct message is of no interest. */
    readonly name: string;
    /** What to show; a direct message is shown by the names of the other members. */
    readonly displayName: string;
    /** Channel, private group, direct message. */
    readonly type: 'c' | 'p' | 'd';
    /** Usernames. */
    readonly members: readonly string[];
    /** Usernames of those who may open it: members, and for channels everybody who may see channels. */
    readonly visibleTo: readonly string[];
    /** Only those with `post-readonly` may post. */
    readonly readOnly: boolean;
    /** Usernames of those who may post into it although it is read-only. */
    readonly mayPost: readonly string[];
    /** The composer is gone; apps can still post. */
    readonly archived: boolean;
}

/** A block as the app sent it, unchecked, but with pictures from elsewhere replaced by {@link ROUTES.picture}. */
export interface WireBlock {
    readonly type: string;
    readonly [field: string]: unknown;
}

/** An attachment as Rocket.Chat's client gets it; texts are Rocket.Chat's markup, links are unchecked. */
export interface WireAttachment {
    readonly color?: string;
    readonly text?: string;
    readonly ts?: string;
    readonly messageLink?: string;
    readonly authorName?: string;
    readonly authorLink?: string;
    readonly authorIcon?: string;
    readonly title?: string;
    readonly titleLink?: string;
    readonly collapsed?: boolean;
    readonly thumbUrl?: string;
    readonly imageUrl?: string;
    readonly fields?: readonly { readonly title: string; readonly value: string; readonly short: boolean }[];
    /** Deprecated buttons; only their texts and links. */
    readonly actions?: readonly { readonly text?: string; readonly url?: string }[];
}

export interface WireMessage {
    readonly id: string;
    readonly roomId: string;
    readonly sender: { readonly id: string; readonly username: string; readonly name: string; readonly isApp: boolean };
    /** Shown instead of the sender's name. */
    readonly alias?: string;
    /** A local picture, always. */
    readonly avatar: string;
    /** Shown instead of the avatar, such as `:ghost:`. */
    readonly emoji?: string;
    /** Rocket.Chat's markup; not shown where there are blocks (web client). */
    readonly text: string;
    readonly at: string;
    readonly editedAt?: string;
    readonly editedBy?: string;
    /** The message at the head of the thread that this one belongs to; absent for what is in the room itself. */
    readonly threadId?: string;
    /** False keeps it from merging under the header of the message before. */
    readonly groupable: boolean;
    readonly blocks?: readonly WireBlock[];
    readonly attachments?: readonly WireAttachment[];
    /** Usernames by emoji name. */
    readonly reactions?: Readonly<Record<string, readonly string[]>>;
    /**
     * Set on an ephemeral message: the username whose sessions show it ("Only you can see this message"). Nobody stores
     * it: it is in no snapshot and gone when the page is loaded anew. Its id is its own, never edited or deleted.
     */
    readonly shownTo?: string;
}

/** Why no client shows a view that the app asked for. */
export type DroppedReason =
    /** Not a trigger that a client minted, or none at all. */
    | 'unknown-trigger'
    /** Older than five seconds. */
    | 'expired-trigger'
    /** It has opened something before. */
    | 'used-trigger'
    /** An update of a view that is not on the screen. */
    | 'nothing-to-update';

export interface WireView {
    readonly id: string;
    /** Counts up over all views: a page that has applied a revision ignores it (and older ones of the same id). */
    readonly revision: number;
    /** Whose sessions it was sent to. */
    readonly username: string;
    /** The page ({@link ActedBy.tab}) whose trigger it is: only that one shows it. Absent: no page of the workbench. */
    readonly tab?: string;
    readonly surface: 'modal' | 'contextualBar';
    readonly what: 'open' | 'update';
    readonly triggerId: string;
    readonly at: string;
    /** Set: not to be shown, only to be listed as dropped. */
    readonly dropped?: DroppedReason;
    /** As it came through; title, submit and close are text objects and elements. */
    readonly view: {
        readonly title?: unknown;
        readonly submit?: unknown;
        readonly close?: unknown;
        readonly clearOnClose?: boolean;
        readonly notifyOnClose?: boolean;
        readonly blocks: readonly WireBlock[];
        readonly [field: string]: unknown;
    };
}

/** One line for the composer's completion. */
export interface WireCommand {
    /** What completing it puts into the composer, such as `/integration get `. */
    readonly insert: string;
    /** The line as help writes it, such as `/integration get <id> [private] …`. */
    readonly usage: string;
    /** One sentence, by language (`en`, `de`, `pt-br`); English is always there unless it is empty. */
    readonly description: Readonly<Record<string, string>>;
}

// The upstreams -------------------------------------------------------------------------------------------------------

export type UpstreamName = 'hooked' | 'rocketchat';

/** What goes wrong with an upstream for every request until it is changed. */
export type FaultKind =
    | 'none'
    /** 401, as if the key or token had been revoked. */
    | 'key-refused'
    /** 429, with when to come back. */
    | 'rate-limited'
    /** Every answer takes {@link WireFault.slowMs}. */
    | 'slow'
    /** The connection is cut. */
    | 'down';

export interface WireFault {
    readonly kind: FaultKind;
    /** With `slow`: how long each answer takes; 3000 unless said, at most 30000. */
    readonly slowMs?: number;
}

export type AccountState = 'healthy' | 'expired' | 'error' | 'gone';

export interface WireAccount {
    readonly id: string;
    readonly platform: 'youtube' | 'tiktok' | 'instagram';
    readonly name: string;
    readonly username: string;
    /** `gone`: it was disconnected; switching it back connects it again, under the same id. */
    readonly state: AccountState;
    readonly lastChecked?: string;
    readonly pendingPosts: number;
}

export interface WirePost {
    readonly id: string;
    readonly accountId: string;
    readonly title: string;
    readonly status: 'pending' | 'published' | 'failed' | 'draft';
    readonly scheduledFor: string;
    readonly error?: string;
}

/**
 * `ok` and `failing`: what its last delivery (outgoing) or its script (incoming) says; `unknown`: nothing was delivered
 * yet; `disabled`: by a person; `gone`: its target answered 410 and the server disabled it (outgoing only).
 */
export type WebhookState = 'ok' | 'failing' | 'disabled' | 'gone' | 'unknown';

export interface WireWebhook {
    readonly id: string;
    readonly name: string;
    readonly direction: 'incoming' | 'outgoing';
    readonly state: WebhookState;
    /** What it can be switched to. */
    readonly switches: readonly Exclude<WebhookState, 'unknown'>[];
    readonly channels: readonly string[];
    readonly createdBy?: string;
    /** The last delivery's step, in the server's words, where there is one. */
    readonly lastStep?: string;
}

export interface WireUpstreams {
    readonly hooked: {
        /** The real service is asked, not the fake: its switches have no effect. */
        readonly real: boolean;
        readonly url: string;
        readonly fault: WireFault;
        readonly accounts: readonly WireAccount[];
        /** Soonest first. */
        readonly posts: readonly WirePost[];
        /** Videos that `schedule` takes (and one that is not ready), by id. */
        readonly videos: readonly { readonly id: string; readonly name: string; readonly ready: boolean }[];
    };
    readonly rocketchat: {
        readonly real: boolean;
        readonly url: string;
        readonly fault: WireFault;
        readonly webhooks: readonly WireWebhook[];
    };
}

// What happened ------------------------------------------------------------------------------------------------------

export interface WireRequest {
    /** Unique and counting up. */
    readonly id: number;
    readonly upstream: UpstreamName | 'other';
    readonly method: string;
    readonly url: string;
    readonly at: string;
    /** Both absent while it is under way. */
    readonly status?: number;
    /** Set instead of `status` when nothing usable came back. */
    readonly error?: string;
    readonly ms: number;
}

/** What a person did last, and what it cost. */
export interface WireActivity {
    readonly by: string;
    readonly what: 'type' | 'click' | 'submit' | 'close' | 'monitor' | 'jobs';
    /** The line typed, the action id clicked, or the title of the view. */
    readonly label: string;
    readonly at: string;
    readonly ok: boolean;
    readonly error?: string;
    readonly ms: number;
    /** Every call between the app and the engine, in order: `bridges:getMessageBridge:doCreate`. */
    readonly roundTrips: readonly { readonly method: string; readonly ms: number }[];
    readonly requests: readonly WireRequest[];
}

export interface WireLogLine {
    /** Unique and counting up. */
    readonly id: number;
    readonly source: 'app' | 'engine' | 'stderr';
    /** `debug`, `info`, `log`, `success`, `warning`, `error`, … */
    readonly severity: string;
    readonly at: string;
    /** What the app was doing, such as `slashcommand:integration:executor`. */
    readonly method?: string;
    readonly text: string;
}

export interface WireJob {
    readonly id: string;
    readonly processorId: string;
    readonly type: 'once' | 'recurring';
    /** Milliseconds, or what the scheduler reads. */
    readonly interval?: string | number;
    /** Null: not again by itself. */
    readonly nextRunAt: string | null;
    readonly lastRunAt?: string;
    readonly failReason?: string;
}

export interface WireClock {
    /** What time it is in the workspace. It runs on by itself: add what has passed since the event came. */
    readonly now: string;
    /** How far it is ahead of the machine's. */
    readonly offsetMs: number;
}

// The app -------------------------------------------------------------------------------------------------------------

/** One setting, as the app declares it. Label, description and so on are keys into {@link SettingsForm.texts}. */
export interface WireSetting {
    readonly id: string;
    /** `boolean`, `string`, `int`, `select`, `multiSelect`, `code`, `color`, `font`, `password` or `roomPick`. */
    readonly type: string;
    readonly label: string;
    readonly description?: string;
    readonly placeholder?: string;
    readonly alert?: string;
    /** Settings of one section stand together under its heading; absent: the first, without heading. */
    readonly section?: string;
    readonly multiline: boolean;
    readonly required: boolean;
    /** Of selects: the keys and the texts' keys. */
    readonly values?: readonly { readonly key: string; readonly label: string }[];
    /** The saved value, or null where none was saved. A saved password is {@link SECRET_MASK}, an empty one `""`. */
    readonly value: unknown;
    /** The default. The admin page shows `value || packageValue`. */
    readonly packageValue: unknown;
}

export interface SettingsForm {
    readonly fields: readonly WireSetting[];
    /** Texts by language, then by key; what has no text is shown as its key, as the admin page does. */
    readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface WireApp {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    /** As the engine calls it, such as `manually_enabled`. */
    readonly status: string;
    /** When the package that runs was installed, by the machine's clock. */
    readonly installedAt: string;
    /** Whether sources are watched (`npm run dev`). */
    readonly watched: boolean;
    /** Set while the newest sources do not build: what the builder said. The app before that goes on to run. */
    readonly buildError?: string;
}

export interface Snapshot {
    /** Of this run of the server. Another one after a reconnection: the host was restarted, forget everything. */
    readonly instance: string;
    /** Of the page that the server has now. Not the one this page was loaded with: load anew. */
    readonly pageBuild: string;
    readonly app: WireApp;
    /** Who and where to be, for a page that was not told. */
    readonly chosen: { readonly username: string; readonly roomId: string };
    readonly users: readonly WireUser[];
    readonly rooms: readonly WireRoom[];
    /** Language of those who have chosen none. */
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
    /** What the app finds wrong with what was entered, by action id; also in the answer to the submit. */
    | {
          readonly type: 'view-errors';
          readonly id: string;
          readonly username: string;
          readonly tab?: string;
          readonly errors: Readonly<Record<string, string>>;
      }
    /** For one user's pages, or for everybody's. */
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
    /** The page was built anew: load it. */
    | { readonly type: 'page'; readonly pageBuild: string }
    /** The server is going down; the stream ends next. The browser's EventSource reconnects when it is back. */
    | { readonly type: 'stopping' };

// What a page can do --------------------------------------------------------------------------------------------------

/** Who acts, and on which page: views open only on the page whose trigger it was. */
export interface ActedBy {
    /** Username. */
    readonly as: string;
    /** A random name that the page gives itself when it loads, up to 64 letters, digits, `-` and `_`. */
    readonly tab: string;
}

/** The page's `blockAction`, as Rocket.Chat's client sends it; the server adds the fresh trigger id and the room. */
export interface BlockActionBody extends ActedBy {
    readonly actionId: string;
    readonly payload: { readonly blockId?: string; readonly value?: unknown };
    readonly container: { readonly type: 'message' | 'view'; readonly id: string };
    /** The room that the page is in. */
    readonly rid?: string;
    /** The message, where the element is in one. */
    readonly mid?: string;
}

/** Values by block id, then by action id: those of all input blocks, initial values included. */
export type ViewState = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Where a post is added: pending, that many hours from now. */
export interface AddPostBody {
    readonly accountId: string;
    readonly title: string;
    /** 24 unless given; 1 to 8760. */
    readonly inHours?: number;
}

/** How a submit ended. The same view events and errors also come as events. */
export type SubmitOutcome =
    /** The view is to be closed. */
    | { readonly outcome: 'closed' }
    /** It stays, with these texts at its fields. */
    | { readonly outcome: 'errors'; readonly errors: Readonly<Record<string, string>> }
    /** It stays, and shows this now. */
    | { readonly outcome: 'updated'; readonly view: WireView }
    /** The app answered nothing: it stays as it is, with no word about it. */
    | { readonly outcome: 'kept' }
    /** No answer within {@link INTERACTION_TIMEOUT_MS}: the client closes it and shows {@link TIMEOUT_TOAST}. */
    | { readonly outcome: 'timeout' };

export type ClickOutcome = { readonly outcome: 'done' } | { readonly outcome: 'timeout' };

/**
 * `POST /api/<name>`: body and answer. The answer is {@link Reply}: status 200 with `ok: true`, 400 for a body that
 * makes no sense, 403 and 415 for requests from elsewhere, 404 for what is not there, 409 for what is not possible now.
 */
export interface Actions {
    /**
     * Sends a line as the web client does: as a slash command where it is one. What comes of it arrives as events. Like
     * the client, the server shows the person an ephemeral message where the command does not exist or failed.
     */
    type: {
        body: ActedBy & {
            readonly roomId: string;
            readonly line: string;
            readonly threadId?: string;
            /** A mobile client: it sends no trigger id. */
            readonly mobile?: boolean;
        };
        answer: { readonly failed?: string };
    };
    /** A click or a choice in a message or view. */
    'block-action': { body: BlockActionBody; answer: ClickOutcome };
    'view-submit': { body: ActedBy & { readonly viewId: string; readonly state: ViewState }; answer: SubmitOutcome };
    /** The view was closed without sending it; the app hears of it where the view asks for that. */
    'view-close': { body: ActedBy & { readonly viewId: string; readonly state?: ViewState }; answer: object };
    /** As a moderator does; also for messages of the app. */
    'delete-message': { body: { readonly messageId: string }; answer: object };
    'set-room': {
        body: { readonly roomId: string; readonly archived?: boolean; readonly readOnly?: boolean };
        answer: object;
    };
    /** Absent: stays. Null: as if never chosen. */
    'set-person': {
        body: { readonly username: string; readonly language?: string | null; readonly utcOffset?: number | null };
        answer: object;
    };
    'set-account': { body: { readonly id: string; readonly state: AccountState }; answer: object };
    'add-post': { body: AddPostBody; answer: { readonly id: string } };
    'set-webhook': {
        body: { readonly id: string; readonly state: Exclude<WebhookState, 'unknown'> };
        answer: object;
    };
    'set-fault': { body: { readonly upstream: UpstreamName } & WireFault; answer: object };
    /** Runs the recurring job of the monitor, if the app has one, then all jobs that are due. */
    'run-monitor': { body: object; answer: { readonly ran: boolean } };
    /** Moves the clock forward by that much (up to a year), then runs all jobs that are due. */
    'move-clock': { body: { readonly ms: number }; answer: object };
    /** Only what was changed; masked passwords are left as they are. One after the other, as the admin page does. */
    'save-settings': {
        body: { readonly values: Readonly<Record<string, unknown>> };
        answer: { readonly saved: readonly string[] };
    };
    /** Packages the app anew where its sources are there, and installs it over the running one. */
    reinstall: { body: object; answer: object };
}

export type ActionName = keyof Actions;

/** What every `POST` answers, as JSON. */
export type Reply<Name extends ActionName> =
    ({ readonly ok: true } & Actions[Name]['answer']) | { readonly ok: false; readonly error: string };
