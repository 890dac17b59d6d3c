import * as v from 'valibot';

import { recordedHealth } from './disconnectFacts';
import { reader } from './reader';
import { storedProblem } from './storedProblem';

/** A question lapses after this time: the calendar that it shows is soon out of date. */
export const TRANSFER_LAPSES_AFTER_MS = 10 * 60_000;

/** What happens to posts that are late already, or have no time. The new posts go out at least this far apart. */
export const LATE_CHOICES = ['leave', 'soon', 'hour', 'tomorrow'] as const;
export type LateChoice = (typeof LATE_CHOICES)[number];

/** The fields in which a new post can differ from the old one. */
export const TWIN_DIFFERENCES = ['time', 'account', 'video', 'status', 'details'] as const;
export type TwinDifference = (typeof TWIN_DIFFERENCES)[number];

/**
 * How far a post has come. On the way: `creating`, a request for the new post may be on its way; `made`, Hooked has named
 * the new post; `proved`, the app has read both and they are the same; `cancelling`, a request to cancel the old one may
 * be on its way. At the end:
 * - `moved`: the new post is proved, and the old one is gone.
 * - `left`: nobody chose it. `late`: it came due before its turn. `changed`: its time or its video differ from the
 *   preview. `standing`: the target has a post of the same video at that time. `refused`: Hooked made no new post. All of
 *   them stand on the old connection alone.
 * - `gone`: it was no longer pending before anything was made.
 * - `unmade`: it stands on the old connection; it may stand on the new one as well.
 * - `unproved`: it stands on both, and the new post differs or could not be read.
 * - `both`: it stands on both, because Hooked did not cancel the old one.
 * - `unsure`: it stands on the new connection; it may stand on the old one as well.
 * - `twice`: the old one went out before it could be cancelled, and the new one is pending.
 */
export const TRANSFER_FATES = [
    'pending',
    'creating',
    'made',
    'proved',
    'cancelling',
    'moved',
    'left',
    'late',
    'changed',
    'standing',
    'refused',
    'gone',
    'unmade',
    'unproved',
    'both',
    'unsure',
    'twice',
] as const;
export type TransferFate = (typeof TRANSFER_FATES)[number];

const person = v.object({ id: v.string(), username: v.string() });

/** One end of a transfer. */
const side = v.object({
    /** The connection's id. */
    id: v.string(),
    /** The account's name. */
    name: v.optional(v.string()),
});

const post = v.object({
    id: v.string(),
    title: v.optional(v.string()),
    videoId: v.optional(v.string()),
    /** Epoch ms; absent where Hooked names no time. */
    at: v.optional(v.number()),
    /** When the new post goes out, epoch ms; absent while nobody has chosen a time for a late post. */
    to: v.optional(v.number()),
    fate: v.picklist(TRANSFER_FATES),
    /** The new post; of `standing`, the post that was there. */
    newId: v.optional(v.string()),
    /** When the last request for the new post began. */
    begunAt: v.optional(v.number()),
    /** How many requests for a new post have begun. */
    attempts: v.optional(v.number()),
    /** Further posts that look like the new one: the app's own second request may have made one. */
    extra: v.optional(v.array(v.string())),
    /** The old post was no longer pending before the app cancelled it. */
    wasGone: v.optional(v.boolean()),
    /** At the end, the new post was no longer to be found. */
    missing: v.optional(v.boolean()),
    /** Why it did not go further. */
    why: v.optional(storedProblem),
    differs: v.optional(v.array(v.picklist(TWIN_DIFFERENCES))),
});

/** What keeps a transfer from going on: for a while, or for good. */
const trouble = v.variant('kind', [
    v.object({ kind: v.picklist(['hooked-unavailable', 'unanswered']), why: storedProblem }),
    v.object({ kind: v.picklist(['target-gone', 'target-unhealthy']) }),
]);

/**
 * A move of pending posts from one connection to another, from the question to its end. The app stores it before every
 * step, so that the next worker knows what is done and what may be done. All times are epoch ms.
 */
export const transfer = v.object({
    id: v.string(),
    /** Increases with every new decision, so that an old window cannot answer a new question. */
    revision: v.number(),
    from: side,
    /** `health`: when it was read last; absent where it could not be read. */
    to: v.object({ ...side.entries, health: v.optional(recordedHealth) }),
    /** How many other pending posts of the target go out within 15 minutes of one of these. */
    conflicts: v.optional(v.number()),
    /** How many more posts there are than one move takes. */
    surplus: v.optional(v.number()),
    place: v.object({ roomId: v.string(), threadId: v.optional(v.string()) }),
    messageId: v.optional(v.string()),
    /** The asker's language and hours, for all versions of the message. */
    reader,
    asked: v.object({ by: person, at: v.number() }),
    lapsesAt: v.number(),
    /** Soonest first. */
    posts: v.array(post),
    phase: v.picklist(['asked', 'discarded', 'lapsed', 'running', 'ended']),
    decided: v.optional(v.object({ by: person, at: v.number() })),
    /** A person stopped it: no further post was begun. */
    stopped: v.optional(v.object({ by: person, at: v.number() })),
    /** Both calendars were read once more at the end. `unread`: that failed. */
    checked: v.optional(v.picklist(['done', 'unread'])),
    /** The work pauses until then; absent while a worker is at it. */
    restsUntil: v.optional(v.number()),
    /** Since when it pauses again and again for one reason. */
    restsSince: v.optional(v.number()),
    /** When a worker took over from a process that had died. */
    interruptedAt: v.optional(v.number()),
    trouble: v.optional(trouble),
    /** How often the app has read again what came of the open request. */
    rechecks: v.optional(v.number()),
    endedAt: v.optional(v.number()),
    /** A pending notification: the message does not show this state yet, and the next worker updates it. */
    untold: v.optional(v.boolean()),
});

export type Transfer = v.InferOutput<typeof transfer>;
export type TransferPost = Transfer['posts'][number];
export type TransferTrouble = NonNullable<Transfer['trouble']>;

/** A person's wish to stop. It is stored apart, because only the worker writes the transfer while it runs. */
export const transferStop = v.object({ by: person, at: v.number() });
export type TransferStop = v.InferOutput<typeof transferStop>;

/** What the worker knows besides the record; it is lost with the process, and read anew then. */
export interface Known {
    readonly isStopping: boolean;
    /** The target and its calendar were read by this worker. */
    readonly isTargetRead: boolean;
    /** The post whose twin this worker has read last. */
    readonly provedId?: string;
}

/** The next step. The app stores that it is begun before it takes it. */
export type TransferStep =
    /** Reads the target and its calendar. */
    | { readonly kind: 'read' }
    | { readonly kind: 'create'; readonly post: TransferPost }
    /** Looks for the new post of a request whose answer is not known. */
    | { readonly kind: 'look'; readonly post: TransferPost }
    /** Reads both posts and compares them. */
    | { readonly kind: 'prove'; readonly post: TransferPost }
    | { readonly kind: 'cancel'; readonly post: TransferPost }
    /** Reads both calendars once more. */
    | { readonly kind: 'check' }
    | { readonly kind: 'end' }
    | { readonly kind: 'none' };

/** On the way from one connection to the other: the app finishes it before it begins another post. */
const IN_FLIGHT: readonly TransferFate[] = ['creating', 'made', 'proved', 'cancelling'];

export const isInFlight = ({ fate }: Pick<TransferPost, 'fate'>): boolean => IN_FLIGHT.includes(fate);

/** An old post is cancelled only right after this worker has read its twin. */
export function nextTransferStep(request: Transfer, known: Known): TransferStep {
    if (request.phase !== 'running') return { kind: 'none' };
    const open = request.posts.find(isInFlight);
    if (open) {
        if (open.fate === 'creating') return { kind: 'look', post: open };
        const isProved = open.fate !== 'made' && known.provedId === open.id;
        return { kind: isProved ? 'cancel' : 'prove', post: open };
    }
    const next = known.isStopping ? undefined : request.posts.find(({ fate }) => fate === 'pending');
    if (next) return known.isTargetRead ? { kind: 'create', post: next } : { kind: 'read' };
    const isChecked = request.checked !== undefined || !request.posts.some(isWorthChecking);
    return { kind: isChecked ? 'end' : 'check' };
}

/** The app has made a new post, or may have. */
const isWorthChecking = ({ attempts = 0 }: TransferPost): boolean => attempts > 0;
