import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
    ADMIN_CREDENTIALS,
    DEMO_INTEGRATIONS,
    DELIVERY_STEPS,
    delivery,
    OWNER_CREDENTIALS,
    SECRET_PATTERN,
    startFakeRocketChat,
    VIEWER_CREDENTIALS,
    type FakeIntegration,
    type FakeRocketChat,
} from '../../../dev/upstreams';
import { demoWorkspace, type Workspace } from '../../../dev/workspace/workspace';
import { at, call, type Reply } from '../../support/httpCall';
import { clockAt } from '../../support/times';

const clock = clockAt(new Date('2026-03-01T09:00:00Z'));

let workspace: Workspace;
let rocket: FakeRocketChat;

beforeEach(async () => {
    workspace = demoWorkspace();
    rocket = await startFakeRocketChat({
        workspace,
        tokens: [ADMIN_CREDENTIALS, OWNER_CREDENTIALS, VIEWER_CREDENTIALS],
        now: clock.now,
    });
});

afterEach(async () => {
    await rocket.stop();
});

const headersOf = ({ userId, token }: { userId: string; token: string }): Record<string, string> => ({
    'X-Auth-Token': token,
    'X-User-Id': userId,
});

const get = (route: string, as = ADMIN_CREDENTIALS): Promise<Reply> =>
    call(`${rocket.url}/api/v1/${route}`, { headers: headersOf(as) });

const put = (body: unknown, as = ADMIN_CREDENTIALS): Promise<Reply> =>
    call(`${rocket.url}/api/v1/integrations.update`, {
        method: 'PUT',
        headers: { ...headersOf(as), 'content-type': 'application/json' },
        body: JSON.stringify(body),
    });

const idsOf = (reply: Reply, list = 'integrations'): unknown[] =>
    (at(reply.body, list) as { _id: string }[]).map(({ _id }) => _id);

const integration = (id: string): FakeIntegration => {
    const found = rocket.integrations.get(id);
    if (!found) throw new Error(`no integration ${id}`);
    return found;
};

const roles = (permission: string, ids: string[]): void => {
    const found = workspace.permissions.find(({ _id }) => _id === permission);
    if (found) found.roles = ids;
};

/** Gives `owner` exactly these of the four manage permissions. */
function grant(names: readonly string[]): void {
    for (const name of ['all-in', 'all-out', 'own-in', 'own-out']) {
        const [scope, direction] = name.split('-') as [string, string];
        const id = `manage-${scope === 'own' ? 'own-' : ''}${direction === 'in' ? 'incoming' : 'outgoing'}-integrations`;
        roles(id, names.includes(name) ? ['admin', 'user'] : ['admin']);
    }
}

const DOCUMENTED = {
    _id: '659ea5e42dd9f928ada3e451',
    type: 'webhook-outgoing',
    username: 'test.cat',
    channel: ['#general'],
    scriptEnabled: true,
    name: 'test.cat',
    enabled: true,
    event: 'sendMessage',
    urls: ['https://text2gif.guggy.com/guggify'],
    scriptEngine: 'isolated-vm',
    userId: 'CkCPNcvsvCDfmWLqC',
    _createdAt: '2024-01-10T14:12:52.201Z',
    _createdBy: { _id: 'CkCPNcvsvCDfmWLqC', username: 'test.cat' },
    _updatedAt: '2024-01-10T14:12:52.203Z',
};

const DOCUMENTED_ROUTE = `integrations.get?integrationId=${DOCUMENTED._id}`;

test('the documented integration is answered as documented, with its secrets', async () => {
    const reply = await get(DOCUMENTED_ROUTE);
    expect(reply).toMatchObject({ status: 200, body: { integration: DOCUMENTED, success: true } });
    expect(reply.text).toMatch(SECRET_PATTERN);
    expect(rocket.requests).toMatchObject([{ path: '/api/v1/integrations.get', auth: 'valid', status: 200 }]);
    expect(JSON.stringify(rocket.requests)).not.toMatch(SECRET_PATTERN);
});

test('older documentation has booleans as strings', async () => {
    rocket.era = 'typed-strings';
    expect((await get(DOCUMENTED_ROUTE)).body).toMatchObject({
        integration: { ...DOCUMENTED, scriptEnabled: 'true', enabled: 'true' },
        success: 'true',
    });
    expect((await get('integrations.get?integrationId=nope')).body).toEqual({
        success: 'false',
        error: 'The integration does not exists.',
    });
});

test.each([DEMO_INTEGRATIONS.documented, DEMO_INTEGRATIONS.neverFired, DEMO_INTEGRATIONS.incoming])(
    'the oldest documentation answers a history (%s)',
    async (id) => {
        rocket.era = 'history';
        const { body } = await get(`integrations.get?integrationId=${id}`);
        const { name, enabled, username, channel } = integration(id);
        expect(body).toMatchObject({
            history: expect.arrayContaining([
                expect.objectContaining({
                    type: 'outgoing-webhook',
                    integration: expect.objectContaining({ name, enabled, username, channel }),
                }),
            ]),
            success: true,
        });
        expect(body).not.toHaveProperty('history.0.integration._id');
    },
);

test.each([
    ['v8', { success: false, error: 'You must be logged in to do this.' }],
    [
        'v7',
        { status: 'error', message: 'You must be logged in to do this.', error: 'You must be logged in to do this.' },
    ],
    ['old', { status: 'error', message: 'You must be logged in to do this.' }],
] as const)('without a valid token one must log in (%s)', async (errors, body) => {
    rocket.errors = errors;
    const { token, userId } = ADMIN_CREDENTIALS;
    for (const pair of [
        { token: 'wrong', userId },
        { token, userId: OWNER_CREDENTIALS.userId },
    ]) {
        expect(await get('me', pair)).toMatchObject({ status: 401, body });
    }
    expect((await call(`${rocket.url}/api/v1/me`)).status).toBe(401);
    expect(rocket.requests.map(({ auth }) => auth)).toEqual(['invalid', 'invalid', 'absent']);
});

test('a token stops working when it is revoked or its user is deactivated', async () => {
    expect((await get('me', OWNER_CREDENTIALS)).status).toBe(200);
    const owner = workspace.users.find(({ id }) => id === OWNER_CREDENTIALS.userId);
    if (owner) owner.active = false;
    expect((await get('me', OWNER_CREDENTIALS)).status).toBe(401);
    rocket.tokens.length = 0;
    expect((await get('me')).status).toBe(401);
});

test('only the admin’s token is valid unless others are given', async () => {
    const plain = await startFakeRocketChat({ workspace });
    const statuses = await Promise.all(
        [ADMIN_CREDENTIALS, OWNER_CREDENTIALS].map((pair) =>
            call(`${plain.url}/api/v1/me`, { headers: headersOf(pair) }),
        ),
    );
    await plain.stop();
    expect(statuses.map(({ status }) => status)).toEqual([200, 401]);
});

test('a server may live below a path', async () => {
    const reply = await call(`${rocket.url}/chat/api/v1/me`, { headers: headersOf(ADMIN_CREDENTIALS) });
    expect(reply).toMatchObject({ status: 200, body: { username: 'admin', roles: ['admin'], success: true } });
    expect(rocket.unexpected).toEqual([]);
    expect((await call(`${rocket.url}/api/v1/rooms.get`)).status).toBe(404);
    expect(rocket.unexpected).toEqual(['GET /api/v1/rooms.get']);
});

test.each([
    ['an unknown id', 'integrationId=nope', 'The integration does not exists.'],
    [
        'a creator who is not',
        `integrationId=${DOCUMENTED._id}&createdBy=uAdmin00000000001`,
        'The integration does not exists.',
    ],
])('get answers 400 to %s', async (_, query, error) => {
    expect(await get(`integrations.get?${query}`)).toMatchObject({ status: 400, body: { success: false, error } });
});

test('get without an id is invalid, in the words of its version; unknown parameters do not matter', async () => {
    const problem = "must have required property 'integrationId'";
    expect(await get('integrations.get')).toMatchObject({
        status: 400,
        body: { error: problem, errorType: 'error-invalid-params' },
    });
    rocket.errors = 'v7';
    expect((await get('integrations.get')).body).toEqual({
        success: false,
        error: `${problem} [invalid-params]`,
        errorType: 'invalid-params',
    });
    expect((await get(`${DOCUMENTED_ROUTE}&createdBy=CkCPNcvsvCDfmWLqC&x=1`)).status).toBe(200);
});

const { ownedIncoming, ownedOutgoing, incoming: foreignIncoming, failing: foreignOutgoing } = DEMO_INTEGRATIONS;

test.each([
    { held: [], seen: { ownIn: false, ownOut: false, foreignIn: false, foreignOut: false } },
    { held: ['own-in'], seen: { ownIn: true, ownOut: false, foreignIn: false, foreignOut: false } },
    { held: ['own-out'], seen: { ownIn: false, ownOut: true, foreignIn: false, foreignOut: false } },
    { held: ['own-in', 'own-out'], seen: { ownIn: true, ownOut: true, foreignIn: false, foreignOut: false } },
    { held: ['all-in'], seen: { ownIn: true, ownOut: false, foreignIn: true, foreignOut: false } },
    { held: ['all-out'], seen: { ownIn: false, ownOut: true, foreignIn: false, foreignOut: true } },
    { held: ['all-out', 'own-in'], seen: { ownIn: true, ownOut: true, foreignIn: false, foreignOut: true } },
    {
        // Both own permissions hide from the list what the single "all" one lets `get` read.
        held: ['all-out', 'own-in', 'own-out'],
        seen: { ownIn: true, ownOut: true, foreignIn: false, foreignOut: true },
        listed: { ownIn: true, ownOut: true, foreignIn: false, foreignOut: false },
    },
    { held: ['all-in', 'all-out'], seen: { ownIn: true, ownOut: true, foreignIn: true, foreignOut: true } },
])('with $held one sees what Rocket.Chat lets one see', async ({ held, seen, listed = seen }) => {
    grant(held);
    const ids = {
        ownIn: ownedIncoming,
        ownOut: ownedOutgoing,
        foreignIn: foreignIncoming,
        foreignOut: foreignOutgoing,
    };
    for (const [key, id] of Object.entries(ids)) {
        const reply = await get(`integrations.get?integrationId=${id}`, OWNER_CREDENTIALS);
        expect([key, reply.status]).toEqual([key, seen[key as keyof typeof ids] ? 200 : 400]);
        if (reply.status === 400) expect(reply.body).toEqual({ success: false, error: 'not-authorized' });
    }
    const list = await get('integrations.list', OWNER_CREDENTIALS);
    if (held.length === 0) {
        expect(list.status).toBe(403);
    } else {
        const shown = idsOf(list);
        expect(Object.entries(ids).map(([key, id]) => [key, shown.includes(id)])).toEqual(Object.entries(listed));
    }
    const history = await get(`integrations.history?id=${foreignOutgoing}`, OWNER_CREDENTIALS);
    const mayHistory = held.includes('all-out') || held.includes('own-out');
    expect(history.status).toBe(mayHistory ? 200 : 403);
    if (mayHistory) expect(idsOf(history, 'history').length > 0).toBe(held.includes('all-out'));
});

test.each([
    ['v8', 403, 'User does not have the permissions required for this action [error-forbidden]'],
    ['v7', 403, 'User does not have the permissions required for this action [error-unauthorized]'],
    ['old', 401, 'unauthorized'],
] as const)('without any permission list and history are refused (%s)', async (errors, status, error) => {
    rocket.errors = errors;
    for (const route of ['integrations.list', 'integrations.history?id=x']) {
        expect(await get(route, VIEWER_CREDENTIALS)).toMatchObject({ status, body: { success: false, error } });
    }
});

test('the list is filtered, sorted and paged', async () => {
    const all = await get('integrations.list?sort=%7B%22_createdAt%22%3A-1%7D');
    expect(all.body).toMatchObject({ offset: 0, items: 9, count: 9, total: 9, success: true });
    expect(idsOf(all).at(-1)).toBe(DEMO_INTEGRATIONS.documented);
    const incoming = await get('integrations.list?type=webhook-incoming&count=3&offset=3');
    expect(incoming.body).toMatchObject({ offset: 3, items: 1, count: 1, total: 4 });
    expect(idsOf(await get('integrations.list?name=ORDER'))).toEqual([DEMO_INTEGRATIONS.failing]);
    for (let index = 0; index < 120; index += 1) {
        rocket.integrations.set(`many${index}`, { ...integration(DEMO_INTEGRATIONS.incoming), _id: `many${index}` });
    }
    const counts = await Promise.all(['', '?count=1000', '?count=0'].map((query) => get(`integrations.list${query}`)));
    expect(counts.map(({ body }) => at(body, 'count'))).toEqual([50, 100, 129]);
});

test.each([
    ['integrations.list?fields=%7B%7D', 'error-invalid-params'],
    ['integrations.history?id=x&count=many', 'error-invalid-params'],
    ['integrations.list?sort=%7B%22name%22%3A2%7D', 'error-invalid-sort'],
    ['integrations.history?id=x&fields=%7B%7D', 'error-invalid-params'],
    ['integrations.history', 'error-invalid-params'],
    ['integrations.history?id=', 'error-invalid-params'],
    ['permissions.listAll?x=1', 'error-invalid-params'],
    ['permissions.listAll?updatedSince=yesterday', 'error-roomId-param-invalid'],
])('%s is refused with 400', async (route, errorType) => {
    expect(await get(route)).toMatchObject({ status: 400, body: { success: false, errorType } });
});

test('a blank history id and a broken query have their own words', async () => {
    expect((await get('integrations.history?id=%20')).body).toEqual({
        success: false,
        error: 'Invalid integration id.',
    });
    expect((await get('integrations.list?name=%E0%A4%A')).body).toMatchObject({ error: 'Invalid query parameters' });
});

test('history is newest first, paged, and empty for ids that have none', async () => {
    rocket.addDelivery(DEMO_INTEGRATIONS.documented, 'too-many-retries', { responseText: '' });
    const { body } = await get(`integrations.history?id=${DEMO_INTEGRATIONS.documented}&count=2`);
    expect(body).toMatchObject({
        history: [
            { step: 'too-many-retries', error: true, httpResult: '""' },
            { step: 'after-http-call', httpResult: '"{\\"ok\\":true}"' },
        ],
        items: 2,
        total: 4,
    });
    expect((await get('integrations.history?id=nope')).body).toMatchObject({ history: [], total: 0 });
});

test('ten calls per route and minute are free, then the window must pass; admins are exempt', async () => {
    clock.advance(3_600_000);
    const last: Reply[] = [];
    for (let index = 0; index < 11; index += 1) last.unshift(await get('me', VIEWER_CREDENTIALS));
    const [refused, tenth] = last as [Reply, Reply];
    const limits = ({ headers }: Reply): unknown[] =>
        ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));
    const reset = String(clock.now().getTime() + 60_000);
    expect(limits(tenth)).toEqual(['10', '0', reset]);
    expect(limits(refused)).toEqual(['10', '0', reset]);
    expect(refused).toMatchObject({
        status: 429,
        body: {
            success: false,
            error: 'Error, too many requests. Please slow down. You must wait 60 seconds before trying this endpoint again. [error-too-many-requests]',
        },
    });
    expect(refused.headers.get('retry-after')).toBeNull();
    // The caller's address counts, not the caller; another route has another window.
    expect((await get('me', OWNER_CREDENTIALS)).status).toBe(429);
    expect((await get('permissions.listAll', OWNER_CREDENTIALS)).status).toBe(200);
    const admin = await get('me');
    expect([admin.status, admin.headers.get('x-ratelimit-limit')]).toEqual([200, null]);
    clock.advance(17_500);
    expect((await get('me', VIEWER_CREDENTIALS)).text).toContain('wait 43 seconds');
    clock.advance(42_500);
    expect((await get('me', VIEWER_CREDENTIALS)).status).toBe(200);
});

test('permissions are the workspace’s at the time, among hundreds of others', async () => {
    roles('manage-incoming-integrations', ['admin', 'user']);
    const { body } = await get('permissions.listAll', VIEWER_CREDENTIALS);
    const update = at(body, 'update') as { _id: string; roles: string[]; level?: string }[];
    expect(update.find(({ _id }) => _id === 'manage-incoming-integrations')?.roles).toEqual(['admin', 'user']);
    expect(update.filter(({ level }) => level === 'settings').length).toBeGreaterThan(300);
    expect(at(body, 'remove')).toEqual([]);
});

test('roles of others are for those who may see them', async () => {
    expect((await get('users.info?username=viewer', OWNER_CREDENTIALS)).body).not.toHaveProperty('user.roles');
    expect((await get('users.info?username=viewer')).body).toMatchObject({ user: { roles: ['user'] } });
    expect((await get(`users.info?userId=${OWNER_CREDENTIALS.userId}`, OWNER_CREDENTIALS)).body).toHaveProperty(
        'user.roles',
    );
    expect((await get('users.info?username=test.cat')).body).toMatchObject({ user: { type: 'bot' } });
    expect(await get('users.info?username=nobody')).toMatchObject({ status: 400, body: { error: 'User not found.' } });
});

const outgoingBody = (id: string): Record<string, unknown> => {
    const { type, username, channel, event, urls, token, script, scriptEnabled, name, enabled } = integration(id);
    const { retryFailedCalls, retryCount, retryDelay, triggerWords } = integration(id);
    return {
        ...{ type, username, event, urls, token, script, scriptEnabled, name, enabled, integrationId: id },
        ...{ retryFailedCalls, retryCount, retryDelay, triggerWords, channel: channel.join(',') },
    };
};

const incomingBody = (id: string): Record<string, unknown> => {
    const { type, channel, scriptEnabled, name, enabled } = integration(id);
    return { type, integrationId: id, channel: channel.join(','), scriptEnabled, name, enabled };
};

test('an outgoing integration is replaced, not patched', async () => {
    const id = DEMO_INTEGRATIONS.failing;
    const before = integration(id);
    const reply = await put({ ...outgoingBody(id), enabled: false });
    expect(reply).toMatchObject({
        status: 200,
        body: { integration: { _id: id, enabled: false, urls: before.urls, channel: before.channel }, success: true },
    });
    // The body did not name the avatar.
    expect(before).toHaveProperty('avatar');
    expect(integration(id)).not.toHaveProperty('avatar');
    rocket.omittedFields = 'kept';
    await put({ ...outgoingBody(id), triggerWords: undefined });
    expect(integration(id).triggerWords).toEqual(['!order']);
});

test('an incoming integration is updated, and its poster becomes a bot', async () => {
    const id = DEMO_INTEGRATIONS.ownedIncoming;
    const reply = await put({ ...incomingBody(id), enabled: false, anything: 'else' }, OWNER_CREDENTIALS);
    expect(reply.body).toMatchObject({ integration: { enabled: false, token: integration(id).token } });
    expect(workspace.users.find(({ username }) => username === 'owner')?.roles).toContain('bot');
});

test.each<[string, () => Record<string, unknown>, RegExp]>([
    ['an unknown id', () => ({ ...incomingBody(foreignIncoming), integrationId: 'x' }), /^No integration found\.$/],
    ['an unknown type', () => ({ ...incomingBody(foreignIncoming), type: 'webhook' }), /must match exactly one schema/],
    [
        'a missing field',
        () => ({ ...incomingBody(foreignIncoming), enabled: undefined }),
        /required property 'enabled'/,
    ],
    ['channels as an array', () => ({ ...incomingBody(foreignIncoming), channel: ['#ops'] }), /must be string/],
    [
        'a field that outgoing ones lack',
        () => ({ ...outgoingBody(foreignOutgoing), _id: 'x' }),
        /additional properties/,
    ],
    ['no URLs', () => ({ ...outgoingBody(foreignOutgoing), urls: undefined }), /\[error-invalid-urls\]/],
    ['no token', () => ({ ...outgoingBody(foreignOutgoing), token: ' ' }), /\[error-invalid-token\]/],
    ['a room that is gone', () => ({ ...incomingBody(foreignIncoming), channel: '#gone' }), /\[error-invalid-room\]/],
    [
        'a poster who is gone',
        () => ({ ...incomingBody(foreignIncoming), username: 'x' }),
        /\[error-invalid-post-as-user\]/,
    ],
])('an update with %s is refused', async (_, body, error) => {
    const reply = await put(body());
    expect(reply).toMatchObject({ status: 400, body: { success: false, error: expect.stringMatching(error) } });
});

test('who may not update is told so, in three ways', async () => {
    expect((await put(incomingBody(foreignIncoming), OWNER_CREDENTIALS)).body).toMatchObject({
        errorType: 'error-invalid-integration',
    });
    grant(['own-out']);
    const elsewhere = { ...outgoingBody(foreignOutgoing), channel: '#general' };
    expect((await put(elsewhere, OWNER_CREDENTIALS)).body).toMatchObject({ errorType: 'invalid_integration' });
    const notAMember = outgoingBody(foreignOutgoing);
    expect((await put(notAMember, OWNER_CREDENTIALS)).body).toMatchObject({ errorType: 'error-invalid-channel' });
    expect(await put(incomingBody(ownedIncoming), VIEWER_CREDENTIALS)).toMatchObject({
        status: 400,
        body: { error: 'Unauthorized [not_authorized]', errorType: 'not_authorized' },
    });
});

test.each(DELIVERY_STEPS)('a delivery at %s carries what the real one does', (step) => {
    const record = delivery(step, { integration: integration(foreignOutgoing), at: clock.now() });
    expect(record).toMatchObject({ type: 'outgoing-webhook', step, _updatedAt: clock.now().toISOString() });
    expect(JSON.stringify(record)).toMatch(SECRET_PATTERN);
    // `error` means failed, `finished` means done: no single step sets both.
    expect([record.error, record.finished].filter((flag) => flag !== undefined).length).toBeLessThan(2);
});

test.each([
    ['after-http-call', {}, { httpResult: '"ok"' }],
    ['after-http-call', { unreachable: true }, { httpResult: 'null', httpError: {} }],
    ['going-to-retry-3', { responseText: '' }, { error: true, httpResult: '""' }],
    ['after-process-false-result', {}, { finished: true }],
    ['start-execute-trigger-url', { over: { step: 'invented-later' } }, { step: 'invented-later' }],
] as const)('a delivery at %s with %j', (step, options, expected) => {
    const record = delivery(step, { integration: integration(foreignOutgoing), at: clock.now(), ...options });
    expect({ ...record }).toMatchObject(expected);
});

test('a delivery that is in flight carries no flags', () => {
    const record = delivery('pre-http-call', { integration: integration(foreignOutgoing), at: clock.now() });
    for (const flag of ['finished', 'error', 'httpResult', 'httpError']) expect(record).not.toHaveProperty(flag);
});

test('the demo integrations are in the states they are named for', () => {
    const states = Object.entries(DEMO_INTEGRATIONS).map(([name, id]) => {
        const { type, enabled, scriptError } = integration(id);
        return [name, type.slice(8), enabled, scriptError !== undefined, rocket.history.get(id)?.[0]?.step];
    });
    expect(states).toEqual([
        ['documented', 'outgoing', true, false, 'after-http-call'],
        ['failing', 'outgoing', true, false, 'after-http-call'],
        ['disabledBy410', 'outgoing', false, false, 'after-process-http-status-410'],
        ['neverFired', 'outgoing', true, false, undefined],
        ['ownedOutgoing', 'outgoing', true, false, 'after-http-call-send-message-failed'],
        ['incoming', 'incoming', true, false, undefined],
        ['incomingDisabled', 'incoming', false, false, undefined],
        ['incomingScriptError', 'incoming', true, true, undefined],
        ['ownedIncoming', 'incoming', true, false, undefined],
    ]);
});
