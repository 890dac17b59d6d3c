import type { JobContext } from '../context/context';
import { causeTrouble } from '../domain/monitor/conditions';
import { isOff } from '../domain/monitor/troubles';
import type { Sweep } from '../domain/monitor/sweep';
import type { Scope } from '../domain/monitor/watch';
import { failed } from '../domain/outcome';
import type { Problem } from '../domain/problem';
import { scanHooked } from '../scan/hooked';
import type { ScanResult, WebhookScanResult } from '../scan/scan';
import { scanWebhooks } from '../scan/webhooks';
import { omit } from 'es-toolkit/object';
import type { Recorder } from './recorder';
import type { Source } from '../domain/source';

/** Calls of a minute's allowance that the monitor leaves to people's `get`. */
const RESERVE = 4;
/** An upstream that asks for more patience than this is not waited for: the next sweep looks again. */
const LONGEST_REST_MS = 2 * 60_000;
/** No rate limit is believed to last longer. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** Where a rate limit does not say how long to wait. */
const USUAL_REST_MS = 30_000;
/** So often a sweep waits, or begins anew for lack of time, before that is the news. */
const MOST_RESTS = 5;

/**
 * Looks at what has not been looked at yet in this sweep, until it is done or told to stop.
 * @returns how far the sweep has come then; nothing of it is stored yet
 */
export async function probe(
    app: JobContext,
    sweep: Sweep,
    wants: Scope,
    notes: Recorder,
    shouldStop: () => boolean,
): Promise<Sweep> {
    const [hooked, rocketchat] = await Promise.all([
        sweep.hookedDone ? nothing : probeHooked(app, sweep, wants, notes, shouldStop),
        sweep.rocketchatDone ? nothing : probeRocketChat(app, sweep, wants, notes, shouldStop),
    ]);
    const restsUntil = Math.max(hooked.restsUntil ?? 0, rocketchat.restsUntil ?? 0);
    return {
        ...sweep,
        ...omit(hooked, ['restsUntil']),
        ...omit(rocketchat, ['restsUntil']),
        causes: { ...sweep.causes, ...hooked.causes, ...rocketchat.causes },
        waits: { ...sweep.waits, ...hooked.waits, ...rocketchat.waits },
        rests: Math.max(sweep.rests, hooked.rests ?? 0, rocketchat.rests ?? 0),
        ...(restsUntil > 0 && { restsUntil }),
    };
}

type ProbeProgress = Partial<Sweep>;

const nothing: ProbeProgress = {};

const done = (source: Source): ProbeProgress => (source === 'hooked' ? { hookedDone: true } : { rocketchatDone: true });

/** Everything of a source where somebody asked for that or watches it, and what is watched or known one by one. */
function lookedAt(source: Source, sweep: Sweep, wants: Scope, notes: Recorder) {
    const everything = sweep.seen !== undefined || wants.isWide(source);
    const ids = [...new Set([...wants.ids(source), ...(everything ? notes.knows(source) : [])])];
    return { everything, ids };
}

async function probeHooked(
    app: JobContext,
    sweep: Sweep,
    wants: Scope,
    notes: Recorder,
    shouldStop: () => boolean,
): Promise<ProbeProgress> {
    const { everything, ids } = lookedAt('hooked', sweep, wants, notes);
    if (!everything && ids.length === 0) return done('hooked');
    const upstream = app.hooked.ok ? (stillWaiting(app, sweep, 'hooked') ?? app.hooked) : app.hooked;
    if (!upstream.ok) return { ...done('hooked'), ...caused(notes, 'hooked', upstream.problem) };
    let cursor = sweep.hookedAfter;
    let named = 0;
    let hasTold = sweep.hookedTold === true;
    const result = await scanHooked(upstream.value, {
        everything,
        ids,
        ...(sweep.hookedAfter !== undefined && { after: sweep.hookedAfter }),
        ...(sweep.hookedListed !== undefined && { listed: sweep.hookedListed }),
        hasTold,
        maxParallel: app.settings.maxParallelRequests,
        shouldStop,
        onObservation: (observation) => {
            hasTold ||= observation.kind === 'hooked' || observation.kind === 'hooked-gone';
            notes.note(observation);
        },
        onListed: (integration) => {
            named += 1;
            notes.noteListed(integration);
        },
        onCursor: (id) => {
            cursor = id;
        },
    });
    return {
        ...ending(app, sweep, notes, 'hooked', result, cursor !== sweep.hookedAfter),
        ...(cursor !== undefined && { hookedAfter: cursor }),
        ...(hasTold && { hookedTold: true }),
        // Only where all is watched, the roster has all that the list named.
        ...(wants.isWide('hooked') && result.listed?.length === named && { hookedListed: true }),
    };
}

async function probeRocketChat(
    app: JobContext,
    sweep: Sweep,
    wants: Scope,
    notes: Recorder,
    shouldStop: () => boolean,
): Promise<ProbeProgress> {
    const { everything, ids } = lookedAt('rocketchat', sweep, wants, notes);
    if (!everything && ids.length === 0) return done('rocketchat');
    const upstream = app.webhooks.ok ? (stillWaiting(app, sweep, 'rocketchat') ?? app.webhooks) : app.webhooks;
    if (!upstream.ok) return { ...done('rocketchat'), ...caused(notes, 'rocketchat', upstream.problem) };
    // What is off stays as it was told to be: its history tells nothing new.
    const inTrouble = [...notes.health.values()].flatMap(({ subject: { source, id }, trouble }) =>
        source === 'rocketchat' && id !== undefined && !isOff(trouble) ? [id] : [],
    );
    const result = await scanWebhooks(upstream.value, {
        everything,
        ids,
        first: inTrouble,
        isUrgent: (webhook) => notes.hasGoneOff(webhook),
        ...(sweep.historyAfter !== undefined && { historyAfter: sweep.historyAfter }),
        reserve: RESERVE,
        maxParallel: app.settings.maxParallelRequests,
        shouldStop,
        onObservation: (observation) => notes.note(observation),
    });
    return {
        // What is not complete begins anew.
        ...ending(app, sweep, notes, 'rocketchat', result, false),
        ...(result.historyCursor !== undefined && { historyAfter: result.historyCursor }),
    };
}

/**
 * Done, stopped, asked to wait, or nothing to be seen: what that means for the rest of the sweep.
 * @param moved whether a sweep that was stopped goes on behind where it began this time
 */
function ending(
    app: JobContext,
    { rests }: Sweep,
    notes: Recorder,
    source: Source,
    { complete, cause, isBlind }: ScanResult & Pick<WebhookScanResult, 'isBlind'>,
    moved: boolean,
): ProbeProgress {
    if (!cause && complete) {
        if (!isBlind) notes.noteUpstream(source, undefined);
        return done(source);
    }
    if (!cause && moved) return {};
    const mayRest = rests < MOST_RESTS;
    if (!cause && mayRest) return { rests: rests + 1 };
    const restMs = cause && restAfter(cause);
    if (restMs !== undefined && mayRest) return { rests: rests + 1, restsUntil: app.clock.now().getTime() + restMs };
    const afterMs = app.settings.requestTimeoutMs;
    const longMs = cause?.kind === 'rate-limited' ? cause.waitMs : undefined;
    return {
        ...done(source),
        ...caused(notes, source, cause ?? { kind: 'timed-out', upstream: source, afterMs }),
        ...(longMs !== undefined && { waits: { [source]: app.clock.now().getTime() + longMs } }),
    };
}

/** The rate limit of a sweep before, as long as it lasts. A clock that was set back does not make it last longer. */
function stillWaiting(app: JobContext, { waits }: Sweep, source: Source) {
    const waitMs = (waits?.[source] ?? 0) - app.clock.now().getTime();
    const isWaiting = waitMs > 0 && waitMs <= LONGEST_WAIT_MS;
    return isWaiting ? failed({ kind: 'rate-limited', upstream: source, waitMs }) : undefined;
}

function caused(notes: Recorder, source: Source, problem: Problem): ProbeProgress {
    notes.noteUpstream(source, problem);
    const trouble = causeTrouble(problem);
    return trouble === undefined ? {} : { causes: { [source]: trouble } };
}

/** For how long to rest, where that is all that the upstream wants, and little enough; ms. */
function restAfter(cause: Problem): number | undefined {
    if (cause.kind !== 'rate-limited') return undefined;
    const waitMs = cause.waitMs ?? USUAL_REST_MS;
    return waitMs > LONGEST_REST_MS ? undefined : waitMs;
}
