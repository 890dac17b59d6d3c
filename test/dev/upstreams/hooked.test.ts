import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { HOOKED_API_KEY, startFakeHooked, type FakeHooked } from '../../../dev/upstreams';
import { at, call, type Reply } from '../../support/httpCall';
import { clockAt } from '../../support/times';

const clock = clockAt(new Date('2026-03-01T09:00:00Z'));
const HOUR = 3_600_000;

let hooked: FakeHooked;

beforeEach(async () => {
    hooked = await startFakeHooked({ now: clock.now });
});

afterEach(async () => {
    await hooked.stop();
});

const ask = (method: string, path: string, body?: unknown): Promise<Reply> =>
    call(hooked.url + path, {
        method,
        headers: { 'x-api-key': hooked.apiKey, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
    });

const idsOf = (reply: Reply): unknown[] =>
    (at(reply.body, 'data.scheduledPosts') as { id: string }[]).map(({ id }) => id);

test('a healthy and an expired account are answered as documented, with a prefix and without', async () => {
    for (const prefix of ['', '/api']) {
        const reply = await ask('GET', `${prefix}/v1/integration/int_yt_abc123`);
        expect(reply).toMatchObject({
            status: 200,
            body: {
                success: true,
                data: {
                    id: 'int_yt_abc123',
                    type: 'youtube',
                    identifier: 'UC1234567890',
                    account: { id: 'UC1234567890', name: 'My YouTube Channel', username: 'mychannel' },
                    health: { status: 'healthy', tokenValid: true },
                    createdAt: '2024-01-15T08:30:00.000Z',
                },
            },
        });
    }
    expect((await ask('GET', '/v1/integration/int_tt_xyz789')).body).toMatchObject({
        data: { type: 'tiktok', identifier: '@myaccount', health: { status: 'expired', tokenValid: false } },
    });
    expect(at((await ask('GET', '/v1/integration/int_ig_err456')).body, 'data.health.status')).toBe('error');
    expect(hooked.unexpected).toEqual([]);
});

test.each(['GET', 'DELETE'])('%s of an unknown account is answered in the short envelope', async (method) => {
    expect(await ask(method, '/v1/integration/int_invalid')).toMatchObject({
        status: 404,
        body: {
            code: 'not_found',
            message: 'Integration not found',
            details: { resource_id: 'int_invalid', resource_type: 'Integration' },
        },
    });
});

test('an id is one segment, decoded once; anything else is unexpected', async () => {
    hooked.addAccount({ id: 'a/b ?%41' });
    const encoded = `/v1/integration/${encodeURIComponent('a/b ?%41')}`;
    expect((await ask('GET', encoded)).status).toBe(200);
    expect(hooked.requests.at(-1)?.path).toBe(encoded);
    expect(hooked.unexpected).toEqual([]);
    for (const path of [
        '/v1/integration/a/b',
        '/v1/integration/',
        '/v1/integration/%E0%A4%A',
        '/v2/integration/list',
    ]) {
        expect((await ask('GET', path)).status).toBe(404);
    }
    expect(hooked.unexpected).toHaveLength(4);
});

test('a missing and a wrong key are told apart, and neither is logged', async () => {
    const url = `${hooked.url}/v1/integration/list`;
    expect(await call(url)).toMatchObject({ status: 401, body: { success: false, code: 'MISSING_API_KEY' } });
    expect(await call(url, { headers: { 'x-api-key': 'wrong-key' } })).toMatchObject({
        status: 401,
        body: { success: false, code: 'INVALID_API_KEY' },
    });
    await ask('GET', '/v1/integration/list');
    expect(hooked.requests.map(({ auth }) => auth)).toEqual(['absent', 'invalid', 'valid']);
    expect(JSON.stringify(hooked.requests)).not.toContain('wrong-key');
    expect(JSON.stringify(hooked.requests)).not.toContain(HOOKED_API_KEY);
    hooked.subscribed = false;
    expect((await ask('GET', '/v1/integration/list')).status).toBe(403);
});

test.each([
    ['bare', '0.id'],
    ['array', 'data.0.id'],
    ['integrations', 'data.integrations.0.id'],
    ['data', 'data.data.0.id'],
] as const)('the list can be %s', async (shape, path) => {
    hooked.listShape = shape;
    expect(at((await ask('GET', '/v1/integration/list')).body, path)).toBe('int_yt_abc123');
});

test('items of the list can lack their health', async () => {
    expect((await ask('GET', '/v1/integration/list')).body).toHaveProperty('data.0.health.status', 'healthy');
    hooked.listHealth = false;
    expect((await ask('GET', '/v1/integration/list')).body).not.toHaveProperty('data.0.health');
});

test('health can be changed, and is checked anew when it is', async () => {
    const healthOf = async (id: string): Promise<unknown> =>
        at((await ask('GET', `/v1/integration/${id}`)).body, 'data.health');
    const lastChecked = clock.now().toISOString();
    hooked.expire('int_yt_abc123');
    expect(await healthOf('int_yt_abc123')).toEqual({ status: 'expired', tokenValid: false, lastChecked });
    hooked.breakAccount('int_yt_abc123');
    expect(await healthOf('int_yt_abc123')).toEqual({ status: 'error', tokenValid: false, lastChecked });
    hooked.heal('int_yt_abc123');
    expect(await healthOf('int_yt_abc123')).toEqual({ status: 'healthy', tokenValid: true, lastChecked });
    const { id } = hooked.reconnect('int_tt_xyz789');
    expect(id).not.toBe('int_tt_xyz789');
    expect(await healthOf(id)).toMatchObject({ status: 'healthy' });
    expect((await ask('GET', '/v1/integration/int_tt_xyz789')).status).toBe(404);
});

test('posts of a disconnected account stay pending and fail when they are due', async () => {
    const post = hooked.addPost('int_yt_abc123', { scheduledDateTime: '2026-03-01T10:00:00.000Z' });
    const other = hooked.addPost('int_ig_main02', { scheduledDateTime: '2026-03-01T10:00:00.000Z' });
    expect((await ask('DELETE', '/v1/integration/int_yt_abc123')).body).toEqual({
        success: true,
        message: 'Integration disconnected successfully',
        data: { id: 'int_yt_abc123', type: 'youtube', deleted: true },
    });
    expect((await ask('DELETE', '/v1/integration/int_yt_abc123')).status).toBe(404);
    const statusOf = async (id: string): Promise<unknown> =>
        at((await ask('GET', `/v1/schedule/${id}`)).body, 'data.status');
    expect(await statusOf(post.id)).toBe('pending');
    clock.advance(2 * HOUR);
    expect(await statusOf(post.id)).toBe('failed');
    expect(await statusOf(other.id)).toBe('published');
    expect((await ask('GET', `/v1/schedule/${post.id}`)).body).toHaveProperty('data.error');
});

test('a video is shown with its status', async () => {
    expect(await ask('GET', '/v1/video/vid_rendering')).toMatchObject({
        status: 200,
        body: { success: true, data: { id: 'vid_rendering', name: 'Still rendering', status: 'PROCESSING' } },
    });
    expect(await ask('GET', '/v1/video/vid_none')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

test('the schedule is paged and filtered, and its limit is not to be trusted', async () => {
    const pages = [
        await ask('GET', '/v1/schedule/list?status=pending&limit=5'),
        await ask('GET', '/v1/schedule/list?status=pending&limit=5&offset=5'),
        await ask('GET', '/v1/schedule/list?status=pending&limit=5&offset=10'),
    ];
    const pending = [...hooked.posts.values()].filter(({ status }) => status === 'pending');
    expect(pages.map(({ body }) => at(body, 'data.limit'))).toEqual([50, 50, 50]);
    expect(pages.map(({ body }) => at(body, 'data.total'))).toEqual(Array(3).fill(pending.length));
    expect(pages.flatMap(idsOf).sort()).toEqual(pending.map(({ id }) => id).sort());
    const tiktok = await ask('GET', '/v1/schedule/list?platform=tiktok&status=pending');
    expect((at(tiktok.body, 'data.scheduledPosts') as unknown[]).length).toBeGreaterThanOrEqual(4);
    for (const query of ['limit=101', 'limit=0', 'offset=-1', 'status=done', 'platform=x']) {
        expect(await ask('GET', `/v1/schedule/list?${query}`)).toMatchObject({ status: 400, body: { success: false } });
    }
});

test('a post is created, changed while it is pending, and deleted', async () => {
    const created = await ask('POST', '/v1/schedule/create', {
        videoId: 'vid_ready',
        integrationId: 'int_yt_abc123',
        scheduledDateTime: new Date(clock.now().getTime() + HOUR).toISOString(),
        platformData: { title: 'One', description: 'Cached' },
    });
    expect(created.body).toMatchObject({ data: { status: 'pending', platform: 'youtube', videoId: 'vid_ready' } });
    const path = `/v1/schedule/${String(at(created.body, 'data.scheduleId'))}`;
    expect((await ask('PATCH', path, { platformData: { title: 'Two' } })).body).toMatchObject({
        data: { platformData: { title: 'Two', description: 'Cached' } },
    });
    expect((await ask('DELETE', path)).body).toMatchObject({ data: { deleted: true } });
    expect((await ask('DELETE', path)).status).toBe(404);
    const published = '/v1/schedule/sch_demo01';
    expect((await ask('DELETE', published)).status).toBe(400);
    expect((await ask('PATCH', published, { platformData: {} })).status).toBe(400);
});

test.each([
    ['an unknown account', { integrationId: 'nope' }, 404],
    ['an unknown video', { videoId: 'nope' }, 404],
    ['no video', { videoId: undefined }, 400],
    ['a video that is still rendering', { videoId: 'vid_rendering' }, 400],
    ['a past time', { scheduledDateTime: '2020-01-01T00:00:00Z' }, 400],
    ['a time that is none', { scheduledDateTime: 'tomorrow' }, 400],
    ['a long title', { platformData: { title: 'x'.repeat(101) } }, 400],
    ['a long description', { platformData: { description: 'x'.repeat(2201) } }, 400],
    ['too many tags', { platformData: { tags: Array(31).fill('x') } }, 400],
])('a post with %s is not created', async (_, over, status) => {
    const valid = { videoId: 'vid_ready', integrationId: 'int_ig_main02', scheduledDateTime: '2027-01-01T00:00:00Z' };
    const before = hooked.posts.size;
    const reply = await ask('POST', '/v1/schedule/create', { ...valid, ...over });
    expect(reply).toMatchObject({ status, body: { success: false, message: expect.any(String) } });
    expect(hooked.posts.size).toBe(before);
});

test('faults without a body speak as Hooked does', async () => {
    hooked.fault({ status: 429, headers: { 'Retry-After': '3' } });
    expect((await ask('GET', '/v1/integration/list')).body).toMatchObject({
        success: false,
        code: 'RATE_LIMIT_EXCEEDED',
    });
});

test('the demo data are believable', () => {
    expect(hooked.accounts.size).toBe(8);
    expect(hooked.posts.size).toBe(20);
    const broken = [...hooked.accounts.values()].filter(({ health }) => health.status !== 'healthy');
    expect(broken.map(({ id }) => id)).toEqual(['int_tt_xyz789', 'int_ig_err456']);
    const pending = [...hooked.posts.values()].filter(({ status }) => status === 'pending');
    expect(pending.filter(({ integration }) => broken.some(({ id }) => id === integration.id))).toHaveLength(4);
    expect(pending.every((post) => Date.parse(post.scheduledDateTime) > clock.now().getTime())).toBe(true);
    expect([...hooked.accounts.values()].every(({ account }) => account.avatarUrl.startsWith('https://'))).toBe(true);
});
