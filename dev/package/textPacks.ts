import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { pick } from 'es-toolkit';
import type { Plugin } from 'esbuild';

import type { PackedText } from '../../lib/i18n/packed';
import { withoutProductLinks } from '../../lib/i18n/product';
import { readLanguages } from '../i18n/catalog';
import { EDITIONS, languagesOf, SOURCE_LANGUAGE, type Edition } from './editions';

const CATALOG = /lib[\\/]i18n[\\/]catalog\.generated\.ts$/;
const PARSER = '@formatjs/icu-messageformat-parser';

type Texts = Readonly<Record<string, string>>;
type Languages = Readonly<Record<string, Texts>>;

/**
 * Bundles the text catalog as one pack a language: an array of parsed texts (`lib/i18n/packed.ts`) in the order of the
 * keys, compressed by Brotli, in base64. A pack is opened when its language is first used, so that the app starts without
 * reading texts. Both runtimes of the engine allow `zlib`. As all texts are parsed here, the parser stays out of the bundle.
 */
export const textPacks = (root: string, edition: Edition): Plugin => ({
    name: 'text-packs',
    setup(build) {
        build.onLoad({ filter: CATALOG }, async () => {
            const all = await readLanguages(join(root, 'i18n'));
            const held = pick(all, languagesOf(edition, Object.keys(all)));
            return { contents: packedCatalog(held), loader: 'js' };
        });
        // A language that is left out is never spoken, so chrono's words for it are left out, too.
        build.onResolve({ filter: /^chrono-node\/\w+$/ }, ({ path, resolveDir, kind }) => {
            const language = path.split('/')[1] ?? '';
            const isHeld = language === SOURCE_LANGUAGE || EDITIONS[edition].some((one) => one === language);
            return isHeld ? undefined : build.resolve(`chrono-node/${SOURCE_LANGUAGE}`, { resolveDir, kind });
        });
        // The package's own module without its parser, made for this.
        build.onResolve({ filter: new RegExp(`^${PARSER}$`) }, ({ importer, resolveDir, kind }) =>
            importer.includes(PARSER) ? undefined : build.resolve(`${PARSER}/lib/no-parser`, { resolveDir, kind }),
        );
    },
});

/** The module that the bundle holds in place of lib/i18n/catalog.generated.ts. */
export function packedCatalog(languages: Languages): string {
    const keys = Object.keys(languages.en ?? {});
    const packs = Object.entries(languages).map(([language, texts]) => [
        language,
        pack(keys, language === SOURCE_LANGUAGE ? texts : withoutSame(texts, languages[SOURCE_LANGUAGE])),
    ]);
    return `
import { brotliDecompressSync } from 'zlib';
import { Buffer } from 'buffer';
const keys = ${JSON.stringify(keys)};
const packs = ${JSON.stringify(Object.fromEntries(packs))};
const open = (pack) => {
    const texts = JSON.parse(brotliDecompressSync(Buffer.from(pack, 'base64')).toString('utf8'));
    const byKey = {};
    for (const [index, key] of keys.entries()) if (texts[index]) byKey[key] = texts[index];
    return byKey;
};
const opened = {};
export const catalog = Object.defineProperties({}, Object.fromEntries(Object.keys(packs).map((language) =>
    [language, { enumerable: true, get: () => (opened[language] ??= open(packs[language])) }])));
`;
}

/** Without the texts that are the English ones: readers get those anyway. */
const withoutSame = (texts: Texts, english: Texts = {}): Texts =>
    Object.fromEntries(Object.entries(texts).filter(([key, text]) => text !== english[key]));

/** A text that the language lacks is null. */
function pack(keys: readonly string[], texts: Texts): string {
    const parsed = keys.map((key) => {
        const text = texts[key];
        return text === undefined ? null : packed(parse(withoutProductLinks(text), { ignoreTag: true }));
    });
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    return brotliCompressSync(JSON.stringify(parsed), options).toString('base64');
}

/** What `elements` of lib/i18n/packed.ts makes elements of again. */
const packed = (elements: readonly MessageFormatElement[]): PackedText =>
    elements.map((element): PackedText[number] => {
        switch (element.type) {
            case TYPE.literal:
                return element.value;
            case TYPE.pound:
                return [element.type];
            case TYPE.argument:
                return [element.type, element.value];
            case TYPE.number:
                return element.style ? element : [element.type, element.value];
            case TYPE.select:
                return [element.type, element.value, optionsOf(element.options)];
            case TYPE.plural:
                return [element.type, element.value, optionsOf(element.options), element.offset, element.pluralType];
            default:
                return element;
        }
    });

const optionsOf = (options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>) =>
    Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, packed(value)]));
