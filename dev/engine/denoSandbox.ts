import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import type { Launch, SandboxBuild } from './sandbox';
import { MAPPED_TO_SHIMS } from './sandboxShims';

/** Older engines were made for Deno 1, which asked nobody before it loaded CommonJS. */
export const DENO_CONFIG = { lock: false, nodeModulesDir: 'none', unstable: ['detect-cjs'] };

/** Where Deno's own cache is, filled once: the engine starts every app with `--cached-only`. */
const denoDirIn = (home: string): string => path.join(home, 'deno');

/** Makes the engine's Deno runtime run here: its imports, and a cache of its npm packages. */
export async function buildDenoSandbox({ draft, engineDir, program, onProgress }: SandboxBuild): Promise<void> {
    const runtimeDir = path.join(engineDir, 'deno-runtime');
    adaptImports(runtimeDir);
    onProgress('Fetching the npm packages of its Deno runtime …');
    await cacheModules(program, runtimeDir, denoDirIn(draft), onProgress);
}

/** Starts what the engine starts, with the host's Deno and clock. */
export const launchDeno =
    (home: string, program: string): Launch =>
    (clockFile, args, env) => ({
        command: program,
        // Older engines do not let the app read the temporary folder.
        args: [
            ...args.map((arg) => (arg.startsWith('--allow-read=') ? `${arg},${path.dirname(clockFile)}` : arg)),
            '--clock',
            clockFile,
        ],
        env: { ...env, DENO_DIR: denoDirIn(home), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
    });

function adaptImports(runtimeDir: string): void {
    const configFile = path.join(runtimeDir, 'deno.jsonc');
    const config = JSON.parse(fs.readFileSync(configFile, 'utf8').replace(/^\s*\/\/.*$/gm, '')) as {
        imports: Record<string, string>;
    };
    for (const name of ['@std/cli', ...Object.keys(MAPPED_TO_SHIMS)]) delete config.imports[name];
    Object.assign(config.imports, MAPPED_TO_SHIMS);
    fs.writeFileSync(configFile, JSON.stringify({ ...config, ...DENO_CONFIG }, null, 2));
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
