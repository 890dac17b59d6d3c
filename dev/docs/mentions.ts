import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { subcommands } from '../../commands';
import { settingIds } from '../../lib/settings/definitions';
import { bannedWords, wordingFaults } from '../i18n/wording';
import { partsOf, repositoryFiles, type PageParts } from './markdown';

/** What pages may name. */
export interface Repository {
    /** Paths below the root, with `/`. */
    readonly files: readonly string[];
    /** The scripts of `package.json`. */
    readonly scripts: readonly string[];
    /** The programs that `npx` finds. */
    readonly programs: readonly string[];
    readonly subcommands: readonly string[];
    readonly settings: readonly string[];
    /** The keys of the texts. */
    readonly texts: readonly string[];
}

/** A statement of a page that does not hold. */
export interface Fault {
    readonly line: number;
    readonly what: string;
}

/** Files that the build writes: they may be missing. */
const BUILT = ['dist', '.cache', 'node_modules'];

const FILE_NAME = /\.(?:ts|tsx|mjs|js|json|md|sh|css|html|png)$/;

/** Words that the pages do without. */
const WORDING = bannedWords.filter(({ isForTextsOnly }) => !isForTextsOnly);

/** Every page against the repository, one line for each fault: `docs/x.md:12: …`. */
export async function faultsIn(root: string): Promise<readonly string[]> {
    const repository = await readRepository(root);
    const pages = new Map<string, PageParts>();
    for (const file of repository.files.filter((one) => one.endsWith('.md'))) {
        pages.set(file, partsOf(await readFile(path.join(root, file), 'utf8')));
    }
    return [...pages.keys()].flatMap((file) =>
        faultsOf(file, pages, repository).map(({ line, what }) => `${file}:${line}: ${what}`),
    );
}

/** @param pages all pages by path, because they link to each other */
export function faultsOf(
    file: string,
    pages: ReadonlyMap<string, PageParts>,
    repository: Repository,
): readonly Fault[] {
    const page = pages.get(file);
    if (!page) return [];
    const folder = path.posix.dirname(file);
    const faults: Fault[] = [];
    for (const { words, line, isFenced } of page.code) {
        const all = [
            ...scriptFaults(words, repository),
            ...commandFaults(words, repository),
            ...(isFenced ? [] : [...settingFaults(words, repository), ...pathFaults(words, folder, repository)]),
        ];
        faults.push(...all.map((what) => ({ line, what })));
    }
    for (const { target, line } of page.targets) {
        const what = linkFault(target, file, pages, repository);
        if (what !== undefined) faults.push({ line, what });
    }
    for (const { words, line } of page.prose) {
        faults.push(...wordingFaults(words, WORDING).map((what) => ({ line, what })));
    }
    return faults;
}

function scriptFaults(words: string, { scripts, programs }: Repository): readonly string[] {
    const named = [...words.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
        ([, run, own]) => run ?? own ?? '',
    );
    const started = [...words.matchAll(/\bnpx ([\w-]+)/g)].map(([, name = '']) => name);
    return [
        ...named.filter((name) => !scripts.includes(name)).map((name) => `there is no npm script ${name}`),
        ...started.filter((name) => !programs.includes(name)).map((name) => `npx finds no ${name}`),
    ];
}

function commandFaults(words: string, { subcommands: known }: Repository): readonly string[] {
    const named = [...words.matchAll(/\/integration ([a-z][\w-]*)/gi)].map(([, name = '']) => name);
    return named.filter((name) => !known.includes(name)).map((name) => `there is no /integration ${name}`);
}

/** Words in small letters with underscores are ids of settings, or keys of texts. */
function settingFaults(words: string, { settings, texts }: Repository): readonly string[] {
    if (!/^[a-z]+(?:_[a-z]+)+$/.test(words)) return [];
    return settings.includes(words) || texts.includes(words) ? [] : [`there is no setting and no text ${words}`];
}

function pathFaults(words: string, folder: string, { files }: Repository): readonly string[] {
    if (!isPath(words)) return [];
    const wanted = patternOf(words);
    const below = patternOf(path.posix.join(folder, words));
    const isThere = files.some((one) => wanted.test(one) || below.test(one));
    return isThere ? [] : [`there is no ${words}`];
}

function isPath(words: string): boolean {
    if (!/^[\w.*<>/-]+$/.test(words) || words.startsWith('/')) return false;
    if (BUILT.includes(words.split('/')[0] ?? '')) return false;
    return words.includes('/') ? !words.startsWith('<') : FILE_NAME.test(words) && !words.startsWith('.');
}

/** `*` and `<name>` stand for one name, `**` for any path; a folder is there when something is in it. */
function patternOf(words: string): RegExp {
    const source = words
        .replace(/\/$/, '')
        .split(/(\*\*|\*|<[^>]*>)/)
        .map((part) => {
            if (part === '**') return '.*';
            return part === '*' || part.startsWith('<') ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
        })
        .join('');
    return new RegExp(`^${source}(?:/.*)?$`);
}

function linkFault(
    target: string,
    file: string,
    pages: ReadonlyMap<string, PageParts>,
    { files }: Repository,
): string | undefined {
    if (/^[a-z]+:/i.test(target)) return undefined;
    const [where = '', anchor] = target.split('#');
    const to = where === '' ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(where));
    if (!files.some((one) => patternOf(to).test(one))) return `the link leads to ${to}, which is not there`;
    if (anchor === undefined || pages.get(to)?.anchors.has(anchor)) return undefined;
    return `${to} has no heading #${anchor}`;
}

async function readRepository(root: string): Promise<Repository> {
    const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(root, file), 'utf8'));
    const { scripts } = (await json('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    return {
        files: await repositoryFiles(root),
        scripts: Object.keys(scripts),
        programs: await readdir(path.join(root, 'node_modules', '.bin')),
        subcommands: subcommands.map(({ name }) => name),
        settings: settingIds,
        texts: Object.keys((await json('i18n/en.json')) as object),
    };
}
