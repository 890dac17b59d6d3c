import http from 'node:http';
import https from 'node:https';
import zlib from 'node:zlib';
import type { IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import type { HttpBridge, IHttpBridgeRequestInfo } from '@rocket.chat/apps-engine/server/bridges/HttpBridge';
import type { HostClock } from '../clock';
import type { Workspace } from '../../workspace/workspace';
import type { EngineHost } from '../host';
import type { EngineModules } from '../modules';
import type { HttpLogEntry } from '../types';

/** Three minutes: far more than any handler of an app may take. */
const DEFAULT_TIMEOUT_MS = 3 * 60_000;
/** The limit of node-fetch, on servers up to 7.x. */
const MAX_REDIRECTS = 20;
/** The limit of the server's own code, from 8.x on. */
const MAX_REPEATED = 5;
const PARSED_TYPES = ['application/json', 'text/javascript', 'application/javascript', 'application/x-javascript'];

/**
 * Requests for apps as the server makes them: apps/meteor/app/apps/server/bridges/http.ts over packages/server-fetch.
 */
export function httpBridge({ HttpBridge: Base }: EngineModules, host: EngineHost): HttpBridge {
    return new (class extends Base {
        protected async call(info: IHttpBridgeRequestInfo): Promise<IHttpResponse> {
            const started = performance.now();
            const entry: HttpLogEntry = {
                method: info.method.toUpperCase(),
                url: info.url,
                at: host.clock.now(),
                ms: 0,
            };
            host.journal.requests.push(entry);
            host.tell({ kind: 'request', request: entry });
            try {
                const response = await perform(info, host);
                entry.status = response.statusCode;
                return response;
            } catch (error) {
                entry.error = (error as Error).message;
                throw error;
            } finally {
                entry.ms = performance.now() - started;
                host.tell({ kind: 'request', request: entry });
            }
        }
    })();
}

async function perform(
    { method, url: address, request }: IHttpBridgeRequestInfo,
    host: EngineHost,
): Promise<IHttpResponse> {
    const url = new URL(address);
    const headers: Record<string, string> = { ...request.headers };
    const isRead = ['GET', 'HEAD'].includes(method.toUpperCase());
    let content: unknown = request.content;
    if (!content && typeof request.data === 'object') content = request.data as unknown;

    if (request.auth) {
        if (!request.auth.includes(':')) throw new Error('auth option should be of the form "username:password"');
        headers.Authorization = `Basic ${Buffer.from(request.auth, 'ascii').toString('base64')}`;
    }

    if (content || isRead) {
        for (const [name, value] of Object.entries(request.params ?? {}))
            if (value) url.searchParams.append(name, value);
    } else if (request.params) {
        // The sandbox fills in empty params, so this is where every bodiless POST, PUT and DELETE ends up.
        content = new URLSearchParams(
            Object.entries(request.params).map(([name, value]): [string, string] => [name, String(value)]),
        ).toString();
        headers['Content-Type'] = 'application/x-www-form-urlencoded';
    }
    if (request.ssrfValidation === true) refusePrivateAddress(url, host);

    const response = await fetchLikeTheServer(url, {
        method: method.toUpperCase(),
        headers,
        body: isRead ? undefined : encodeBody(content, headers, method),
        timeout: request.timeout || DEFAULT_TIMEOUT_MS,
        anyCertificate: allowsAnyCertificate(request),
        signal: host.stopped,
        clock: host.clock,
        redirects: host.workspace.redirects,
    });

    const result: IHttpResponse = { url: address, method, statusCode: response.status, headers: response.headers };
    if (request.encoding === null) {
        // The server parses nothing then, and sets no `data`. The engine's type of `content` does not allow bytes.
        result.content = response.body as unknown as string;
    } else {
        result.content = response.body.toString(request.encoding as BufferEncoding | undefined);
        result.data = parsed(result.content, response.headers['content-type']);
    }
    return result;
}

/** An inverted option of the server: `rejectUnauthorized: true` turns the check off. */
function allowsAnyCertificate(request: IHttpRequest): boolean {
    const has = (option: string): boolean => Object.prototype.hasOwnProperty.call(request, option);
    return (
        (has('strictSSL') && !request.strictSSL) || (has('rejectUnauthorized') && Boolean(request.rejectUnauthorized))
    );
}

/**
 * Objects become JSON for these verbs only, and not with a form's content type. Elsewhere they become "[object
 * Object]".
 */
function encodeBody(content: unknown, headers: Record<string, string>, method: string): Buffer | undefined {
    if (content === undefined || content === null) return undefined;
    if (Buffer.isBuffer(content)) return content;
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    const asJson =
        typeof content === 'object' &&
        ['post', 'put', 'delete'].includes(method.toLowerCase()) &&
        type?.toLowerCase() !== 'application/x-www-form-urlencoded';
    if (!type) headers['Content-Type'] = asJson ? 'application/json' : 'text/plain;charset=UTF-8';
    return Buffer.from(asJson ? JSON.stringify(content) : String(content as string));
}

function parsed(content: string, contentType: string | undefined): unknown {
    if (!PARSED_TYPES.includes((contentType ?? '').split(';')[0] ?? '')) return null;
    try {
        return JSON.parse(content) as unknown;
    } catch {
        return null;
    }
}

/** Literal addresses only: the server resolves names as well. */
function refusePrivateAddress(url: URL, { workspace }: EngineHost): void {
    const allowed = ((workspace.settings.SSRF_Allowlist ?? '') as string).split(/[\s,]+/);
    const isPrivate = /^(localhost|0\.|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[(::1|f[cd]|fe80))/i;
    if (isPrivate.test(url.hostname) && !allowed.includes(url.hostname) && !allowed.includes(url.host)) {
        throw new Error('error-ssrf-validation-failed');
    }
}

interface Outgoing {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: Buffer | undefined;
    readonly timeout: number;
    readonly anyCertificate: boolean;
    readonly signal: AbortSignal;
    /** The clock that the time limit follows. */
    readonly clock: HostClock;
    readonly redirects: Workspace['redirects'];
}

interface Incoming {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: Buffer;
}

/** The parts of a request that a redirect may change. */
interface Hop extends Pick<Outgoing, 'method' | 'headers' | 'body'> {
    readonly url: URL;
}

/** Behaves like the server, as far as apps can see. */
async function fetchLikeTheServer(first: URL, options: Outgoing): Promise<Incoming> {
    let hop: Hop = { ...options, url: first };
    const time = (): number => options.clock.now().getTime();
    const deadline = time() + options.timeout;

    for (let redirects = 0; ; redirects += 1) {
        const answer = await exchange(hop.url, { ...options, ...hop }, Math.max(1, deadline - time()));
        if (![301, 302, 303, 307, 308].includes(answer.status)) return answer;
        const next =
            options.redirects === 'rewritten' ? rewritten(hop, answer, redirects) : repeated(hop, answer, redirects);
        if (!next) return answer;
        hop = next;
    }
}

/** From 8.x on: the same method, body and headers go wherever the answer points to; credentials too, to any host. */
function repeated(hop: Hop, { headers: { location } }: Incoming, redirects: number): Hop {
    if (location === undefined) throw new Error('Redirect response missing Location header');
    if (redirects >= MAX_REPEATED) throw new Error(`Too many redirects (max ${MAX_REPEATED})`);
    return { ...hop, url: new URL(location, hop.url) };
}

/** Up to 7.x, as node-fetch does it; undefined where it does not follow. */
function rewritten(hop: Hop, { status, headers: { location } }: Incoming, redirects: number): Hop | undefined {
    if (location === undefined) return undefined;
    if (redirects >= MAX_REDIRECTS) throw new Error(`maximum redirect reached at: ${hop.url.href}`);
    const url = new URL(location, hop.url);
    const sameSite = url.hostname === hop.url.hostname || url.hostname.endsWith(`.${hop.url.hostname}`);
    const dropped = sameSite ? [] : ['authorization', 'www-authenticate', 'cookie', 'cookie2'];
    const becomesGet = status === 303 || ((status === 301 || status === 302) && hop.method === 'POST');
    if (becomesGet) dropped.push('content-length');
    const headers = Object.fromEntries(
        Object.entries(hop.headers).filter(([name]) => !dropped.includes(name.toLowerCase())),
    );
    return { url, headers, method: becomesGet ? 'GET' : hop.method, body: becomesGet ? undefined : hop.body };
}

function exchange(url: URL, options: Outgoing, timeLeft: number): Promise<Incoming> {
    return new Promise((resolve, reject) => {
        if (!/^https?:$/.test(url.protocol)) {
            reject(new Error('Only HTTP(S) protocols are supported'));
            return;
        }
        let responding = false;
        const { body } = options;
        const defaults = {
            accept: '*/*',
            'user-agent': 'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
            'accept-encoding': 'gzip,deflate',
        };
        const transport = url.protocol === 'https:' ? https : http;
        const outgoing = transport.request(url, {
            method: options.method,
            headers: withDefaults(options.headers, defaults),
            agent: false,
            ...(options.anyCertificate && { rejectUnauthorized: false }),
        });

        const failed = (reason: string): void => {
            finish();
            outgoing.destroy();
            reject(new Error(reason));
        };
        const callOff = options.clock.after(timeLeft, () => {
            failed(
                responding
                    ? `Response timeout while trying to fetch ${url.href} (over ${options.timeout}ms)`
                    : 'The user aborted a request.',
            );
        });
        const onStop = (): void => failed('The user aborted a request.');
        const finish = (): void => {
            callOff();
            options.signal.removeEventListener('abort', onStop);
        };
        options.signal.addEventListener('abort', onStop);

        outgoing.on('error', (error) => {
            failed(
                responding
                    ? `Invalid response body while trying to fetch ${url.href}: ${error.message}`
                    : `request to ${url.href} failed, reason: ${error.message}`,
            );
        });
        outgoing.on('response', (response) => {
            responding = true;
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', (error) =>
                failed(`Invalid response body while trying to fetch ${url.href}: ${error.message}`),
            );
            response.on('end', () => {
                if (!response.complete) return;
                finish();
                try {
                    resolve({
                        status: response.statusCode ?? 0,
                        headers: joined(response.rawHeaders),
                        body: decompress(Buffer.concat(chunks), response.headers['content-encoding']),
                    });
                } catch (error) {
                    failed(`Invalid response body while trying to fetch ${url.href}: ${(error as Error).message}`);
                }
            });
        });
        if (body) outgoing.setHeader('content-length', body.length);
        else if (/^(POST|PUT)$/.test(options.method)) outgoing.setHeader('content-length', 0);
        outgoing.end(body);
    });
}

function withDefaults(headers: Record<string, string>, defaults: Record<string, string>): Record<string, string> {
    const given = Object.fromEntries(
        Object.entries(headers)
            .filter(([, value]) => value !== undefined && value !== null)
            .map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    return { ...defaults, ...given };
}

/** Makes an object of any names, `__proto__` included, as the server does. */
function joined(rawHeaders: string[]): Record<string, string> {
    const headers = new Map<string, string>();
    for (let at = 0; at < rawHeaders.length; at += 2) {
        const name = (rawHeaders[at] ?? '').toLowerCase();
        const value = rawHeaders[at + 1] ?? '';
        const before = headers.get(name);
        headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return Object.fromEntries(headers);
}

function decompress(body: Buffer, encoding: string | undefined): Buffer {
    if (body.length === 0) return body;
    if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.gunzipSync(body);
    if (encoding === 'deflate' || encoding === 'x-deflate') {
        // Some servers leave the zlib header out.
        return ((body[0] ?? 0) & 0x0f) === 0x08 ? zlib.inflateSync(body) : zlib.inflateRawSync(body);
    }
    if (encoding === 'br') return zlib.brotliDecompressSync(body);
    return body;
}
