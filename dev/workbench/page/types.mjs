// The part of `npm run types` for the page and for the code that drives it in a browser. Without their packages
// (`npm ci --workspaces=false`), it says so instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const projects = ['dev/workbench/page/', 'dev/screenshots/', 'test/browser/'];
if (existsSync(new URL('node_modules/@rocket.chat/fuselage', root))) {
    const tsc = createRequire(root).resolve('typescript/bin/tsc');
    for (const project of projects) {
        const folder = fileURLToPath(new URL(project, root));
        const { status } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', folder], { stdio: 'inherit' });
        process.exitCode ||= status ?? 1;
    }
} else {
    console.log('The packages of the workbench’s page are not installed: its types are not checked.');
}
