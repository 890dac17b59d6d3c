import type { AxiosAdapter, AxiosInstance } from 'axios';
import axios from 'axios/dist/browser/axios.cjs';
import axiosRetry from 'axios-retry';
import { once } from 'es-toolkit/function';

import type { Outcome } from '../../domain/outcome';
import type { Upstream } from '../../domain/problem';
import type { Deadline } from '../../ports/clock';
import { MIN_REQUEST_MS, problemOf, readAnswer, type JsonAnswer } from './answer';
import { NETWORKING_DENIED } from './engineAdapter';

/** A second try would end the same. */
const PERMANENT: readonly string[] = [NETWORKING_DENIED, axios.AxiosError.ERR_FR_TOO_MANY_REDIRECTS];
/** A server on the way gave up waiting. As with a 504, the request may have had its effect or not. */
const REQUEST_TIMEOUT = 408;
const MAX_MESSAGE_CHARS = 300;

export interface UpstreamOptions {
    readonly upstream: Upstream;
    /** With or without a path or trailing slash. */
    readonly baseUrl: string;
    /** Sent with every request. Their values never appear in a problem. */
    readonly headers: Readonly<Record<string, string>>;
    /** Credentials of the other upstream: an answer may hold them as well, and they never appear in a problem either. */
    readonly secrets?: readonly string[];
    /** Of one request, ms. */
    readonly timeoutMs: number;
    /** Of the whole command. */
    readonly deadline: Deadline;
    /** How requests leave: through the engine in the app, through Node in the tools. */
    readonly adapter: AxiosAdapter;
    readonly now: () => Date;
}

/** Asks one upstream over HTTP. Everything that is no answer becomes a problem. */
export interface UpstreamHttp {
    /**
     * GET, with a second try after a transport failure or a 5xx.
     * @param segments of the path, each encoded as one
     */
    get(segments: readonly string[], query?: Readonly<Record<string, string>>): Promise<Outcome<JsonAnswer>>;
    /** DELETE, once: only the caller knows whether a second one would do harm. A good answer may be empty. */
    delete(segments: readonly string[]): Promise<Outcome<JsonAnswer>>;
    /** POST, with the same rules as `delete`. */
    post(segments: readonly string[], body: Readonly<Record<string, unknown>>): Promise<Outcome<JsonAnswer>>;
    /** PUT, with the same rules as `delete`. */
    put(segments: readonly string[], body: Readonly<Record<string, unknown>>): Promise<Outcome<JsonAnswer>>;
    /** PATCH, with the same rules as `delete`. */
    patch(segments: readonly string[], body: Readonly<Record<string, unknown>>): Promise<Outcome<JsonAnswer>>;
    /** Words of the upstream without the values of the headers and without the other secrets, cut. Not yet inert. */
    redacted(message: string): string;
}

type Method = 'get' | 'delete' | 'post' | 'put' | 'patch';

interface Payload {
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: object;
}

export function upstreamHttp(options: UpstreamOptions): UpstreamHttp {
    // Most commands ask one of the two upstreams.
    const client = once(() => clientFor(options));
    const redacted = (message: string): string => withoutSecrets(message, options);
    const ask = async (
        method: Method,
        segments: readonly string[],
        { query = {}, body }: Payload = {},
    ): Promise<Outcome<JsonAnswer>> => {
        const { baseUrl, upstream, timeoutMs, deadline, now } = options;
        const startedAt = now().getTime();
        try {
            const response = await client().request<string>({
                method,
                url: addressOf(baseUrl, segments, query),
                // The engine's bridge would send a request without a body as an empty form.
                ...(method !== 'get' && {
                    data: JSON.stringify(body ?? {}),
                    headers: { 'Content-Type': 'application/json' },
                }),
            });
            return readAnswer(response, { upstream, now, mayBeEmpty: method !== 'get', redacted });
        } catch (error) {
            const afterMs = Math.max(now().getTime() - startedAt, 0);
            return problemOf(error, { upstream, timeoutMs, deadline, now, afterMs });
        }
    };
    return {
        get: (segments, query) => ask('get', segments, { ...(query && { query }) }),
        delete: (segments) => ask('delete', segments),
        post: (segments, body) => ask('post', segments, { body }),
        put: (segments, body) => ask('put', segments, { body }),
        patch: (segments, body) => ask('patch', segments, { body }),
        redacted,
    };
}

function clientFor(options: UpstreamOptions): AxiosInstance {
    const client = axios.create({
        adapter: withDeadline(options),
        headers: { Accept: 'application/json', ...options.headers },
        responseType: 'text',
        transformRequest: [],
        transformResponse: [],
        // A status below 500 is an answer. Any other one is worth a second try, and so is a 408.
        validateStatus: (status) => status < 500 && status !== REQUEST_TIMEOUT,
        // A redirect would take the key elsewhere. `IHttp` has no such option: there, the server follows redirects itself.
        maxRedirects: 0,
    });
    axiosRetry(client, {
        retries: 1,
        shouldResetTimeout: true,
        // At once: by default, axios-retry would wait for a `Retry-After` of an hour.
        retryDelay: () => 0,
        retryCondition: ({ config, code }) =>
            config?.method === 'get' &&
            !PERMANENT.includes(code ?? '') &&
            options.deadline.remainingMs() >= MIN_REQUEST_MS,
    });
    return client;
}

/** Gives each try its own time-out, which never exceeds the time left for the command. */
function withDeadline({ adapter, deadline, timeoutMs }: UpstreamOptions): AxiosAdapter {
    return (config) => {
        const left = deadline.remainingMs();
        if (left < MIN_REQUEST_MS) {
            throw new axios.AxiosError('the command is out of time', axios.AxiosError.ECONNABORTED, config);
        }
        return adapter({ ...config, timeout: Math.min(timeoutMs, left) });
    };
}

/** `https://host/base/` + [`v1`, `a/b`] → `https://host/base/v1/a%2Fb?…` */
function addressOf(baseUrl: string, segments: readonly string[], query: Readonly<Record<string, string>>): string {
    const url = new URL(baseUrl);
    const base = url.pathname.replace(/\/+$/, '');
    const search = new URLSearchParams(query).toString();
    return `${url.origin}${base}/${segments.map(encodeURIComponent).join('/')}${search && `?${search}`}`;
}

const withoutSecrets = (message: string, { headers, secrets = [] }: UpstreamOptions): string =>
    [...Object.values(headers), ...secrets]
        .flatMap((value) => [value, encodeURIComponent(value)])
        .filter((value) => value.length > 0)
        // The longest first, because one secret may begin with another.
        .sort((a, b) => b.length - a.length)
        .reduce((text, value) => text.split(value).join('…'), message)
        .slice(0, MAX_MESSAGE_CHARS);
