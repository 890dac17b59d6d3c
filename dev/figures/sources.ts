import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The texts of source files by their paths in the repository, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** What is measured: the app's own sources, less what a script writes. */
const isMeasured = (file: string): boolean => /^(lib|commands)\/.+\.ts$/.test(file) && !file.endsWith('.generated.ts');

/** The sources as they stand in the working tree. */
export function workingSources(root: string): Sources {
    const files = ['lib', 'commands'].flatMap((folder) =>
        fs
            .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
            .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
    );
    return new Map(
        files
            .filter(isMeasured)
            .sort()
            .map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]),
    );
}

/** The sources of a commit. Throws what git says where there is no such commit. */
export function sourcesAt(root: string, ref: string): Sources {
    const git = (...args: string[]): string =>
        execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' });
    const commit = git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).trim();
    const files = git('ls-tree', '-r', '--name-only', '-z', commit, 'lib', 'commands').split('\0').filter(isMeasured);
    return new Map(files.map((file) => [file, git('show', `${commit}:${file}`)]));
}
