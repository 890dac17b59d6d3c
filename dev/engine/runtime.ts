import { createHash, generateKeyPairSync } from 'node:crypto';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { MAPPED_TO_SHIMS, SHIMS } from './sandboxShims';

/** The copy of the Apps-Engine that the host runs, and its companions. */
export interface PreparedRuntime {
    /** The copy of the engine package: `server/`, `definition/`, `deno-runtime/`. */
    readonly engineDir: string;
    /** Deno's own cache, filled once; the engine starts every app with `--cached-only`. */
    readonly denoDir: string;
    /** The Deno program itself, not npm's wrapper script: killing a wrapper would leave its child running. */
    readonly denoBinary: string;
    /** A workspace's own key pair: the engine signs what it installs. */
    readonly keys: { readonly privateKey: string; readonly publicKey: string };
    readonly engineVersion: string;
}

const REPOSITORY = path.resolve(__dirname, '../..');

/** Waiting processes take a longer build for dead. */
const BUILD_LIMIT_MS = 5 * 60_000;

let prepared: Promise<PreparedRuntime> | undefined;

/**
 * Makes a copy of the Apps-Engine that runs here, once per version; later calls find it in a few milliseconds. Safe
 * when several processes start at the same time: one builds, the others wait for it.
 */
export function prepareRuntime(onProgress: (line: string) => void = () => undefined): Promise<PreparedRuntime> {
    prepared ??= prepare(onProgress).catch((error: unknown) => {
        prepared = undefined;
        throw error;
    });
    return prepared;
}

async function prepare(onProgress: (line: string) => void): Promise<PreparedRuntime> {
    const source = path.join(REPOSITORY, 'node_modules/@rocket.chat/apps-engine');
    const denoBinary = findDeno();
    const engineVersion = versionOf(source);
    const cache = path.join(REPOSITORY, '.cache');
    if (encodeURI(cache) !== cache) {
        // deno-runtime/lib/require.ts takes a file URL for a path, so nothing in it may need escaping.
        throw new Error(`The Apps-Engine cannot run from "${cache}": move the repository to a path without spaces.`);
    }

    const recipe = createHash('sha256')
        .update(
            JSON.stringify([
                engineVersion,
                // The copy holds absolute paths: after a move, the repository needs a new copy.
                REPOSITORY,
                SHIMS,
                MAPPED_TO_SHIMS,
                versionOf(path.join(REPOSITORY, 'node_modules/deno')),
            ]),
        )
        .digest('hex');
    const home = path.join(cache, `engine-${engineVersion}-${recipe.slice(0, 10)}`);

    if (!isReady(home)) await buildOnce(home, () => build(home, source, denoBinary, onProgress));

    return {
        engineDir: path.join(home, 'apps-engine'),
        denoDir: path.join(home, 'deno'),
        denoBinary,
        keys: JSON.parse(fs.readFileSync(path.join(home, 'keys.json'), 'utf8')) as PreparedRuntime['keys'],
        engineVersion,
    };
}

/** The folder gets its name last, so it is complete. */
const isReady = (home: string): boolean => fs.existsSync(path.join(home, 'keys.json'));

/** Lets one process build while all others wait for the result. */
async function buildOnce(home: string, buildIt: () => Promise<void>): Promise<void> {
    const lock = `${home}.lock`;
    fs.mkdirSync(path.dirname(home), { recursive: true });
    for (;;) {
        if (isReady(home)) return;
        try {
            fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
            if (isAbandoned(lock)) fs.rmSync(lock, { force: true });
            else await sleep(100);
            continue;
        }
        try {
            if (!isReady(home)) await buildIt();
        } finally {
            fs.rmSync(lock, { force: true });
        }
    }
}

function isAbandoned(lock: string): boolean {
    try {
        if (Date.now() - fs.statSync(lock).mtimeMs > BUILD_LIMIT_MS) return true;
        const owner = Number(fs.readFileSync(lock, 'utf8'));
        // Between the file's creation and its first byte there is no owner yet.
        if (!owner) return false;
        process.kill(owner, 0);
        return false;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ESRCH';
    }
}

async function build(
    home: string,
    source: string,
    denoBinary: string,
    onProgress: (line: string) => void,
): Promise<void> {
    const draft = `${home}.draft-${process.pid}`;
    const engineDir = path.join(draft, 'apps-engine');
    try {
        onProgress(`Preparing Apps-Engine ${versionOf(source)} in ${path.relative(REPOSITORY, home)} (once) …`);
        removeBesides(home);
        for (const part of ['package.json', 'definition', 'deno-runtime', 'lib', 'server', 'node_modules']) {
            fs.cpSync(path.join(source, part), path.join(engineDir, part), { recursive: true, filter: isNeeded });
        }
        for (const [file, text] of Object.entries(SHIMS)) {
            fs.mkdirSync(path.dirname(path.join(engineDir, file)), { recursive: true });
            fs.writeFileSync(path.join(engineDir, file), text.trimStart());
        }
        adaptImports(path.join(engineDir, 'deno-runtime'));

        onProgress('Fetching the npm packages of its Deno runtime …');
        await cacheModules(denoBinary, path.join(engineDir, 'deno-runtime'), path.join(draft, 'deno'), onProgress);

        const { privateKey, publicKey } = generateKeyPairSync('rsa', {
            modulusLength: 2048,
            privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
            publicKeyEncoding: { type: 'spki', format: 'pem' },
        });
        fs.writeFileSync(path.join(draft, 'keys.json'), JSON.stringify({ privateKey, publicKey }));
        fs.renameSync(draft, home);
        onProgress('The Apps-Engine is ready.');
    } finally {
        fs.rmSync(draft, { recursive: true, force: true });
    }
}

/** Removes the leftovers of killed builds. Only the holder of the lock may call it. */
function removeBesides(home: string): void {
    const folder = path.dirname(home);
    for (const name of fs.readdirSync(folder)) {
        const isLeftOver = name === path.basename(home) || name.startsWith(`${path.basename(home)}.draft-`);
        if (isLeftOver) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
}

/** Source maps and types are half the package; its esbuild, only for unbundled apps, would be the largest file. */
function isNeeded(file: string): boolean {
    return (
        !/\.(map|d\.ts)$|[\\/]tests?$|node_modules[\\/](\.bin|esbuild|@esbuild)$|deno\.lock$/.test(file) ||
        /acorn/.test(file)
    );
}

function adaptImports(runtimeDir: string): void {
    const configFile = path.join(runtimeDir, 'deno.jsonc');
    const config = JSON.parse(fs.readFileSync(configFile, 'utf8').replace(/^\s*\/\/.*$/gm, '')) as {
        imports: Record<string, string>;
        lock?: boolean;
        nodeModulesDir?: string;
    };
    for (const name of ['@std/cli', ...Object.keys(MAPPED_TO_SHIMS)]) delete config.imports[name];
    Object.assign(config.imports, MAPPED_TO_SHIMS);
    config.lock = false;
    config.nodeModulesDir = 'none';
    fs.writeFileSync(configFile, JSON.stringify(config, null, 2));

    const main = path.join(runtimeDir, 'main.ts');
    fs.writeFileSync(main, `import './shims/clock.ts';\n${fs.readFileSync(main, 'utf8')}`);
}

async function cacheModules(
    denoBinary: string,
    runtimeDir: string,
    denoDir: string,
    onProgress: (line: string) => void,
): Promise<void> {
    const certificates = process.env.NODE_EXTRA_CA_CERTS;
    const registry = process.env.NPM_CONFIG_REGISTRY ?? process.env.npm_config_registry;
    const child = spawn(denoBinary, ['install', '--entrypoint', 'main.ts'], {
        cwd: runtimeDir,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
            ...process.env,
            DENO_DIR: denoDir,
            DENO_NO_UPDATE_CHECK: '1',
            NO_COLOR: '1',
            // Older builds ignore the machine's certificates otherwise.
            DENO_TLS_CA_STORE: process.env.DENO_TLS_CA_STORE ?? 'system,mozilla',
            ...(certificates && !process.env.DENO_CERT && { DENO_CERT: certificates }),
            ...(registry && { NPM_CONFIG_REGISTRY: registry }),
        },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
            output += text;
            for (const line of text.split('\n').filter((part) => part.trim())) onProgress(`  ${line.trim()}`);
        });
    }
    const code = await new Promise<number | string | null>((resolve, reject) => {
        child.once('error', reject).once('close', (exitCode, signal) => resolve(exitCode ?? signal));
    });
    if (code !== 0) {
        throw new Error(
            `Deno could not fetch the packages that the Apps-Engine's runtime needs (exit ${code}). ` +
                'They come from the npm registry: check that it can be reached (NPM_CONFIG_REGISTRY, proxy and ' +
                `certificate settings apply), then try again.\n${output.trim()}`,
        );
    }
}

/** The program that the `deno` package's wrapper would start. */
function findDeno(): string {
    const name = process.platform === 'win32' ? 'deno.exe' : 'deno';
    const modules = path.join(REPOSITORY, 'node_modules');
    const platforms = fs.existsSync(path.join(modules, '@deno')) ? fs.readdirSync(path.join(modules, '@deno')) : [];
    const candidates = [
        ...platforms.map((platform) => path.join(modules, '@deno', platform, name)),
        path.join(modules, 'deno', name),
    ];
    const found = candidates.find((candidate) => fs.existsSync(candidate));
    if (!found) {
        throw new Error(
            `No Deno program in node_modules for ${process.platform}-${process.arch}. It comes as an optional dependency ` +
                'of the "deno" package: run `npm install` without `--omit=optional`.',
        );
    }
    return found;
}

function versionOf(packageDir: string): string {
    try {
        return (JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as { version: string })
            .version;
    } catch {
        throw new Error(`${path.relative(REPOSITORY, packageDir)} is missing: run \`npm install\`.`);
    }
}
