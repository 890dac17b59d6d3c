import type { WatchTarget } from './watch';
import { SOURCES, type Source } from '../source';

/** What somebody names to be watched: everything, all of one place, or one integration. */
export type Wanted =
    | { readonly kind: 'all' }
    | { readonly kind: 'source'; readonly source: Source }
    /** Without a source, the id decides. */
    | { readonly kind: 'one'; readonly id: string; readonly source?: Source };

/** The word behind `watch`: `all`, `hooked`, `rocketchat`, or an id. */
export function wantedIn(word: string, source?: Source): Wanted {
    const name = word.toLowerCase();
    if (name === 'all') return { kind: 'all' };
    const named = SOURCES.find((one) => one === name);
    if (named) return { kind: 'source', source: named };
    return { kind: 'one', id: word, ...(source && { source }) };
}

/** The same for the command line. */
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

/** Whether a watch is what somebody names. */
export function isWanted(target: WatchTarget, wanted: Wanted): boolean {
    if (wanted.kind !== 'one') return target.kind === wanted.kind && wordOf(target) === wordOf(wanted);
    if (target.kind !== 'one' || target.id !== wanted.id) return false;
    return wanted.source === undefined || target.source === wanted.source;
}

/** Whether the first already brings all that the second would. */
export function includes(wider: WatchTarget, narrower: Wanted | WatchTarget): boolean {
    if (wider.kind === 'one' || narrower.kind === 'all') return false;
    if (wider.kind === 'all') return true;
    return narrower.kind === 'one' && narrower.source === wider.source;
}
