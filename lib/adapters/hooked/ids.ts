import type { HookedThing, Problem } from '../../domain/problem';

/** Every id is shorter. A longer text was pasted by mistake, and should not end up in Hooked's logs. */
const MAX_ID_CHARS = 256;

/** Endpoints in the place of an id. `.` and `..` are steps in a path in any encoding (WHATWG URL). */
const RESERVED: Readonly<Record<HookedThing, readonly string[]>> = {
    integration: ['list', '.', '..'],
    post: ['list', 'create', '.', '..'],
    video: ['list', 'create', '.', '..'],
};

/** The problem with a text that cannot be an id, for which no request is worth sending; undefined where it may be one. */
export function impossibleId(what: HookedThing, id: string): Problem | undefined {
    if ([...id].length > MAX_ID_CHARS) return { kind: 'impossible-id', id, why: 'too-long', ...ofWhat(what) };
    // A lone surrogate has no encoding in an address.
    const reserved = id === '' || RESERVED[what].includes(id.toLowerCase()) || !id.isWellFormed();
    return reserved ? { kind: 'impossible-id', id, why: 'reserved', ...ofWhat(what) } : undefined;
}

/** The field that a problem names its thing with. A problem without it is about an integration. */
export const ofWhat = (what: HookedThing): { readonly what?: Exclude<HookedThing, 'integration'> } =>
    what === 'integration' ? {} : { what };
