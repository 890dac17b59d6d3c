import * as v from 'valibot';

import { WEBHOOK_PERMISSIONS } from './rights';
import { SOURCES } from './source';
import type { Problem } from './problem';

/** The longest text that a stored problem keeps of any of its own, in characters. */
export const LONGEST_TEXT = 300;
/** The most entries that a stored problem keeps of a list. */
export const MOST_ENTRIES = 20;

const text = v.pipe(
    v.string(),
    v.transform((whole) => whole.slice(0, LONGEST_TEXT)),
);
const texts = v.pipe(
    v.array(text),
    v.transform((all) => all.slice(0, MOST_ENTRIES)),
);
const upstream = v.picklist(SOURCES);
const status = v.number();
const waitMs = v.exactOptional(v.number());
const what = v.exactOptional(v.picklist(['post', 'video']));

const complaint = v.object({
    setting: text,
    expected: v.picklist(['web-address', 'whole-number', 'choice', 'credential', 'roles']),
    stored: v.exactOptional(text),
    usedInstead: v.exactOptional(text),
    min: v.exactOptional(v.number()),
    max: v.exactOptional(v.number()),
});

const unreadableHow = v.picklist([
    'html',
    'not-json',
    'empty',
    'unexpected',
    'too-large',
    'too-deep',
    'other-integration',
    'moving',
    'foreign',
    'unconfirmed',
    'contradictory',
    'incomplete',
    'redirected',
]);

/** The problems that an upstream can cause; the others come from what a person types or clicks, and are not stored. */
type UpstreamProblem = Extract<Problem, { readonly upstream: unknown }>;

/** Every field is named here: what a problem carries besides is not stored. */
const variants = {
    'not-found': v.object({ kind: v.literal('not-found'), upstream, id: text, what }),
    'video-not-ready': v.object({ kind: v.literal('video-not-ready'), upstream: v.literal('hooked'), id: text }),
    'credentials-refused': v.object({ kind: v.literal('credentials-refused'), upstream }),
    forbidden: v.object({
        kind: v.literal('forbidden'),
        upstream,
        change: v.exactOptional(v.literal(true)),
        needs: v.exactOptional(v.array(v.picklist(WEBHOOK_PERMISSIONS))),
    }),
    'refused-in-front': v.object({
        kind: v.literal('refused-in-front'),
        upstream,
        status,
        by: v.picklist(['page', 'sign-in', 'gateway', 'nobody']),
        said: v.exactOptional(text),
    }),
    'rate-limited': v.object({ kind: v.literal('rate-limited'), upstream, waitMs }),
    unreachable: v.object({ kind: v.literal('unreachable'), upstream }),
    'timed-out': v.object({
        kind: v.literal('timed-out'),
        upstream,
        afterMs: v.number(),
        outOfTime: v.exactOptional(v.literal(true)),
    }),
    'upstream-failed': v.object({ kind: v.literal('upstream-failed'), upstream, status, waitMs }),
    unreadable: v.object({ kind: v.literal('unreadable'), upstream, how: unreadableHow }),
    rejected: v.object({ kind: v.literal('rejected'), upstream, status, message: text }),
    'not-writable': v.object({
        kind: v.literal('not-writable'),
        upstream: v.literal('rocketchat'),
        why: v.picklist(['incomplete', 'channels', 'room-gone', 'poster-gone']),
    }),
    altered: v.object({ kind: v.literal('altered'), upstream: v.literal('rocketchat'), fields: texts }),
    'networking-denied': v.object({ kind: v.literal('networking-denied'), upstream }),
    'not-configured': v.object({ kind: v.literal('not-configured'), upstream, settings: texts }),
    'bad-setting': v.object({ kind: v.literal('bad-setting'), upstream, complaint }),
    'may-not-view': v.object({ kind: v.literal('may-not-view'), upstream }),
    'impossible-id': v.object({
        kind: v.literal('impossible-id'),
        id: text,
        why: v.picklist(['too-long', 'reserved']),
        what,
    }),
} satisfies Required<{
    readonly [K in (UpstreamProblem | { readonly kind: 'impossible-id' })['kind']]: v.GenericSchema<
        unknown,
        Extract<Problem, { readonly kind: K }>
    >;
}>;

const INTERNAL = { kind: 'internal' as const };

/**
 * A problem as a record keeps it: the facts, so that each reader gets them in their own language. Long texts are cut. A
 * problem that this version does not know, or that no upstream can cause, reads as `internal`.
 */
export const storedProblem = v.fallback(
    v.variant('kind', [v.object({ kind: v.literal('internal') }), ...Object.values(variants)]),
    INTERNAL,
);

export type StoredProblem = v.InferOutput<typeof storedProblem>;

/**
 * What a record keeps of a problem. `Problem` holds no secret: the HTTP adapters take keys and tokens out of what an
 * upstream says.
 */
export const storableProblem = (problem: Problem): StoredProblem => v.parse(storedProblem, problem);
