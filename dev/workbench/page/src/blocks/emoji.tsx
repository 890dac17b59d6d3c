import shortcodes from 'emojibase-data/en/shortcodes/joypixels.json';

const unicodes = new Map<string, string>();
for (const [hexcode, names] of Object.entries(shortcodes as Record<string, string | string[]>)) {
    const emoji = String.fromCodePoint(...hexcode.split('-').map((point) => Number.parseInt(point, 16)));
    for (const name of [names].flat()) unicodes.set(name, emoji);
}

/** `white_check_mark` → ✅; undefined where there is no such emoji. */
export const emojiNamed = (name: string): string | undefined => unicodes.get(name.replace(/:/g, ''));

/** Text with its `:names:` turned into emoji, as Rocket.Chat does where a plain text asks for it. */
export const withEmoji = (text: string): string =>
    text.replace(/:([\w+-]+):/g, (code, name: string) => emojiNamed(name) ?? code);
