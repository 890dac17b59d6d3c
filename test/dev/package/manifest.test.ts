import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { bundleApp } from '../../../dev/package/bundle';
import { checkSchema, readManifest, isProblem } from '../../../dev/package/manifest';

const ROOT = join(__dirname, '..', '..', '..');

test('app.json is valid by the schema of the official tools', () => {
    const manifest = readManifest(ROOT);
    expect(isProblem(manifest)).toBe(false);
    if (!isProblem(manifest)) expect(checkSchema(manifest)).toEqual([]);
    // What the published schema does not state, and newer tools and servers rely on.
    const {
        permissions,
        implements: listeners,
        id,
    } = JSON.parse(readFileSync(join(ROOT, 'app.json'), 'utf8')) as Record<string, unknown>;
    expect(id).toBe('7c4f5a1e-2f0b-4d7a-9b51-6f2f3f1b8c2d');
    expect(Array.isArray(listeners)).toBe(true);
    expect((permissions as { name: unknown }[]).every(({ name }) => typeof name === 'string')).toBe(true);
});

test('the app requires modules by the names that every engine and compiler knows', async () => {
    const bundle = await bundleApp(ROOT, 'HookedIntegrationsApp.ts', 'standard');
    if (Array.isArray(bundle)) throw new Error(JSON.stringify(bundle));
    expect([...bundle.imports.keys()].filter((name) => name.startsWith('node:'))).toEqual([]);
    expect([...bundle.imports.keys()]).toContain('crypto');
});
