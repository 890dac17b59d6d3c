import * as v from 'valibot';

import { SOURCES } from '../source';
import { severities } from './severities';
import { subject } from './subject';
import { troubles } from './troubles';
import { reader } from '../reader';

/** A post as it is named; epoch ms. */
const namedPost = v.object({ title: v.optional(v.string()), at: v.number() });

export type NamedPost = v.InferOutput<typeof namedPost>;

/** The pending posts of a connection that will fail unless it is mended. */
export const stake = v.object({
    /** All that are pending, overdue ones included. */
    posts: v.number(),
    /** Epoch ms of the next that is ahead; absent where Hooked names no time. */
    nextAt: v.optional(v.number()),
    nextTitle: v.optional(v.string()),
    /** Those that were due and are still pending; `title` and `at` of the first, `lastAt` of the last. Absent: none. */
    overdue: v.optional(v.object({ count: v.number(), ...namedPost.entries, lastAt: v.number() })),
    /** The last that were due, and the next to come: those that are lost by the next look are named from these. */
    near: v.optional(v.array(v.object({ id: v.string(), ...namedPost.entries }))),
    /** Posts that were due while it was bad, and can not have gone out; absent: none. */
    lost: v.optional(v.number()),
    /** Some of them, the last ones; absent: none is known by name. */
    lostPosts: v.optional(v.array(namedPost)),
});

export type Impact = v.InferOutput<typeof stake>;

/** One subject as an alert shows it. */
export const alertMember = v.object({
    subject,
    trouble: v.picklist(troubles),
    /** Epoch ms. */
    since: v.number(),
    unstable: v.boolean(),
    /** It was so when it was first looked at: nobody knows since when. */
    fromStart: v.optional(v.boolean()),
    /** Of one that comes and goes: it works now, since then, and only time tells whether it stays so. Epoch ms. */
    wellSince: v.optional(v.number()),
    /** Of a Hooked connection; absent where the calendar could not be read. */
    stake: v.optional(stake),
});

export type AlertMember = v.InferOutput<typeof alertMember>;

/** It works now; it is in its alert because it may not stay so. */
export const isHealthyNow = ({ wellSince }: Pick<AlertMember, 'wellSince'>): boolean => wellSince !== undefined;

/**
 * A living alert: one message in one room, edited as things change. Only the monitor writes it; what people answer is
 * kept apart (`AlertAnswer`), so that the two never get in each other's way. All times are epoch ms.
 */
export const alert = v.object({
    id: v.string(),
    /** The room that watches. */
    roomId: v.string(),
    /** `cause`: an upstream that can not be asked; `incident`: many of one group together. */
    kind: v.picklist(['single', 'incident', 'cause']),
    source: v.picklist(SOURCES),
    group: v.string(),
    /** Of an incident: nothing shows that they began together. */
    scattered: v.optional(v.boolean()),
    /** Those that are bad now; empty once it is closed. */
    members: v.array(alertMember),
    /** Those that were in it and are not any more. */
    ended: v.array(
        v.object({
            subject,
            since: v.number(),
            at: v.number(),
            /** `moved`: an incident of its group took it over. */
            how: v.picklist(['recovered', 'disconnected', 'reconnected', 'forgotten', 'unwatched', 'moved']),
            /** Who disconnected it. */
            by: v.optional(v.string()),
            /** Its new id, where it was reconnected. */
            as: v.optional(v.string()),
            fromStart: v.optional(v.boolean()),
            /** It was off, and is on again: whether it works is another matter. */
            switchedOn: v.optional(v.boolean()),
            /** Posts that were due while it was bad; absent: none. */
            lost: v.optional(v.number()),
            lostPosts: v.optional(v.array(namedPost)),
            /** Of one that was reconnected: posts that stay pending on its old id; absent: nobody knows how many. */
            posts: v.optional(v.number()),
        }),
    ),
    /** How many more have recovered than `ended` still names; absent: none. */
    recoveredBefore: v.optional(v.number()),
    openedAt: v.number(),
    closedAt: v.optional(v.number()),
    /** When people were last told with a message of its own: at its opening, or by a reminder. */
    toldAt: v.number(),
    /** As the message shows it. */
    severity: v.optional(v.picklist(severities)),
    reminders: v.number(),
    /** How many have joined it since it was opened; absent: none. */
    joins: v.optional(v.number()),
    reader,
    /** Where its message is; absent until it has been posted. */
    messageId: v.optional(v.string()),
    /** The room that has the message: another one where the watching room did not take it. */
    postedIn: v.optional(v.string()),
    /**
     * A message is about to be posted: whoever finds this looks for a message with this mark before posting it again.
     * The mark is the block id of its first block.
     */
    posting: v.optional(v.object({ mark: v.string(), at: v.number() })),
    /** Notes for its thread that are about to be posted, each found by its mark as well. */
    notes: v.optional(v.array(v.object({ mark: v.string(), text: v.string(), at: v.number() }))),
    /** No room took it: when it was last tried. */
    refusedAt: v.optional(v.number()),
    /** It could not be posted, and nobody knows why: since when that is so, and when the next try is due. */
    failing: v.optional(v.object({ since: v.number(), retryAt: v.number() })),
});

export type Alert = v.InferOutput<typeof alert>;

/**
 * What people have answered to an alert; only clicks write it. All times are epoch ms. How far the alert had come is told
 * by its own counts rather than by times, which a clock that is set back would put in the wrong order.
 */
export const alertAnswer = v.object({
    acknowledged: v.optional(
        v.object({
            by: v.string(),
            at: v.number(),
            /** The alert's `joins` then: whoever joins later has not been acknowledged. Absent: none. */
            joins: v.optional(v.number()),
        }),
    ),
    snoozed: v.optional(
        v.object({
            by: v.string(),
            at: v.number(),
            until: v.number(),
            /** The alert's `reminders` then: with the next one it is over. Absent: none. */
            reminders: v.optional(v.number()),
        }),
    ),
});

export type AlertAnswer = v.InferOutput<typeof alertAnswer>;
