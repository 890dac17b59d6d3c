import path from 'node:path';

import ts from 'typescript';

import type { Sources } from './sources';

/** For each node, the other nodes that it imports. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Which files import which, types included. */
export function fileGraph(sources: Sources): Graph {
    return new Map(
        [...sources].map(([file, text]) => {
            const imported = ts
                .preProcessFile(text)
                .importedFiles.flatMap(({ fileName }) => resolve(file, fileName, sources));
            return [file, new Set(imported.filter((other) => other !== file))];
        }),
    );
}

/** The source file that a relative specifier names; nothing for packages and for files that are not measured. */
function resolve(from: string, specifier: string, sources: Sources): string[] {
    if (!specifier.startsWith('.')) return [];
    const base = path.posix.join(path.posix.dirname(from), specifier);
    return [`${base}.ts`, `${base}/index.ts`].filter((file) => sources.has(file)).slice(0, 1);
}

/** Which folders import which. A folder inside another one is a folder of its own. */
export function folderGraph(files: Graph): Graph {
    const folders = new Map<string, Set<string>>();
    for (const [file, imported] of files) {
        const folder = path.posix.dirname(file);
        const arrows = folders.get(folder) ?? new Set<string>();
        folders.set(folder, arrows);
        for (const other of [...imported].map((one) => path.posix.dirname(one))) {
            if (other !== folder) arrows.add(other);
        }
    }
    return folders;
}

export const countArrows = (graph: Graph): number => [...graph.values()].reduce((sum, { size }) => sum + size, 0);

/** Groups of nodes that reach each other, each sorted. */
export function circles(graph: Graph): string[][] {
    const reached = new Map([...graph.keys()].map((node) => [node, reachableFrom(node, graph)]));
    const groups: string[][] = [];
    const seen = new Set<string>();
    for (const node of [...graph.keys()].sort()) {
        if (seen.has(node) || !reached.get(node)?.has(node)) continue;
        const group = [...graph.keys()].filter(
            (other) => reached.get(node)?.has(other) && reached.get(other)?.has(node),
        );
        for (const member of group) seen.add(member);
        groups.push(group.sort());
    }
    return groups;
}

/** The nodes that can be reached by one arrow or more: the node itself only where it is on a circle. */
function reachableFrom(start: string, graph: Graph): ReadonlySet<string> {
    const reached = new Set<string>();
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        for (const next of graph.get(node) ?? []) {
            if (reached.has(next)) continue;
            reached.add(next);
            open.push(next);
        }
    }
    return reached;
}

/** Pairs of nodes that import each other. */
export const backArrows = (graph: Graph): [string, string][] =>
    [...graph].flatMap(([node, imported]) =>
        [...imported]
            .filter((other) => node < other && graph.get(other)?.has(node))
            .map((other): [string, string] => [node, other]),
    );
