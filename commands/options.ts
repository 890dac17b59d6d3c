import type { AppContext } from '../lib/context/context';
import type { Misuse } from '../lib/domain/problem';
import { audienceFor, type Reply } from '../lib/chat/reply';
import type { Parsed } from './define';
import { nearest } from './words';

export interface IdAndPrivate {
    readonly id: string;
    /** Only to the asker. */
    readonly private: boolean;
    /** To everyone in the room, whatever the setting says. */
    readonly public?: true;
}

const WHERE = ['private', 'public'];

/** The audience of a command's card without webhooks: the words decide, then the setting. */
export const audienceOf = ({ settings }: AppContext, isPrivate: boolean, isPublic = false): Reply['audience'] =>
    audienceFor(isPrivate || (!isPublic && settings.cardVisibility === 'private'));

/** The arguments of a subcommand that takes no more words. */
export const withoutMore = <A>(args: A, [extra]: readonly string[]): Parsed<A> =>
    extra === undefined ? { ok: true, args } : { ok: false, misuse: { kind: 'unknown-option', word: extra } };

/** For subcommands that take no arguments at all. */
export const parseNothing = (words: readonly string[]): Parsed<unknown> => withoutMore(undefined, words);

/** An id, and the words `private` or `public` behind it. */
export function parseIdAndPrivate([id, ...options]: readonly string[], missing: Misuse): Parsed<IdAndPrivate> {
    if (id === undefined) return { ok: false, misuse: missing };
    const words = options.map((word) => word.toLowerCase());
    const strange = options.find((word) => !WHERE.includes(word.toLowerCase()));
    if (strange === undefined) {
        const isPublic = words.includes('public') && { public: true as const };
        return { ok: true, args: { id, private: words.includes('private'), ...isPublic } };
    }
    const meant = nearest(strange, WHERE);
    return { ok: false, misuse: { kind: 'unknown-option', word: strange, ...(meant && { nearest: meant }) } };
}
