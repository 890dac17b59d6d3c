import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
    DEMO_INTEGRATIONS,
    OWNER_CREDENTIALS,
    SECRET_PATTERN,
    VIEWER_CREDENTIALS,
    type FakeIntegration,
    type FakeRocketChat,
} from '../../../../dev/upstreams';
import { rememberedAllowances } from '../../../../lib/adapters/rocketchat/allowances';
import { webhooks } from '../../../../lib/adapters/rocketchat/client';
import { permissionCaches } from '../../../../lib/adapters/rocketchat/permissions';
import { parseIntegrations } from '../../../../lib/adapters/rocketchat/wire';
import type { Outcome } from '../../../../lib/domain/outcome';
import { rightsFor } from '../../../../lib/domain/rights';
import type { WebhookIntegration } from '../../../../lib/domain/rocketchat';
import { aWebhook } from '../../../support/integrations';
import { clockAt, MINUTE, NOW } from '../../../support/times';
import { httpTo, webhooksOf, withTokenOf } from '../../../support/upstreamClients';
import { freshRocketChat } from '../../../support/freshFakes';
import { problemOf } from '../../../support/outcomes';

let rocketchat: FakeRocketChat;
let clock = clockAt();

beforeEach(() => void (clock = clockAt()));
freshRocketChat(
    (fake) => void (rocketchat = fake),
    () => clock.now(),
);

const client = (over: Parameters<typeof webhooksOf>[1] = {}) => webhooksOf(rocketchat, { clock, ...over });
const idsIn = (outcome: Outcome<readonly WebhookIntegration[]>): unknown =>
    outcome.ok ? outcome.value.map(({ id }) => id) : outcome.problem;
const problem = problemOf('rocketchat');

/** This many further integrations, each older than the last. */
function fill(count: number): void {
    const [one] = rocketchat.integrations.values();
    for (let index = 0; index < count; index += 1) {
        const _createdAt = new Date(NOW.getTime() - index * MINUTE).toISOString();
        const more = { ...(one as FakeIntegration), _id: `more${index}`, _createdAt };
        rocketchat.integrations.set(more._id, more);
    }
}

describe('all webhooks', () => {
    test('are read in one request, each as it is read by itself, without what must not leave the client', async () => {
        const listed = await client().list();
        expect(rocketchat.requests.map(({ path, query }) => ({ path, query }))).toEqual([
            { path: '/api/v1/integrations.list', query: { count: '0', offset: '0', sort: '{"_createdAt":-1}' } },
        ]);
        expect((idsIn(listed) as string[]).sort()).toEqual(Object.values(DEMO_INTEGRATIONS).sort());
        for (const webhook of listed.ok ? listed.value : []) {
            const got = await client().get(webhook.id);
            expect(got).toEqual({ ok: true, value: webhook });
        }
        const text = JSON.stringify(listed);
        expect(text).not.toMatch(SECRET_PATTERN);
        expect(text.replaceAll('Unexpected token', '')).not.toMatch(
            /token|password|"script"|scriptCompiled|class Script|\?/i,
        );
    });

    test('have their scripts checked, as far as that takes no long time', async () => {
        const [one] = rocketchat.integrations.values();
        rocketchat.integrations.clear();
        const script = `class Script { m() { x = 1; } } // ${'x'.repeat(90_000)}`;
        for (let index = 0; index < 25; index += 1) {
            const more = { ...(one as FakeIntegration), _id: `script${index}`, scriptEnabled: true, script };
            delete more.scriptError;
            rocketchat.integrations.set(more._id, more);
        }
        const listed = await client().list();
        const checked = listed.ok ? listed.value.filter(({ scriptFlaws }) => scriptFlaws !== undefined) : [];
        expect(checked).toHaveLength(22);
        expect(checked[0]?.scriptFlaws).toEqual([{ kind: 'implicit-global' }]);
    });

    test('are read page by page where the server does not give all at once', async () => {
        rocketchat.workspace.settings.API_Allow_Infinite_Count = false;
        fill(111);
        const ids = idsIn(await client().list()) as string[];
        expect(new Set(ids).size).toBe(120);
        expect(ids).toHaveLength(120);
        expect(rocketchat.requests.map(({ query }) => query.offset)).toEqual(['0', '50', '100']);
    });

    test('are read page by page where all at once are too much', async () => {
        fill(30);
        rocketchat.fault({ oversized: 9 * 1024 * 1024, times: 1 });
        expect((idsIn(await client().list()) as string[]).length).toBe(39);
        expect(rocketchat.requests.map(({ query }) => [query.count, query.offset])).toEqual([
            ['0', '0'],
            ['25', '0'],
            ['25', '25'],
        ]);
    });

    test('where one page is too much, are not known', async () => {
        rocketchat.fault({ oversized: 9 * 1024 * 1024 });
        expect(await client().list()).toEqual(problem({ kind: 'unreadable', how: 'too-large' }));
        expect(rocketchat.requests).toHaveLength(2);
    });

    test('are those that the token may see', async () => {
        const listed = await client(withTokenOf(OWNER_CREDENTIALS)).list();
        expect((idsIn(listed) as string[]).sort()).toEqual(
            [DEMO_INTEGRATIONS.ownedIncoming, DEMO_INTEGRATIONS.ownedOutgoing].sort(),
        );
        expect(await client(withTokenOf(VIEWER_CREDENTIALS)).list()).toEqual(
            problem({ kind: 'forbidden', needs: rightsFor('integrations.list') }),
        );
    });

    test('are each there once, however the pages overlap', async () => {
        const row = (id: string): object => ({ _id: id, type: 'webhook-incoming' });
        rocketchat.fault({ times: 1, json: { success: true, integrations: [row('a'), row('b')], total: 3 } });
        rocketchat.fault({ times: 1, json: { success: true, integrations: [row('b'), row('c')], total: 3 } });
        expect(idsIn(await client().list())).toEqual(['a', 'b', 'c']);
    });

    test('are not said to be all where the pages do not turn', async () => {
        rocketchat.fault({ json: { success: true, integrations: [{ _id: 'a' }], total: 3 } });
        expect(await client().list()).toEqual(problem({ kind: 'unreadable', how: 'unexpected' }));
    });

    test('without an id are left out', async () => {
        rocketchat.fault({
            json: { success: true, integrations: [null, 7, {}, { name: 'x' }, { _id: 'a' }], total: 5 },
        });
        expect(idsIn(await client().list())).toEqual(['a']);
    });

    test.each([[{}], [{ integrations: {} }], [{ integrations: null }], [[]], [null], ['']])(
        'are not known from %j',
        (body) => {
            const parsed = parseIntegrations({ status: 200, body }, httpTo({ url: 'http://localhost' }));
            expect(parsed).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
        },
    );

    test('whatever the answer holds, reading it does not fail', () => {
        const http = httpTo({ url: 'http://localhost' });
        const document = fc.oneof(
            fc.jsonValue(),
            fc.dictionary(fc.constantFrom('_id', 'type', 'name', 'urls', 'channel', '_createdBy'), fc.jsonValue()),
        );
        fc.assert(
            fc.property(fc.array(document), fc.jsonValue(), (integrations, total) => {
                const parsed = parseIntegrations({ status: 200, body: { integrations, total } }, http);
                expect(parsed.ok && parsed.value.rows).toBe(integrations.length);
            }),
            { numRuns: 300 },
        );
    });
});

describe('what the server still takes', () => {
    const outgoing = aWebhook({ id: DEMO_INTEGRATIONS.ownedOutgoing });

    test('is not known at first, and for a token without a limit stays so', async () => {
        const asked = client();
        expect(asked.historyAllowance()).toBeUndefined();
        expect(await asked.lastDeliveries(outgoing)).toMatchObject({ ok: true });
        expect(asked.historyAllowance()).toBeUndefined();
    });

    test('is known after each history, and of each endpoint by itself', async () => {
        const asked = client(withTokenOf(OWNER_CREDENTIALS));
        for (const remaining of [9, 8, 7]) {
            await asked.lastDeliveries(outgoing);
            expect(asked.historyAllowance()).toEqual({ remaining, resetAt: new Date(NOW.getTime() + MINUTE) });
        }
        expect(asked.getAllowance()).toBeUndefined();
        await asked.get(outgoing.id);
        expect(asked.getAllowance()?.remaining).toBe(9);
        clock.advance(MINUTE);
        expect(asked.historyAllowance()).toBeUndefined();
    });

    test('is nothing after a refusal', async () => {
        const asked = client(withTokenOf(OWNER_CREDENTIALS));
        for (let call = 0; call < 11; call += 1) await asked.lastDeliveries(outgoing);
        expect(asked.historyAllowance()).toEqual({ remaining: 0, resetAt: new Date(NOW.getTime() + MINUTE) });
    });

    test('is known to the next command too', async () => {
        const of = rememberedAllowances(clock);
        const command = () => {
            const http = httpTo(rocketchat, {
                upstream: 'rocketchat',
                ...withTokenOf(OWNER_CREDENTIALS),
                now: clock.now,
            });
            return webhooks(http, clock, permissionCaches(clock)('owner'), of('owner'));
        };
        await command().lastDeliveries(outgoing);
        expect(command().historyAllowance()?.remaining).toBe(9);
    });
});
