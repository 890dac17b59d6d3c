import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { buildOnce } from './buildOnce';
import { REPOSITORY } from './repository';

/** What `npm ci` reads. */
const FILES = ['package.json', 'package-lock.json', '.npmrc'];
const ASKED_FOR = path.join(REPOSITORY, 'dev/runtimes');

/**
 * The folder with the programs and engines that only the tests of every runtime need; it may not be there yet. They are
 * half a gigabyte, and among them are programs called `node`, which npm's scripts would find first: so they do not stand
 * beside the other packages.
 */
export function moreRuntimes(): string {
    const hash = createHash('sha256');
    for (const file of FILES) hash.update(fs.readFileSync(path.join(ASKED_FOR, file)));
    return path.join(REPOSITORY, '.cache', `runtimes-${hash.digest('hex').slice(0, 10)}`);
}

/** Installs them from the npm registry, once. */
export async function installMoreRuntimes(onProgress: (line: string) => void): Promise<void> {
    const home = moreRuntimes();
    await buildOnce({
        home,
        isReady: () => fs.existsSync(home),
        async fill(draft) {
            onProgress(
                `Installing the runtimes of other servers in ${path.relative(REPOSITORY, home)} (once, 520 MB) …`,
            );
            fs.mkdirSync(draft, { recursive: true });
            for (const file of FILES) fs.copyFileSync(path.join(ASKED_FOR, file), path.join(draft, file));
            await npmCi(draft);
        },
    });
}

async function npmCi(folder: string): Promise<void> {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        // npm is a script there.
        shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
    }
    const code = await new Promise<number | string | null>((resolve, reject) => {
        child.once('error', reject).once('close', (exitCode, signal) => resolve(exitCode ?? signal));
    });
    if (code !== 0) {
        throw new Error(
            `npm could not install the runtimes of other servers (exit ${code}). They come from the npm registry: check ` +
                `that it can be reached, then try again.\n${output.trim()}`,
        );
    }
}
