import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash, createHmac } from 'node:crypto';

import {
    ADMIN_CREDENTIALS,
    DEMO_INTEGRATIONS,
    DELIVERY_STEPS,
    OWNER_CREDENTIALS,
    SECRET_PATTERN,
    VIEWER_CREDENTIALS,
    type DeliveryStep,
    type ErrorWording,
    type FakeHistoryRecord,
    type FakeRocketChat,
    type Fault,
    type IntegrationsGetEra,
} from '../../../../dev/upstreams';
import { WEBHOOK_AUTHOR_ROLE } from '../../../../dev/workspace/workspace';
import { parseHistory } from '../../../../lib/adapters/rocketchat/history';
import { parsePermissions } from '../../../../lib/adapters/rocketchat/permissions';
import { parseIntegration } from '../../../../lib/adapters/rocketchat/wire';
import type { JsonAnswer } from '../../../../lib/adapters/http/answer';
import type { Delivery, DeliveryResult } from '../../../../lib/domain/delivery';
import type { Outcome } from '../../../../lib/domain/outcome';
import { rightsFor } from '../../../../lib/domain/rights';
import type { Problem } from '../../../../lib/domain/problem';
import { type WebhookIntegration } from '../../../../lib/domain/rocketchat';
import { webhookState } from '../../../../lib/domain/webhookState';
import type { Webhooks } from '../../../../lib/ports/upstreams';
import { aWebhook } from '../../../support/integrations';
import { clockAt, HOUR, MINUTE, NOW } from '../../../support/times';
import { httpTo, waitingOn, webhooksOf, withTokenOf } from '../../../support/upstreamClients';
import { freshRocketChat } from '../../../support/freshFakes';
import { problemOf } from '../../../support/outcomes';

let rocketchat: FakeRocketChat;
const clock = clockAt();

freshRocketChat((fake) => void (rocketchat = fake), clock.now);

const client = (over: Parameters<typeof webhooksOf>[1] = {}): Webhooks => webhooksOf(rocketchat, { clock, ...over });

const problem = problemOf('rocketchat');

const { documented, failing, disabledBy410, neverFired, ownedOutgoing, incoming, incomingScriptError } =
    DEMO_INTEGRATIONS;

/** The key of a target, which reveals nothing of the address. */
const KEY: unknown = expect.stringMatching(/^[0-9a-f]{16}$/);

describe('an integration', () => {
    test('is read whole, but for what must not leave the client', async () => {
        expect(await client().get(failing)).toEqual({
            ok: true,
            value: {
                source: 'rocketchat',
                id: failing,
                kind: 'outgoing',
                name: 'Order sync',
                enabled: true,
                postsAs: 'rocket.cat',
                postsAsId: 'rocket.cat',
                channels: ['#social-media', '#ops'],
                event: 'sendMessage',
                triggerWords: ['!order'],
                triggerWordAnywhere: false,
                runOnEdits: true,
                targets: [
                    { key: KEY, address: 'https://shop.example.com/hooks/orders' },
                    { key: KEY, address: 'https://erp.example.net/rocketchat' },
                    { key: KEY, address: 'https://audit.example.org/in' },
                ],
                scriptEnabled: true,
                scriptEngine: 'isolated-vm',
                scriptBroken: false,
                scriptFlaws: [],
                retries: true,
                retryCount: 3,
                retryDelay: 'powers-of-two',
                createdAt: new Date('2026-09-21T15:41:00.000Z'),
                updatedAt: new Date('2026-10-31T15:41:00.000Z'),
                createdBy: { id: 'uAdmin00000000001', username: 'admin' },
            },
        });
        expect(rocketchat.requests).toMatchObject([
            { method: 'GET', path: '/api/v1/integrations.get', query: { integrationId: failing }, auth: 'valid' },
        ]);
    });

    test('of another kind, without a creator or with a broken script is read as such', async () => {
        expect(await client().get(incoming)).toMatchObject({
            value: { kind: 'incoming', channels: ['#ops', '@admin'] },
        });
        expect(await client().get(neverFired)).not.toHaveProperty('value.createdBy');
        expect(await client().get(incomingScriptError)).toMatchObject({
            value: { scriptBroken: true, scriptError: 'SyntaxError: Unexpected token (1:42)' },
        });
        expect(await client().get(disabledBy410)).toMatchObject({ value: { enabled: false } });
    });

    test.each<IntegrationsGetEra>(['new', 'typed-strings', 'history'])(
        'is read from servers that answer in the way called %s',
        async (era) => {
            rocketchat.era = era;
            expect(await client().get(documented)).toMatchObject({
                ok: true,
                value: {
                    id: documented,
                    kind: 'outgoing',
                    name: 'test.cat',
                    enabled: true,
                    postsAs: 'test.cat',
                    channels: ['#general'],
                    event: 'sendMessage',
                    targets: [{ key: KEY, address: 'https://text2gif.guggy.com/guggify' }],
                },
            });
            expect(await client().get(disabledBy410)).toMatchObject({ value: { enabled: false } });
            expect(await client().get('unknown00000000001')).toEqual(
                problem({ kind: 'not-found', id: 'unknown00000000001' }),
            );
        },
    );

    test('without a history, from servers that answer with one, is not found', async () => {
        rocketchat.fault({ json: { history: [], success: true } });
        expect(await client().get(documented)).toEqual(problem({ kind: 'not-found', id: documented }));
    });

    test('behind a sub-path is found', async () => {
        expect(await client({ baseUrl: `${rocketchat.url}/chat/` }).get(incoming)).toMatchObject({ ok: true });
    });

    test('of another creator is not found', async () => {
        expect(await client().get(ownedOutgoing, 'uOwner00000000004')).toMatchObject({ ok: true });
        expect(await client().get(ownedOutgoing, 'uAdmin00000000001')).toEqual(
            problem({ kind: 'not-found', id: ownedOutgoing }),
        );
        expect(rocketchat.requests.map(({ query }) => query.createdBy)).toEqual([
            'uOwner00000000004',
            'uAdmin00000000001',
        ]);
    });

    test.each(['../schedule/list', 'a&createdBy=x', 'a b', 'ü', '"', '?x=1', '#', '.', 'list', '\ud800'])(
        'with the id %j is asked for as one parameter',
        async (id) => {
            expect(await client().get(id)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
            expect(rocketchat.requests.map(({ path, query }) => [path, query])).toEqual([
                ['/api/v1/integrations.get', { integrationId: id.toWellFormed() }],
            ]);
        },
    );

    test('with an empty id is refused, in words that do not say that it is missing', async () => {
        expect(await client().get('')).toMatchObject({ ok: false, problem: { kind: 'rejected' } });
    });

    test('with an id as long as a text is not asked for', async () => {
        expect(await client().get('x'.repeat(257))).toMatchObject({
            problem: { kind: 'impossible-id', why: 'too-long' },
        });
        expect(rocketchat.requests).toEqual([]);
    });
});

describe('refusals', () => {
    test.each<[ErrorWording]>([['old'], ['v7'], ['v8']])(
        'in the words of %s servers are distinguished',
        async (errors) => {
            rocketchat.errors = errors;
            const nobody = client({ headers: { 'X-User-Id': 'nobody', 'X-Auth-Token': 'nothing' } });
            for (const outcome of [
                await nobody.get(incoming),
                await nobody.permissionRoles(),
                await nobody.lastDeliveries(aWebhook({ id: documented })),
            ]) {
                expect(outcome).toEqual(problem({ kind: 'credentials-refused' }));
            }
            const viewer = client(withTokenOf(VIEWER_CREDENTIALS));
            expect(await viewer.get(incoming)).toEqual(
                problem({ kind: 'forbidden', needs: rightsFor('integrations.get') }),
            );
            expect(await viewer.lastDeliveries(aWebhook({ id: documented }))).toEqual(
                problem({ kind: 'forbidden', needs: rightsFor('integrations.history') }),
            );
            expect(await client().get('gone')).toEqual(problem({ kind: 'not-found', id: 'gone' }));
            expect(await client(withTokenOf(OWNER_CREDENTIALS)).get(ownedOutgoing)).toMatchObject({ ok: true });
            expect(await client(withTokenOf(OWNER_CREDENTIALS)).get(incoming)).toEqual(
                problem({ kind: 'forbidden', needs: rightsFor('integrations.get') }),
            );
        },
    );

    test.each<[string, number, unknown, Partial<Problem>]>([
        [
            'unknown id',
            400,
            { success: false, error: 'The integration does not exists.' },
            { kind: 'not-found', id: 'x' },
        ],
        [
            'unknown id, in better English',
            400,
            { success: false, error: 'Integration does not exist' },
            { kind: 'not-found', id: 'x' },
        ],
        [
            'not allowed',
            400,
            { success: false, error: 'not-authorized' },
            { kind: 'forbidden', needs: rightsFor('integrations.get') },
        ],
        [
            'not allowed by a method',
            400,
            { success: false, error: 'Unauthorized [not_authorized]', errorType: 'not_authorized' },
            { kind: 'forbidden', needs: rightsFor('integrations.get') },
        ],
        [
            'not allowed, 7',
            403,
            {
                success: false,
                error: 'User does not have the permissions required for this action [error-unauthorized]',
            },
            { kind: 'forbidden', needs: rightsFor('integrations.get') },
        ],
        [
            'not allowed, 8',
            403,
            { success: false, error: 'User does not have the permissions required for this action [error-forbidden]' },
            { kind: 'forbidden', needs: rightsFor('integrations.get') },
        ],
        [
            'not allowed, ancient',
            401,
            { success: false, error: 'unauthorized' },
            { kind: 'forbidden', needs: rightsFor('integrations.get') },
        ],
        ['not allowed, in silence', 403, undefined, { kind: 'refused-in-front', status: 403, by: 'gateway' }],
        [
            'not allowed, by a gateway',
            403,
            { message: 'Forbidden' },
            { kind: 'refused-in-front', status: 403, by: 'gateway', said: 'Forbidden' },
        ],
        [
            'not logged in, 8',
            401,
            { success: false, error: 'You must be logged in to do this.' },
            { kind: 'credentials-refused' },
        ],
        [
            'not logged in, 6',
            401,
            { status: 'error', message: 'You must be logged in to do this.' },
            { kind: 'credentials-refused' },
        ],
        [
            'not logged in, with status 200',
            200,
            { status: 'error', message: 'You must be logged in to do this.' },
            { kind: 'credentials-refused' },
        ],
        [
            'not logged in, in other words',
            401,
            { success: false, error: 'Unauthorized: you have to be logged in' },
            { kind: 'credentials-refused' },
        ],
        ['not logged in, in silence', 401, undefined, { kind: 'refused-in-front', status: 401 }],
        [
            'two factors wanted',
            400,
            { success: false, error: 'TOTP Required [totp-required]', errorType: 'totp-required' },
            { kind: 'rejected', status: 400 },
        ],
        [
            'bad parameters',
            400,
            {
                success: false,
                error: "must have required property 'integrationId' [invalid-params]",
                errorType: 'invalid-params',
            },
            { kind: 'rejected', status: 400 },
        ],
        [
            'bad query',
            400,
            { success: false, error: 'Invalid query parameters' },
            { kind: 'rejected', message: 'Invalid query parameters' },
        ],
        [
            'success: false with 200',
            200,
            { success: false, error: 'odd' },
            { kind: 'rejected', status: 200, message: 'odd' },
        ],
        ['success: "false" with 200', 200, { success: 'false', error: 'odd' }, { kind: 'rejected', message: 'odd' }],
        [
            'no such endpoint',
            404,
            { status: 'error', message: 'API endpoint does not exist' },
            { kind: 'unreadable', how: 'unexpected' },
        ],
        [
            'no such endpoint, in the words for an unknown id',
            404,
            { success: false, error: 'The integration does not exists.' },
            { kind: 'unreadable', how: 'unexpected' },
        ],
        [
            'no such endpoint, in the words for no right',
            404,
            { success: false, error: 'not-authorized' },
            { kind: 'unreadable', how: 'unexpected' },
        ],
        ['no such endpoint, in silence', 404, undefined, { kind: 'unreadable', how: 'unexpected' }],
        ['a word', 400, 'no', { kind: 'rejected', message: '' }],
    ])('%s (%i)', (_, status, body, expected) => {
        const answer = { status, body };
        const http = httpTo({ url: 'http://localhost' });
        expect(parseIntegration(answer, 'x', http)).toMatchObject(problem(expected));
        const { kind = 'internal' } = expected;
        expect(parseHistory(answer, http)).toMatchObject(problem({ kind }));
        expect(parsePermissions(answer, http)).toMatchObject(problem({ kind }));
    });

    test.each<[string, Fault, Partial<Problem>]>([
        ['a login page', { html: true }, { kind: 'unreadable', how: 'html' }],
        ['a server that starts', { html: true, status: 503 }, { kind: 'upstream-failed', status: 503 }],
        ['half an answer', { cutJson: true }, { kind: 'unreadable', how: 'not-json' }],
        ['nothing', { empty: true }, { kind: 'unreadable', how: 'empty' }],
        ['a broken connection', { reset: true }, { kind: 'unreachable' }],
        ['silence', { hang: true }, { kind: 'timed-out', afterMs: 200 }],
        ['a redirect', { redirect: '/login' }, { kind: 'unreadable', how: 'redirected' }],
        ['no endpoint', { status: 404, body: {} }, { kind: 'unreadable', how: 'unexpected' }],
        ['something else', { json: { success: true } }, { kind: 'unreadable', how: 'unexpected' }],
        ['a list', { json: [] }, { kind: 'unreadable', how: 'unexpected' }],
        ['a limit', { status: 429 }, { kind: 'rate-limited', waitMs: 60_000 }],
    ])('%s in place of every answer', async (_, fault, expected) => {
        rocketchat.fault(fault);
        const time = clockAt();
        const over = { clock: time, adapter: waitingOn(time), timeoutMs: 'hang' in fault ? 100 : 5000 };
        const asked = client(over);
        for (const ask of [
            () => asked.get(documented),
            () => asked.lastDeliveries(aWebhook()),
            () => asked.permissionRoles(),
        ]) {
            expect(await ask()).toEqual(problem(expected));
        }
    });

    test('too many requests give the time to wait', async () => {
        const owner = client(withTokenOf(OWNER_CREDENTIALS));
        for (let call = 0; call < 10; call += 1) expect((await owner.get(ownedOutgoing)).ok).toBe(true);
        expect(await owner.get(ownedOutgoing)).toEqual(problem({ kind: 'rate-limited', waitMs: 60_000 }));
    });
});

describe('documents as they really come', () => {
    const read = (integration: unknown, asked = 'x'): unknown => {
        const outcome = parseIntegration(
            { status: 200, body: { integration, success: true } },
            asked,
            httpTo({ url: 'http://localhost' }),
        );
        return outcome.ok ? outcome.value : outcome.problem;
    };
    const whole: Record<string, unknown> = {
        _id: 'x',
        type: 'webhook-outgoing',
        name: 'n',
        enabled: true,
        username: 'rocket.cat',
        channel: ['#a'],
        event: 'sendMessage',
        triggerWords: ['!x'],
        urls: ['https://a.example'],
        scriptEnabled: false,
        scriptError: null,
        retryDelay: 'powers-of-ten',
        _createdAt: '2024-01-10T14:12:52.201Z',
        _updatedAt: { $date: 1704895972203 },
        _createdBy: { _id: 'u', username: 'u' },
    };

    test.each<[unknown, string | undefined]>([
        [{ name: 'SyntaxError', message: 'Unexpected token (1:42)' }, 'SyntaxError: Unexpected token (1:42)'],
        [{ message: 'Missing )\n> 1 | return "a key"' }, 'Missing )'],
        [{ name: 'SyntaxError' }, 'SyntaxError'],
        [{ name: 'E', message: "Unexpected identifier 'aKeyOfAnotherService'" }, "E: Unexpected identifier '…'"],
        [{ name: 'E', message: "Unexpected token 'x'" }, "E: Unexpected token 'x'"],
        [{ stack: 'at line 1: return "a key"' }, undefined],
        [{}, undefined],
        ['broken', undefined],
        [{ message: 'x'.repeat(500) }, 'x'.repeat(120)],
    ])('has the error of its script in one line, without the script: %j', (scriptError, words) => {
        const outcome = read({ ...whole, scriptError });
        expect(outcome).toMatchObject({ scriptBroken: true });
        if (words === undefined) expect(outcome).not.toHaveProperty('scriptError');
        else expect(outcome).toHaveProperty('scriptError', words);
    });

    test.each(Object.keys(whole))('may lack %s, or have something else there', (field) => {
        expect(read({ ...whole, [field]: undefined })).toMatchObject({ source: 'rocketchat', id: 'x' });
        for (const wrong of [null, 42, 'x', true, [], {}, [null], [{}]]) {
            const outcome = read({ ...whole, [field]: wrong });
            // Only a different id makes it another integration.
            if (field === '_id' && wrong === 42) expect(outcome).toMatchObject({ how: 'other-integration' });
            else expect(outcome).toMatchObject({ source: 'rocketchat', id: 'x' });
        }
    });

    test.each([
        ['webhook-incoming', 'incoming'],
        ['webhook-outgoing', 'outgoing'],
        ['incoming-webhook', 'incoming'],
        ['outgoing-webhook', 'outgoing'],
        ['webhook-sideways', 'unknown'],
        [undefined, 'unknown'],
    ])('of type %j are %s', (type, kind) => expect(read({ ...whole, type })).toMatchObject({ kind }));

    test.each([
        ['powers-of-ten', 'powers-of-ten'],
        ['powers-of-two', 'powers-of-two'],
        ['increments-of-two', 'increments-of-two'],
        ['sometimes', undefined],
        ['', undefined],
    ])('with retry delay %j have %j', (delay, kept) => {
        expect((read({ ...whole, retryDelay: delay }) as WebhookIntegration).retryDelay).toBe(kept);
    });

    test('with an address that cannot be shown still show that there is an address', () => {
        expect(read({ ...whole, urls: ['ftp://x', 'https://a.example/?t=1'] })).toMatchObject({
            targets: [
                { key: KEY, address: '…' },
                { key: KEY, address: 'https://a.example' },
            ],
        });
    });

    test('distinguish two targets that read the same, and recognise a target written with spaces', () => {
        const urls = ['https://a.example/in?key=1', 'https://a.example/in?key=2', ' https://a.example/in?key=1\n'];
        const { targets } = read({ ...whole, urls }) as WebhookIntegration;
        expect(new Set(targets.map(({ address }) => address)).size).toBe(1);
        const [first, second, again] = targets.map(({ key }) => key);
        expect(first).not.toBe(second);
        expect(again).toBe(first);
        expect((read({ ...whole, urls }) as WebhookIntegration).targets).toEqual(targets);
    });

    test('show of a target nothing that could be guessed: its key is salted', () => {
        const [{ key } = { key: '' }] = (read({ ...whole, urls: ['https://a.example'] }) as WebhookIntegration).targets;
        for (const salt of ['', 'https://a.example']) {
            expect(createHmac('sha256', salt).update('https://a.example').digest('hex')).not.toContain(key);
        }
        expect(createHash('sha256').update('https://a.example').digest('hex')).not.toContain(key);
    });

    test.each([
        ['another id', { ...whole, _id: 'y' }, 'other-integration'],
        ['nothing in it', {}, 'unexpected'],
        ['only what every document has', { enabled: true, channel: [] }, 'unexpected'],
    ])('with %s are thrown away', (_, document, how) =>
        expect(read(document)).toEqual({ kind: 'unreadable', upstream: 'rocketchat', how }),
    );

    test('whatever comes back, there is an answer or a problem', () => {
        const field = fc.constantFrom(
            ...[
                'integration',
                'history',
                'update',
                'success',
                'status',
                'error',
                'message',
                '_id',
                'type',
                'urls',
                'step',
            ],
            ...[
                'name',
                'roles',
                'url',
                'httpResult',
                'httpError',
                '_updatedAt',
                '_createdBy',
                'channel',
                'scriptError',
            ],
        );
        const { body } = fc.letrec((tie) => ({
            body: fc.oneof(
                { maxDepth: 4 },
                fc.jsonValue(),
                fc.dictionary(field, tie('body')),
                fc.array(tie('body'), { maxLength: 3 }),
                fc.constantFrom('x', 'webhook-outgoing', 'manage-incoming-integrations'),
            ),
        }));
        const http = httpTo({ url: 'http://localhost' });
        fc.assert(
            fc.property(body, fc.constantFrom(200, 400, 401, 403, 404), (sent, status) => {
                const answer: JsonAnswer = { status, body: sent };
                for (const outcome of [
                    parseIntegration(answer, 'x', http),
                    parseHistory(answer, http),
                    parsePermissions(answer, http),
                ]) {
                    if (outcome.ok) expect(status).toBeLessThan(400);
                    else expect(outcome.problem).toMatchObject({ upstream: 'rocketchat' });
                }
            }),
            { numRuns: 500 },
        );
    });
});

/** The last delivery to each target of an integration with these records and no others. */
async function lastOf(...records: FakeHistoryRecord[]): Promise<readonly Delivery[]> {
    rocketchat.history.set(documented, records);
    const webhook = await client().get(documented);
    if (!webhook.ok) throw new Error(webhook.problem.kind);
    const outcome = await client().lastDeliveries({ ...webhook.value, retryDelay: 'powers-of-two' });
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    return outcome.value.map(({ attempts: _, ...delivery }) => delivery);
}

/** The documented integration as the app reads it. */
function sendsTo(urls: string[], scriptEnabled: boolean): void {
    const integration = rocketchat.integrations.get(documented);
    if (!integration) throw new Error('the demo has changed');
    Object.assign(integration, { urls, scriptEnabled });
}

const recordOf = (
    step: DeliveryStep,
    age: number,
    options: Omit<NonNullable<Parameters<FakeRocketChat['addDelivery']>[2]>, 'at'> = {},
): FakeHistoryRecord =>
    rocketchat.addDelivery(documented, step, { at: new Date(clock.now().getTime() - age), ...options });

const IN_FLIGHT: DeliveryResult = { kind: 'in-progress' };
const STUCK: DeliveryResult = { kind: 'stuck' };
const NOT_SENT: DeliveryResult = { kind: 'not-sent' };
const SCRIPT: DeliveryResult = { kind: 'failed', reason: 'script' };

/** Every step, with its result a second later and an hour later. */
const RESULTS: Readonly<Record<string, readonly [fresh: DeliveryResult, old: DeliveryResult]>> = {
    'start-execute-trigger-url': [IN_FLIGHT, STUCK],
    'mapped-args-to-data': [IN_FLIGHT, STUCK],
    'after-maybe-ran-prepare': [IN_FLIGHT, STUCK],
    'execute-script-before-running-prepare_outgoing_request': [IN_FLIGHT, STUCK],
    'execute-script-before-running-process_outgoing_response': [IN_FLIGHT, STUCK],
    'after-prepare-send-message': [IN_FLIGHT, STUCK],
    'pre-http-call': [IN_FLIGHT, STUCK],
    'execute-script-no-method-prepare_outgoing_request': [IN_FLIGHT, STUCK],
    'execute-script-no-method-process_outgoing_response': [IN_FLIGHT, STUCK],
    'after-prepare-no-opts': [NOT_SENT, NOT_SENT],
    'after-prepare-no-url_or_method': [NOT_SENT, NOT_SENT],
    'after-prepare-send-message-failed': [NOT_SENT, NOT_SENT],
    'execute-script-getting-script': [SCRIPT, SCRIPT],
    'execute-script-error-running-prepare_outgoing_request': [SCRIPT, SCRIPT],
    'execute-script-error-running-process_outgoing_response': same({ kind: 'degraded', reason: 'response-script' }),
    'after-http-call': same({ kind: 'succeeded' }),
    'url-response-sent-message': same({ kind: 'succeeded' }),
    'after-http-call-send-message-failed': same({ kind: 'degraded', reason: 'posting-failed' }),
    'after-process-send-message': same({ kind: 'answered' }),
    'after-process-send-message-failed': same({ kind: 'degraded', reason: 'posting-failed' }),
    'after-process-false-result': same({ kind: 'answered' }),
    'after-process-http-status-410': same({ kind: 'disabled-by-server' }),
    'after-process-http-status-500': same({ kind: 'failed', reason: 'http-500' }),
    'going-to-retry-1': [
        { kind: 'retrying', attempt: 1 },
        { kind: 'failed', reason: 'retry-lost' },
    ],
    'too-many-retries': same({ kind: 'failed', reason: 'retries-exhausted' }),
    'failed-and-not-configured-to-retry': same({ kind: 'failed', reason: 'not-retried' }),
    'failed-and-retry-delay-is-invalid': same({ kind: 'failed', reason: 'unspecified' }),
};

function same(result: DeliveryResult): readonly [DeliveryResult, DeliveryResult] {
    return [result, result];
}

describe('the history', () => {
    test('holds no step that is not tried here', () => {
        expect(Object.keys(RESULTS).sort()).toEqual([...DELIVERY_STEPS].sort());
    });

    test.each(Object.entries(RESULTS))('that ends with %s', async (step, [fresh, old]) => {
        expect(await lastOf(recordOf(step as DeliveryStep, 1000))).toMatchObject([{ result: fresh }]);
        expect(await lastOf(recordOf(step as DeliveryStep, HOUR))).toMatchObject([{ result: old }]);
    });

    test('of a target that is unreachable', async () => {
        const unreachable = { kind: 'failed', reason: 'unreachable' };
        expect(await lastOf(recordOf('after-http-call', HOUR, { unreachable: true }))).toMatchObject([
            { result: unreachable },
        ]);
        const withoutError = recordOf('after-http-call', HOUR, { unreachable: true, over: { httpError: undefined } });
        expect(await lastOf(withoutError)).toMatchObject([{ result: unreachable }]);
        const withError = recordOf('after-http-call', HOUR, { over: { httpError: { code: 'ECONNREFUSED' } } });
        expect(await lastOf(withError)).toMatchObject([{ result: unreachable }]);
        const withNoError = recordOf('after-http-call', HOUR, { over: { httpError: null } });
        expect(await lastOf(withNoError)).toMatchObject([{ result: { kind: 'succeeded' } }]);
    });

    test.each(['too-many-retries', 'failed-and-not-configured-to-retry'] as const)(
        'of a target that answered nothing (%s)',
        async (step) => {
            const result = { kind: 'empty-answer' };
            expect(await lastOf(recordOf(step, HOUR, { responseText: '' }))).toMatchObject([{ result }]);
            expect(await lastOf(recordOf(step, HOUR, { over: { httpResult: '' } }))).toMatchObject([{ result }]);
            expect(await lastOf(recordOf(step, HOUR, { responseText: ' ' }))).not.toMatchObject([{ result }]);
            expect(await lastOf(recordOf(step, HOUR, { responseText: 'null' }))).not.toMatchObject([{ result }]);
        },
    );

    test('of a response script that broke and left only its stack', async () => {
        const record = recordOf('url-response-sent-message', HOUR, { over: { errorStack: 'Error: x' } });
        expect(await lastOf(record)).toMatchObject([{ result: { kind: 'degraded', reason: 'response-script' } }]);
        const withoutOne = recordOf('url-response-sent-message', HOUR, { over: { errorStack: '' } });
        expect(await lastOf(withoutOne)).toMatchObject([{ result: { kind: 'succeeded' } }]);
    });

    test('names each target by its redacted address, the newest first', async () => {
        const webhook = await client().get(failing);
        if (!webhook.ok) throw new Error(webhook.problem.kind);
        rocketchat.requests.length = 0;
        const attempts = expect.any(Array);
        expect(await client().lastDeliveries(webhook.value)).toMatchObject({
            ok: true,
            value: [
                {
                    target: 'https://erp.example.net/rocketchat',
                    at: new Date(NOW.getTime() - 9 * MINUTE),
                    result: { kind: 'failed', reason: 'unreachable' },
                    attempts,
                },
                {
                    target: 'https://audit.example.org/in',
                    at: new Date(NOW.getTime() - 9 * MINUTE),
                    result: { kind: 'failed', reason: 'http-500' },
                    attempts,
                },
                {
                    target: 'https://shop.example.com/hooks/orders',
                    at: new Date(NOW.getTime() - 9 * MINUTE),
                    result: { kind: 'empty-answer' },
                    attempts,
                },
            ],
        });
        expect(rocketchat.requests).toMatchObject([
            { path: '/api/v1/integrations.history', query: { id: failing, count: '25' } },
        ]);
    });

    test('holds every attempt at each target, and no step as the server has it', async () => {
        const webhook = await client().get(failing);
        if (!webhook.ok) throw new Error(webhook.problem.kind);
        const outcome = await client().lastDeliveries(webhook.value);
        const shop = outcome.ok ? outcome.value.find(({ target }) => target?.includes('shop')) : undefined;
        expect(shop?.attempts?.map(({ result, retry }) => [result.kind, retry])).toEqual([
            ['empty-answer', undefined],
            ['failed', 3],
            ['failed', 2],
            ['failed', 1],
            ['succeeded', undefined],
        ]);
        expect(JSON.stringify(outcome)).not.toContain('going-to-retry');
    });

    test('keeps two targets apart that differ only in their keys', async () => {
        const [a, b] = ['https://a.example/in?key=1', 'https://a.example/in?key=2'];
        sendsTo([a, b], false);
        const deliveries = await lastOf(
            recordOf('after-http-call', HOUR, { url: a }),
            recordOf('after-process-http-status-500', HOUR, { url: b }),
        );
        expect(deliveries.map(({ target, result }) => [target, result.kind])).toEqual([
            ['https://a.example/in', 'succeeded'],
            ['https://a.example/in', 'failed'],
        ]);
    });

    test('that is empty is not a failure', async () => {
        expect(await client().lastDeliveries(aWebhook({ id: neverFired }))).toEqual({ ok: true, value: [] });
    });

    test('of a removed address does not count, and an address without deliveries is listed', async () => {
        const [old, kept, added] = ['https://old.example/in', 'https://kept.example/in?a=1', 'https://new.example/in'];
        const records = (): FakeHistoryRecord[] => [
            recordOf('failed-and-not-configured-to-retry', MINUTE, { url: old }),
            recordOf('after-http-call', HOUR, { url: kept }),
        ];
        sendsTo([` ${kept}`, added], false);
        expect(await lastOf(...records())).toMatchObject([
            { target: 'https://kept.example/in', at: new Date(NOW.getTime() - HOUR), result: { kind: 'succeeded' } },
            { target: 'https://new.example/in', result: { kind: 'untried' } },
        ]);
        // A script may send to any address, so every address with a delivery counts, and no address needs one.
        sendsTo([kept, added], true);
        expect((await lastOf(...records())).map(({ target, result }) => [target, result.kind])).toEqual([
            ['https://old.example/in', 'failed'],
            ['https://kept.example/in', 'succeeded'],
        ]);
    });

    test('of an address that was changed says that the new one is untried, not that the old one fails', async () => {
        sendsTo(['https://new.example/in'], false);
        const old = recordOf('too-many-retries', HOUR, { url: 'https://old.example/in' });
        expect(await lastOf(old)).toEqual([{ target: 'https://new.example/in', result: { kind: 'untried' } }]);
    });

    test('of odd records says what it can', async () => {
        rocketchat.fault({
            json: { history: [null, 7, 'x', [], {}, { step: 5, _updatedAt: 'x', url: {} }], success: true },
        });
        const outcome = await client().lastDeliveries(aWebhook({ targets: [] }));
        const unknown = { kind: 'unknown' };
        const attempts = [{ result: unknown }, { result: { ...unknown, step: '5' } }];
        expect(outcome).toEqual({ ok: true, value: [{ result: unknown, attempts }] });
    });
});

/** The server writes the address from `pre-http-call` on, so earlier records have none. */
describe('attempts that ended before their address was written', () => {
    const stateOf = async (...records: FakeHistoryRecord[]): Promise<string> =>
        webhookState(aWebhook({ id: documented }), await lastOf(...records));
    beforeEach(() => sendsTo(['https://text2gif.guggy.com/guggify'], false));

    test('count where they are the last word', async () => {
        const broken = recordOf('after-prepare-no-opts', MINUTE, { over: { url: undefined, error: true } });
        expect(await stateOf(broken, recordOf('after-http-call', HOUR))).toBe('failing');
    });

    test('do not count once a broken script is fixed and a later delivery arrived', async () => {
        const broken = recordOf('after-prepare-no-opts', 2 * HOUR, { over: { url: undefined, error: true } });
        expect(await stateOf(recordOf('after-http-call', HOUR), broken)).toBe('working');
    });

    test('do not count once the server that died on one came back and delivered', async () => {
        const died = recordOf('start-execute-trigger-url', 20 * HOUR, { over: { url: undefined } });
        expect(await stateOf(recordOf('after-http-call', HOUR), died)).toBe('working');
    });
});

describe('permissions', () => {
    test('are the five that matter, of all there are', async () => {
        expect(await client().permissionRoles()).toEqual({
            ok: true,
            value: {
                'manage-incoming-integrations': ['admin'],
                'manage-outgoing-integrations': ['admin'],
                'manage-own-incoming-integrations': ['admin', WEBHOOK_AUTHOR_ROLE],
                'manage-own-outgoing-integrations': ['admin', WEBHOOK_AUTHOR_ROLE],
                'post-readonly': ['admin', 'owner', 'moderator'],
            },
        });
    });

    test('are asked for once by those who ask at once', async () => {
        const asked = client();
        const answers = await Promise.all(Array.from({ length: 8 }, () => asked.permissionRoles()));
        expect(answers.every(({ ok }) => ok)).toBe(true);
        expect(rocketchat.requests).toHaveLength(1);
    });

    test('are asked for once in half a minute', async () => {
        const time = clockAt();
        const asked = client({ clock: time });
        await asked.permissionRoles();
        time.advance(29_999);
        expect(await asked.permissionRoles()).toMatchObject({ ok: true });
        expect(rocketchat.requests).toHaveLength(1);
        const [permission] = rocketchat.workspace.permissions;
        permission?.roles.push('moderator');
        time.advance(1);
        expect(await asked.permissionRoles()).toMatchObject({
            value: { [permission?._id ?? '']: ['admin', 'moderator'] },
        });
        expect(rocketchat.requests).toHaveLength(2);
    });

    test('that could not be read are asked for again', async () => {
        const asked = client();
        rocketchat.fault({ html: true, times: 1 });
        expect((await asked.permissionRoles()).ok).toBe(false);
        expect((await asked.permissionRoles()).ok).toBe(true);
    });

    test.each([
        ['that are missing are held by nobody', { update: [], remove: [] }, []],
        ['without roles are held by nobody', { update: [{ _id: 'manage-incoming-integrations' }] }, []],
        [
            'with odd roles are held by the others',
            { update: [{ _id: 'manage-incoming-integrations', roles: ['a', 7, null] }] },
            ['a'],
        ],
        [
            'among oddities are found',
            { update: [null, 7, {}, { _id: 5 }, { _id: 'manage-incoming-integrations', roles: ['a'] }] },
            ['a'],
        ],
    ])('%s', (_, body, roles) => {
        const outcome = parsePermissions({ status: 200, body }, httpTo({ url: 'http://localhost' }));
        expect(outcome).toMatchObject({ ok: true, value: { 'manage-incoming-integrations': roles } });
        expect(Object.keys(outcome.ok ? outcome.value : {})).toHaveLength(4);
    });
});

describe('no token, script, query or payload leaves the client', () => {
    const results = async (): Promise<Outcome<unknown>[]> => {
        const asked = client();
        const outcomes: Outcome<unknown>[] = [await asked.permissionRoles()];
        for (const id of Object.values(DEMO_INTEGRATIONS)) {
            const webhook = await asked.get(id);
            outcomes.push(webhook);
            if (webhook.ok) outcomes.push(await asked.lastDeliveries(webhook.value));
        }
        return outcomes;
    };

    test.each<IntegrationsGetEra>(['new', 'typed-strings', 'history'])('in the way called %s', async (era) => {
        rocketchat.era = era;
        for (const id of Object.values(DEMO_INTEGRATIONS)) {
            if (rocketchat.integrations.get(id)?.type !== 'webhook-outgoing') continue;
            for (const step of DELIVERY_STEPS) rocketchat.addDelivery(id, step);
        }
        const outcomes = await results();
        expect(outcomes.length).toBeGreaterThan(Object.keys(DEMO_INTEGRATIONS).length);
        const text = JSON.stringify(outcomes);
        expect(outcomes.every(({ ok }) => ok)).toBe(true);
        expect(text).not.toMatch(SECRET_PATTERN);
        expect(text.replaceAll('Unexpected token', '')).not.toMatch(
            /token|password|"script":|scriptCompiled|class Script|\?|errorStack|lastMessage/i,
        );
    });

    test('nor when the server repeats them in a refusal', async () => {
        const { token, userId } = ADMIN_CREDENTIALS;
        rocketchat.fault({
            status: 400,
            body: { success: false, error: `bad ${token} of ${userId}`, errorType: token },
        });
        const text = JSON.stringify(await results());
        expect(text).toContain('rejected');
        expect(text).not.toMatch(SECRET_PATTERN);
        expect(text).not.toContain(userId);
    });
});
