import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { HOOKED_API_KEY, SECRET_PATTERN, type Fault, type FakeHooked } from '../../../../dev/upstreams';
import { hookedAccounts } from '../../../../lib/adapters/hooked/client';
import { parseIntegration } from '../../../../lib/adapters/hooked/wire';
import type { UpstreamOptions } from '../../../../lib/adapters/http/client';
import type { HookedIntegration } from '../../../../lib/domain/hooked';
import type { Outcome } from '../../../../lib/domain/outcome';
import type { Problem } from '../../../../lib/domain/problem';
import { clockAt } from '../../../support/times';
import { httpTo, waitingOn } from '../../../support/upstreamClients';
import { freshHooked } from '../../../support/freshFakes';
import { problemOf } from '../../../support/outcomes';

let hooked: FakeHooked;

freshHooked((fake) => void (hooked = fake));

const get = (id: string, over: Partial<UpstreamOptions> = {}): Promise<Outcome<HookedIntegration>> =>
    hookedAccounts(httpTo(hooked, over)).get(id);

/** The outcome of this body as the answer about `int_x`. */
const read = (body: unknown, status = 200): Outcome<HookedIntegration> =>
    parseIntegration({ status, body }, 'int_x', httpTo({ url: 'http://localhost' }));

const readData = (data: unknown): unknown => {
    const outcome = read({ success: true, data });
    return outcome.ok ? outcome.value : outcome.problem;
};

const problem = problemOf('hooked');

test('a healthy account is read whole', async () => {
    expect(await get('int_yt_abc123')).toEqual({
        ok: true,
        value: {
            source: 'hooked',
            id: 'int_yt_abc123',
            platform: { kind: 'youtube' },
            identifier: 'UC1234567890',
            account: {
                id: 'UC1234567890',
                name: 'My YouTube Channel',
                username: 'mychannel',
                avatarUrl: 'https://images.example.com/avatars/mychannel.jpg',
            },
            health: { status: { kind: 'healthy' }, tokenValid: true, lastChecked: new Date('2026-11-20T15:38:00Z') },
            connectedAt: new Date('2024-01-15T08:30:00.000Z'),
        },
    });
    expect(hooked.requests).toMatchObject([{ method: 'GET', path: '/v1/integration/int_yt_abc123', auth: 'valid' }]);
});

test('an account that expired, broke or recovered a moment ago shows it', async () => {
    expect(await get('int_tt_xyz789')).toMatchObject({
        value: { health: { status: { kind: 'expired' }, tokenValid: false } },
    });
    expect(await get('int_ig_err456')).toMatchObject({ value: { health: { status: { kind: 'error' } } } });
    hooked.heal('int_ig_err456');
    expect(await get('int_ig_err456')).toMatchObject({
        value: { health: { status: { kind: 'healthy' }, tokenValid: true } },
    });
    hooked.breakAccount('int_ig_err456');
});

test('an account that was reconnected is gone under its old id', async () => {
    const account = hooked.addAccount();
    const { id } = hooked.reconnect(account.id);
    expect(await get(account.id)).toEqual(problem({ kind: 'not-found', id: account.id }));
    expect(await get(id)).toMatchObject({ ok: true, value: { id } });
});

test('an API below a path is found', async () => {
    expect(await get('int_yt_abc123', { baseUrl: `${hooked.url}/api/` })).toMatchObject({ ok: true });
    expect(hooked.requests.map(({ path }) => path)).toEqual(['/api/v1/integration/int_yt_abc123']);
});

describe('who asks', () => {
    test('with a wrong key is refused, and the key is shown to nobody', async () => {
        hooked.apiKey = 'another';
        expect(await get('int_yt_abc123')).toEqual(problem({ kind: 'credentials-refused' }));
    });

    test('without a subscription may not', async () => {
        hooked.subscribed = false;
        expect(await get('int_yt_abc123')).toEqual(problem({ kind: 'forbidden' }));
    });
});

describe('an id', () => {
    test.each(['', 'list', 'LIST', '.', '..', 'a\ud800', '\udc00'])(
        'that cannot be an id (%j) sends no request',
        async (id) => {
            expect(await get(id)).toEqual({ ok: false, problem: { kind: 'impossible-id', id, why: 'reserved' } });
            expect(hooked.requests).toEqual([]);
        },
    );

    test('that is a pasted text sends no request', async () => {
        expect(await get('x'.repeat(257))).toMatchObject({ problem: { kind: 'impossible-id', why: 'too-long' } });
        expect(hooked.requests).toEqual([]);
        expect(await get('👍'.repeat(256))).toMatchObject({ problem: { kind: 'not-found' } });
    });

    test.each(['../schedule/list', '%2e%2e', 'a b', 'ü', '"', '?x=1', '#', 'a/b', 'list ', 'lists', '...', '%6cist'])(
        'such as %j reaches nothing but accounts',
        async (id) => {
            expect(await get(id)).toEqual(problem({ kind: 'not-found', id }));
            expect(hooked.requests.map(({ path, query }) => [path, query])).toEqual([
                [`/v1/integration/${encodeURIComponent(id)}`, {}],
            ]);
        },
    );
});

describe('answers that are none', () => {
    test.each<[string, Fault, Partial<Problem>]>([
        ['a sign-in page', { html: true }, { kind: 'unreadable', how: 'html' }],
        ['half an answer', { cutJson: true }, { kind: 'unreadable', how: 'not-json' }],
        ['nothing', { empty: true }, { kind: 'unreadable', how: 'empty' }],
        ['far too much', { oversized: 9_000_000 }, { kind: 'unreadable', how: 'too-large' }],
        ['a broken connection', { reset: true }, { kind: 'unreachable' }],
        ['silence', { hang: true }, { kind: 'timed-out', afterMs: 200 }],
        ['a slow answer', { slowMs: 5000 }, { kind: 'timed-out', afterMs: 200 }],
        ['a failure of theirs', { status: 500 }, { kind: 'upstream-failed', status: 500 }],
        [
            'being asked to slow down',
            { status: 429, headers: { 'Retry-After': '3' } },
            { kind: 'rate-limited', waitMs: 3000 },
        ],
        ['a plan that has run out', { status: 402 }, { kind: 'forbidden' }],
        ['a bad request', { status: 400 }, { kind: 'rejected', status: 400, message: 'Bad request' }],
        ['a refusal without words', { empty: true, status: 400 }, { kind: 'rejected', status: 400, message: '' }],
        ['a 404 without words', { empty: true, status: 404 }, { kind: 'unreadable', how: 'foreign' }],
        [
            'a 404 of a gateway, in text',
            { raw: { contentType: 'text/plain', body: '404 page not found' }, status: 404 },
            { kind: 'unreadable', how: 'foreign' },
        ],
        [
            'a portal that says 401',
            { html: true, status: 401 },
            { kind: 'refused-in-front', status: 401, by: 'page', said: 'Sign in to continue' },
        ],
        [
            'a gateway that refuses',
            { status: 403, body: { message: `Forbidden for ${HOOKED_API_KEY}` } },
            { kind: 'refused-in-front', status: 403, by: 'gateway', said: 'Forbidden for …' },
        ],
        ['a number', { json: 42 }, { kind: 'unreadable', how: 'unexpected' }],
        ['a redirect', { redirect: '/login' }, { kind: 'unreadable', how: 'redirected' }],
    ])('become the problem that they are: %s', async (_, fault, expected) => {
        hooked.fault(fault);
        const clock = clockAt();
        const timeoutMs = 'hang' in fault || 'slowMs' in fault ? 100 : 5000;
        expect(await get('int_yt_abc123', { timeoutMs, now: clock.now, adapter: waitingOn(clock) })).toEqual(
            problem(expected),
        );
    });

    test('a key that the server repeats is not repeated by us', async () => {
        const message = `Key ${HOOKED_API_KEY} may not do this`;
        for (const body of [
            { success: false, message },
            { code: message },
            { message, details: { key: HOOKED_API_KEY } },
        ]) {
            hooked.fault({ status: 400, body, times: 1 });
            const outcome = await get('int_yt_abc123');
            expect(outcome).toMatchObject({ ok: false, problem: { kind: 'rejected' } });
            expect(JSON.stringify(outcome)).not.toMatch(SECRET_PATTERN);
        }
    });
});

describe('refusals in the body', () => {
    test.each<[string, number, unknown, Partial<Problem>]>([
        ...(
            [
                ['the general envelope', 404, { success: false, message: 'Integration not found', code: 'NOT_FOUND' }],
                ['the general envelope without a code', 404, { success: false, message: 'Integration not found' }],
                ['the short envelope', 404, { code: 'not_found', message: 'Integration not found' }],
                ['its details, whatever the message', 404, { code: 'not_found', details: { resource_id: 'int_x' } }],
                ['its type, whatever the message', 404, { success: false, details: { resource_type: 'Integration' } }],
                ['a code that names it', 404, { success: false, code: 'INTEGRATION_NOT_FOUND' }],
                ['status 200', 200, { success: false, code: 'NOT_FOUND', message: 'No such integration' }],
                ['status 400', 400, { code: 'notFound', message: 'The integration int_x was not found' }],
            ] as const
        ).map(
            ([name, status, body]) =>
                [`not found in ${name}`, status, body, { kind: 'not-found', id: 'int_x' }] as [
                    string,
                    number,
                    unknown,
                    Partial<Problem>,
                ],
        ),
        ...(
            [
                ['text', 'x'],
                ['no body', undefined],
                ['a message alone', { message: 'no Route matched with those values' }],
                ['a message alone that names it', { message: 'Integration not found' }],
                ['a number for a code', { code: 5, message: 'Integration not found', details: [] }],
                ['another message', { success: false, message: 'x', code: 'NOT_FOUND' }],
                ['a code alone', { success: false, code: 'NOT_FOUND' }],
                ['a route', { success: false, message: 'Route not found', code: 'NOT_FOUND' }],
                ['a route of it', { success: false, message: 'Cannot GET /v1/integration/int_x', code: 'NOT_FOUND' }],
                ['another code', { success: false, message: 'Integration paused', code: 'PAUSED' }],
                ['another id', { code: 'not_found', message: 'Integration not found', details: { resource_id: 'i' } }],
                ['another kind', { code: 'not_found', message: 'x', details: { resource_type: 'Video' } }],
                [
                    'another kind of that id',
                    { code: 'not_found', details: { resource_id: 'int_x', resource_type: 'Video' } },
                ],
            ] as const
        ).map(
            ([name, body]) =>
                [`404 with ${name}`, 404, body, { kind: 'unreadable', how: 'foreign' }] as [
                    string,
                    number,
                    unknown,
                    Partial<Problem>,
                ],
        ),
        [
            'a missing key with status 200',
            200,
            { success: false, code: 'MISSING_API_KEY' },
            { kind: 'credentials-refused' },
        ],
        ['a wrong key with status 400', 400, { code: 'INVALID_API_KEY' }, { kind: 'credentials-refused' }],
        [
            'success: "false", in words',
            200,
            { success: 'false', message: 'no' },
            { kind: 'rejected', status: 200, message: 'no' },
        ],
        ['only a code', 422, { code: 'ODD' }, { kind: 'rejected', status: 422, message: 'ODD' }],
        ['a message of a wrong type', 400, { message: { a: 1 } }, { kind: 'rejected', status: 400, message: '' }],
        ['a list', 400, [], { kind: 'rejected', status: 400, message: '' }],
        [
            'a failure that also holds data',
            200,
            { success: false, data: { id: 'int_x', type: 'youtube' } },
            { kind: 'rejected' },
        ],
    ])('become the problem that they are: %s', (_, status, body, expected) =>
        expect(read(body, status)).toMatchObject(problem(expected)),
    );
});

describe('data', () => {
    const whole = {
        id: 'int_x',
        type: 'youtube',
        identifier: 'UC1',
        account: { id: '1', name: 'Alba', username: 'alba', avatarUrl: 'https://images.example.com/a.jpg' },
        health: { status: 'healthy', tokenValid: true, lastChecked: '2024-03-15T10:00:00.000Z' },
        createdAt: '2024-01-15T08:30:00.000Z',
    };
    const nothing = {
        source: 'hooked',
        id: 'int_x',
        platform: { kind: 'unnamed' },
        account: {},
        health: { status: { kind: 'unreported' } },
    };

    test.each(Object.keys(whole))('may lack %s', (field) => {
        expect(readData({ ...whole, [field]: undefined })).toMatchObject({ source: 'hooked', id: 'int_x' });
        for (const wrong of [null, 42, 'x', true, [], {}, [[]]]) {
            expect(readData({ ...whole, [field]: wrong })).not.toMatchObject({ how: 'unexpected' });
        }
    });

    test('may be no more than its id', () => expect(readData({ id: 'int_x' })).toEqual(nothing));

    test('may have the wrong type everywhere', () => {
        const account = { id: {}, name: [], username: false, avatarUrl: 7 };
        const health = { status: null, tokenValid: 'yes', lastChecked: 'yesterday' };
        expect(readData({ id: 'int_x', type: {}, identifier: [], account, health, createdAt: {} })).toEqual(nothing);
        expect(readData({ id: 'int_x', account: 'x', health: [] })).toEqual(nothing);
    });

    test('may leave out its envelope', () => expect(read(whole)).toMatchObject({ ok: true, value: { id: 'int_x' } }));

    test('may have numbers for ids and words for booleans', () => {
        const health = { status: 'HEALTHY', tokenValid: 'false', lastChecked: 1710496800000 };
        expect(readData({ ...whole, identifier: 12, account: { id: 5 }, health })).toMatchObject({
            identifier: '12',
            account: { id: '5' },
            health: { status: { kind: 'healthy' }, tokenValid: false, lastChecked: new Date(1710496800000) },
        });
    });

    test.each([
        ['nothing', undefined],
        ['null', null],
        ['a list', [whole]],
        ['a word', 'int_x'],
        ['an empty object', {}],
        ['something else', { scheduledPosts: [], total: 0 }],
    ])('that is %s is not understood', (_, data) =>
        expect(readData(data)).toEqual({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' }),
    );

    test('about another account is thrown away', () => {
        expect(readData({ ...whole, id: 'int_y' })).toMatchObject({ kind: 'unreadable', how: 'other-integration' });
        expect(readData({ ...whole, id: undefined })).toMatchObject({ id: 'int_x' });
    });

    test.each([
        ['YouTube', { kind: 'youtube' }],
        ['TIKTOK', { kind: 'tiktok' }],
        ['instagram', { kind: 'instagram' }],
        ['threads', { kind: 'other', name: 'threads' }],
        ['', { kind: 'unnamed' }],
    ])('of platform %j is of %j', (type, platform) => expect(readData({ ...whole, type })).toMatchObject({ platform }));

    test.each([
        ['Expired', { kind: 'expired' }],
        ['ERROR', { kind: 'error' }],
        ['paused', { kind: 'other', name: 'paused' }],
        ['', { kind: 'unreported' }],
        [3, { kind: 'other', name: '3' }],
    ])('of status %j is %j', (status, expected) =>
        expect(readData({ ...whole, health: { status } })).toMatchObject({ health: { status: expected } }),
    );

    test.each([
        ['@alba', 'alba'],
        ['alba', 'alba'],
        ['@', undefined],
        ['@@alba', '@alba'],
    ])('username %j reads as %j', (username, expected) =>
        expect(readData({ ...whole, account: { username } })).toMatchObject({
            account: expected === undefined ? {} : { username: expected },
        }),
    );

    test.each([
        ['https://images.example.com/a.jpg?sig=1', 'https://images.example.com/a.jpg?sig=1'],
        ['http://images.example.com', 'http://images.example.com/'],
        ['javascript:alert(1)', undefined],
        ['data:image/png;base64,AAAA', undefined],
        ['file:///etc/passwd', undefined],
        ['https://user:pass@images.example.com/a.jpg', undefined],
        ['https://user@images.example.com/a.jpg', undefined],
        ['//images.example.com/a.jpg', undefined],
        ['a.jpg', undefined],
        ['', undefined],
        [null, undefined],
    ])('picture %j is %j', (avatarUrl, shown) => {
        const read = readData({ ...whole, account: { name: 'Alba', avatarUrl } });
        expect(read).toHaveProperty('account', { name: 'Alba', ...(shown && { avatarUrl: shown }) });
    });

    test('with a picture whose address is longer than any that is meant to be shown are read without it', () => {
        const base = 'https://images.example.com/a.jpg?sig=';
        const signed = base.padEnd(2000, 'x');
        expect(readData({ ...whole, account: { avatarUrl: signed } })).toMatchObject({
            account: { avatarUrl: signed },
        });
        expect(readData({ ...whole, account: { name: 'Alba', avatarUrl: `${signed}x` } })).toHaveProperty('account', {
            name: 'Alba',
        });
    });

    test('of which nothing can be seen are missing', () => {
        const unseen = '\u200b\u202e';
        const account = { id: unseen, name: unseen, username: unseen, avatarUrl: unseen };
        expect(
            readData({ id: 'int_x', type: unseen, identifier: unseen, account, health: { status: unseen } }),
        ).toEqual(nothing);
    });

    test('with times in seconds are understood, and with times beyond all calendars left without', () => {
        const health = { status: 'healthy', lastChecked: 1710496800 };
        expect(readData({ ...whole, health, createdAt: 8.64e15 })).toMatchObject({
            health: { lastChecked: new Date('2024-03-15T10:00:00.000Z') },
        });
        expect(readData({ ...whole, createdAt: 8.64e15 })).not.toHaveProperty('connectedAt');
    });
});

test('whatever comes back, there is an account or a problem', () => {
    const field = fc.constantFrom(
        'success',
        'data',
        'id',
        'type',
        'account',
        'health',
        'code',
        'message',
        'status',
        'name',
    );
    const { body } = fc.letrec((tie) => ({
        body: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(field, tie('body')), fc.constant('int_x')),
    }));
    fc.assert(
        fc.property(body, fc.constantFrom(200, 201, 400, 401, 403, 404, 422), (sent, status) => {
            const outcome = read(sent, status);
            if (outcome.ok) {
                expect(outcome.value).toMatchObject({ source: 'hooked', id: 'int_x' });
                expect(status).toBeLessThan(400);
            } else {
                expect(outcome.problem).toMatchObject({ upstream: 'hooked' });
            }
        }),
        { numRuns: 500 },
    );
});
