/** The word joiner, which is invisible: a character before it loses its meaning for the text behind it. */
export const JOINER = '\u2060';

/** Longer names are cut, so that a card stays short. */
const MAX_CHARACTERS = 120;

/** Direction overrides and other invisible characters, which can make a text look like another one. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Control characters and line ends of every kind. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** The characters of Rocket.Chat's markup, each with the look-alike that replaces it. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
    '*': '∗',
    '~': '∼',
    '`': 'ˋ',
    '\\': '∖',
    '<': '‹',
    '>': '›',
    '[': '［',
    ']': '］',
    '|': '∣',
    // A joiner does not help here, because it would become a part of the formula.
    $: '＄',
};

/**
 * Makes a text from outside harmless in a message: it cannot ping (`@all`), link, become an emoji or a formula, begin a
 * list or break the markup around it (github.com/RocketChat/fuselage, packages/message-parser). The result is one line,
 * cut where it is long.
 */
export function inert(text: string): string {
    return (
        withLookAlikes(cut(onOneLine(text)), /[*~`\\<>[\]|$]/g)
            // At the edge of a word an underscore begins italics, and `O_O` is an emoji; within a word it is harmless.
            .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=O)_(?=O)/gu, 'ˍ')
            // `;)`, `=D` and `%)` are emoji, and so is a name that ends with `=` in front of an asterisk of the markup.
            .replace(/[@#:;=%]/g, (character) => character + JOINER)
            .replace(/\)/g, `${JOINER})`)
            .replace(/(?<=[8BX])-(?=[DP])/g, `-${JOINER}`)
            // "Studio B" and "y" become emoji in front of a bracket of the card.
            .replace(/(?<= [8BX]-?|^y)$/, JOINER)
            // Addresses without a scheme, mail addresses and telephone numbers would become links.
            .replace(/\.(?=[\p{L}\p{N}])/gu, `.${JOINER}`)
            .replace(/localhost/gi, (host) => host.slice(0, 5) + JOINER + host.slice(5))
            .replace(/\+(?=\d)/g, `+${JOINER}`)
            // A name at the beginning of a line could begin a list.
            .replace(/^(?:-|\d+\.)(?= |$)/, (mark) => mark + JOINER)
    );
}

/**
 * Makes a text from outside harmless in inline code, where addresses and dots may stay. Some clients and older servers
 * read markup even in code, so mentions, emoji and written-out links are broken here as well.
 */
export function inertCode(text: string): string {
    return withLookAlikes(cut(onOneLine(text)), /[*~`\\<>[\]|]/g)
        .replace(/@/g, `@${JOINER}`)
        .replace(/:(?=[\w+-]+:)/g, `:${JOINER}`);
}

/** Whether the name, such as `rocket.cat`, has no markup but would become a link to a domain. */
export const isDottedName = (text: string): boolean => /^[\p{L}\p{N} _-]+(\.[\p{L}\p{N} _-]+)+$/u.test(text);

/**
 * A text from outside on a button, which knows no markup: one line without invisible characters, cut where it is long.
 * @param most characters as readers count them
 */
export const plain = (text: string, most: number): string => cut(onOneLine(text), most);

const withLookAlikes = (text: string, characters: RegExp): string =>
    text.replace(characters, (character) => LOOK_ALIKES[character] ?? character);

const onOneLine = (text: string): string =>
    text.replace(BREAKS, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** Cuts between characters as readers count them. One such character may consist of thousands, so its length is bounded. */
function cut(text: string, most = MAX_CHARACTERS): string {
    if (text.length <= most) return text;
    const characters = [...new Intl.Segmenter().segment(text.slice(0, most * 8))].map(({ segment }) => segment);
    let shortened = '';
    for (const character of characters.slice(0, most - 1)) {
        if (shortened.length + character.length > most * 4) break;
        shortened += character;
    }
    return shortened === text ? text : `${shortened}…`;
}
