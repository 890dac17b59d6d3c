import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { generateCatalog, readLanguages, translationFaults, translationGaps } from '../../../dev/i18n/catalog';

const root = path.join(__dirname, '..', '..', '..');

test('the texts in the app are those of i18n/*.json, and the translations fit', async () => {
    const languages = await readLanguages(path.join(root, 'i18n'));
    const written = await readFile(path.join(root, 'lib', 'i18n', 'catalog.generated.ts'), 'utf8');
    expect(written === generateCatalog(languages)).toBe(true);
    expect(translationFaults(languages)).toEqual([]);
    // Nobody has to know six languages to add a text: what is missing is said here, and refused by `npm run package`.
    translationGaps(languages).forEach((gap) => console.warn(gap));
});

test.each([
    ['no blanks', 'plain words', 'undefined'],
    ['one blank', 'hello {name}', '{ readonly name: TextValue }'],
    ['a blank twice', '{a} and {a}', '{ readonly a: TextValue }'],
    ['blanks in the order of their names', '{b} {a}', '{ readonly a: TextValue; readonly b: TextValue }'],
    ['a number', '{n, number}', '{ readonly n: number }'],
    ['a number that is also named plainly', '{n} {n, number} {n}', '{ readonly n: number }'],
    [
        'a plural with a blank inside',
        '{n, plural, one {# of {what}} other {#}}',
        '{ readonly n: number; readonly what: TextValue }',
    ],
    ['an ordinal', '{n, selectordinal, one {#st} other {#th}}', '{ readonly n: number }'],
    ['a choice', '{who, select, me {mine} other {theirs}}', "{ readonly who: 'me' | 'other' }"],
    ['angle brackets, which are only words', '<b>{x}</b>', '{ readonly x: TextValue }'],
    ['quoted braces', "'{'x'}'", 'undefined'],
])('a text with %s wants what it needs', (_, text, type) => {
    expect(generateCatalog({ en: { some_text: text } })).toContain(`    some_text: ${type};\n`);
});

test.each(['{unclosed', '{n, plural, one {x}}', '{d, date}', '{t, time, short}'])('%j is no text', (text) => {
    expect(() => generateCatalog({ en: { bad: text } })).toThrow(/bad/);
});

test('what is written compiles to the same texts', () => {
    const module = generateCatalog({ en: { a: 'x "y" \\ `z` ${n}' }, de: { a: 'ü' } });
    const [, json = ''] = /^export const catalog.* = \n(.*);\n$/ms.exec(module) ?? [];
    expect(JSON.parse(json)).toEqual({ en: { a: 'x "y" \\ `z` ${n}' }, de: { a: 'ü' } });
});

describe('a translation', () => {
    const en = { hi: 'hi {name}', n: '{n, plural, one {#} other {#}}' };
    const whole = { hi: 'hallo {name}', n: '{n, plural, one {# x} other {# y}}' };

    test.each([
        ['that is complete', whole, []],
        ['that lacks a text, which is a gap and no fault', { hi: whole.hi }, []],
        ['with more plural forms', { ...whole, n: '{n, plural, one {#} few {#} many {#} other {#}}' }, []],
        ['of a text that there is not', { ...whole, ho: 'x' }, ['i18n/de.json: ho is not in i18n/en.json']],
        [
            'with a misspelt blank',
            { ...whole, hi: '{nam}' },
            ['i18n/de.json: hi has the blanks { readonly nam: TextValue }, i18n/en.json { readonly name: TextValue }'],
        ],
        [
            'that forgot a blank',
            { ...whole, hi: 'hallo' },
            ['i18n/de.json: hi has the blanks undefined, i18n/en.json { readonly name: TextValue }'],
        ],
        [
            'with another kind of blank',
            { ...whole, n: '{n}' },
            ['i18n/de.json: n has the blanks { readonly n: TextValue }, i18n/en.json { readonly n: number }'],
        ],
    ])('%s: its faults are named', (_, de, faults) => expect(translationFaults({ en, de })).toEqual(faults));

    test('its gaps are named', () => {
        expect(translationGaps({ en, de: whole })).toEqual([]);
        expect(translationGaps({ en, de: { hi: whole.hi } })).toEqual(['i18n/de.json: lacks the key n']);
    });
});
