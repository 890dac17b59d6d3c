import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import { causeTrouble } from '../domain/monitor/conditions';
import { isOff } from '../domain/monitor/troubles';
import type { Sweep } from '../domain/monitor/sweep';
import type { Scope } from '../domain/monitor/watch';
import { failed } from '../domain/outcome';
import type { Problem } from '../domain/problem';
import type { Configured } from '../ports/upstreams';
import { inspect } from '../find/integrity';
import { scanHooked } from '../scan/hooked';
import type { ScanResult, WebhookScanResult } from '../scan/scan';
import { scanWebhooks } from '../scan/webhooks';
import type { Recorder } from './recorder';
import type { Source } from '../domain/source';

/** The monitor leaves this many of a minute's calls to people's `get`. */
const RESERVE = 4;
/** A sweep waits for an upstream no longer than this: the next sweep probes it again. */
const LONGEST_REST_MS = 2 * 60_000;
/** The app believes in no longer rate limit. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** The wait where a rate limit names none. */
const USUAL_REST_MS = 30_000;
/** After this many waits, or starts without progress, the sweep reports the upstream's trouble instead. */
const MOST_RESTS = 5;

/**
 * Probes what this sweep has not probed yet, until it is done or `shouldStop` ends it.
 * @returns how far the sweep has come then; nothing of it is stored yet
 */
export async function probe(
    app: JobContext,
    sweep: Sweep,
    scope: Scope,
    recorder: Recorder,
    shouldStop: () => boolean,
): Promise<Sweep> {
    const [hooked, rocketchat] = await Promise.all([
        sweep.hookedDone ? nothing : probeHooked(app, sweep, scope, recorder, shouldStop),
        sweep.rocketchatDone ? nothing : probeRocketChat(app, sweep, scope, recorder, shouldStop),
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

/** What the probes of one upstream change in the sweep. */
type ProbeProgress = Partial<Sweep>;

const nothing: ProbeProgress = {};

const done = (source: Source): ProbeProgress => (source === 'hooked' ? { hookedDone: true } : { rocketchatDone: true });

/** What to scan in one source. */
interface ScanPlan<T> {
    readonly upstream: T;
    /** A check or a watch covers the whole source. */
    readonly everything: boolean;
    /** The watched integrations, and the known ones where everything is scanned. */
    readonly ids: readonly string[];
}

/** @returns what this means for the sweep, where there is nothing to scan or the upstream cannot be asked */
function planScan<T>(
    app: JobContext,
    source: Source,
    configured: Configured<T>,
    { sweep, scope, recorder }: { readonly sweep: Sweep; readonly scope: Scope; readonly recorder: Recorder },
): ScanPlan<T> | { readonly ended: ProbeProgress } {
    const everything = sweep.seen !== undefined || scope.isWide(source);
    const ids = [...new Set([...scope.ids(source), ...(everything ? recorder.knownIds(source) : [])])];
    if (!everything && ids.length === 0) return { ended: done(source) };
    const upstream = configured.ok ? (stillWaiting(app, sweep, source) ?? configured) : configured;
    return upstream.ok
        ? { upstream: upstream.value, everything, ids }
        : { ended: { ...done(source), ...caused(recorder, source, upstream.problem) } };
}

async function probeHooked(
    app: JobContext,
    sweep: Sweep,
    scope: Scope,
    recorder: Recorder,
    shouldStop: () => boolean,
): Promise<ProbeProgress> {
    const plan = planScan(app, 'hooked', app.hooked, { sweep, scope, recorder });
    if ('ended' in plan) return plan.ended;
    let cursor = sweep.hookedAfter;
    let listedCount = 0;
    let hasFoundHealth = sweep.hookedTold === true;
    const result = await scanHooked(plan.upstream, {
        everything: plan.everything,
        ids: plan.ids,
        ...(sweep.hookedAfter !== undefined && { after: sweep.hookedAfter }),
        ...(sweep.hookedListed !== undefined && { listed: sweep.hookedListed }),
        hasFoundHealth,
        maxParallel: app.settings.maxParallelRequests,
        shouldStop,
        onObservation: (observation) => {
            hasFoundHealth ||= observation.kind === 'hooked' || observation.kind === 'hooked-gone';
            recorder.record(observation);
        },
        onListed: (integration) => {
            listedCount += 1;
            recorder.recordListed(integration);
        },
        onCursor: (id) => {
            cursor = id;
        },
    });
    return {
        ...progressOf(app, sweep, recorder, 'hooked', result, cursor !== sweep.hookedAfter),
        ...(cursor !== undefined && { hookedAfter: cursor }),
        ...(hasFoundHealth && { hookedTold: true }),
        // Only a watch of all of Hooked puts every listed connection into the inventory.
        ...(scope.isWide('hooked') && result.listed?.length === listedCount && { hookedListed: true }),
    };
}

async function probeRocketChat(
    app: JobContext,
    sweep: Sweep,
    scope: Scope,
    recorder: Recorder,
    shouldStop: () => boolean,
): Promise<ProbeProgress> {
    const plan = planScan(app, 'rocketchat', app.webhooks, { sweep, scope, recorder });
    if ('ended' in plan) return plan.ended;
    // The history of a webhook that is off has nothing new.
    const unhealthy = [...recorder.health.values()].flatMap(({ subject: { source, id }, trouble }) =>
        source === 'rocketchat' && id !== undefined && !isOff(trouble) ? [id] : [],
    );
    const result = await scanWebhooks(plan.upstream, {
        everything: plan.everything,
        ids: plan.ids,
        first: unhealthy,
        isUrgent: (webhook) => recorder.wasSwitchedOff(webhook),
        // All slices of a sweep together look up each person and room once.
        inspect: (webhooks) => inspect(app, webhooks, new Date(sweep.startedAt)),
        ...(sweep.historyAfter !== undefined && { historyAfter: sweep.historyAfter }),
        reserve: RESERVE,
        maxParallel: app.settings.maxParallelRequests,
        shouldStop,
        onObservation: (observation) => recorder.record(observation),
    });
    return {
        // An incomplete scan of webhooks begins again from the start.
        ...progressOf(app, sweep, recorder, 'rocketchat', result, false),
        ...(result.historyCursor !== undefined && { historyAfter: result.historyCursor }),
    };
}

/**
 * What the result of a scan means for the rest of the sweep: the upstream is done, its scan continues, or it rests.
 * @param moved whether a scan that was stopped continues from a later point than this one
 */
function progressOf(
    app: JobContext,
    { rests }: Sweep,
    recorder: Recorder,
    source: Source,
    { complete, cause, isBlind }: ScanResult & Pick<WebhookScanResult, 'isBlind'>,
    moved: boolean,
): ProbeProgress {
    if (!cause && complete) {
        if (!isBlind) recorder.recordUpstream(source, undefined);
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
        ...caused(recorder, source, cause ?? { kind: 'timed-out', upstream: source, afterMs }),
        ...(longMs !== undefined && { waits: { [source]: app.clock.now().getTime() + longMs } }),
    };
}

/** The rate limit that an earlier sweep met, while it lasts. A clock that was set back does not prolong it. */
function stillWaiting(app: JobContext, { waits }: Sweep, source: Source) {
    const waitMs = (waits?.[source] ?? 0) - app.clock.now().getTime();
    const isWaiting = waitMs > 0 && waitMs <= LONGEST_WAIT_MS;
    return isWaiting ? failed({ kind: 'rate-limited', upstream: source, waitMs }) : undefined;
}

/** Records the problem of an upstream as the cause of an incomplete scan. */
function caused(recorder: Recorder, source: Source, problem: Problem): ProbeProgress {
    recorder.recordUpstream(source, problem);
    const trouble = causeTrouble(problem);
    return trouble === undefined ? {} : { causes: { [source]: trouble } };
}

/** How long to rest, in ms, where the cause is a short rate limit; otherwise undefined. */
function restAfter(cause: Problem): number | undefined {
    if (cause.kind !== 'rate-limited') return undefined;
    const waitMs = cause.waitMs ?? USUAL_REST_MS;
    return waitMs > LONGEST_REST_MS ? undefined : waitMs;
}
