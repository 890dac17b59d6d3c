import type { WebhookPermission } from './rights';
import type { Source } from './source';

/** A source as a service that we ask over HTTP. */
export type Upstream = Source;

/** What Hooked keeps, each with ids of its own. */
export type HookedThing = 'integration' | 'post' | 'video';

/**
 * Why an answer cannot be used. `moving`: the list changed while its pages were read. `foreign`: it is not the upstream's
 * own word on the question. `unconfirmed`: it does not say that the change is made. `contradictory`: another answer of
 * the same upstream says otherwise.
 */
export type Unreadable =
    | 'html'
    | 'not-json'
    | 'empty'
    | 'unexpected'
    | 'too-large'
    | 'too-deep'
    | 'other-integration'
    | 'moving'
    | 'foreign'
    | 'unconfirmed'
    | 'contradictory'
    /** It does not have this, and a row of its list that cannot be read may be the very thing. */
    | 'incomplete'
    /** A redirect to nowhere, or in a circle. */
    | 'redirected';

/** Why the words of a command cannot be used. */
export type Misuse =
    | { readonly kind: 'missing-id' }
    | {
          readonly kind: 'missing';
          readonly what: 'post' | 'video' | 'when' | 'watched' | 'unwatched' | 'target' | 'owner' | 'heir';
      }
    | { readonly kind: 'unknown-option'; readonly word: string; readonly nearest?: string }
    /** A word too many, which is not like any option. */
    | { readonly kind: 'surplus'; readonly word: string }
    /** A name where a list is filtered: another command shows one integration. */
    | { readonly kind: 'name-in-list'; readonly word: string }
    /** The ids stand in the wrong order. */
    | { readonly kind: 'swapped'; readonly line: string }
    | {
          readonly kind: 'bad-value';
          readonly option: string;
          readonly value: string;
          readonly allowed: readonly string[];
      }
    | { readonly kind: 'twice'; readonly option: string };

/**
 * Everything that can go wrong on the way to an answer. Problems are of different kinds if the reader should *do*
 * something different; `explain` (lib/chat/explain.ts) has the words of each kind.
 */
export type Problem =
    /** The upstream has no such thing, or the asker may not know of it: both read the same. */
    | {
          readonly kind: 'not-found';
          readonly upstream: Upstream;
          readonly id: string;
          /** Absent for an integration. */
          readonly what?: Exclude<HookedThing, 'integration'>;
      }
    /** The video is being rendered, or rendering failed: only a completed video can be scheduled. */
    | { readonly kind: 'video-not-ready'; readonly upstream: 'hooked'; readonly id: string }
    /** 401: the key or token in the settings is not accepted. */
    | { readonly kind: 'credentials-refused'; readonly upstream: Upstream }
    /** 403: the key or token is valid, but may not do this (plan, permission). */
    | {
          readonly kind: 'forbidden';
          readonly upstream: Upstream;
          /** The thing may not be changed; without this, it may not be read. */
          readonly change?: true;
          /** Rocket.Chat's permissions that the request takes; absent where none of them is known to be missing. */
          readonly needs?: readonly WebhookPermission[];
      }
    /**
     * A 401, 402, 403 or 407 that the upstream does not write: a gateway in front of it refused. It says nothing of the
     * key, of rights, or of what the upstream did.
     */
    | {
          readonly kind: 'refused-in-front';
          readonly upstream: Upstream;
          readonly status: number;
          /** The answer: a web page, a demand to sign in, JSON of another kind, or nothing. */
          readonly by: 'page' | 'sign-in' | 'gateway' | 'nobody';
          /** The gateway's title, realm or message, cut, and without our secrets. */
          readonly said?: string;
      }
    | { readonly kind: 'rate-limited'; readonly upstream: Upstream; readonly waitMs?: number }
    | { readonly kind: 'unreachable'; readonly upstream: Upstream }
    | {
          readonly kind: 'timed-out';
          readonly upstream: Upstream;
          readonly afterMs: number;
          /** The time of the whole command was up before that of the request: it says nothing of the upstream. */
          readonly outOfTime?: true;
      }
    | {
          readonly kind: 'upstream-failed';
          readonly upstream: Upstream;
          readonly status: number;
          /** The wait that the upstream asks for before the next try. */
          readonly waitMs?: number;
      }
    | { readonly kind: 'unreadable'; readonly upstream: Upstream; readonly how: Unreadable }
    /** The upstream refused in its own words; `message` has them, cut, and without our secrets. */
    | { readonly kind: 'rejected'; readonly upstream: Upstream; readonly status: number; readonly message: string }
    /** Rocket.Chat takes a webhook as a whole only, and this webhook cannot be sent back as it is: nothing was changed. */
    | {
          readonly kind: 'not-writable';
          readonly upstream: 'rocketchat';
          /** `incomplete`: not all of the webhook can be read; the other reasons are Rocket.Chat's. */
          readonly why: 'incomplete' | 'channels' | 'room-gone' | 'poster-gone';
      }
    /** The webhook was written, and does not read as it was sent. */
    | { readonly kind: 'altered'; readonly upstream: 'rocketchat'; readonly fields: readonly string[] }
    /** The engine blocked the request: the app lacks the `networking` permission. */
    | { readonly kind: 'networking-denied'; readonly upstream: Upstream }
    | { readonly kind: 'not-configured'; readonly upstream: Upstream; readonly settings: readonly string[] }
    | { readonly kind: 'bad-setting'; readonly upstream: Upstream; readonly complaint: SettingComplaint }
    | { readonly kind: 'may-not-view'; readonly upstream: Upstream }
    /** None of the person's roles is in the setting `manage_roles`. */
    | {
          readonly kind: 'may-not-manage';
          /** The person is an admin of the workspace, and can change the setting. */
          readonly isAdmin?: true;
      }
    /** The word cannot be an id of this upstream. */
    | {
          readonly kind: 'impossible-id';
          readonly id: string;
          readonly why: 'too-long' | 'reserved';
          readonly what?: Exclude<HookedThing, 'integration'>;
      }
    | { readonly kind: 'no-such-user'; readonly username: string }
    | { readonly kind: 'unknown-subcommand'; readonly word: string; readonly line?: string }
    | { readonly kind: 'misuse'; readonly misuse: Misuse }
    /** A button of a card from another version, or a value that no card has. */
    | { readonly kind: 'stale-card' }
    | { readonly kind: 'card-gone' }
    /** Our own bug. The log has the details, the reader gets a sentence. */
    | { readonly kind: 'internal' };

/** A setting whose value cannot be used, and the value that is used instead. */
export interface SettingComplaint {
    readonly setting: string;
    readonly expected: 'web-address' | 'whole-number' | 'choice' | 'credential' | 'roles' | 'mention';
    /**
     * The stored value, safe to show: the settings page may show another. Empty if the stored value is empty; absent if it
     * may be a secret.
     */
    readonly stored?: string;
    /** The value used instead, in words for an admin; absent where there is none. */
    readonly usedInstead?: string;
    /** For numbers: the bounds. */
    readonly min?: number;
    readonly max?: number;
}

/** Hooked says both that a thing is there and that it is not: neither answer counts. */
export const CONTRADICTORY: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'contradictory' };

/** Whether the request may still have had its effect, now or later. */
export function isUncertain({ kind }: Problem): boolean {
    return (
        kind === 'timed-out' ||
        kind === 'unreachable' ||
        kind === 'upstream-failed' ||
        kind === 'unreadable' ||
        kind === 'refused-in-front'
    );
}

/** The wait before long work asks again, ms, where the upstream does not say how long to wait. */
export const USUAL_WAIT_MS = 30_000;

/** How long, ms, long work waits after this problem: as long as the upstream asks for, or as usual. */
export const waitAfterMs = (problem: Problem): number =>
    (problem.kind === 'rate-limited' ? problem.waitMs : undefined) ?? USUAL_WAIT_MS;
