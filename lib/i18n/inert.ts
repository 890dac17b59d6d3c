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
};

/**
 * A text that came from outside, made harmless for a message: it can not ping (`@all`), link, turn into an emoji or a
 * formula, nor break the markup around it (github.com/RocketChat/fuselage, packages/message-parser). It stays on one
 * line and is cut where it is long.
 */
export function inert(text: string): string {
    return (
        withLookAlikes(cut(onOneLine(text)))
            // An underscore within a word is only an underscore; at its edge it would begin italics.
            .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ')
            .replace(/[@#:$]/g, (character) => character + JOINER)
            // Addresses without a scheme, mail addresses and telephone numbers become links too.
            .replace(/\.(?=[\p{L}\p{N}])/gu, `.${JOINER}`)
            .replace(/\+(?=\d)/g, `+${JOINER}`)
    );
}

/**
 * The same for inline code, in which only its end is markup: addresses and dots stay as they are. Some clients and
 * older servers look into code nevertheless, so mentions, emoji and written-out links do not work from here either.
 */
export function inertCode(text: string): string {
    return withLookAlikes(cut(onOneLine(text)))
        .replace(/@/g, `@${JOINER}`)
        .replace(/:(?=[\w+-]+:)/g, `:${JOINER}`);
}

/** Names such as `rocket.cat`: nothing in them is markup, and yet they would become a link to a domain. */
export const isDottedName = (text: string): boolean => /^[\p{L}\p{N} _-]+(\.[\p{L}\p{N} _-]+)+$/u.test(text);

const withLookAlikes = (text: string): string =>
    text.replace(/[*~`\\<>[\]|]/g, (character) => LOOK_ALIKES[character] ?? character);

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
