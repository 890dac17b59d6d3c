import * as v from 'valibot';

import type { HookedHealth } from './hooked';
import { storedProblem } from './storedProblem';

/** A finished sentence in the asker's language: the first records keep it in place of facts, and still read. */
const sentence = v.string();

/** Why a request failed, or has no clear answer. */
const why = v.union([sentence, storedProblem]);

/** Longer names of states that only Hooked knows are cut. */
const LONGEST_STATUS = 100;

const hookedHealth = v.object({
    status: v.variant('kind', [
        v.object({ kind: v.picklist(['healthy', 'expired', 'error', 'unreported']) }),
        v.object({ kind: v.literal('other'), name: v.string() }),
    ]),
    tokenValid: v.exactOptional(v.boolean()),
});

/** An account's health when the question was asked. */
export const recordedHealth = v.union([sentence, hookedHealth]);

/** Why the app does not know what came of a request. */
export const recordedReason = why;
export type RecordedReason = v.InferOutput<typeof recordedReason>;

/**
 * What stands in the way of a disconnection:
 * - `calendar-unread`: Hooked did not show the pending posts.
 * - `not-deleted`: Hooked did not delete the connection. `deletion-unknown`: it may have.
 * - `not-cancelled`: Hooked did not cancel the post. `cancellation-unknown`: it may have. `cancellation-unanswered`: it
 *   may have, and the app is about to look again.
 * - `hooked-unavailable`: the app cannot ask Hooked now.
 */
const trouble = v.variant('kind', [
    v.object({
        kind: v.picklist(['calendar-unread', 'not-deleted', 'deletion-unknown', 'hooked-unavailable']),
        why,
    }),
    v.object({
        kind: v.picklist(['not-cancelled', 'cancellation-unknown', 'cancellation-unanswered']),
        postId: v.string(),
        why,
    }),
]);
export type DisconnectionTrouble = v.InferOutput<typeof trouble>;

export const recordedTrouble = v.union([sentence, trouble]);

/** The part of an account's health that the record of its disconnection keeps. */
export const healthToRecord = ({ status, tokenValid }: HookedHealth): v.InferOutput<typeof hookedHealth> => ({
    status:
        status.kind === 'other' ? { kind: 'other', name: status.name.slice(0, LONGEST_STATUS) } : { kind: status.kind },
    ...(tokenValid !== undefined && { tokenValid }),
});
