import { backArrows, circles, countArrows, fileGraph, folderGraph } from './imports';
import { fileLengths, functionLengths, percentile, type Length } from './lengths';
import type { Sources } from './sources';

/** What each row is called, and what it says of the sources. */
export type Figures = ReadonlyMap<string, string>;

/** How the sources are laid out, in figures. */
export function figuresOf(sources: Sources): Figures {
    const files = fileGraph(sources);
    const folders = folderGraph(files);
    const lengths = fileLengths(sources);
    return new Map([
        ['folders', String(folders.size)],
        ['import arrows between folders', String(countArrows(folders))],
        ['circles of folders', listed(circles(folders), ' ↔ ')],
        ['back-arrows', listed(backArrows(folders), ' ⇄ ')],
        ['circles of files', listed(circles(files), ' ↔ ')],
        ['files', String(sources.size)],
        ['longest file', described(lengths[0])],
        ['90th percentile of file length', `${percentile(lengths, 0.9)} lines`],
        ['longest function', described(functionLengths(sources)[0])],
    ]);
}

const described = (length: Length | undefined): string => (length ? `${length.lines} lines: ${length.name}` : 'none');

/** How many, and which, as far as they can be read at a glance. */
function listed(groups: readonly (readonly string[])[], between: string): string {
    if (groups.length === 0) return '0';
    const few = (group: readonly string[]): string =>
        group.length > FEW ? `${group.length} of them` : group.join(between);
    const shown = groups.slice(0, FEW).map(few);
    return `${groups.length}: ${shown.join('; ')}${groups.length > FEW ? '; …' : ''}`;
}

const FEW = 4;

/** A column of figures under its heading. */
export interface Column {
    readonly heading: string;
    readonly figures: Figures;
}

/** The columns side by side, as a table in Markdown. A figure that a column lacks is shown as "–". */
export function tableOf(columns: readonly Column[]): string {
    const names = new Set(columns.flatMap(({ figures }) => [...figures.keys()]));
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [
        row(['', ...columns.map(({ heading }) => heading)]),
        row(['---', ...columns.map(() => '---')]),
        ...[...names].map((name) => row([name, ...columns.map(({ figures }) => figures.get(name) ?? '–')])),
    ].join('\n');
}
