import ts from 'typescript';

import type { Sources } from './sources';

/** Something with its length in lines. */
export interface Length {
    readonly name: string;
    readonly lines: number;
}

/** The files, longest first. */
export const fileLengths = (sources: Sources): Length[] =>
    longestFirst([...sources].map(([name, text]) => ({ name, lines: lineCount(text) })));

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** All functions with a body, longest first. A function inside another one counts for both. */
export function functionLengths(sources: Sources): Length[] {
    const lengths: Length[] = [];
    for (const [file, text] of sources) {
        const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
        const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
        const visit = (node: ts.Node): void => {
            if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
                const lines = lineAt(node.getEnd()) - lineAt(node.getStart(source)) + 1;
                lengths.push({ name: `${nameOf(node)} in ${file}`, lines });
            }
            ts.forEachChild(node, visit);
        };
        visit(source);
    }
    return longestFirst(lengths);
}

/** The function's own name, or the name of what it is assigned to. */
function nameOf({ name, parent }: ts.SignatureDeclaration): string {
    if (name) return name.getText();
    const named =
        ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
    return named ? parent.name.getText() : 'a function';
}

const longestFirst = (lengths: readonly Length[]): Length[] => [...lengths].sort((a, b) => b.lines - a.lines);

/**
 * The least length that so many of a hundred do not exceed (nearest rank); 0 where there are none.
 * @param share between 0 and 1
 */
export function percentile(lengths: readonly Length[], share: number): number {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
