import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { PNG } from 'pngjs';

import { encodePlain } from '../png';
import { buildPage } from '../workbench/page/build';
import { takeCards, type Keep } from './cards';
import { encodeIndexed } from './palette';
import { takePictures } from './pictures';
import { startStage, type Stage } from './stage';

const USAGE = `Usage: npm run screenshots -- [docs] [cards] [--out <folder>]
  docs    the pictures of the docs, in docs/pictures
  cards   each card on desk and phone, in docs/pictures/cards
  Both unless named. --out takes them to another folder, for a look at before and after.`;

const ROOT = path.join(__dirname, '..', '..');

interface PictureSet {
    readonly folder: string;
    /** A repository keeps every version of a picture. */
    readonly maxBytes: number;
    readonly encode: (picture: PNG) => Buffer;
    readonly take: (stage: Stage, keep: Keep) => Promise<void>;
}

const SETS = {
    docs: { folder: 'docs/pictures', maxBytes: 150_000, encode: encodePlain, take: takePictures },
    cards: {
        folder: 'docs/pictures/cards',
        maxBytes: 60_000,
        encode: encodeIndexed,
        take: takeCards,
    },
} as const satisfies Readonly<Record<string, PictureSet>>;

const isSet = (name: string): name is keyof typeof SETS => Object.hasOwn(SETS, name);

/** `npm run screenshots`: pictures of the app as it is now. */
async function main(): Promise<void> {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    if (values.help || !positionals.every(isSet)) {
        console.log(USAGE);
        if (!values.help) process.exitCode = 2;
        return;
    }
    const { dir } = await buildPage({ onProgress: console.log });
    for (const name of positionals.length > 0 ? positionals : (['docs', 'cards'] as const)) {
        const set = SETS[name];
        await takeSet(set, dir, path.resolve(values.out ?? path.join(ROOT, set.folder)));
    }
}

/** On a stage of its own: what one set has done is not seen on the pictures of another. */
async function takeSet({ maxBytes, encode, take }: PictureSet, pageDir: string, folder: string): Promise<void> {
    fs.mkdirSync(folder, { recursive: true });
    const tooLarge: string[] = [];
    const stage = await startStage({ pageDir, onProgress: console.log });
    try {
        await take(stage, (name, taken) => {
            const picture = PNG.sync.read(taken);
            const png = encode(picture);
            const file = path.join(folder, `${name}.png`);
            fs.writeFileSync(file, png);
            const size = `${picture.width} × ${picture.height}, ${Math.round(png.length / 1000)} kB`;
            console.log(`${path.relative(process.cwd(), file)} ${size}`);
            if (png.length > maxBytes) tooLarge.push(name);
        });
    } finally {
        await stage.stop();
    }
    if (tooLarge.length > 0) throw new Error(`Larger than ${maxBytes / 1000} kB: ${tooLarge.join(', ')}.`);
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
