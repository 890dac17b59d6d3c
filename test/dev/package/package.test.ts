import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { AppPackageParser } from '@rocket.chat/apps-engine/server/compiler/AppPackageParser';
import { afterEach, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';

import { packageApp, type PackagedApp } from '../../../dev/package/package';
import { english, tinyApp, type Files } from '../../support/tinyAppSources';

const run = promisify(execFile);
const REPOSITORY = join(__dirname, '..', '..', '..');
const MAIN = join(REPOSITORY, 'dev', 'package', 'main.ts');

const made: { remove: () => void }[] = [];
afterEach(() => made.splice(0).forEach(({ remove }) => remove()));

function anApp(changes?: Files) {
    const app = tinyApp(changes);
    made.push(app);
    return app;
}

const packaged = (changes?: Files): Promise<PackagedApp> => packageApp(anApp(changes));

function main(root: string, timeZone: string, ...flags: string[]) {
    return run(process.execPath, ['--import', 'tsx', MAIN, '--root', root, ...flags], {
        cwd: REPOSITORY,
        env: { ...process.env, TZ: timeZone },
    });
}

test('leaves one zip with the bundle, the manifest, the icon and the languages, and says what it is', async () => {
    const { root, outDir } = anApp();
    const { zipPath, bytes, bundleBytes, sha256, warnings } = await packageApp({ root, outDir });

    const zip = readFileSync(zipPath);
    const entries = unzipSync(new Uint8Array(zip));
    expect(readdirSync(outDir)).toEqual(['tiny-app_1.2.3.zip']);
    expect(Object.keys(entries)).toEqual(['TinyApp.js', 'app.json', 'i18n/en.json', 'i18n/pt-BR.json', 'icon.png']);
    expect(zip).toHaveLength(bytes);
    expect(entries['TinyApp.js']).toHaveLength(bundleBytes);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(warnings).toEqual([]);
});

test("the engine's parser takes the zip apart, and knows what the class listens to", async () => {
    const { zipPath } = await packaged();
    const { info, files, languageContent, implemented } = await new AppPackageParser().unpackageApp(
        readFileSync(zipPath),
    );
    expect(info.id).toBe('0b1d5ed5-9f4e-4c11-8a53-5f3d1f2c7b10');
    expect(Object.keys(files)).toEqual(['TinyApp.js']);
    expect(Object.keys(languageContent)).toEqual(['en', 'pt-br']);
    expect(info.iconFileContent).toMatch(/^data:image\/png;base64,/);
    expect(implemented.getValues()).toMatchObject({ IUIKitInteractionHandler: true });
});

test('the same sources make the same bytes, in any time zone and whenever the files were touched', async () => {
    const here = await packaged();
    const { root, outDir } = anApp();
    for (const name of ['app.json', 'hello.ts', 'icon.png']) utimesSync(join(root, name), 1e9, 1e9);
    const { stdout } = await main(root, 'Pacific/Auckland');

    const there = join(outDir, 'tiny-app_1.2.3.zip');
    expect(readFileSync(there).equals(readFileSync(here.zipPath))).toBe(true);
    expect(stdout.split('\n')).toEqual([
        `zip     ${there}`,
        `size    ${here.bytes} bytes`,
        `bundle  ${here.bundleBytes} bytes`,
        `sha256  ${here.sha256}`,
        `checks  ${here.checks} passed`,
        '',
    ]);
});

test('of the texts, those go along that the server translates: the others are in the bundle', async () => {
    const { zipPath } = await packaged();
    const entries = unzipSync(new Uint8Array(readFileSync(zipPath)));
    const shipped = Object.keys(JSON.parse(Buffer.from(entries['i18n/en.json'] ?? []).toString()) as object);
    const texts = Object.keys(JSON.parse(readFileSync(join(anApp().root, 'i18n', 'en.json'), 'utf8')) as object);
    expect(shipped.length).toBeGreaterThan(0);
    expect(texts).toEqual(expect.arrayContaining(shipped));
    const bundle = Buffer.from(entries['TinyApp.js'] ?? []).toString();
    for (const key of texts) expect(shipped.includes(key)).toBe(bundle.includes(`"${key}"`));
});

test('line ends and indentation of JSON files do not matter', async () => {
    const texts = JSON.parse(readFileSync(join(anApp().root, 'i18n', 'en.json'), 'utf8')) as object;
    const compact = await packaged();
    const roomy = await packaged({ 'i18n/en.json': JSON.stringify(texts, null, 8).replaceAll('\n', '\r\n') });
    expect(roomy.sha256).toBe(compact.sha256);
});

test('zips of other versions go, those of other apps stay', async () => {
    const { root, outDir } = anApp();
    mkdirSync(outDir);
    for (const name of ['tiny-app_1.2.2.zip', 'other-app_1.0.0.zip']) writeFileSync(join(outDir, name), '');
    await packageApp({ root, outDir });
    expect(readdirSync(outDir)).toEqual(['other-app_1.0.0.zip', 'tiny-app_1.2.3.zip']);
});

test('a failure ends with 1, lists everything at once and leaves no zip, not even the last good one', async () => {
    const { root, outDir } = anApp({ 'i18n/xx.json': { ...english, laebl: '' }, 'icon.png': null });
    mkdirSync(outDir);
    writeFileSync(join(outDir, 'tiny-app_1.2.3.zip'), '');
    await expect(main(root, 'UTC')).rejects.toMatchObject({
        code: 1,
        stderr: [
            'The app cannot be packaged:',
            '  - icon.png: does not exist. Add the icon, or correct iconFile in app.json.',
            '  - i18n/xx.json: has the key "laebl", which i18n/en.json lacks. Correct its spelling, remove it, or add it to English first.',
            '',
        ].join('\n'),
    });
    expect(readdirSync(outDir)).toEqual([]);
});

test('--check writes nothing', async () => {
    const { root, outDir } = anApp();
    const { stdout } = await main(root, 'UTC', '--check');
    expect(stdout).toMatch(/^checks {2}\d+ passed$/m);
    expect(existsSync(outDir)).toBe(false);
});
