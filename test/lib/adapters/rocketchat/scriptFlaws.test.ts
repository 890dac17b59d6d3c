import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { scriptFlaws } from '../../../../lib/adapters/rocketchat/scriptFlaws';
import { ALTERED_SCRIPTS, SOUND_SCRIPTS } from '../../../support/integrationScripts';

const found = (script: string): readonly string[] | undefined => scriptFlaws(script)?.map(({ kind }) => kind);

/** In a method, whose code is strict; the body begins in line 3. */
const inMethod = (body: string): string =>
    `class Script {\n  process_incoming_request({ request }) {\n${body}\n    return { content: { text: '' } };\n  }\n}`;

describe('what does not compile', () => {
    test.each<[string, string, string]>([
        ['an octal number', 'const mode = 0755;', 'octal-literal'],
        ['a number with a leading zero', 'const mode = 089;', 'octal-literal'],
        ['an octal escape', "const text = '\\033[0m';", 'octal-literal'],
        ['a parameter twice', 'const f = function (a, a) { return a; }; f();', 'duplicate-parameter'],
        ['`with`', 'with (request) {}', 'syntax-error'],
        ['a deleted variable', 'let x; delete x;', 'syntax-error'],
        ['an unfinished expression', 'const x = ;', 'syntax-error'],
    ])('is %s', (_, body, flaw) => expect(found(inMethod(body))).toEqual([flaw]));

    test('is a module', () => expect(found("import x from 'y';\nclass Script {}")).toEqual(['syntax-error']));

    test('stands in functions that ask for strict code, too', () => {
        expect(found("class Script {}\nfunction f() { 'use strict'; return 010; }")).toEqual(['octal-literal']);
    });

    test('is not hidden by what ends the function that it is compiled in', () => {
        expect(found('}); (function () {')).toEqual(['syntax-error']);
        expect(found('class Script {} // }')).toEqual([]);
    });
});

test('a script is compiled, and never runs', () => {
    const ran: string[] = [];
    Object.assign(globalThis, { markRun: () => ran.push('ran') });
    expect(found('markRun(); class Script { static { markRun(); } }')).toEqual([]);
    expect(ran).toEqual([]);
});

describe('nothing is found', () => {
    test.each(SOUND_SCRIPTS)('in %s', (_, script) => expect(found(script)).toEqual([]));

    test.each<[string, string]>([
        ['an octal number as it is written today', 'const mode = 0o755; const zero = 0; const half = 0.5;'],
        ['a null character', "const text = 'a\\0b';"],
        ['the word in a text', 'const text = "x = 010; arguments.callee"; // y = 1'],
        ['a label', 'loop: for (const x of [1]) { continue loop; }'],
        [
            'new syntax',
            'const a = request?.b ?? 1n; let c; c ||= a; const d = /(?<y>\\d)/; class E { #f = 1; static { E.g = 1; } }',
        ],
    ])('in %s', (_, body) => expect(found(inMethod(body))).toEqual([]));

    test('in code that is not strict', () => {
        const script =
            'x = 010;\nfunction f(a, a) { y = arguments.callee; return this.z; }\nf();\nclass Script { m() { x = 2; } }';
        expect(found(script)).toEqual([]);
    });

    test('in a directive before the class, which does not count where the server puts it', () => {
        expect(found("'use strict';\nx = 1;\nclass Script {}")).toEqual([]);
    });
});

describe('a script that is not checked', () => {
    test('is one that is too long', () => {
        expect(scriptFlaws(`class Script {} // ${'x'.repeat(100_000)}`)).toBeUndefined();
    });

    test('is one that is nested too deeply', () => {
        expect(scriptFlaws(inMethod(`const x = ${'('.repeat(40_000)}1${')'.repeat(40_000)};`))).toBeUndefined();
    });
});

describe('one mistake in a sound script is the only one that is found', () => {
    test.each(ALTERED_SCRIPTS)('%s', (_, script, flaw) => expect(found(script)).toEqual([flaw]));
});

test('no text makes it fail, and nothing of the script comes back', () => {
    const pieces = fc.constantFrom(
        'class Script {',
        '}',
        'x = 1;',
        'this.x',
        'function f(a, a) {',
        '010',
        '`${',
        ')',
        '(',
        '=>',
        "'",
        'secret',
    );
    fc.assert(
        fc.property(
            fc.oneof(
                fc.string(),
                fc.array(pieces).map((parts) => parts.join(' ')),
            ),
            (script) => {
                for (const flaw of scriptFlaws(script) ?? []) expect(Object.keys(flaw)).toEqual(['kind']);
            },
        ),
    );
});
