import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** The longest of each kind of text. Lengths are in characters, blanks not counted; `docs/writing.md` says the same. */
export const LONGEST = {
    button: 24,
    headline: 60,
    /** A setting's name in the form. */
    label: 45,
    /** The longest sentence of an error. */
    sentence: 160,
} as const;

/** How many sentences there may be in an error, and in a setting's description. */
export const MOST_SENTENCES = 3;

/** The text as long as it can get, without markup; a blank is nothing, `#` one digit. */
export const longestOf = (message: string): string =>
    longest(parse(message, { ignoreTag: true }))
        .replace(/[*`]/g, '')
        .trim();

const longest = (elements: readonly MessageFormatElement[]): string => elements.map(longestPart).join('');

function longestPart(element: MessageFormatElement): string {
    switch (element.type) {
        case TYPE.literal:
            return element.value;
        case TYPE.pound:
            return '1';
        case TYPE.plural:
        case TYPE.select:
            return Object.values(element.options)
                .map(({ value }) => longest(value))
                .reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one), '');
        default:
            return '';
    }
}

/** In characters, as people count them. */
export const lengthOf = (text: string): number => [...text].length;

/** The sentences of a text. A full stop inside a name, as in Rocket.Chat, ends none; a Japanese one needs no blank. */
export const sentencesOf = (text: string): readonly string[] =>
    text
        .split(/(?<=[.?!][”“]?)\s+|(?<=[。？！]」?)(?!」)/)
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence !== '');
