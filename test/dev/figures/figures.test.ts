import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { figuresOf, tableOf } from '../../../dev/figures/figures';
import { backArrows, circles, countArrows, fileGraph, folderGraph } from '../../../dev/figures/imports';
import { fileLengths, functionLengths, percentile } from '../../../dev/figures/lengths';
import { sourcesAt, workingSources } from '../../../dev/figures/sources';

const sources = new Map([
    ['lib/a/index.ts', "import type { B } from '../b/b';\nexport * from './other';\n"],
    ['lib/a/other.ts', "import axios from 'axios';\nexport const load = () => import('../c');\n"],
    ['lib/b/b.ts', "import { a } from '../a';\n"],
    ['lib/c/index.ts', "import data from './data.json';\n"],
]);
const files = fileGraph(sources);
const folders = folderGraph(files);

describe('imports', () => {
    test('are those of measured files: static or not, of values or types, through an index or not', () => {
        expect([...files].map(([file, imported]) => [file, [...imported]])).toEqual([
            ['lib/a/index.ts', ['lib/b/b.ts', 'lib/a/other.ts']],
            ['lib/a/other.ts', ['lib/c/index.ts']],
            ['lib/b/b.ts', ['lib/a/index.ts']],
            ['lib/c/index.ts', []],
        ]);
    });

    test('become arrows between folders, each counted once', () => {
        expect([...folders].map(([folder, imported]) => [folder, [...imported]])).toEqual([
            ['lib/a', ['lib/b', 'lib/c']],
            ['lib/b', ['lib/a']],
            ['lib/c', []],
        ]);
        expect(countArrows(folders)).toBe(3);
    });

    test('that lead back are back-arrows where two suffice, and circles however many they are', () => {
        expect(backArrows(folders)).toEqual([['lib/a', 'lib/b']]);
        expect(circles(folders)).toEqual([['lib/a', 'lib/b']]);
        const ring = new Map([
            ['a', new Set(['b'])],
            ['b', new Set(['c'])],
            ['c', new Set(['a'])],
            ['d', new Set(['a'])],
        ]);
        expect(backArrows(ring)).toEqual([]);
        expect(circles(ring)).toEqual([['a', 'b', 'c']]);
    });
});

describe('lengths', () => {
    test('of files do not count what is behind the last line break', () => {
        expect(
            fileLengths(
                new Map([
                    ['a.ts', '1\n2\n'],
                    ['b.ts', '1\n2\n3'],
                ]),
            ),
        ).toEqual([
            { name: 'b.ts', lines: 3 },
            { name: 'a.ts', lines: 2 },
        ]);
    });

    test('of functions are those of all kinds, named by what holds them', () => {
        const text = [
            'export function outer() {',
            '    const inner = () => {',
            '        return 1;',
            '    };',
            '    return [1].map((one) => one);',
            '}',
            'class A { method() { return 1; } }',
            'declare function nothing(): void;',
        ].join('\n');
        expect(functionLengths(new Map([['x.ts', text]]))).toEqual([
            { name: 'outer in x.ts', lines: 6 },
            { name: 'inner in x.ts', lines: 3 },
            { name: 'a function in x.ts', lines: 1 },
            { name: 'method in x.ts', lines: 1 },
        ]);
    });

    test.each([
        [[], 0],
        [[7], 7],
        [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 9],
        [[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 10],
    ])('of %j have the 90th percentile %d', (lengths, expected) => {
        expect(
            percentile(
                lengths.map((lines) => ({ name: '', lines })),
                0.9,
            ),
        ).toBe(expected);
    });
});

test('the table holds a row for each figure, and a column for each tree', () => {
    const table = tableOf([
        { heading: 'before', figures: new Map([['files', '2']]) },
        {
            heading: 'now',
            figures: new Map([
                ['files', '3'],
                ['zip', '10 bytes'],
            ]),
        },
    ]);
    expect(table.split('\n')).toEqual([
        '|  | before | now |',
        '| --- | --- | --- |',
        '| files | 2 | 3 |',
        '| zip | – | 10 bytes |',
    ]);
    expect(figuresOf(sources).get('back-arrows')).toBe('1: lib/a ⇄ lib/b');
});

test('the sources of a commit and of the working tree are read alike', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'figures-'));
    const git = (...args: string[]): unknown =>
        execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
            cwd: root,
            stdio: 'pipe',
        });
    const write = (file: string, text: string): void => {
        fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        fs.writeFileSync(path.join(root, file), text);
    };
    try {
        write('lib/a/ä.ts', 'before');
        write('lib/a/texts.generated.ts', '');
        write('lib/a/data.json', '');
        write('commands/get.ts', 'get');
        git('init', '--quiet');
        git('add', '--all');
        git('commit', '--quiet', '--message', 'first');
        const committed = [
            ['commands/get.ts', 'get'],
            ['lib/a/ä.ts', 'before'],
        ];
        expect([...workingSources(root)]).toEqual(committed);
        write('lib/a/ä.ts', 'now');
        expect([...sourcesAt(root, 'HEAD')]).toEqual(committed);
        expect(workingSources(root).get('lib/a/ä.ts')).toBe('now');
        expect(() => sourcesAt(root, 'no-such-commit')).toThrow('no-such-commit');
    } finally {
        fs.rmSync(root, { recursive: true });
    }
});
