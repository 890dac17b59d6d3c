/** Keeps a character from meaning anything to what follows it, and is not seen (U+2060). */
export const JOINER = '\u2060';

/** Longer names are cut: a card is read at a glance. */
const LONGEST = 120;

/** Direction overrides and other unseen characters that can make a text read as something else. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Control characters, and line ends of every kind. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Characters of Rocket.Chat's markup, and the look-alikes that stand in for them. */
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
    // A joiner behind it does not help: it may be part of the formula.
    $: '＄',
};

/**
 * A text that came from outside, made harmless for a message: it can not ping (`@all`), link, turn into an emoji or a
 * formula, begin a list, nor break the markup around it (github.com/RocketChat/fuselage, packages/message-parser). It stays
 * on one line and is cut where it is long.
 */
export function inert(text: string): string {
    return (
        withLookAlikes(cut(onOneLine(text)), /[*~`\\<>[\]|$]/g)
            // An underscore within a word is only an underscore; at its edge it would begin italics, and `O_O` is an emoji.
            .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=O)_(?=O)/gu, 'ˍ')
            // `;)`, `=D`, `%)` are emoji as well, and so is what our own asterisk makes of a name that ends with `=`.
            .replace(/[@#:;=%]/g, (character) => character + JOINER)
            .replace(/\)/g, `${JOINER})`)
            .replace(/(?<=[8BX])-(?=[DP])/g, `-${JOINER}`)
            // "Studio B" and "y" in brackets of ours.
            .replace(/(?<= [8BX]-?|^y)$/, JOINER)
            // Addresses without a scheme, mail addresses and telephone numbers become links too.
            .replace(/\.(?=[\p{L}\p{N}])/gu, `.${JOINER}`)
            .replace(/localhost/gi, (host) => host.slice(0, 5) + JOINER + host.slice(5))
            .replace(/\+(?=\d)/g, `+${JOINER}`)
            // What a list begins with, where a sentence begins with the name.
            .replace(/^(?:-|\d+\.)(?= |$)/, (mark) => mark + JOINER)
    );
}

/**
 * The same for inline code, in which only its end is markup: addresses and dots stay as they are. Some clients and
 * older servers look into code nevertheless, so mentions, emoji and written-out links do not work from here either.
 */
export function inertCode(text: string): string {
    return withLookAlikes(cut(onOneLine(text)), /[*~`\\<>[\]|]/g)
        .replace(/@/g, `@${JOINER}`)
        .replace(/:(?=[\w+-]+:)/g, `:${JOINER}`);
}

/** Names such as `rocket.cat`: nothing in them is markup, and yet they would become a link to a domain. */
export const isDottedName = (text: string): boolean => /^[\p{L}\p{N} _-]+(\.[\p{L}\p{N} _-]+)+$/u.test(text);

const withLookAlikes = (text: string, characters: RegExp): string =>
    text.replace(characters, (character) => LOOK_ALIKES[character] ?? character);

const onOneLine = (text: string): string => text.replace(BREAKS, ' ').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** Cuts between characters as a reader counts them; a single one can be made of thousands, so that is bounded too. */
function cut(text: string): string {
    if (text.length <= LONGEST) return text;
    const characters = [...new Intl.Segmenter().segment(text.slice(0, LONGEST * 8))].map(({ segment }) => segment);
    let kept = '';
    for (const character of characters.slice(0, LONGEST - 1)) {
        if (kept.length + character.length > LONGEST * 4) break;
        kept += character;
    }
    return kept === text ? text : `${kept}…`;
}
