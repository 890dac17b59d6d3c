import type { AppContext } from '../lib/context/context';
import type { Misuse } from '../lib/domain/problem';
import { isIdLike } from '../lib/domain/query';
import { audienceFor, type Reply } from '../lib/chat/reply';
import type { OptionHelp, Parsed } from './define';
import { nearest } from './words';

/** Who an answer is for, as far as the command says so. */
export interface Visibility {
    /** Only to the asker. */
    readonly private: boolean;
    /** To everyone in the room. Beside `private`, that one counts. */
    readonly public?: true;
}

export interface IdAndPrivate extends Visibility {
    /** The id, or for an integration also the words that name it. */
    readonly id: string;
}

/** The audience of a command's card without webhooks: the words decide, then the setting. */
export const audienceOf = ({ settings }: AppContext, isPrivate: boolean, isPublic = false): Reply['audience'] =>
    audienceFor(isPrivate || (!isPublic && settings.cardVisibility === 'private'));

/** The arguments of a subcommand that takes no more words. */
export const withoutMore = <A>(args: A, [extra]: readonly string[]): Parsed<A> =>
    extra === undefined ? { ok: true, args } : { ok: false, misuse: { kind: 'unknown-option', word: extra } };

/** For subcommands that take no arguments at all. */
export const parseNothing = (words: readonly string[]): Parsed<unknown> => withoutMore(undefined, words);

/** The words that say who an answer is for. */
export const VISIBILITY_WORDS = ['private', 'public'] as const;

/** Their help. */
export const VISIBILITY_OPTIONS: readonly OptionHelp[] = [
    { form: 'private', help: 'help_get_private' },
    { form: 'public', help: 'help_get_public' },
];

const saysPrivate = (word: string | undefined): boolean => word?.toLowerCase() === 'private';
/** Whether the word says who an answer is for. */
export const saysWho = (word: string | undefined): boolean => saysPrivate(word) || word?.toLowerCase() === 'public';

/** What some option words say. */
export function visibilityIn(words: readonly string[]): Visibility {
    const isPrivate = words.some(saysPrivate);
    return { private: isPrivate, ...(!isPrivate && words.some(saysWho) && { public: true }) };
}

/** The id of a post, and `private` or `public` behind it. */
export function parseIdAndPrivate([id, ...options]: readonly string[], missing: Misuse): Parsed<IdAndPrivate> {
    if (id === undefined) return { ok: false, misuse: missing };
    const strange = options.find((word) => !saysWho(word));
    return strange === undefined
        ? { ok: true, args: { id, ...visibilityIn(options) } }
        : { ok: false, misuse: strangeWord(strange, VISIBILITY_WORDS) };
}

/** What names an integration, and `private` or `public` before or behind it. */
export function parseNameAndPrivate(words: readonly string[]): Parsed<IdAndPrivate> {
    const { name, rest, visibility } = nameIn(words);
    const [strange] = rest;
    if (name === undefined) return { ok: false, misuse: { kind: 'missing-id' } };
    return strange === undefined
        ? { ok: true, args: { id: name, ...visibility } }
        : { ok: false, misuse: strangeWord(strange, VISIBILITY_WORDS) };
}

/** What names an integration, and nothing else. */
export function parseName([first, ...others]: readonly string[]): Parsed<Pick<IdAndPrivate, 'id'>> {
    if (first === undefined) return { ok: false, misuse: { kind: 'missing-id' } };
    const [strange] = others;
    return strange !== undefined && isWholeName(first)
        ? { ok: false, misuse: { kind: 'surplus', word: strange } }
        : { ok: true, args: { id: [first, ...others].join(' ') } };
}

/** Whether the word names an integration all by itself: an id, a handle, or a quoted name. */
export const isWholeName = (word: string): boolean => isIdLike(word) || word.startsWith('@') || /\s/.test(word);

/** The name among words, without the options around it. */
export interface NameIn {
    /** Absent where there is none. */
    readonly name?: string;
    /** The words that belong to nothing. */
    readonly rest: readonly string[];
    readonly visibility: Visibility;
}

/**
 * Without quotes, a name is all words between the options. As names hold such words too, `private` counts at both ends,
 * and `public`, which shows more, at the end alone.
 */
export function nameIn(words: readonly string[]): NameIn {
    const start = words.findIndex((word) => !saysPrivate(word));
    if (start < 0) return { rest: [], visibility: visibilityIn(words) };
    const [first = '', ...others] = words.slice(start);
    if (isWholeName(first)) {
        return {
            name: first,
            rest: others.filter((word) => !saysWho(word)),
            visibility: visibilityIn([...words.slice(0, start), ...others.filter(saysWho)]),
        };
    }
    const last = others.findLastIndex((word) => !saysWho(word));
    return {
        name: [first, ...others.slice(0, last + 1)].join(' '),
        rest: [],
        visibility: visibilityIn([...words.slice(0, start), ...others.slice(last + 1)]),
    };
}

/** A word that is no option: the option that it is like, or a word too many. */
export function strangeWord(word: string, options: readonly string[], key = word): Misuse {
    const meant = word.startsWith('@') ? undefined : nearest(key, options);
    return meant === undefined ? { kind: 'surplus', word } : { kind: 'unknown-option', word, nearest: meant };
}
