import type { Snapshot, WireLogLine, WireMessage, WireRequest, WireView, WorkbenchEvent } from '../../../protocol';
import { initialValues, merged, type Values } from './viewState';

/** How the page and the server are connected. */
export type Link = 'connecting' | 'live' | 'lost';

export interface Toast {
    readonly id: number;
    readonly level: 'success' | 'info' | 'error';
    readonly text: string;
}

/** A modal or contextual bar on the screen. */
export interface OpenView {
    readonly view: WireView;
    readonly values: Values;
    readonly errors: Readonly<Record<string, string>>;
    /** Whether its answer is still to come. */
    readonly busy: boolean;
}

/** A view that no client showed, and why: the server's reason, or that it belongs to another page. */
export interface DroppedView {
    readonly view: WireView;
    readonly why: NonNullable<WireView['dropped']> | 'no-page';
}

export interface PageState {
    readonly link: Link;
    /** Undefined until the first snapshot. */
    readonly snapshot?: Snapshot;
    /** The machine's time when the host's clock arrived, in milliseconds. */
    readonly clockTold: number;
    /** Room id and username of each user who is typing. */
    readonly typing: readonly { readonly roomId: string; readonly username: string }[];
    readonly open: readonly OpenView[];
    /** Oldest first. */
    readonly dropped: readonly DroppedView[];
    /** The applied revision by view id. */
    readonly revisions: Readonly<Record<string, number>>;
    readonly toasts: readonly Toast[];
    readonly nextToast: number;
    /** Whether the server has a newer page, so that this one must reload. */
    readonly outdated: boolean;
    /** The last message that came while the page was open, for screen readers. */
    readonly latest?: WireMessage;
}

export type PageAction =
    | { readonly type: 'event'; readonly event: WorkbenchEvent; readonly tab: string; readonly at: number }
    | { readonly type: 'link'; readonly link: Link }
    | { readonly type: 'toast'; readonly level: Toast['level']; readonly text: string }
    | { readonly type: 'toast-closed'; readonly id: number }
    | { readonly type: 'view-closed'; readonly id: string }
    | { readonly type: 'view-busy'; readonly id: string; readonly busy: boolean }
    | { readonly type: 'view-errors'; readonly id: string; readonly errors: Readonly<Record<string, string>> }
    | { readonly type: 'entered'; readonly id: string; readonly actionId: string; readonly value: Values[string] };

export const initialState: PageState = {
    link: 'connecting',
    clockTold: 0,
    typing: [],
    open: [],
    dropped: [],
    revisions: {},
    toasts: [],
    nextToast: 1,
    outdated: false,
};

const KEPT_LOGS = 500;
const KEPT_REQUESTS = 300;
const KEPT_DROPPED = 50;
const KEPT_TOASTS = 5;

export function reduce(state: PageState, action: PageAction): PageState {
    switch (action.type) {
        case 'event':
            return take(state, action.event, action);
        case 'link':
            return { ...state, link: action.link };
        case 'toast':
            return toasted(state, action.level, action.text);
        case 'toast-closed':
            return { ...state, toasts: state.toasts.filter(({ id }) => id !== action.id) };
        case 'view-closed':
            return { ...state, open: state.open.filter(({ view }) => view.id !== action.id) };
        case 'view-busy':
            return changeView(state, action.id, (open) => ({ ...open, busy: action.busy }));
        case 'view-errors':
            return changeView(state, action.id, (open) => ({ ...open, errors: action.errors }));
        case 'entered':
            return changeView(state, action.id, (open) => ({
                ...open,
                values: { ...open.values, [action.actionId]: action.value },
            }));
    }
}

const toasted = (state: PageState, level: Toast['level'], text: string): PageState => ({
    ...state,
    nextToast: state.nextToast + 1,
    toasts: [...state.toasts, { id: state.nextToast, level, text }].slice(-KEPT_TOASTS),
});

const changeView = (state: PageState, id: string, change: (open: OpenView) => OpenView): PageState => ({
    ...state,
    open: state.open.map((open) => (open.view.id === id ? change(open) : open)),
});

type Received = Pick<Extract<PageAction, { type: 'event' }>, 'tab' | 'at'>;

function take(state: PageState, event: WorkbenchEvent, received: Received): PageState {
    if (event.type === 'snapshot') return started(state, event, received.at);
    if (event.type === 'page') return { ...state, outdated: state.outdated || isOther(state, event.pageBuild) };
    if (event.type === 'stopping') return { ...state, link: 'lost' };
    const { snapshot } = state;
    if (!snapshot) return state;
    const known = (change: Partial<Snapshot>): PageState => ({ ...state, snapshot: { ...snapshot, ...change } });
    switch (event.type) {
        case 'message':
            return { ...known({ messages: added(snapshot.messages, event.message) }), latest: event.message };
        case 'message-changed':
            return known({ messages: added(snapshot.messages, event.message) });
        case 'message-deleted':
            return known({ messages: snapshot.messages.filter(({ id }) => id !== event.id) });
        case 'typing': {
            const others = state.typing.filter(
                ({ roomId, username }) => roomId !== event.roomId || username !== event.username,
            );
            const { roomId, username } = event;
            return { ...state, typing: event.isTyping ? [...others, { roomId, username }] : others };
        }
        case 'view':
            return shown(state, event.view, received.tab);
        case 'view-errors':
            return event.tab === received.tab
                ? changeView(state, event.id, (open) => ({ ...open, errors: event.errors }))
                : state;
        case 'toast':
            return toasted(state, event.level, event.text);
        case 'request':
            return known({ requests: updated(snapshot.requests, event.request) });
        case 'log':
            return known({ logs: logged(snapshot.logs, event.lines) });
        case 'clock':
            return { ...known({ clock: event.clock }), clockTold: received.at };
        case 'upstreams':
            return known({ upstreams: event.upstreams });
        case 'activity':
            return known({ activity: event.activity });
        case 'jobs':
            return known({ jobs: event.jobs });
        case 'settings':
            return known({ settings: event.settings });
        case 'workspace':
            return known({ users: event.users, rooms: event.rooms });
        case 'commands':
            return known({ commands: event.commands });
        case 'app':
            return known({ app: event.app });
    }
}

const isOther = ({ snapshot }: PageState, build: string): boolean =>
    snapshot !== undefined && snapshot.pageBuild !== build;

/** After a mere reconnection, ephemeral messages stay. Another run of the host does not know them. */
function started(state: PageState, snapshot: Snapshot, at: number): PageState {
    const before = state.snapshot;
    if (before?.instance !== snapshot.instance) {
        const { toasts, nextToast } = state;
        const outdated = state.outdated || isOther(state, snapshot.pageBuild);
        return { ...initialState, link: 'live', snapshot, clockTold: at, toasts, nextToast, outdated };
    }
    const ephemeral = before.messages.filter(({ shownTo }) => shownTo !== undefined);
    const messages = ephemeral.reduce(added, snapshot.messages);
    return {
        ...state,
        link: 'live',
        snapshot: { ...snapshot, messages },
        clockTold: at,
        typing: [],
        outdated: state.outdated || isOther(state, snapshot.pageBuild),
    };
}

/** The list with a message inserted by its time, in place of a message with the same id. */
function added(messages: readonly WireMessage[], message: WireMessage): readonly WireMessage[] {
    if (messages.some(({ id }) => id === message.id))
        return messages.map((other) => (other.id === message.id ? message : other));
    const later = messages.findLastIndex(({ at }) => at <= message.at) + 1;
    return messages.toSpliced(later, 0, message);
}

function updated(requests: readonly WireRequest[], request: WireRequest): readonly WireRequest[] {
    return requests.some(({ id }) => id === request.id)
        ? requests.map((other) => (other.id === request.id ? request : other))
        : [...requests, request].slice(-KEPT_REQUESTS);
}

function logged(logs: readonly WireLogLine[], lines: readonly WireLogLine[]): readonly WireLogLine[] {
    const last = logs.at(-1)?.id ?? -1;
    return [...logs, ...lines.filter(({ id }) => id > last)].slice(-KEPT_LOGS);
}

/**
 * A view opens only on the page that made its trigger. Only the newest of its kind is on the screen, and an update
 * changes only an open view. A view that answers a submit arrives twice.
 */
function shown(state: PageState, view: WireView, tab: string): PageState {
    if (view.revision <= (state.revisions[view.id] ?? -1)) return state;
    const known = { ...state, revisions: { ...state.revisions, [view.id]: view.revision } };
    const why: DroppedView['why'] | undefined = view.dropped ?? (view.tab === undefined ? 'no-page' : undefined);
    if (why) return { ...known, dropped: [...known.dropped, { view, why }].slice(-KEPT_DROPPED) };
    if (view.tab !== tab) return known;
    if (view.what === 'update')
        return changeView(known, view.id, (open) => ({
            ...open,
            view,
            values: merged(open.values, view.view.blocks),
            errors: {},
            busy: false,
        }));
    const others = known.open.filter((open) => open.view.surface !== view.surface);
    const opened: OpenView = { view, values: initialValues(view.view.blocks), errors: {}, busy: false };
    return { ...known, open: [...others, opened] };
}
