import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { scriptFlaws } from '../../../../lib/adapters/rocketchat/scriptFlaws';
import { ALTERED_SCRIPTS, SOUND_SCRIPTS } from '../../../support/integrationScripts';

const found = (script: string): readonly string[] | undefined =>
    scriptFlaws(script)?.map(({ kind, line }) => `${line} ${kind}`);

/** In a method, whose code is strict; the body begins in line 3. */
const inMethod = (body: string): string =>
    `class Script {\n  process_incoming_request({ request }) {\n${body}\n    return { content: { text: '' } };\n  }\n}`;

describe('what breaks', () => {
    test.each<[string, string, string[]]>([
        ['an undeclared variable', 'text = request.content.text;', ['3 implicit-global']],
        ['one in a loop', 'for (i = 0; i < 3; i += 1) {}', ['3 implicit-global']],
        ['one in a loop over keys', 'for (key in request) {}', ['3 implicit-global']],
        ['one in a loop over values', 'for (key of [1]) {}', ['3 implicit-global']],
        ['some in a pattern', '({ a, b: [c] } = request);', ['3 implicit-global']],
        ['one in a default', 'let x; [x = 1, y] = [];', ['3 implicit-global']],
        ['one that is counted up', 'n++;', ['3 implicit-global']],
        [
            'one that was declared in another function',
            'const f = () => { let z; return z; }; z = f();',
            ['3 implicit-global'],
        ],
        ['one in a function in it', '[1].forEach(function (x) {\n last = x;\n});', ['4 implicit-global']],
        ['several, each line once', 'a = 1; b = 2;\nc = 3;', ['3 implicit-global', '4 implicit-global']],
        ['arguments.callee', 'const f = function () { return arguments.callee; }; f();', ['3 arguments-callee']],
        ['the same by a text', "const f = function () { return arguments['callee']; }; f();", ['3 arguments-callee']],
        ['an octal number', 'const mode = 0755;', ['3 octal-literal']],
        ['a number with a leading zero', 'const mode = 089;', ['3 octal-literal']],
        ['an octal escape', "const text = '\\033[0m';", ['3 octal-literal']],
        ['a parameter twice', 'const f = function (a, a) { return a; }; f();', ['3 duplicate-parameter']],
        ['`this` in a callback', '[1].forEach(function (x) {\n this.last = x;\n});', ['4 nested-this']],
        ['`this` in one of a promise', 'Promise.resolve().then(function () { this.done = 1; });', ['3 nested-this']],
        ['`this` in a function that is called', 'function f() { return this.x; }\nf();', ['3 nested-this']],
        ['`this` in a constant function', 'const f = function () { return this.x; };\nf(1);', ['3 nested-this']],
        ['`this` in one called at once', '(function () { this.x = 1; })();', ['3 nested-this']],
        ['`this` in an arrow function in one', '[1].map(function () { return () => this.x; });', ['3 nested-this']],
        ['`with`', 'with (request) {}', ['3 syntax-error']],
        ['a deleted variable', 'let x; delete x;', ['3 syntax-error']],
        ['an unfinished expression', 'const x = ;', ['3 syntax-error']],
    ])('is %s', (_, body, flaws) => expect(found(inMethod(body))).toEqual(flaws));

    test('is a module', () => expect(found("import x from 'y';\nclass Script {}")).toEqual(['1 syntax-error']));

    test('stands in functions that ask for strict code, too', () => {
        expect(found("function f() {\n 'use strict';\n x = 1;\n}\nclass Script {}")).toEqual(['3 implicit-global']);
        expect(found("class Script {}\nfunction f() { 'use strict'; return 010; }")).toEqual(['2 octal-literal']);
    });

    test('is told by its first ten places', () => {
        expect(found(inMethod('a = 1;\n'.repeat(30)))).toHaveLength(10);
    });
});

describe('nothing is found', () => {
    test.each(SOUND_SCRIPTS)('in %s', (_, script) => expect(found(script)).toEqual([]));

    test.each<[string, string]>([
        ['a declared variable', 'let x; x = 1; var y = 2; y += x; const z = 3;'],
        ['a variable declared behind its use', 'x = 1; var x;'],
        ['a variable of another block', 'if (request) { var x; } x = 1;'],
        ['a parameter', 'const f = (a, { b }, [c], ...d) => { a = b = c = d = 1; }; f();'],
        ['a caught error', 'try { s.trim(); } catch (error) { error = 1; }'],
        ['a function’s own name', 'const f = function g() { return g; }; f(); function h() {} h = f;'],
        ['a variable outside of the class', 'cache = {};'],
        ['a property', 'request.x = 1; this.y = 2; request["z"] = 3; this.n++;'],
        ['what the server gives', 'console = Store; _ = s; moment = HTTP;'],
        ['the global object', 'global.counter = 1; counter = 2; globalThis.sum = 1; sum += 1;'],
        ['code that is made of text', "eval('var x'); x = 1;"],
        ['a method that uses `this`', 'this.x = this.y; const f = () => this.z; f();'],
        ['`this` in a callback with an object', '[1].forEach(function () { this.x = 1; }, this);'],
        ['`this` in a bound function', 'const f = function () { return this.x; }.bind(this); f();'],
        ['`this` in a function called with one', 'function f() { return this.x; } f.call(this); f();'],
        ['`this` in a constructor', 'function F() { this.x = 1; } new F();'],
        ['`this` in a function given away', 'const f = function () { return this.x; }; request.on("x", f);'],
        [
            '`this` in a method of an object',
            'const o = { f: function () { return this.x; }, g() { return this.x; } }; o.f();',
        ],
        ['`this` in a class in it', 'class A { constructor() { this.x = 1; } } new A();'],
        ['`this` that is looked at first', '[1].forEach(function () { if (this) this.x = 1; });'],
        ['`this` with a question mark', '[1].forEach(function () { this?.x; });'],
        ['a callback of an unknown function', 'request.each(function () { this.x = 1; });'],
        ['a function that nobody calls', 'function f() { return this.x; }'],
        ['`arguments` itself', 'const f = function () { return arguments.length; }; f();'],
        ['an octal number as it is written today', 'const mode = 0o755; const zero = 0; const half = 0.5;'],
        ['a null character', "const text = 'a\\0b';"],
        ['the word in a text', 'const text = "x = 010; arguments.callee"; // y = 1'],
        ['a label', 'loop: for (const x of [1]) { continue loop; }'],
        [
            'new syntax',
            'const a = request?.b ?? 1n; let c; c ||= a; const d = /(?<y>\\d)/v; class E { #f = 1; static { E.g = 1; } }',
        ],
    ])('in %s', (_, body) => {
        const script = body.startsWith('cache') ? `let cache;\n${inMethod(body)}` : inMethod(body);
        expect(found(script)).toEqual([]);
    });

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
        expect(scriptFlaws(inMethod(`const x = ${'1 + '.repeat(20_000)}1;`))).toBeUndefined();
    });
});

describe('one mistake in a sound script is the only one that is found', () => {
    test.each(ALTERED_SCRIPTS)('%s', (_, script, ...flaws) => expect(found(script)).toEqual(flaws));
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
                for (const flaw of scriptFlaws(script) ?? []) {
                    expect(Object.keys(flaw).sort()).toEqual(['kind', 'line']);
                    expect(flaw.line).toBeGreaterThan(0);
                    expect(flaw.line).toBeLessThanOrEqual(script.split(/\r\n|[\r\n\u2028\u2029]/).length);
                }
            },
        ),
    );
});

test('the same script is not parsed again', () => {
    const script = inMethod('again = 1;');
    expect(scriptFlaws(script)).toBe(scriptFlaws(`${script}`));
});
