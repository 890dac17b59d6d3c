import { IntlMessageFormat } from 'intl-messageformat';

import { catalog, type MessageBlanks } from './catalog.generated';
import { inert, inertCode, isDottedName, JOINER } from './inert';

/** A piece of markup of our own making, which `say` leaves as it is. */
export class Markup {
    constructor(readonly markup: string) {}
}

/** Fills a blank: a plain string may come from anywhere and is made inert, markup is ours. */
export type TextValue = string | Markup;

export type MessageKey = keyof MessageBlanks;

/** Of several shapes, what fits them all: where the key is one of some, the blanks must do for each. */
type Every<T> = (T extends unknown ? (shape: T) => void : never) extends (shape: infer Shape) => void ? Shape : never;

type Blanks<K extends MessageKey> = [MessageBlanks[K]] extends [undefined] ? [] : [Every<MessageBlanks[K]>];

/**
 * A text in the reader's language. A misspelt key or a forgotten blank does not compile. The result is markup for a
 * message: strings put into its blanks can neither ping, link nor break it.
 */
export interface Say {
    <K extends MessageKey>(key: K, ...blanks: Blanks<K>): string;
    /** The language that texts and dates are given in, a BCP 47 tag. */
    readonly language: string;
}

const SOURCE_LANGUAGE = 'en';

/** `.chat` is a top-level domain: clients make a link of the name, unless something unseen ends it. */
const PRODUCT = 'Rocket.Chat';
const UNLINKED = PRODUCT + JOINER;

/** Parsed texts, kept as parsing costs more than all else in a card. */
const parsed = new Map<string, IntlMessageFormat>();

/**
 * @param wanted a language as Rocket.Chat keeps it (`de`, `pt-BR`), if the reader has chosen one; a language we do not
 *   have, or a text that it lacks, is English
 */
export function sayIn(wanted: string | undefined): Say {
    const language = languageFor(wanted);
    const say = <K extends MessageKey>(key: K, ...blanks: Blanks<K>): string => {
        const values = Object.entries(blanks[0] ?? {}).map(([name, value]: [string, unknown]) => [name, fill(value)]);
        const formatted: unknown = textOf(key, language).format(Object.fromEntries(values) as Record<string, string>);
        return String(formatted);
    };
    return Object.assign(say, { language });
}

/** Words in Markdown code: what is inside is shown as it is, and is safe to copy. */
export const code = (words: string): Markup => new Markup(`\`${inertCode(words) || ' '}\``);

/** A name from outside, in running text. */
export const named = (name: string): Markup => (isDottedName(name) ? code(name) : new Markup(inert(name)));

/** A name from outside, where it stands out. */
export const boldName = (name: string): Markup => (isDottedName(name) ? code(name) : new Markup(`*${inert(name)}*`));

const ESCAPES: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

/** @param address http or https, ours or checked: brackets and blanks in it would end the link early */
export const link = (label: string, address: string): Markup =>
    new Markup(
        `[${label}](${address.replace(/[()\s]/g, (character) => ESCAPES[character] ?? encodeURIComponent(character))})`,
    );

const fill = (value: unknown): unknown =>
    value instanceof Markup ? value.markup : typeof value === 'string' ? inert(value) : value;

/** The very language, the same without its region, or another region's of it. */
function languageFor(wanted: string | undefined): string {
    const tag = wanted?.toLowerCase() ?? SOURCE_LANGUAGE;
    const base = tag.split(/[-_]/)[0] ?? '';
    const languages = Object.keys(catalog);
    return (
        languages.find((one) => one === tag) ??
        languages.find((one) => one === base) ??
        languages.find((one) => one.startsWith(`${base}-`)) ??
        SOURCE_LANGUAGE
    );
}

function textOf(key: MessageKey, language: string): IntlMessageFormat {
    const name = `${language}:${key}`;
    let text = parsed.get(name);
    if (!text) {
        const source = catalog[language]?.[key] ?? catalog[SOURCE_LANGUAGE]?.[key] ?? key;
        text = new IntlMessageFormat(source.replaceAll(PRODUCT, UNLINKED), language, undefined, { ignoreTag: true });
        parsed.set(name, text);
    }
    return text;
}
