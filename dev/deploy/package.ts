import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { unzipSync } from 'fflate';

import { inputsOf } from '../host/cachedPackage';
import { zipNameOf, type Edition } from '../package/editions';
import { packageApp } from '../package/package';
import { EXIT, Failure } from './failure';

/** The zip to upload, and what its manifest says. */
export interface Upload {
    readonly file: string;
    readonly zip: Buffer;
    readonly id: string;
    readonly name: string;
    readonly version: string;
    /** As the admin grants them: an upload without them resets the grant to a default that lacks some. */
    readonly permissions: readonly unknown[];
}

/** What the zip in `dist` was made of, noted when it was made. */
interface Note {
    readonly inputs: string;
    readonly sha256: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readNote(file: string): Partial<Note> {
    try {
        return JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Note>;
    } catch {
        return {}; // no note, or half of one: the app is packaged again
    }
}

function manifestOf(zip: Uint8Array, file: string): Record<string, unknown> {
    try {
        const { 'app.json': manifest } = unzipSync(zip, { filter: ({ name }) => name === 'app.json' });
        return JSON.parse(Buffer.from(manifest ?? []).toString('utf8')) as Record<string, unknown>;
    } catch {
        throw new Failure(EXIT.misuse, `${file} is no package of an app: it holds no readable app.json.`);
    }
}

/** Reads a package. Throws a `Failure` where the file is none. */
export function readUpload(file: string): Upload {
    let zip: Buffer;
    try {
        zip = fs.readFileSync(file);
    } catch {
        throw new Failure(EXIT.misuse, `${file} cannot be read. Check --zip.`);
    }
    const { id, name, version, permissions } = manifestOf(zip, file);
    if (typeof id !== 'string' || typeof name !== 'string' || typeof version !== 'string')
        throw new Failure(EXIT.misuse, `${file} is no package of an app: its app.json lacks id, name or version.`);
    return { file, zip, id, name, version, permissions: Array.isArray(permissions) ? permissions : [] };
}

/** The file that `npm run package` leaves for the version in app.json. */
function distFile(root: string, edition: Edition): string {
    const { nameSlug, version } = JSON.parse(fs.readFileSync(path.join(root, 'app.json'), 'utf8')) as Record<
        string,
        string
    >;
    return path.join(root, 'dist', zipNameOf(nameSlug ?? '', version ?? '', edition));
}

/**
 * The package in `dist`, made first where it is missing or older than the sources. `onPackaging` hears that it takes a
 * moment. Rejects with `PackageProblems` where the app does not pass its checks.
 */
export async function currentUpload(root: string, edition: Edition, onPackaging: () => void): Promise<Upload> {
    const noteFile = path.join(root, '.cache', 'deploy.json');
    const file = distFile(root, edition);
    const inputs = inputsOf(root);
    const note = readNote(noteFile);
    if (note.inputs === inputs && fs.existsSync(file) && sha256(fs.readFileSync(file)) === note.sha256)
        return readUpload(file);
    onPackaging();
    const packaged = await packageApp({ root, edition });
    fs.mkdirSync(path.dirname(noteFile), { recursive: true });
    fs.writeFileSync(noteFile, JSON.stringify({ inputs, sha256: packaged.sha256 } satisfies Note));
    return readUpload(packaged.zipPath);
}
