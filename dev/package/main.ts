import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { EDITIONS, isEdition } from './editions';
import { checkApp, packageApp, PackageProblems, type CheckedApp } from './package';

type Figures = Pick<CheckedApp, 'bytes' | 'bundleBytes' | 'sha256' | 'checks' | 'warnings'>;

async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            check: { type: 'boolean', default: false },
            root: { type: 'string', default: join(__dirname, '..', '..') },
            out: { type: 'string' },
            edition: { type: 'string', default: 'standard' },
        },
    });
    const root = resolve(values.root);
    const { edition } = values;
    if (!isEdition(edition)) {
        console.error(`There is no edition "${edition}". There are: ${Object.keys(EDITIONS).join(', ')}.`);
        process.exitCode = 2;
        return;
    }
    let figures: Figures;
    if (values.check) {
        figures = await checkApp(root, { edition });
    } else {
        const packaged = await packageApp({ root, edition, ...(values.out ? { outDir: resolve(values.out) } : {}) });
        figures = packaged;
        console.log(`zip     ${packaged.zipPath}`);
    }
    console.log(`size    ${figures.bytes} bytes`);
    console.log(`bundle  ${figures.bundleBytes} bytes`);
    console.log(`sha256  ${figures.sha256}`);
    console.log(`checks  ${figures.checks} passed`);
    for (const warning of figures.warnings) console.warn(`warning ${warning}`);
}

main().catch((error: unknown) => {
    console.error(error instanceof PackageProblems ? error.message : error);
    process.exitCode = 1;
});
