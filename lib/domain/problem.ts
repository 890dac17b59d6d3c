import type { Source } from './source';

/** A source as a service that we ask over HTTP. */
export type Upstream = Source;

/** What Hooked keeps, each with ids of its own. */
export type HookedThing = 'integration' | 'post' | 'video';

/**
 * In what way an answer was no answer. `moving`: it changed while its pages were read. `foreign`: it is not the
 * upstream's own word on what was asked. `unconfirmed`: it does not say that the change is made. `contradictory`:
 * another answer of the same upstream says otherwise.
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
    /** Sent on, to nowhere or in a circle. */
    | 'redirected';

/** Why the words of a command could not be used. */
export type Misuse =
    | { readonly kind: 'missing-id' }
    | { readonly kind: 'missing'; readonly what: 'post' | 'video' | 'when' | 'watched' | 'unwatched' }
    | { readonly kind: 'unknown-option'; readonly word: string; readonly nearest?: string }
    | {
          readonly kind: 'bad-value';
          readonly option: string;
          readonly value: string;
          readonly allowed: readonly string[];
      }
    | { readonly kind: 'twice'; readonly option: string };

/**
 * Everything that can go wrong on the way to an answer. A kind exists where the reader should *do* something different;
 * `explain` (lib/cards/explain.ts) gives each its words.
 */
export type Problem =
    /** Nothing there, or nothing the asker may know of: both read the same. */
    | {
          readonly kind: 'not-found';
          readonly upstream: Upstream;
          readonly id: string;
          /** An integration, unless it says otherwise. */
          readonly what?: Exclude<HookedThing, 'integration'>;
      }
    /** It is being rendered, or that has failed: only completed ones can be scheduled. */
    | { readonly kind: 'video-not-ready'; readonly upstream: 'hooked'; readonly id: string }
    /** 401: the key or token in the settings is not accepted. */
    | { readonly kind: 'credentials-refused'; readonly upstream: Upstream }
    /** 403: the key or token is good, but may not do this (plan, permission). */
    | {
          readonly kind: 'forbidden';
          readonly upstream: Upstream;
          /** It may not be changed; without this, it may not be read. */
          readonly change?: true;
      }
    /**
     * A 401, 402, 403 or 407 that the upstream does not write: something in front of it refused. It says nothing of the
     * key, of rights, or of what the upstream did.
     */
    | {
          readonly kind: 'refused-in-front';
          readonly upstream: Upstream;
          readonly status: number;
          /** What came: a web page, a demand to sign in, JSON of another kind, or nothing. */
          readonly by: 'page' | 'sign-in' | 'gateway' | 'nobody';
          /** Its title, realm or message: theirs, cut, and without our secrets. */
          readonly said?: string;
      }
    | { readonly kind: 'rate-limited'; readonly upstream: Upstream; readonly waitMs?: number }
    | { readonly kind: 'unreachable'; readonly upstream: Upstream }
    | {
          readonly kind: 'timed-out';
          readonly upstream: Upstream;
          readonly afterMs: number;
          /** Our own time was up before a request's was: it says nothing of the upstream. */
          readonly outOfTime?: true;
      }
    | {
          readonly kind: 'upstream-failed';
          readonly upstream: Upstream;
          readonly status: number;
          /** After which it asks to be tried again. */
          readonly waitMs?: number;
      }
    | { readonly kind: 'unreadable'; readonly upstream: Upstream; readonly how: Unreadable }
    /** The upstream said no in its own words; `message` is theirs: cut, and without our secrets. */
    | { readonly kind: 'rejected'; readonly upstream: Upstream; readonly status: number; readonly message: string }
    /** Rocket.Chat takes an integration as a whole only, and this one can not be sent back as it is: nothing was changed. */
    | {
          readonly kind: 'not-writable';
          readonly upstream: 'rocketchat';
          /** `incomplete`: not all of it can be read; the others are Rocket.Chat's words. */
          readonly why: 'incomplete' | 'channels' | 'room-gone' | 'poster-gone';
      }
    /** It was written, and does not read as it was sent. */
    | { readonly kind: 'altered'; readonly upstream: 'rocketchat'; readonly fields: readonly string[] }
    /** The engine did not let the request out: the app lacks the `networking` permission. */
    | { readonly kind: 'networking-denied'; readonly upstream: Upstream }
    | { readonly kind: 'not-configured'; readonly upstream: Upstream; readonly settings: readonly string[] }
    | { readonly kind: 'bad-setting'; readonly upstream: Upstream; readonly complaint: SettingComplaint }
    | { readonly kind: 'may-not-view'; readonly upstream: Upstream }
    /** None of their roles is in the setting `manage_roles`. */
    | { readonly kind: 'may-not-manage' }
    /** What was given can not be an id of this upstream. */
    | {
          readonly kind: 'impossible-id';
          readonly id: string;
          readonly why: 'too-long' | 'reserved';
          readonly what?: Exclude<HookedThing, 'integration'>;
      }
    | { readonly kind: 'no-such-user'; readonly username: string }
    | { readonly kind: 'unknown-subcommand'; readonly word: string; readonly line?: string }
    | { readonly kind: 'misuse'; readonly misuse: Misuse }
    /** A button of a card from another version, or a value nobody gave out. */
    | { readonly kind: 'stale-card' }
    | { readonly kind: 'card-gone' }
    /** Our own bug. The log has the details, the reader has the sentence. */
    | { readonly kind: 'internal' };

/** A setting whose value can't be used, and what was done about it. */
export interface SettingComplaint {
    readonly setting: string;
    readonly expected: 'web-address' | 'whole-number' | 'choice' | 'credential' | 'roles';
    /**
     * The value that is stored, fit to be shown: the settings page may show another. Empty where that is stored; absent
     * where it may be a secret.
     */
    readonly stored?: string;
    /** What is used instead, in words for an admin; absent where nothing can be. */
    readonly usedInstead?: string;
    /** For numbers: the bounds. */
    readonly min?: number;
    readonly max?: number;
}

/** Hooked says of one thing that it is not there, and that it is: neither answer counts. */
export const CONTRADICTORY: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'contradictory' };

/** Whether a request that ended so may nevertheless have had its effect, now or later. */
export function isUncertain({ kind }: Problem): boolean {
    return (
        kind === 'timed-out' ||
        kind === 'unreachable' ||
        kind === 'upstream-failed' ||
        kind === 'unreadable' ||
        kind === 'refused-in-front'
    );
}
