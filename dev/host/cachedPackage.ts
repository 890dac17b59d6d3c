import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What the bytes of the packaged app depend on besides the npm packages: its sources, and the tool that packages them. */
const INPUTS = [
    'app.json',
    'icon.png',
    'HookedIntegrationsApp.ts',
    'commands',
    'lib',
    'i18n',
    'dev/package',
    'dev/i18n',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
];

/** What npm notes about the packages that it has installed. */
const INSTALLED = path.join('node_modules', '.package-lock.json');

export interface CachedPackageOptions {
    /** The folder of app.json. */
    readonly root: string;
    /** Where packages are kept; `.cache` below the root if not given. */
    readonly folder?: string;
    /** Packages and checks the app; called only where no kept package has the same inputs. */
    readonly packageIt: () => Promise<Uint8Array>;
}

/**
 * The packaged app: the kept one where every input is the same as when it was made, a new one otherwise. Rejects where
 * the app does not pass its checks, and keeps nothing then.
 */
export async function cachedPackage({
    root,
    folder = path.join(root, '.cache'),
    packageIt,
}: CachedPackageOptions): Promise<Buffer> {
    const key = inputsOf(root);
    const file = path.join(folder, `app-${key}.zip`);
    const kept = readKept(file);
    if (kept) return kept;
    const zip = Buffer.from(await packageIt());
    // Sources that changed meanwhile may be half in it.
    if (inputsOf(root) !== key) return zip;
    fs.mkdirSync(folder, { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    fs.writeFileSync(draft, zip);
    fs.renameSync(draft, file);
    removeOthers(folder, path.basename(file));
    return zip;
}

/** Another process may remove it at any moment. */
function readKept(file: string): Buffer | undefined {
    try {
        return fs.readFileSync(file);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        return undefined;
    }
}

/** A digest of all inputs: contents of what belongs to the repository; names, sizes and times of what npm installed. */
export function inputsOf(root: string): string {
    const hash = createHash('sha256').update(`node ${process.version}\0`);
    for (const name of INPUTS) {
        for (const file of filesBelow(path.join(root, name)))
            hash.update(`${path.relative(root, file)}\0`)
                .update(fs.readFileSync(file))
                .update('\0');
    }
    for (const file of installedFiles(root)) {
        const { size, mtimeMs } = fs.statSync(file);
        hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\0`);
    }
    return hash.digest('hex').slice(0, 32);
}

interface InstalledPackages {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean }>>;
}

/** Files of the packages that can end up in the app. Of those for development, npm's own notes tell their versions. */
function installedFiles(root: string): string[] {
    const notes = path.join(root, INSTALLED);
    if (!fs.existsSync(notes)) return [];
    const { packages } = JSON.parse(fs.readFileSync(notes, 'utf8')) as InstalledPackages;
    const shipped = Object.entries(packages)
        .filter(([name, { dev, link }]) => name.startsWith('node_modules/') && !dev && !link)
        .map(([name]) => name)
        .sort();
    return [notes, ...shipped.flatMap((name) => filesBelow(path.join(root, name)))];
}

/** The file itself, or all files below the folder, in one order; none where there is no such thing. */
function filesBelow(start: string): string[] {
    const stats = fs.statSync(start, { throwIfNoEntry: false });
    if (!stats) return [];
    if (!stats.isDirectory()) return [start];
    return fs
        .readdirSync(start)
        .sort()
        .flatMap((name) => filesBelow(path.join(start, name)));
}

/** One package is kept: older ones help nobody. */
function removeOthers(folder: string, kept: string): void {
    for (const name of fs.readdirSync(folder)) {
        if (/^app-[0-9a-f]{32}\.zip$/.test(name) && name !== kept) fs.rmSync(path.join(folder, name), { force: true });
    }
}
