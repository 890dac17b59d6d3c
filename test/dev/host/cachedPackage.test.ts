import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { cachedPackage } from '../../../dev/host/cachedPackage';

let root: string;
let made: number;
beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'cached-package-'));
    made = 0;
    write('app.json', '{}');
    write('lib/cards/card.ts', 'one');
    write('dev/package/package.ts', 'tool');
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/axios': {} } }));
    write('node_modules/axios/index.js', 'axios');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
}

const packaged = async (
    packageIt: () => Promise<Uint8Array> = () => Promise.resolve(Buffer.from(`package ${(made += 1)}`)),
): Promise<string> => (await cachedPackage({ root, packageIt })).toString();

const kept = (): string[] => fs.readdirSync(path.join(root, '.cache'));

test('where nothing has changed, the kept package is taken', async () => {
    expect(await packaged()).toBe('package 1');
    expect(await packaged()).toBe('package 1');
    expect(made).toBe(1);
});

test.each([
    ['a source', 'lib/cards/card.ts', 'two'],
    ['a new source', 'lib/cards/more.ts', 'one'],
    ['the manifest', 'app.json', '{ }'],
    ['a text', 'i18n/en.json', '{}'],
    ['the tool that packages', 'dev/package/package.ts', 'loot'],
    ['what npm installed', 'node_modules/.package-lock.json', '{"packages":{}}'],
    ['a file of a package that ships', 'node_modules/axios/index.js', 'axios, mended by hand'],
])('%s that changes makes a new package, and the old one goes', async (_, name, text) => {
    await packaged();
    write(name, text);
    expect(await packaged()).toBe('package 2');
    expect(kept()).toHaveLength(1);
});

test('a source that is taken away makes a new package', async () => {
    await packaged();
    fs.rmSync(path.join(root, 'lib/cards/card.ts'));
    expect(await packaged()).toBe('package 2');
});

test('an app that does not pass its checks leaves nothing behind', async () => {
    await expect(packaged(() => Promise.reject(new Error('does not build')))).rejects.toThrow('does not build');
    expect(await packaged()).toBe('package 1');
});

test('a source that changes while the app is packaged is not taken for packaged', async () => {
    const changing = (): Promise<Buffer> => {
        write('lib/cards/card.ts', 'two');
        return Promise.resolve(Buffer.from('half of each'));
    };
    expect(await packaged(changing)).toBe('half of each');
    expect(await packaged()).toBe('package 1');
});
