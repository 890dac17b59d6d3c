import { expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';

import { packedCatalog } from '../../../dev/package/textPacks';
import { catalog } from '../../../lib/i18n/catalog.generated';

/** The module as the sandbox runs it. */
function run(source: string): { readonly catalog: typeof catalog } {
    const { code } = transformSync(source, { format: 'cjs', target: 'es2022' });
    const module = { exports: {} };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the bundle's own code
    new Function('require', 'module', 'exports', code)(require, module, module.exports);
    return module.exports as { readonly catalog: typeof catalog };
}

test('the packs hold every text of every language', () => {
    const packed = run(packedCatalog(catalog)).catalog;
    expect(Object.keys(packed)).toEqual(Object.keys(catalog));
    for (const [language, texts] of Object.entries(catalog)) expect(packed[language]).toEqual(texts);
});

test('a text that a language lacks is missing there', () => {
    const { catalog: packed } = run(packedCatalog({ en: { a: 'A', b: 'B' }, de: { b: 'Bé' } }));
    expect(packed.de).toEqual({ b: 'Bé' });
});
