import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { generatedFiles } from '../../../dev/docs/generate';
import { faultsIn } from '../../../dev/docs/mentions';
import { storedKinds } from '../../../lib/adapters/engine/storedKinds';

const root = path.join(__dirname, '..', '..', '..');
const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');

test('what the sources decide in the pages and texts is up to date: npm run docs', async () => {
    const stale = (await generatedFiles(root)).filter(({ before, after }) => before !== after);
    expect(stale.map((file) => file.path)).toEqual([]);
});

test('every path, script, command, setting and link that a page names is there', async () => {
    expect(await faultsIn(root)).toEqual([]);
});

test('the README is short', async () => {
    expect((await read('README.md')).split(/\s+/).length).toBeLessThanOrEqual(900);
});

test('the admin guide says of every stored kind what it holds and until when', async () => {
    const guide = await read('docs/admin-guide.md');
    const [, table = ''] = /^## What it stores$([^]*?)^## /m.exec(guide) ?? [];
    const described = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, kind]) => kind);
    expect(described.sort()).toEqual(Object.keys(storedKinds).sort());
});
