// `npm run release -- <version>`: prepares a release; committing, tagging and pushing is left to a person.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { PackageProblems } from '../package/problem';
import { NoRelease, release } from './release';

const USAGE = `npm run release -- <version | patch | minor | major> [--dry-run]

Checks that the tree is clean and CHANGELOG.md has an entry, sets the version, packages the app, and writes its checksum
and its SBOM (CycloneDX) beside it. It never commits, tags or pushes. --dry-run checks everything and writes nothing.`;

async function main(): Promise<void> {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            'dry-run': { type: 'boolean', default: false },
            help: { type: 'boolean', short: 'h', default: false },
            root: { type: 'string', default: join(__dirname, '..', '..') },
        },
    });
    const [asked] = positionals;
    if (values.help || asked === undefined || positionals.length > 1) {
        console.log(USAGE);
        if (!values.help) process.exitCode = 2;
        return;
    }
    const dryRun = values['dry-run'];
    const { version, zips, bundled, written } = await release({ root: resolve(values.root), asked, dryRun });
    console.log(`version  ${version}`);
    console.log(`holds    ${bundled.map((one) => `${one.name} ${one.version}`).join(', ') || 'no npm packages'}`);
    if (dryRun) {
        console.log('Dry run: everything is in order, and nothing was written.');
        return;
    }
    for (const { name, bytes, sha256 } of zips) console.log(`zip      ${name}, ${bytes} bytes, sha256 ${sha256}`);
    for (const file of written) console.log(`wrote    ${file}`);
    console.log(
        `Next, by hand: git commit -am "release ${version}", git tag v${version}, push both, and publish the files.`,
    );
}

main().catch((error: unknown) => {
    const isKnown = error instanceof NoRelease || error instanceof PackageProblems;
    console.error(isKnown ? error.message : error);
    process.exitCode = 1;
});
