import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { scriptFlaws } from '../../../../lib/adapters/rocketchat/scriptFlaws';
import { scriptTokens } from '../../../../lib/adapters/rocketchat/scriptTokens';
import { walkScript } from '../../../../lib/adapters/rocketchat/scriptWalk';
import { RUN_FLAWS } from '../../../../lib/domain/scriptFlaw';
import { ALTERED_SCRIPTS, SOUND_SCRIPTS } from '../../../support/integrationScripts';
import { parsedFlaws } from '../../../support/parsedFlaws';
import { randomScript } from '../../../support/randomScripts';
import { drawn } from '../../../support/tier';

const found = (script: string): readonly string[] | undefined => scriptFlaws(script)?.map(({ kind }) => kind);
const inMethod = (body: string, around = ''): string =>
    `${around}\nclass Script {\n  process_incoming_request({ request }) {\n${body}\n  }\n}`;

describe('what fails as soon as it runs', () => {
    test.each<[string, string, string]>([
        ['an assignment', 'text = request.content.text;', 'implicit-global'],
        ['the second of a chain', 'var one = two = 0;', 'implicit-global'],
        ['the counter of a loop', 'for (i = 0; i < 3; i++) {}', 'implicit-global'],
        ['the variable of a loop', 'for (key in request) {}', 'implicit-global'],
        ['the variable of a loop over values', 'for (one of request) {}', 'implicit-global'],
        ['a part of a list', 'let first; [first, second] = request;', 'implicit-global'],
        ['a part of an object', 'let first; ({ first, b: second } = request);', 'implicit-global'],
        ['a name that the language knows elsewhere', 'self = this;', 'implicit-global'],
        ['`arguments.callee`', 'return (function (n) { return arguments.callee(n); })(1);', 'arguments-callee'],
        ['the same in an arrow function', 'return [1].map(() => arguments?.["callee"]);', 'arguments-callee'],
        ['`this` of a callback', 'return request.map(function (one) { return this.label(one); });', 'nested-this'],
        [
            '`this` of a callback after a pattern',
            "''.replace(/[/(]/, function () { return this['a']; });",
            'nested-this',
        ],
        ['`this` of a function that runs at once', '(function () { this.count = 1; })();', 'nested-this'],
        ['`this` of a function that is only called', 'function add() { this.n += 1; }\nadd();', 'nested-this'],
        [
            '`this` of a constant function',
            'const add = () => 1, x = 2; const f = function () { this.n; }; f();',
            'nested-this',
        ],
        ['`this` of an arrow function in it', '[1].forEach(function () { return () => this.x; });', 'nested-this'],
    ])('%s', (_, body, flaw) => expect(found(inMethod(body))).toEqual([flaw]));

    test('stands in functions that ask for strict code, too', () => {
        expect(found("function f() { 'use strict'; x = 1; }\nclass Script {}")).toEqual(['implicit-global']);
    });

    test('is found side by side, each kind once', () => {
        const body = 'a = 1; b = 2; [1].map(function () { this.a; return arguments.callee; });';
        expect([...(found(inMethod(body)) ?? [])].sort()).toEqual([...RUN_FLAWS].sort());
    });
});

describe('nothing is found', () => {
    test.each<[string, string]>([
        ['in a property', 'this.text = 1; request.text = 2; request["text"] = 3; request?.a.b;'],
        ['in the key of an object', 'return { text: 1, other: { text: 2 }, get() { return 3; }, if(a) {} };'],
        [
            'in defaults',
            'const { a = 1, b: { c = 2 } = {}, ...d } = request; const f = ({ e = 1 }, [g = 2], h = 3) => e;',
        ],
        ['in an attribute of a text', 'return `<a b="c" x = 1 ${request.url} y = 2>`;'],
        ['in a pattern', 'return /x = 1; [/(]"/.test(request) / 2;'],
        ['in a division', 'let x; return request / 2 + (x = 1) / 2;'],
        ['in a comment', '// x = 1\n/* y = 2 */ return 1;'],
        ['in fields', 'class A { x = 1\n y = [1].length\n static z = 2; #w = 3; "v" = 4; [request] = 5; get = 6 }'],
        ['in a label', 'outer: for (const x of [1]) { continue outer; }'],
        ['in a name that is declared later', 'x = 1; var x;'],
        [
            'in the name of an error',
            'try { f(); } catch (error) { error = 1; } try {} catch ({ message }) { message = 1; }',
        ],
        ['in what a function declares', 'function f(a, { b }, ...c) { a = b = c = f = 1; } f(); class D {} D = 1;'],
        ['in what the server gives', 's = 1; _ = 2; JSON = 3;'],
        ['in code that cannot be known', 'eval("var x"); x = 1;'],
        ['in global names that are made first', 'globalThis.x = 1; x = 2;'],
        ['in a comparison', 'if (a == 1 || b === 2 || c <= 3 || d != 4) {} return (x) => x;'],
        ['in `this` of a constructor', 'function Thing() { this.a = 1; } return new Thing();'],
        ['in `this` of a prototype', 'function A() {} A.prototype.b = function () { return this.c; };'],
        [
            'in `this` of a method',
            'return { a() { return this.b; }, get c() { return this.d; }, e: function () { return this.f; } };',
        ],
        ['in `this` that is bound', '[1].map(function () { return this.a; }.bind(this));'],
        [
            'in `this` that is given',
            '[1].map(function () { return this.a; }, this); (function () { this.b; }).call(this);',
        ],
        ['in `this` of an arrow function', '[1].map(() => this.a);'],
        ['in a `this` that is only compared', '[1].map(function () { return this === undefined; });'],
        ['in other things named callee', 'return request.arguments.callee + { arguments: 1 }.callee;'],
    ])('%s', (_, body) => expect(found(inMethod(body))).toEqual([]));

    test('in names that code outside of classes makes', () => {
        expect(found(inMethod('counter = 1; other = 2;', 'counter = 0;\nfor (other in {}) {}'))).toEqual([]);
    });

    test.each(SOUND_SCRIPTS)('in %s', (_, script) => expect(found(script)).toEqual([]));
});

describe('a script in which the walk loses its way', () => {
    // A pattern that goes over the rest again and again would never end.
    test.each<[string, string]>([
        ['a division of a function', `x = function () {} / ${'2'.repeat(50_000)};`],
        ['the same, and a class of characters', `x = function () {} / [${'2,'.repeat(25_000)}];`],
        [
            'a text that then seems to have no end',
            `x = function () {} / "/${'"a" + '.repeat(5_000)}${'a'.repeat(50_000)}";`,
        ],
        ['a template that then seems to have none', `x = function () {} / "/\`${'a'.repeat(50_000)}";`],
    ])('is left in no time: %s', (_, script) => expect(scriptFlaws(script)?.map(({ kind }) => kind)).toBeDefined());
});

describe('a parser and the scopes of the language', () => {
    /** A find that the parser does not confirm, and an `arguments.callee` that only the parser finds. */
    const differences = (script: string): readonly string[] => {
        const walked = walkScript(scriptTokens(script));
        const parsed = parsedFlaws(script);
        const missed = parsed.has('arguments-callee') && !walked.includes('arguments-callee');
        return [...walked.filter((kind) => !parsed.has(kind)), ...(missed ? ['missed'] : [])];
    };

    test('confirm what is found in scripts as people write them, and in scripts with one mistake', () => {
        const compiling = ALTERED_SCRIPTS.filter(([, , flaw]) => RUN_FLAWS.some((kind) => kind === flaw));
        expect(compiling.length).toBeGreaterThan(10);
        for (const [, script, flaw] of compiling) expect(parsedFlaws(script)).toContain(flaw);
        for (const [, script] of [...SOUND_SCRIPTS, ...compiling]) expect(differences(script)).toEqual([]);
    });

    test('confirm what is found in random programs', () => {
        let compiled = 0;
        fc.assert(
            fc.property(randomScript, (script) => {
                // Some programs of the grammar declare a name twice, and the like.
                if (!compiles(script)) return;
                compiled += 1;
                expect(differences(script)).toEqual([]);
            }),
            drawn('random scripts', { daily: 300, long: 20_000 }),
        );
        expect(compiled).toBeGreaterThan(50);
    });
});

function compiles(script: string): boolean {
    try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it compiles, and nobody calls it
        new Function(script);
        return true;
    } catch {
        return false;
    }
}
