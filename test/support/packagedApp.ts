import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { prepareRuntime } from '../../dev/engine';
import { packageApp } from '../../dev/package/package';

/** Where `openHost` finds the app under test. */
export const ZIP_VARIABLE = 'PACKAGED_APP';

/**
 * Packages the app once, and prepares the engine's copy, before any session runs. Each run has a folder of its own:
 * another run at the same time would remove the zip.
 */
export default async function prepare(): Promise<void> {
    await prepareRuntime((line) => console.log(line));
    const outDir = mkdtempSync(path.join(os.tmpdir(), 'hooked-integrations-tested-'));
    process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
    const { zipPath, warnings } = await packageApp({
        root: path.join(__dirname, '..', '..'),
        outDir,
        gaps: 'warning',
    });
    for (const warning of warnings) console.warn(warning);
    process.env[ZIP_VARIABLE] = zipPath;
}
