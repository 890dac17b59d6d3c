import type { AppContext } from '../lib/context/context';
import type { Misuse } from '../lib/domain/problem';
import type { Reply } from '../lib/chat/reply';
import type { Parsed } from './define';
import { nearest } from './words';

export interface IdAndPrivate {
    readonly id: string;
    /** Only to the asker. */
    readonly private: boolean;
}

/** Where cards go: the command decides, then the setting. */
export const audienceOf = ({ settings }: AppContext, alone: boolean): Reply['audience'] =>
    alone || settings.cardVisibility === 'private' ? 'asker' : 'room';

/** An id, and the word `private` behind it. */
export function parseIdAndPrivate([id, ...options]: readonly string[], missing: Misuse): Parsed<IdAndPrivate> {
    if (id === undefined) return { ok: false, misuse: missing };
    const strange = options.find((word) => word.toLowerCase() !== 'private');
    if (strange === undefined) return { ok: true, args: { id, private: options.length > 0 } };
    const meant = nearest(strange, ['private']);
    return { ok: false, misuse: { kind: 'unknown-option', word: strange, ...(meant && { nearest: meant }) } };
}
