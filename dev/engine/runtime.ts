import { createHash, generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { buildOnce } from './buildOnce';
import { buildDenoSandbox, DENO_CONFIG, launchDeno } from './denoSandbox';
import { installMoreRuntimes } from './moreRuntimes';
import { NODE_FILES, NODE_SANDBOX } from './nodeShims';
import { buildNodeStandIn, launchNode } from './nodeStandIn';
import { engineFolder, isInstalled, programOf, versionOf } from './programs';
import { REPOSITORY } from './repository';
import { chooseRuntime, DENO, NODE, RUNTIME_VARIABLE, runtimeName, type AppRuntime } from './runtimes';
import type { Launch } from './sandbox';
import { MAPPED_TO_SHIMS, SHIMS } from './sandboxShims';

/** The copy of the Apps-Engine that the host runs, and its companions. */
export interface PreparedRuntime {
    readonly runtime: AppRuntime;
    /** The copy of the engine package: `server/`, `definition/`, `deno-runtime/`. */
    readonly engineDir: string;
    /** How an app's process is started. */
    readonly launch: Launch;
    /** A workspace's own key pair: the engine signs what it installs. */
    readonly keys: { readonly privateKey: string; readonly publicKey: string };
}

/** The last published engine that holds its server part; newer ones hold the API alone. */
const LAST_WITH_SERVER = DENO.engine;

const prepared = new Map<string, Promise<PreparedRuntime>>();

/**
 * Makes a copy of the Apps-Engine that runs here, once per runtime; later calls find it in a few milliseconds. Safe
 * when several processes start at the same time: one builds, the others wait for it.
 *
 * @param wanted what {@link chooseRuntime} chooses, unless given
 */
export function prepareRuntime(
    onProgress: (line: string) => void = () => undefined,
    wanted?: AppRuntime,
): Promise<PreparedRuntime> {
    const runtime = wanted ?? defaultRuntime(onProgress);
    const key = runtimeName(runtime);
    const known = prepared.get(key);
    if (known) return known;
    const preparing = prepare(runtime, onProgress).catch((error: unknown) => {
        prepared.delete(key);
        throw error;
    });
    prepared.set(key, preparing);
    return preparing;
}

const defaultRuntime = (onProgress: (line: string) => void): AppRuntime =>
    chooseRuntime(process.env[RUNTIME_VARIABLE], () => isInstalled(DENO), onProgress);

async function prepare(runtime: AppRuntime, onProgress: (line: string) => void): Promise<PreparedRuntime> {
    const { backend, engine } = runtime;
    if (!comesWithEveryCheckout(runtime) && !isInstalled(runtime)) await installMoreRuntimes(onProgress);
    const program = programOf(runtime);
    const source = engineFolder(backend === 'deno' ? engine : LAST_WITH_SERVER);
    const cache = path.join(REPOSITORY, '.cache');
    if (encodeURI(cache) !== cache) {
        // deno-runtime/lib/require.ts takes a file URL for a path, so nothing in it may need escaping.
        throw new Error(`The Apps-Engine cannot run from "${cache}": move the repository to a path without spaces.`);
    }

    const home = path.join(cache, `engine-${engine}-${backend}-${recipeOf(runtime)}`);
    const keys = path.join(home, 'keys.json');
    await buildOnce({
        home,
        isReady: () => fs.existsSync(keys),
        async fill(draft) {
            onProgress(`Preparing ${runtimeName(runtime)} in ${path.relative(REPOSITORY, home)} (once) …`);
            const engineDir = path.join(draft, 'apps-engine');
            copyEngine(source, engineDir);
            const buildSandbox = backend === 'deno' ? buildDenoSandbox : buildNodeStandIn;
            await buildSandbox({ runtime, draft, engineDir, program, onProgress });
            fs.writeFileSync(path.join(draft, 'keys.json'), JSON.stringify(keyPair()));
            onProgress('The Apps-Engine is ready.');
        },
    });
    const engineDir = path.join(home, 'apps-engine');
    return {
        runtime,
        engineDir,
        launch: backend === 'deno' ? launchDeno(home, program) : launchNode(engineDir, program),
        keys: JSON.parse(fs.readFileSync(keys, 'utf8')) as PreparedRuntime['keys'],
    };
}

const comesWithEveryCheckout = (runtime: AppRuntime): boolean =>
    [DENO, NODE].some((one) => runtimeName(one) === runtimeName(runtime));

/** Changes with everything that the copy is made of. Every Node version runs the same copy. */
function recipeOf({ backend, program, engine }: AppRuntime): string {
    // The copy holds absolute paths: after a move, the repository needs a new copy.
    const parts = [engine, REPOSITORY, SHIMS, MAPPED_TO_SHIMS];
    const own =
        backend === 'deno'
            ? [program, DENO_CONFIG]
            : [NODE_FILES, NODE_SANDBOX, LAST_WITH_SERVER, versionOf(path.join(REPOSITORY, 'node_modules/esbuild'))];
    return createHash('sha256')
        .update(JSON.stringify([...parts, ...own]))
        .digest('hex')
        .slice(0, 10);
}

function copyEngine(source: string, engineDir: string): void {
    for (const part of ['package.json', 'definition', 'deno-runtime', 'lib', 'server', 'node_modules']) {
        fs.cpSync(path.join(source, part), path.join(engineDir, part), { recursive: true, filter: isNeeded });
    }
    for (const [file, text] of Object.entries(SHIMS)) {
        fs.mkdirSync(path.dirname(path.join(engineDir, file)), { recursive: true });
        fs.writeFileSync(path.join(engineDir, file), text.trimStart());
    }
    const main = path.join(engineDir, 'deno-runtime/main.ts');
    fs.writeFileSync(main, `import './shims/clock.ts';\n${fs.readFileSync(main, 'utf8')}`);
}

/** Source maps and types are half the package; its esbuild, only for unbundled apps, would be the largest file. */
function isNeeded(file: string): boolean {
    return (
        !/\.(map|d\.ts)$|[\\/]tests?$|node_modules[\\/](\.bin|esbuild|@esbuild)$|deno\.lock$/.test(file) ||
        /acorn/.test(file)
    );
}

const keyPair = (): PreparedRuntime['keys'] =>
    generateKeyPairSync('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
