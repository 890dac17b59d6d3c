import type { AxiosAdapter, AxiosError, AxiosInstance, AxiosResponse } from 'axios';
import axios from 'axios/dist/browser/axios.cjs';
import axiosRetry from 'axios-retry';

import type { Outcome } from '../../domain/outcome';
import { failed, ok } from '../../domain/outcome';
import type { Upstream } from '../../domain/problem';
import type { Deadline } from '../../ports/clock';
import type { Allowance } from '../../ports/upstreams';
import { NETWORKING_DENIED } from './engineAdapter';
import { isRefusal, refusedByOther } from './inFront';
import { allowanceIn, rateLimitWaitMs, retryAfterMs } from './rateLimit';
import { readJson } from './json';

/** An answer larger than this is not parsed: nothing that we ask for is nearly as large. */
const MAX_ANSWER_CHARS = 8 * 1024 * 1024;
/** Trying again would end the same. */
const FOR_GOOD: readonly string[] = [NETWORKING_DENIED, axios.AxiosError.ERR_FR_TOO_MANY_REDIRECTS];
const REDIRECTS = [301, 302, 303, 307, 308];
/** Somebody did not wait any longer: it says nothing of what became of the request, as a 504 says nothing. */
const REQUEST_TIMEOUT = 408;
/** With less than this left of the command's time, another request could not end well. */
const MIN_REQUEST_MS = 50;

export interface UpstreamOptions {
    readonly upstream: Upstream;
    /** With or without a path or trailing slash. */
    readonly baseUrl: string;
    /** Sent with every request; the values are never repeated in a problem. */
    readonly headers: Readonly<Record<string, string>>;
    /** Of the other services: an answer may hold them as well, and they are never repeated either. */
    readonly secrets?: readonly string[];
    /** Per request, ms. */
    readonly timeoutMs: number;
    /** Of the whole command. */
    readonly deadline: Deadline;
    /** How requests leave: over the engine in the app, axios's own for Node in the tools. */
    readonly adapter: AxiosAdapter;
    readonly now: () => Date;
}

/** A JSON body with the status it came with; 4xx included, as their bodies say what was wrong. */
export interface JsonAnswer {
    readonly status: number;
    /** Hostile until parsed; `undefined` for a 4xx without a JSON body. A 401 or 403 without one is none of an upstream's. */
    readonly body: unknown;
    /** What may still be asked of this endpoint; absent where the answer does not say. */
    readonly limit?: Allowance;
}

/** Asks one upstream over HTTP, and gives problems for everything that is no answer. */
export interface UpstreamHttp {
    /**
     * GET, tried once more on a transport failure or 5xx.
     * @param segments of the path, each encoded as one
     */
    get(segments: readonly string[], query?: Readonly<Record<string, string>>): Promise<Outcome<JsonAnswer>>;
    /** Sent once: only the caller knows whether a second one would do harm. A good answer may be empty. */
    delete(segments: readonly string[]): Promise<Outcome<JsonAnswer>>;
    /** As `delete`, with a JSON body. */
    post(segments: readonly string[], body: Readonly<Record<string, unknown>>): Promise<Outcome<JsonAnswer>>;
    /** As `post`. */
    put(segments: readonly string[], body: Readonly<Record<string, unknown>>): Promise<Outcome<JsonAnswer>>;
    /** Theirs, cut, without the values of our headers and the other secrets: fit to be shown after neutralising. */
    presentable(message: string): string;
}

export function upstreamHttp(options: UpstreamOptions): UpstreamHttp {
    const { headers, secrets = [], deadline } = options;
    const client = axios.create({
        adapter: withDeadline(options),
        headers: { Accept: 'application/json', ...headers },
        responseType: 'text',
        transformRequest: [],
        transformResponse: [],
        // Statuses below 500 are answers, and read as such; the rest is worth a second try, and so is a time-out.
        validateStatus: (status) => status < 500 && status !== REQUEST_TIMEOUT,
        // A redirect would take the key elsewhere. In the app the server follows it before we know: `IHttp` has no say.
        maxRedirects: 0,
    });
    tryOnceMore(client, deadline);

    const presentable = (message: string): string =>
        [...Object.values(headers), ...secrets]
            .flatMap((value) => [value, encodeURIComponent(value)])
            .filter((value) => value.length > 0)
            // One may begin with another.
            .sort((a, b) => b.length - a.length)
            .reduce((text, value) => text.split(value).join('…'), message)
            .slice(0, 300);

    const ask = async (
        method: 'get' | 'delete' | 'post' | 'put',
        segments: readonly string[],
        { query = {}, body }: { readonly query?: Readonly<Record<string, string>>; readonly body?: object } = {},
    ): Promise<Outcome<JsonAnswer>> => {
        const began = options.now().getTime();
        try {
            const response = await client.request<string>({
                method,
                url: addressOf(options.baseUrl, segments, query),
                // The bridge would send a request without a body as an empty form.
                ...(method !== 'get' && {
                    data: JSON.stringify(body ?? {}),
                    headers: { 'Content-Type': 'application/json' },
                }),
            });
            return readAnswer(response, options, { mayBeEmpty: method !== 'get', presentable });
        } catch (error) {
            return problemOf(error, Math.max(options.now().getTime() - began, 0), options);
        }
    };
    return {
        get: (segments, query) => ask('get', segments, { ...(query && { query }) }),
        delete: (segments) => ask('delete', segments),
        post: (segments, body) => ask('post', segments, { body }),
        put: (segments, body) => ask('put', segments, { body }),
        presentable,
    };
}

/** `https://host/base/` + [`v1`, `a/b`] → `https://host/base/v1/a%2Fb?…` */
function addressOf(baseUrl: string, segments: readonly string[], query: Readonly<Record<string, string>>): string {
    const url = new URL(baseUrl);
    const base = url.pathname.replace(/\/+$/, '');
    const search = new URLSearchParams(query).toString();
    return `${url.origin}${base}/${segments.map(encodeURIComponent).join('/')}${search && `?${search}`}`;
}

/** Each attempt gets its own time-out, and never more than the command has left. */
function withDeadline({ adapter, deadline, timeoutMs }: UpstreamOptions): AxiosAdapter {
    return (config) => {
        const left = deadline.remainingMs();
        if (left < MIN_REQUEST_MS) {
            throw new axios.AxiosError('the command is out of time', axios.AxiosError.ECONNABORTED, config);
        }
        return adapter({ ...config, timeout: Math.min(timeoutMs, left) });
    };
}

function tryOnceMore(client: AxiosInstance, deadline: Deadline): void {
    axiosRetry(client, {
        retries: 1,
        shouldResetTimeout: true,
        // At once: by default a `Retry-After` of an hour would be slept through.
        retryDelay: () => 0,
        retryCondition: ({ config, code }) =>
            config?.method === 'get' && !FOR_GOOD.includes(code ?? '') && deadline.remainingMs() >= MIN_REQUEST_MS,
    });
}

function readAnswer(
    response: AxiosResponse<string>,
    { upstream, now }: UpstreamOptions,
    { mayBeEmpty, presentable }: { readonly mayBeEmpty: boolean; readonly presentable: (message: string) => string },
): Outcome<JsonAnswer> {
    const { status, data } = response;
    const content = typeof data === 'string' ? data : '';
    if (status === 429) {
        const waitMs = rateLimitWaitMs(response.headers, content, now());
        return failed({ kind: 'rate-limited', upstream, ...(waitMs !== undefined && { waitMs }) });
    }
    if (status >= 300 && status < 400) {
        return failed({ kind: 'unreadable', upstream, how: REDIRECTS.includes(status) ? 'redirected' : 'unexpected' });
    }
    if (content.length > MAX_ANSWER_CHARS) return failed({ kind: 'unreadable', upstream, how: 'too-large' });

    const refused = status >= 400;
    const limit = allowanceIn(response.headers, now());
    const answered = (body: unknown): Outcome<JsonAnswer> => ok({ status, body, ...(limit && { limit }) });
    const notTheirs = (): Outcome<never> =>
        failed(refusedByOther({ upstream, status, headers: response.headers, content }, presentable));
    if (content.trim() === '') {
        if (isRefusal(status)) return notTheirs();
        return refused || mayBeEmpty ? answered(undefined) : failed({ kind: 'unreadable', upstream, how: 'empty' });
    }
    const json = readJson(content);
    if (json.ok) return answered(json.value);
    if (isRefusal(status)) return notTheirs();
    // A page where an API should be: a wrong address, a proxy, a login portal.
    const how = content.trimStart().startsWith('<') ? 'html' : json.how;
    return refused && how === 'not-json' ? answered(undefined) : failed({ kind: 'unreadable', upstream, how });
}

/** @param afterMs how long was waited in all, for all tries */
function problemOf(
    error: unknown,
    afterMs: number,
    { upstream, timeoutMs, deadline, now }: UpstreamOptions,
): Outcome<never> {
    if (!axios.isAxiosError(error)) throw error;
    const { code, response }: AxiosError = error;
    if (response) {
        const waitMs = retryAfterMs(response.headers, now());
        return failed({
            kind: 'upstream-failed',
            upstream,
            status: response.status,
            ...(waitMs !== undefined && { waitMs }),
        });
    }
    switch (code) {
        case NETWORKING_DENIED:
            return failed({ kind: 'networking-denied', upstream });
        case 'ECONNABORTED':
        case 'ETIMEDOUT': {
            const outOfTime = afterMs < timeoutMs && deadline.remainingMs() < MIN_REQUEST_MS;
            return failed({ kind: 'timed-out', upstream, afterMs, ...(outOfTime && { outOfTime }) });
        }
        case axios.AxiosError.ERR_FR_TOO_MANY_REDIRECTS:
            return failed({ kind: 'unreadable', upstream, how: 'redirected' });
        default:
            return failed({ kind: 'unreachable', upstream });
    }
}
