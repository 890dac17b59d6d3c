import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';

import { EDITIONS, editionFor, languagesOf, RELEASED } from '../../../dev/package/editions';
import { checkApp } from '../../../dev/package/package';
import { tinyApp } from '../../support/tinyAppSources';

const ROOT = join(__dirname, '..', '..', '..');

test('every language is in one of the released editions, and in the whole one', () => {
    const there = readdirSync(join(ROOT, 'i18n')).map((file) => basename(file, '.json').toLowerCase());
    const released = RELEASED.flatMap((edition) => languagesOf(edition, there));
    expect([...new Set(released)].sort()).toEqual([...there].sort());
    expect([...languagesOf('whole', there)].sort()).toEqual([...there].sort());
});

test.each([
    ['', 'standard'],
    ['en', 'standard'],
    ['pt-BR', 'standard'],
    ['pt', 'standard'],
    ['fr', 'fr-ja'],
    ['fr-CA', 'fr-ja'],
    ['ja', 'fr-ja'],
    ['zh', 'standard'],
    ['__proto__', 'standard'],
])('a workspace in “%s” gets the edition %s', (language, edition) => expect(editionFor(language)).toBe(edition));

test('a package holds English and the languages of its edition', async () => {
    const label = { label: 'x' };
    const { root, remove } = tinyApp({ 'i18n/de.json': label, 'i18n/fr.json': label, 'i18n/pt-BR.json': label });
    try {
        for (const [edition, languages] of [
            ['standard', ['de', 'en', 'pt-BR']],
            ['fr-ja', ['en', 'fr']],
            ['whole', ['de', 'en', 'fr', 'pt-BR']],
        ] as const) {
            const { zip } = await checkApp(root, { edition, gaps: 'warning' });
            const held = Object.keys(unzipSync(zip)).filter((name) => name.startsWith('i18n/'));
            expect(held).toEqual(languages.map((language) => `i18n/${language}.json`));
        }
    } finally {
        remove();
    }
});

test('a text without a translation is a problem for a package, and a warning where gaps are allowed', async () => {
    const { root, remove } = tinyApp({ 'i18n/de.json': {} });
    const lacks = 'lacks the key "label", which i18n/en.json has.';
    try {
        await expect(checkApp(root)).rejects.toThrow(lacks);
        expect((await checkApp(root, { gaps: 'warning' })).warnings).toContain(`i18n/de.json: ${lacks}`);
    } finally {
        remove();
    }
});

test('English is held by every edition without being listed', () => {
    expect(Object.values(EDITIONS).flat()).not.toContain('en');
});
