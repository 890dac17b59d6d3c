import { beforeEach, describe, expect, test } from '@jest/globals';

import { aPost, SECRET_PATTERN, type FakeHooked, type Fault } from '../../../../dev/upstreams';
import { calendar } from '../../../../lib/adapters/hooked/calendar';
import { hookedAccounts } from '../../../../lib/adapters/hooked/client';
import type { JsonAnswer } from '../../../../lib/adapters/http/answer';
import type { UpstreamHttp, UpstreamOptions } from '../../../../lib/adapters/http/client';
import { failed, ok, type Outcome } from '../../../../lib/domain/outcome';
import type { Problem } from '../../../../lib/domain/problem';
import type { ScheduledPost } from '../../../../lib/domain/post';
import { DAY, HOUR, NOW } from '../../../support/times';
import { httpTo } from '../../../support/upstreamClients';
import { freshHooked } from '../../../support/freshFakes';

let hooked: FakeHooked;

freshHooked((fake) => void (hooked = fake), { posts: [] });

const of = (over: Partial<UpstreamOptions> = {}) => calendar(httpTo(hooked, over));
const pending = (id = 'int_yt_abc123'): Promise<Outcome<readonly ScheduledPost[]>> => of().pending(id);
const idsOf = (outcome: Outcome<readonly ScheduledPost[]>): unknown =>
    outcome.ok ? outcome.value.map(({ id }) => id) : outcome.problem;
const offsets = (): unknown => hooked.requests.map(({ query }) => query.offset);
const problem = (expected: Partial<Problem>): object => ({ ok: false, problem: expected });
const inHours = (hours: number): string => new Date(NOW.getTime() + hours * HOUR).toISOString();

/** Many posts of another connection, an hour apart. */
function fill(count: number, accountId = 'int_ig_main02', from = 1): void {
    for (let index = 0; index < count; index += 1) {
        hooked.addPost(accountId, { id: `sch_other${from + index}`, scheduledDateTime: inHours(from + index) });
    }
}

/** An upstream that gives the answers in turn, and then repeats the last one. */
function answering(...answers: readonly unknown[]): UpstreamHttp & { readonly asked: string[] } {
    const asked: string[] = [];
    const unasked = (): never => {
        throw new Error('not expected');
    };
    return {
        asked,
        get(_segments, query) {
            asked.push(query?.offset ?? '');
            const data = answers[Math.min(asked.length, answers.length) - 1];
            return Promise.resolve(ok<JsonAnswer>({ status: 200, body: { success: true, data } }));
        },
        delete: unasked,
        post: unasked,
        put: unasked,
        patch: unasked,
        redacted: (message) => message,
    };
}

const rowsFrom = (first: number, count: number, integrationId = 'int_x'): unknown[] =>
    Array.from({ length: count }, (_, index) => ({
        id: `sch_${first + index}`,
        status: 'pending',
        scheduledDateTime: inHours(first + index),
        integration: { id: integrationId },
    }));

describe('the pending posts of every connection', () => {
    const byIntegration = async () => {
        const posts = await of().pendingByIntegration();
        return posts.ok
            ? Object.fromEntries([...posts.value].map(([id, of]) => [id, of.map((post) => post.id)]))
            : posts;
    };

    test('are found in one reading of the pages, soonest first', async () => {
        fill(120);
        hooked.addPost('int_yt_abc123', { id: 'sch_late', scheduledDateTime: inHours(500) });
        hooked.addPost('int_tt_xyz789', { id: 'sch_other', scheduledDateTime: inHours(0.5) });
        hooked.addPost('int_yt_abc123', { id: 'sch_soon', scheduledDateTime: inHours(300) });
        hooked.addPost('int_yt_abc123', { status: 'draft' });
        expect(await byIntegration()).toEqual({
            int_tt_xyz789: ['sch_other'],
            int_ig_main02: Array.from({ length: 120 }, (_, index) => `sch_other${index + 1}`),
            int_yt_abc123: ['sch_soon', 'sch_late'],
        });
        expect(offsets()).toEqual(['0', '100']);
    });

    test('are none where the calendar is empty', async () => {
        expect(await byIntegration()).toEqual({});
    });

    test('are unknown where a row has no id', async () => {
        const nameless = { scheduledPosts: [{ status: 'pending', integration: { id: 'int_x' } }], total: 1 };
        expect(await calendar(answering(nameless)).pendingByIntegration()).toMatchObject(
            problem({ kind: 'unreadable' }),
        );
    });

    test('are unknown where a page fails', async () => {
        hooked.fault({ status: 500 });
        expect(await of().pendingByIntegration()).toMatchObject(problem({ kind: 'upstream-failed' }));
    });
});

describe('the pending posts of a connection', () => {
    test('are found beyond the first page, soonest first', async () => {
        fill(127);
        for (const [id, hours] of [
            ['sch_late', 500],
            ['sch_soon', 300],
            ['sch_mid', 400],
        ] as const) {
            hooked.addPost('int_yt_abc123', { id, scheduledDateTime: inHours(hours) });
        }
        expect(hooked.posts.size).toBe(130);
        expect(idsOf(await pending())).toEqual(['sch_soon', 'sch_mid', 'sch_late']);
        expect(offsets()).toEqual(['0', '100']);
        expect(hooked.requests[0]?.query).toEqual({ status: 'pending', limit: '100', offset: '0' });
    });

    test('are read whole, with what a person knows them by', async () => {
        hooked.addPost('int_yt_abc123', { id: 'sch_1', scheduledDateTime: inHours(20) });
        expect(await pending()).toEqual(
            ok([
                {
                    id: 'sch_1',
                    status: 'pending',
                    at: new Date(inHours(20)),
                    platform: { kind: 'youtube' },
                    integrationId: 'int_yt_abc123',
                    accountName: 'My YouTube Channel',
                    title: 'Morning pour-over',
                    videoId: 'vid_sch_1',
                    details: { title: 'Morning pour-over', privacy: 'public' },
                    thumbnail: 'https://media.example.com/thumbnails/vid_sch_1.jpg',
                },
            ]),
        );
    });

    test('are none where the calendar is empty, or holds only others', async () => {
        expect(await pending()).toEqual(ok([]));
        fill(3);
        hooked.addPost('int_yt_abc123', { status: 'draft' });
        hooked.addPost('int_yt_abc123', { status: 'failed' });
        expect(await pending()).toEqual(ok([]));
    });

    test('of a connection that has gone are still there', async () => {
        const account = hooked.addAccount();
        hooked.addPost(account.id, { id: 'sch_orphan' });
        hooked.accounts.delete(account.id);
        expect(idsOf(await pending(account.id))).toEqual(['sch_orphan']);
    });

    test.each([
        ['the echoed limit says 50', { limit: 50 }],
        ['the echoed limit is nonsense', { limit: 'many' }],
        ['there is no echo', {}],
    ])('are all read where %s', async (_, echo) => {
        const http = answering(
            { scheduledPosts: rowsFrom(0, 100), total: 130, ...echo },
            { scheduledPosts: rowsFrom(100, 30), total: 130, ...echo },
        );
        expect((idsOf(await calendar(http).pending('int_x')) as unknown[]).length).toBe(130);
        expect(http.asked).toEqual(['0', '100']);
    });

    test('are all read where the upstream sends fewer at once than it was asked for', async () => {
        const http = answering(
            { scheduledPosts: rowsFrom(0, 20), total: 45 },
            { scheduledPosts: rowsFrom(20, 20), total: 45 },
            { scheduledPosts: rowsFrom(40, 5), total: 45 },
        );
        expect((idsOf(await calendar(http).pending('int_x')) as unknown[]).length).toBe(45);
        expect(http.asked).toEqual(['0', '20', '40']);
    });

    test.each([
        ['missing', undefined],
        ['not a number', 'lots'],
        ['less than what came', 3],
    ])('are read to the first empty page where the total is %s', async (_, total) => {
        const http = answering(
            { scheduledPosts: rowsFrom(0, 100), total },
            { scheduledPosts: rowsFrom(100, 30), total },
            { scheduledPosts: [], total: undefined },
        );
        expect((idsOf(await calendar(http).pending('int_x')) as unknown[]).length).toBe(130);
        expect(http.asked).toEqual(['0', '100', '130']);
    });

    test('are read again where the calendar moved meanwhile', async () => {
        const http = answering(
            { scheduledPosts: rowsFrom(0, 100), total: 130 },
            { scheduledPosts: rowsFrom(101, 29), total: 129 },
            { scheduledPosts: rowsFrom(1, 100), total: 129 },
            { scheduledPosts: rowsFrom(101, 29), total: 129 },
        );
        const outcome = await calendar(http).pending('int_x');
        expect((idsOf(outcome) as unknown[]).length).toBe(129);
        expect(http.asked).toEqual(['0', '100', '0', '100']);
    });

    test('are read again where one came twice, as another was skipped then', async () => {
        const http = answering(
            { scheduledPosts: rowsFrom(0, 100), total: 130 },
            { scheduledPosts: rowsFrom(99, 30), total: 130 },
            { scheduledPosts: rowsFrom(0, 100), total: 130 },
            { scheduledPosts: rowsFrom(100, 30), total: 130 },
        );
        expect((idsOf(await calendar(http).pending('int_x')) as unknown[]).length).toBe(130);
    });

    test('are not known where it keeps moving', async () => {
        let total = 200;
        const moving: UpstreamHttp = {
            ...answering(),
            get: (_segments, query) => {
                const body = { data: { scheduledPosts: rowsFrom(Number(query?.offset), 100), total: (total += 1) } };
                return Promise.resolve(ok<JsonAnswer>({ status: 200, body }));
            },
        };
        expect(await calendar(moving).pending('int_x')).toEqual(
            failed({ kind: 'unreadable', upstream: 'hooked', how: 'moving' }),
        );
        expect(total).toBe(206);
    });

    test('moving in earnest: a post that appears between two pages is among them', async () => {
        fill(129);
        const http = httpTo(hooked);
        let pages = 0;
        const outcome = await calendar({
            ...http,
            async get(segments, query) {
                const page = await http.get(segments, query);
                if ((pages += 1) === 1)
                    hooked.addPost('int_yt_abc123', { id: 'sch_added', scheduledDateTime: inHours(0.5) });
                return page;
            },
        }).pending('int_yt_abc123');
        expect(idsOf(outcome)).toEqual(['sch_added']);
    });

    test('are not known where the upstream ignores the offset and there may be more', async () => {
        for (const total of [130, undefined]) {
            const http = answering({ scheduledPosts: rowsFrom(0, 100), total });
            expect(await calendar(http).pending('int_x')).toEqual(
                failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' }),
            );
            expect(http.asked).toEqual(['0', '100']);
        }
    });

    test('are those that came where the upstream ignores the offset and they are few', async () => {
        const http = answering({ scheduledPosts: rowsFrom(0, 3) });
        expect(idsOf(await calendar(http).pending('int_x'))).toEqual(['sch_0', 'sch_1', 'sch_2']);
        expect(http.asked).toEqual(['0', '3']);
    });

    test('are not asked for without end', async () => {
        let asked = 0;
        const endless: UpstreamHttp = {
            ...answering(),
            get: (_segments, query) => {
                asked += 1;
                const body = { data: { scheduledPosts: rowsFrom(Number(query?.offset), 1) } };
                return Promise.resolve(ok<JsonAnswer>({ status: 200, body }));
            },
        };
        expect(await calendar(endless).pending('int_x')).toMatchObject(problem({ kind: 'unreadable' }));
        expect(asked).toBe(200);
    });

    test('one of theirs without an id makes the list unknown; without a connection, it is nobody’s', async () => {
        const lost = { status: 'pending', integration: { id: 'int_x' } };
        expect(await calendar(answering({ scheduledPosts: [lost], total: 1 })).pending('int_x')).toMatchObject(
            problem({ kind: 'unreadable' }),
        );
        const orphan = { id: 'sch_1', status: 'pending', integration: null };
        expect(await calendar(answering({ scheduledPosts: [orphan], total: 1 })).pending('int_x')).toEqual(ok([]));
    });

    test.each([
        ['a list without an envelope', rowsFrom(0, 2)],
        [
            'numbers as ids',
            {
                scheduledPosts: [
                    { id: 1, integrationId: 'int_x' },
                    { id: 2, integrationId: 'int_x' },
                ],
                total: 2,
            },
        ],
    ])('are read from %s', async (_, data) => {
        const outcome = await calendar(answering(data, [])).pending('int_x');
        expect((idsOf(outcome) as unknown[]).length).toBe(2);
    });

    test.each([undefined, null, {}, { scheduledPosts: {} }, 'posts'])('are not known from %j', async (data) => {
        expect(await calendar(answering(data)).pending('int_x')).toEqual(
            failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' }),
        );
    });

    test('a time without a zone is UTC', async () => {
        const row = { id: 'a', integrationId: 'int_x', scheduledDateTime: '2026-12-01T09:30:00' };
        expect(await calendar(answering({ scheduledPosts: [row], total: 1 })).pending('int_x')).toMatchObject({
            value: [{ at: new Date('2026-12-01T09:30:00Z') }],
        });
    });

    test.each([
        ['the key is wrong', (): unknown => (hooked.apiKey = 'another'), 'credentials-refused'],
        ['a later page fails', () => hooked.fault({ when: { path: /list/ }, status: 500 }), 'upstream-failed'],
        ['the answer breaks off', () => hooked.fault({ cutJson: true }), 'unreadable'],
        ['it says no with status 200', () => hooked.fault({ json: { success: false, message: 'no' } }), 'rejected'],
        ['there is no such page', () => hooked.fault({ status: 404, body: { code: 'NOT_FOUND' } }), 'rejected'],
        ['it asks to wait', () => hooked.fault({ status: 429, headers: { 'Retry-After': '7' } }), 'rate-limited'],
    ] as const)('are not known, and never none, where %s', async (_, breakIt, kind) => {
        fill(120);
        breakIt();
        const outcome = await pending();
        expect(outcome).toMatchObject(problem({ kind }));
        expect(JSON.stringify(outcome)).not.toMatch(SECRET_PATTERN);
    });

    test('the second page failing does not leave the first as if it were all', async () => {
        fill(120);
        const http = httpTo(hooked);
        let pages = 0;
        const outcome = await calendar({
            ...http,
            get(segments, query) {
                if ((pages += 1) === 2) hooked.fault({ times: 2, status: 503 });
                return http.get(segments, query);
            },
        }).pending('int_ig_main02');
        expect(outcome).toMatchObject(problem({ kind: 'upstream-failed' }));
    });
});

describe('cancelling', () => {
    test('removes the post with one request', async () => {
        hooked.addPost('int_yt_abc123', { id: 'sch_1' });
        expect(await of().cancel('sch_1')).toEqual(ok('cancelled'));
        expect(hooked.posts.has('sch_1')).toBe(false);
        expect(hooked.requests).toMatchObject([{ method: 'DELETE', path: '/v1/schedule/sch_1' }]);
    });

    test('a post that is not there any more is gone', async () => {
        expect(await of().cancel('sch_1')).toEqual(ok('gone'));
    });

    test('a published post is refused in Hooked’s words', async () => {
        hooked.addPost('int_yt_abc123', { id: 'sch_1', status: 'published' });
        expect(await of().cancel('sch_1')).toMatchObject(
            problem({ kind: 'rejected', status: 400, message: 'Only pending posts can be changed' }),
        );
    });

    test.each<[string, Fault, unknown]>([
        ['deleted and the id', { json: { success: true, data: { id: 'sch_1', deleted: true } } }, ok('cancelled')],
        ['the id by its other name', { json: { data: { scheduleId: 'sch_1', deleted: true } } }, ok('cancelled')],
        ['the same under 207', { status: 207, json: { data: { id: 'sch_1', deleted: true } } }, ok('cancelled')],
        ['an empty 200', { empty: true }, 'unconfirmed'],
        ['an empty 204', { empty: true, status: 204 }, 'unconfirmed'],
        ['success alone', { json: { success: true } }, 'unconfirmed'],
        ['success and no data', { json: { success: true, data: {} } }, 'unconfirmed'],
        ['deleted alone', { json: { data: { deleted: true } } }, 'unconfirmed'],
        ['deleted: false', { json: { success: true, data: { id: 'sch_1', deleted: false } } }, 'unconfirmed'],
        [
            'deleted: "no"',
            { status: 207, json: { success: true, data: { id: 'sch_1', deleted: 'no' } } },
            'unconfirmed',
        ],
        ['deleted: "true"', { json: { success: true, data: { id: 'sch_1', deleted: 'true' } } }, 'unconfirmed'],
        ['a promise', { status: 202, json: { success: true, message: 'queued' } }, 'unconfirmed'],
        ['a promise that says so', { status: 202, json: { data: { id: 'sch_1', deleted: true } } }, 'unconfirmed'],
        ['nothing of the kind', { json: { data: {} } }, 'unconfirmed'],
        ['another post', { json: { success: true, data: { id: 'sch_2', deleted: true } } }, 'unconfirmed'],
        ['text', { raw: { contentType: 'text/plain', body: 'OK' } }, 'not-json'],
        ['the 404 of a gateway', { status: 404, body: { message: 'no Route matched with those values' } }, 'foreign'],
        ['a route that is not there', { status: 404, body: { success: false, message: 'Route not found' } }, 'foreign'],
        ['no such schedule', { status: 404, body: { success: false, message: 'Schedule not found' } }, ok('gone')],
    ])('an answer with %s', async (_, fault, expected) => {
        hooked.fault(fault);
        const outcome = await of().cancel('sch_1');
        expect(outcome.ok ? outcome : outcome.problem).toEqual(
            typeof expected === 'string' ? { kind: 'unreadable', upstream: 'hooked', how: expected } : expected,
        );
    });

    test('is sent once, also where the answer is lost', async () => {
        hooked.addPost('int_yt_abc123', { id: 'sch_1' });
        hooked.fault({ reset: 'after' });
        expect(await of().cancel('sch_1')).toMatchObject(problem({ kind: 'unreachable' }));
        expect(hooked.requests).toHaveLength(1);
    });

    test('the id travels as one segment', async () => {
        await of().cancel('a/b?c#d');
        expect(hooked.requests.map(({ path }) => path)).toEqual(['/v1/schedule/a%2Fb%3Fc%23d']);
    });
});

describe('one post', () => {
    test('is read, whatever its status', async () => {
        hooked.addPost('int_yt_abc123', { id: 'sch_1', status: 'published' });
        expect(await of().post('sch_1')).toMatchObject({ ok: true, value: { id: 'sch_1', status: 'published' } });
    });

    test('that is not there is a post that was not found, not an integration', async () => {
        expect(await of().post('sch_1')).toEqual(
            failed({ kind: 'not-found', upstream: 'hooked', id: 'sch_1', what: 'post' }),
        );
    });

    test('is in the list only while it is pending, wherever in the list', async () => {
        fill(120);
        hooked.addPost('int_yt_abc123', { id: 'sch_1', scheduledDateTime: inHours(500) });
        hooked.addPost('int_yt_abc123', { id: 'sch_2', status: 'draft' });
        expect(await Promise.all(['sch_1', 'sch_2', 'sch_3'].map((id) => of().lists(id)))).toEqual(
            [true, false, false].map(ok),
        );
        hooked.fault({ when: { path: /list/ }, status: 500 });
        expect(await of().lists('sch_1')).toMatchObject(problem({ kind: 'upstream-failed' }));
    });

    test.each([
        ['about another one', { id: 'sch_2', status: 'pending' }],
        ['without a status', { id: 'sch_1' }],
        ['that is no object', 'pending'],
    ])('an answer %s is none', async (_, data) => {
        hooked.fault({ json: { success: true, data } });
        expect(await of().post('sch_1')).toMatchObject(problem({ kind: 'unreadable' }));
    });
});

describe('a video', () => {
    test('is read with its name and its status in small letters', async () => {
        expect(await of().video('vid_ready')).toEqual(ok({ name: 'Ready to go', status: 'completed' }));
        expect(await of().video('vid_rendering')).toEqual(ok({ name: 'Still rendering', status: 'processing' }));
        expect(hooked.requests.map(({ path }) => path)).toEqual(['/v1/video/vid_ready', '/v1/video/vid_rendering']);
    });

    test('that is not there is a video that was not found', async () => {
        expect(await of().video('vid_none')).toEqual(
            problem({ kind: 'not-found', upstream: 'hooked', id: 'vid_none', what: 'video' }),
        );
    });

    test.each<[string, unknown]>([
        ['another video', { id: 'vid_other', status: 'COMPLETED' }],
        ['no status', { id: 'vid_x' }],
        ['a list', []],
        ['nothing', null],
    ])('an answer with %s says nothing of it', async (_, data) => {
        expect(await calendar(answering(data)).video('vid_x')).toMatchObject(
            problem({ kind: 'unreadable', upstream: 'hooked' }),
        );
    });

    test('a server that knows no such address does not say that it is not there', async () => {
        hooked.fault({
            when: { path: /v1\/video/ },
            status: 404,
            json: { success: false, message: 'Route not found' },
        });
        expect(await of().video('vid_ready')).toMatchObject(problem({ kind: 'unreadable', how: 'foreign' }));
    });

    test.each(['list', '..', ''])('“%s” is no id of one, and nothing is asked', async (id) => {
        expect(await of().video(id)).toMatchObject(problem({ kind: 'impossible-id' }));
        expect(hooked.requests).toEqual([]);
    });
});

describe('scheduling', () => {
    const at = new Date(NOW.getTime() + DAY);

    test('makes a post at that time', async () => {
        const outcome = await of().schedule('vid_ready', 'int_yt_abc123', at);
        expect(outcome).toMatchObject({
            ok: true,
            value: {
                status: 'pending',
                at,
                videoId: 'vid_ready',
                platform: { kind: 'youtube' },
            },
        });
        expect([...hooked.posts.values()]).toMatchObject([
            { id: outcome.ok && outcome.value.id, scheduledDateTime: at.toISOString(), video: { id: 'vid_ready' } },
        ]);
    });

    test('sends the details along, and the new post carries every one of them', async () => {
        const details = {
            title: 'Crema',
            description: 'How it forms.',
            tags: ['coffee', 'crema'],
            privacy: 'unlisted',
            madeForKids: false,
        };
        const made = await of().schedule('vid_ready', 'int_yt_abc123', at, details);
        const id = made.ok ? made.value.id : '';
        expect(hooked.posts.get(id)?.platformData).toEqual({
            title: 'Crema',
            description: 'How it forms.',
            tags: ['coffee', 'crema'],
            privacyStatus: 'unlisted',
            madeForKids: false,
        });
        const read = await of().post(id);
        expect(read).toMatchObject({ ok: true, value: { details } });
    });

    test('sends no details where none are given', async () => {
        await of().schedule('vid_ready', 'int_yt_abc123', at);
        expect([...hooked.posts.values()][0]?.platformData).toEqual({});
    });

    test('names what is missing: the video, or the connection', async () => {
        expect(await of().schedule('vid_none', 'int_yt_abc123', at)).toEqual(
            failed({ kind: 'not-found', upstream: 'hooked', id: 'vid_none', what: 'video' }),
        );
        expect(await of().schedule('vid_ready', 'int_none', at)).toEqual(
            failed({ kind: 'not-found', upstream: 'hooked', id: 'int_none' }),
        );
    });

    test.each([
        ['a gateway’s text', { status: 404, raw: { contentType: 'text/plain', body: '404 page not found' } }],
        ['a gateway’s words', { status: 404, body: { message: 'no Route matched with those values' } }],
        ['a missing route', { status: 404, body: { success: false, code: 'NOT_FOUND', message: 'Route not found' } }],
    ])('%s says nothing of the video', async (_, fault) => {
        hooked.fault(fault);
        expect(await of().schedule('vid_ready', 'int_yt_abc123', at)).toMatchObject(
            problem({ kind: 'unreadable', how: 'foreign' }),
        );
    });

    test('a video that is not ready is a problem of its own', async () => {
        expect(await of().schedule('vid_rendering', 'int_yt_abc123', at)).toEqual(
            failed({ kind: 'video-not-ready', upstream: 'hooked', id: 'vid_rendering' }),
        );
    });

    test.each([
        ['Video is still rendering', 'video-not-ready'],
        ['The video is not ready', 'video-not-ready'],
        ['videoId is required', 'rejected'],
        ['platformData.title must be complete', 'rejected'],
    ])('“%s” is %s', async (message, kind) => {
        hooked.fault({ status: 400, times: 1, body: { success: false, message, code: 'VALIDATION_ERROR' } });
        expect(await of().schedule('vid_ready', 'int_yt_abc123', at)).toMatchObject({ problem: { kind } });
    });

    test('what the answer leaves out is not made up from what was asked', async () => {
        hooked.fault({ json: { success: true, data: { scheduleId: 'sch_1' } } });
        expect(await of().schedule('vid_ready', 'int_yt_abc123', at)).toEqual(ok({ id: 'sch_1' }));
    });

    test('a 404 about neither video nor connection is no answer to it', async () => {
        for (const body of [undefined, { success: false, code: 'NOT_FOUND', message: 'Scheduled post not found' }]) {
            hooked.fault({ status: 404, times: 1, body });
            expect(await of().schedule('vid_ready', 'int_yt_abc123', at)).toMatchObject(
                problem({ kind: 'unreadable' }),
            );
        }
    });

    test('is sent once, also where the answer is lost', async () => {
        hooked.fault({ reset: 'after' });
        expect(await of().schedule('vid_ready', 'int_yt_abc123', at)).toMatchObject(problem({ kind: 'unreachable' }));
        expect(hooked.posts.size).toBe(1);
    });

    test('an answer without the new id is none', async () => {
        hooked.fault({ json: { success: true, data: { status: 'pending' } } });
        expect(await of().schedule('vid_ready', 'int_yt_abc123', at)).toMatchObject(problem({ kind: 'unreadable' }));
    });
});

describe('disconnecting', () => {
    const disconnect = (id: string) => hookedAccounts(httpTo(hooked)).disconnect(id);

    test('removes the connection with one request, and leaves its posts', async () => {
        const account = hooked.addAccount();
        hooked.posts.set('sch_1', aPost(NOW, account, { id: 'sch_1' }));
        expect(await disconnect(account.id)).toEqual(ok('disconnected'));
        expect(hooked.accounts.has(account.id)).toBe(false);
        expect(hooked.posts.has('sch_1')).toBe(true);
        expect(hooked.requests).toMatchObject([{ method: 'DELETE', path: `/v1/integration/${account.id}` }]);
        expect(await disconnect(account.id)).toEqual(ok('gone'));
    });

    test('an answer that does not say so is none', async () => {
        hooked.fault({ json: { data: { id: 'int_x', type: 'youtube' } } });
        expect(await disconnect('int_x')).toMatchObject(problem({ kind: 'unreadable' }));
    });
});

test.each(['list', 'create', 'LIST', '.', '..', '', '\ud800', 'x'.repeat(300)])(
    'no request is sent for the post id %j',
    async (id) => {
        for (const outcome of [await of().post(id), await of().cancel(id), await of().schedule(id, 'int_x', NOW)]) {
            expect(outcome).toMatchObject(problem({ kind: 'impossible-id' }));
        }
        expect(hooked.requests).toEqual([]);
    },
);

test.each(['list', '.', '..', 'x'.repeat(300)])('no connection %j is disconnected', async (id) => {
    expect(await hookedAccounts(httpTo(hooked)).disconnect(id)).toMatchObject(problem({ kind: 'impossible-id' }));
    expect(hooked.requests).toEqual([]);
});

describe('many pages', () => {
    beforeEach(() => {
        fill(950);
        hooked.addPost('int_yt_abc123', { id: 'sch_ours', scheduledDateTime: inHours(2) });
        hooked.mostAtOnce = 0;
    });

    test('are asked for side by side, each once, and never more than so many at a time', async () => {
        hooked.fault({ slowMs: 20 });
        expect(idsOf(await calendar(httpTo(hooked), 4).pending('int_yt_abc123'))).toEqual(['sch_ours']);
        expect(hooked.mostAtOnce).toBe(4);
        expect(hooked.requests.map(({ query }) => Number(query.offset)).sort((a, b) => a - b)).toEqual(
            Array.from({ length: 10 }, (_, page) => page * 100),
        );
    });

    test('read side by side are what they are one by one', async () => {
        const [beside, oneByOne] = [calendar(httpTo(hooked), 8), calendar(httpTo(hooked))];
        expect(await beside.pendingByIntegration()).toEqual(await oneByOne.pendingByIntegration());
    });

    test('are given up when there is no time for more, which is no word about Hooked', async () => {
        let pages = 0;
        const outcome = await calendar(httpTo(hooked)).pendingByIntegration(() => (pages += 1) > 3);
        expect(outcome).toMatchObject(problem({ kind: 'timed-out', outOfTime: true }));
        expect(hooked.requests).toHaveLength(3);
    });

    test('that change while they are read side by side are read anew', async () => {
        hooked.fault({ when: { path: /list/ }, times: 1, slowMs: 30 });
        const reading = calendar(httpTo(hooked), 4).pending('int_yt_abc123');
        fill(1, 'int_ig_main02', 2000);
        expect(idsOf(await reading)).toEqual(['sch_ours']);
    });
});
