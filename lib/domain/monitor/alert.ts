import * as v from 'valibot';

import { reader } from '../reader';
import { SOURCES } from '../source';
import { severities } from './troubles';
import { subject } from './subject';
import { troubles } from './troubles';

/** A post by its name; epoch ms. */
const namedPost = v.object({ title: v.optional(v.string()), at: v.number() });

export type NamedPost = v.InferOutput<typeof namedPost>;

/** The pending posts of a connection, which fail unless people fix the connection. */
export const impact = v.object({
    /** All pending posts, overdue ones included. */
    posts: v.number(),
    /** Epoch ms of the next post that is ahead; absent where Hooked names no time. */
    nextAt: v.optional(v.number()),
    nextTitle: v.optional(v.string()),
    /** Posts that were due and are still pending: `title` and `at` of the first, `lastAt` of the last. Absent: none. */
    overdue: v.optional(v.object({ count: v.number(), ...namedPost.entries, lastAt: v.number() })),
    /** The last posts that were due and the next ones to come: the next sweep names lost posts from these. */
    near: v.optional(v.array(v.object({ id: v.string(), ...namedPost.entries }))),
    /** Posts that were due while the connection was unhealthy and cannot have gone out; absent: none. */
    lost: v.optional(v.number()),
    /** The last lost posts by name; absent: no name is known. */
    lostPosts: v.optional(v.array(namedPost)),
});

export type Impact = v.InferOutput<typeof impact>;

/**
 * Why people get a reminder, which is a new message. `joined`: new members that nobody has heard of. `lost`: a member has
 * lost its first post. `worse`: the alert has become critical, for example because a post at risk has come near.
 */
export const remindedFor = ['due', 'snooze-ended', 'joined', 'lost', 'worse'] as const;

export type RemindedFor = (typeof remindedFor)[number];

/**
 * One unhealthy subject as an alert shows it. Stored names stay as the first version wrote them: `stake` is the impact,
 * and `wellSince` the start of its healthy time.
 */
export const alertMember = v.object({
    subject,
    trouble: v.picklist(troubles),
    /** Epoch ms. */
    since: v.number(),
    unstable: v.boolean(),
    /** It was unhealthy when it was first probed; the beginning is unknown. */
    fromStart: v.optional(v.boolean()),
    /** An unstable member is healthy again since then, and may not stay so. Epoch ms. */
    wellSince: v.optional(v.number()),
    /** Only for Hooked connections; absent where the calendar could not be read. */
    stake: v.optional(impact),
});

export type AlertMember = v.InferOutput<typeof alertMember>;

/** Whether it works now. It stays in its alert because it may not stay healthy. */
export const isHealthyNow = ({ wellSince }: Pick<AlertMember, 'wellSince'>): boolean => wellSince !== undefined;

/** A former member of an alert. All times are epoch ms. */
const endedMember = v.object({
    subject,
    since: v.number(),
    at: v.number(),
    /** What was wrong; absent in records of older versions, and where nothing was. */
    trouble: v.optional(v.picklist(troubles)),
    /** `moved`: an incident of its group took it over. */
    how: v.picklist(['recovered', 'disconnected', 'reconnected', 'forgotten', 'unwatched', 'moved']),
    /** Who disconnected it. */
    by: v.optional(v.string()),
    /** Its new id, where it was reconnected. */
    as: v.optional(v.string()),
    fromStart: v.optional(v.boolean()),
    /** The webhook was off and is on again. That does not mean that it works. */
    switchedOn: v.optional(v.boolean()),
    /** Posts that were due while it was unhealthy; absent: none. */
    lost: v.optional(v.number()),
    lostPosts: v.optional(v.array(namedPost)),
    /** Posts that stay pending on the old id of a reconnected account; absent: the number is unknown. */
    posts: v.optional(v.number()),
});

export type EndedMember = v.InferOutput<typeof endedMember>;

/** Several of them, or of their members: never changed in place. */
const several = <TSchema extends v.GenericSchema>(schema: TSchema) => v.pipe(v.array(schema), v.readonly());

/** News for the alert's thread, about all members with the same news: facts, which get their words when they are posted. */
const alertNews = v.variant('kind', [
    v.object({ kind: v.literal('joined'), members: several(alertMember) }),
    v.object({
        kind: v.literal('changed'),
        changes: several(v.object({ member: alertMember, from: v.picklist(troubles) })),
    }),
    /** They have begun to flap. */
    v.object({ kind: v.literal('unstable'), members: several(alertMember) }),
    /** `lastedMs` says how long each was unhealthy. */
    v.object({ kind: v.picklist(['recovered', 'disconnected', 'reconnected']), ended: several(endedMember) }),
]);

export type AlertNote = v.InferOutput<typeof alertNews>;

/**
 * A living alert: one message in one room, edited as things change. Only the monitor writes it; people's answers are
 * stored apart (`AlertAnswer`), so that the monitor and a click never overwrite each other. All times are epoch ms.
 */
export const alert = v.object({
    id: v.string(),
    /** The room that watches. */
    roomId: v.string(),
    /** `cause`: an upstream that refuses requests; `incident`: several members of one group together. */
    kind: v.picklist(['single', 'incident', 'cause']),
    source: v.picklist(SOURCES),
    group: v.string(),
    /** Nothing says that the members of this incident belong together: other troubles, or other checks. */
    scattered: v.optional(v.boolean()),
    /** The host that all members of this incident send to, and at which their deliveries fail. */
    host: v.optional(v.string()),
    /** The unhealthy subjects; empty once the alert is closed. */
    members: v.array(alertMember),
    /** Former members. */
    ended: v.array(endedMember),
    /** How many recovered members `ended` no longer names; absent: none. */
    recoveredBefore: v.optional(v.number()),
    openedAt: v.number(),
    closedAt: v.optional(v.number()),
    /** When people were last notified by a new message: the alert itself, or a reminder. */
    toldAt: v.number(),
    /** As the message shows it. */
    severity: v.optional(v.picklist(severities)),
    reminders: v.number(),
    /** It was more than a notice before. Absent: it was not, or a record of an older version. */
    loud: v.optional(v.boolean()),
    /** How many members have joined since the alert was opened; absent: none. */
    joins: v.optional(v.number()),
    /** News that no new message has brought yet, as subject keys: an alert brings such news once an hour at most. */
    quietJoins: v.optional(v.array(v.string())),
    quietLosses: v.optional(v.array(v.string())),
    reader,
    /** Where its message is; absent until it has been posted. */
    messageId: v.optional(v.string()),
    /** The room that has the message: a fallback room where the watching room refused it. */
    postedIn: v.optional(v.string()),
    /**
     * A message is about to be posted. A process that finds this looks for a message with this mark before it posts
     * again. The mark is the id of one of the message's blocks. `why` is the reason of a reminder.
     */
    posting: v.optional(v.object({ mark: v.string(), at: v.number(), why: v.optional(v.picklist(remindedFor)) })),
    /**
     * Messages that are about to be posted into its thread, each with a mark as well. Older versions stored finished
     * sentences (`text`) instead of the news.
     */
    notes: v.optional(
        v.array(
            v.object({
                mark: v.string(),
                at: v.number(),
                news: v.optional(several(alertNews)),
                text: v.optional(v.string()),
            }),
        ),
    ),
    /** When every room refused it last. */
    refusedAt: v.optional(v.number()),
    /** Posting fails for an unknown reason: since when, and when the next try is due. */
    failing: v.optional(v.object({ since: v.number(), retryAt: v.number() })),
});

export type Alert = v.InferOutput<typeof alert>;

/** A message for the alert's thread that is not posted yet. */
export type PendingNote = NonNullable<Alert['notes']>[number];

/** How long a former member was unhealthy, in ms. */
export const lastedMs = ({ since, at }: Pick<EndedMember, 'since' | 'at'>): number => Math.max(0, at - since);

/**
 * People's answers to an alert; only clicks write it. All times are epoch ms. An answer remembers the alert's counts
 * rather than times, because a clock that is set back would put times in the wrong order.
 */
export const alertAnswer = v.object({
    acknowledged: v.optional(
        v.object({
            by: v.string(),
            /** Who that is when the username has changed; absent in records of older versions. */
            byId: v.optional(v.string()),
            at: v.number(),
            /** The alert's `joins` at that time: later members are not acknowledged. Absent: none. */
            joins: v.optional(v.number()),
        }),
    ),
    snoozed: v.optional(
        v.object({
            by: v.string(),
            at: v.number(),
            until: v.number(),
            /** The alert's `reminders` at that time: the next reminder ends the snooze. Absent: none. */
            reminders: v.optional(v.number()),
        }),
    ),
});

export type AlertAnswer = v.InferOutput<typeof alertAnswer>;
