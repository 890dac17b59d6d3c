import type { WireView } from './messages';
import type { AccountState, UpstreamName, WebhookState, WireFault } from './upstreams';

/** The person who acts, and their page. Views open only on the page that made the trigger. */
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
    /** The room that the page shows. */
    readonly rid?: string;
    /** The message of the element, where it is in a message. */
    readonly mid?: string;
}

/** Values by block id, then by action id: the values of all input blocks, initial values included. */
export type ViewState = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A new post: pending, due in that many hours. */
export interface AddPostBody {
    readonly accountId: string;
    readonly title: string;
    /** 24 unless given; 1 to 8760. */
    readonly inHours?: number;
}

/** The outcome of a submit. Updates and errors also arrive as events. */
export type SubmitOutcome =
    /** The page closes the view. */
    | { readonly outcome: 'closed' }
    /** The view stays, with these texts at its fields. */
    | { readonly outcome: 'errors'; readonly errors: Readonly<Record<string, string>> }
    /** The view stays, and shows this now. */
    | { readonly outcome: 'updated'; readonly view: WireView }
    /** The app answered nothing, so the view silently stays as it is. */
    | { readonly outcome: 'kept' }
    /** No answer within {@link INTERACTION_TIMEOUT_MS}: the client closes the view and shows {@link TIMEOUT_TOAST}. */
    | { readonly outcome: 'timeout' };

export type ClickOutcome = { readonly outcome: 'done' } | { readonly outcome: 'timeout' };

/**
 * `POST /api/<name>`: body and answer. The answer is {@link Reply}: status 200 with `ok: true`, 400 for a body that
 * makes no sense, 403 and 415 for requests from other origins, 404 for unknown ids, 409 for actions that fail now.
 */
export interface Actions {
    /**
     * Sends a line as the web client does: a command as a slash command. Its results arrive as events. Like
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
    /** The view was closed without sending it; the app hears of it where the view requests that. */
    'view-close': { body: ActedBy & { readonly viewId: string; readonly state?: ViewState }; answer: object };
    /** As a moderator does; also for messages of the app. */
    'delete-message': { body: { readonly messageId: string }; answer: object };
    'set-room': {
        body: { readonly roomId: string; readonly archived?: boolean; readonly readOnly?: boolean };
        answer: object;
    };
    /** An absent value stays as it is; null removes it. */
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
    /** Saves changed values one after the other, as the admin page does. Masked passwords stay as they are. */
    'save-settings': {
        body: { readonly values: Readonly<Record<string, unknown>> };
        answer: { readonly saved: readonly string[] };
    };
    /** Makes the demo as it was at the start: services, people, settings and clock, with nothing said. A snapshot follows. */
    'reset-demo': { body: object; answer: object };
    /** Packages the app again where its sources are there, and installs it over the running app. */
    reinstall: { body: object; answer: object };
}

export type ActionName = keyof Actions;

/** What every `POST` answers, as JSON. */
export type Reply<Name extends ActionName> =
    ({ readonly ok: true } & Actions[Name]['answer']) | { readonly ok: false; readonly error: string };
