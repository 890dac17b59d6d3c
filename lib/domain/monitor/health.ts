import * as v from 'valibot';

import { subject } from './subject';
import { troubles } from './troubles';

/** The history of a subject that is not plainly healthy; plainly healthy subjects have no record. All times are epoch ms. */
export const healthRecord = v.object({
    subject,
    /** Firing: the rooms that watch it have an alert about it. */
    alerting: v.boolean(),
    /** The last trouble; kept while it recovers. */
    trouble: v.picklist(troubles),
    /** Another trouble that one check found while this one is firing; found again, it replaces this one. */
    turningInto: v.optional(v.picklist(troubles)),
    /** Bad checks in a row, counted only as far as anything depends on the number. */
    bad: v.number(),
    /** Good checks in a row, likewise. */
    good: v.number(),
    /** When the present trouble was first found. */
    since: v.number(),
    /** It was unhealthy when it was first probed; the beginning is unknown. */
    fromStart: v.optional(v.boolean()),
    /** When it changed between good and bad, oldest first; old changes are dropped. */
    flips: v.array(v.number()),
    /** It flaps: it changes often between good and bad, and is damped. */
    unstable: v.boolean(),
    /** The sweep that changed it last: a sweep that continues after an interruption counts a check once. */
    sweep: v.string(),
});

export type HealthRecord = v.InferOutput<typeof healthRecord>;
