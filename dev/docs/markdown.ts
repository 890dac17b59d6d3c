import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders that hold nothing of ours. */
const FOREIGN = ['node_modules', 'dist', 'coverage', '.git', '.cache'];

/** Every file of the repository, as a path below the root with `/`, sorted. */
export async function repositoryFiles(root: string, folder = ''): Promise<readonly string[]> {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    const found = entries.map(async (entry): Promise<readonly string[]> => {
        if (FOREIGN.includes(entry.name)) return [];
        const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? repositoryFiles(root, below) : [below];
    });
    return (await Promise.all(found)).flat().sort();
}

/** Every page of the repository. */
export const markdownFiles = async (root: string): Promise<readonly string[]> =>
    (await repositoryFiles(root)).filter((file) => file.endsWith('.md'));

/** One piece of code in a page: a span, or a line of a fenced block. */
export interface Code {
    readonly words: string;
    readonly line: number;
    readonly isFenced: boolean;
}

/** A link or picture of a page. */
export interface Target {
    readonly target: string;
    readonly line: number;
}

/** The parts of a page that can be checked. */
export interface PageParts {
    readonly code: readonly Code[];
    readonly targets: readonly Target[];
    /** The anchors of its headings, as GitHub makes them. */
    readonly anchors: ReadonlySet<string>;
    /** Its running text by line: without code, comments, generated regions and quoted texts. */
    readonly prose: readonly { readonly words: string; readonly line: number }[];
}

export function partsOf(page: string): PageParts {
    const code: Code[] = [];
    const targets: Target[] = [];
    const prose: { words: string; line: number }[] = [];
    const headings: string[] = [];
    let isFenced = false;
    let isGenerated = false;
    for (const [index, text] of page.split('\n').entries()) {
        const line = index + 1;
        if (/^\s*```/.test(text)) {
            isFenced = !isFenced;
            continue;
        }
        if (isFenced) {
            code.push({ words: text, line, isFenced });
            continue;
        }
        if (/: written by npm run [\w:]+ -->$/.test(text)) isGenerated = true;
        if (text.startsWith('<!-- /')) isGenerated = false;
        const [, heading] = /^#{1,6}\s+(.+)$/.exec(text) ?? [];
        if (heading !== undefined) headings.push(heading);
        const spans = [...text.matchAll(/`([^`]+)`/g)];
        code.push(...spans.map(([, words = '']) => ({ words: words.replaceAll('\\|', '|'), line, isFenced })));
        const plain = text.replace(/`[^`]+`/g, '``').replace(/<!--.*?-->/g, '');
        for (const [, link, source] of plain.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)) {
            targets.push({ target: link ?? source ?? '', line });
        }
        if (!isGenerated && !/<!-- text: \w+ -->$/.test(text)) prose.push({ words: plain, line });
    }
    return { code, targets, prose, anchors: anchorsOf(headings) };
}

/** GitHub's anchors: small letters, no punctuation, `-` for blanks, and a number for a repeated heading. */
function anchorsOf(headings: readonly string[]): ReadonlySet<string> {
    const counts = new Map<string, number>();
    return new Set(
        headings.map((heading) => {
            const anchor = heading
                .trim()
                .toLowerCase()
                .replace(/[^\p{L}\p{N}\s_-]/gu, '')
                .replace(/\s/g, '-');
            const count = counts.get(anchor) ?? 0;
            counts.set(anchor, count + 1);
            return count === 0 ? anchor : `${anchor}-${count}`;
        }),
    );
}
