import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

type Texts = Readonly<Record<string, string>>;

const FOLDER = path.join(__dirname, '..', '..', '..', 'i18n');
const textsOf = (language: string): Texts =>
    JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8')) as Texts;
const CODES = readdirSync(FOLDER).map((file) => path.basename(file, '.json'));
const en = textsOf('en');

/** Words that are the same in the language as in English. */
const SAME: Readonly<Record<string, RegExp>> = {
    de: /\b(?:Channels|Details|Emoji|Status|Video|in)\b/g,
    es: /\b(?:Emoji|id)\b/g,
    fr: /\b(?:Emoji|Description|Message|Messages|Source|Actions?|id)\b/g,
    ja: /(?!)/g,
    'pt-br': /\b(?:Emoji|Status|id)\b/g,
};
const NAMES = /Hooked|Rocket\.Chat|YouTube|TikTok|Instagram/g;
/** Examples in empty fields, and words of the command, are the same everywhere. */
const isForMachines = (key: string): boolean => key === 'command_params' || key.endsWith('_placeholder');

/** What people read of a text: without blanks, code and names. */
function prose(elements: readonly MessageFormatElement[]): string {
    return elements
        .map((element) => {
            if (element.type === TYPE.literal) return element.value;
            if (element.type === TYPE.plural || element.type === TYPE.select)
                return Object.values(element.options)
                    .map(({ value }) => prose(value))
                    .join(' ');
            return ' ';
        })
        .join('')
        .replace(/`[^`]*`/g, ' ')
        .replace(NAMES, ' ');
}

/** The names of the forms of each plural in a text. */
const pluralForms = (elements: readonly MessageFormatElement[]): readonly (readonly string[])[] =>
    elements.flatMap((element) => {
        if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
        const inner = Object.values(element.options).flatMap(({ value }) => pluralForms(value));
        return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
    });

const parsed = (text: string): readonly MessageFormatElement[] => parse(text, { ignoreTag: true });

describe.each(CODES)('in %s', (code) => {
    const texts = textsOf(code);

    test('plurals have the forms that the language has', () => {
        const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
        const known: ReadonlySet<string> = new Set(pluralCategories);
        const faults = Object.entries(texts).flatMap(([key, text]) =>
            pluralForms(parsed(text))
                .filter(
                    (forms) =>
                        !forms.includes('other') || forms.some((form) => !/^=\d+$/.test(form) && !known.has(form)),
                )
                .map((forms) => `${key}: ${forms.join(', ')}`),
        );
        expect(faults).toEqual([]);
    });

    test('no command, link or setting of a text is lost', () => {
        const commands = (text: string): readonly string[] =>
            // A plural may say it twice.
            [
                ...new Set(
                    [...text.matchAll(/\/integration(?: [a-z]+)?|https?:\/\/[\w./-]*\w/g)].map(([found]) => found),
                ),
            ].sort();
        const faults = Object.entries(texts).filter(
            ([key, text]) => en[key] !== undefined && commands(text).join() !== commands(en[key]).join(),
        );
        expect(faults.map(([key]) => key)).toEqual([]);
    });
});

describe.each(CODES.filter((code) => code !== 'en'))('in %s', (code) => {
    test('no text is still in English', () => {
        const same = SAME[code] ?? /(?!)/g;
        const faults = Object.entries(textsOf(code)).filter(
            ([key, text]) =>
                text === en[key] && !isForMachines(key) && /\p{L}/u.test(prose(parsed(text)).replace(same, ' ')),
        );
        expect(faults.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
    });
});
