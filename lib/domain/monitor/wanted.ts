import type { WatchTarget } from './watch';
import { SOURCES, type Source } from '../source';

/** The target that a person names in a command: everything, all of one source, or one integration. */
export type Wanted =
    | { readonly kind: 'all' }
    | { readonly kind: 'source'; readonly source: Source }
    /** Without a source, the id decides which source is meant. */
    | { readonly kind: 'one'; readonly id: string; readonly source?: Source };

/** Parses the word behind `watch`: `all`, `hooked`, `rocketchat`, or an id. */
export function wantedIn(word: string, source?: Source): Wanted {
    const name = word.toLowerCase();
    if (name === 'all') return { kind: 'all' };
    const named = SOURCES.find((one) => one === name);
    if (named) return { kind: 'source', source: named };
    return { kind: 'one', id: word, ...(source && { source }) };
}

/** The word for a target in the command line. */
export function wordOf(wanted: Wanted | WatchTarget): string {
    switch (wanted.kind) {
        case 'all':
            return 'all';
        case 'source':
            return wanted.source;
        case 'one':
            return wanted.id;
    }
}

/** Whether a watch's target is the named one. */
export function isWanted(target: WatchTarget, wanted: Wanted): boolean {
    if (wanted.kind !== 'one') return target.kind === wanted.kind && wordOf(target) === wordOf(wanted);
    if (target.kind !== 'one' || target.id !== wanted.id) return false;
    return wanted.source === undefined || target.source === wanted.source;
}

/** Whether a watch on the first target makes a watch on the second one needless. */
export function includes(wider: WatchTarget, narrower: Wanted | WatchTarget): boolean {
    if (wider.kind === 'one' || narrower.kind === 'all') return false;
    if (wider.kind === 'all') return true;
    return narrower.kind === 'one' && narrower.source === wider.source;
}
