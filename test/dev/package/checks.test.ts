import { expect, test } from '@jest/globals';

import { checkApp, PackageProblems } from '../../../dev/package/package';
import {
    appClass,
    command,
    doing,
    english,
    importing,
    manifest,
    tinyApp,
    withPermissions,
    type Files,
} from '../../support/tinyAppSources';
import { share } from '../../support/tier';

async function problemsOf(changes: Files): Promise<readonly string[]> {
    const { root, remove } = tinyApp(changes);
    try {
        await checkApp(root);
        return [];
    } catch (error) {
        if (error instanceof PackageProblems) return error.problems;
        throw error;
    } finally {
        remove();
    }
}

const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 2654435761) ^ (index << 7)) >>> 0).join();
const without = (key: string) => Object.fromEntries(Object.entries(english).filter(([name]) => name !== key));

const FAILURES: [what: string, changes: Files, sentence: string][] = [
    ['no manifest', { 'app.json': null }, 'app.json: does not exist. Create it in'],
    ['a broken manifest', { 'app.json': '{' }, 'app.json: is not valid JSON ('],
    [
        'a manifest against the schema',
        { 'app.json': { ...manifest, author: {} } },
        'app.json: author breaks the schema: ',
    ],
    [
        'an id of another kind',
        { 'app.json': { ...manifest, id: manifest.id.replace('-4c', '-1c') } },
        'is not a uuid v4',
    ],
    [
        'a slug with a digit',
        { 'app.json': { ...manifest, nameSlug: 'tiny2' } },
        'app.json: nameSlug "tiny2" is not made of',
    ],
    [
        'half a version',
        { 'app.json': { ...manifest, version: '1.2.3.4' } },
        'app.json: version "1.2.3.4" is not a semver',
    ],
    [
        'a fixed engine',
        { 'app.json': { ...manifest, requiredApiVersion: '1.62.0' } },
        'is not a caret range. Write "^"',
    ],
    [
        'a later engine',
        { 'app.json': { ...manifest, requiredApiVersion: '^1.63.0' } },
        'shuts out the installed engine 1.62',
    ],
    ['a class file elsewhere', { 'app.json': { ...manifest, classFile: '../App.ts' } }, 'is not a plain .ts file name'],
    [
        'an unknown event',
        { 'app.json': { ...manifest, implements: ['IParty'] } },
        'app.json: implements names "IParty"',
    ],
    ['no icon', { 'icon.png': null }, 'icon.png: does not exist. Add the icon'],
    ['an icon that is none', { 'icon.png': 'GIF89a' }, 'icon.png: is not a png file. Save it'],
    ['a vector icon', { 'app.json': { ...manifest, iconFile: 'icon.svg' } }, 'iconFile "icon.svg" is of no type'],
    ['no English', { 'i18n/en.json': null }, 'i18n/en.json: does not exist. Add it'],
    ['a broken language', { 'i18n/de.json': '{,}' }, 'i18n/de.json: cannot be read: '],
    [
        'a stray translation',
        { 'i18n/de.json': { lable: '' } },
        'i18n/de.json: has the key "lable", which i18n/en.json lacks.',
    ],
    [
        'a text of a form that no form has',
        { 'i18n/en.json': { ...english, setting_colour: 'Colour' } },
        'i18n/en.json: has the key "setting_colour", which neither Rocket.Chat shows nor the app can say.',
    ],
    [
        'a missing translation',
        { 'i18n/de.json': without('label') },
        'i18n/de.json: lacks the key "label", which i18n/en.json has. Translate it',
    ],
    [
        'no label',
        { 'i18n/en.json': without('label') },
        'lacks the key "label", named by the i18nLabel of setting "colour"',
    ],
    ['no description', { 'i18n/en.json': without('description') }, 'named by the i18nDescription of setting "colour"'],
    ['no placeholder', { 'i18n/en.json': without('placeholder') }, 'named by the i18nPlaceholder of setting "colour"'],
    ['no section', { 'i18n/en.json': without('section') }, 'lacks the key "section", named by the section of setting'],
    [
        'no option',
        { 'i18n/en.json': without('option') },
        'lacks the key "option", named by the option "red" of setting',
    ],
    ['no command text', { 'i18n/en.json': without('command') }, 'named by the i18nDescription of command "/hello"'],
    ['no parameters', { 'i18n/en.json': without('params') }, 'named by the i18nParamsExample of command "/hello"'],
    ['a syntax error', { 'hello.ts': `${command}\n}` }, 'hello.ts:18: cannot be bundled: '],
    [
        'a missing package',
        { 'hello.ts': importing("import 'no-such';") },
        'cannot be bundled: Could not resolve "no-such"',
    ],
    [
        'a forbidden module',
        { 'hello.ts': importing("import { once } from 'node:events';", 'void once(process, "exit");') },
        'hello.ts: requires "node:events", which the app sandbox refuses. Do without it',
    ],
    [
        "the engine's inside",
        { 'hello.ts': importing("import '@rocket.chat/apps-engine/server/AppManager';") },
        'hello.ts: requires "@rocket.chat/apps-engine/server/AppManager", which the app sandbox refuses. Import from',
    ],
    [
        'a folder of the engine',
        { 'hello.ts': importing("import '@rocket.chat/apps-engine/definition/uikit/blocks';") },
        'hello.ts: requires "@rocket.chat/apps-engine/definition/uikit/blocks", a whole folder of the engine',
    ],
    ['usernames', { 'hello.ts': doing('void context.getRoom().usernames;') }, 'hello.ts: uses `.usernames`, which'],
    [
        'isOnline',
        { 'hello.ts': doing('await read.getLivechatReader().isOnline();') },
        'hello.ts: uses `.isOnline(`, which makes the engine rewrite the whole app',
    ],
    [
        'createToken',
        { 'hello.ts': doing('void modify.getCreator().getLivechatCreator().createToken();') },
        'hello.ts: uses `.createToken(`, which',
    ],
    ['the console', { 'hello.ts': doing("console.log('hm');") }, 'hello.ts:14: calls the console'],
    ['a console that is handed on', { 'hello.ts': doing('Object.assign([], { console });') }, 'reaches the console'],
    ['a throw at load', { 'hello.ts': `${command}globalThis.x = 1;` }, 'the bundle does not load in the app sandbox: '],
    [
        'another first export',
        { 'TinyApp.ts': `${appClass}export const Another = 1;` },
        'TinyApp.ts: the first thing that the bundle exports, by alphabet, is not a class that extends App.',
    ],
    [
        'a throw at initialisation',
        { 'TinyApp.ts': appClass.replace('await configuration', "throw new Error('oh');\nawait configuration") },
        'TinyApp.ts: the app fails to initialise: oh.',
    ],
    ['no list of permissions', { 'app.json': { ...manifest, permissions: undefined } }, 'permissions is not a list'],
    ['an unknown permission', { 'app.json': withPermissions('fly') }, 'permission "fly" is unknown to the engine.'],
    ['a permission twice', { 'app.json': withPermissions('networking') }, 'permission "networking" is listed twice.'],
    ['an unneeded permission', { 'app.json': withPermissions('email.send') }, 'permission "email.send" is not needed'],
    ['a big app', { 'hello.ts': `${command}export const noise = '${noise}'; void String(noise);` }, 'the zip: has '],
];

test.each(share('packages with a fault', FAILURES, 12))('%s is refused', async (_what, changes, sentence) => {
    expect((await problemsOf(changes)).join('\n')).toContain(sentence);
});

const USES: [code: string, permission: string, because: string][] = [
    ['const { getUserReader } = read; void getUserReader;', 'user.read', 'hello.ts:14 uses IRead.getUserReader'],
    ["await read.getUserReader().getById('x');", 'user.read', 'hello.ts:14 uses IRead.getUserReader'],
    ["await read.getRoleReader().getOneById('x', '');", 'role.read', 'hello.ts:14 uses IRead.getRoleReader'],
    ["await read['getRoomReader']().getById('x');", 'room.read', 'hello.ts:14 uses IRead.getRoomReader'],
    ["await read.getMessageReader().getById('x');", 'message.read', 'hello.ts:14 uses IRead.getMessageReader'],
    ["await modify.getUpdater().message('x', context.getSender());", 'message.read', 'uses IModifyUpdater.message'],
    ['void read.getPersistenceReader();', 'persistence', 'hello.ts:14 uses IRead.getPersistenceReader'],
    ['void modify.getUiController().openSurfaceView;', 'ui.interact', 'hello.ts:14 uses IModify.getUiController'],
    ["await modify.getScheduler().cancelJob('x');", 'scheduler', 'hello.ts:14 uses IModify.getScheduler'],
    [
        "await read.getEnvironmentReader().getServerSettings().getValueById('Site_Url');",
        'server-setting.read',
        'hello.ts:14 uses IEnvironmentRead.getServerSettings',
    ],
];

test('every use of the engine asks for its permission, and says where it is', async () => {
    for (const [code, permission, because] of USES) {
        const reported = (await problemsOf({ 'hello.ts': doing(code) })).join('\n');
        expect(reported).toContain(`app.json: permission "${permission}" is missing: `);
        expect(reported).toContain(because);
    }
});

test('a use goes with its permission', async () => {
    const code = USES.map(([line]) => `{ ${line} }`);
    const permissions = [...new Set(USES.map(([, permission]) => permission))];
    expect(await problemsOf({ 'hello.ts': doing(...code), 'app.json': withPermissions(...permissions) })).toEqual([]);
});

test('handing http to a type of our own is using it, handing it on as it is is not', async () => {
    const ports = `
        import type { IHttp } from '@rocket.chat/apps-engine/definition/accessors';
        export const own = (port: { get(url: string): unknown }): void => void port.get('x');
        export const same = (http: IHttp): void => void [http];`;
    const withCall = (call: string) => ({
        'ports.ts': ports,
        'hello.ts': `import * as ports from './ports';\n${command.replace(/const \{ content.*/, `const content = '';\n${call}`)}`,
    });
    expect(await problemsOf(withCall('ports.own(http);'))).toEqual([]);
    expect(await problemsOf(withCall('ports.same(http);'))).toEqual([
        'app.json: permission "networking" is not needed: nothing in the app uses it. Remove it from permissions; admins are asked to grant each one.',
    ]);
});

test("the app's own user is free to ask for, and what is not in the bundle does not count", async () => {
    const changes = {
        'hello.ts': doing('await read.getUserReader().getAppUser();', '// console.log(context.getRoom().usernames)'),
        'tool.ts': "console.log('not part of the app');",
    };
    expect(await problemsOf(changes)).toEqual([]);
});

test('all that is wrong is said at once', async () => {
    const problems = await problemsOf({
        'app.json': { ...withPermissions('fly', 'env.read'), version: '1' },
        'hello.ts': importing("import { on } from 'node:events';", 'Object.assign([], { on });', 'console.log(on);'),
        'i18n/de.json': '',
    });
    expect(problems.map((line) => line.replace(/: .*/, ''))).toEqual(
        expect.arrayContaining(['app.json', 'i18n/de.json', 'hello.ts', 'hello.ts:3']),
    );
});
