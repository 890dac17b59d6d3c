import { randomUUID } from 'node:crypto';

import { documentId, type Answer, type HostEvent, type HostView, type HttpLogEntry } from '../../engine';
import type { Host } from '../../host/host';
import type {
    SettingsForm,
    Snapshot,
    WireActivity,
    WireClock,
    WireJob,
    WireLogLine,
    WireMessage,
    WireRequest,
    WireRoom,
    WireUpstreams,
    WireUser,
    WireView,
    WorkbenchEvent,
} from '../protocol';
import { pictureOf } from './picture';
import type { Redactor } from './secrets';
import { settingsForm } from './settings';
import type { Switchboard } from './upstreams';
import { wireJob, wireLogLine, wireMessage, wireRequest, wireRooms, wireUsers, wireView } from './wire';

/** How many log lines and requests a page gets when it loads. */
const SHOWN_AT_FIRST = 300;

/** The errors of commands that the client shows in full (client/app/slashcommands, processSlashCommand.ts). */
const SPOKEN_ERRORS = /^(No such command|You do not have permission to execute this command)/;
const GENERAL_ERROR = 'Something went wrong while executing command, please check the app’s log.';

type Measured = Pick<Answer, 'ok' | 'error' | 'ms' | 'roundTrips' | 'requests'>;

/** State that pages get as a whole after each change. */
interface States {
    readonly upstreams: WireUpstreams;
    readonly jobs: readonly WireJob[];
    readonly settings: SettingsForm;
    readonly workspace: { readonly users: readonly WireUser[]; readonly rooms: readonly WireRoom[] };
}

export interface FeedOptions {
    readonly host: Host;
    readonly switchboard: Switchboard;
    readonly redactor: Redactor;
    readonly send: (event: WorkbenchEvent) => void;
}

/** Turns events of the host into events for pages, and gives a new page a snapshot. */
export class Feed {
    private instance = randomUUID();
    private readonly requestIds = new WeakMap<HttpLogEntry, number>();
    private readonly viewRevisions = new WeakMap<HostView, number>();
    /** Which page a trigger belongs to. */
    private readonly tabs = new Map<string, string>();
    private logs: WireLogLine[] = [];
    private readonly requests = new Map<number, WireRequest>();
    private readonly lastSent = new Map<keyof States, string>();
    private readonly dirty = new Set<keyof States>();
    private unsentLines: WireLogLine[] = [];
    private counted = 0;
    private flushing: NodeJS.Immediate | undefined;
    private lastActivity: WireActivity | undefined;
    private readonly release: (() => void)[];

    constructor(private readonly options: FeedOptions) {
        const { engine } = options.host;
        for (const entry of engine.logs()) this.keepLine(wireLogLine(entry, this.count(), this.redact));
        for (const entry of engine.requests) this.keepRequest(entry);
        this.release = [
            engine.watch((event) => this.hear(event)),
            engine.clock.onJump(() => this.send({ type: 'clock', clock: this.clock() })),
        ];
    }

    close(): void {
        for (const release of this.release) release();
        clearImmediate(this.flushing);
    }

    snapshot(rest: Pick<Snapshot, 'pageBuild' | 'app' | 'commands'>): WorkbenchEvent {
        const { engine, workspace } = this.options.host;
        // The new page has the present state, the others the last sent state: the next state differs for some page.
        this.lastSent.clear();
        const { Language } = workspace.settings;
        const [user] = workspace.users;
        const [room] = workspace.rooms;
        return {
            type: 'snapshot',
            instance: this.instance,
            ...rest,
            chosen: { username: user?.username ?? '', roomId: room?.id ?? '' },
            users: wireUsers(engine),
            rooms: wireRooms(engine),
            language: typeof Language === 'string' ? Language : 'en',
            messages: engine.messages().map((message) => wireMessage(message, engine)),
            upstreams: this.options.switchboard.state(),
            settings: settingsForm(engine),
            clock: this.clock(),
            jobs: this.jobs(),
            logs: this.logs.slice(-SHOWN_AT_FIRST),
            requests: [...this.requests.values()].slice(-SHOWN_AT_FIRST),
            ...(this.lastActivity && { activity: this.lastActivity }),
        };
    }

    /** The demo begins anew: pages take the next snapshot for that of another host. */
    forget(): void {
        this.instance = randomUUID();
        this.logs = [];
        this.unsentLines = [];
        this.requests.clear();
        this.lastActivity = undefined;
    }

    /** A fresh trigger id of a page. */
    mintTrigger(tab: string): string {
        const triggerId = documentId();
        this.tabs.set(triggerId, tab);
        return triggerId;
    }

    wireView(view: HostView): WireView {
        const revision = this.viewRevisions.get(view) ?? this.count();
        this.viewRevisions.set(view, revision);
        return wireView(view, revision, this.tabs.get(view.triggerId));
    }

    activity({
        by,
        what,
        label,
        ok,
        error,
        ms,
        ...cost
    }: Pick<WireActivity, 'by' | 'what' | 'label'> & Measured): void {
        const activity: WireActivity = {
            by,
            what,
            label,
            at: this.clock().now,
            ok,
            ...(error !== undefined && { error: this.redact(error) }),
            ms,
            roundTrips: cost.roundTrips.map((one) => ({ method: one.method, ms: one.ms })),
            requests: cost.requests.map((entry) => this.keepRequest(entry)),
        };
        this.lastActivity = activity;
        this.send({ type: 'activity', activity });
    }

    /** Shows the client's own words to the person whose line failed. */
    commandFailed(failed: {
        readonly username: string;
        readonly roomId: string;
        readonly threadId: string | undefined;
        readonly line: string;
        readonly error: string;
    }): void {
        const { username, roomId, threadId, line, error } = failed;
        if (!line.startsWith('/')) {
            this.send({ type: 'toast', level: 'error', text: error, username });
            return;
        }
        const message: WireMessage = {
            id: documentId(),
            roomId,
            sender: { id: 'rocket.cat', username: 'rocket.cat', name: 'Rocket.Cat', isApp: false },
            avatar: pictureOf('Rocket.Cat'),
            text: SPOKEN_ERRORS.test(error) ? error : GENERAL_ERROR,
            at: this.clock().now,
            ...(threadId !== undefined && { threadId }),
            groupable: true,
            shownTo: username,
        };
        this.send({ type: 'message', message });
    }

    upstreamsChanged(): void {
        this.mark('upstreams');
    }

    workspaceChanged(): void {
        this.mark('workspace');
    }

    settingsChanged(): void {
        this.mark('settings');
    }

    private readonly redact = (text: string): string => this.options.redactor.redact(text);

    private send(event: WorkbenchEvent): void {
        this.options.send(event);
    }

    private hear(event: HostEvent): void {
        const { engine } = this.options.host;
        switch (event.kind) {
            case 'posted':
            case 'shown':
                this.send({ type: 'message', message: wireMessage(event.message, engine) });
                return;
            case 'edited':
                this.send({ type: 'message-changed', message: wireMessage(event.message, engine) });
                return;
            case 'deleted':
                this.send({ type: 'message-deleted', id: event.message.id, roomId: event.message.roomId });
                return;
            case 'typing': {
                const room = engine.workspace.rooms.find(({ name }) => name === event.typing.room);
                const { username, isTyping } = event.typing;
                this.send({ type: 'typing', roomId: room?.id ?? event.typing.room, username, isTyping });
                return;
            }
            case 'view':
                this.send({ type: 'view', view: this.wireView(event.view) });
                return;
            case 'view-errors': {
                const { id, username, triggerId, errors = {} } = event.view;
                const tab = this.tabs.get(triggerId);
                this.send({ type: 'view-errors', id, username, ...(tab !== undefined && { tab }), errors });
                return;
            }
            case 'request':
                this.send({ type: 'request', request: this.keepRequest(event.request) });
                // The request may have changed the upstream's state.
                this.mark('upstreams');
                return;
            case 'log': {
                const line = wireLogLine(event.entry, this.count(), this.redact);
                this.keepLine(line);
                this.unsentLines.push(line);
                this.flushSoon();
                return;
            }
            case 'setting':
                this.options.redactor.learn();
                this.mark('settings');
                // The setting may be the address of an upstream.
                this.mark('upstreams');
                return;
            case 'jobs':
                this.mark('jobs');
                return;
        }
    }

    private mark(state: keyof States): void {
        this.dirty.add(state);
        this.flushSoon();
    }

    /** Flushes once for all events of one turn. */
    private flushSoon(): void {
        this.flushing ??= setImmediate(() => {
            this.flushing = undefined;
            this.flush();
        });
    }

    private flush(): void {
        if (this.unsentLines.length > 0) this.send({ type: 'log', lines: this.unsentLines });
        this.unsentLines = [];
        const changed = [...this.dirty];
        this.dirty.clear();
        for (const state of changed) {
            const event = this.stateEvent(state);
            const text = JSON.stringify(event);
            if (this.lastSent.get(state) === text) continue;
            this.lastSent.set(state, text);
            this.send(event);
        }
    }

    private stateEvent(state: keyof States): WorkbenchEvent {
        const { engine } = this.options.host;
        switch (state) {
            case 'upstreams':
                return { type: 'upstreams', upstreams: this.options.switchboard.state() };
            case 'jobs':
                return { type: 'jobs', jobs: this.jobs() };
            case 'settings':
                return { type: 'settings', settings: settingsForm(engine) };
            case 'workspace':
                return { type: 'workspace', users: wireUsers(engine), rooms: wireRooms(engine) };
        }
    }

    private clock(): WireClock {
        const { clock } = this.options.host.engine;
        return { now: clock.now().toISOString(), offsetMs: clock.reading.offset };
    }

    private jobs(): WireJob[] {
        return this.options.host.engine.jobs.pending().map((job) => wireJob(job, this.redact));
    }

    private keepLine(line: WireLogLine): void {
        this.logs.push(line);
        if (this.logs.length > 2 * SHOWN_AT_FIRST) this.logs.splice(0, SHOWN_AT_FIRST);
    }

    private keepRequest(entry: HttpLogEntry): WireRequest {
        const id = this.requestIds.get(entry) ?? this.count();
        this.requestIds.set(entry, id);
        const request = wireRequest(entry, id, this.options.switchboard.owner(entry.url), this.redact);
        this.requests.set(id, request);
        for (const old of this.requests.keys()) {
            if (this.requests.size <= SHOWN_AT_FIRST) break;
            this.requests.delete(old);
        }
        return request;
    }

    private count(): number {
        this.counted += 1;
        return this.counted;
    }
}
