import type { HookedThing, Problem } from '../../domain/problem';

/** Longer than any id: such a request would only tell Hooked's logs that somebody pasted a text. */
const LONGEST_ID = 256;

/** Endpoints of their own beside the ids; `.` and `..` are steps in a path however they are encoded (WHATWG URL). */
const RESERVED: Readonly<Record<HookedThing, readonly string[]>> = {
    integration: ['list', '.', '..'],
    post: ['list', 'create', '.', '..'],
    video: ['list', 'create', '.', '..'],
};

/** Why this can not be the id of such a thing: no request is worth sending then. */
export function impossibleId(what: HookedThing, id: string): Problem | undefined {
    if ([...id].length > LONGEST_ID) return { kind: 'impossible-id', id, why: 'too-long', ...ofWhat(what) };
    // A lone surrogate can not be encoded at all.
    const reserved = id === '' || RESERVED[what].includes(id.toLowerCase()) || !id.isWellFormed();
    return reserved ? { kind: 'impossible-id', id, why: 'reserved', ...ofWhat(what) } : undefined;
}

/** Problems are about integrations unless they say otherwise. */
export const ofWhat = (what: HookedThing): { readonly what?: Exclude<HookedThing, 'integration'> } =>
    what === 'integration' ? {} : { what };
