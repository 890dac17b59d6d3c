import fs from 'node:fs';
import path from 'node:path';

import { moreRuntimes } from './moreRuntimes';
import { REPOSITORY } from './repository';
import type { AppRuntime } from './runtimes';

/** Where npm puts what every checkout has, and what only the tests of every runtime need. */
const PLACES = [REPOSITORY, moreRuntimes()].map((folder) => path.join(folder, 'node_modules'));

/** Thrown where a program or an engine is not installed. */
export class MissingRuntime extends Error {}

/** The folder of the engine package of that version. @throws MissingRuntime */
export function engineFolder(version: string): string {
    const aliases = PLACES.map((place) => path.join(place, `apps-engine-${version}`));
    const found = [path.join(REPOSITORY, 'node_modules/@rocket.chat/apps-engine'), ...aliases].find(
        (folder) => versionOf(folder) === version,
    );
    if (!found) throw new MissingRuntime(`Apps-Engine ${version} is missing. ${HOW_TO_INSTALL}`);
    return found;
}

/** The program itself, not npm's wrapper script: killing a wrapper would leave its child running. @throws MissingRuntime */
export function programOf({ backend, program }: AppRuntime): string {
    if (backend === 'node' && program === 'own') return process.execPath;
    const name = `${backend}${process.platform === 'win32' ? '.exe' : ''}`;
    const found = (backend === 'deno' ? denoFolders(program) : nodeFolders(program))
        .map((folder) => path.join(folder, name))
        .find((file) => fs.existsSync(file));
    if (!found) {
        throw new MissingRuntime(
            `No ${backend === 'deno' ? 'Deno' : 'Node'} ${program} in node_modules for ` +
                `${process.platform}-${process.arch}. It comes as an optional dependency. ${HOW_TO_INSTALL}`,
        );
    }
    return found;
}

export const isInstalled = (runtime: AppRuntime): boolean => {
    try {
        programOf(runtime);
        engineFolder(runtime.engine);
        return true;
    } catch (error) {
        if (error instanceof MissingRuntime) return false;
        throw error;
    }
};

const HOW_TO_INSTALL = 'Run `npm ci` without `--omit=optional`.';

function denoFolders(version: string): string[] {
    const [modules = ''] = PLACES;
    const home = path.join(modules, 'deno');
    const parts = path.join(modules, '@deno');
    const platforms = fs.existsSync(parts) ? fs.readdirSync(parts).map((name) => path.join(parts, name)) : [];
    const platform = `deno-${version}-${process.platform}-${process.arch}`;
    return [
        ...(versionOf(home) === version ? [...platforms, home] : []),
        ...PLACES.flatMap((place) => [path.join(place, platform), path.join(place, `${platform}-glibc`)]),
    ];
}

/** Packages for Windows hold the program in another folder. */
function nodeFolders(version: string): string[] {
    const [major] = version.split('.');
    return PLACES.map((place) => path.join(place, `node-${major}-${process.platform}-${process.arch}`))
        .filter((folder) => versionOf(folder) === version)
        .flatMap((folder) => [path.join(folder, 'bin'), folder]);
}

/** Of an npm package; undefined where there is none. */
export function versionOf(packageDir: string): string | undefined {
    try {
        const manifest = fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8');
        return (JSON.parse(manifest) as { version: string }).version;
    } catch {
        return undefined;
    }
}
