import { afterEach, expect, test } from '@jest/globals';
import { listen, type Upstream } from '../../../dev/upstreams';
import { at, call } from '../../support/httpCall';

let upstream: Upstream;

const start = async (): Promise<Upstream> => {
    upstream = await listen(({ segments }) => ({ status: 200, body: { segments, greeting: 'hello there' } }));
    return upstream;
};

afterEach(() => upstream.stop());

test('an ordinary request is answered and logged without its headers', async () => {
    await start();
    const reply = await call(`${upstream.url}/a%2Fb/c?x=1&y=%20`, { headers: { authorization: 'Bearer do-not-log' } });
    expect(reply).toMatchObject({ status: 200, body: { segments: ['a/b', 'c'] } });
    expect(upstream.requests).toEqual([
        {
            method: 'GET',
            path: '/a%2Fb/c',
            query: { x: '1', y: ' ' },
            auth: 'absent',
            status: 200,
            at: expect.any(Date),
        },
    ]);
    expect(JSON.stringify(upstream.requests)).not.toContain('do-not-log');
});

test.each([
    ['a status with headers', { status: 429, headers: { 'Retry-After': '7' }, body: { code: 'slow' } }, 429, /"slow"/],
    ['a bare status', { status: 502 }, 502, /^$/],
    ['a sign-in page in place of the answer', { html: true as const }, 200, /^<!DOCTYPE html>/],
    ['a proxy’s error page', { html: '<h1>Bad gateway</h1>', status: 502 }, 502, /Bad gateway/],
    ['nothing at all', { empty: true as const }, 200, /^$/],
    ['JSON of the wrong shape', { json: [1, null] }, 200, /^\[1,null\]$/],
    ['any other type', { raw: { contentType: 'text/plain', body: 'OK' } }, 200, /^OK$/],
])('a fault can be %s', async (_, fault, status, text) => {
    await start();
    upstream.fault(fault);
    const reply = await call(upstream.url);
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(text);
});

test('faults keep their own headers and types', async () => {
    await start();
    upstream.fault({ status: 429, headers: { 'Retry-After': '7' }, times: 1 });
    upstream.fault({ html: true, times: 1 });
    expect((await call(upstream.url)).headers.get('retry-after')).toBe('7');
    expect((await call(upstream.url)).headers.get('content-type')).toContain('text/html');
});

test('JSON can be cut in half', async () => {
    await start();
    upstream.fault({ cutJson: true });
    const { status, headers, text, body } = await call(upstream.url);
    expect({ status, body }).toEqual({ status: 200, body: undefined });
    expect(headers.get('content-type')).toContain('application/json');
    expect('{"segments":[""],"greeting":"hello there"}').toContain(text);
});

test('an answer can be oversized and still be valid', async () => {
    await start();
    upstream.fault({ oversized: 300_000 });
    const { text, body } = await call(upstream.url);
    expect(text.length).toBeGreaterThan(300_000);
    expect(at(body, 'greeting')).toBe('hello there');
});

test('a redirect names its target', async () => {
    await start();
    upstream.fault({ redirect: 'https://login.example.com/' });
    const { status, headers } = await call(upstream.url);
    expect([status, headers.get('location')]).toEqual([302, 'https://login.example.com/']);
});

test('a connection can be reset before the request takes effect or after', async () => {
    let effects = 0;
    upstream = await listen(() => ({ status: 200, body: { effects: ++effects } }));
    upstream.fault({ reset: true, times: 1 });
    upstream.fault({ reset: 'after', times: 1 });
    await expect(call(upstream.url)).rejects.toThrow();
    expect(effects).toBe(0);
    await expect(call(upstream.url, { method: 'POST' })).rejects.toThrow();
    expect(effects).toBe(1);
    expect(upstream.requests.map(({ status, fault }) => [status, fault])).toEqual([
        [undefined, 'reset'],
        [undefined, 'reset'],
    ]);
});

test('a request can take effect whatever is answered', async () => {
    let effects = 0;
    upstream = await listen(() => ({ status: 200, body: { effects: ++effects } }));
    upstream.fault({ empty: true, status: 204, times: 1 });
    upstream.fault({ empty: true, status: 204, takesEffect: true, times: 1 });
    expect((await call(upstream.url)).status).toBe(204);
    expect(effects).toBe(0);
    expect((await call(upstream.url)).status).toBe(204);
    expect(effects).toBe(1);
});

test('an upstream that hangs answers nobody, and stops all the same', async () => {
    await start();
    upstream.fault({ hang: true });
    await expect(call(upstream.url, { signal: AbortSignal.timeout(60) })).rejects.toThrow(/abort|timeout/i);
    const hanging = expect(call(upstream.url)).rejects.toThrow();
    while (upstream.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await upstream.stop();
    await hanging;
});

test('slow answers arrive, late', async () => {
    await start();
    upstream.fault({ slowMs: 60, times: 1 });
    const began = performance.now();
    expect((await call(upstream.url)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
    upstream.latencyMs = 40;
    const again = performance.now();
    await call(upstream.url);
    expect(performance.now() - again).toBeGreaterThanOrEqual(35);
});

test('a fault hits only what it is for, as often as it says, and can be cleared', async () => {
    await start();
    const planned = upstream.fault({ when: { method: 'post', path: /^\/orders/g }, times: 2, status: 503 });
    const statuses: number[] = [];
    for (const [method, path] of [
        ['GET', '/orders'],
        ['POST', '/other'],
        ['POST', '/orders/1'],
        ['POST', '/orders/2'],
        ['POST', '/orders/3'],
    ] as const) {
        statuses.push((await call(upstream.url + path, { method })).status);
    }
    expect(statuses).toEqual([200, 200, 503, 503, 200]);
    expect(planned.hits).toBe(2);

    upstream.fault({ status: 500 });
    upstream.clearFaults();
    expect((await call(upstream.url)).status).toBe(200);
    upstream.fault({ status: 500 }).clear();
    expect((await call(upstream.url)).status).toBe(200);
});

test('a stopped upstream refuses connections, and stopping twice is fine', async () => {
    await start();
    const { url } = upstream;
    await call(url);
    await upstream.stop();
    await upstream.stop();
    await expect(call(url)).rejects.toThrow();
});
