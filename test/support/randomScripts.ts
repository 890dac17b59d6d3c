import fc from 'fast-check';

/*
 * Random programs: a small grammar of JavaScript with what makes its words ambiguous, such as patterns and divisions,
 * objects and blocks, members and assignments, and lines without a semicolon.
 */

const NAMES = ['a', 'b', 'get', 'of', 'self', 'Thing', 'forEach'] as const;
const name = fc.constantFrom(...NAMES);
/** What may stand between two statements: without a semicolon, the next line begins with a word or a brace. */
const line = fc.constantFrom(';\n', ';', '\n;', '; // x = 1\n', ' /* b = 1\n */;');

/** Each hole takes what its place in `parts` makes. */
const made = (texts: TemplateStringsArray, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...parts).map((values) => texts.map((text, at) => text + (values[at] ?? '')).join(''));

type Part = 'statement' | 'statements' | 'expression' | 'simple' | 'pattern' | 'target' | 'callable' | 'member';

const grammar = fc.letrec<Record<Part, string>>((tie) => {
    const expression = tie('expression');
    const simple = tie('simple');
    const pattern = tie('pattern');
    const target = tie('target');
    const statements = tie('statements');
    const callable = tie('callable');
    const member = tie('member');
    const parameters = fc.oneof(made`${name}`, made`{ get: ${pattern} = ${simple} }`, fc.constant(''), made`[${name}]`);
    return {
        simple: fc.oneof(
            { weight: 4, arbitrary: name },
            fc.constantFrom('1', '.5', "'x = 1'", '"}"', '`${1}`', '/[/}]x=1/g', 'null', 'this', 'this.a', "this['b']"),
            fc.constantFrom('arguments.callee', "arguments['callee']", 'a.arguments.callee', 'a / b / 2', '(a) / b'),
            made`\`{ a = 1 \${${expression}} }\``,
            made`(${expression})`,
        ),
        expression: fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            { weight: 4, arbitrary: simple },
            made`(${target} = ${expression})`,
            made`{ a: ${expression} }.a`.map((text) => `(${text})`),
            made`({ a, b: ${expression}, get: 1, ${member}, [${simple}]: ${simple} })`,
            made`[${expression}, ...${simple}]`,
            made`${simple}.forEach(${callable})`,
            made`${name}.map(${callable}, this)`,
            made`${name}(${callable})`,
            made`(${callable})()`,
            made`(${callable}).call(this)`,
            made`(${callable}())`,
            made`new (${callable})()`,
            made`(${simple} ? ${simple} : ${expression})`,
            made`(class { ${member} ${member} })`,
            made`(class extends (${expression}) { ${name} = ${name} / 2\n ${name} = { a: this.b }\n ${member} })`,
            made`((${parameters}) => ${simple})`,
            made`((${parameters}) => { ${statements} })`,
            made`(async ${name} => { ${statements} })`,
            made`typeof ${simple}`,
        ),
        pattern: fc.oneof(
            { depthSize: 'xsmall' },
            { weight: 3, arbitrary: name },
            made`{ a: ${pattern} }`,
            made`[, ...${pattern}]`,
        ),
        target: fc.oneof(
            { depthSize: 'xsmall' },
            { weight: 3, arbitrary: name },
            made`[${name}, ${name}]`,
            made`${name}.b`,
            made`${simple}[${name}]`,
        ),
        callable: fc.oneof(
            made`function (${parameters}) { ${statements} }`,
            made`function ${name}(${parameters}) { ${statements} }`,
            made`async function* () { ${statements} }`,
        ),
        member: fc.oneof(
            made`get() { ${statements} }`,
            made`get ${name}() { ${statements} }`,
            made`if(${parameters}) { ${statements} }`,
            made`async *${name}(${parameters}) { ${statements} }`,
            made`function() { ${statements} }`,
            made`'a'() { ${statements} }`,
            made`[${simple}]() { ${statements} }`,
        ),
        statement: fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            { weight: 3, arbitrary: made`${name} = ${expression}` },
            made`(${expression})`,
            made`({ a: ${name}, b } = ${expression})`,
            made`[${name}, ${name}] = ${expression}`,
            made`var ${pattern} = ${expression}, ${name} = ${simple}`,
            made`{ let ${pattern} = ${expression}; ${statements} }`,
            made`if (${expression}) { ${statements} } else ${name} = ${simple}`,
            made`if (${simple}) /x=1/.test(${name})`,
            made`for (${target} of ${simple}) { ${statements} }`,
            made`for (const ${pattern} in ${simple}) ${name} = 1`,
            made`for (var ${name} = 0; ${simple};) ${name} = ${simple}`,
            made`switch (${simple}) { case ${simple}: { ${statements} } default: ${name} = ${simple} }`,
            made`try { ${statements} } catch (${pattern}) { ${statements} } finally { ${statements} }`,
            made`function ${name}(${parameters}) { ${statements} }`,
            made`function f(${name}) { 'use strict'; ${statements} }`,
            made`const g = ${callable}; g()`.map((text) => `{ ${text} }`),
            made`class Inner { ${member} static { ${name} = this.a } #x = /[}]/; ${name} = ${callable}\n ${name} = 1 }`.map(
                (text) => `{ ${text} }`,
            ),
            made`while (${simple}) { ${statements}; break }`,
        ),
        statements: fc
            .array(fc.tuple(tie('statement'), line), { maxLength: 3, depthIdentifier: 'statements' })
            .map((parts) => parts.flat().join('')),
    };
});

/** Many of them compile. */
export const randomScript: fc.Arbitrary<string> = fc
    .tuple(grammar.statements, grammar.statements, grammar.member, grammar.statements)
    .map(
        ([before, body, member, after]) =>
            `${before}\nclass Script {\n  prepare_outgoing_request({ request }) { ${body} }\n  ${member}\n}\n${after}`,
    );
