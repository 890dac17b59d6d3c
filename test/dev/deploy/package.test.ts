import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, expect, test } from '@jest/globals';

import { currentUpload, readUpload } from '../../../dev/deploy/package';
import { tinyApp } from '../../support/tinyAppSources';

const made: { remove: () => void }[] = [];
afterEach(() => made.splice(0).forEach(({ remove }) => remove()));

test('the app is packaged where the package is missing, older than the sources, or another', async () => {
    const app = tinyApp();
    made.push(app);
    let packagings = 0;
    const current = () => currentUpload(app.root, 'standard', () => (packagings += 1));
    const { file, version, permissions } = await current();
    expect([version, packagings]).toEqual(['1.2.3', 1]);
    expect(permissions.length).toBeGreaterThan(0);
    await current();
    expect(packagings).toBe(1);
    writeFileSync(file, 'something else');
    await current();
    expect(packagings).toBe(2);
    appendFileSync(join(app.root, 'app.json'), '\n');
    await current();
    expect(packagings).toBe(3);
    rmSync(file);
    await current();
    expect(packagings).toBe(4);
});

test('a file that is no package is refused', () => {
    expect(() => readUpload(__filename)).toThrow('is no package of an app: it holds no readable app.json.');
    expect(() => readUpload(join(__dirname, 'none.zip'))).toThrow('cannot be read. Check --zip.');
});
