import fs from 'node:fs';
import path from 'node:path';

import { PNG } from 'pngjs';

import { encodePlain } from '../png';
import { buildPage } from '../workbench/page/build';
import { takePictures } from './pictures';
import { startStage } from './stage';

const FOLDER = path.join(__dirname, '..', '..', 'docs', 'pictures');
/** A repository keeps every version of a picture. */
const MAX_BYTES = 150_000;

/** `npm run screenshots`: the pictures of the docs, taken of the app as it is now. */
async function main(): Promise<void> {
    const { dir } = await buildPage({ onProgress: console.log });
    fs.mkdirSync(FOLDER, { recursive: true });
    const stage = await startStage({ pageDir: dir, onProgress: console.log });
    try {
        await takePictures(stage, (name, taken) => {
            const png = encodePlain(PNG.sync.read(taken));
            fs.writeFileSync(path.join(FOLDER, `${name}.png`), png);
            console.log(`docs/pictures/${name}.png ${Math.round(png.length / 1000)} kB`);
            if (png.length > MAX_BYTES) throw new Error(`${name} is larger than ${MAX_BYTES / 1000} kB.`);
        });
    } finally {
        await stage.stop();
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
