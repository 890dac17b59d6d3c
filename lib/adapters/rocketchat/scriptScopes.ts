import type { ScriptFlaw } from '../../domain/scriptFlaw';
import { childrenOf, isClass, isFunction, isMadeStrict, nameOf, nodeIn, nodesIn, type Node } from './scriptNodes';

/**
 * The names that the server gives to scripts, which they may set: those of isolated-vm and of the older vm2
 * (`isolated-vm/buildSandbox.ts`, `isolated-vm/getCompatibilityScript.ts` and `vm2/buildSandbox.ts` of
 * apps/meteor/app/integrations/server/lib). `exports` and `module` stand for scripts that were made for other engines.
 */
const GIVEN = [
    'global',
    'globalThis',
    'ivm',
    's',
    'console',
    'fetch',
    'serverFetch',
    'Store',
    'Script',
    '_',
    'moment',
    'Promise',
    'HTTP',
    'Livechat',
    'Fiber',
    'scriptTimeout',
    'exports',
    'module',
];

/** The names of JavaScript itself that exist before a script declares anything. */
const BUILT_IN =
    'undefined NaN Infinity Object Function Array String Number Boolean Symbol BigInt Math JSON Date RegExp Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError Map Set WeakMap WeakSet WeakRef Proxy Reflect Intl ArrayBuffer SharedArrayBuffer DataView Atomics Iterator WebAssembly Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array parseInt parseFloat isNaN isFinite eval escape unescape encodeURI encodeURIComponent decodeURI decodeURIComponent FinalizationRegistry Buffer URL URLSearchParams setTimeout clearTimeout'.split(
        ' ',
    );

const EXISTING = new Set([...GIVEN, ...BUILT_IN]);

interface Scope {
    readonly names: Set<string>;
    readonly outer?: Scope;
}

interface Assignment {
    readonly name: string;
    readonly line: number;
    readonly strict: boolean;
}

/**
 * Assignments to variables that nothing declares. Strict code refuses them; elsewhere they make a global, which strict
 * code may then use as well. A model of the database may have any name, so names with a capital first letter are left out.
 */
export function implicitGlobals(program: Node): readonly ScriptFlaw[] {
    const top: Scope = { names: new Set() };
    const walk: Walk = { assignments: [], isOpen: false, made: new Set() };
    declareAll(program, top);
    visit(program, top, false, walk);
    // With these, names cannot be told apart from what exists.
    if (walk.isOpen) return [];
    const madeElsewhere = new Set([
        ...walk.made,
        ...walk.assignments.filter(({ strict }) => !strict).map(({ name }) => name),
    ]);
    return walk.assignments
        .filter(({ name, strict }) => strict && !madeElsewhere.has(name) && !EXISTING.has(name) && !/^[A-Z]/.test(name))
        .map(({ line }) => ({ kind: 'implicit-global', line }));
}

interface Walk {
    /** To names that no scope declares. */
    readonly assignments: Assignment[];
    /** Properties that are written to an object, which may be the global one. */
    readonly made: Set<string>;
    isOpen: boolean;
}

function visit(node: Node, scope: Scope, strict: boolean, walk: Walk): void {
    const inside = strict || isClass(node) || (isFunction(node) && isMadeStrict(node));
    const within = scopeOf(node, scope);
    if (node.type === 'WithStatement' || isEval(node)) walk.isOpen = true;
    for (const target of targetsOf(node)) {
        const name = nameOf(target);
        if (name !== undefined && !isDeclared(name, within)) {
            walk.assignments.push({ name, line: target.loc.start.line, strict: inside });
        }
        const property = target.type === 'MemberExpression' ? nodeIn(target, 'property') : undefined;
        const made = nameOf(property) ?? (typeof property?.value === 'string' ? property.value : undefined);
        if (made !== undefined && mayBeGlobal(nodeIn(target, 'object'), inside)) walk.made.add(made);
    }
    if (isDefinition(node, inside)) walk.isOpen = true;
    for (const child of childrenOf(node)) visit(child, within, inside, walk);
}

const isEval = (node: Node): boolean =>
    (node.type === 'CallExpression' || node.type === 'NewExpression') &&
    ['eval', 'Function'].includes(nameOf(nodeIn(node, 'callee')) ?? '');

/** `Object.assign(global, …)` and the like. */
const isDefinition = (node: Node, strict: boolean): boolean =>
    node.type === 'CallExpression' && nodesIn(node, 'arguments').some((given) => mayBeGlobal(given, strict));

/** `this` outside of strict code may be the global object too. */
const mayBeGlobal = (node: Node | undefined, strict: boolean): boolean =>
    (node?.type === 'ThisExpression' && !strict) || ['global', 'globalThis'].includes(nameOf(node) ?? '');

/** What a node writes to. */
function targetsOf(node: Node): readonly Node[] {
    switch (node.type) {
        case 'AssignmentExpression':
            return leavesOf(nodeIn(node, 'left'));
        case 'UpdateExpression':
            return leavesOf(nodeIn(node, 'argument'));
        case 'ForInStatement':
        case 'ForOfStatement': {
            const left = nodeIn(node, 'left');
            return left?.type === 'VariableDeclaration' ? [] : leavesOf(left);
        }
        default:
            return [];
    }
}

/** The names and members in a pattern. */
function leavesOf(pattern: Node | undefined): readonly Node[] {
    switch (pattern?.type) {
        case 'Identifier':
        case 'MemberExpression':
            return [pattern];
        case 'ObjectPattern':
            return nodesIn(pattern, 'properties').flatMap((one) =>
                leavesOf(nodeIn(one, one.type === 'RestElement' ? 'argument' : 'value')),
            );
        case 'ArrayPattern':
            return nodesIn(pattern, 'elements').flatMap(leavesOf);
        case 'AssignmentPattern':
            return leavesOf(nodeIn(pattern, 'left'));
        case 'RestElement':
            return leavesOf(nodeIn(pattern, 'argument'));
        default:
            return [];
    }
}

const isDeclared = (name: string, scope: Scope | undefined): boolean =>
    scope !== undefined && (scope.names.has(name) || isDeclared(name, scope.outer));

/** The scope that a node opens, with all that is declared in it; the outer one where it opens none. */
function scopeOf(node: Node, outer: Scope): Scope {
    if (!isFunction(node) && !isClass(node) && node.type !== 'StaticBlock') return outer;
    const scope: Scope = { names: new Set(), outer };
    if (isFunction(node)) {
        scope.names.add('arguments');
        for (const parameter of nodesIn(node, 'params')) declare(parameter, scope);
    }
    declare(nodeIn(node, 'id'), scope);
    declareAll(node, scope);
    return scope;
}

/**
 * Declares what stands in a function, but for inner functions and classes. A block counts as a part of its function: a
 * name that is declared in another block then yields nothing, which is better than a false alarm.
 */
function declareAll(node: Node, scope: Scope): void {
    for (const child of childrenOf(node)) {
        if (child.type === 'VariableDeclarator') declare(nodeIn(child, 'id'), scope);
        if (child.type === 'CatchClause') declare(nodeIn(child, 'param'), scope);
        if (child.type === 'FunctionDeclaration' || isClass(child)) declare(nodeIn(child, 'id'), scope);
        if (!isFunction(child) && !isClass(child)) declareAll(child, scope);
    }
}

const declare = (pattern: Node | undefined, scope: Scope): void => {
    for (const leaf of leavesOf(pattern)) {
        const name = nameOf(leaf);
        if (name !== undefined) scope.names.add(name);
    }
};
