import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { AxiosError } from 'axios';

import { HOOKED_API_KEY, listen, type Fault, type Upstream } from '../../../../dev/upstreams';
import type { UpstreamOptions } from '../../../../lib/adapters/http/client';
import type { Problem } from '../../../../lib/domain/problem';
import { ago, clockAt, NOW } from '../../../support/times';
import { httpTo, nodeAdapter, waitingOn } from '../../../support/upstreamClients';

let upstream: Upstream;
/** The headers and body of the last request. */
let sent: { readonly body: string; readonly type: string | undefined; readonly key: string | undefined } | undefined;

beforeAll(async () => {
    upstream = await listen((request) => {
        sent = { body: request.body, type: request.header('content-type'), key: request.header('x-api-key') };
        return {
            status: 200,
            body: { greeting: 'hello', rawQuery: request.rawQuery, accept: request.header('accept') },
        };
    });
});
afterAll(() => upstream.stop());
afterEach(() => {
    upstream.clearFaults();
    upstream.latencyMs = 0;
    upstream.requests.length = 0;
});

/**
 * Records timers.
 * @returns the waits of a second and more that were begun since then, ms, without the time limit of `httpTo`
 */
function sleeps(): () => readonly number[] {
    const waits = jest.spyOn(globalThis, 'setTimeout');
    return () => {
        const begun = waits.mock.calls.map(([, ms = 0]) => ms);
        waits.mockRestore();
        return begun.filter((ms) => ms >= 1000 && ms !== 5000);
    };
}

/** Time-outs that are short enough for a test. */
const SHORT = { timeoutMs: 100 };

/** The first try has its short time-out. A busy machine may need longer for the answer to the second. */
function patientLater(): UpstreamOptions['adapter'] {
    let tries = 0;
    return (config) => nodeAdapter({ ...config, ...((tries += 1) > 1 && { timeout: 30_000 }) });
}

const ask = (over: Partial<UpstreamOptions> = {}, segments = ['v1', 'thing']) => httpTo(upstream, over).get(segments);

test('an answer is given with its status and what it holds', async () => {
    const answer = await httpTo(upstream).get(['v1', 'thing'], { a: 'b c', d: '&=#ü' });
    expect(answer).toMatchObject({ ok: true, value: { status: 200, body: { greeting: 'hello' } } });
    expect(answer).toMatchObject({ value: { body: { accept: 'application/json' } } });
    expect(upstream.requests).toMatchObject([{ method: 'GET', path: '/v1/thing', query: { a: 'b c', d: '&=#ü' } }]);
});

describe('the address', () => {
    test.each([
        ['', '/v1/thing'],
        ['/', '/v1/thing'],
        ['/api', '/api/v1/thing'],
        ['/api/', '/api/v1/thing'],
        ['/api///', '/api/v1/thing'],
        ['/chat/sub/', '/chat/sub/v1/thing'],
        ['/api?key=1', '/api/v1/thing'],
        ['/api/?key=1#top', '/api/v1/thing'],
        ['?key=1', '/v1/thing'],
    ])('with the base %j in the settings asks for %s', async (base, path) => {
        await ask({ baseUrl: upstream.url + base });
        expect(upstream.requests.map((request) => [request.path, request.query])).toEqual([[path, {}]]);
    });

    test.each([
        ['../schedule/list', '..%2Fschedule%2Flist'],
        ['%2e%2e', '%252e%252e'],
        ['a b', 'a%20b'],
        ['ü', '%C3%BC'],
        ['"', '%22'],
        ['?x=1', '%3Fx%3D1'],
        ['#', '%23'],
        ['a/b', 'a%2Fb'],
        ['a\\b', 'a%5Cb'],
        ['a\nb', 'a%0Ab'],
        [':', '%3A'],
        ['//evil.example', '%2F%2Fevil.example'],
        ['@evil.example', '%40evil.example'],
        ['%', '%25'],
        ['%00', '%2500'],
        ['日本', '%E6%97%A5%E6%9C%AC'],
    ])('holds the id %j as one segment', async (id, encoded) => {
        await ask({}, ['v1', 'integration', id]);
        expect(upstream.requests.map(({ path, query }) => [path, query])).toEqual([[`/v1/integration/${encoded}`, {}]]);
    });
});

describe('a second try', () => {
    test.each<[string, Fault, Partial<UpstreamOptions>]>([
        ['a failure of theirs', { status: 500, times: 1 }, {}],
        ['a bad gateway', { status: 502, times: 1 }, {}],
        ['being out of service', { status: 503, times: 1 }, {}],
        ['a gateway’s page', { html: true, status: 504, times: 1 }, {}],
        ['a broken connection', { reset: true, times: 1 }, {}],
        ['silence', { hang: true, times: 1 }, { ...SHORT, adapter: patientLater() }],
    ])('helps after %s', async (_, fault, over) => {
        upstream.fault(fault);
        expect(await ask(over)).toMatchObject({ ok: true, value: { body: { greeting: 'hello' } } });
        expect(upstream.requests).toHaveLength(2);
    });

    test.each<[string, Fault, Partial<UpstreamOptions>, Partial<Problem>]>([
        ['failures', { status: 500 }, {}, { kind: 'upstream-failed', status: 500 }],
        ['bad gateways', { html: true, status: 502 }, {}, { kind: 'upstream-failed', status: 502 }],
        ['broken connections', { reset: true }, {}, { kind: 'unreachable' }],
        // The problem names the whole wait, not the time of each try.
        ['silences', { hang: true }, SHORT, { kind: 'timed-out', afterMs: 200 }],
    ])('is the last: two %s are a problem', async (_, fault, over, problem) => {
        upstream.fault(fault);
        const clock = clockAt();
        expect(await ask({ now: clock.now, adapter: waitingOn(clock), ...over })).toEqual({
            ok: false,
            problem: { ...problem, upstream: 'hooked' },
        });
        expect(upstream.requests).toHaveLength(2);
    });

    test('that is met with silence counts the time of the first as well', async () => {
        upstream.fault({ status: 500, slowMs: 20, times: 1 });
        upstream.fault({ hang: true });
        const clock = clockAt();
        const adapter = waitingOn(clock, async (config) => {
            clock.advance(30);
            return nodeAdapter(config);
        });
        expect(await ask({ ...SHORT, now: clock.now, adapter })).toMatchObject({
            problem: { kind: 'timed-out', afterMs: 30 + 100 + 30 + 100 },
        });
    });

    test('never reports a negative duration, even when the clock was set back meanwhile', async () => {
        upstream.fault({ hang: true });
        const clock = clockAt();
        const adapter = waitingOn({ ...clock, advance: () => clock.advance(-60_000) });
        expect(await ask({ ...SHORT, now: clock.now, adapter })).toMatchObject({
            problem: { kind: 'timed-out', afterMs: 0 },
        });
    });

    test('is made at once', async () => {
        upstream.fault({ status: 503, headers: { 'Retry-After': '3600' }, times: 1 });
        const slept = sleeps();
        expect(await ask()).toMatchObject({ ok: true });
        expect(slept()).toEqual([]);
    });

    test('reports how the second try failed', async () => {
        upstream.fault({ status: 500, times: 1 });
        upstream.fault({ status: 503, times: 1 });
        expect(await ask()).toMatchObject({ problem: { kind: 'upstream-failed', status: 503 } });
    });

    test.each<[string, Fault]>([
        ['a failure of theirs', { status: 500 }],
        ['a broken connection', { reset: 'after' }],
        ['silence', { hang: true }],
    ])('is not made where something may have been changed already by the first, after %s', async (_, fault) => {
        upstream.fault(fault);
        const http = httpTo(upstream, SHORT);
        expect([(await http.delete(['v1', 'x'])).ok, (await http.post(['v1', 'x'], { a: 1 })).ok]).toEqual([
            false,
            false,
        ]);
        expect(upstream.requests.map(({ method }) => method)).toEqual(['DELETE', 'POST']);
    });

    test.each([400, 401, 402, 403, 404, 409, 418, 429, 499])('does not follow a %i', async (status) => {
        upstream.fault({ status, body: { error: 'no' } });
        await ask();
        expect(upstream.requests).toHaveLength(1);
    });

    test.each<[string, Fault]>([
        ['a page', { html: true }],
        ['half an answer', { cutJson: true }],
        ['nothing', { empty: true }],
        ['something else', { json: 42 }],
    ])('does not follow %s with status 200', async (_, fault) => {
        upstream.fault(fault);
        await ask();
        expect(upstream.requests).toHaveLength(1);
    });

    test.each<[string, () => string]>([
        ['in seconds', () => '4'],
        ['as a date', () => new Date(Date.now() + 5000).toUTCString()],
    ])('is not put off by an upstream that asks to be left alone for a while, %s', async (_, retryAfter) => {
        upstream.fault({ status: 503, headers: { 'Retry-After': retryAfter() } });
        const slept = sleeps();
        expect(await ask()).toMatchObject({ ok: false, problem: { status: 503 } });
        expect(slept()).toEqual([]);
    });
});

describe('the time of the whole command', () => {
    test('once used up, nothing is asked any more', async () => {
        for (const left of [0, 49]) {
            const outcome = await ask({ deadline: { remainingMs: () => left } });
            const problem = { kind: 'timed-out', upstream: 'hooked', afterMs: 0, outOfTime: true };
            expect(outcome).toEqual({ ok: false, problem });
        }
        expect(upstream.requests).toHaveLength(0);
    });

    test('with a little of it left, one request is made', async () => {
        expect(await ask({ deadline: { remainingMs: () => 2000 } })).toMatchObject({ ok: true });
    });

    test('cuts a request short that would be allowed to take longer', async () => {
        upstream.fault({ hang: true });
        const clock = clockAt();
        const outcome = await ask({
            now: clock.now,
            timeoutMs: 60_000,
            deadline: { remainingMs: () => Math.max(0, 80 - (clock.now().getTime() - NOW.getTime())) },
            adapter: async (config) => {
                try {
                    return await nodeAdapter(config);
                } finally {
                    clock.advance(80);
                }
            },
        });
        expect(outcome).toMatchObject({ ok: false, problem: { kind: 'timed-out', afterMs: 80, outOfTime: true } });
        expect(upstream.requests).toHaveLength(1);
    });

    test('that ends with a request that was given all of its own is not why nothing came', async () => {
        upstream.fault({ hang: true });
        const clock = clockAt();
        const outcome = await ask({
            ...SHORT,
            now: clock.now,
            adapter: waitingOn(clock),
            deadline: { remainingMs: () => Math.max(0, 120 - (clock.now().getTime() - NOW.getTime())) },
        });
        expect(outcome).toEqual({ ok: false, problem: { kind: 'timed-out', upstream: 'hooked', afterMs: 100 } });
    });

    test('is not blamed for a connection that a gateway broke off', async () => {
        const aborted = (): Promise<never> => Promise.reject(new AxiosError('aborted', AxiosError.ECONNABORTED));
        const outcome = await ask({ adapter: aborted, deadline: { remainingMs: () => 18_000 } });
        expect(outcome).toEqual({ ok: false, problem: { kind: 'timed-out', upstream: 'hooked', afterMs: 0 } });
    });

    test('is not overdrawn by a second try', async () => {
        upstream.fault({ status: 500 });
        const clock = clockAt();
        const outcome = await ask({
            deadline: { remainingMs: () => Math.max(0, 1000 - (clock.now().getTime() - NOW.getTime())) },
            adapter: async (config) => {
                clock.advance(960);
                return nodeAdapter(config);
            },
        });
        expect(outcome).toMatchObject({ ok: false, problem: { kind: 'upstream-failed', status: 500 } });
        expect(upstream.requests).toHaveLength(1);
    });

    test('gives each request no more than its own limit', async () => {
        upstream.fault({ hang: true });
        const given: (number | undefined)[] = [];
        const outcome = await ask({
            ...SHORT,
            deadline: { remainingMs: () => 60_000 },
            adapter: (config) => {
                given.push(config.timeout);
                return nodeAdapter(config);
            },
        });
        expect(outcome).toMatchObject({ problem: { kind: 'timed-out' } });
        expect(given).toEqual([100, 100]);
    });
});

describe('a request that changes something', () => {
    const both = async (over: Partial<UpstreamOptions> = {}) => [
        await httpTo(upstream, over).delete(['v1', 'thing', 'a/b']),
        await httpTo(upstream, over).post(['v1', 'thing', 'a/b'], { a: 'ü', b: [1] }),
    ];

    test('is sent with its key and a body that is no form', async () => {
        const http = httpTo(upstream);
        expect(await http.delete(['v1', 'thing', 'a/b'])).toMatchObject({
            ok: true,
            value: { status: 200, body: { greeting: 'hello' } },
        });
        expect(sent).toEqual({ body: '{}', type: 'application/json', key: HOOKED_API_KEY });
        expect(await http.post(['v1', 'thing', 'a/b'], { a: 'ü', b: [1] })).toMatchObject({ ok: true });
        expect(sent).toEqual({ body: '{"a":"ü","b":[1]}', type: 'application/json', key: HOOKED_API_KEY });
        expect(upstream.requests.map(({ method, path, query }) => [method, path, query])).toEqual([
            ['DELETE', '/v1/thing/a%2Fb', {}],
            ['POST', '/v1/thing/a%2Fb', {}],
        ]);
    });

    test.each<[string, Fault, number]>([
        ['nothing', { empty: true }, 200],
        ['no content', { empty: true, status: 204 }, 204],
        ['only spaces', { raw: { contentType: 'application/json', body: ' \n ' } }, 200],
    ])('may be answered with %s', async (_, fault, status) => {
        upstream.fault(fault);
        for (const outcome of await both()) expect(outcome).toEqual({ ok: true, value: { status, body: undefined } });
    });

    test.each<[string, Fault, Partial<Problem>]>([
        ['a page', { html: true }, { kind: 'unreadable', how: 'html' }],
        ['half an answer', { cutJson: true }, { kind: 'unreadable', how: 'not-json' }],
        ['far too much', { oversized: 8 * 1024 * 1024 }, { kind: 'unreadable', how: 'too-large' }],
        ['a redirect', { redirect: '/elsewhere' }, { kind: 'unreadable', how: 'redirected' }],
        ['a limit', { status: 429, headers: { 'Retry-After': '7' } }, { kind: 'rate-limited', waitMs: 7000 }],
        ['a failure of theirs', { status: 503 }, { kind: 'upstream-failed', status: 503 }],
        ['a broken connection', { reset: true }, { kind: 'unreachable' }],
        ['silence', { hang: true }, { kind: 'timed-out', afterMs: 100 }],
    ])('that is answered with %s is sent once, and that is the problem', async (_, fault, problem) => {
        upstream.fault(fault);
        for (const method of ['delete', 'post'] as const) {
            const clock = clockAt();
            const over = { now: clock.now, adapter: waitingOn(clock), ...('hang' in fault ? SHORT : {}) };
            const http = httpTo(upstream, over);
            const outcome = method === 'delete' ? await http.delete(['x']) : await http.post(['x'], {});
            expect(outcome).toEqual({ ok: false, problem: { ...problem, upstream: 'hooked' } });
        }
        expect(upstream.requests.map(({ method }) => method)).toEqual(['DELETE', 'POST']);
    });

    test('is not sent any more once the time of the command is used up', async () => {
        for (const outcome of await both({ deadline: { remainingMs: () => 49 } })) {
            expect(outcome).toMatchObject({ ok: false, problem: { kind: 'timed-out' } });
        }
        expect(upstream.requests).toEqual([]);
    });
});

describe('what is no answer', () => {
    const unreadable = (how: string): unknown => ({
        ok: false,
        problem: { kind: 'unreadable', upstream: 'hooked', how },
    });
    const answer = (status: number, body: unknown): unknown => ({ ok: true, value: { status, body } });
    const inFront = (status: number, by: string, said?: string): unknown => ({
        ok: false,
        problem: { kind: 'refused-in-front', upstream: 'hooked', status, by, ...(said !== undefined && { said }) },
    });

    test.each<[string, Fault, unknown]>([
        ['a sign-in page', { html: true }, unreadable('html')],
        ['a page with status 404', { html: '  \n<html></html>', status: 404 }, unreadable('html')],
        ['a page with status 400', { html: '<h1>Bad request</h1>', status: 400 }, unreadable('html')],
        ['a page that says 401', { html: true, status: 401 }, inFront(401, 'page', 'Sign in to continue')],
        [
            'a bot check',
            { html: '<html><head><title>\n Just a  moment...</title></head></html>', status: 403 },
            inFront(403, 'page', 'Just a moment...'),
        ],
        ['a page without a title', { html: '<h1>No</h1>', status: 403 }, inFront(403, 'page')],
        ['a refusal in silence', { empty: true, status: 403 }, inFront(403, 'nobody')],
        [
            'a demand for a password',
            { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="Staging of Alba"' }, body: undefined },
            inFront(401, 'sign-in', 'Staging of Alba'),
        ],
        ['a proxy that wants a password', { html: true, status: 407 }, inFront(407, 'sign-in', 'Sign in to continue')],
        [
            'a page that repeats our key',
            { html: `<title>${HOOKED_API_KEY} is blocked</title>`, status: 403 },
            inFront(403, 'page', '… is blocked'),
        ],
        ['half an answer', { cutJson: true }, unreadable('not-json')],
        ['plain words', { raw: { contentType: 'text/plain', body: 'OK' } }, unreadable('not-json')],
        [
            'bytes',
            { raw: { contentType: 'application/json', body: Buffer.from([0xff, 0xfe, 0]) } },
            unreadable('not-json'),
        ],
        ['nothing', { empty: true }, unreadable('empty')],
        ['only spaces', { raw: { contentType: 'application/json', body: ' \n ' } }, unreadable('empty')],
        ['no content', { empty: true, status: 204 }, unreadable('empty')],
        ['a refusal without words', { empty: true, status: 404 }, answer(404, undefined)],
        [
            'a refusal in plain words',
            { raw: { contentType: 'text/plain', body: 'nope' }, status: 400 },
            answer(400, undefined),
        ],
        ['a refusal', { status: 404, body: { code: 'not_found' } }, answer(404, { code: 'not_found' })],
        ['JSON of any shape', { json: [1, null] }, answer(200, [1, null])],
        ['null', { json: null }, answer(200, null)],
        ['JSON under another type', { raw: { contentType: 'text/plain', body: '{"a":1}' } }, answer(200, { a: 1 })],
        ['far too much', { oversized: 8 * 1024 * 1024 }, unreadable('too-large')],
    ])('is distinguished from an answer: %s', async (_, fault, outcome) => {
        upstream.fault(fault);
        expect(await ask()).toEqual(outcome);
    });

    test('a large answer below the limit is read', async () => {
        upstream.fault({ oversized: 2 * 1024 * 1024 });
        expect(await ask()).toMatchObject({ ok: true, value: { body: { greeting: 'hello' } } });
    });

    test('a slow answer arrives', async () => {
        upstream.fault({ slowMs: 60 });
        expect(await ask()).toMatchObject({ ok: true });
    });

    test.each<[string, Record<string, string>, unknown, number | undefined]>([
        ['says nothing more', {}, {}, undefined],
        ['names seconds', { 'Retry-After': '7' }, {}, 7000],
        ['names a time', { 'X-RateLimit-Reset': String(ago(-9000).getTime()) }, {}, 9000],
        ['puts it in words', {}, { error: 'You must wait 12 seconds before trying' }, 12_000],
    ])('being asked to slow down by an upstream that %s', async (_, headers, body, waitMs) => {
        upstream.fault({ status: 429, headers, body });
        const problem = { kind: 'rate-limited', upstream: 'hooked', ...(waitMs !== undefined && { waitMs }) };
        expect(await ask()).toEqual({ ok: false, problem });
    });

    test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
        const portal = await listen(({ path }) => ({ status: 200, body: path }));
        try {
            upstream.fault({ redirect: `${portal.url}/login`, status });
            expect(await ask()).toEqual(unreadable('redirected'));
            expect(upstream.requests).toHaveLength(1);
            expect(portal.requests).toEqual([]);
        } finally {
            await portal.stop();
        }
    });

    test.each<[string, Fault, string]>([
        ['in JSON', { status: 302, body: { data: { id: 'int_x' } } }, 'redirected'],
        ['with nowhere to go', { empty: true, status: 304 }, 'unexpected'],
        ['as a page', { html: true, status: 301 }, 'redirected'],
    ])('a redirect %s is no answer either', async (_, fault, how) => {
        upstream.fault(fault);
        expect(await ask()).toEqual(unreadable(how));
    });

    test.each<[string, number, string | undefined, number | undefined]>([
        ['says nothing', 503, undefined, undefined],
        ['names seconds', 503, '7', 7000],
        ['names a time', 502, new Date(NOW.getTime() + 60_000).toUTCString(), 60_000],
        ['names the past', 503, new Date(NOW.getTime() - 60_000).toUTCString(), undefined],
        ['names a year', 503, '31536000', undefined],
        ['says something else', 503, 'later', undefined],
    ])('a failure that %s about when to come back', async (_, status, after, waitMs) => {
        upstream.fault({ status, headers: { 'X-RateLimit-Reset': '9', ...(after && { 'Retry-After': after }) } });
        const problem = { kind: 'upstream-failed', upstream: 'hooked', status, ...(waitMs && { waitMs }) };
        expect(await ask()).toEqual({ ok: false, problem });
    });

    test('a redirect takes the key to nobody else', async () => {
        const seen: (string | undefined)[] = [];
        const stranger = await listen((request) => {
            seen.push(request.header('x-api-key'));
            return { status: 200, body: {} };
        });
        try {
            upstream.fault({ redirect: `${stranger.url}/`, status: 307 });
            await ask();
            expect(seen.filter((key) => key !== undefined)).toEqual([]);
        } finally {
            await stranger.stop();
        }
    });

    test('a redirect without end is no answer', async () => {
        upstream.fault({ redirect: '/again' });
        expect(await ask()).toEqual(unreadable('redirected'));
        expect(upstream.requests).toHaveLength(1);
    });
});

test.each(['http://127.0.0.1:9', 'http://no-such-host.invalid', 'https://127.0.0.1:9/base'])(
    'nobody at %s is a problem, not an exception',
    async (baseUrl) => {
        expect(await ask({ baseUrl, upstream: 'rocketchat' })).toEqual({
            ok: false,
            problem: { kind: 'unreachable', upstream: 'rocketchat' },
        });
    },
);

describe('what an upstream says', () => {
    const secrets = { 'X-User-Id': 'aobEdbYhXfu5hkeqG', 'X-Auth-Token': HOOKED_API_KEY };
    const redacted = (message: string): string => httpTo(upstream, { headers: secrets }).redacted(message);

    test('is shown without our keys, however often they are in it', () => {
        const message = `bad ${HOOKED_API_KEY}, really: "${HOOKED_API_KEY}" of aobEdbYhXfu5hkeqG`;
        expect(redacted(message)).toBe('bad …, really: "…" of …');
    });

    test('is shown without the keys of the other service, also as an address encodes them', () => {
        const others = ['tok/en+of=another', 'aobEdbYhXfu5hkeqGandMore', ''];
        const said = httpTo(upstream, { headers: secrets, secrets: others }).redacted(
            `tok/en+of=another, tok%2Fen%2Bof%3Danother; aobEdbYhXfu5hkeqGandMore aobEdbYhXfu5hkeqG ${HOOKED_API_KEY}`,
        );
        expect(said).toBe('…, …; … … …');
    });

    test('is cut, and never in the middle of a key', () => {
        expect(redacted('x'.repeat(1000))).toHaveLength(300);
        for (let length = 260; length <= 300; length += 1) {
            const text = redacted('x'.repeat(length) + HOOKED_API_KEY);
            expect(text.replaceAll('x', '').replace('…', '')).toBe('');
        }
    });

    test('is shown unchanged where no key is set', () => {
        expect(httpTo(upstream, { headers: { 'x-api-key': '' } }).redacted('a b')).toBe('a b');
    });
});
