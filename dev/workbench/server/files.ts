import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { codeOf, Refusal } from './guard';

const TYPES: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
    readonly type: string;
    readonly bytes: Buffer;
}

/** A file of the built page by the path of its address. Refuses paths that are not plainly below the folder. */
export async function pageFile(folder: string, pathname: string): Promise<StaticFile> {
    const missing = new Refusal(404, 'There is no such file.');
    const segments = (pathname === '/' ? '/index.html' : (decode(pathname) ?? '')).split('/').slice(1);
    if (segments.length === 0) throw missing;
    const isPlain = segments.every((segment) => /^[\w@-][\w.@-]*$/.test(segment) && !segment.includes('..'));
    const type = TYPES[path.extname(segments.at(-1) ?? '')];
    if (!isPlain || type === undefined) throw missing;
    try {
        const root = await fs.promises.realpath(folder);
        const file = await fs.promises.realpath(path.join(root, ...segments));
        // A link may lead out of the folder.
        if (!file.startsWith(root + path.sep)) throw missing;
        return { type, bytes: await fs.promises.readFile(file) };
    } catch (error) {
        throw isMissing(error) ? missing : error;
    }
}

/** The id of the page's build; empty where there is none. */
export function pageBuild(folder: string | undefined): string {
    if (folder === undefined) return '';
    try {
        const index = fs.readFileSync(path.join(folder, 'index.html'));
        return createHash('sha256').update(index).digest('hex').slice(0, 16);
    } catch (error) {
        if (isMissing(error)) return '';
        throw error;
    }
}

/** Replaces the page where it was not built. */
export const NO_PAGE: StaticFile = {
    type: 'text/plain; charset=utf-8',
    bytes: Buffer.from('The page of the workbench was not built. The terminal says what to do about it.\n'),
};

function decode(pathname: string): string | undefined {
    try {
        return decodeURIComponent(pathname);
    } catch {
        return undefined;
    }
}

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error));
