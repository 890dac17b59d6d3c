import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { formatToParts, type Formats, type Formatters } from 'intl-messageformat';

import { catalog, type MessageBlanks } from './catalog.generated';
import { inert, inertCode, isDottedName } from './inert';
import { kept } from './kept';
import { elements, type PackedText } from './packed';
import { withoutProductLinks } from './product';

/** A piece of markup that the app wrote itself, which `say` does not change. */
export class Markup {
    constructor(readonly markup: string) {}
}

/** The value of a blank. A string may come from anywhere and is made inert; markup is the app's own. */
export type TextValue = string | Markup;

/**
 * The texts that Rocket.Chat itself shows, on the settings page and beside the command. It takes them from the package's
 * language files; the bundle does not hold them (dev/package/textPacks.ts).
 */
export type FormKey = Extract<keyof MessageBlanks, `setting_${string}` | `settings_${string}` | `command_${string}`>;

/** The texts that the app says. */
export type MessageKey = Exclude<keyof MessageBlanks, FormKey>;

/** The shape that fits every one of several: for a key that is a union, the blanks have to fit each text. */
type Every<T> = (T extends unknown ? (shape: T) => void : never) extends (shape: infer Shape) => void ? Shape : never;

type Blanks<K extends MessageKey> = [MessageBlanks[K]] extends [undefined] ? [] : [Every<MessageBlanks[K]>];

/**
 * Gives a text in the reader's language. A misspelt key or a missing blank does not compile. The result is markup for a
 * message, in which the strings in the blanks cannot ping, link or break anything.
 */
export interface Say {
    <K extends MessageKey>(key: K, ...blanks: Blanks<K>): string;
    /** The language of the texts and dates, as a BCP 47 tag. */
    readonly language: string;
}

const SOURCE_LANGUAGE = 'en';

/** The parsed texts, cached because parsing costs more than all the rest of a card. */
const parsed = new Map<string, MessageFormatElement[]>();

/**
 * The texts for a reader. A text that the language lacks is English.
 * @param wanted languages as Rocket.Chat has them (`de`, `pt-BR`), the reader's first, then the workspace's: the first that
 *   the app has, otherwise English
 */
export function sayIn(...wanted: readonly (string | undefined)[]): Say {
    const language = wanted.map(languageFor).find((found) => found !== undefined) ?? SOURCE_LANGUAGE;
    const say = <K extends MessageKey>(key: K, ...blanks: Blanks<K>): string => {
        const values = Object.entries(blanks[0] ?? {}).map(([name, value]: [string, unknown]) => [name, fill(value)]);
        const parts = formatToParts(
            textOf(key, language),
            language,
            formatters,
            STYLES,
            Object.fromEntries(values) as Record<string, string>,
        );
        return parts.map(({ value }) => String(value)).join('');
    };
    return Object.assign(say, { language });
}

/** Words as inline code, which readers see unchanged and can copy. */
export const code = (words: string): Markup => new Markup(`\`${inertCode(words) || ' '}\``);

/** A name from outside in running text. */
export const named = (name: string): Markup => (isDottedName(name) ? code(name) : new Markup(inert(name)));

/** A name from outside in bold. */
export const boldName = (name: string): Markup => (isDottedName(name) ? code(name) : new Markup(`*${inert(name)}*`));

const ESCAPES: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

/**
 * A link. Brackets and blanks in the address are encoded, because they would end the link early.
 * @param address http or https, the app's own or checked
 */
export const link = (label: string, address: string): Markup =>
    new Markup(
        `[${label}](${address.replace(/[()\s]/g, (character) => ESCAPES[character] ?? encodeURIComponent(character))})`,
    );

const fill = (value: unknown): unknown =>
    value instanceof Markup ? value.markup : typeof value === 'string' ? inert(value) : value;

/** The wanted language, the same without its region, or the same of another region; undefined where there is none. */
function languageFor(wanted: string | undefined): string | undefined {
    if (wanted === undefined) return undefined;
    const tag = wanted.toLowerCase();
    const base = tag.split(/[-_]/)[0] ?? '';
    const languages = Object.keys(catalog);
    return (
        languages.find((one) => one === tag) ??
        languages.find((one) => one === base) ??
        languages.find((one) => one.startsWith(`${base}-`))
    );
}

/** A text, or in the package the same text parsed: the zip ships no parser (dev/package/textPacks.ts). */
type Source = string | PackedText;

/**
 * The library's class is left out: it asks for the list of all languages that have numbers, which costs more than the first
 * card.
 */
const formatters: Formatters = {
    getNumberFormat: kept((...given) => new Intl.NumberFormat(...given)),
    getDateTimeFormat: kept((...given) => new Intl.DateTimeFormat(...given)),
    getPluralRules: kept((...given) => new Intl.PluralRules(...given)),
};

/** The named styles that texts use. */
const STYLES: Formats = { number: { percent: { style: 'percent' } }, date: {}, time: {} };

function textOf(key: MessageKey, language: string): MessageFormatElement[] {
    const name = `${language}:${key}`;
    let text = parsed.get(name);
    if (!text) {
        const source: Source = catalog[language]?.[key] ?? catalog[SOURCE_LANGUAGE]?.[key] ?? key;
        text = typeof source === 'string' ? parse(withoutProductLinks(source), { ignoreTag: true }) : elements(source);
        parsed.set(name, text);
    }
    return text;
}
