import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { generatedFiles } from '../../../dev/docs/generate';
import { faultsIn } from '../../../dev/docs/mentions';

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
    const folder = 'lib/adapters/engine';
    const files = (await readdir(path.join(root, folder))).filter((file) => file.endsWith('.ts'));
    const sources = await Promise.all(files.map((file) => read(`${folder}/${file}`)));
    // `store(…, 'kind', schema)` and `associationOf('kind', …)`.
    const kinds = sources.flatMap((source) =>
        [
            ...source.matchAll(/\bstore(?:<[^>]*>)?\(\s*[\w.]+,\s*[\w.]+,\s*[\w.]+,\s*'([a-z-]+)'/g),
            ...source.matchAll(/\bassociations?Of\('([a-z-]+)'/g),
        ].map(([, kind]) => kind),
    );
    const guide = await read('docs/admin-guide.md');
    const [, table = ''] = /^## What it stores$([^]*?)^## /m.exec(guide) ?? [];
    const described = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, kind]) => kind);
    expect(described.sort()).toEqual([...new Set(kinds)].sort());
    expect(described.length).toBeGreaterThan(10);
});
