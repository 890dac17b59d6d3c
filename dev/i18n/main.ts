import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { generateCatalog, readLanguages, translationFaults, translationGaps } from './catalog';

const root = path.join(__dirname, '..', '..');
const target = path.join(root, 'lib', 'i18n', 'catalog.generated.ts');

/** `npm run i18n` writes the catalog; with `--check` it only reports whether the catalog is up to date. */
async function main(): Promise<void> {
    const languages = await readLanguages(path.join(root, 'i18n'));
    const faults = translationFaults(languages);
    faults.forEach((fault) => console.error(fault));
    if (faults.length > 0) process.exitCode = 1;
    translationGaps(languages).forEach((gap) => console.warn(`warning: ${gap}`));

    const generated = generateCatalog(languages);
    if (!process.argv.includes('--check')) {
        await writeFile(target, generated);
        return;
    }
    if ((await readFile(target, 'utf8')) !== generated) {
        console.error('lib/i18n/catalog.generated.ts is stale: run `npm run i18n` and commit it.');
        process.exitCode = 1;
    }
}

void main();
