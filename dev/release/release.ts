import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { bundleApp } from '../package/bundle';
import { RELEASED } from '../package/editions';
import { checkApp, removeOldZips, type CheckedApp } from '../package/package';
import { changelogFault } from './changelog';
import { bundledBom, type Bom, type BundledPackage } from './sbom';
import { isOlder, lockWithVersion, nextVersion, withVersion } from './version';

/** Why there is no release, in sentences for the person who asked for it. Nothing is changed then. */
export class NoRelease extends Error {
    constructor(readonly reasons: readonly string[]) {
        super(`No release:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`);
        this.name = 'NoRelease';
    }
}

export interface ReleaseOptions {
    /** The folder of app.json. */
    readonly root: string;
    /** A version, or `patch`, `minor` or `major`. */
    readonly asked: string;
    /** Checks everything and writes nothing. */
    readonly dryRun: boolean;
    /** npm's CycloneDX document of everything that the lock file names. */
    readonly npmSbom?: (root: string) => Bom;
}

export interface ReleasedZip {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
}

export interface Release {
    readonly version: string;
    /** One of each edition. */
    readonly zips: readonly ReleasedZip[];
    /** Npm packages with code in the zip. */
    readonly bundled: readonly BundledPackage[];
    /** What was written, as paths below the root; empty for a dry run. */
    readonly written: readonly string[];
}

const zipOf = ({ zipName, bytes, sha256 }: CheckedApp): ReleasedZip => ({ name: zipName, bytes, sha256 });

const VERSIONED = ['package.json', 'app.json', 'package-lock.json'] as const;

const read = (root: string, name: string): string => fs.readFileSync(path.join(root, name), 'utf8');

const git = (root: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** npm's document of what the lock file names. `npm run -s` would silence npm's reasons, so the log level is named. */
function npmSbomOf(root: string): Bom {
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--loglevel', 'error'];
    const done = spawnSync('npm', args, {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
        shell: process.platform === 'win32',
    });
    if (done.status !== 0) throw new NoRelease([`npm sbom failed: ${(done.stderr || String(done.error)).trim()}`]);
    return JSON.parse(done.stdout) as Bom;
}

/** All reasons against the release at once. */
function faults(root: string, version: string, current: string): string[] {
    const found: (string | undefined)[] = [];
    const changed = git(root, 'status', '--porcelain');
    if (changed !== '')
        found.push(`The working tree is not clean. Commit or undo first:\n${changed.replace(/^/gm, '      ')}`);
    if (isOlder(version, current)) found.push(`Version ${version} is older than ${current}.`);
    if (git(root, 'tag', '--list', `v${version}`) !== '')
        found.push(`The tag v${version} exists: that version is released. Take the next one.`);
    const inManifest = (JSON.parse(read(root, 'app.json')) as { version: string }).version;
    if (inManifest !== current)
        found.push(`package.json has version ${current}, app.json ${inManifest}. Make them the same first.`);
    found.push(
        fs.existsSync(path.join(root, 'CHANGELOG.md'))
            ? changelogFault(read(root, 'CHANGELOG.md'), version)
            : 'CHANGELOG.md is missing. Write what users notice.',
    );
    return found.filter((fault) => fault !== undefined);
}

/** The npm packages that a bundle holds code of, each once. */
async function bundledPackages(root: string): Promise<BundledPackage[]> {
    const { classFile } = JSON.parse(read(root, 'app.json')) as { classFile: string };
    const bundle = await bundleApp(root, classFile, 'whole');
    if (Array.isArray(bundle)) throw new NoRelease(bundle.map(({ what }) => what));
    const folders = bundle.sources.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
    const packages = [...new Set(folders.filter((folder) => folder !== undefined))].map((folder) => {
        const { name, version } = JSON.parse(read(root, `${folder}/package.json`)) as BundledPackage;
        return { name, version };
    });
    const byKey = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
    return [...byKey.keys()].sort().map((key) => byKey.get(key) as BundledPackage);
}

/** Sets the version in the three files that have one. Resolves to what puts them back. */
function setVersion(root: string, version: string): () => void {
    const before = VERSIONED.filter((name) => fs.existsSync(path.join(root, name))).map(
        (name) => [name, read(root, name)] as const,
    );
    for (const [name, text] of before) {
        const after = name === 'package-lock.json' ? lockWithVersion(text, version) : withVersion(text, version);
        if (after !== text) fs.writeFileSync(path.join(root, name), after);
    }
    return () => before.forEach(([name, text]) => fs.writeFileSync(path.join(root, name), text));
}

/** Zips, checksums and SBOMs of other versions, so that nobody publishes one beside the wrong zip. */
function removeOthers(folder: string, slug: string): void {
    removeOldZips(folder, slug);
    for (const name of fs.readdirSync(folder))
        if (name.startsWith(`${slug}_`) && /\.(zip\.sha256|cdx\.json)$/.test(name)) fs.rmSync(path.join(folder, name));
}

/**
 * Makes a release: the version in package.json, app.json and the lock file, and in `dist` the zip of each edition, its
 * checksum and a CycloneDX document of what it holds. It commits, tags and pushes nothing. Throws `NoRelease` or `PackageProblems`, and
 * leaves the files as they were then.
 */
export async function release({ root, asked, dryRun, npmSbom = npmSbomOf }: ReleaseOptions): Promise<Release> {
    const { name, version: current } = JSON.parse(read(root, 'package.json')) as { name: string; version: string };
    const version = nextVersion(asked, current);
    if (version === undefined)
        throw new NoRelease([`“${asked}” is no version. Write one as 1.2.3, or patch, minor or major.`]);
    const found = faults(root, version, current);
    if (found.length > 0) throw new NoRelease(found);

    const bundled = await bundledPackages(root);
    const installed = npmSbom(root);
    const bomOf = (sha256: string): Bom => bundledBom(installed, bundled, { name, version, sha256 });
    bomOf(''); // what npm does not know is found before anything is written
    const packages = async (): Promise<readonly CheckedApp[]> => {
        const checked: CheckedApp[] = [];
        for (const edition of RELEASED) checked.push(await checkApp(root, { edition }));
        return checked;
    };
    if (dryRun) return { version, zips: (await packages()).map(zipOf), bundled, written: [] };
    const putBack = setVersion(root, version);
    try {
        const made = await packages();
        const folder = path.join(root, 'dist');
        fs.mkdirSync(folder, { recursive: true });
        removeOthers(folder, (JSON.parse(read(root, 'app.json')) as { nameSlug: string }).nameSlug);
        const written = made.flatMap(({ zip, zipName, sha256 }) => {
            const zipPath = path.join(folder, zipName);
            const bomPath = zipPath.replace(/\.zip$/, '.cdx.json');
            fs.writeFileSync(zipPath, zip);
            fs.writeFileSync(`${zipPath}.sha256`, `${sha256}  ${zipName}\n`);
            fs.writeFileSync(bomPath, `${JSON.stringify(bomOf(sha256), null, 2)}\n`);
            return [zipPath, `${zipPath}.sha256`, bomPath].map((file) => path.relative(root, file));
        });
        return { version, zips: made.map(zipOf), bundled, written };
    } catch (error) {
        putBack();
        throw error;
    }
}
