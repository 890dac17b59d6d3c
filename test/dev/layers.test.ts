import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

const ROOT = path.join(__dirname, '..', '..');
const ZONES = 'import-x/no-restricted-paths';
const CYCLE = 'import-x/no-cycle';
const PACKAGES = '@typescript-eslint/no-restricted-imports';

const ENGINE = '@rocket.chat/apps-engine/definition/accessors';

interface Text {
    readonly filePath: string;
    readonly text: string;
}

interface Breach {
    readonly ruleId: string;
    readonly message: string;
    readonly line: number;
}

interface Linted {
    readonly layers: Readonly<Record<string, { readonly may: readonly string[]; readonly message: string }>>;
    /** For each text, in order. */
    readonly breaches: readonly (readonly Breach[])[];
}

function lint(texts: readonly Text[]): Linted {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/support/lintLayers.mjs'], {
        cwd: ROOT,
        input: JSON.stringify(texts),
        encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Linted;
}

const names = (folder: string): string[] => fs.readdirSync(path.join(ROOT, folder)).sort();
const isSource = (file: string): boolean => file.endsWith('.ts');
const folders = [
    ...names('lib').filter((name) => name !== 'adapters'),
    ...names('lib/adapters').map((name) => `adapters/${name}`),
].filter((name) => !isSource(name));

/** A file in the folder that does not exist, with an import of each of the others (files without their ending). */
const importing = (folder: string, others: readonly string[]): Text => {
    const relative = others.map((other) => path.posix.relative(folder, other));
    return {
        filePath: `${folder}/breach.ts`,
        text: relative.map((one) => `import '${one.startsWith('.') ? one : `./${one}`}';`).join('\n'),
    };
};

/** Any source of a folder of `lib`. */
const sourceIn = (folder: string): string => {
    const found = names(`lib/${folder}`).find(isSource);
    if (!found) throw new Error(`lib/${folder} has no source of its own`);
    return `lib/${folder}/${path.parse(found).name}`;
};

/** A message for each of the lines (from 1), in order. */
const at = (ruleId: string, message: string, ...lines: readonly number[]): unknown[] =>
    lines.map((line) => ({ ruleId, message: expect.stringContaining(message), line }));

const APP = 'HookedIntegrationsApp';
const cases: readonly [what: string, text: Text, breaches: unknown[]][] = [
    ['commands in lib', importing('lib/list', ['commands/list']), at(ZONES, 'A capability', 1)],
    [
        'commands in the table of buttons',
        importing('lib/interactions', ['commands/index']),
        at(ZONES, 'The table of buttons', 1),
    ],
    ['commands in the engine’s adapter', importing('lib/adapters/engine', ['commands/index']), []],
    ['the app’s class in lib', importing('lib/adapters/engine', [APP]), at(ZONES, 'The engine’s adapter', 1)],
    [
        'buttons, an adapter and the app’s class in commands',
        importing('commands', ['lib/interactions/index', sourceIn('adapters/hooked'), APP]),
        at(ZONES, 'A command calls capabilities', 1, 2, 3),
    ],
    ['a capability in commands', importing('commands', [sourceIn('find')]), []],
    [
        'a tool and a test in lib',
        importing('lib/domain', ['dev/engine/index', 'test/support/times']),
        at(ZONES, 'What ships imports no tool', 1, 2),
    ],
    ['a tool in commands', importing('commands', ['dev/engine/index']), at(ZONES, 'What ships imports no tool', 1)],
    ['the app in a tool', importing('dev/chat', [APP, sourceIn('domain')]), []],
    [
        'a circle of three files',
        { filePath: 'commands/define.ts', text: "import { subcommands } from './index';\nvoid subcommands;" },
        at(CYCLE, 'Dependency cycle', 1),
    ],
    [
        'axios and the engine outside adapters',
        { filePath: 'lib/find/breach.ts', text: `import 'axios';\nimport '${ENGINE}';` },
        [...at(PACKAGES, 'HTTP is asked through a port.', 1), ...at(PACKAGES, 'The engine stands behind', 2)],
    ],
    [
        'axios and the engine in adapters',
        { filePath: 'lib/adapters/engine/breach.ts', text: `import 'axios';\nimport '${ENGINE}';` },
        [],
    ],
];

const { layers, breaches } = lint([
    ...folders.map((folder) => importing(`lib/${folder}`, folders.map(sourceIn))),
    ...cases.map(([, text]) => text),
]);

test('every folder of lib is in the table, and no source stands beside them', () => {
    expect(Object.keys(layers).sort()).toEqual([...folders].sort());
    expect([...names('lib'), ...names('lib/adapters')].filter(isSource)).toEqual([]);
});

test.each(folders.map((folder, index) => ({ folder, found: breaches[index] })))(
    'lib/$folder imports what the table names; ESLint refuses everything else with the sentence of the folder',
    ({ folder, found }) => {
        const { may = [], message = '' } = layers[folder] ?? {};
        const refused = folders.flatMap((other, index) => (other === folder || may.includes(other) ? [] : [index + 1]));
        expect(found).toEqual(at(ZONES, message, ...refused));
    },
);

test.each(cases.map(([what, , expected], index) => ({ what, expected, found: breaches[folders.length + index] })))(
    '$what',
    ({ expected, found }) => {
        expect(found).toEqual(expected);
    },
);
