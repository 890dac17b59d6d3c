import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { isMeant, kindOf, type Fault, type FaultScope, type PlannedFault } from './faults';
import { isRecord, readRequest, type Answer, type AuthState, type UpstreamRequest } from './requests';

/** One line of the request log. It keeps no header values or bodies, because they hold credentials. */
export interface LoggedRequest {
    readonly method: string;
    /** As received, still percent-encoded, so that a test can see whether an id was one segment. */
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly auth: AuthState;
    readonly at: Date;
    /** Absent without an answer: reset, hanging, or not answered yet. */
    status?: number;
    /** The kind of the fault that was applied, if any. */
    fault?: string;
}

/** A clock that a test advances. */
export interface DrivenTime {
    /** Advances to that moment, unless the moment is past. */
    passTo(moment: Date): Promise<void>;
    /** Resolves when the clock has reached that moment, whatever advances it. */
    reached(moment: Date): Promise<void>;
}

export interface ListenOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** The clock of the log. */
    readonly now?: () => Date;
    /** Judges the credentials of a request for the log. */
    readonly auth?: (request: UpstreamRequest) => AuthState;
}

interface WireAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly payload: string | Buffer;
}

const TURNS_TO_SEE = 10;

/** A driven clock advances in steps, so that the fake notices a client that gives up meanwhile. */
const STEP_MS = 100;

const MAX_REQUEST_BYTES = 1_000_000;

const JSON_TYPE = 'application/json; charset=utf-8';

const SIGN_IN_PAGE = `<!DOCTYPE html>
<html lang="en"><head><title>Sign in to continue</title></head>
<body><h1>Sign in to continue</h1><p>Your network requires you to sign in.</p><form action="/login"></form></body></html>`;

/**
 * A small HTTP server on 127.0.0.1 that keeps a log of its requests and misbehaves on request. Subclasses decide on
 * the ordinary answer.
 */
export abstract class Upstream {
    /** Every request so far, oldest first. */
    readonly requests: LoggedRequest[] = [];
    /** Added to every answer. */
    latencyMs = 0;
    /** The most requests that were under way at once. Set it to 0 to measure anew. */
    mostAtOnce = 0;
    /**
     * Set where a test drives the time. A slow answer then takes no machine time, and silence lasts until the client
     * gives up.
     */
    time: DrivenTime | undefined;

    readonly #server: Server;
    readonly #sockets = new Set<Socket>();
    readonly #timers = new Set<NodeJS.Timeout>();
    #underWay = 0;
    #faults: { readonly fault: Fault; hits: number }[] = [];
    #arrivals: { readonly when: FaultScope['when']; readonly arrived: (entry: LoggedRequest) => void }[] = [];
    #stopped: Promise<void> | undefined;

    constructor(protected readonly now: () => Date = () => new Date()) {
        this.#server = createServer((incoming, outgoing) => {
            this.#underWay += 1;
            this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
            outgoing.once('close', () => (this.#underWay -= 1));
            this.#serve(incoming, outgoing).catch(() => outgoing.destroy());
        });
        this.#server.on('connection', (socket) => {
            this.#sockets.add(socket);
            socket.once('close', () => this.#sockets.delete(socket));
        });
    }

    /** Without a trailing slash. */
    get url(): string {
        return `http://127.0.0.1:${this.port}`;
    }

    get port(): number {
        return (this.#server.address() as AddressInfo).port;
    }

    /** Queues a fault. Each request gets the oldest fault that matches it and has hits left. */
    fault(fault: Fault): PlannedFault {
        const planned = { fault, hits: 0 };
        this.#faults.push(planned);
        return {
            get hits() {
                return planned.hits;
            },
            clear: () => void (this.#faults = this.#faults.filter((other) => other !== planned)),
        };
    }

    /** Resolves when the next such request has arrived, perhaps before its answer. */
    arrival(when?: FaultScope['when']): Promise<LoggedRequest> {
        return new Promise((arrived) => this.#arrivals.push({ when, arrived }));
    }

    clearFaults(): void {
        this.#faults = [];
    }

    /** Resolves once every socket is destroyed and the port is free. May be called more than once. */
    stop(): Promise<void> {
        this.#stopped ??= new Promise((resolve) => {
            this.#server.close(() => resolve());
            for (const timer of this.#timers) clearTimeout(timer);
            for (const socket of this.#sockets) socket.destroy();
        });
        return this.#stopped;
    }

    /** Starts to listen. */
    async start(port = 0): Promise<this> {
        await new Promise<void>((resolve, reject) => {
            this.#server.once('error', reject);
            this.#server.listen(port, '127.0.0.1', () => {
                this.#server.off('error', reject);
                resolve();
            });
        });
        return this;
    }

    /** The ordinary answer. */
    protected abstract answer(request: UpstreamRequest): Answer | Promise<Answer>;

    /** Judges the credentials of a request for the log. */
    protected abstract auth(request: UpstreamRequest): AuthState;

    /** The upstream's usual body for a status, for faults without a body. */
    protected abstract errorBody(status: number): unknown;

    async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
        const body = await readBody(incoming);
        const request = readRequest(incoming, body ?? '');
        const entry: LoggedRequest = {
            method: request.method,
            path: request.path,
            query: Object.fromEntries(request.query),
            auth: this.auth(request),
            at: this.now(),
        };
        this.requests.push(entry);
        const fault = this.#takeFault(request);
        if (fault) entry.fault = kindOf(fault);

        this.#announce(request, entry);

        const wait = this.latencyMs + (fault?.slowMs ?? 0);
        if (wait > 0) await this.#pause(wait, outgoing);
        await fault?.until;

        const answer = body === undefined ? wire({ status: 413 }) : await this.#decide(request, fault);
        if (answer === 'silence') {
            if (this.time) await this.#keepWaiting(this.time, Infinity, outgoing);
            return;
        }
        if (answer === 'reset') {
            incoming.socket.resetAndDestroy();
            return;
        }
        if (outgoing.destroyed) return;
        entry.status = answer.status;
        outgoing.writeHead(answer.status, {
            date: this.now().toUTCString(),
            ...answer.headers,
            'content-length': Buffer.byteLength(answer.payload).toString(),
        });
        outgoing.end(answer.payload);
    }

    async #decide(request: UpstreamRequest, fault: Fault | undefined): Promise<WireAnswer | 'silence' | 'reset'> {
        const usual = async (): Promise<Answer> => {
            try {
                return await this.answer(request);
            } catch (error) {
                return { status: 500, body: { success: false, error: `The fake itself failed: ${String(error)}` } };
            }
        };
        if (!fault) return wire(await usual());
        if (fault.takesEffect) await usual();
        if ('hang' in fault) return 'silence';
        if ('reset' in fault) {
            if (fault.reset === 'after') await usual();
            return 'reset';
        }
        if ('html' in fault) {
            const page = fault.html === true ? SIGN_IN_PAGE : fault.html;
            const answer = text(fault.status ?? 200, 'text/html; charset=utf-8', page);
            return { ...answer, headers: { ...answer.headers, ...fault.headers } };
        }
        if ('cutJson' in fault) {
            const whole = wire(await usual());
            return { ...whole, payload: whole.payload.toString().slice(0, Math.ceil(whole.payload.length / 2)) };
        }
        if ('oversized' in fault) {
            const { body, ...rest } = await usual();
            const padding = 'x'.repeat(Math.max(0, fault.oversized));
            return wire({ ...rest, body: { ...(isRecord(body) ? body : { body }), padding } });
        }
        if ('empty' in fault) return text(fault.status ?? 200, JSON_TYPE, '');
        if ('json' in fault) return wire({ status: fault.status ?? 200, body: fault.json });
        if ('raw' in fault) return text(fault.status ?? 200, fault.raw.contentType, fault.raw.body);
        if ('redirect' in fault) {
            return { status: fault.status ?? 302, headers: { location: fault.redirect }, payload: '' };
        }
        if ('status' in fault) {
            const { status, headers } = fault;
            return wire({ status, headers, body: 'body' in fault ? fault.body : this.errorBody(status) });
        }
        return wire(await usual());
    }

    #announce(request: UpstreamRequest, entry: LoggedRequest): void {
        const meant = this.#arrivals.filter(({ when }) => isMeant(request, when));
        this.#arrivals = this.#arrivals.filter((one) => !meant.includes(one));
        for (const { arrived } of meant) arrived(entry);
    }

    #takeFault(request: UpstreamRequest): Fault | undefined {
        const planned = this.#faults.find(
            ({ fault: { when, times = Infinity }, hits }) => hits < times && isMeant(request, when),
        );
        if (planned) planned.hits += 1;
        return planned?.fault;
    }

    /** Advances the clock to that moment (ms since 1970), as long as the client waits. */
    async #keepWaiting(time: DrivenTime, due: number, outgoing: ServerResponse): Promise<void> {
        for (let now = this.now().getTime(); now < due && !outgoing.destroyed; now = this.now().getTime()) {
            await time.passTo(new Date(Math.min(due, now + STEP_MS)));
            await seen();
        }
    }

    async #pause(ms: number, outgoing: ServerResponse): Promise<void> {
        if (this.time) {
            const due = this.now().getTime() + ms;
            await this.#keepWaiting(this.time, due, outgoing);
            // Without a client, the clock advances by itself, or for others.
            await this.time.reached(new Date(due));
            return;
        }
        await new Promise<void>((resolve) => {
            const timer = setTimeout(() => {
                this.#timers.delete(timer);
                resolve();
            }, ms);
            this.#timers.add(timer);
        });
    }
}

/** Resolves when a server on this machine has seen that its client closed the connection: that takes a few turns. */
async function seen(): Promise<void> {
    for (let turn = 0; turn < TURNS_TO_SEE; turn += 1) await new Promise(setImmediate);
}

class HandlerUpstream extends Upstream {
    readonly #handler: (request: UpstreamRequest) => Answer | Promise<Answer>;
    readonly #auth: ListenOptions['auth'];

    constructor(handler: (request: UpstreamRequest) => Answer | Promise<Answer>, { now, auth }: ListenOptions) {
        super(now);
        this.#handler = handler;
        this.#auth = auth;
    }

    protected override answer(request: UpstreamRequest): Answer | Promise<Answer> {
        return this.#handler(request);
    }

    protected override auth(request: UpstreamRequest): AuthState {
        return this.#auth?.(request) ?? 'absent';
    }

    protected override errorBody(): unknown {
        return undefined;
    }
}

/** Serves `handler` on 127.0.0.1, with the log and the faults of {@link Upstream}. */
export function listen(
    handler: (request: UpstreamRequest) => Answer | Promise<Answer>,
    options: ListenOptions = {},
): Promise<Upstream> {
    return new HandlerUpstream(handler, options).start(options.port);
}

function wire({ status, headers, body }: Answer): WireAnswer {
    const payload = body === undefined ? '' : JSON.stringify(body);
    return { status, headers: { ...(payload && { 'content-type': JSON_TYPE }), ...headers }, payload };
}

const text = (status: number, contentType: string, payload: string | Buffer): WireAnswer => ({
    status,
    headers: { 'content-type': contentType },
    payload,
});

/** Undefined when the body is too long. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes <= MAX_REQUEST_BYTES) chunks.push(chunk);
    }
    return bytes > MAX_REQUEST_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}
