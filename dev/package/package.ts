import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { languagesOf, zipNameOf, type Edition } from './editions';
import { bundleApp, checkConsoleUse, checkImports, checkRewriteTriggers } from './bundle';
import { loadApp } from './load';
import {
    checkIcon,
    checkImplements,
    checkManifest,
    checkSchema,
    installedEngineVersion,
    isProblem,
    NAME_SLUG,
    readManifest,
    text,
    type Manifest,
} from './manifest';
import { checkPermissionNames, checkPermissionUse } from './permissions';
import { PackageProblems, type Problem } from './problem';
import {
    checkCatalog,
    checkFormKeys,
    checkNamedKeys,
    checkTranslations,
    codeOf,
    missingTranslations,
    namedTexts,
    readLanguages,
} from './texts';
import { usageOf, type Usage } from './usage';
import { reproducibleZip } from './zip';

export { PackageProblems } from './problem';

const MAX_ZIP_BYTES = 300_000;

export interface PackageOptions {
    /** The folder of app.json. */
    readonly root: string;
    /** The folder for the zip; `dist` below the root, unless given. */
    readonly outDir?: string;
}

export interface CheckOptions {
    /** The standard one, unless given. */
    readonly edition?: Edition;
    /** What texts without a translation are: a problem, unless given. They are English for their readers. */
    readonly gaps?: 'problem' | 'warning';
}

export interface CheckedApp {
    /** See `zipNameOf`. */
    readonly zipName: string;
    readonly zip: Uint8Array;
    readonly bytes: number;
    readonly bundleBytes: number;
    readonly sha256: string;
    /** How many checks the app passed. */
    readonly checks: number;
    readonly warnings: readonly string[];
}

export interface PackagedApp extends Omit<CheckedApp, 'zip' | 'zipName'> {
    readonly zipPath: string;
}

/** Counts the checks and gathers their findings. */
class Inspection {
    readonly problems: Problem[] = [];
    checks = 0;

    add(found: readonly Problem[]): void {
        this.checks += 1;
        this.problems.push(...found);
    }
}

function checkConsole({ consoleCalls }: Usage): Problem[] {
    return consoleCalls.map(({ file, line }) => ({
        file: `${file}:${line}`,
        what: "calls the console, which is the engine's own wire in some runtimes.",
        fix: "Use the app's logger.",
    }));
}

function checkSize(bytes: number): Problem[] {
    if (bytes <= MAX_ZIP_BYTES) return [];
    return [
        {
            file: 'the zip',
            what: `has ${bytes} bytes, more than the ${MAX_ZIP_BYTES} we allow ourselves.`,
            fix: 'Find the dependency that grew, or import less of it.',
        },
    ];
}

const utf8 = (contents: string): Uint8Array => new Uint8Array(Buffer.from(contents, 'utf8'));
const json = (contents: unknown): Uint8Array => utf8(`${JSON.stringify(contents, null, 2)}\n`);

/**
 * The official AppsCompiler leaves the classFile's `.ts` in the manifest, and AppPackageParser.js reads it as `.js`.
 * It also lists the interfaces that the class implements: the engine calls only listed listeners.
 */
function packagedManifest(manifest: Manifest, { implemented }: Usage): Manifest {
    const listed = Array.isArray(manifest['implements']) ? (manifest['implements'] as unknown[]) : [];
    return { ...manifest, implements: [...new Set([...listed, ...implemented])] };
}

/** Everything but writing: bundles, checks and zips in memory. Throws `PackageProblems`. */
export async function checkApp(
    givenRoot: string,
    { edition = 'standard', gaps = 'problem' }: CheckOptions = {},
): Promise<CheckedApp> {
    const root = realpathSync(givenRoot);
    const inspection = new Inspection();
    const giveUp = (): never => {
        throw new PackageProblems(inspection.problems);
    };

    const manifest = readManifest(root);
    if (isProblem(manifest)) throw new PackageProblems([manifest]);
    inspection.add(checkSchema(manifest));
    inspection.add(checkManifest(manifest, installedEngineVersion(root)));
    inspection.add(checkImplements(manifest));
    inspection.add(checkIcon(root, manifest));
    inspection.add(checkPermissionNames(manifest));

    const { languages, problems: unreadable } = readLanguages(root);
    inspection.add(unreadable);
    inspection.add(checkTranslations(languages));
    const missing = missingTranslations(languages);
    if (gaps === 'problem') inspection.add(missing);
    inspection.add(checkCatalog(root, languages));

    const classFile = text(manifest['classFile']);
    if (!classFile.endsWith('.ts')) return giveUp();
    const bundle = await bundleApp(root, classFile, edition);
    inspection.add(Array.isArray(bundle) ? bundle : []);
    if (Array.isArray(bundle)) return giveUp();
    inspection.add(checkImports(bundle));
    inspection.add(checkRewriteTriggers(root, bundle));
    inspection.add(checkConsoleUse(root, bundle));

    const usage = usageOf(root, classFile, bundle.ownSources);
    inspection.add(checkConsole(usage));

    const registered = await loadApp(root, manifest, bundle.code);
    inspection.add('what' in registered ? [registered] : []);
    if ('what' in registered) return giveUp();
    inspection.add(checkPermissionUse(manifest, registered, usage.accessors));
    inspection.add(checkNamedKeys(languages, registered));
    inspection.add(checkFormKeys(languages, registered));
    if (inspection.problems.length > 0) giveUp();

    const code = utf8(bundle.code);
    const iconFile = text(manifest['iconFile']);
    const held = languagesOf(edition, languages.map(codeOf));
    const zip = await reproducibleZip({
        'app.json': json(packagedManifest(manifest, usage)),
        [classFile.replace(/\.ts$/, '.js')]: code,
        [iconFile]: new Uint8Array(readFileSync(join(root, iconFile))),
        ...Object.fromEntries(
            languages
                .filter((language) => held.includes(codeOf(language)))
                .map((language) => [language.path, json(namedTexts(language, registered))]),
        ),
    });
    if (edition !== 'whole') inspection.add(checkSize(zip.length));
    if (inspection.problems.length > 0) giveUp();

    return {
        zipName: zipNameOf(text(manifest['nameSlug']), text(manifest['version']), edition),
        zip,
        bytes: zip.length,
        bundleBytes: code.length,
        sha256: createHash('sha256').update(zip).digest('hex'),
        checks: inspection.checks,
        warnings: [
            ...bundle.warnings,
            ...registered.warnings,
            ...(gaps === 'warning' ? missing.map(({ file, what }) => `${file}: ${what}`) : []),
        ],
    };
}

/** Removes older zips, so that nobody deploys another version, or a state that no longer passes. */
export function removeOldZips(outDir: string, slug: string): void {
    if (!NAME_SLUG.test(slug)) return;
    for (const name of readdirSync(outDir)) {
        if (name.startsWith(`${slug}_`) && name.endsWith('.zip')) rmSync(join(outDir, name));
    }
}

/** Leaves exactly one zip of the app in `outDir`, or throws `PackageProblems` and leaves none. */
export async function packageApp({
    root,
    outDir = join(root, 'dist'),
    ...options
}: PackageOptions & CheckOptions): Promise<PackagedApp> {
    mkdirSync(outDir, { recursive: true });
    const manifest = readManifest(root);
    if (!isProblem(manifest)) removeOldZips(outDir, text(manifest['nameSlug']));
    const { zip, zipName, ...figures } = await checkApp(root, options);
    const zipPath = join(outDir, zipName);
    writeFileSync(zipPath, zip);
    return { zipPath, ...figures };
}
