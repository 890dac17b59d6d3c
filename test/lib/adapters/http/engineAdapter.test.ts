import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RequestMethod } from '@rocket.chat/apps-engine/definition/accessors';
import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import axios, { AxiosHeaders, type InternalAxiosRequestConfig } from 'axios';

import { HOOKED_API_KEY, listen, type Upstream, type UpstreamRequest } from '../../../../dev/upstreams';
import { engineAdapter, NETWORKING_DENIED } from '../../../../lib/adapters/http/engineAdapter';
import { clockAt } from '../../../support/times';
import { httpTo, waitingOn } from '../../../support/upstreamClients';

/** A request as it came over the pipe to the server. */
interface Sent {
    readonly url: string;
    readonly request: IHttpRequest | undefined;
}

interface BridgeOptions {
    /** Without the permission, the server logs a line and gives no answer. */
    readonly permission?: boolean;
    /** A call over the pipe has no time limit of its own. */
    readonly answers?: boolean;
    /** Some servers give only one of the two. */
    readonly without?: 'content' | 'data' | 'headers';
    /** The server sends text and the parsed data for every encoding. */
    readonly sendsText?: boolean;
}

const JSON_TYPES = ['application/json', 'text/javascript', 'application/javascript', 'application/x-javascript'];

/** The engine's `IHttp` as the server behind it behaves (apps/meteor/app/apps/server/bridges/http.ts), over real HTTP. */
function bridge({
    permission = true,
    answers = true,
    without,
    sendsText = without === 'content',
}: BridgeOptions = {}): IHttp & {
    sent: Sent[];
} {
    const sent: Sent[] = [];
    const call = async (method: RequestMethod, url: string, request?: IHttpRequest): Promise<IHttpResponse> => {
        sent.push({ url, request });
        if (!permission) return null as unknown as IHttpResponse;
        if (!answers) return new Promise(() => undefined);
        const { headers = {}, timeout = 180_000 } = request ?? {};
        const hasBody = method !== RequestMethod.GET;
        const { content = '' } = request ?? {};
        const type: Record<string, string> =
            content === '' && hasBody ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
        const response = await fetch(url, {
            method: method.toUpperCase(),
            headers: { ...type, ...headers },
            signal: AbortSignal.timeout(timeout),
            ...(hasBody && { body: content }),
        }).catch((error: unknown) => {
            // Only the message of an error arrives over the pipe.
            throw new Error(error instanceof Error ? error.message : String(error));
        });
        const bytes = Buffer.from(await response.arrayBuffer());
        const text = bytes.toString();
        const asBytes = request?.encoding === null && !sendsText;
        const mime = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
        return {
            url,
            method,
            statusCode: response.status,
            ...(without !== 'headers' && { headers: Object.fromEntries(response.headers) }),
            ...(without !== 'content' && { content: asBytes ? (bytes as unknown as string) : text }),
            ...(without !== 'data' && !asBytes && { data: JSON_TYPES.includes(mime) ? parsed(text) : null }),
        };
    };
    return {
        sent,
        get: (url, request) => call(RequestMethod.GET, url, request),
        post: (url, request) => call(RequestMethod.POST, url, request),
        put: (url, request) => call(RequestMethod.PUT, url, request),
        del: (url, request) => call(RequestMethod.DELETE, url, request),
        patch: (url, request) => call(RequestMethod.PATCH, url, request),
    };
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

let upstream: Upstream;
let received: UpstreamRequest[] = [];

beforeAll(async () => {
    upstream = await listen((request) => {
        received.push(request);
        return { status: 200, headers: { 'X-Thing': 'yes' }, body: { greeting: 'hello' } };
    });
});
afterAll(() => upstream.stop());
beforeEach(() => void (received = []));
afterEach(() => upstream.clearFaults());

const through = (http: IHttp, timeoutMs = 5000) => httpTo(upstream, { adapter: engineAdapter(http), timeoutMs });

/** The pipe turns `undefined` into `null`, and null switches off options that must stay on; only `encoding` may be null. */
function expectNothingUndefined(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
        expect([key, inner]).not.toEqual([key, undefined]);
        if (key !== 'encoding') expect([key, inner]).not.toEqual([key, null]);
        expectNothingUndefined(inner);
    }
}

test('a request goes through the engine and comes back with its answer', async () => {
    const http = bridge();
    const answer = await through(http).get(['v1', 'a b'], { q: '1' });
    expect(answer).toEqual({ ok: true, value: { status: 200, body: { greeting: 'hello' } } });
    expect(received.map(({ method, path, rawQuery }) => [method, path, rawQuery])).toEqual([
        ['GET', '/v1/a%20b', 'q=1'],
    ]);
    expect(received[0]?.header('x-api-key')).toBe(HOOKED_API_KEY);
});

test('only what has a value is sent over the pipe: TLS is checked, the answer is bytes, and there is a time limit', async () => {
    const http = bridge();
    await through(http, 1234).get(['v1', 'thing']);
    expect(http.sent).toHaveLength(1);
    for (const { request } of http.sent) {
        expectNothingUndefined(request);
        expect(Object.keys(request ?? {}).sort()).toEqual(['encoding', 'headers', 'timeout']);
        expect(request?.encoding).toBeNull();
        expect(request?.timeout).toBe(1234);
    }
});

test.each(['post', 'put', 'patch', 'delete'])('%s without a body is not sent as a form', async (method) => {
    const http = bridge();
    const client = axios.create({ adapter: engineAdapter(http) });
    await client.request({ method, url: `${upstream.url}/x`, headers: { 'Content-Type': 'application/json' } });
    await client.request({
        method,
        url: `${upstream.url}/x`,
        data: '{"a":1}',
        headers: { 'Content-Type': 'application/json' },
    });
    expect(received.map((request) => [request.body, request.header('content-type')])).toEqual([
        ['{}', 'application/json'],
        ['{"a":1}', 'application/json'],
    ]);
    expect(received.map((request) => request.method)).toEqual([method.toUpperCase(), method.toUpperCase()]);
    for (const { request } of http.sent) expectNothingUndefined(request);
});

test('headers without a value are left out', async () => {
    const http = bridge();
    const config: InternalAxiosRequestConfig = {
        method: 'get',
        url: `${upstream.url}/x`,
        headers: AxiosHeaders.from({ a: '1', b: undefined, c: null } as unknown as Record<string, string>),
    };
    await engineAdapter(http)(config);
    expect(http.sent[0]?.request).toEqual({ headers: { a: '1' }, encoding: null });
});

test('an app without the permission says so, and asks only once', async () => {
    const http = bridge({ permission: false });
    expect(await through(http).get(['v1', 'thing'])).toEqual({
        ok: false,
        problem: { kind: 'networking-denied', upstream: 'hooked' },
    });
    expect(http.sent).toHaveLength(1);
    await expect(
        engineAdapter(http)({ method: 'get', url: upstream.url, headers: new AxiosHeaders() }),
    ).rejects.toMatchObject({
        code: NETWORKING_DENIED,
    });
});

test('a call that never comes back is given up on in time', async () => {
    const http = bridge({ answers: false });
    const clock = clockAt();
    const over = { adapter: waitingOn(clock, engineAdapter(http)), now: clock.now, timeoutMs: 100 };
    expect(await httpTo(upstream, over).get(['v1', 'thing'])).toEqual({
        ok: false,
        problem: { kind: 'timed-out', upstream: 'hooked', afterMs: 200 },
    });
    expect(http.sent).toHaveLength(2);
});

test('an upstream that says nothing is given up on in time', async () => {
    upstream.fault({ hang: true });
    expect(await through(bridge(), 100).get(['v1', 'thing'])).toMatchObject({ problem: { kind: 'timed-out' } });
});

test('a request over a connection that breaks is tried again, and then reported', async () => {
    upstream.fault({ reset: true, times: 1 });
    expect(await through(bridge()).get(['v1', 'thing'])).toMatchObject({ ok: true });
    upstream.fault({ reset: true });
    const http = bridge();
    expect(await through(http).get(['v1', 'thing'])).toEqual({
        ok: false,
        problem: { kind: 'unreachable', upstream: 'hooked' },
    });
    expect(http.sent).toHaveLength(2);
});

test('what changes something goes through the engine once, with a body that is no form', async () => {
    const http = bridge();
    expect(await through(http).delete(['v1', 'thing'])).toMatchObject({ ok: true });
    expect(await through(http).post(['v1', 'thing'], { a: 1 })).toMatchObject({ ok: true });
    expect(received.map((request) => [request.method, request.body, request.header('content-type')])).toEqual([
        ['DELETE', '{}', 'application/json'],
        ['POST', '{"a":1}', 'application/json'],
    ]);
    for (const { request } of http.sent) {
        expectNothingUndefined(request);
        expect(Object.keys(request ?? {}).sort()).toEqual(['content', 'encoding', 'headers', 'timeout']);
        expect(request?.encoding).toBeNull();
    }
    upstream.fault({ reset: 'after' });
    const asked = http.sent.length;
    expect(await through(http).delete(['v1', 'thing'])).toMatchObject({ problem: { kind: 'unreachable' } });
    expect(http.sent).toHaveLength(asked + 1);
});

test('a failure of theirs is tried again', async () => {
    upstream.fault({ status: 503, times: 1 });
    expect(await through(bridge()).get(['v1', 'thing'])).toMatchObject({ ok: true });
});

test('refusals, their headers included, come through', async () => {
    upstream.fault({ status: 429, headers: { 'Retry-After': '9' }, body: {} });
    expect(await through(bridge()).get(['v1', 'thing'])).toMatchObject({
        problem: { kind: 'rate-limited', waitMs: 9000 },
    });
});

describe('servers differ:', () => {
    test.each([
        ['one that gives bytes', {}],
        ['one that gives text all the same', { sendsText: true }],
        ['one that gives text and no parsed data', { sendsText: true, without: 'data' }],
        ['one that gives no content', { without: 'content' }],
        ['one that gives no headers', { without: 'headers' }],
    ] as const)('%s is understood', async (_, options) => {
        expect(await through(bridge(options)).get(['v1', 'thing'])).toEqual({
            ok: true,
            value: { status: 200, body: { greeting: 'hello' } },
        });
    });

    test('text of any language comes through as bytes, a mark of their order left out', async () => {
        const body = Buffer.from('\ufeff{"greeting":"größe 日本 👩‍👩‍👧"}');
        upstream.fault({ raw: { contentType: 'application/json', body } });
        expect(await through(bridge()).get(['v1', 'thing'])).toMatchObject({
            value: { body: { greeting: 'größe 日本 👩‍👩‍👧' } },
        });
    });

    test('JSON under a type that the server does not parse is read all the same', async () => {
        upstream.fault({ raw: { contentType: 'application/problem+json', body: '{"a":1}' } });
        expect(await through(bridge()).get(['v1', 'thing'])).toMatchObject({ value: { body: { a: 1 } } });
    });

    test('an answer that holds neither is empty', async () => {
        upstream.fault({ raw: { contentType: 'text/plain', body: 'x' } });
        expect(await through(bridge({ without: 'content' })).get(['v1', 'thing'])).toMatchObject({
            problem: { kind: 'unreadable', how: 'empty' },
        });
    });

    test.each([
        ['Request timed out', 'timed-out'],
        ['network timeout at: http://x', 'timed-out'],
        ['The operation was aborted', 'timed-out'],
        ['connect ECONNREFUSED 127.0.0.1:1', 'unreachable'],
        ['getaddrinfo ENOTFOUND x', 'unreachable'],
        ['self-signed certificate', 'unreachable'],
    ])('an error that says “%s” is %s', async (message, kind) => {
        const http: IHttp = { ...bridge(), get: () => Promise.reject(new Error(message)) };
        expect(await through(http).get(['v1', 'thing'])).toMatchObject({ ok: false, problem: { kind } });
    });

    test('an error that is none is unreachable', async () => {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what arrives over the pipe may be anything
        const http: IHttp = { ...bridge(), get: () => Promise.reject('gone') };
        expect(await through(http).get(['v1', 'thing'])).toMatchObject({ problem: { kind: 'unreachable' } });
    });
});
