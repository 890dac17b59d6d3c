/** Keeps a character from meaning anything to what follows it, and is not seen. */
const JOINER = '\u2060';

/** Longer names are cut: a card is read at a glance. */
const LONGEST = 120;

/** Direction overrides and other unseen characters that can make a text read as something else. */
// eslint-disable-next-line no-control-regex -- taking out control characters is the point
const UNSEEN =
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

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
export function inert(text: string, longest: number = LONGEST): string {
    const oneLine = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
    return (
        cut(oneLine, longest)
            .replace(/[*~`\\<>[\]|]/g, (character) => LOOK_ALIKES[character] ?? character)
            // An underscore within a word is only an underscore; at its edge it would begin italics.
            .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ')
            .replace(/[@#:$]/g, (character) => character + JOINER)
            // Addresses without a scheme, mail addresses and telephone numbers become links too.
            .replace(/\.(?=[\p{L}\p{N}])/gu, `.${JOINER}`)
            .replace(/\+(?=\d)/g, `+${JOINER}`)
    );
}

/** Cuts between characters as a reader counts them, never inside one. */
function cut(text: string, longest: number): string {
    if (text.length <= longest) return text;
    const characters = [...new Intl.Segmenter().segment(text.slice(0, longest * 8))].map(({ segment }) => segment);
    if (characters.length <= longest && text.length <= longest * 8) return text;
    const kept = characters.slice(0, longest - 1).join('');
    // A single reader's character can be made of thousands.
    return `${kept.length > longest * 4 ? kept.slice(0, longest) : kept}…`.replace(/[\ud800-\udbff]…$/, '…');
}
