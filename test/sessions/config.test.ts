import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { NODE, type Answer, type HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import manifest from '../../app.json';
import { makeManager } from '../support/disconnectSession';
import { watchSteps } from '../support/deadlySteps';
import { aRoom, pass, watch } from '../support/monitorSession';
import { openHost } from '../support/openHost';
import { buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { HOUR } from '../support/times';

jest.setTimeout(60_000);

const CANARY = 'metrics-canary-0123456789abcdef';
const SETTINGS = { reminder_hours: 12, monitor_channel: [{ _id: 'rOps0000000000002', name: 'ops' }] };
const host = openHost({ settings: { ...SETTINGS, metrics_token: CANARY } });
/** Another workspace: the same accounts, its own rooms. */
const other = openHost();
/** The same app on Node's runtime. */
const onNode = openHost({ runtime: NODE });
/** A workspace that takes no files from the app. */
const without = openHost({ permissionsGranted: manifest.permissions.filter(({ name }) => name !== 'upload.write') });

const type = (line: string, at: Host = host, as = 'admin') => at.engine.as(as).type(`/integration ${line}`);
const click = (message: HostMessage, actionId: string, at: Host = host, as = 'admin') =>
    at.engine.as(as).click({ message, actionId });

/** What the asker reads; the file is a message in another room. */
const told = ({ ephemeral: [answer] }: Answer): string => (answer ? read(answer) : '');

interface File {
    readonly watches: { readonly room: { readonly id: string; readonly name: string }; readonly target: object }[];
    readonly settings: Readonly<Record<string, unknown>>;
    readonly withheld: readonly string[];
    readonly [more: string]: unknown;
}

async function exported(at: Host = host): Promise<File> {
    await type('config export', at);
    const upload = at.engine.store.uploads.at(-1);
    if (!upload) throw new Error('no file was sent');
    return JSON.parse(upload.content.toString('utf8')) as File;
}

/** Sends the text through the window. */
async function handIn(text: string, at: Host = host, as = 'admin'): Promise<Answer> {
    const [view] = (await click(only(await type('config', at, as)), 'config.import', at, as)).views;
    if (!view) throw new Error('no window opened');
    return at.engine.as(as).submit(view, { json: { 'config.json': text } });
}
const previewed = async (file: object, at: Host = host): Promise<HostMessage> =>
    only(await handIn(JSON.stringify(file, null, 2), at));
const apply = async (preview: HostMessage, at: Host = host): Promise<string> =>
    readAnswer(await click(preview, 'config.apply', at));

async function unwatchAll({ engine }: Host): Promise<void> {
    await engine.store.persistence.removeAsync({ 'associations.id': 'hooked:watch' }, { multi: true });
}
const stored = ({ engine }: Host, kind: string) =>
    engine.store.persistence.findAsync({ 'associations.id': `hooked:${kind}` });

beforeEach(async () => {
    for (const at of [host, other, without, onNode]) await unwatchAll(at);
});
afterEach(() =>
    expect(JSON.stringify(host.engine.store.uploads.map(({ content }) => String(content)))).not.toContain(CANARY),
);

describe('export', () => {
    test('puts one file into the conversation with the app: what is watched, settings, and no secret', async () => {
        await watch(host, 'hooked');
        await watch(host, 'int_yt_abc123', 'ops');
        const words = told(await type('config export'));
        expect(words).toMatch(/✅ `hooked-integrations-config-\d{4}-\d\d-\d\d\.json` is in your direct conversation/);
        expect(words).toContain('It holds 2 watches.');
        expect(words).toContain('Set, but not in it:');
        const file = await exported();
        expect(file).toMatchObject({ format: 'hooked-integrations-config', version: 1, appVersion: manifest.version });
        expect(file.watches.map(({ room, target }) => [room.name, target])).toEqual([
            ['general', { kind: 'source', source: 'hooked' }],
            ['ops', { kind: 'one', source: 'hooked', id: 'int_yt_abc123' }],
        ]);
        expect(file.settings).toMatchObject({ reminder_hours: 12, manage_roles: 'admin', monitor_channel: '#ops' });
        expect(file.withheld).toEqual(
            expect.arrayContaining(['hooked_api_key', 'rocketchat_user_id', 'rocketchat_auth_token', 'metrics_token']),
        );
        const upload = host.engine.store.uploads.at(-1);
        const room = host.workspace.rooms.find(({ id }) => id === upload?.roomId);
        expect(room).toMatchObject({ type: 'd', members: expect.arrayContaining(['uAdmin00000000001']) });
        expect(room?.members).toHaveLength(2);
    });

    test('does the same on Node', async () => {
        await watch(onNode, 'hooked');
        expect((await exported(onNode)).watches).toMatchObject([{ room: { name: 'general' } }]);
        expect(readAnswer(await type('config import hello', onNode))).toContain('no JSON');
    });

    test('leaves out the channels that the person cannot see, and counts them', async () => {
        const room = aRoom(host, { type: 'p', members: ['uAdmin00000000001'] });
        await watch(host, 'hooked', room);
        await watch(host, 'hooked', 'general');
        const demote = makeManager(host, 'owner');
        const words = told(await type('config export', host, 'owner'));
        demote();
        expect(words).toContain('It holds 1 watch.');
        expect(words).toContain('1 was left out: its channel');
        expect(String(host.engine.store.uploads.at(-1)?.content)).not.toContain(room);
    });

    test('where the server takes no file, the answer holds the text, for the asker alone', async () => {
        await watch(without, 'hooked');
        const answer = await type('config export', without);
        expect(answer.messages).toEqual([]);
        const words = readAnswer(answer);
        expect(words).toContain('Copy it before you reload the page');
        const [, text = ''] = /```\n(.*)\n```/s.exec(words) ?? [];
        expect((JSON.parse(text) as File).watches).toHaveLength(1);
        expect(words).not.toContain(CANARY);
    });
});

describe('import', () => {
    test('into an empty workspace: preview, confirmation, report; then the export is the same', async () => {
        await watch(host, 'hooked');
        await watch(host, 'int_yt_abc123', 'ops');
        await watch(host, 'rocketchat', 'social-media');
        const file = await exported();
        const preview = await previewed(file, other);
        const words = read(preview);
        expect(words).toContain('*What the import would change*');
        expect(words).toContain('➕ New watches: 3');
        expect(words).toMatch(/#ops: .*`int_yt_abc123`/);
        expect(words).toContain('• `reminder_hours`: `12` in the file, `24` here');
        expect(words).toContain('• `metrics_token`: no file holds its value');
        expect(await stored(other, 'watch')).toEqual([]);

        expect(await apply(preview, other)).toContain('*What the import has done*');
        for (const [id, value] of Object.entries(SETTINGS)) await other.engine.updateSetting(id, value);
        await other.engine.updateSetting('metrics_token', CANARY);
        const again = await exported(other);
        const own = (one: File) => ({ ...one, createdAt: '', settings: { ...one.settings, hooked_api_url: '' } });
        expect(own(again)).toEqual(own(file));
        for (const [id, value] of [
            ['reminder_hours', 24],
            ['monitor_channel', []],
            ['metrics_token', ''],
        ] as const)
            await other.engine.updateSetting(id, value);
        expect(readAnswer(await type('audit', other))).toMatch(/`@admin` · watch \*My YouTube Channel\* · done · #ops/);
    });

    test('twice changes nothing the second time; a preview is confirmed once', async () => {
        await watch(host, 'hooked');
        const file = await exported();
        const first = await previewed(file, other);
        await apply(first, other);
        expect(await apply(first, other)).toContain('This import is over');
        const second = await previewed(file, other);
        expect(read(second)).toContain('What the import would change');
        expect(read(second)).toContain('➖ Here already: 1');
        expect(buttonsOf(second)).toEqual([]);
        expect(await stored(other, 'watch')).toHaveLength(1);
    });

    test('an imported watch alerts in the language that it had', async () => {
        const account = other.hooked.addAccount();
        const room = aRoom(other);
        const file = {
            format: 'hooked-integrations-config',
            version: 1,
            watches: [
                {
                    room: { id: 'elsewhere', name: room },
                    target: { kind: 'one', source: 'hooked', id: account.id },
                    language: 'de',
                    utcOffset: 1,
                },
            ],
        };
        await apply(await previewed(file, other), other);
        other.hooked.expire(account.id);
        await pass(other, HOUR);
        expect(other.engine.messages(room).map(read).join('\n')).toMatch(/abgelaufen/);
    });

    test('changes the language of a watch that is there, and says so', async () => {
        await watch(other, 'hooked');
        const file = await exported(other);
        const [only_] = file.watches;
        const preview = await previewed({ ...file, watches: [{ ...only_, language: 'pt-BR' }] }, other);
        expect(read(preview)).toContain('✏️ Language and hours of alerts as in the file: 1');
        await apply(preview, other);
        expect((await exported(other)).watches).toMatchObject([{ language: 'pt-BR' }]);
    });

    test('says of each entry that has no effect why, and imports the others', async () => {
        const room = aRoom(other, { archived: true });
        const entry = (name: string, target: object) => ({ room: { id: 'x', name }, target });
        const hooked = { kind: 'source', source: 'hooked' };
        const file = {
            format: 'hooked-integrations-config',
            version: 1,
            boards: [],
            settings: { of_the_future: 1, hooked_api_key: CANARY, rocketchat_url: `https://x.example.com/?${CANARY}` },
            watches: [
                entry('general', hooked),
                entry('general', hooked),
                entry('nowhere`*[x](y)', hooked),
                entry(room, hooked),
                entry('ops', { kind: 'one', source: 'hooked', id: 'int_gone' }),
                entry('ops', { kind: 'several' }),
            ],
        };
        const preview = await previewed(file, other);
        const words = read(preview);
        expect(words).toContain('➕ New watches: 1');
        expect(words).toContain('⛔ Without effect: 5');
        for (const why of ['twice', 'no such channel', 'archived', 'has no connection', 'does not understand'])
            expect(words).toContain(why);
        expect(words).not.toContain('[x](y)');
        expect(words).not.toContain(CANARY);
        expect(JSON.stringify(await stored(other, 'config-import'))).not.toContain(CANARY);
        expect(words).toMatch(/does not know them: .*`boards`.*`of_the_future`/);
        await apply(preview, other);
        expect(await stored(other, 'watch')).toHaveLength(1);
    });

    test.each([
        ['empty', '', 'no JSON'],
        ['cut off', '{"format":"hooked-integr', 'no JSON'],
        ['something else', '[1]', 'no configuration'],
        ['of a newer version', '{"format":"hooked-integrations-config","version":2}', 'newer version of the app'],
        ['too long', `"${'x'.repeat(400_001)}"`, 'too large'],
    ])('keeps the window open with the reason where the text is %s', async (_, text, reason) => {
        const answer = await handIn(text);
        expect(JSON.stringify(answer.views.at(-1)?.errors ?? answer)).toContain(reason);
        expect(await stored(host, 'config-import')).toEqual([]);
    });

    test('by words, for clients without windows, and for scripts', async () => {
        const card = only(await type('config'));
        const silent = await host.engine.as('admin').click({ message: card, actionId: 'config.import', triggerId: '' });
        expect(read(only(silent))).toContain('/integration config import');
        await watch(host, 'hooked');
        const base64 = Buffer.from(JSON.stringify(await exported())).toString('base64');
        await unwatchAll(host);
        const preview = only(await type(`config import ${base64}`));
        expect(read(preview)).toContain('➕ New watches: 1');
        for (const strange of ['hello', 'hi', 'a', '%%%'])
            expect(readAnswer(await type(`config import ${strange}`))).toMatch(/no JSON.*\nUsage: .*import <base64>/);
    });

    test('tells a word that it does not know from the name of an integration', async () => {
        expect(readAnswer(await type('config exprot'))).toMatch(/There is no option `exprot`\..*`export`/);
        expect(readAnswer(await type('config hello'))).toContain('There is no option `hello`.');
        expect(readAnswer(await type('config export hello'))).toContain('There is no option `hello`.');
    });

    test('of a file without watches says that there are none, and names settings that are unknown here', async () => {
        const file = { format: 'hooked-integrations-config', version: 1, watches: [] };
        expect(read(await previewed(file))).toContain('➕ New watches: 0');
        const withheld = Array.from({ length: 3000 }, (_, index) => `later_${index}`);
        const preview = read(await previewed({ ...file, settings: { toString: 'x' }, withheld }));
        expect(preview).toContain('does not know them: `toString`, `later_0`,');
        expect(preview).not.toContain('no file holds its value');
        expect(preview.length).toBeLessThan(1_000);
    });

    test('is confirmed by the person who handed the file in, as long as they manage, within a day', async () => {
        await watch(host, 'hooked');
        const file = await exported();
        await unwatchAll(host);
        const preview = await previewed(file);
        expect(readAnswer(await click(preview, 'config.apply', host, 'owner'))).toContain('Only managers');
        const demote = makeManager(host, 'owner');
        expect(readAnswer(await click(preview, 'config.apply', host, 'owner'))).toContain('This import is over');
        demote();
        await pass(host, 25 * HOUR, HOUR);
        expect(await apply(preview)).toContain('older than a day');
        expect(await stored(host, 'config-import')).toEqual([]);
        expect(await stored(host, 'watch')).toEqual([]);
    });

    test('can be discarded', async () => {
        await watch(host, 'hooked');
        const file = await exported();
        await unwatchAll(host);
        const preview = await previewed(file);
        expect(readAnswer(await click(preview, 'config.discard'))).toBe('Nothing was imported.');
        expect(await apply(preview)).toContain('This import is over');
        expect(await stored(host, 'watch')).toEqual([]);
    });

    test('cannot be discarded any more once it was carried out', async () => {
        await watch(host, 'hooked');
        const file = await exported();
        await unwatchAll(host);
        const preview = await previewed(file);
        await click(preview, 'config.apply');
        expect(readAnswer(await click(preview, 'config.discard'))).toContain('This import is over');
        expect(await stored(host, 'watch')).toHaveLength(1);
    });

    test('gives a person no more than the command does', async () => {
        const room = aRoom(host, { type: 'p', members: ['uAdmin00000000001'] });
        await watch(host, 'hooked', room);
        const file = await exported();
        await unwatchAll(host);
        const demote = makeManager(host, 'owner');
        const preview = only(await handIn(JSON.stringify(file), host, 'owner'));
        demote();
        expect(read(preview)).toContain('no such channel here that you can see');
    });
});

describe('an import of many', () => {
    const file = (targets: readonly string[]) => ({
        format: 'hooked-integrations-config',
        version: 1,
        watches: targets.map((id) => ({
            room: { id: 'x', name: 'ops' },
            target: { kind: 'one', source: 'hooked', id },
        })),
    });

    test('asks Hooked for its list and not for each, and a second confirmation continues after a death', async () => {
        const ids = Array.from({ length: 40 }, () => other.hooked.addAccount().id);
        // A list that was read before them is kept for a minute.
        other.engine.clock.advance(2 * 60_000);
        other.hooked.requests.length = 0;
        const preview = await previewed(file(ids), other);
        expect(read(preview)).toContain('➕ New watches: 40');
        expect(read(preview)).toContain('25 more');
        expect(other.hooked.requests.map(({ path }) => path)).toEqual(['/v1/integration/list']);

        const { death, stop } = watchSteps(other, { label: 'stores watch', nth: 20 });
        await click(preview, 'config.apply', other).catch(() => undefined);
        stop();
        expect(death()).toBeDefined();
        await death();
        await other.engine.recovered();
        await other.engine.settled();
        const half = (await stored(other, 'watch')).length;
        expect(half).toBeGreaterThan(0);
        expect(half).toBeLessThan(40);
        // The claim of the dead process runs out.
        other.engine.clock.advance(60_000);
        expect(await apply(preview, other)).toMatch(/➖ Here already: \d+/);
        expect(await stored(other, 'watch')).toHaveLength(40);
    });

    test('is not discarded while it runs', async () => {
        const { id } = other.hooked.addAccount();
        await unwatchAll(other);
        const preview = await previewed(file([id]), other);
        other.engine.clock.advance(2 * 60_000);
        const when = { path: /list/ };
        const asked = other.hooked.arrival(when);
        let goOn = (): void => undefined;
        other.hooked.fault({ when, times: 1, until: new Promise<void>((resolve) => (goOn = resolve)) });
        const applied = click(preview, 'config.apply', other);
        await asked;
        await click(preview, 'config.discard', other);
        expect(other.engine.ephemeral('admin').at(-1)?.text).toContain('runs already');
        goOn();
        await applied;
        await other.engine.settled();
        expect(await stored(other, 'watch')).toHaveLength(1);
    });

    test('stops in time where Hooked is slow, says how many are left, and goes on with the button', async () => {
        const ids = Array.from({ length: 3 }, () => other.hooked.addAccount().id);
        await other.engine.updateSetting('max_parallel_requests', 1);
        await unwatchAll(other);
        const preview = await previewed(file(ids), other);
        other.engine.clock.advance(2 * 60_000);
        other.hooked.fault({ when: { path: /list/ }, slowMs: 7_000, status: 500 });
        other.hooked.fault({ when: { path: /integration/ }, slowMs: 7_000, status: 500 });
        await click(preview, 'config.apply', other);
        await other.engine.settled();
        const report = other.engine.ephemeral('admin').at(-1) as HostMessage;
        expect(read(report)).toMatch(/⏳ Left, as the time was over: \d/);
        other.hooked.clearFaults();
        await other.engine.updateSetting('max_parallel_requests', 8);
        expect(await apply(report, other)).toContain('➕ New watches: 3');
        expect(await stored(other, 'watch')).toHaveLength(3);
    });
});
