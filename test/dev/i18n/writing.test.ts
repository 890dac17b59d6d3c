import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { beforeAll, describe, expect, test } from '@jest/globals';

import { readLanguages } from '../../../dev/i18n/catalog';
import { lengthOf, LONGEST, longestOf, MOST_SENTENCES, sentencesOf } from '../../../dev/i18n/lengths';
import { bannedInTranslations, bannedWords, wordingFaults } from '../../../dev/i18n/wording';
import { repositoryFiles } from '../../../dev/docs/markdown';

const root = path.join(__dirname, '..', '..', '..');

/** Of every language that there is. */
const CODES = readdirSync(path.join(root, 'i18n')).map((file) => path.basename(file, '.json').toLowerCase());

type Texts = Readonly<Record<string, string>>;

let languages: Readonly<Record<string, Texts>>;
let buttons: ReadonlySet<string>;

/** What the sources put on buttons, as the labels of pages and windows have no common name. */
const ON_A_BUTTON = /\b(?:label|previous|next|close|placeholder):\s*(?:\w+\.)?say\(\s*'(\w+)'/g;

beforeAll(async () => {
    languages = await readLanguages(path.join(root, 'i18n'));
    const sources = (await repositoryFiles(root, 'lib')).filter((file) => file.endsWith('.ts'));
    const texts = await Promise.all(sources.map((file) => readFile(path.join(root, file), 'utf8')));
    const labels = texts.flatMap((text) => [...text.matchAll(ON_A_BUTTON)].map(([, key = '']) => key));
    const named = Object.keys(languages.en ?? {}).filter((key) => /(?:^|_)button_/.test(key));
    buttons = new Set([...labels, ...named]);
});

/** A line for each fault that is found in the texts of a language. */
function faultsIn(language: string, find: (key: string, text: string) => readonly string[]): readonly string[] {
    return Object.entries(languages[language] ?? {}).flatMap(([key, text]) =>
        find(key, text).map((fault) => `${language} ${key}: ${fault}: ${text}`),
    );
}

/** Examples in empty fields are for machines. */
const isForPeople = (key: string): boolean => key !== 'command_params' && !key.endsWith('_placeholder');

describe('no text uses a word that the writing guide bans', () => {
    test('in English', () => expect(faultsIn('en', (_, text) => wordingFaults(text, bannedWords))).toEqual([]));

    test.each(Object.keys(bannedInTranslations))('in %s', (language) => {
        const banned = bannedInTranslations[language] ?? [];
        expect(faultsIn(language, (key, text) => (isForPeople(key) ? wordingFaults(text, banned) : []))).toEqual([]);
    });
});

describe.each(CODES)('in %s', (language) => {
    const tooLong = (text: string, most: number): readonly string[] =>
        lengthOf(longestOf(text)) > most ? [`longer than ${most}`] : [];

    test('buttons are short', () =>
        expect(faultsIn(language, (key, text) => (buttons.has(key) ? tooLong(text, LONGEST.button) : []))).toEqual([]));

    test('headlines are short', () =>
        expect(
            faultsIn(language, (key, text) =>
                /_(?:title|headline)(?:_|$)/.test(key) ? tooLong(text, LONGEST.headline) : [],
            ),
        ).toEqual([]));

    test('settings have short names', () =>
        expect(
            faultsIn(language, (key, text) =>
                /^settings?_/.test(key) && !/_(?:description|placeholder)$/.test(key)
                    ? tooLong(text, LONGEST.label)
                    : [],
            ),
        ).toEqual([]));

    test('errors and descriptions of settings have few sentences, and short ones', () =>
        expect(
            faultsIn(language, (key, text) => {
                if (!/^problem_|^setting_.*_description$/.test(key)) return [];
                const sentences = sentencesOf(longestOf(text));
                return [
                    ...(sentences.length > MOST_SENTENCES ? [`more than ${MOST_SENTENCES} sentences`] : []),
                    ...sentences.flatMap((sentence) => tooLong(sentence, LONGEST.sentence)),
                ];
            }),
        ).toEqual([]));

    test('help for a subcommand is one line', () =>
        expect(
            faultsIn(language, (key, text) =>
                key.startsWith('help_') && text.includes('\n') ? ['more than one line'] : [],
            ),
        ).toEqual([]));
});

test.each([
    ['It can not be.', ['“can not”: write “cannot, can’t”']],
    ['`can not` is code.', []],
    ['Switch the webhook off.', ['“switch on, turn off”: write “enable, disable”']],
    [
        'It was switched on, and they are told.',
        [expect.stringContaining('switch on'), expect.stringContaining('is told')],
    ],
    ['Posts that are overdue are told apart.', []],
    ['The switches of the panel are on the right.', []],
    [
        'Nobody knows what becomes of it.',
        [expect.stringContaining('nobody knows'), expect.stringContaining('become of')],
    ],
    ['Cannot: an admin must fix the setting.', []],
])('the words of %j', (text, faults) => expect(wordingFaults(text, bannedWords)).toEqual(faults));

test.each([
    ['Cancel {name}', 'Cancel'],
    ['*{count, plural, one {# post} other {# posts}}*', '1 posts'],
    ['{sure, select, no {maybe} other {yes}} `x`', 'maybe x'],
])('%j is as long as %j', (text, words) => expect(longestOf(text)).toBe(words));

test('a sentence ends at a full stop before a blank', () =>
    expect(sentencesOf('Can’t reach Rocket.Chat. It says “no.” Try again?')).toHaveLength(3));

test('a Japanese sentence ends at its full stop', () =>
    expect(sentencesOf('キーがありません。「設定を開きました。」確認してください。')).toHaveLength(3));
