/** A node of a script's syntax tree, as far as the checks read it (ESTree). */
export interface Node {
    readonly type: string;
    readonly loc: { readonly start: { readonly line: number } };
    readonly [field: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
    typeof value === 'object' && value !== null && typeof (value as { readonly type?: unknown }).type === 'string';

/** The nodes right below a node, in the order of the script. */
export function childrenOf(node: Node): readonly Node[] {
    const children: Node[] = [];
    // Called for every node of every check: this is several times as fast as the methods of arrays.
    for (const field in node) {
        const value = node[field];
        if (typeof value !== 'object' || value === null) continue;
        if (isNode(value)) children.push(value);
        else if (Array.isArray(value))
            for (const one of value as readonly unknown[]) if (isNode(one)) children.push(one);
    }
    return children;
}

/** The node in a field; undefined where the field holds none. */
export const nodeIn = (node: Node, field: string): Node | undefined => {
    const value = node[field];
    return isNode(value) ? value : undefined;
};

/** The nodes in a field that holds a list. */
export const nodesIn = (node: Node, field: string): readonly Node[] => {
    const value = node[field];
    return Array.isArray(value) ? (value as readonly unknown[]).filter(isNode) : [];
};

/** A name as the script writes it; undefined for anything else. */
export const nameOf = (node: Node | undefined): string | undefined =>
    node?.type === 'Identifier' && typeof node.name === 'string' ? node.name : undefined;

/** Functions with a `this` of their own; arrow functions have none. */
export const hasOwnThis = ({ type }: Node): boolean => type === 'FunctionDeclaration' || type === 'FunctionExpression';

export const isFunction = (node: Node): boolean => hasOwnThis(node) || node.type === 'ArrowFunctionExpression';

export const isClass = ({ type }: Node): boolean => type === 'ClassDeclaration' || type === 'ClassExpression';

/** Whether the function itself asks for strict code. */
export function isMadeStrict(node: Node): boolean {
    const body = nodeIn(node, 'body');
    return body !== undefined && nodesIn(body, 'body').some(({ directive }) => directive === 'use strict');
}
