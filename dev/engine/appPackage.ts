import fs from 'node:fs';

import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import { unzipSync } from 'fflate';

/** A packaged app: its bytes, or the path of the file. */
export type PackagedApp = Buffer | Uint8Array | string;

export const readPackage = (zip: PackagedApp): Buffer =>
    typeof zip === 'string' ? fs.readFileSync(zip) : Buffer.from(zip);

/** What the engine needs to know of app.json before it installs the package. */
export interface PackageManifest {
    readonly id: string;
    readonly permissions?: IPermission[];
}

/** @throws where the package has no app.json */
export function readManifest(zip: Buffer): PackageManifest {
    const manifest = unzipSync(zip, { filter: ({ name }) => name === 'app.json' })['app.json'];
    if (!manifest) throw new Error('Invalid App package. No "app.json" file.');
    return JSON.parse(Buffer.from(manifest).toString()) as PackageManifest;
}
