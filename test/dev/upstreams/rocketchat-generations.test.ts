import { beforeEach, describe, expect, test } from '@jest/globals';

import {
    ADMIN_CREDENTIALS,
    DEMO_INTEGRATIONS,
    OWNER_CREDENTIALS,
    SECRET_PATTERN,
    SERVER_VERSIONS,
    VIEWER_CREDENTIALS,
    type FakeIntegration,
    type FakeRocketChat,
    type RocketChatCredentials,
} from '../../../dev/upstreams';
import { freshRocketChat } from '../../support/freshFakes';
import { at, call, type Reply } from '../../support/httpCall';
import { NOW } from '../../support/times';

let rocket: FakeRocketChat;
freshRocketChat((fake) => void (rocket = fake));

const ask = (method: string, endpoint: string, body?: unknown, as = ADMIN_CREDENTIALS): Promise<Reply> =>
    call(`${rocket.url}/api/v1/${endpoint}`, {
        method,
        headers: { 'X-Auth-Token': as.token, 'X-User-Id': as.userId, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
    });
const get = (endpoint: string, as?: RocketChatCredentials) => ask('GET', endpoint, undefined, as);
const post = (endpoint: string, body: unknown, as?: RocketChatCredentials) =>
    ask('POST', `integrations.${endpoint}`, body, as);
const put = (body: unknown, as?: RocketChatCredentials) => ask('PUT', 'integrations.update', body, as);

const stored = (id: string): FakeIntegration => {
    const found = rocket.integrations.get(id);
    if (!found) throw new Error(`no integration ${id}`);
    return found;
};

const { failing, documented, neverFired, ownedOutgoing, ownedIncoming, incoming } = DEMO_INTEGRATIONS;
const newestOf = (id: string): string => rocket.history.get(id)?.[0]?._id ?? '';

const incomingBody = (id: string): Record<string, unknown> => {
    const { type, channel, scriptEnabled, script, name, enabled } = stored(id);
    return { type, integrationId: id, channel: channel.join(','), scriptEnabled, script, name, enabled };
};

describe('what a server tells of itself', () => {
    test.each(SERVER_VERSIONS)(
        'a server of %s names its version to anybody, and the patch to administrators',
        async (version) => {
            rocket.version = version;
            for (const path of ['/api/info', '/api/v1/info']) {
                expect((await call(`${rocket.url}${path}`)).body).toEqual({ version, success: true });
                const headers = { 'X-Auth-Token': ADMIN_CREDENTIALS.token, 'X-User-Id': ADMIN_CREDENTIALS.userId };
                const { body } = await call(`${rocket.url}${path}`, { headers });
                expect(at(body, 'version')).toMatch(new RegExp(`^${version}\\.\\d+$`));
                expect(at(body, 'info.version')).toBe(at(body, 'version'));
            }
        },
    );
});

describe('refusals', () => {
    const foreign = `integrations.get?integrationId=${failing}`;

    test.each([
        ['7.10', 400, { success: false, error: 'not-authorized' }],
        ['8.8', 400, { success: false, error: 'not-authorized' }],
        ['9.0', 403, { success: false, error: 'not-authorized', errorType: 'error-forbidden' }],
    ] as const)('by `get`, of a server of %s', async (version, status, body) => {
        rocket.version = version;
        expect(await get(foreign, VIEWER_CREDENTIALS)).toMatchObject({ status, body });
        expect((await get(foreign, VIEWER_CREDENTIALS)).body).toEqual(body);
    });

    test.each([
        ['7.10', 400, 'not_authorized'],
        ['8.8', 400, 'not_authorized'],
        ['9.0', 403, 'error-forbidden'],
    ] as const)('by an update, of a server of %s', async (version, status, errorType) => {
        rocket.version = version;
        expect(await put(incomingBody(incoming), VIEWER_CREDENTIALS)).toMatchObject({
            status,
            body: { success: false, error: 'Unauthorized [not_authorized]', errorType },
        });
    });

    test.each([
        ['6.14', 401, { success: false, error: 'unauthorized' }],
        ['7.10', 403, { error: 'User does not have the permissions required for this action [error-unauthorized]' }],
        ['8.8', 403, { error: 'User does not have the permissions required for this action [error-forbidden]' }],
        [
            '9.0',
            403,
            {
                error: 'User does not have the permissions required for this action [error-forbidden]',
                errorType: 'error-forbidden',
            },
        ],
    ] as const)('by the gate of an endpoint, of a server of %s', async (version, status, body) => {
        rocket.version = version;
        for (const endpoint of ['integrations.list', `integrations.history?id=${failing}`]) {
            expect(await get(endpoint, VIEWER_CREDENTIALS)).toMatchObject({ status, body });
        }
    });

    test('what is no refusal keeps its words on 9.0', async () => {
        rocket.version = '9.0';
        expect(await get('integrations.get?integrationId=nope')).toMatchObject({
            status: 400,
            body: { success: false, error: 'The integration does not exists.' },
        });
        expect(await put(incomingBody(incoming), OWNER_CREDENTIALS)).toMatchObject({
            status: 400,
            body: { errorType: 'error-invalid-integration' },
        });
    });
});

describe('scripts', () => {
    test.each([
        ['8.8', true],
        ['9.0', false],
    ] as const)('a server of %s keeps them transpiled: %s', async (version, transpiles) => {
        rocket.version = version;
        await put({ ...incomingBody(incoming), enabled: false });
        const { script, scriptCompiled } = stored(incoming);
        expect(scriptCompiled !== script).toBe(transpiles);
        expect(scriptCompiled?.endsWith(script ?? '?')).toBe(true);
    });

    test('one that does not compile has an error, until another is written', async () => {
        await put({ ...incomingBody(incoming), script: 'class {{' });
        expect(stored(incoming)).toMatchObject({ scriptError: { name: 'SyntaxError' } });
        expect(stored(incoming)).not.toHaveProperty('scriptCompiled');
        await put({ ...incomingBody(incoming), script: 'class Script {}' });
        expect(stored(incoming)).not.toHaveProperty('scriptError');
    });

    test('a server before 8.4 says nothing of `skipTranspile`, one of 9.0 what is stored', async () => {
        for (const [version, shown] of [
            ['7.10', false],
            ['8.5', true],
            ['9.0', true],
        ] as const) {
            rocket.version = version;
            const { text } = await get('integrations.list');
            expect([version, text.includes('skipTranspile')]).toEqual([version, shown]);
        }
    });
});

describe('a delivery is sent again', () => {
    beforeEach(() => void (rocket.targetAnswer = { step: 'after-http-call' }));

    test('with a new record, and a request to the target', async () => {
        const replayOf = newestOf(documented);
        const before = rocket.history.get(documented)?.length ?? 0;
        expect(await post('replayOutgoing', { integrationId: documented, historyId: replayOf })).toMatchObject({
            status: 200,
            body: { success: true },
        });
        const url = 'https://text2gif.guggy.com/guggify';
        const historyId = newestOf(documented);
        expect(rocket.sent).toEqual([{ integrationId: documented, replayOf, historyId, url, at: NOW }]);
        expect(historyId).not.toBe(replayOf);
        expect(rocket.history.get(documented)).toHaveLength(before + 1);
        expect(rocket.history.get(documented)?.[0]).toMatchObject({
            url,
            step: 'after-http-call',
            _updatedAt: NOW.toISOString(),
        });
    });

    test('and the target may refuse it', async () => {
        rocket.targetAnswer = { step: 'after-process-http-status-500', responseText: 'again' };
        await post('replayOutgoing', { integrationId: failing, historyId: newestOf(failing) });
        expect(rocket.history.get(failing)?.[0]).toMatchObject({ step: 'after-process-http-status-500', error: true });
    });

    test.each<[string, () => void]>([
        ['the integration is off', () => (stored(failing).enabled = false)],
        ['the record names no target', () => delete rocket.history.get(failing)?.[0]?.url],
        [
            'the message with the trigger word is gone',
            () => {
                for (const record of rocket.history.get(failing) ?? []) record.data = {};
            },
        ],
    ])('or not at all, with the same answer, where %s', async (_, prepare) => {
        prepare();
        const before = rocket.history.get(failing)?.length;
        expect((await post('replayOutgoing', { integrationId: failing, historyId: newestOf(failing) })).body).toEqual({
            success: true,
        });
        expect(rocket.sent).toEqual([]);
        expect(rocket.history.get(failing)).toHaveLength(before ?? -1);
    });

    const INVALID = 'Invalid integration [error-invalid-integration]';
    const NO_RECORD = 'Invalid Integration History [error-invalid-integration-history]';

    test.each<[string, () => [unknown, RocketChatCredentials?], number, string]>([
        ['an unknown integration', () => [{ integrationId: 'nope', historyId: 'x' }], 400, INVALID],
        ['an unknown record', () => [{ integrationId: failing, historyId: 'x' }], 400, NO_RECORD],
        [
            'a record of another integration',
            () => [{ integrationId: failing, historyId: newestOf(documented) }],
            400,
            NO_RECORD,
        ],
        ['an incoming integration', () => [{ integrationId: incoming, historyId: 'x' }], 400, NO_RECORD],
        [
            'someone else’s',
            () => [{ integrationId: failing, historyId: newestOf(failing) }, OWNER_CREDENTIALS],
            400,
            INVALID,
        ],
        [
            'nobody’s right',
            () => [{ integrationId: failing, historyId: newestOf(failing) }, VIEWER_CREDENTIALS],
            403,
            'User does not have the permissions required for this action [error-forbidden]',
        ],
    ])('but not for %s', async (_, request, status, error) => {
        const [body, as] = request();
        expect(await post('replayOutgoing', body, as)).toMatchObject({ status, body: { success: false, error } });
        expect(rocket.sent).toEqual([]);
    });

    test('by whoever owns the integration', async () => {
        const body = { integrationId: ownedOutgoing, historyId: newestOf(ownedOutgoing) };
        expect((await post('replayOutgoing', body, OWNER_CREDENTIALS)).status).toBe(200);
        expect(rocket.sent).toHaveLength(1);
    });

    test.each(SERVER_VERSIONS)('by a server of %s, if that is 8.7 or later', async (version) => {
        rocket.version = version;
        const has = ['8.7', '8.8', '9.0'].includes(version);
        const { status, body } = await post('replayOutgoing', { integrationId: failing, historyId: newestOf(failing) });
        expect(status).toBe(has ? 200 : 404);
        if (!has) expect(body).toEqual({ status: 'error', message: 'API endpoint does not exist' });
        expect((await post('clearHistory', { integrationId: failing })).status).toBe(has ? 200 : 404);
        // A client may ask a server that is too old.
        expect(rocket.unexpected).toEqual([]);
    });
});

test('a history is cleared by whoever may', async () => {
    const clear = (as?: RocketChatCredentials) => post('clearHistory', { integrationId: failing }, as);
    expect((await clear(VIEWER_CREDENTIALS)).status).toBe(403);
    expect((await clear(OWNER_CREDENTIALS)).body).toMatchObject({ errorType: 'error-invalid-integration' });
    expect(at((await get(`integrations.history?id=${failing}`)).body, 'total')).toBe(9);
    expect((await clear()).body).toEqual({ success: true });
    expect(at((await get(`integrations.history?id=${failing}`)).body, 'total')).toBe(0);
});

const NEW_INCOMING = {
    ...{ type: 'webhook-incoming', name: 'New', username: 'viewer', channel: '#general, #ops', enabled: true },
    ...{ scriptEnabled: false, emoji: null },
};
const NEW_OUTGOING = {
    ...{ ...NEW_INCOMING, type: 'webhook-outgoing', username: 'rocket.cat', event: 'sendMessage', token: 't' },
    ...{ urls: ['https://new.example.com'], retryFailedCalls: true },
};

describe('an integration is created', () => {
    test('incoming, with a token, and its poster becomes a bot', async () => {
        const { status, body } = await post('create', NEW_INCOMING);
        expect(status).toBe(200);
        expect(at(body, 'integration')).toMatchObject({
            channel: ['#general', '#ops'],
            overrideDestinationChannelEnabled: false,
            token: expect.stringMatching(SECRET_PATTERN),
            userId: VIEWER_CREDENTIALS.userId,
            _createdBy: { username: 'admin' },
        });
        expect(at(body, 'integration')).not.toHaveProperty('emoji');
        expect(stored(String(at(body, 'integration._id')))).toEqual(at(body, 'integration'));
        expect(rocket.workspace.users.find(({ username }) => username === 'viewer')?.roles).toContain('bot');
    });

    test('outgoing, with the server’s corrections', async () => {
        const { body } = await post('create', NEW_OUTGOING);
        expect(at(body, 'integration')).toMatchObject({
            retryCount: 4,
            retryDelay: 'powers-of-ten',
            userId: 'rocket.cat',
        });
    });

    test.each([
        [NEW_INCOMING, 'Unauthorized [not_authorized]'],
        [NEW_OUTGOING, '[not_authorized]'],
    ])('by nobody without a right: %j', async (body, error) => {
        expect(await post('create', body, VIEWER_CREDENTIALS)).toMatchObject({ status: 400, body: { error } });
        rocket.version = '9.0';
        expect(await post('create', body, VIEWER_CREDENTIALS)).toMatchObject({ status: 403, body: { error } });
    });
});

describe('an integration is removed', () => {
    test('by its id, and answered as it was; its deliveries go with it', async () => {
        const before = stored(failing);
        const { body } = await post('remove', { type: 'webhook-outgoing', integrationId: failing });
        expect(at(body, 'integration')).toEqual(before);
        expect([rocket.integrations.has(failing), rocket.history.has(failing)]).toEqual([false, false]);
    });

    test.each<[string, unknown, string, RocketChatCredentials]>([
        ['an unknown id', { type: 'webhook-incoming', integrationId: 'x' }, 'No integration found.', ADMIN_CREDENTIALS],
        [
            'an unknown type',
            { type: 'a webhook-incoming', integrationId: incoming },
            'Invalid integration type.',
            ADMIN_CREDENTIALS,
        ],
        [
            'neither id nor URL',
            { type: 'webhook-outgoing', integrationId: '' },
            'An integrationId or target_url needs to be provided.',
            ADMIN_CREDENTIALS,
        ],
        [
            'someone else’s',
            { type: 'webhook-incoming', integrationId: incoming },
            'Invalid integration [error-invalid-integration]',
            OWNER_CREDENTIALS,
        ],
    ])('but not with %s', async (_, body, error, as) => {
        expect(await post('remove', body, as)).toMatchObject({ status: 400, body: { success: false, error } });
        expect(rocket.integrations.size).toBe(9);
    });

    test('by its owner', async () => {
        const body = { type: 'webhook-incoming', integrationId: ownedIncoming };
        expect((await post('remove', body, OWNER_CREDENTIALS)).status).toBe(200);
        expect(rocket.integrations.has(ownedIncoming)).toBe(false);
    });
});

test('values are coerced before they are stored', async () => {
    await put({ ...incomingBody(incoming), enabled: 'false', name: 7, alias: 1 });
    expect(stored(incoming)).toMatchObject({ enabled: false, name: '7', alias: '1' });
});

test('a text that holds the type is not the type', async () => {
    expect((await put({ ...incomingBody(incoming), type: 'my webhook-incoming' })).body).toEqual({
        success: false,
        error: 'Invalid integration type.',
    });
});

test.each([
    ['integrations.get?integrationId=', 'The query parameter "integrationId" is required.'],
    ['integrations.get', "must have required property 'integrationId'"],
    ['integrations.get?integrationId=a&integrationId=b', 'must be string'],
])('%s: %s', async (endpoint, error) => {
    expect(await get(endpoint)).toMatchObject({ status: 400, body: { error } });
});

test('an empty creator filters nothing, and `list` takes any text as a number', async () => {
    expect((await get(`integrations.get?integrationId=${neverFired}&createdBy=`)).status).toBe(200);
    expect(at((await get('integrations.list?count=many&offset=2&sort=')).body, 'count')).toBe(7);
});

/** Fields of both kinds. */
const COMMON = {
    ...{ _id: 1, _updatedAt: 1, _createdAt: 1, _createdBy: 1, userId: 1, username: 1, channel: 1, token: 1, name: 1 },
    ...{ scriptEnabled: 1, script: 1, scriptCompiled: 1, scriptError: 1, scriptEngine: 1, skipTranspile: 1 },
    ...{ enabled: 1, alias: 1, avatar: 1, emoji: 1, type: 1, _updatedBy: 1 },
};
/** Every field of the published typings: with a newer version of them that has another field, this does not compile. */
const FIELDS: Record<keyof FakeIntegration, 1> = {
    ...(COMMON as Record<keyof typeof COMMON, 1>),
    ...{ overrideDestinationChannelEnabled: 1, event: 1, targetRoom: 1, urls: 1, triggerWords: 1, runOnEdits: 1 },
    ...{ triggerWordAnywhere: 1, retryFailedCalls: 1, retryCount: 1, retryDelay: 1, impersonateUser: 1 },
};
const RARE = ['scriptCompiled', 'scriptError', '_updatedBy', 'urls', 'event'];

/** What every outgoing document holds besides. */
const OUTGOING = Object.keys(FIELDS).filter(
    (field) => !(field in COMMON) && ![...RARE, 'overrideDestinationChannelEnabled'].includes(field),
);

test('documents hold every field that real ones do', () => {
    const documents = [...rocket.integrations.values()];
    const held = new Set(documents.flatMap((document) => Object.keys(document)));
    expect(Object.keys(FIELDS).filter((field) => !held.has(field))).toEqual([]);
    const common = Object.keys(COMMON).filter((field) => !RARE.includes(field));
    for (const document of documents) {
        const own = document.type === 'webhook-incoming' ? ['overrideDestinationChannelEnabled'] : OUTGOING;
        expect([document._id, [...common, ...own].filter((field) => !(field in document))]).toEqual([document._id, []]);
    }
});

/** Fields that may hold a secret, wherever they stand in an answer. */
const SECRET_FIELDS = /^(token|script|scriptCompiled|stack|errorStack|urls|url|avatar|text|msg|address)$/;

test('every secret field of every endpoint holds a canary', async () => {
    const replies = await Promise.all([
        get('me'),
        get('users.info?username=viewer'),
        get('integrations.list'),
        get(`integrations.get?integrationId=${failing}`),
        get(`integrations.history?id=${failing}`),
        get(`integrations.history?id=${ownedOutgoing}`),
        post('create', { ...NEW_OUTGOING, token: stored(failing).token }),
        put(incomingBody(incoming)),
        post('remove', { type: 'webhook-incoming', integrationId: ownedIncoming }),
    ]);
    const bare = replies.flatMap(({ body }) => [...secretsOf(body)]).filter(([, value]) => !SECRET_PATTERN.test(value));
    // Addresses from Rocket.Chat's documentation, and from this test.
    expect(bare.filter(([, value]) => !/text2gif|new\.example/.test(value))).toEqual([]);
    for (const { text } of replies) expect(text).toMatch(SECRET_PATTERN);
});

function* secretsOf(value: unknown, field = ''): Generator<[string, string]> {
    if (typeof value === 'string') {
        if (SECRET_FIELDS.test(field) && value !== '') yield [field, value];
        return;
    }
    if (Array.isArray(value)) for (const item of value as unknown[]) yield* secretsOf(item, field);
    else if (typeof value === 'object' && value !== null) {
        for (const [name, item] of Object.entries(value)) yield* secretsOf(item, name);
    }
}
