import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { reproducibleZip } from '../package/zip';

const FLOOR = join(__dirname, 'floor');
const ICON = join(__dirname, '..', '..', 'icon.png');

export interface FloorConstants {
    readonly hookedUrl: string;
    readonly apiKey: string;
}

/** The floor app's zip, bundled, compressed and with the icon of the app's own. Only what the two apps do differs. */
export async function packageFloor({ hookedUrl, apiKey }: FloorConstants): Promise<Uint8Array> {
    const { outputFiles } = await build({
        entryPoints: [join(FLOOR, 'FloorApp.ts')],
        bundle: true,
        write: false,
        platform: 'node',
        format: 'cjs',
        target: 'es2022',
        minify: true,
        external: ['@rocket.chat/apps-engine/*'],
        define: { HOOKED_URL: JSON.stringify(hookedUrl), HOOKED_API_KEY: JSON.stringify(apiKey) },
    });
    return reproducibleZip({
        'app.json': new Uint8Array(readFileSync(join(FLOOR, 'app.json'))),
        'FloorApp.js': new Uint8Array(Buffer.from(outputFiles[0]?.text ?? '')),
        'icon.png': new Uint8Array(readFileSync(ICON)),
    });
}
