// The page's part of `npm run types`. Where its packages were left out (`npm ci --workspaces=false`), it says so instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
if (existsSync(new URL('node_modules/@rocket.chat/fuselage', root))) {
    const tsc = createRequire(root).resolve('typescript/bin/tsc');
    const page = fileURLToPath(new URL('.', import.meta.url));
    const { status } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', page], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
} else {
    console.log('The packages of the workbench’s page are not installed: its types are not checked.');
}
