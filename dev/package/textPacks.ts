import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { pick } from 'es-toolkit';
import type { Plugin } from 'esbuild';

import type { PackedText } from '../../lib/i18n/packed';
import { withoutProductLinks } from '../../lib/i18n/product';
import { readLanguages } from '../i18n/catalog';
import { languagesOf, SOURCE_LANGUAGE, type Edition } from './editions';

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
            return languagesOf(edition, [language]).length > 0
                ? undefined
                : build.resolve(`chrono-node/${SOURCE_LANGUAGE}`, { resolveDir, kind });
        });
        // The package's own module without its parser, made for this.
        build.onResolve({ filter: new RegExp(`^${PARSER}$`) }, ({ importer, resolveDir, kind }) =>
            importer.includes(PARSER) ? undefined : build.resolve(`${PARSER}/lib/no-parser`, { resolveDir, kind }),
        );
    },
});

/** `FormKey` of lib/i18n/say.ts. */
export const isFormKey = (key: string): boolean => /^(?:settings?|command)_/.test(key);

/** The module that the bundle holds in place of lib/i18n/catalog.generated.ts, without the texts of forms. */
export function packedCatalog(languages: Languages): string {
    const keys = Object.keys(languages.en ?? {}).filter((key) => !isFormKey(key));
    const packs = Object.entries(languages).map(([language, texts]) => [
        language,
        pack(keys, language === SOURCE_LANGUAGE ? texts : withoutSame(texts, languages[SOURCE_LANGUAGE])),
    ]);
    return `
import { brotliDecompressSync } from 'zlib';
import { Buffer } from 'buffer';
const unpack = (pack) => brotliDecompressSync(Buffer.from(pack, 'base64')).toString('utf8');
let before = [];
const key = (one) => (before = [...before.slice(0, parseInt(one[0], 36)), ...one.slice(1).split('_').filter(Boolean)]).join('_');
let openedKeys;
const keys = () => (openedKeys ??= unpack(${JSON.stringify(packedKeys(keys))}).split(' ').map(key));
const packs = ${JSON.stringify(Object.fromEntries(packs))};
const open = (pack) => {
    const texts = JSON.parse(unpack(pack));
    const byKey = {};
    for (const [index, key] of keys().entries()) if (texts[index]) byKey[key] = texts[index];
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
    return brotli(JSON.stringify(parsed));
}

const brotli = (text: string): string =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).toString('base64');

/** Each key as the number of words that it shares with the one before, in base 36, and its other words. */
function packedKeys(keys: readonly string[]): string {
    const words = keys.map((key) => key.split('_'));
    const shorter = words.map((own, index) => {
        const before = words[index - 1] ?? [];
        const differs = own.findIndex((word, place) => word !== before[place]);
        const shared = Math.min(differs === -1 ? own.length : differs, 35);
        return shared.toString(36) + own.slice(shared).join('_');
    });
    return brotli(shorter.join(' '));
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
