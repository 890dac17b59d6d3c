import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
    DEMO_INTEGRATIONS,
    OWNER_CREDENTIALS,
    SECRET_PATTERN,
    withScriptCompiled,
    type Fault,
    type FakeIntegration,
    type FakeRocketChat,
} from '../../../../dev/upstreams';
import { WEBHOOK_AUTHOR_ROLE } from '../../../../dev/workspace/workspace';
import { rememberedAllowances } from '../../../../lib/adapters/rocketchat/allowances';
import { webhooks } from '../../../../lib/adapters/rocketchat/client';
import { permissionCaches } from '../../../../lib/adapters/rocketchat/permissions';
import { setEnabled } from '../../../../lib/adapters/rocketchat/update';
import type { UpstreamHttp } from '../../../../lib/adapters/http/client';
import { sharedReads } from '../../../../lib/adapters/http/sharedReads';
import { rightsFor } from '../../../../lib/domain/rights';
import type { Problem } from '../../../../lib/domain/problem';
import { ADMIN_HEADERS, httpTo, webhooksOf, withTokenOf } from '../../../support/upstreamClients';
import { clockAt, MINUTE } from '../../../support/times';
import { freshRocketChat } from '../../../support/freshFakes';
import { problemOf } from '../../../support/outcomes';

let rocketchat: FakeRocketChat;
const clock = clockAt();

freshRocketChat((fake) => void (rocketchat = fake), clock.now);

const turn = (id: string, enabled: boolean, over: Parameters<typeof webhooksOf>[1] = {}) =>
    webhooksOf(rocketchat, { clock, ...over }).setEnabled(id, enabled);
const problem = problemOf('rocketchat');
/** Asserts that no change was sent. */
const unsent = (expected: Partial<Problem>): unknown => ({ ...problem(expected), unsent: true });
const NOT_WRITABLE = unsent({ kind: 'not-writable', why: 'incomplete' });

const { failing, incoming, incomingDisabled, ownedIncoming, ownedOutgoing } = DEMO_INTEGRATIONS;
const ALL = Object.entries(DEMO_INTEGRATIONS);

function stored(id: string): FakeIntegration {
    const found = rocketchat.integrations.get(id);
    if (!found) throw new Error(`there is no ${id}`);
    return structuredClone(found);
}
const change = (id: string, over: Partial<FakeIntegration>): void =>
    void rocketchat.integrations.set(id, { ...stored(id), ...over });
/** With what the server then keeps beside a script. */
const write = (id: string, over: Partial<FakeIntegration>): void =>
    void rocketchat.integrations.set(id, withScriptCompiled({ ...stored(id), ...over }));

/** The document without its times and its author; without an empty list of trigger words where the event uses none. */
function lasting({ _updatedAt, _updatedBy, enabled, ...rest }: FakeIntegration): object {
    expect([typeof _updatedAt, typeof enabled]).toEqual(['string', 'boolean']);
    if (rest.triggerWords?.length === 0) delete rest.triggerWords;
    return rest;
}

const puts = () => rocketchat.requests.filter(({ method }) => method === 'PUT');
const PUT: Fault['when'] = { method: 'PUT' };

/** The client, with a function that sees each body that it sends. */
function watched(look: (body: Readonly<Record<string, unknown>>) => void): UpstreamHttp {
    const http = httpTo(rocketchat, { upstream: 'rocketchat', headers: ADMIN_HEADERS });
    return { ...http, put: (segments, body) => (look(body), http.put(segments, body)) };
}

describe.each(['cleared', 'kept'] as const)('where fields that are left out are %s', (omitted) => {
    test.each(ALL)('%s is switched there and back, and nothing else of it changes', async (_, id) => {
        rocketchat.omittedFields = omitted;
        const before = stored(id);
        for (const enabled of [!before.enabled, before.enabled]) {
            clock.advance(MINUTE);
            expect(await turn(id, enabled)).toMatchObject({ ok: true, value: { id, enabled } });
            expect(stored(id).enabled).toBe(enabled);
            expect(lasting(stored(id))).toEqual(lasting(before));
            expect(stored(id)._updatedAt).toBe(clock.now().toISOString());
        }
        expect(puts()).toHaveLength(2);
    });
});

describe('an integration', () => {
    test.each(ALL)('%s of a server that says booleans in words is stored with booleans', async (_, id) => {
        rocketchat.era = 'typed-strings';
        const before = stored(id);
        expect(await turn(id, !before.enabled)).toMatchObject({ ok: true, value: { enabled: !before.enabled } });
        expect(lasting(stored(id))).toEqual(lasting(before));
        expect(stored(id).enabled).toBe(!before.enabled);
    });

    test('with every field that there is keeps every one', async () => {
        write(failing, {
            alias: 'Orders',
            emoji: ':package:',
            targetRoom: '#ops',
            triggerWordAnywhere: true,
            impersonateUser: true,
            skipTranspile: true,
        });
        write(incoming, { emoji: ':bell:', overrideDestinationChannelEnabled: true, skipTranspile: true });
        for (const id of [failing, incoming]) {
            const before = stored(id);
            expect(await turn(id, false)).toMatchObject({ ok: true });
            expect(lasting(stored(id))).toEqual(lasting(before));
        }
    });

    test('of an event without channels goes back without any', async () => {
        change(failing, { event: 'userCreated', channel: [], targetRoom: '#ops', triggerWords: [] });
        const before = stored(failing);
        expect(await turn(failing, false)).toMatchObject({ ok: true });
        expect(lasting(stored(failing))).toEqual(lasting(before));
    });

    test.each([
        ['incoming', incoming],
        ['outgoing', failing],
    ])('%s is named by its id alone, and no parameter is sent that older servers refuse', async (_, id) => {
        const bodies: object[] = [];
        await setEnabled(
            watched((body) => bodies.push(body)),
            id,
            false,
        );
        expect(bodies).toHaveLength(1);
        expect(bodies[0]).toMatchObject({ integrationId: id, enabled: false, channel: stored(id).channel.join(',') });
        for (const name of ['target_url', 'scriptEngine', 'skipTranspile', 'scriptCompiled', '_id', 'userId']) {
            expect(bodies[0]).not.toHaveProperty(name);
        }
    });

    test('any of its fields, whatever they hold, survive', async () => {
        const text = fc.string({ unit: 'grapheme', maxLength: 30 });
        const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
        const fields = fc.record({
            name: text,
            alias: optional(text),
            avatar: optional(text),
            emoji: optional(text),
            script: optional(text),
            scriptEnabled: fc.boolean(),
            token: text.filter((token) => token.trim() !== ''),
            urls: fc.array(fc.webUrl({ withQueryParameters: true }), { minLength: 1, maxLength: 3 }),
            triggerWords: optional(
                fc.array(
                    text.filter((word) => word.trim() !== ''),
                    { maxLength: 3 },
                ),
            ),
            triggerWordAnywhere: optional(fc.boolean()),
            runOnEdits: optional(fc.boolean()),
            impersonateUser: optional(fc.boolean()),
            skipTranspile: optional(fc.constant(true)),
            channel: fc.subarray(['#general', '#ops', '@admin', 'all_direct_messages'], { minLength: 1 }),
        });
        await fc.assert(
            fc.asyncProperty(
                fields,
                fc.boolean(),
                fc.constantFrom('cleared', 'kept'),
                async (over, enabled, omitted) => {
                    rocketchat.omittedFields = omitted;
                    const known = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
                    write(failing, { ...known, enabled });
                    const before = stored(failing);
                    expect(await turn(failing, !enabled)).toMatchObject({ ok: true });
                    expect(lasting(stored(failing))).toEqual(lasting(before));
                },
            ),
            { numRuns: 60 },
        );
    });

    test('handed over and back is the same document, whatever its fields hold', async () => {
        const text = fc.string({ unit: 'grapheme', maxLength: 30 });
        const fields = fc.record({
            name: text,
            alias: text,
            script: text,
            scriptEnabled: fc.boolean(),
            enabled: fc.boolean(),
            skipTranspile: fc.boolean(),
        });
        const people = fc.constantFrom('greta', 'owner', 'viewer');
        const ids = fc.constantFrom(failing, incoming);
        await fc.assert(
            fc.asyncProperty(fields, people, ids, async (over, to, id) => {
                write(id, over);
                const before = stored(id);
                const hand = (username: string) => webhooksOf(rocketchat, { clock }).setPoster(id, username);
                expect(await hand(to)).toMatchObject({ ok: true, value: { postsAs: to, enabled: before.enabled } });
                expect(lasting({ ...stored(id), username: '', userId: '' })).toEqual(
                    lasting({ ...before, username: '', userId: '' }),
                );
                expect(await hand(before.username)).toMatchObject({ ok: true });
                expect(lasting(stored(id))).toEqual(lasting(before));
            }),
            { numRuns: 60 },
        );
    });

    test('handed over to nobody is refused, and nothing changes', async () => {
        for (const id of [failing, incoming]) {
            const before = stored(id);
            const outcome = await webhooksOf(rocketchat, { clock }).setPoster(id, 'nobody.at.all');
            expect(outcome).toEqual(problem({ kind: 'not-writable', why: 'poster-gone' }));
            expect(stored(id)).toEqual(before);
        }
    });

    test.each(['8.0', '8.8', '9.0'] as const)('with `skipTranspile` is switched on a server of %s', async (version) => {
        write(failing, { skipTranspile: true });
        rocketchat.version = version;
        // Before 8.4, the document does not show the field.
        const isKnown = version !== '9.0';
        const outcome = await turn(failing, false);
        expect(outcome).toMatchObject({ ok: true, value: { enabled: false } });
        expect('withoutSkipTranspile' in outcome).toBe(!isKnown);
        expect(puts()).toHaveLength(isKnown ? 1 : 2);
    });

    test('that is so already is not written', async () => {
        const before = stored(incomingDisabled);
        expect(await turn(incomingDisabled, false)).toMatchObject({ ok: true, value: { enabled: false } });
        expect(puts()).toEqual([]);
        expect(stored(incomingDisabled)).toEqual(before);
    });
});

describe('nothing is written', () => {
    test.each([incoming, failing])('of %s, where the server answers with deliveries', async (id) => {
        rocketchat.era = 'history';
        const before = stored(id);
        expect(await turn(id, false)).toEqual(NOT_WRITABLE);
        expect(puts()).toEqual([]);
        expect(stored(id)).toEqual(before);
    });

    test.each<[string, string, Partial<Record<keyof FakeIntegration, unknown>>]>([
        ['an outgoing one without its token', failing, { token: undefined }],
        ['an outgoing one without addresses', failing, { urls: undefined }],
        ['an outgoing one without an event', failing, { event: undefined }],
        ['one that does not say its id', incoming, { _id: undefined }],
        ['one without a name', incoming, { name: undefined }],
        ['one without channels', incoming, { channel: undefined }],
        ['a script that is no text', incoming, { script: { source: 'x' } }],
        ['a switch that is neither on nor off', failing, { runOnEdits: 'perhaps' }],
        ['a number that is none', failing, { retryCount: 'many' }],
        ['a channel with a comma in it', incoming, { channel: ['#general,#ops'] }],
        ['an unknown kind', incoming, { type: 'webhook-sideways' }],
    ])('of %s', async (_, id, over) => {
        change(id, over as Partial<FakeIntegration>);
        expect(await turn(id, false)).toEqual(NOT_WRITABLE);
        expect(puts()).toEqual([]);
    });

    test.each([
        ['one that there is not', 'nobody00000000000', problem({ kind: 'not-found', id: 'nobody00000000000' })],
        ['an impossible id', 'x'.repeat(300), { ok: false, problem: { kind: 'impossible-id' } }],
    ])('of %s', async (_, id, expected) => {
        expect(await turn(id, false)).toMatchObject(expected);
        expect(puts()).toEqual([]);
    });

    test('by an account that may not: neither where it may not read, nor where it may not write', async () => {
        expect(await turn(incoming, false, withTokenOf(OWNER_CREDENTIALS))).toEqual(
            unsent({ kind: 'forbidden', needs: rightsFor('integrations.get') }),
        );
        expect(puts()).toEqual([]);
        expect(stored(incoming).enabled).toBe(true);
    });
});

describe('an account with the "own" permissions alone', () => {
    test.each([ownedIncoming, ownedOutgoing])('switches its own %s', async (id) => {
        const before = stored(id);
        expect(await turn(id, false, withTokenOf(OWNER_CREDENTIALS))).toMatchObject({
            ok: true,
            value: { enabled: false },
        });
        expect(lasting(stored(id))).toEqual(lasting(before));
    });

    test('and reports where it is not in the channel', async () => {
        change(ownedIncoming, { channel: ['#ops'] });
        expect(await turn(ownedIncoming, false, withTokenOf(OWNER_CREDENTIALS))).toEqual(
            problem({ kind: 'not-writable', why: 'channels' }),
        );
        expect(stored(ownedIncoming).enabled).toBe(true);
    });

    test('which the permissions for all, without those, do not change', async () => {
        const admin = rocketchat.workspace.permissions.filter(({ _id }) => _id.startsWith('manage-own'));
        for (const permission of admin) permission.roles = [WEBHOOK_AUTHOR_ROLE];
        change(failing, { channel: ['#general', '#announcements-gone'] });
        expect(await turn(failing, false)).toEqual(problem({ kind: 'not-writable', why: 'room-gone' }));
    });
});

describe('what the server says against it', () => {
    test.each<[string, Partial<FakeIntegration>, Partial<Problem>]>([
        ['a channel that has gone', { channel: ['#gone'] }, { kind: 'not-writable', why: 'room-gone' }],
        ['a poster who has gone', { username: 'gone' }, { kind: 'not-writable', why: 'poster-gone' }],
    ])('%s has a problem of its own', async (_, over, expected) => {
        for (const id of [incoming, failing]) {
            change(id, over);
            expect(await turn(id, false)).toEqual(problem(expected));
            expect(stored(id).enabled).toBe(true);
        }
    });

    test.each<[string, object, Partial<Problem>]>([
        ['too many requests', { status: 429 }, { kind: 'rate-limited', waitMs: 60_000 }],
        ['a revoked token', { status: 401 }, { kind: 'credentials-refused' }],
        [
            'a server without the endpoint',
            { status: 404, body: { status: 'error', message: 'API endpoint does not exist' } },
            { kind: 'rejected', status: 404, message: '' },
        ],
        [
            'a token that may not',
            { status: 403, body: { success: false, error: 'Not allowed', errorType: 'error-forbidden' } },
            { kind: 'forbidden', change: true, needs: rightsFor('integrations.update') },
        ],
        [
            'own integrations only',
            { status: 400, body: { success: false, error: 'x', errorType: 'error-invalid-integration' } },
            { kind: 'forbidden', change: true, needs: rightsFor('integrations.update') },
        ],
        [
            'a webhook that is gone meanwhile',
            { status: 400, body: { success: false, error: 'No integration found.' } },
            { kind: 'not-found', id: failing },
        ],
        [
            'a refusal in its own words',
            { status: 400, body: { success: false, error: 'Invalid URLs [x]', errorType: 'error-invalid-urls' } },
            { kind: 'rejected', status: 400, message: 'error-invalid-urls' },
        ],
    ])('%s is certain: it is asked once, and not looked at again', async (_, fault, expected) => {
        rocketchat.fault({ when: PUT, times: 1, ...fault } as Fault);
        expect(await turn(failing, false)).toEqual(problem(expected));
        expect(rocketchat.requests.map(({ method }) => method)).toEqual(['GET', 'PUT']);
        expect(stored(failing).enabled).toBe(true);
    });

    test.each(['', 'error-invalid-script'])('never repeats what was sent (code %j)', async (errorType) => {
        for (const secret of [stored(failing).token, stored(failing).script, stored(failing).urls?.[0]]) {
            const body = { success: false, error: `bad value ${secret}`, ...(errorType && { errorType }) };
            rocketchat.fault({ when: PUT, times: 1, status: 400, body });
            expect(await turn(failing, false)).toEqual(problem({ kind: 'rejected', status: 400, message: errorType }));
        }
    });
});

describe('an answer that is lost', () => {
    test.each<[string, object]>([
        ['is cut off on the way', { reset: 'after' }],
        ['breaks off in the middle', { cutJson: true }],
    ])('because it %s is looked up', async (_, fault) => {
        rocketchat.fault({ when: PUT, times: 1, ...fault } as Fault);
        expect(await turn(failing, false)).toMatchObject({ ok: true, value: { enabled: false } });
        expect(puts()).toHaveLength(1);
    });

    test.each<[string, object, Partial<Problem>]>([
        ['a failure of the server', { status: 500 }, { kind: 'upstream-failed', status: 500 }],
        ['a connection that breaks', { reset: true }, { kind: 'unreachable' }],
        ['a sign-in page', { html: true }, { kind: 'unreadable', how: 'html' }],
        ['an answer without the integration', { json: { success: true } }, { kind: 'unreadable', how: 'unexpected' }],
        ['the history of another version', { json: { history: [] } }, { kind: 'unreadable', how: 'unexpected' }],
        ['a 404 of a proxy', { status: 404, body: {} }, { kind: 'unreadable', how: 'unexpected' }],
        ['a 400 of a proxy', { status: 400, body: { error: 'x' } }, { kind: 'unreadable', how: 'unexpected' }],
        [
            'a bot check',
            { html: '<title>Stop</title>', status: 403 },
            { kind: 'refused-in-front', status: 403, by: 'page', said: 'Stop' },
        ],
        [
            'a gateway',
            { status: 403, body: { message: 'Forbidden' } },
            { kind: 'refused-in-front', status: 403, by: 'gateway', said: 'Forbidden' },
        ],
    ])('with %s, and no effect to be seen, stays unknown and is not sent again', async (_, fault, expected) => {
        rocketchat.fault({ when: PUT, times: 1, ...fault } as Fault);
        expect(await turn(failing, false)).toEqual(problem(expected));
        expect(puts()).toHaveLength(1);
    });

    test('stays unknown where the integration cannot be read either', async () => {
        rocketchat.fault({ when: PUT, times: 1, reset: 'after' });
        const down = watched(() => rocketchat.fault({ when: { method: 'GET' }, status: 503 }));
        expect(await setEnabled(down, failing, false)).toEqual(problem({ kind: 'unreachable' }));
    });

    test('says nothing for what it shows: a time-out is looked up too', async () => {
        rocketchat.fault({ when: PUT, times: 1, hang: true });
        expect(await turn(failing, false, { timeoutMs: 300 })).toMatchObject(problem({ kind: 'timed-out' }));
        expect(rocketchat.requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET']);
    });
});

describe('what does not read as it was sent', () => {
    test.each<[string, Partial<FakeIntegration>, readonly string[]]>([
        ['still on', { enabled: true }, ['enabled']],
        ['another name', { name: 'x' }, ['name']],
        ['other channels', { channel: ['#general'] }, ['channel']],
        ['an address less', { urls: ['https://shop.example.com/'] }, ['urls']],
        ['no script', { script: '' }, ['script']],
        ['another token', { token: 'other' }, ['token']],
        ['two at once', { alias: 'x', retryFailedCalls: false }, ['alias', 'retryFailedCalls']],
    ])('%s is reported by the names of its fields', async (_, over, fields) => {
        const json = { success: true, integration: { ...stored(failing), enabled: false, ...over } };
        rocketchat.fault({ when: PUT, times: 1, json });
        const outcome = await turn(failing, false);
        expect(outcome).toMatchObject(problem({ kind: 'altered' }));
        expect(outcome).toMatchObject({ problem: { fields: expect.arrayContaining([...fields]) } });
        expect(outcome).toHaveProperty('problem.fields.length', fields.length);
        expect(JSON.stringify(outcome)).not.toMatch(SECRET_PATTERN);
    });

    test.each<[string, Partial<FakeIntegration>]>([
        ['a count of retries that made no sense', { retryCount: 4 }],
        ['the script compiled anew', { scriptCompiled: 'other' }],
        ['nothing where an empty text was', { emoji: '' }],
    ])('%s is the server’s good right', async (_, over) => {
        const json = { success: true, integration: { ...stored(failing), enabled: false, ...over } };
        rocketchat.fault({ when: PUT, times: 1, json });
        expect(await turn(failing, false)).toMatchObject({ ok: true });
    });
});

test('no outcome holds a secret', async () => {
    for (const [, id] of ALL) {
        for (const enabled of [true, false]) {
            expect(JSON.stringify(await turn(id, enabled))).not.toMatch(SECRET_PATTERN);
        }
    }
});

test('the document that is sent back is read for that update, and not shared with an earlier read', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    rocketchat.fault({ when: { method: 'GET' }, times: 1, until: held });
    const reads = sharedReads();
    const deadline = { remainingMs: () => 18_000 };
    const client = webhooks(
        httpTo(rocketchat, { upstream: 'rocketchat', headers: ADMIN_HEADERS }),
        clock,
        permissionCaches(clock)('admin'),
        rememberedAllowances(clock)(''),
        (http) => reads(http, deadline),
    );
    const look = client.get(incoming);
    const turned = client.setEnabled(incoming, false);
    await new Promise((resolve) => setImmediate(resolve));
    release();
    expect((await turned).ok).toBe(true);
    await look;
    const kinds = rocketchat.requests.map(({ method }) => method);
    expect(kinds.slice(0, kinds.indexOf('PUT'))).toEqual(['GET', 'GET']);
});
