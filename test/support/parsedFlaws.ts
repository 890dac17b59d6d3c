import { parse, type AnyNode, type Function as FunctionNode, type Pattern } from 'acorn';

import type { ScriptFlawKind } from '../../lib/domain/scriptFlaw';

/** The names of a function, or of the script. */
interface Scope {
    readonly names: Set<string>;
    readonly outer: Scope | undefined;
}

/** What holds where a node stands. */
interface Around {
    readonly scope: Scope;
    readonly isStrict: boolean;
    /** `this` is that of a function that is no method, in strict code. */
    readonly hasNoThis: boolean;
    /** `arguments` are those of a function whose code is strict. */
    readonly isOwnedStrictly: boolean;
}

/**
 * What fails in a script on 9.0 by a parser and by the scopes of the language: no more than that may be found without one.
 * `implicit-global` and `nested-this` hold for every place that could fail, `arguments-callee` for those that do.
 */
export function parsedFlaws(script: string): ReadonlySet<ScriptFlawKind> {
    const found = new Set<ScriptFlawKind>();
    const implicit = new Set<string>();
    const madeBySloppyCode = new Set<string>();

    const assign = (name: string, { scope, isStrict }: Around): void => {
        for (let one: Scope | undefined = scope; one; one = one.outer) if (one.names.has(name)) return;
        (isStrict ? implicit : madeBySloppyCode).add(name);
    };

    const visitFunction = (node: FunctionNode, around: Around, isMethod: boolean): void => {
        const names = new Set<string>();
        for (const parameter of node.params) declare(parameter, names);
        if (node.type !== 'ArrowFunctionExpression') {
            names.add('arguments');
            if (node.id) {
                names.add(node.id.name);
            }
        }
        collect(node.body, names);
        const isStrict = around.isStrict || hasDirective(node);
        const isArrow = node.type === 'ArrowFunctionExpression';
        const inner: Around = {
            scope: { names, outer: around.scope },
            isStrict,
            hasNoThis: isArrow ? around.hasNoThis : isStrict && !isMethod,
            isOwnedStrictly: isArrow ? around.isOwnedStrictly : isStrict,
        };
        for (const parameter of node.params) visit(parameter, inner);
        visit(node.body, inner);
    };

    const visit = (node: AnyNode, around: Around): void => {
        switch (node.type) {
            case 'FunctionDeclaration':
            case 'FunctionExpression':
            case 'ArrowFunctionExpression':
                visitFunction(node, around, false);
                return;
            case 'Property':
            case 'MethodDefinition': {
                const isMethod = node.type === 'MethodDefinition' || node.method || node.kind !== 'init';
                if (node.computed) visit(node.key, around);
                if (isMethod && node.value.type === 'FunctionExpression') {
                    const isStrict = around.isStrict || node.type === 'MethodDefinition';
                    visitFunction(node.value, { ...around, isStrict }, true);
                } else visit(node.value, around);
                return;
            }
            case 'ClassDeclaration':
            case 'ClassExpression': {
                const strict = { ...around, isStrict: true };
                if (node.superClass) visit(node.superClass, strict);
                for (const member of node.body.body) visit(member, strict);
                return;
            }
            case 'PropertyDefinition':
            case 'StaticBlock': {
                if (node.type === 'PropertyDefinition' && node.computed) visit(node.key, around);
                const names = new Set<string>();
                if (node.type === 'StaticBlock') for (const one of node.body) collect(one, names);
                const inner = { ...around, scope: { names, outer: around.scope }, hasNoThis: false };
                for (const one of node.type === 'StaticBlock' ? node.body : [node.value]) if (one) visit(one, inner);
                return;
            }
            case 'AssignmentExpression':
                if (node.operator === '=') for (const name of namesIn(node.left)) assign(name, around);
                break;
            case 'ForInStatement':
            case 'ForOfStatement':
                if (node.left.type !== 'VariableDeclaration') {
                    for (const name of namesIn(node.left)) assign(name, around);
                }
                break;
            case 'MemberExpression': {
                const { object, property, computed } = node;
                if (object.type === 'ThisExpression' && around.hasNoThis) found.add('nested-this');
                const named = computed
                    ? property.type === 'Literal'
                        ? property.value
                        : property.type === 'TemplateLiteral' && property.quasis[0]?.value.cooked
                    : property.type === 'Identifier' && property.name;
                const isCallee = object.type === 'Identifier' && object.name === 'arguments' && named === 'callee';
                if (isCallee && around.isOwnedStrictly) found.add('arguments-callee');
                break;
            }
            default:
        }
        for (const child of childrenOf(node)) visit(child, around);
    };

    const program = parse(script, { ecmaVersion: 'latest', allowReturnOutsideFunction: true });
    const names = new Set<string>();
    collect(program, names);
    const scope = { names, outer: undefined };
    visit(program, { scope, isStrict: false, hasNoThis: false, isOwnedStrictly: false });
    if ([...implicit].some((name) => !madeBySloppyCode.has(name))) found.add('implicit-global');
    return found;
}

const hasDirective = ({ body }: FunctionNode): boolean =>
    body.type === 'BlockStatement' && body.body.some((one) => 'directive' in one && one.directive === 'use strict');

const isNode = (value: unknown): value is AnyNode =>
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: AnyNode): readonly AnyNode[] =>
    Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** What a pattern assigns to, without properties. */
function namesIn(pattern: Pattern): readonly string[] {
    switch (pattern.type) {
        case 'Identifier':
            return [pattern.name];
        case 'ArrayPattern':
            return pattern.elements.flatMap((one) => (one ? namesIn(one) : []));
        case 'ObjectPattern':
            return pattern.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one.argument));
        case 'AssignmentPattern':
            return namesIn(pattern.left);
        case 'RestElement':
            return namesIn(pattern.argument);
        case 'MemberExpression':
            return [];
    }
}

function declare(pattern: Pattern, names: Set<string>): void {
    for (const name of namesIn(pattern)) names.add(name);
}

/** Adds what is declared in a node, outside of the functions in it. */
function collect(node: AnyNode, names: Set<string>): void {
    if (node.type === 'VariableDeclarator') declare(node.id, names);
    if (node.type === 'CatchClause' && node.param) declare(node.param, names);
    if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id) names.add(node.id.name);
    if (node.type === 'ClassExpression' && node.id) names.add(node.id.name);
    const isScope = /Function|StaticBlock/.test(node.type);
    if (isScope) return;
    for (const child of childrenOf(node)) collect(child, names);
}
