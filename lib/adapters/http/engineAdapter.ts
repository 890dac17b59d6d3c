import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import type { AxiosAdapter, AxiosResponse, InternalAxiosRequestConfig } from 'axios';
import axios from 'axios/dist/browser/axios.cjs';

/** The code of the error for a request that the engine dropped because the app lacks the permission. */
export const NETWORKING_DENIED = 'ERR_NETWORKING_DENIED';

/**
 * An axios adapter over the engine's `IHttp`, so that every request obeys the workspace's permission, proxy and limits.
 *
 * It sends only properties that have a value: the engine's pipe turns `undefined` into `null`, and a null `strictSSL`
 * switches TLS verification off (apps/meteor/app/apps/server/bridges/http.ts).
 *
 * It asks for the answer as bytes, which is the meaning of a null `encoding` there. Otherwise the server parses the
 * answer, and a key `__proto__` or too deep a nesting ends the app's process before the app has seen it.
 */
export function engineAdapter(http: IHttp): AxiosAdapter {
    return async (config) => {
        const url = axios.getUri(config);
        const request: IHttpRequest = { headers: headersOf(config), encoding: null };
        if (config.timeout) request.timeout = config.timeout;
        // The bridge would send a request without a body, other than a GET, as an empty form.
        if (config.method !== 'get') request.content = typeof config.data === 'string' ? config.data : '{}';

        const answer = await withTimeLimit(send(http, config.method, url, request), config);
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

    async function withTimeLimit(
        sent: Promise<IHttpResponse | null>,
        config: InternalAxiosRequestConfig,
    ): Promise<IHttpResponse> {
        let timer: ReturnType<typeof setTimeout> | undefined;
        // A call over the pipe has no time limit of its own.
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

/** By the engine's types `content` is text; in fact it holds anything that the server puts there. */
type Received = Omit<IHttpResponse, 'content'> & { readonly content?: unknown };

/**
 * The body as text. The adapter asks for bytes; some servers send text all the same, and some send only the parsed `data`.
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

/** An error of the bridge is a plain `Error`, so only its message distinguishes a time-out or a redirect too many. */
function transportError(error: unknown, config: InternalAxiosRequestConfig): Error {
    const message = error instanceof Error ? error.message : String(error);
    return new axios.AxiosError('no answer', codeOf(message), config);
}

function codeOf(message: string): string {
    // "Too many redirects", "missing Location header", node-fetch's "maximum redirect reached".
    if (/\bredirects?\b/i.test(message)) return axios.AxiosError.ERR_FR_TOO_MANY_REDIRECTS;
    return /time(d )?-?out|aborted/i.test(message) ? axios.AxiosError.ECONNABORTED : axios.AxiosError.ERR_NETWORK;
}
