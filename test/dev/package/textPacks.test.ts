import { expect, test } from '@jest/globals';
import { parse } from '@formatjs/icu-messageformat-parser';
import { transformSync } from 'esbuild';

import { isFormKey, packedCatalog } from '../../../dev/package/textPacks';
import { catalog } from '../../../lib/i18n/catalog.generated';
import { elements, type PackedText } from '../../../lib/i18n/packed';
import { withoutProductLinks } from '../../../lib/i18n/product';

type Packed = Readonly<Record<string, Readonly<Record<string, PackedText>>>>;

/** The catalog of the module, as the sandbox runs it. */
function run(source: string): Packed {
    const { code } = transformSync(source, { format: 'cjs', target: 'es2022' });
    const module = { exports: {} as { readonly catalog?: Packed } };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the bundle's own code
    new Function('require', 'module', 'exports', code)(require, module, module.exports);
    return module.exports.catalog ?? {};
}

/** Without the fields that are absent anyway. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const parsed = (text: string): unknown => plain(parse(withoutProductLinks(text), { ignoreTag: true }));

test('the packs hold every text of every language, parsed, but for forms and for what is the same in English', () => {
    const packed = run(packedCatalog(catalog));
    expect(Object.keys(packed)).toEqual(Object.keys(catalog));
    for (const [language, texts] of Object.entries(catalog)) {
        const own = Object.entries(texts).filter(
            ([key, text]) => !isFormKey(key) && (language === 'en' || text !== catalog.en?.[key]),
        );
        const expected = Object.fromEntries(own.map(([key, text]) => [key, parsed(text)]));
        const opened = Object.entries(packed[language] ?? {}).map(([key, text]) => [key, elements(text)]);
        expect(withoutNulls(Object.fromEntries(opened))).toEqual(withoutNulls(expected));
    }
});

/** The parser writes null for a style that is not there. */
const withoutNulls = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, part: unknown) => (part === null ? undefined : part)));

test('a text that a language lacks is missing there', () => {
    const packed = run(packedCatalog({ en: { a: 'A', b: 'B' }, de: { b: 'Bé' } }));
    expect(packed.de).toEqual({ b: ['Bé'] });
    expect(run(packedCatalog({ en: { a: 'A' }, de: { a: 'A' } })).de).toEqual({});
});

test('keys come back as they were, whatever they share with the one before', () => {
    const keys = ['a', 'a_b', 'a_b_c', 'a_b', 'a', 'b_a_b_c', 'b_a', 'aa_b', 'a_bb', Array(40).fill('x').join('_')];
    const texts = Object.fromEntries([...new Set([...keys, `${keys[keys.length - 1]}_y`])].map((key) => [key, key]));
    expect(Object.keys(run(packedCatalog({ en: texts })).en ?? {})).toEqual(Object.keys(texts));
});

test('the texts of forms are left out: Rocket.Chat takes them from the language files', () => {
    const forms = { command_params: 'x', setting_a: 'A', settings_b: 'B' };
    expect(Object.keys(run(packedCatalog({ en: { ...forms, said: 'x' } })).en ?? {})).toEqual(['said']);
});
