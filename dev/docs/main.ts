import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { generatedFiles } from './generate';
import { faultsIn } from './mentions';

const root = path.join(__dirname, '..', '..');

/**
 * `npm run docs` writes the generated parts of the pages; with `--check` it only says which are stale. Both name what
 * the pages mention and the repository does not have.
 */
async function main(): Promise<void> {
    const isCheck = process.argv.includes('--check');
    for (const { path: file, before, after } of await generatedFiles(root)) {
        if (before === after) continue;
        if (!isCheck) {
            await writeFile(path.join(root, file), after);
            console.log(`${file} is written anew.`);
            continue;
        }
        console.error(`${file} is stale: run \`npm run docs\` and commit it.`);
        process.exitCode = 1;
    }
    for (const fault of await faultsIn(root)) {
        console.error(fault);
        process.exitCode = 1;
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
