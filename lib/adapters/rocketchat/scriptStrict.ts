import type { ScriptFlaw } from '../../domain/scriptFlaw';
import {
    childrenOf,
    hasOwnThis,
    isClass,
    isFunction,
    isMadeStrict,
    nameOf,
    nodeIn,
    nodesIn,
    type Node,
} from './scriptNodes';

/** All nodes in strict code: the bodies of classes, and functions that ask for it. The rest of a script is not strict. */
export function strictNodes(program: Node): readonly Node[] {
    const found: Node[] = [];
    const visit = (one: Node, isStrict: boolean): void => {
        const inside = isStrict || isClass(one) || (isFunction(one) && isMadeStrict(one));
        if (inside) found.push(one);
        for (const child of childrenOf(one)) visit(child, inside);
    };
    visit(program, false);
    return found;
}

/** Methods of arrays and promises that call their only argument without a `this`. */
const CALLS_BACK = ['forEach', 'map', 'filter', 'some', 'every', 'find', 'findIndex', 'flatMap', 'then', 'catch'];

/**
 * Uses of `this` that are undefined in strict code: in a function that is surely called without one. A function that may
 * get its `this` from elsewhere yields nothing, and neither does one that looks at `this` before it uses it.
 */
export function unboundThis(program: Node): readonly ScriptFlaw[] {
    const candidates = strictNodes(program)
        .filter(hasOwnThis)
        .map((node) => ({ node, lines: usesOfThis(node) }))
        .filter(({ lines }) => lines.length > 0);
    if (candidates.length === 0) return [];
    const surroundings = surroundingsOf(program);
    return candidates
        .filter(({ node }) => isCalledPlainly(node, surroundings))
        .flatMap(({ lines }) => lines.map((line): ScriptFlaw => ({ kind: 'nested-this', line })));
}

interface Surroundings {
    readonly parents: ReadonlyMap<Node, Node>;
    /** Every place of a variable's name. */
    readonly places: ReadonlyMap<string, readonly Node[]>;
}

function surroundingsOf(program: Node): Surroundings {
    const parents = new Map<Node, Node>();
    const places = new Map<string, Node[]>();
    const visit = (node: Node): void => {
        for (const child of childrenOf(node)) {
            parents.set(child, node);
            const name = nameOf(child);
            if (name !== undefined && !isProperty(child, node)) places.set(name, [...(places.get(name) ?? []), child]);
            visit(child);
        }
    };
    visit(program);
    return { parents, places };
}

function isCalledPlainly(node: Node, surroundings: Surroundings): boolean {
    const parent = surroundings.parents.get(node);
    if (!parent) return false;
    if (node.type === 'FunctionDeclaration') return isCalledByName(nodeIn(node, 'id'), surroundings);
    if (parent.type === 'VariableDeclarator') return isCalledByName(nodeIn(parent, 'id'), surroundings);
    if (parent.type !== 'CallExpression') return false;
    const callee = nodeIn(parent, 'callee');
    if (callee === node) return true;
    const given = nodesIn(parent, 'arguments');
    const method =
        callee?.type === 'MemberExpression' && callee.computed !== true ? nodeIn(callee, 'property') : undefined;
    return given.length === 1 && given[0] === node && CALLS_BACK.includes(nameOf(method) ?? '');
}

/** Whether the name is declared once, and used for nothing but plain calls. */
function isCalledByName(id: Node | undefined, { parents, places }: Surroundings): boolean {
    const others = (places.get(nameOf(id) ?? '') ?? []).filter((node) => node !== id);
    return (
        others.length > 0 &&
        others.every((node) => {
            const parent = parents.get(node);
            return parent?.type === 'CallExpression' && parent.callee === node;
        })
    );
}

/** A name behind a dot or before a colon names no variable. */
const isProperty = (node: Node, parent: Node): boolean =>
    parent.computed !== true &&
    (parent.type === 'MemberExpression'
        ? parent.property === node
        : ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(parent.type) &&
          parent.key === node &&
          parent.shorthand !== true);

/** The lines of `this.something` in the function itself; none where it uses `this` in any other way. */
function usesOfThis(fn: Node): readonly number[] {
    const lines: number[] = [];
    let isBare = false;
    const visit = (node: Node, parent: Node): void => {
        if (node.type === 'ThisExpression') {
            if (parent.type === 'MemberExpression' && parent.object === node && parent.optional !== true) {
                lines.push(node.loc.start.line);
            } else isBare = true;
        }
        if (hasOwnThis(node) || isClass(node)) return;
        for (const child of childrenOf(node)) visit(child, node);
    };
    for (const child of childrenOf(fn)) visit(child, fn);
    return isBare ? [] : lines;
}
