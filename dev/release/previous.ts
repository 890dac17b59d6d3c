// `npx tsx dev/release/previous.ts [commit or tag]`: packages an older state of the app as the fixture that updates begin from.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

/**
 * The state that the fixture is made of. No version is released yet, so it is a commit: the last one on the main branch
 * that stores no keeper and asks for neither endpoints nor conversations. After a release, this is the release's tag.
 */
const PREVIOUS = '1d7b0d5180aecabe7117fd7a9df72ccecd4dba30';

const ROOT = join(__dirname, '..', '..');
const FIXTURE = join(ROOT, 'test', 'fixtures', 'previous-release.zip');

const run = (folder: string, command: string, ...words: readonly string[]): string =>
    execFileSync(command, words, { cwd: folder, encoding: 'utf8' }).trim();

/** Checks the state out beside this one, packages it with its own tool and today's npm packages, and keeps the zip. */
function main(): void {
    const state = process.argv[2] ?? PREVIOUS;
    const folder = mkdtempSync(join(os.tmpdir(), 'hooked-integrations-previous-'));
    const tree = join(folder, 'tree');
    const out = join(folder, 'out');
    try {
        run(ROOT, 'git', 'worktree', 'add', '--quiet', '--detach', tree, state);
        symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
        run(tree, 'npm', 'run', '--silent', 'package', '--', '--out', out);
        const zip = readdirSync(out).find((name) => name.endsWith('.zip'));
        if (!zip) throw new Error(`The package of ${state} was not written.`);
        mkdirSync(join(FIXTURE, '..'), { recursive: true });
        copyFileSync(join(out, zip), FIXTURE);
        console.log(`${FIXTURE}: ${zip} of ${run(tree, 'git', 'log', '-1', '--format=%h %s')}`);
    } finally {
        rmSync(folder, { recursive: true, force: true });
        run(ROOT, 'git', 'worktree', 'prune');
    }
}

main();
