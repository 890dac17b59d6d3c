import { beforeEach, expect, test } from '@jest/globals';

import { ADMIN_CREDENTIALS, FakeHooked, HOOKED_API_KEY } from '../../../../dev/upstreams';
import { SECRET_PATTERN } from '../../../../dev/upstreams/secrets';
import { SECRET_MASK, type WireMessage } from '../../../../dev/workbench/protocol';
import { BY_ADMIN, openWorkbench } from '../../../support/openWorkbench';
import { demoApp } from '../../../support/demoApp';
import { Page } from '../../../support/listeningPage';

let greeting = 'hello';
const opened = openWorkbench({
    repackage: () => {
        if (greeting === '') return Promise.reject(new Error('lib/card.ts:3: Expected ";"'));
        return Promise.resolve(demoApp(greeting));
    },
    subcommands: () =>
        Promise.resolve([{ insert: '/tiny hello ', usage: '/tiny hello', description: { en: greeting } }]),
});
const GENERAL = { ...BY_ADMIN, roomId: 'GENERAL' };
const type = (line: string, over: object = {}) => opened.act('type', { ...GENERAL, line, ...over });

/** Events from before the test are not its own, those that are still on their way included. */
let from = 0;
beforeEach(async () => {
    const { events } = opened.page;
    const before = events.length;
    opened.workbench.pageBuilt();
    await opened.page.find('page', undefined, before);
    from = events.length;
});
const messageWith = async (text: string): Promise<WireMessage> =>
    (await opened.page.find('message', ({ message }) => message.text === text, from)).message;

async function card(): Promise<WireMessage> {
    await type('/tiny card');
    return messageWith('card');
}

const press = (message: WireMessage, actionId: string, payload: { blockId: string; value?: unknown }) =>
    opened.act('block-action', {
        ...BY_ADMIN,
        actionId,
        payload,
        container: { type: 'message', id: message.id },
        mid: message.id,
        rid: message.roomId,
    });

async function form(): Promise<string> {
    await type('/tiny window');
    return (await opened.page.find('view', ({ view }) => view.id === 'form', from)).view.id;
}
const submit = (viewId: string, value: string) =>
    opened.act('view-submit', { ...BY_ADMIN, viewId, state: { b: { a: value } } });

test('a page learns at once what there is', async () => {
    const page = await new Page().open(opened.workbench.url);
    expect(page.events[0]).toMatchObject({
        type: 'snapshot',
        app: { name: 'Tiny', version: '1.0.0', status: 'manually_enabled', watched: false },
        chosen: { username: 'admin', roomId: 'GENERAL' },
        rooms: expect.arrayContaining([
            expect.objectContaining({ name: 'ops', type: 'p', visibleTo: ['admin'] }),
            expect.objectContaining({ name: 'announcements', readOnly: true, mayPost: ['admin', 'greta'] }),
            expect.objectContaining({ name: 'launch-2025', archived: true }),
            expect.objectContaining({ type: 'd', visibleTo: ['admin', 'viewer'] }),
        ]),
        commands: [
            { insert: '/tiny ', usage: '/tiny' },
            { insert: '/tiny hello ', usage: '/tiny hello' },
        ],
        jobs: [{ processorId: 'monitor-sweep', type: 'recurring', interval: 600_000 }],
    });
    page.close();
});

test('a line that is typed is answered on the page, and what it cost is told', async () => {
    expect(await type('/tiny hello')).toEqual({ ok: true });
    expect(await messageWith('hello')).toMatchObject({
        roomId: 'GENERAL',
        sender: { username: 'tiny-app.bot', isApp: true },
        avatar: '/picture?name=Tiny',
    });
    const { activity } = await opened.page.find('activity', undefined, from);
    expect(activity).toMatchObject({ by: 'admin', what: 'type', label: '/tiny hello', ok: true });
    expect(activity.roundTrips.map(({ method }) => method)).toContain('bridges:getMessageBridge:doCreate');
});

test('what people write is there as well, and answers in a thread say where they belong', async () => {
    await type('good morning');
    const root = await messageWith('good morning');
    expect(root).toMatchObject({ sender: { username: 'admin', isApp: false } });
    await type('/tiny hello', { threadId: root.id });
    await type('indeed', { threadId: root.id });
    expect(await messageWith('indeed')).toMatchObject({ threadId: root.id });
});

test('a whisper is for one person, and gone for a page that comes later', async () => {
    await type('/tiny whisper');
    expect(await messageWith('between us')).toMatchObject({ shownTo: 'admin' });
    const page = await new Page().open(opened.workbench.url);
    expect(JSON.stringify(page.events[0])).not.toContain('between us');
    page.close();
});

test('a command that fails, or is none, is answered as the client would', async () => {
    expect(await type('/tiny crash')).toMatchObject({ ok: true, failed: expect.stringContaining('crashed') });
    const said = await opened.page.find('message', ({ message }) => message.shownTo === 'admin', from);
    expect(said.message).toMatchObject({ sender: { username: 'rocket.cat' }, text: expect.stringContaining('wrong') });
    await type('/nothing');
    await messageWith('No such command: `nothing`');
});

test('who may not post somewhere is told so', async () => {
    await type('hi', { roomId: 'rReadOnly00000003', as: 'viewer' });
    expect(await opened.page.find('toast', undefined, from)).toMatchObject({
        username: 'viewer',
        text: expect.stringContaining('readonly'),
    });
});

test('pictures from elsewhere do not reach the page', async () => {
    const { blocks } = await card();
    expect(blocks?.[0]).toMatchObject({ accessory: { imageUrl: '/picture?name=cat', altText: 'A cat' } });
});

test('a click edits the card: the one of two buttons that was meant, in the room it is in', async () => {
    const pressed = await card();
    expect(await press(pressed, 'press', { blockId: 'two' })).toEqual({ ok: true, outcome: 'done' });
    const { message } = await opened.page.find('message-changed', undefined, from);
    expect(message).toMatchObject({ id: pressed.id, text: 'two second admin GENERAL', editedBy: 'tiny-app.bot' });
});

test('a choice goes to the app as it was made, and a forged one as it was forged', async () => {
    await press(await card(), 'press', { blockId: 'nowhere', value: 'chosen' });
    const { message } = await opened.page.find('message-changed', undefined, from);
    expect(message.text).toBe('nowhere chosen admin GENERAL');
});

test('a window opens on the page whose click it was', async () => {
    await press(await card(), 'open', { blockId: 'one' });
    const { view } = await opened.page.find('view', undefined, from);
    expect(view).toMatchObject({ id: 'answered', username: 'admin', tab: 'tab-1', surface: 'modal', what: 'open' });
    expect(view.dropped).toBeUndefined();
});

test('a mobile client sends no trigger, so nothing opens, and the page is told why', async () => {
    await type('/tiny window', { mobile: true });
    expect((await opened.page.find('view', undefined, from)).view).toMatchObject({ dropped: 'unknown-trigger' });
});

test('what the app finds wrong in a window comes back by action', async () => {
    const viewId = await form();
    expect(await submit(viewId, 'bad')).toEqual({ ok: true, outcome: 'errors', errors: { a: 'Too bad' } });
    expect(await opened.page.find('view-errors', undefined, from)).toMatchObject({ id: 'form', tab: 'tab-1' });
    expect(await submit(viewId, 'crash')).toEqual({ ok: true, outcome: 'kept' });
    expect(await submit(viewId, 'again')).toMatchObject({
        outcome: 'updated',
        view: { what: 'update', tab: 'tab-1', view: { title: { text: 'Again' } } },
    });
    expect(await submit(viewId, 'good')).toEqual({ ok: true, outcome: 'closed' });
    expect(await submit(viewId, 'good')).toMatchObject({ ok: false });
});

test('a window that was closed is gone', async () => {
    const viewId = await form();
    expect(await opened.act('view-close', { ...BY_ADMIN, viewId })).toEqual({ ok: true });
    expect(await opened.act('view-close', { ...BY_ADMIN, viewId })).toMatchObject({ ok: false });
});

test('a moderator can delete any message', async () => {
    const { id } = await card();
    expect(await opened.act('delete-message', { messageId: id })).toEqual({ ok: true });
    expect(await opened.page.find('message-deleted', undefined, from)).toMatchObject({ id, roomId: 'GENERAL' });
    expect(await opened.act('delete-message', { messageId: id })).toMatchObject({ ok: false });
});

test('a room can be archived, or left to read', async () => {
    await opened.act('set-room', { roomId: 'rSocial0000000001', archived: true, readOnly: true });
    const { rooms } = await opened.page.find('workspace', undefined, from);
    expect(rooms.find(({ name }) => name === 'social-media')).toMatchObject({ archived: true, readOnly: true });
});

test('people can get another language and other hours, or none', async () => {
    await opened.act('set-person', { username: 'guest', language: 'pt-BR', utcOffset: 5.5 });
    const { users } = await opened.page.find('workspace', undefined, from);
    expect(users.find(({ username }) => username === 'guest')).toMatchObject({ language: 'pt-BR', utcOffset: 5.5 });
    await opened.act('set-person', { username: 'guest', language: null, utcOffset: null });
    const guest = opened.host.workspace.users.find(({ username }) => username === 'guest');
    expect(guest).not.toHaveProperty('language');
    expect(guest).not.toHaveProperty('utcOffset');
});

test.each([
    ['key-refused', 'status 401'],
    ['rate-limited', 'status 429'],
    ['down', 'status nothing'],
    ['none', 'status 200'],
] as const)('an upstream does what it is told: %s', async (kind, text) => {
    await opened.act('set-fault', { upstream: 'hooked', kind });
    await type('/tiny ask');
    await messageWith(text);
    const { request } = await opened.page.find(
        'request',
        ({ request: { status, error } }) => Boolean(status ?? error),
        from,
    );
    expect(request).toMatchObject({ upstream: 'hooked', method: 'GET' });
});

test('a slow upstream takes as long as it was told', async () => {
    await opened.act('set-fault', { upstream: 'hooked', kind: 'slow', slowMs: 40 });
    await type('/tiny ask');
    const { activity } = await opened.page.find('activity', undefined, from);
    expect(activity.requests).toHaveLength(1);
    expect(activity.requests[0]?.ms).toBeGreaterThanOrEqual(39);
    await opened.act('set-fault', { upstream: 'hooked', kind: 'none' });
});

test('accounts can break, go and come back, and posts can be added', async () => {
    const state = async (id: string): Promise<string | undefined> => {
        const { upstreams } = await opened.page.find('upstreams', undefined, from);
        from = opened.page.events.length;
        return upstreams.hooked.accounts.find((account) => account.id === id)?.state;
    };
    for (const wanted of ['expired', 'gone', 'error', 'healthy'] as const) {
        await opened.act('set-account', { id: 'int_yt_abc123', state: wanted });
        expect(await state('int_yt_abc123')).toBe(wanted);
    }
    const { id } = await opened.act('add-post', { accountId: 'int_yt_abc123', title: 'Brew', inHours: 3 });
    expect(opened.host.hooked.posts.get(String(id))).toMatchObject({
        status: 'pending',
        platformData: { title: 'Brew' },
    });
    expect(await opened.act('set-account', { id: 'int_none', state: 'expired' })).toMatchObject({ ok: false });
});

test('webhooks can fail, be disabled and be told to go away', async () => {
    const outgoing = '659ea5e42dd9f928ada3e451';
    for (const state of ['failing', 'disabled', 'gone', 'disabled', 'ok'] as const) {
        expect(await opened.act('set-webhook', { id: outgoing, state })).toEqual({ ok: true });
        expect(opened.host.rocketchat.stateOf(outgoing)).toBe(state);
    }
    expect(opened.host.rocketchat.integrations.get(outgoing)?.enabled).toBe(true);
    const incoming = 'iMonitoring000001';
    for (const state of ['failing', 'disabled', 'ok'] as const) {
        await opened.act('set-webhook', { id: incoming, state });
        expect(opened.host.rocketchat.stateOf(incoming)).toBe(state);
    }
    const refused = await opened.act('set-webhook', { id: incoming, state: 'gone' });
    expect(refused).toEqual({ ok: false, error: expect.stringContaining('410') });
});

test('the monitor runs when it is told to, and not otherwise', async () => {
    await opened.act('move-clock', { ms: 60_000 });
    expect(opened.host.engine.messages().filter(({ text }) => text === 'swept')).toEqual([]);
    expect(await opened.act('run-monitor', {})).toEqual({ ok: true, ran: true });
    await messageWith('swept');
    expect(await opened.page.find('activity', ({ activity }) => activity.what === 'monitor', from)).toBeDefined();
});

test('moving the clock runs what is due then, and messages carry the new time', async () => {
    const before = opened.host.engine.clock.now().getTime();
    await opened.act('move-clock', { ms: 3_600_000 });
    const { clock } = await opened.page.find('clock', undefined, from);
    expect(Date.parse(clock.now)).toBeGreaterThanOrEqual(before + 3_600_000);
    expect(Date.parse((await messageWith('swept')).at)).toBeGreaterThanOrEqual(before + 3_600_000);
});

test('settings are saved through the app; a password that was not changed stays what it was', async () => {
    const { fields } = (await opened.page.find('snapshot')).settings;
    const key = fields.find(({ id }) => id === 'hooked_api_key');
    expect(key).toMatchObject({
        type: 'password',
        label: 'hooked_api_key_label',
        value: SECRET_MASK,
        packageValue: '',
    });

    const values = {
        hooked_api_key: SECRET_MASK,
        rocketchat_user_id: 'somebody',
        hooked_api_url: opened.host.hooked.url,
    };
    expect(await opened.act('save-settings', { values })).toEqual({ ok: true, saved: ['rocketchat_user_id'] });
    expect(opened.host.engine.setting('hooked_api_key')).toBe(HOOKED_API_KEY);
    expect(opened.host.engine.setting('rocketchat_user_id')).toBe('somebody');
    const form = await opened.page.find('settings', undefined, from);
    expect(form.settings.fields.find(({ id }) => id === 'rocketchat_user_id')).toMatchObject({ value: 'somebody' });
    expect(await opened.act('save-settings', { values: { nothing: 1 } })).toMatchObject({ ok: false });
});

test('a key that was typed in shows nowhere, not even in the log that the app writes it to', async () => {
    await opened.act('save-settings', { values: { rocketchat_auth_token: 'typed-by-hand-4711' } });
    expect(opened.host.engine.setting('rocketchat_auth_token')).toBe('typed-by-hand-4711');
    await press(await card(), 'reveal', { blockId: 'one' });
    await opened.page.find('log', ({ lines }) => lines.some(({ text }) => text === 'key is [secret]'), from);
    const page = await new Page().open(opened.workbench.url);
    const seen = JSON.stringify([opened.page.events, page.events]);
    expect(seen).not.toMatch(SECRET_PATTERN);
    expect(seen).not.toContain('typed-by-hand-4711');
    page.close();
});

test('a new package is installed while everything stays, and one that does not build is said to', async () => {
    await type('before');
    const before = opened.host.engine.messages().length;
    greeting = '';
    expect(await opened.act('reinstall', {})).toEqual({ ok: false, error: 'lib/card.ts:3: Expected ";"' });
    expect((await opened.page.find('app', undefined, from)).app).toMatchObject({
        buildError: expect.stringContaining('card.ts'),
    });
    await type('/tiny hello');
    await messageWith('hello');

    from = opened.page.events.length;
    greeting = 'good evening';
    expect(await opened.act('reinstall', {})).toEqual({ ok: true });
    const { app } = await opened.page.find('app', undefined, from);
    expect(app).toMatchObject({ status: 'manually_enabled' });
    expect(app.buildError).toBeUndefined();
    expect((await opened.page.find('commands', undefined, from)).commands[1]?.description.en).toBe('good evening');
    await type('/tiny hello');
    await messageWith('good evening');
    expect(opened.host.engine.messages().length).toBeGreaterThan(before);
    expect(opened.host.engine.messages().some(({ text }) => text === 'before')).toBe(true);
    expect(opened.host.engine.setting('hooked_api_key')).toBe(HOOKED_API_KEY);
});

test('the demo is reset: keys, settings, services, people and clock are as at the start, and nothing was said', async () => {
    const { engine, hooked, rocketchat, workspace } = opened.host;
    const pendingAtStart = new FakeHooked({ now: () => engine.clock.now() }).posts.size;
    await opened.act('save-settings', { values: { hooked_api_key: 'another-key', rocketchat_user_id: 'nobody' } });
    await opened.act('set-account', { id: 'int_yt_abc123', state: 'gone' });
    await opened.act('set-webhook', { id: 'iMonitoring000001', state: 'disabled' });
    await opened.act('set-fault', { upstream: 'hooked', kind: 'down' });
    await opened.act('set-room', { roomId: 'GENERAL', archived: true });
    await opened.act('set-person', { username: 'viewer', language: 'de' });
    await opened.act('move-clock', { ms: 86_400_000 });
    hooked.posts.clear();
    await engine.store.persistence.insertAsync({ _id: 'watch', appId: engine.appId, data: {} });

    from = opened.page.events.length;
    expect(await opened.act('reset-demo', {})).toEqual({ ok: true });
    const after = await opened.page.find('snapshot', undefined, from);
    const before = await opened.page.find('snapshot');
    expect(after.instance).not.toBe(before.instance);
    expect(after.messages).toEqual([]);
    expect(after.requests).toEqual([]);
    expect(after.upstreams.hooked.fault).toEqual({ kind: 'none' });
    expect(after.upstreams.hooked.accounts.find(({ id }) => id === 'int_yt_abc123')?.state).toBe('healthy');
    expect(after.jobs).toMatchObject([{ processorId: 'monitor-sweep' }]);
    expect(hooked.posts.size).toBe(pendingAtStart);
    expect(hooked.gone.size).toBe(0);
    expect(rocketchat.stateOf('iMonitoring000001')).toBe('ok');
    expect(engine.setting('hooked_api_key')).toBe(HOOKED_API_KEY);
    expect(engine.setting('rocketchat_user_id')).toBe(ADMIN_CREDENTIALS.userId);
    expect(workspace.rooms.find(({ id }) => id === 'GENERAL')?.archived).toBeUndefined();
    expect(workspace.users.find(({ username }) => username === 'viewer')?.language).toBeUndefined();
    expect(Math.abs(engine.clock.reading.offset)).toBeLessThan(1_000);
    expect(await engine.store.persistence.countAsync({ appId: engine.appId })).toBe(0);

    await type('/tiny ask');
    await messageWith('status 200');
});
