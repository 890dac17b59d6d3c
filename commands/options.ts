import type { AppContext } from '../lib/context/context';
import type { Misuse } from '../lib/domain/problem';
import { audienceFor, type Reply } from '../lib/chat/reply';
import type { Parsed } from './define';
import { nearest } from './words';

export interface IdAndPrivate {
    readonly id: string;
    /** Only to the asker. */
    readonly private: boolean;
}

/** The audience of a command's card: the option decides, then the setting. */
export const audienceOf = ({ settings }: AppContext, isPrivate: boolean): Reply['audience'] =>
    audienceFor(isPrivate || settings.cardVisibility === 'private');

/** The arguments of a subcommand that takes no more words. */
export const withoutMore = <A>(args: A, [extra]: readonly string[]): Parsed<A> =>
    extra === undefined ? { ok: true, args } : { ok: false, misuse: { kind: 'unknown-option', word: extra } };

/** For subcommands that take no arguments at all. */
export const parseNothing = (words: readonly string[]): Parsed<unknown> => withoutMore(undefined, words);

/** An id, and the word `private` behind it. */
export function parseIdAndPrivate([id, ...options]: readonly string[], missing: Misuse): Parsed<IdAndPrivate> {
    if (id === undefined) return { ok: false, misuse: missing };
    const strange = options.find((word) => word.toLowerCase() !== 'private');
    if (strange === undefined) return { ok: true, args: { id, private: options.length > 0 } };
    const meant = nearest(strange, ['private']);
    return { ok: false, misuse: { kind: 'unknown-option', word: strange, ...(meant && { nearest: meant }) } };
}
