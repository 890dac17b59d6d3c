import { afterEach, expect, test } from '@jest/globals';
import { createClock, createStore, startEngine, type Engine, type EngineOptions } from '../../../dev/engine';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { TINY_APP_ID, tinyApp } from '../../support/tinyApp';

const running: Engine[] = [];

async function start(app: Parameters<typeof tinyApp>[0], options: Partial<EngineOptions> = {}): Promise<Engine> {
    const engine = await startEngine({ zip: tinyApp(app), workspace: demoWorkspace(), ...options });
    running.push(engine);
    return engine;
}

afterEach(async () => {
    await Promise.all(running.splice(0).map((engine) => engine.stop()));
});

const isAlive = (pid: number): boolean => {
    try {
        process.kill(pid, 0);
        return true;
    } catch {
        return false;
    }
};

test('an installed app is enabled, answers its command, and leaves no process when it is stopped', async () => {
    const engine = await start({ command: 'await say(`hello ${args.join("|")}`)' });
    expect(await engine.status()).toBe('manually_enabled');

    const answer = await engine.as('viewer').type('/tiny one "two three"');
    expect(answer).toMatchObject({ ok: true, messages: [{ text: 'hello one|two three', room: 'general' }] });
    expect(answer.messages[0]?.sender.username).toBe('tiny-app.bot');
    expect(answer.roundTrips.map(({ method }) => method)).toEqual([
        'bridges:getUserBridge:doGetAppUser',
        'bridges:getMessageBridge:doCreate',
    ]);
    expect(engine.messages('general')).toHaveLength(1);

    const pid = engine.pid();
    await engine.stop();
    expect(pid !== undefined && isAlive(pid)).toBe(false);
});

test('what follows a line break is lost, as it is in the web client', async () => {
    const engine = await start({ command: 'await show(args)' });
    const answer = await engine.as('admin').type('/tiny first\nsecond');
    expect(answer.messages[0]?.text).toBe('["first"]');
});

test('the sender, the room and the trigger reach the command', async () => {
    const engine = await start({
        command: `
            const { username, type, roles, utcOffset, settings } = context.getSender();
            const { id, slugifiedName, displayName } = context.getRoom();
            await show([username, type, roles, utcOffset, settings.preferences, id, slugifiedName, displayName,
                typeof context.getTriggerId()]);`,
    });
    const answer = await engine.as('greta').type('/tiny', { room: 'general' });
    expect(JSON.parse(answer.messages[0]?.text ?? '')).toEqual([
        ...['greta', 'user', ['user', 'admin'], 1, { language: 'de' }],
        ...['GENERAL', 'general', 'general', 'string'],
    ]);

    const mobile = await engine.as('admin').type('/tiny', { room: 'social-media', trigger: false });
    expect(JSON.parse(mobile.messages[0]?.text ?? '')).toEqual([
        ...['admin', 'user', ['admin'], 1, {}, 'rSocial0000000001', 'social-media', 'Social Media', 'object'],
    ]);
});

test('an error in a command reaches the user who typed it, in the thrown words', async () => {
    const engine = await start({ command: 'throw new Error("out of tea")' });
    expect(await engine.as('admin').type('/tiny')).toMatchObject({ ok: false, error: 'out of tea', messages: [] });
});

test('an unknown command, a room one may not enter, and a thread of another room are refused', async () => {
    const engine = await start({ command: 'await say("never")' });
    const viewer = engine.as('viewer');
    expect((await viewer.type('/nonsense')).error).toBe('No such command: `nonsense`');
    expect((await viewer.type('/tiny', { room: 'ops' })).error).toBe('User does not have access to this room');
    expect((await viewer.type('/tiny', { threadId: 'elsewhere' })).error).toBe('Invalid thread.');
    expect(engine.messages()).toEqual([]);
});

test('a disabled app keeps its command but does not run it; enabling brings it back', async () => {
    const engine = await start({ command: 'await say("here")' });
    await engine.disable();
    expect(await engine.status()).toBe('manually_disabled');
    expect(engine.commands()).toEqual(['tiny']);
    expect(await engine.as('admin').type('/tiny')).toMatchObject({ ok: false, error: 'App not enabled' });

    await engine.enable();
    expect((await engine.as('admin').type('/tiny')).ok).toBe(true);
});

test('an update replaces the code and keeps what was saved', async () => {
    const setting = `await configuration.settings.provideSetting({ id: 'tea', type: 'string', packageValue: 'none',
        required: false, public: false, i18nLabel: 'tea' });`;
    const engine = await start({ command: 'await say("old")', configure: setting }, { settings: { tea: 'green' } });
    await engine.update(tinyApp({ command: 'await say("new")', configure: setting, version: '1.1.0' }));
    expect((await engine.as('admin').type('/tiny')).messages[0]?.text).toBe('new');
    expect(engine.setting('tea')).toBe('green');
});

test('a setting goes through both hooks, and a value they put in its place is what counts', async () => {
    const engine = await start({
        configure: `await configuration.settings.provideSetting({ id: 'tea', type: 'string', packageValue: 'none',
            required: false, public: false, i18nLabel: 'tea' });`,
        members: `
            async onPreSettingUpdate({ oldSetting, newSetting }) {
                if (newSetting.value === 'coffee') return { ...oldSetting, value: oldSetting.value };
                if (newSetting.value === 'boom') throw new Error('no');
                return newSetting;
            }
            async onSettingUpdated(setting) { this.getLogger().info('now ' + setting.value); }`,
        command: 'await say(await read.getEnvironmentReader().getSettings().getValueById("tea"))',
    });
    expect(engine.setting('tea')).toBe('none');
    await engine.updateSetting('tea', 'green');
    await engine.updateSetting('tea', 'coffee');
    expect((await engine.as('admin').type('/tiny')).messages[0]?.text).toBe('green');

    // A hook that throws does not stop the value from being saved.
    await engine.updateSetting('tea', 'boom');
    expect(engine.setting('tea')).toBe('boom');
    expect(engine.logs().filter(({ text }) => text === 'now green')).not.toHaveLength(0);
    await expect(engine.updateSetting('milk', 1)).rejects.toThrow('no setting "milk"');
});

test('without a permission the app gets nothing and no error, even under a test runner', async () => {
    const engine = await start(
        { command: 'await show(await http.get("http://127.0.0.1:9/"))' },
        { permissionsGranted: [{ name: 'slashcommand' }, { name: 'message.write' }] },
    );
    const answer = await engine.as('admin').type('/tiny');
    expect(answer).toMatchObject({ ok: true, messages: [{ text: 'null' }], requests: [] });
    expect(engine.logs().some(({ source, text }) => source === 'engine' && text.includes('networking'))).toBe(true);
});

test('two engines with different permissions side by side do not mix them up', async () => {
    const app = { command: 'await show((await read.getUserReader().getById("uAdmin00000000001"))?.username)' };
    const granted = [{ name: 'slashcommand' }, { name: 'message.write' }];
    const [poor, rich] = await Promise.all([start(app, { permissionsGranted: granted }), start(app)]);
    const texts = async (engine: Engine): Promise<string | undefined> =>
        (await engine.as('admin').type('/tiny')).messages[0]?.text;
    expect(await Promise.all([texts(poor), texts(rich)])).toEqual(['', '"admin"']);
});

test('the clock moves inside the sandbox too, in every way to ask for the time', async () => {
    const clock = createClock('2031-05-06T07:08:09Z');
    const engine = await start(
        {
            command: `
                const first = new Date();
                const ways = [Date.now(), +new Date(Date.now()), Date.parse(Date())];
                await show([first.toISOString().slice(0, 16), first instanceof Date, first.constructor === Date,
                    ways.every((time) => Math.abs(time - first) < 2000), new Date(2020, 1).getFullYear()]);`,
        },
        { clock },
    );
    const seen = async (): Promise<unknown> =>
        JSON.parse((await engine.as('admin').type('/tiny')).messages[0]?.text ?? '');
    expect(await seen()).toEqual(['2031-05-06T07:08', true, true, true, 2020]);
    engine.clock.advance(86_400_000);
    expect(await seen()).toEqual(['2031-05-07T07:08', true, true, true, 2020]);
    expect(engine.messages().at(-1)?.createdAt.toISOString()).toMatch(/^2031-05-07/);
});

test('an app whose process is killed comes back by itself', async () => {
    const engine = await start({ command: 'await say((TinyApp.count += 1))', members: 'static count = 0;' });
    await engine.as('admin').type('/tiny');
    const before = engine.pid();
    await engine.killApp();
    await engine.recovered();
    expect(engine.pid()).not.toBe(before);
    expect(before !== undefined && isAlive(before)).toBe(false);
    const answer = await engine.as('admin').type('/tiny');
    expect(answer).toMatchObject({ ok: true, messages: [{ text: '1' }] });
});

test('a stop does not wait for a handler or a request that hangs', async () => {
    const engine = await start({ command: 'await say("here"); await new Promise(() => undefined)' });
    const hanging = engine.as('admin').type('/tiny');
    await isSaid(engine, 'here');
    await engine.stop();
    expect(await hanging).toMatchObject({ ok: false });
});

test('an app that is killed in the middle of its work is back for the next command', async () => {
    const engine = await start({
        command: 'if (args[0]) for (;;) await read.getUserReader().getAppUser(); else await say("fine")',
    });
    const lost = engine.as('admin').type('/tiny endlessly');
    while (engine.roundTrips.list().length < 20) await new Promise(setImmediate);
    await engine.killApp();
    expect(await lost).toMatchObject({ ok: false, error: 'The process ended: its answer will not come.' });
    await engine.recovered();
    expect((await engine.as('admin').type('/tiny')).messages).toMatchObject([{ text: 'fine' }]);
});

test('the engine gives up on an app that takes too long, and the app goes on', async () => {
    const command =
        'await say("at first"); await new Promise((resolve) => setTimeout(resolve, 90)); await say("at last")';
    const engine = await start({ command });
    const late = engine.as('admin').type('/tiny');
    await isSaid(engine, 'at first');
    await engine.giveUp();
    expect((await late).error).toBe('The app did not answer in time.');
    expect(engine.messages()).toMatchObject([{ text: 'at first' }]);
    await engine.settled();
    expect(engine.messages()).toMatchObject([{ text: 'at first' }, { text: 'at last' }]);
});

test('large messages and odd letters get through the pipe', async () => {
    const engine = await start({ command: 'await tell("ä€😀".repeat(100000))' });
    const answer = await engine.as('admin').type('/tiny');
    expect(answer.ephemeral[0]?.text.length).toBe(400_000);
});

test('undefined arrives as null, dates as dates, on the way in and out', async () => {
    const engine = await start({
        command: `
            const user = context.getSender();
            const room = await read.getRoomReader().getById('nowhere');
            const { createdAt } = await read.getRoomReader().getById('GENERAL');
            await show([user.bio, user.createdAt instanceof Date, room, createdAt instanceof Date]);`,
    });
    expect((await engine.as('admin').type('/tiny')).messages[0]?.text).toBe('[null,true,null,true]');
});

test('what an app does after its answer can be waited for', async () => {
    const engine = await start({ command: 'void say("later").then(() => say("later still"));' });
    await engine.as('admin').type('/tiny');
    await engine.settled();
    expect(engine.messages().map(({ text }) => text)).toEqual(['later', 'later still']);
});

test('two engines on one store are a cluster: same data, same settings, hooks on both', async () => {
    const app = {
        configure: `await configuration.settings.provideSetting({ id: 'tea', type: 'string', packageValue: 'none',
            required: false, public: false, i18nLabel: 'tea' });`,
        members: 'async onSettingUpdated(setting) { this.getLogger().info("now " + setting.value); }',
        command: `
            if (args[0] === 'keep') await persis.createWithAssociation({ note: args[1] }, association('notes'));
            await show([await read.getPersistenceReader().readByAssociation(association('notes')),
                await read.getEnvironmentReader().getSettings().getValueById('tea')]);`,
    };
    const store = createStore();
    const workspace = demoWorkspace();
    const first = await start(app, { store, workspace });
    const second = await start(app, { store, workspace });
    expect(await second.status()).toBe('manually_enabled');
    expect(second.pid()).not.toBe(first.pid());

    await first.as('admin').type('/tiny keep this');
    await first.updateSetting('tea', 'green');
    await second.settled();
    const answer = await second.as('admin').type('/tiny');
    expect(answer.messages[0]?.text).toBe('[[{"note":"this"}],"green"]');
    for (const engine of [first, second]) expect(engine.logs().some(({ text }) => text === 'now green')).toBe(true);
    expect(store.appUsers.map(({ username }) => username)).toEqual(['tiny-app.bot']);
    expect(first.messages()).toEqual(second.messages());
});

test('an app may be loaded from a store again, with what it had saved', async () => {
    const app = {
        configure: `await configuration.settings.provideSetting({ id: 'tea', type: 'string', packageValue: 'none',
            required: false, public: false, i18nLabel: 'tea' });`,
    };
    const store = createStore();
    const before = await start(app, { store, settings: { tea: 'white' } });
    await before.stop();
    const after = await start(app, { store });
    expect(await after.status()).toBe('manually_enabled');
    expect(after.setting('tea')).toBe('white');
});

test('uninstalling removes the app, its user and what it persisted', async () => {
    const engine = await start({ command: "await persis.create({ a: 1 }); await say('kept')" });
    await engine.as('admin').type('/tiny');
    await engine.uninstall();
    expect(engine.store.apps.size).toBe(0);
    expect(engine.store.appUsers).toEqual([]);
    expect(await engine.store.persistence.findAsync({ appId: TINY_APP_ID })).toEqual([]);
});

test('a package that is none is refused, and nothing is left behind', async () => {
    await expect(startEngine({ zip: tinyApp({ configure: '(((' }), workspace: demoWorkspace() })).rejects.toThrow(
        /Unexpected/,
    );
});

/** Resolves when the app has said that. */
async function isSaid(engine: Engine, text: string): Promise<void> {
    while (!engine.messages().some((message) => message.text === text)) await new Promise(setImmediate);
}
