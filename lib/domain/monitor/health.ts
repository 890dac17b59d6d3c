import * as v from 'valibot';

import { subject } from './subject';
import { troubles } from './troubles';

/** What is remembered of a subject that is not plainly well; of the others nothing is. All times are epoch ms. */
export const healthRecord = v.object({
    subject,
    /** People are to know: the rooms that watch it have an alert about it. */
    alerting: v.boolean(),
    /** The last bad condition; kept while it recovers. */
    trouble: v.picklist(troubles),
    /** Another trouble that was seen once in its place while people know of this one; seen again, it takes over. */
    turningInto: v.optional(v.picklist(troubles)),
    /** Bad checks in a row, counted no further than anything depends on. */
    bad: v.number(),
    /** Good checks in a row, likewise. */
    good: v.number(),
    /** When the present trouble was first seen. */
    since: v.number(),
    /** It was so when it was first looked at: nobody knows since when. */
    fromStart: v.optional(v.boolean()),
    /** When it went from good to bad or back, oldest first; those that lie too long back are dropped. */
    flips: v.array(v.number()),
    /** It comes and goes: damped. */
    unstable: v.boolean(),
    /** The sweep that changed it last: a sweep that goes on after an interruption counts a look once. */
    sweep: v.string(),
});

export type HealthRecord = v.InferOutput<typeof healthRecord>;
