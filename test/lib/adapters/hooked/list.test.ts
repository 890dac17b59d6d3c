import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { type FakeHooked, type Fault, type ListPaging, type ListShape } from '../../../../dev/upstreams';
import { hookedAccounts } from '../../../../lib/adapters/hooked/client';
import { parseList } from '../../../../lib/adapters/hooked/list';
import { parseListed } from '../../../../lib/adapters/hooked/wire';
import type { Outcome } from '../../../../lib/domain/outcome';
import type { Problem } from '../../../../lib/domain/problem';
import type { AccountList, ListedAccount } from '../../../../lib/ports/upstreams';
import { httpTo } from '../../../support/upstreamClients';
import { freshHooked } from '../../../support/freshFakes';
import { problemOf } from '../../../support/outcomes';

let hooked: FakeHooked;

freshHooked((fake) => void (hooked = fake));
beforeEach(() => void (hooked.listPageSize = 3));

const list = (): Promise<Outcome<AccountList>> => hookedAccounts(httpTo(hooked)).list();
const idsIn = (outcome: Outcome<AccountList>): unknown =>
    outcome.ok ? outcome.value.accounts.map(({ integration }) => integration.id) : outcome.problem;
const problem = problemOf('hooked');

/** The outcome of a list with this item. */
const read = (item: unknown): ListedAccount | undefined => parseListed(item);
const rowsIn = (body: unknown): unknown => {
    const page = parseList({ status: 200, body }, httpTo({ url: 'http://localhost' }));
    return page.ok ? page.value.rows : page.problem.kind;
};

describe('every connection', () => {
    test.each<ListShape>(['bare', 'array', 'integrations', 'data', 'items', 'results'])(
        'is found in a list of the shape "%s", in one request',
        async (shape) => {
            hooked.listShape = shape;
            const outcome = await list();
            expect(idsIn(outcome)).toEqual([...hooked.accounts.keys()]);
            expect(hooked.requests.map(({ path, query }) => ({ path, query }))).toEqual([
                { path: '/v1/integration/list', query: {} },
            ]);
        },
    );

    test('is read as whole as by itself', async () => {
        const outcome = await list();
        const alone = await hookedAccounts(httpTo(hooked)).get('int_tt_xyz789');
        const listed =
            outcome.ok && outcome.value.accounts.find(({ integration }) => integration.id === 'int_tt_xyz789');
        expect(listed).toEqual({ integration: alone.ok && alone.value, reported: true });
    });

    test('is known to lack its health where the list does not bring it', async () => {
        hooked.listHealth = false;
        const outcome = await list();
        expect(outcome.ok && outcome.value.accounts.map(({ reported }) => reported)).toEqual(
            Array<boolean>(8).fill(false),
        );
    });

    test.each<[Exclude<ListPaging, 'none' | 'ignored'>, Record<string, string>[]]>([
        ['offset', [{}, { limit: '100', offset: '3' }]],
        ['page', [{}, { page: '2' }, { page: '3' }]],
        ['cursor', [{}, { cursor: 'at-3' }, { cursor: 'at-6' }]],
    ])('is found on all pages that go by %s', async (paging, asked) => {
        hooked.listShape = 'items';
        hooked.listPaging = paging;
        expect(idsIn(await list())).toEqual([...hooked.accounts.keys()]);
        expect(hooked.requests.map(({ query }) => query)).toEqual(asked);
    });

    test('where all are on the first page, no other is asked for', async () => {
        hooked.listShape = 'results';
        hooked.listPageSize = 8;
        for (const paging of ['offset', 'page', 'cursor', 'ignored'] as const) {
            hooked.listPaging = paging;
            expect((idsIn(await list()) as unknown[]).length).toBe(8);
        }
        expect(hooked.requests).toHaveLength(4);
    });

    test('is not taken for whole where the upstream does not page', async () => {
        hooked.listShape = 'integrations';
        hooked.listPaging = 'ignored';
        expect(await list()).toEqual(problem({ kind: 'unreadable', how: 'unexpected' }));
        expect(hooked.requests).toHaveLength(2);
    });

    test('where the upstream gives ever new pages, ends', async () => {
        let asked = 0;
        const endless = hookedAccounts({
            ...httpTo(hooked),
            get: () => {
                asked += 1;
                return Promise.resolve({
                    ok: true,
                    value: { status: 200, body: { items: [{ id: `int_${asked}` }], nextCursor: asked } },
                });
            },
        });
        expect(await endless.list()).toEqual(problem({ kind: 'unreadable', how: 'too-large' }));
        expect(asked).toBe(500);
    });

    test.each<[string, Fault, Partial<Problem>]>([
        ['there is none', { status: 404 }, { kind: 'rejected', status: 404 }],
        ['it is not to be asked for', { status: 405 }, { kind: 'rejected', status: 405 }],
        ['it is a page', { html: true }, { kind: 'unreadable', how: 'html' }],
        [
            'a gateway knows nothing',
            { status: 405, json: { message: 'Not allowed' } },
            { kind: 'unreadable', how: 'foreign' },
        ],
        ['it is something else', { json: { success: true, data: 7 } }, { kind: 'unreadable', how: 'unexpected' }],
        ['it is refused with a 200', { json: { success: false, message: 'no' } }, { kind: 'rejected', status: 200 }],
        ['the key is refused', { status: 401 }, { kind: 'credentials-refused' }],
        ['the limit is reached', { status: 429, headers: { 'Retry-After': '7' } }, { kind: 'rate-limited' }],
        ['it fails', { status: 500 }, { kind: 'upstream-failed' }],
    ])('is not guessed at where of the list %s', async (_, fault, expected) => {
        hooked.fault(fault);
        expect(await list()).toMatchObject(problem(expected));
    });

    test('a row without a readable id is counted, on every page', async () => {
        hooked.fault({ times: 1, json: { items: [{ id: 'int_1' }, {}], hasMore: true } });
        hooked.fault({ json: { items: ['nothing', { id: 'int_2' }, { id: 'int_1' }] } });
        const outcome = await list();
        expect(idsIn(outcome)).toEqual(['int_1', 'int_2']);
        expect(outcome.ok && outcome.value.unreadable).toBe(2);
    });

    test('where one page fails is not said to be all', async () => {
        hooked.listShape = 'data';
        hooked.listPaging = 'page';
        hooked.fault({ when: { path: /list/ }, times: 1, slowMs: 1 });
        hooked.fault({ status: 500 });
        expect(await list()).toMatchObject(problem({ kind: 'upstream-failed' }));
    });
});

describe('where the list is', () => {
    const items = [{ id: 'int_1' }];
    test.each<[string, unknown]>([
        ['two names deep', { data: { integrations: items } }],
        ['three deep', { data: { data: { items } } }],
        ['beside an empty object', { data: {}, results: items }],
        ['higher than another', { data: { items: [{ id: 'other' }] }, integrations: items }],
    ])('%s, it is found', (_, body) => expect(rowsIn(body)).toEqual(items));

    test.each<[string, unknown]>([
        ['nowhere', { success: true }],
        ['under a name of its own', { accounts: items }],
        ['too deep', { data: { data: { data: { data: items } } } }],
        ['in a text', { data: 'int_1' }],
        ['in nothing', null],
    ])('%s, it is not found', (_, body) => expect(rowsIn(body)).toBe('unreadable'));
});

describe('an item', () => {
    test.each([
        [{ id: 'int_1' }],
        [{ id: 1 }, '1'],
        [{ _id: 'int_1' }],
        [{ integrationId: 'int_1' }],
        [{ integrationId: 'int_1', _id: 'x' }],
    ])('of %j is known by its id', (item, id = 'int_1') => {
        expect(read(item)?.integration.id).toBe(id);
    });

    test.each([[{}], [{ id: '' }], [{ id: null }], [null], ['int_1'], [7], [[]]])('%j has no id', (item) => {
        expect(read(item)).toBeUndefined();
    });

    test.each<[unknown, unknown]>([
        [
            { status: 'expired', tokenValid: false },
            { status: { kind: 'expired' }, tokenValid: false },
        ],
        [{ status: 'odd' }, { status: { kind: 'other', name: 'odd' } }],
        ['healthy', { status: { kind: 'healthy' } }],
        ['error', { status: { kind: 'error' } }],
    ])('with the health %j needs not be asked for', (health, expected) => {
        expect(read({ id: 'int_1', health })).toMatchObject({ reported: true, integration: { health: expected } });
    });

    test.each([[undefined], [null], ['good'], [{}], [{ tokenValid: true }], [[]], [true]])(
        'with the health %j has to be asked for',
        (health) => expect(read({ id: 'int_1', health })).toMatchObject({ reported: false }),
    );

    test('that comes twice is listed once, with the health that one of the two has', async () => {
        hooked.fault({
            json: [
                { id: 'int_1' },
                { id: 'int_2', health: 'healthy' },
                { id: 'int_1', health: 'expired' },
                { id: 'int_2' },
                'nothing',
            ],
        });
        const outcome = await list();
        expect(
            outcome.ok &&
                outcome.value.accounts.map(({ integration: { id, health }, reported }) => [
                    id,
                    health.status,
                    reported,
                ]),
        ).toEqual([
            ['int_1', { kind: 'expired' }, true],
            ['int_2', { kind: 'healthy' }, true],
        ]);
    });
});

test('whatever a list holds, reading it does not fail', () => {
    const names = ['integrations', 'data', 'items', 'results', 'pagination', 'meta', 'total', 'page', 'nextCursor'];
    const nested = fc.letrec<{ value: unknown }>((tie) => ({
        value: fc.oneof(
            { maxDepth: 5 },
            fc.jsonValue(),
            fc.array(tie('value'), { maxLength: 4 }),
            fc.dictionary(fc.constantFrom(...names, 'id', 'health', 'account', 'type'), tie('value'), { maxKeys: 6 }),
        ),
    })).value;
    const http = httpTo({ url: 'http://localhost' });
    fc.assert(
        fc.property(nested, fc.constantFrom(200, 404), (body, status) => {
            const page = parseList({ status, body }, http);
            if (!page.ok) return;
            for (const listed of page.value.rows.map(parseListed)) {
                expect(listed === undefined || listed.integration.id.length > 0).toBe(true);
            }
        }),
        { numRuns: 500 },
    );
});
