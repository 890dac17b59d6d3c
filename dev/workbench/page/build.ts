import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface BuildPageOptions {
    /** Builds even if nothing has changed. */
    readonly force?: boolean;
    readonly onProgress?: (line: string) => void;
}

export interface BuiltPage {
    /** Holds `index.html` and its assets. */
    readonly dir: string;
    /** False: it was up to date. */
    readonly built: boolean;
}

const PAGE = __dirname;
const DIST = path.join(PAGE, 'dist');
/** Names the sources of the page in `dist`. */
const STAMP = '.sources';
/** On the same disk as `dist`, and ignored by git too. */
const CACHE = path.join(PAGE, '..', '..', '..', '.cache');
const SOURCES = ['index.html', 'package.json', 'vite.config.mjs', 'src', path.join('..', 'protocol')];

/** Builds the page of the workbench, unless the existing page has the same sources. */
export async function buildPage({ force = false, onProgress }: BuildPageOptions = {}): Promise<BuiltPage> {
    const sources = digestOf(SOURCES.map((name) => path.join(PAGE, name)));
    if (!force && existsSync(path.join(DIST, STAMP)) && readFileSync(path.join(DIST, STAMP), 'utf8') === sources)
        return { dir: DIST, built: false };
    const vite = findVite();
    onProgress?.('Building the page of the workbench…');
    mkdirSync(CACHE, { recursive: true });
    const fresh = path.join(CACHE, `page-${String(process.pid)}`);
    await run(vite, ['build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir']);
    writeFileSync(path.join(fresh, STAMP), sources);
    putInPlace(fresh);
    return { dir: DIST, built: true };
}

function digestOf(paths: readonly string[]): string {
    const hash = createHash('sha256');
    const add = (file: string, isFolder: boolean): void => {
        if (!isFolder) return void hash.update(`${file}\0`).update(readFileSync(file));
        const entries = readdirSync(file, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) add(path.join(file, entry.name), entry.isDirectory());
    };
    for (const file of paths) add(file, path.extname(file) === '');
    return hash.digest('hex');
}

/** Finds Vite. Throws, with how to install it, where the page's packages are not installed. */
function findVite(): string {
    const resolve = createRequire(path.join(PAGE, 'package.json')).resolve;
    try {
        resolve('@rocket.chat/fuselage/package.json');
        return path.join(path.dirname(resolve('vite/package.json')), 'bin', 'vite.js');
    } catch {
        throw new Error(
            'The packages of the workbench’s page are not installed. Run `npm ci` (without `--workspaces=false`) in the root of the repository.',
        );
    }
}

/** Runs Vite in a separate process: it is an ES module, and the program that starts the workbench may not be. */
function run(script: string, args: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [script, ...args], { cwd: PAGE, stdio: ['ignore', 'pipe', 'pipe'] });
        let said = '';
        const hear = (chunk: Buffer): void => void (said += chunk.toString());
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.on('error', reject);
        child.on('close', (code) => {
            if (code === 0) resolve();
            else reject(new Error(`The page of the workbench cannot be built:\n${said.trim()}`));
        });
    });
}

/** When two builds end at once, either page will do. */
function putInPlace(fresh: string): void {
    const old = `${fresh}-old`;
    try {
        if (existsSync(DIST)) renameSync(DIST, old);
        renameSync(fresh, DIST);
    } catch (error) {
        if (!existsSync(path.join(DIST, STAMP))) throw error;
    } finally {
        rmSync(fresh, { recursive: true, force: true });
        rmSync(old, { recursive: true, force: true });
    }
}
