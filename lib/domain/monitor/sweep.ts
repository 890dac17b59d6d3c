import { omit } from 'es-toolkit/object';
import * as v from 'valibot';

import { WEBHOOK_NOTES } from '../integrity';
import { LIST_STATES } from '../listing';
import { impact } from './alert';
import { subject } from './subject';
import { troubles } from './troubles';
import { bySource } from '../source';

/** How a sweep found one subject, for the people who asked for the sweep. */
export const subjectState = v.object({
    subject,
    /** `gone`: it is watched, and no longer there. */
    state: v.picklist([...LIST_STATES, 'gone']),
    /** What a check counts of a webhook besides its state. */
    notes: v.fallback(v.optional(v.array(v.picklist(WEBHOOK_NOTES))), undefined),
});

export type SubjectState = v.InferOutput<typeof subjectState>;

/** The key of the only sweep record. */
export const SWEEP_RECORD = 'sweep';

/**
 * How far a sweep has come, for the next slice that continues it. There is one record for all sweeps; it stays after the
 * end of a sweep and says when that was. All times are epoch ms.
 *
 * Stored names stay as the first version wrote them: `looking` is the phase that probes, `telling` the phase that
 * reconciles the alerts, a `hookedLook` is a scan of Hooked, and `stakes` are impacts.
 */
export const sweep = v.object({
    id: v.string(),
    startedAt: v.number(),
    phase: v.picklist(['looking', 'telling', 'over']),
    endedAt: v.optional(v.number()),
    /** The last complete sweep, this one or an earlier one. A sweep that is opened again for news keeps its own. */
    finished: v.optional(v.object({ id: v.string(), startedAt: v.number(), endedAt: v.number() })),
    /** All single requests for Hooked's connections up to and including this id are done; `''`: the list was read. */
    hookedAfter: v.optional(v.string()),
    /** Hooked's list carries no health. The inventory has every id in it, so a later slice need not read it again. */
    hookedListed: v.optional(v.boolean()),
    /** An earlier slice has already seen the health of some connections. */
    hookedTold: v.optional(v.boolean()),
    hookedDone: v.boolean(),
    rocketchatDone: v.boolean(),
    /** The next sweep reads delivery histories from behind this id: sweeps take turns with them. */
    historyAfter: v.optional(v.string()),
    /** The sweep sends no request before this time, because an upstream asked it to wait. */
    restsUntil: v.optional(v.number()),
    /** How often the sweep has waited so far, or made no progress for lack of time. */
    rests: v.number(),
    /** Why a source could not be scanned. */
    causes: v.object(bySource(() => v.optional(v.picklist(troubles)))),
    /** Until when an upstream wants no request at all, where that is longer than a sweep waits. Later sweeps keep it. */
    waits: v.optional(v.object(bySource(() => v.optional(v.number())))),
    /** This sweep has read the calendar, or tried to. */
    calendarTried: v.optional(v.boolean()),
    /** The impact for each unhealthy connection, by its id, as the calendar says. */
    stakes: v.optional(v.record(v.string(), impact)),
    /** Ids of the connections that this sweep could not probe, while it still probes. */
    unlooked: v.optional(v.array(v.string())),
    /** The last complete scan of Hooked, by this sweep or an earlier one, and the ids that it could not probe. */
    hookedLook: v.optional(v.object({ at: v.number(), until: v.number(), unlooked: v.array(v.string()) })),
    /**
     * The state of every subject, watched or not, by its key, if a person asked for this sweep. States that an older
     * version of the app wrote are dropped, and probed again.
     */
    seen: v.fallback(v.optional(v.record(v.string(), subjectState)), undefined),
});

export type Sweep = v.InferOutput<typeof sweep>;

/** When the last complete sweep began and ended, epoch ms; undefined where none has ended. Older versions noted only the last. */
export function finishedSweep({ id, startedAt, endedAt, finished }: Sweep): Sweep['finished'] {
    return finished ?? (endedAt === undefined ? undefined : { id, startedAt, endedAt });
}

/**
 * Ends the sweep.
 * @param now epoch ms
 */
export const sweepOver = (sweep: Sweep, now: number): Sweep => ({
    ...sweep,
    phase: 'over',
    endedAt: now,
    finished:
        finishedSweep(sweep)?.id === sweep.id
            ? finishedSweep(sweep)
            : { id: sweep.id, startedAt: sweep.startedAt, endedAt: now },
});

/**
 * Adds the result of a slice's scan of Hooked to the sweep.
 * @param before the sweep as this slice found it
 * @param after the sweep after this slice's scan
 * @param unprobed ids of the connections that this slice could not probe
 * @param now epoch ms
 */
export function withHookedScan(before: Sweep, after: Sweep, unprobed: readonly string[], now: number): Sweep {
    if (before.hookedDone) return after;
    const all = [...(before.unlooked ?? []), ...unprobed];
    const rest = omit(after, ['unlooked']);
    if (!after.hookedDone) return all.length > 0 ? { ...rest, unlooked: all } : rest;
    // A cause means that the scan is incomplete: the result of an earlier sweep stays the best there is.
    return after.causes.hooked === undefined
        ? { ...rest, hookedLook: { at: after.startedAt, until: now, unlooked: all } }
        : rest;
}
