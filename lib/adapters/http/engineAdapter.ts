import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import type { AxiosAdapter, AxiosResponse, InternalAxiosRequestConfig } from 'axios';
import axios from 'axios/dist/browser/axios.cjs';

/** The code of the error for a request that the engine swallowed: the app lacks the permission. */
export const NETWORKING_DENIED = 'ERR_NETWORKING_DENIED';

/**
 * An axios adapter over the engine's `IHttp`, so that every request obeys the workspace's permission, proxy and limits.
 *
 * Only properties that have a value are sent: the engine's pipe turns `undefined` into `null`, and a null `strictSSL`
 * switches TLS verification off (apps/meteor/app/apps/server/bridges/http.ts).
 *
 * Answers are asked for as bytes, which is what a null `encoding` means there: otherwise the server parses them, and one
 * with a key `__proto__`, or nested too deep for the pipe, ends the app's process before any of our code has seen it.
 */
export function engineAdapter(http: IHttp): AxiosAdapter {
    return async (config) => {
        const url = axios.getUri(config);
        const request: IHttpRequest = { headers: headersOf(config), encoding: null };
        if (config.timeout) request.timeout = config.timeout;
        // Without a body the bridge would send other verbs than GET as an empty form.
        if (config.method !== 'get') request.content = typeof config.data === 'string' ? config.data : '{}';

        const answer = await withinTime(send(http, config.method, url, request), config);
        const response: AxiosResponse<string> = {
            data: contentOf(answer),
            status: answer.statusCode,
            statusText: '',
            headers: answer.headers ?? {},
            config,
        };
        if (!config.validateStatus || config.validateStatus(response.status)) return response;
        throw new axios.AxiosError(
            `status ${response.status}`,
            axios.AxiosError.ERR_BAD_RESPONSE,
            config,
            null,
            response,
        );
    };

    async function withinTime(
        sent: Promise<IHttpResponse | null>,
        config: InternalAxiosRequestConfig,
    ): Promise<IHttpResponse> {
        let timer: ReturnType<typeof setTimeout> | undefined;
        // The call over the pipe has no time limit of its own.
        const late = new Promise<never>((_resolve, reject) => {
            if (config.timeout) timer = setTimeout(() => reject(timeOut(config)), config.timeout);
        });
        try {
            const answer = await Promise.race([sent, late]);
            if (!answer) throw new axios.AxiosError('the engine refused the request', NETWORKING_DENIED, config);
            return answer;
        } catch (error) {
            throw error instanceof axios.AxiosError ? error : transportError(error, config);
        } finally {
            clearTimeout(timer);
        }
    }
}

function send(
    http: IHttp,
    method: string | undefined,
    url: string,
    request: IHttpRequest,
): Promise<IHttpResponse | null> {
    switch (method) {
        case 'get':
            return http.get(url, request);
        case 'delete':
            return http.del(url, request);
        case 'post':
            return http.post(url, request);
        case 'put':
            return http.put(url, request);
        case 'patch':
            return http.patch(url, request);
        default:
            return Promise.reject(new Error(`no way to send ${method ?? 'a request without a method'}`));
    }
}

function headersOf(config: InternalAxiosRequestConfig): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(config.headers.toJSON(true))) {
        if (value !== null && value !== undefined) headers[name] = String(value);
    }
    return headers;
}

/** `content` is text to the engine's types, and whatever the server sent in it to us. */
type Received = Omit<IHttpResponse, 'content'> & { readonly content?: unknown };

/**
 * The body as text. Bytes were asked for; servers that send text all the same are understood, and so are those that leave
 * `content` out and give the parsed `data`.
 */
function contentOf({ content, data }: Received): string {
    if (typeof content === 'string') return content;
    if (ArrayBuffer.isView(content)) {
        return new TextDecoder().decode(new Uint8Array(content.buffer, content.byteOffset, content.byteLength));
    }
    return data === null || data === undefined ? '' : JSON.stringify(data);
}

const timeOut = (config: InternalAxiosRequestConfig): Error =>
    new axios.AxiosError('no answer in time', axios.AxiosError.ECONNABORTED, config);

/** A bridge error is a plain `Error` with a message: a time-out of its own, or a redirect too many, is told apart by that. */
function transportError(error: unknown, config: InternalAxiosRequestConfig): Error {
    const message = error instanceof Error ? error.message : String(error);
    return new axios.AxiosError('no answer', codeOf(message), config);
}

function codeOf(message: string): string {
    // "Too many redirects", "missing Location header", node-fetch's "maximum redirect reached".
    if (/\bredirects?\b/i.test(message)) return axios.AxiosError.ERR_FR_TOO_MANY_REDIRECTS;
    return /time(d )?-?out|aborted/i.test(message) ? axios.AxiosError.ECONNABORTED : axios.AxiosError.ERR_NETWORK;
}
