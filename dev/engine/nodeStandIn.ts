import fs from 'node:fs';
import path from 'node:path';

import { build, type Plugin } from 'esbuild';

import { NODE_FILES, NODE_SANDBOX } from './nodeShims';
import { engineFolder } from './programs';
import type { Launch, SandboxBuild } from './sandbox';
import { MAPPED_TO_SHIMS } from './sandboxShims';

/** The bundle and the API that the app sees; the only folder of the engine that the process may read. */
const standInDir = (engineDir: string): string => path.join(engineDir, 'node-runtime');

/**
 * Makes a stand-in of the server's Node runtime, which is not published: the engine's Deno runtime as one file for Node,
 * with the rules of the Node sandbox, and the API of the engine under test.
 */
export async function buildNodeStandIn({ engineDir, runtime, onProgress }: SandboxBuild): Promise<void> {
    onProgress('Bundling the stand-in of its Node runtime …');
    const runtimeDir = path.join(engineDir, 'deno-runtime');
    for (const [file, text] of Object.entries(NODE_FILES)) {
        fs.writeFileSync(path.join(engineDir, file), text.trimStart());
    }
    replaceSandbox(path.join(runtimeDir, 'handlers/app/construct.ts'));
    const api = path.join(standInDir(engineDir), 'api');
    for (const part of ['package.json', 'definition', 'node_modules']) {
        fs.cpSync(path.join(engineFolder(runtime.engine), part), path.join(api, part), {
            recursive: true,
            filter: (file) => !/\.(map|d\.ts)$/.test(file),
        });
    }
    // Newer packages hold no server part. The runtime uses this one file of it, which stands on the API alone.
    const helper = 'server/misc/UIHelper.js';
    fs.cpSync(path.join(engineDir, helper), path.join(api, helper));
    takeVersion(engineDir, runtime.engine);
    await build({
        absWorkingDir: runtimeDir,
        entryPoints: ['main.ts'],
        outfile: path.join(standInDir(engineDir), 'main.cjs'),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        tsconfigRaw: {},
        inject: ['shims/node.ts'],
        plugins: [imports(runtimeDir)],
        logLevel: 'silent',
    });
}

/** The server refuses an app by the version in this file, so it names the engine that the app sees. */
function takeVersion(engineDir: string, version: string): void {
    const file = path.join(engineDir, 'package.json');
    const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as object;
    fs.writeFileSync(file, JSON.stringify({ ...manifest, version }, null, 2));
}

function replaceSandbox(file: string): void {
    const source = fs.readFileSync(file, 'utf8');
    const begin = source.indexOf('const ALLOWED_NATIVE_MODULES');
    const end = source.indexOf('export default async function');
    if (begin < 0 || end < begin) throw new Error(`${file} is not what the stand-in was made for.`);
    const rest = source.slice(end).replace('prepareEnvironment();', '');
    fs.writeFileSync(file, source.slice(0, begin) + NODE_SANDBOX + rest);
}

const imports = (runtimeDir: string): Plugin => ({
    name: 'imports-of-the-runtime',
    setup(bundler) {
        bundler.onResolve({ filter: /^@std\// }, ({ path: name }) => {
            const shim = MAPPED_TO_SHIMS[name];
            return shim === undefined ? undefined : { path: path.join(runtimeDir, shim) };
        });
        bundler.onResolve({ filter: /^@rocket\.chat\/apps-engine\/definition\// }, ({ path: name }) => ({
            path: `./api/${name.slice('@rocket.chat/apps-engine/'.length).replace(/\.ts$/, '.js')}`,
            external: true,
        }));
    },
});

/** Node 20 calls the flag experimental, and warns. */
const permissionFlags = (program: string): string[] =>
    program === process.execPath && Number(process.versions.node.split('.')[0]) < 22
        ? ['--experimental-permission', '--disable-warning=ExperimentalWarning']
        : ['--permission'];

/** Starts the stand-in as the server starts its Node runtime, with the host's clock. */
export const launchNode =
    (engineDir: string, program: string): Launch =>
    (clockFile, args, env) => {
        // Permissions are for real paths: the temporary folder is a link on some systems.
        const folder = fs.realpathSync(standInDir(engineDir));
        const clock = fs.realpathSync(clockFile);
        return {
            command: program,
            args: [
                ...permissionFlags(program),
                `--allow-fs-read=${path.dirname(clock)}`,
                `--allow-fs-read=${folder}`,
                path.join(folder, 'main.cjs'),
                ...args.slice(args.indexOf('--subprocess')),
                '--clock',
                clock,
            ],
            env: { PATH: env?.PATH },
        };
    };
