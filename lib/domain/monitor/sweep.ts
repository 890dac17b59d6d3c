import * as v from 'valibot';

import { SOURCES, bySource } from '../source';
import { omit } from 'es-toolkit/object';
import { LIST_STATES } from '../listing';
import { stake } from './alert';
import { subject } from './subject';
import { troubles } from './troubles';
import { reader } from '../reader';

/** Whether a record can be stored with this id as a key: the engine's pipe ends the app's process over a key `__proto__`. */
export const canBeKey = (id: string): boolean => id !== '__proto__';

/** What one look came to, for somebody who asked. */
export const seen = v.object({
    subject,
    /** `gone`: watched, and not there any more. */
    state: v.picklist([...LIST_STATES, 'gone']),
});

export type Seen = v.InferOutput<typeof seen>;

/** Under which the one sweep of all is stored. */
export const SWEEP_RECORD = 'sweep';

/**
 * How far a sweep has come, for whoever goes on with it. There is one record of all; it stays when the sweep is over, and
 * tells when that was. All times are epoch ms.
 */
export const sweep = v.object({
    id: v.string(),
    startedAt: v.number(),
    phase: v.picklist(['looking', 'telling', 'over']),
    endedAt: v.optional(v.number()),
    /** Hooked's connections that were asked for one by one, up to and including this id; `''`: the list was read. */
    hookedAfter: v.optional(v.string()),
    /** Its list told of no health: what it named is in the roster, and whoever goes on need not read it again. */
    hookedListed: v.optional(v.boolean()),
    /** How some of them are was seen already. */
    hookedTold: v.optional(v.boolean()),
    hookedDone: v.boolean(),
    rocketchatDone: v.boolean(),
    /** Where the next sweep goes on with the histories, which are looked at in turns. */
    historyAfter: v.optional(v.string()),
    /** Nothing is asked before this: an upstream wants us to wait. */
    restsUntil: v.optional(v.number()),
    /** How often it has waited so far, or got nowhere for lack of time. */
    rests: v.number(),
    /** What stood in the way of looking, by source. */
    causes: v.object(bySource(() => v.optional(v.picklist(troubles)))),
    /** Until when an upstream does not want to be asked at all, longer than a sweep waits; also by the sweeps to come. */
    waits: v.optional(v.object(bySource(() => v.optional(v.number())))),
    /** The calendar was read for this sweep, or tried to; `stakes` has what it said of those in trouble, by their id. */
    calendarTried: v.optional(v.boolean()),
    stakes: v.optional(v.record(v.string(), stake)),
    /** Connections that this sweep could not look at, by their ids, as long as it looks. */
    unlooked: v.optional(v.array(v.string())),
    /** The last whole look at Hooked, of this sweep or one before: from when to when, and what could not be looked at. */
    hookedLook: v.optional(v.object({ at: v.number(), until: v.number(), unlooked: v.array(v.string()) })),
    /**
     * Everything that was seen, watched or not, by the subject's key: noted where somebody asked for this sweep. What an
     * older version noted is looked at again.
     */
    seen: v.fallback(v.optional(v.record(v.string(), seen)), undefined),
});

export type Sweep = v.InferOutput<typeof sweep>;

/**
 * The sweep with what its look at Hooked, or this part of it, came to.
 * @param before as this part found it
 * @param unlooked what this part could not look at
 * @param now epoch ms
 */
export function withHookedLook(before: Sweep, after: Sweep, unlooked: readonly string[], now: number): Sweep {
    if (before.hookedDone) return after;
    const all = [...(before.unlooked ?? []), ...unlooked];
    const rest = omit(after, ['unlooked']);
    if (!after.hookedDone) return all.length > 0 ? { ...rest, unlooked: all } : rest;
    // Where something stood in the way, not everything was looked at: what an earlier sweep saw is still the last word.
    return after.causes.hooked === undefined
        ? { ...rest, hookedLook: { at: after.startedAt, until: now, unlooked: all } }
        : rest;
}

/** Somebody who wants to hear what a sweep finds. By the person's id. */
export const asker = v.object({
    roomId: v.string(),
    threadId: v.optional(v.string()),
    reader,
    /** What they may see, judged when they asked. */
    sees: v.array(v.picklist(SOURCES)),
    /** They may see some webhooks, which is not told, but not all. */
    seesSomeWebhooks: v.optional(v.boolean()),
    /** Epoch ms. */
    at: v.number(),
});

export type Asker = v.InferOutput<typeof asker>;

/** What was there when it was last looked at, of one source: so that what is missing is noticed. By id. */
export const roster = v.object({
    known: v.record(
        v.string(),
        v.object({
            group: v.string(),
            name: v.optional(v.string()),
            /** What the platform calls the account: it stays when the account is reconnected, and gets a new id. */
            handle: v.optional(v.string()),
            enabled: v.optional(v.boolean()),
            /** Whether it is well was known at least once. */
            judged: v.optional(v.boolean()),
        }),
    ),
});

export type Inventory = v.InferOutput<typeof roster>;

/**
 * A connection that somebody disconnected through this app, or reconnected in Hooked, which gives it a new id: that it is
 * gone is no alarm, but news for those who watch it.
 */
export const removal = v.object({
    /** Who disconnected it. */
    by: v.optional(v.string()),
    /** Its new id. */
    as: v.optional(v.string()),
    at: v.number(),
    name: v.optional(v.string()),
    /** Its platform, as `Subject` has it; absent where it had not been looked at yet. */
    group: v.optional(v.string()),
});

export type Removal = v.InferOutput<typeof removal>;
