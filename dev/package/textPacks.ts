import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import type { Plugin } from 'esbuild';

import { readLanguages } from '../i18n/catalog';

const CATALOG = /lib[\\/]i18n[\\/]catalog\.generated\.ts$/;

/**
 * Bundles the text catalog as one pack a language: an array of texts in the order of the keys, compressed by Brotli, in
 * base64. A pack is opened when its language is first used, so that the app starts without reading texts. Both runtimes
 * of the engine allow `zlib`.
 */
export const textPacks = (root: string): Plugin => ({
    name: 'text-packs',
    setup(build) {
        build.onLoad({ filter: CATALOG }, async () => ({
            contents: packedCatalog(await readLanguages(join(root, 'i18n'))),
            loader: 'js',
        }));
    },
});

/** The module that the bundle holds in place of lib/i18n/catalog.generated.ts. */
export function packedCatalog(languages: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
    const keys = Object.keys(languages.en ?? {});
    const packs = Object.entries(languages).map(([language, texts]) => [language, pack(keys, texts)]);
    return `
import { brotliDecompressSync } from 'zlib';
import { Buffer } from 'buffer';
const keys = ${JSON.stringify(keys)};
const packs = ${JSON.stringify(Object.fromEntries(packs))};
const open = (pack) => {
    const texts = JSON.parse(brotliDecompressSync(Buffer.from(pack, 'base64')).toString('utf8'));
    return Object.fromEntries(keys.flatMap((key, index) => (texts[index] === null ? [] : [[key, texts[index]]])));
};
const opened = {};
export const catalog = Object.defineProperties({}, Object.fromEntries(Object.keys(packs).map((language) =>
    [language, { enumerable: true, get: () => (opened[language] ??= open(packs[language])) }])));
`;
}

/** A text that the language lacks is null. */
function pack(keys: readonly string[], texts: Readonly<Record<string, string>>): string {
    const json = JSON.stringify(keys.map((key) => texts[key] ?? null));
    return brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).toString('base64');
}
