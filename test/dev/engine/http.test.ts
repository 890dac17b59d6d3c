import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { startEngine, type Engine } from '../../../dev/engine';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';

/** Calls `http.<args[0]>(args[1], <args[2] as JSON>)` and says what came back. */
const CALLER = `
    const [verb, url, options] = args;
    try {
        const { statusCode, content, data, headers } = await http[verb](url, options && JSON.parse(options));
        await show({ statusCode, content, data, type: headers['content-type'] });
    } catch (error) {
        await show({ error: error.message });
    }`;

const workspace = demoWorkspace();
let engine: Engine;
let upstream: http.Server;
let url: string;
const hanging = new Set<http.ServerResponse>();

beforeAll(async () => {
    upstream = http.createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    engine = await startEngine({ zip: tinyApp({ command: CALLER }), workspace });
});

afterEach(() => {
    for (const response of hanging) response.destroy();
    hanging.clear();
    workspace.redirects = 'repeated';
});

afterAll(async () => {
    await engine.stop();
    await new Promise((resolve) => upstream.close(resolve));
});

async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (pathname === '/hang') return void hanging.add(response);
    if (pathname === '/reset') return void request.socket.destroy();
    if (pathname === '/cut') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 }).write('{"a":');
        setTimeout(() => response.destroy(), 5);
        return;
    }
    if (pathname === '/moved') {
        const location = searchParams.get('to') ?? '/echo?moved=yes';
        return void response.writeHead(Number(searchParams.get('status') ?? 302), { location }).end();
    }
    if (pathname === '/round') return void response.writeHead(302, { location: '/round' }).end();
    if (pathname === '/nowhere') return void response.writeHead(302).end();
    if (pathname === '/hops') {
        const left = Number(searchParams.get('left'));
        const location = left > 1 ? `/hops?left=${left - 1}` : '/echo';
        return void response.writeHead(307, { location }).end();
    }
    if (pathname === '/typed') {
        const headers = { 'content-type': searchParams.get('type') ?? '' };
        return void response
            .writeHead(Number(searchParams.get('status') ?? 200), headers)
            .end(searchParams.get('body'));
    }
    if (pathname === '/gzip') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        return void response.end(zlib.gzipSync('{"packed":true}'));
    }
    const { authorization, accept } = request.headers;
    const echo = {
        method: request.method,
        url: request.url,
        type: request.headers['content-type'],
        body,
        authorization,
        accept,
        key: request.headers['x-api-key'],
    };
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'X-Upper': 'Case' });
    response.end(JSON.stringify(echo));
}

interface Heard {
    error?: string;
    statusCode?: number;
    content?: string;
    data?: Record<string, unknown> | null;
}

async function call(verb: string, path: string, options: object = {}): Promise<Heard> {
    // Single quotes: the options are JSON, and what a command's arguments hold in them stays together.
    const line = `/tiny ${verb} ${path.startsWith('http') ? path : url + path} '${JSON.stringify(options)}'`;
    return JSON.parse((await engine.as('admin').type(line)).messages[0]?.text ?? '') as Heard;
}

test('parameters of a read go to the address, without the empty ones', async () => {
    const { data } = await call('get', '/echo?a=1', { params: { b: 'x y', c: '', d: null }, content: 'dropped' });
    expect(data).toMatchObject({ method: 'GET', url: '/echo?a=1&b=x+y', body: '', accept: '*/*' });
});

test.each(['post', 'put', 'del', 'patch'])('%s without a body is sent as an empty form', async (verb) => {
    expect((await call(verb, '/echo')).data).toMatchObject({ body: '', type: 'application/x-www-form-urlencoded' });
});

test('parameters of a write without a body become a form', async () => {
    const { data } = await call('del', '/echo', { params: { id: '7', empty: '' } });
    expect(data).toMatchObject({ method: 'DELETE', url: '/echo', body: 'id=7&empty=' });
});

test('data is sent as JSON, and then the parameters go to the address', async () => {
    const { data } = await call('post', '/echo', { data: { a: [1] }, params: { b: '2' } });
    expect(data).toMatchObject({ url: '/echo?b=2', body: '{"a":[1]}', type: 'application/json' });
    expect((await call('patch', '/echo', { data: { a: 1 } })).data).toMatchObject({ body: '[object Object]' });
});

test('content wins over data', async () => {
    const options = { content: 'plain', data: { a: 1 }, headers: { 'Content-Type': 'text/x' } };
    expect((await call('post', '/echo', options)).data).toMatchObject({ body: 'plain', type: 'text/x' });
});

test('auth is a user and a password, or nothing is sent', async () => {
    expect((await call('get', '/echo', { auth: 'me:secret' })).data?.authorization).toBe('Basic bWU6c2VjcmV0');
    expect((await call('get', '/echo', { auth: 'me' })).error).toContain('username:password');
    expect(engine.requests.at(-1)).toMatchObject({
        method: 'GET',
        error: expect.stringContaining('username:password'),
    });
    expect(JSON.stringify(engine.requests)).not.toContain('bWU6c2VjcmV0');
});

test.each([
    ['application/json', '{"a":1}', { a: 1 }],
    ['application/json; charset=utf-8', '{"a":1}', { a: 1 }],
    ['text/javascript', '[2]', [2]],
    ['application/problem+json', '{"a":1}', null],
    ['text/html', '{"a":1}', null],
    ['application/json', '{"a":', null],
    ['application/json', '', null],
])('%s with %s is parsed to %j', async (type, body, expected) => {
    const heard = await call('get', `/typed?type=${encodeURIComponent(type)}&body=${encodeURIComponent(body)}`);
    expect(heard).toMatchObject({ content: body, data: expected });
});

test('any status is an answer', async () => {
    expect(await call('get', '/typed?status=503&type=text/plain&body=down')).toMatchObject({
        statusCode: 503,
        content: 'down',
    });
    expect(engine.requests.at(-1)).toMatchObject({ method: 'GET', status: 503 });
});

test('with a null encoding the body arrives as bytes and is not parsed', async () => {
    const heard = await call('get', '/typed?type=application/json&body=[1]', { encoding: null });
    expect(heard).toMatchObject({ content: { type: 'Buffer', data: [91, 49, 93] } });
    expect(heard.data).toBeUndefined();
});

test('packed bodies are unpacked', async () => {
    expect((await call('get', '/gzip')).data).toEqual({ packed: true });
});

/** The same server under another name, which is another host. */
const stranger = (path: string): string => encodeURIComponent(url.replace('127.0.0.1', 'localhost') + path);
const WITH_KEYS = { headers: { 'x-api-key': 'the key', Authorization: 'the token', 'Content-Type': 'text/x' } };

describe('a redirect, from Rocket.Chat 8 on', () => {
    test.each([301, 302, 303, 307, 308])('(%i) repeats method, body and keys, to any host', async (status) => {
        for (const verb of ['post', 'put', 'del']) {
            const path = `/moved?status=${status}&to=${stranger('/echo')}`;
            expect((await call(verb, path, { ...WITH_KEYS, content: 'the body' })).data).toMatchObject({
                method: verb === 'del' ? 'DELETE' : verb.toUpperCase(),
                body: 'the body',
                type: 'text/x',
                key: 'the key',
                authorization: 'the token',
            });
        }
    });

    test('is followed five times', async () => {
        expect((await call('put', '/hops?left=5')).data).toMatchObject({ method: 'PUT', url: '/echo' });
        for (const path of ['/hops?left=6', '/round']) {
            expect((await call('get', path)).error).toBe('Too many redirects (max 5)');
        }
    });

    test('to nowhere is an error', async () => {
        expect((await call('get', '/nowhere')).error).toBe('Redirect response missing Location header');
    });
});

test('a redirect up to Rocket.Chat 7 goes by the rules of node-fetch', async () => {
    workspace.redirects = 'rewritten';
    expect((await call('post', '/moved', { data: { a: 1 } })).data).toMatchObject({
        method: 'GET',
        url: '/echo?moved=yes',
        body: '',
    });
    expect((await call('get', '/round')).error).toContain('maximum redirect reached');
    expect((await call('get', '/nowhere')).statusCode).toBe(302);
    const foreign = (status: number): string => `/moved?status=${status}&to=${stranger('/echo')}`;
    for (const [verb, status, method] of [
        ['post', 301, 'GET'],
        ['post', 307, 'POST'],
        ['put', 302, 'PUT'],
        ['put', 303, 'GET'],
        ['del', 301, 'DELETE'],
    ] as const) {
        const { data } = await call(verb, foreign(status), { ...WITH_KEYS, content: 'the body' });
        expect(data).toMatchObject({ method, key: 'the key', body: method === 'GET' ? '' : 'the body' });
        expect(data?.authorization).toBeUndefined();
    }
});

test('only what breaks on the way is an error', async () => {
    expect((await call('get', '/hang', { timeout: 30 })).error).toBe('The user aborted a request.');
    expect((await call('get', '/reset')).error).toMatch(/^request to .*\/reset failed, reason: socket hang up$/);
    expect((await call('get', '/cut')).error).toMatch(/^Invalid response body while trying to fetch /);
    expect((await call('get', 'http://127.0.0.1:1/')).error).toMatch(/failed, reason: .*ECONNREFUSED/);
    expect((await call('get', 'nonsense:')).error).toBeDefined();
    expect((await call('get', '/echo', { ssrfValidation: true })).error).toBe('error-ssrf-validation-failed');
});
