import { afterEach, expect, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { fingerprint, watchFiles } from '../../../../dev/start/watch';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watched-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(folder, ...names);
fs.mkdirSync(at('lib'));
fs.writeFileSync(at('lib', 'card.ts'), 'one');

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

function watching(): { /** Resolves at the next change. */ next(): Promise<void> } {
    let wake = (): void => undefined;
    const watch = watchFiles({
        paths: [at('lib'), at('app.json')],
        everyMs: 2,
        onChange: () => {
            wake();
            return Promise.resolve();
        },
    });
    stop = () => watch.stop();
    return {
        next: () => new Promise((resolve) => (wake = resolve)),
    };
}

test.each([
    ['written', () => fs.writeFileSync(at('lib', 'card.ts'), 'two!')],
    [
        'put in place of another',
        () => (fs.writeFileSync(at('new'), 'three'), fs.renameSync(at('new'), at('lib', 'card.ts'))),
    ],
    ['new in a new folder', () => (fs.mkdirSync(at('lib', 'deep')), fs.writeFileSync(at('lib', 'deep', 'a.ts'), ''))],
    ['removed', () => fs.rmSync(at('lib', 'deep', 'a.ts'))],
    ['there only later', () => fs.writeFileSync(at('app.json'), '{}')],
])('a source is noticed when it is %s', async (_, change) => {
    const next = watching().next();
    change();
    await next;
});

test('what tools leave beside sources is none', () => {
    const before = fingerprint([folder]);
    for (const name of ['node_modules', 'dist', '.cache']) {
        fs.mkdirSync(at('lib', name));
        fs.writeFileSync(at('lib', name, 'x.js'), '');
    }
    expect(fingerprint([folder])).toBe(before);
});
