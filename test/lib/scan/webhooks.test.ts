import { beforeEach, describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS, OWNER_CREDENTIALS, type FakeRocketChat } from '../../../dev/upstreams/index';
import { failed, ok } from '../../../lib/domain/outcome';
import type { Problem } from '../../../lib/domain/problem';
import type { WebhookIntegration } from '../../../lib/domain/rocketchat';
import type { Allowance, Webhooks } from '../../../lib/ports/upstreams';
import type { Observation, WebhookScanOptions, WebhookScanResult } from '../../../lib/scan/scan';
import { scanWebhooks } from '../../../lib/scan/webhooks';
import { aDelivery, aWebhook } from '../../support/integrations';
import { clockAt, MINUTE, NOW } from '../../support/times';
import { webhooksOf, withTokenOf } from '../../support/upstreamClients';
import { idOf, observations, stopAt } from '../../support/observations';
import { freshRocketChat } from '../../support/freshFakes';

let rocketchat: FakeRocketChat;
let clock = clockAt();
const observed = observations();

beforeEach(() => {
    clock = clockAt();
    observed.clear();
});
freshRocketChat(
    (fake) => void (rocketchat = fake),
    () => clock.now(),
);

const client = (over: Parameters<typeof webhooksOf>[1] = {}): Webhooks => webhooksOf(rocketchat, { clock, ...over });
const never = (): boolean => false;

const scan = (over: Partial<WebhookScanOptions> = {}, webhooks = client()): Promise<WebhookScanResult> =>
    scanWebhooks(webhooks, {
        everything: true,
        ids: [],
        first: [],
        reserve: 4,
        maxParallel: 8,
        shouldStop: never,
        onObservation: observed.onObservation,
        ...over,
    });

const endpoints = (): string[] => rocketchat.requests.map(({ path }) => path.replace('/api/v1/integrations.', ''));
const observationOf = (id: string): Observation | undefined => observed.all.find((one) => idOf(one) === id);
/** The webhooks whose history was read. */
const looked = (): string[] =>
    observed.all.flatMap((one) => (one.kind === 'webhook' && one.deliveries ? [one.webhook.id] : []));
const whys = (): unknown[] => observed.all.flatMap((one) => (one.kind === 'webhook' && one.why ? [one.why] : []));
const { documented, failing, disabledBy410, neverFired, ownedOutgoing, ownedIncoming, incoming } = DEMO_INTEGRATIONS;

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `o${index + 1}`);
const outgoing = (id: string): WebhookIntegration => aWebhook({ id });
const RESET = new Date(NOW.getTime() + MINUTE);

/** These webhooks, with this many histories left in the minute; without a limit unless given. */
function webhooksAs({
    list,
    left,
    known = false,
    refuse = () => undefined,
}: {
    readonly list: readonly WebhookIntegration[];
    readonly left?: number;
    /** Whether the limit is known from the start. */
    readonly known?: boolean;
    readonly refuse?: (id: string) => Problem | undefined;
}) {
    let remaining = left;
    let said: Allowance | undefined = known && remaining !== undefined ? { remaining, resetAt: RESET } : undefined;
    const asked: string[] = [];
    const state = { underWay: 0, most: 0 };
    const unexpected = (): Promise<never> => Promise.reject(new Error('not expected'));
    const webhooks: Webhooks = {
        get: unexpected,
        setEnabled: unexpected,
        setPoster: unexpected,
        sendAgain: unexpected,
        canSendAgain: unexpected,
        readHistory: unexpected,
        permissionRoles: unexpected,
        list: () => Promise.resolve(ok(list)),
        async lastDeliveries({ id }) {
            asked.push(id);
            state.underWay += 1;
            state.most = Math.max(state.most, state.underWay);
            if (remaining !== undefined) remaining -= 1;
            await new Promise((resolve) => setImmediate(resolve));
            state.underWay -= 1;
            const problem = refuse(id);
            if (problem) return failed(problem);
            if (remaining !== undefined) said = { remaining, resetAt: RESET };
            return ok([aDelivery({ kind: 'succeeded' })]);
        },
        historyAllowance: () => said,
        getAllowance: () => undefined,
    };
    return { webhooks, asked, state };
}

describe('the webhooks', () => {
    test('are seen in one list, with a history for each enabled outgoing webhook', async () => {
        const all = Object.values(DEMO_INTEGRATIONS);
        const { listed, ...result } = await scan();
        expect([...(listed ?? [])].sort()).toEqual([...all].sort());
        expect(result).toEqual({ complete: true, asked: 4, historyCursor: ownedOutgoing });
        expect(endpoints()).toEqual(['list', 'history', 'history', 'history', 'history']);
        expect(observed.inShort()).toEqual(all.map((id) => `${id}: webhook`).sort());
        expect(looked().sort()).toEqual([documented, failing, neverFired, ownedOutgoing].sort());
        expect(whys()).toEqual([]);
    });

    test('that are switched off get their history read where the caller asks for it', async () => {
        await scan({ first: [disabledBy410, incoming, 'unheard of'] });
        expect(observationOf(disabledBy410)).toMatchObject({
            deliveries: [{ result: { kind: 'disabled-by-server' } }],
        });
        expect(observationOf(incoming)).toEqual({ kind: 'webhook', webhook: expect.anything() });
    });

    test('that are out of scope are left alone', async () => {
        expect(await scan({ everything: false, ids: [documented, incoming] })).toMatchObject({ asked: 1 });
        expect(observed.inShort()).toEqual([`${documented}: webhook`, `${incoming}: webhook`].sort());
    });

    test('are asked for without a list where there is but one', async () => {
        expect(await scan({ everything: false, ids: [documented] })).toMatchObject({ complete: true, asked: 2 });
        expect(endpoints()).toEqual(['get', 'history']);
        expect(looked()).toEqual([documented]);
    });

    test('are none: nothing is asked', async () => {
        expect(await scan({ everything: false })).toEqual({ complete: true, asked: 0 });
        expect(endpoints()).toEqual([]);
    });

    test('are never asked for more at once than allowed', async () => {
        const [one] = rocketchat.integrations.values();
        for (const _id of names(30)) if (one) rocketchat.integrations.set(_id, { ...one, _id });
        rocketchat.latencyMs = 5;
        expect(await scan({ maxParallel: 3 })).toMatchObject({ complete: true, asked: 34 });
        expect(rocketchat.mostAtOnce).toBe(3);
    });
});

describe('a webhook that the list does not show', () => {
    test('is gone where the server says so', async () => {
        expect(await scan({ everything: false, ids: [documented, 'gone'] })).toMatchObject({ complete: true });
        expect(observed.inShort()).toEqual([`${documented}: webhook`, 'gone: webhook-gone'].sort());
    });

    test('is not gone where the token may only not see it', async () => {
        const owner = client(withTokenOf(OWNER_CREDENTIALS));
        await scan({ everything: false, ids: [ownedIncoming, documented, incoming, 'gone'] }, owner);
        expect(observed.inShort()).toEqual(
            [`${ownedIncoming}: webhook`, `${documented}: unseen`, `${incoming}: unseen`, 'gone: webhook-gone'].sort(),
        );
        expect(observationOf(incoming)).toMatchObject({ problem: { kind: 'forbidden' } });
    });

    test('leaves calls for people who want to see one', async () => {
        const owner = client(withTokenOf(OWNER_CREDENTIALS));
        const result = await scan({ ids: names(30), reserve: 4 }, owner);
        expect(endpoints().filter((one) => one === 'get')).toHaveLength(6);
        expect(result).toMatchObject({ complete: true });
        expect(observed.all.filter(({ kind }) => kind === 'webhook-gone')).toHaveLength(6);
        expect(observed.all.filter(({ kind }) => kind === 'unseen')).toHaveLength(24);
        expect(observationOf(ownedOutgoing)).toHaveProperty('deliveries');
    });

    test('of which some were asked for last time gives way to the others', async () => {
        const owner = client(withTokenOf(OWNER_CREDENTIALS));
        await scan({ ids: names(9), historyAfter: 'o6', reserve: 7 }, owner);
        expect(observed.inShort().filter((one) => one.endsWith('gone'))).toEqual([
            'o7: webhook-gone',
            'o8: webhook-gone',
            'o9: webhook-gone',
        ]);
    });
});

describe('with a limit', () => {
    const list = names(9).map(outgoing);

    test('the reserve is left, and the others are reported without a history', async () => {
        const { webhooks, asked } = webhooksAs({ list, left: 9, known: true });
        const result = await scan({ reserve: 4 }, webhooks);
        expect(result).toMatchObject({ complete: true, asked: 5, historyCursor: 'o5' });
        expect(asked).toEqual(['o1', 'o2', 'o3', 'o4', 'o5']);
        expect(whys()).toEqual(['limit', 'limit', 'limit', 'limit']);
    });

    test('that is not known yet, one is asked for first', async () => {
        const { webhooks, asked, state } = webhooksAs({ list, left: 6 });
        await scan({ reserve: 4 }, webhooks);
        expect(asked).toEqual(['o1', 'o2']);
        expect(state.most).toBe(1);
    });

    test('of which no more than the reserve is left, nothing is asked', async () => {
        const { webhooks, asked } = webhooksAs({ list, left: 4, known: true });
        expect(await scan({ reserve: 4, historyAfter: 'o3' }, webhooks)).toMatchObject({
            complete: true,
            asked: 0,
            historyCursor: 'o3',
        });
        expect(asked).toEqual([]);
        expect(whys()).toEqual(Array(9).fill('limit'));
    });

    test('that does not exist, all are asked for, several at a time', async () => {
        const { webhooks, asked, state } = webhooksAs({ list });
        await scan({ maxParallel: 3 }, webhooks);
        expect(asked).toHaveLength(9);
        expect(state.most).toBe(3);
    });

    test('each gets its turn, sweep after sweep', async () => {
        let historyAfter: string | undefined;
        const turns: string[][] = [];
        for (let sweep = 0; sweep < 4; sweep += 1) {
            const { webhooks, asked } = webhooksAs({ list, left: 8, known: true });
            const over = { reserve: 4, ...(historyAfter !== undefined && { historyAfter }) };
            ({ historyCursor: historyAfter } = await scan(over, webhooks));
            turns.push(asked);
        }
        expect(turns).toEqual([
            ['o1', 'o2', 'o3', 'o4'],
            ['o5', 'o6', 'o7', 'o8'],
            ['o9', 'o1', 'o2', 'o3'],
            ['o4', 'o5', 'o6', 'o7'],
        ]);
    });

    test('failing webhooks come first, and the others still get their turns', async () => {
        const { webhooks, asked } = webhooksAs({ list, left: 10, known: true });
        const first = ['o9', 'o8', 'o7', 'o6', 'o5'];
        const result = await scan({ first, historyAfter: 'o6' }, webhooks);
        // Regular turns continue from o7; failing webhooks have regular turns as well.
        expect(asked).toEqual(['o9', 'o8', 'o7', 'o6', 'o1', 'o5']);
        expect(result.historyCursor).toBe('o1');
    });

    test('that others have used up meanwhile, the rest waits for the next time', async () => {
        const refuse = (id: string): Problem | undefined =>
            id > 'o3' ? { kind: 'rate-limited', upstream: 'rocketchat', waitMs: 9000 } : undefined;
        const { webhooks } = webhooksAs({ list, left: 99, known: true, refuse });
        expect(await scan({}, webhooks)).toMatchObject({ complete: true });
        expect(looked()).toEqual(['o1', 'o2', 'o3']);
        expect(whys()).toEqual(Array(6).fill('limit'));
    });

    test('the real server is left four calls of its ten', async () => {
        const [one] = [...rocketchat.integrations.values()].filter(({ _id }) => _id === ownedOutgoing);
        for (const _id of names(20)) if (one) rocketchat.integrations.set(_id, { ...one, _id });
        await scan({}, client(withTokenOf(OWNER_CREDENTIALS)));
        expect(endpoints().filter((endpoint) => endpoint === 'history')).toHaveLength(6);
        expect(looked()).toHaveLength(6);
    });
});

describe('trouble', () => {
    const list = names(30).map(outgoing);
    const FAILED: Problem = { kind: 'upstream-failed', upstream: 'rocketchat', status: 500 };

    test.each<[string, Problem]>([
        ['the token is refused', { kind: 'credentials-refused', upstream: 'rocketchat' }],
        ['the token may see nothing', { kind: 'forbidden', upstream: 'rocketchat' }],
        ['Rocket.Chat is not reachable', { kind: 'unreachable', upstream: 'rocketchat' }],
        ['the limit of the list is reached', { kind: 'rate-limited', upstream: 'rocketchat', waitMs: 7 }],
    ])('at the list is the cause: %s', async (_, cause) => {
        const { webhooks } = webhooksAs({ list: [] });
        const refused = { ...webhooks, list: () => Promise.resolve(failed(cause)) };
        expect(await scan({ ids: names(3) }, refused)).toEqual({ complete: false, asked: 0, cause });
        expect(observed.all).toEqual([]);
    });

    test('that is the same for all, also for those that are asked for by themselves, is the cause', async () => {
        for (const status of [400, 405, 410, 415]) {
            rocketchat.clearFaults();
            rocketchat.fault({ status });
            const ids = [DEMO_INTEGRATIONS.incoming, DEMO_INTEGRATIONS.failing];
            expect(await scan({ ids })).toMatchObject({ complete: false, cause: { kind: 'rejected', status } });
        }
        expect(observed.all).toEqual([]);
    });

    test('that the token may see none of them is the cause; that it may not see some is theirs', async () => {
        const ids = [DEMO_INTEGRATIONS.incoming, DEMO_INTEGRATIONS.failing];
        const own = client(withTokenOf(OWNER_CREDENTIALS));
        expect(await scan({ everything: false, ids }, own)).toMatchObject({ cause: { kind: 'forbidden' } });
        expect(observed.all).toEqual([]);
        const some = [...ids, DEMO_INTEGRATIONS.ownedIncoming];
        expect(await scan({ everything: false, ids: some }, client(withTokenOf(OWNER_CREDENTIALS)))).toMatchObject({
            complete: true,
        });
        expect(observed.inShort().filter((line) => line.endsWith('unseen'))).toHaveLength(2);
    });

    test('at the list alone is got around', async () => {
        rocketchat.fault({ when: { path: /list/ }, status: 500 });
        expect(await scan({ ids: [documented, incoming] })).toMatchObject({ complete: true });
        expect(observed.inShort()).toEqual([`${documented}: webhook`, `${incoming}: webhook`].sort());
    });

    test('with one history concerns that one', async () => {
        const { webhooks } = webhooksAs({ list, refuse: (id) => (id === 'o5' ? FAILED : undefined) });
        expect(await scan({}, webhooks)).toMatchObject({ complete: true });
        expect(looked()).toHaveLength(29);
        expect(observationOf('o5')).toMatchObject({ why: FAILED });
    });

    test('with all histories is the cause, and the list still counts', async () => {
        const { webhooks, asked } = webhooksAs({ list, refuse: () => FAILED });
        expect(await scan({}, webhooks)).toMatchObject({ complete: false, cause: FAILED });
        expect(asked.length).toBeLessThanOrEqual(10 + 8);
        expect(observed.all).toHaveLength(30);
        expect(whys()).toEqual(Array(30).fill(FAILED));
    });

    test('with those that are asked for by themselves leaves what the list says', async () => {
        rocketchat.fault({ when: { path: /get/ }, status: 500 });
        const result = await scan({ ids: names(20) });
        expect(result).toMatchObject({ complete: false, cause: { kind: 'upstream-failed' } });
        expect(observed.all).toHaveLength(Object.values(DEMO_INTEGRATIONS).length);
        expect(endpoints()).not.toContain('history');
    });
});

describe('the time of a slice', () => {
    test('that is over before it begins asks nothing', async () => {
        expect(await scan({ shouldStop: () => true })).toEqual({ complete: false, asked: 0 });
        expect(endpoints()).toEqual([]);
    });

    test('that ends among the histories leaves the rest for the next time', async () => {
        const { webhooks, asked } = webhooksAs({ list: names(9).map(outgoing) });
        const result = await scan({ shouldStop: stopAt(5), maxParallel: 1 }, webhooks);
        expect(result).toMatchObject({ complete: true, asked: 3, historyCursor: 'o3' });
        expect(asked).toEqual(['o1', 'o2', 'o3']);
        expect(whys()).toEqual(Array(6).fill('limit'));
    });

    test('that cuts a history short says nothing of the server', async () => {
        const cut: Problem = { kind: 'timed-out', upstream: 'rocketchat', afterMs: 5, outOfTime: true };
        const { webhooks } = webhooksAs({
            list: names(30).map(outgoing),
            refuse: (id) => (id === 'o1' ? undefined : cut),
        });
        expect(await scan({}, webhooks)).not.toHaveProperty('cause');
        expect(whys()).toEqual(Array(29).fill('limit'));
    });

    test('that ends before all were asked for is said', async () => {
        expect(await scan({ ids: names(9), shouldStop: stopAt(4), maxParallel: 1 })).toMatchObject({
            complete: false,
            asked: 2,
        });
    });
});
