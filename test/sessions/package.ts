import path from 'node:path';

import { prepareRuntime } from '../../dev/engine';
import { packageApp } from '../../dev/package/package';

/** Where `openHost` finds the app under test. */
export const ZIP_VARIABLE = 'PACKAGED_APP';

/** Packages the app once, and makes sure that the engine's copy is there, before any session runs. */
export default async function prepare(): Promise<void> {
    await prepareRuntime((line) => console.log(line));
    const root = path.join(__dirname, '..', '..');
    const { zipPath } = await packageApp({ root, outDir: path.join(root, '.cache', 'tested') });
    process.env[ZIP_VARIABLE] = zipPath;
}
