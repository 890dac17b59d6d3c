import { omit } from 'es-toolkit/object';
import type { HealthRecord } from './health';
import { type Condition, type ProbeResult, type Subject } from './subject';
import { isOff, troubleRow, type Trouble } from './troubles';

/** The clock and the settings of the look. */
export interface EvaluationRules {
    readonly now: Date;
    /** The sweep's id: a sweep counts a subject once, however often it is begun again. */
    readonly sweep: string;
    readonly alertAfterFailures: number;
    readonly intervalMs: number;
}

/** Why a look led to what it led to, also where that is silence. */
export type Reason =
    /** Plainly well, as before. */
    | 'healthy'
    /** The look told nothing. */
    | 'indeterminate'
    /** This sweep has counted it already. */
    | 'counted'
    /** Bad, but not yet often enough in a row. */
    | 'waiting'
    /** People are to know: it does not pass by itself. */
    | 'alert-at-once'
    /** People are to know: bad often enough in a row. */
    | 'alert-after-failures'
    /** People are to know: it comes and goes too often. */
    | 'alert-unstable'
    /** People know. */
    | 'still-bad'
    /** People know, and it is bad in another way now. */
    | 'changed'
    /** People know; it was bad in another way this once. */
    | 'changing'
    /** People know, it had been well for less than it takes, and is bad again. */
    | 'relapsed'
    /** It has begun to come and go. */
    | 'became-unstable'
    /** It came and went, and is steadily bad now. */
    | 'steadily-bad'
    /** People know; well, but not yet often enough in a row. */
    | 'recovering'
    /** The same of one that comes and goes, which takes longer. */
    | 'held-open'
    /** People know, and may hear that it is well again. */
    | 'recovered'
    /** It was bad for less than people hear of. */
    | 'passed'
    /** Well; that it was bad not long ago is remembered. */
    | 'remembered'
    /** Well for so long that nothing of it is remembered any more. */
    | 'forgotten';

export interface Evaluation {
    /** The very same as before where nothing changed, so that nothing is written; undefined: plainly well. */
    readonly after: HealthRecord | undefined;
    readonly reason: Reason;
}

/** Good checks in a row until something that people know of has recovered. */
const GOOD_CHECKS = 2;
/** The same of an upstream: that it could be asked is all there is to prove. */
const UPSTREAM_GOOD_CHECKS = 1;
/** The same of something that comes and goes. */
export const UNSTABLE_GOOD_CHECKS = 6;
/** Bad checks in a row until something no longer comes and goes, but is simply bad. */
const UNSTABLE_BAD_CHECKS = 6;
/** From so many turns between good and bad on, within the window, it comes and goes. */
const UNSTABLE_FLIPS = 4;
const LEAST_WINDOW_MS = 2 * 3_600_000;
const WINDOW_INTERVALS = 12;

/** What one look at something means for what is remembered of it, and for whether people are to know. */
export function evaluate(
    before: HealthRecord | undefined,
    { subject, condition: seen, isFirst }: ProbeResult,
    look: EvaluationRules,
): Evaluation {
    const condition = seen.kind === 'untested' ? untested(before) : seen;
    if (condition.kind === 'indeterminate' || (isUnseen(condition) && before && hasOtherTrouble(before))) {
        return { after: before, reason: 'indeterminate' };
    }
    if (before?.sweep === look.sweep) return { after: before, reason: 'counted' };
    if (!before && condition.kind === 'healthy') return { after: undefined, reason: 'healthy' };
    const known = before ? onThisClock(before, look) : newRecord(subject, look, isFirst);
    const { next, reason } = step(known, condition, look);
    if (!next) return { after: undefined, reason };
    if (before && isSame(before, next)) return { after: before, reason };
    // One that is gone may have lost its name.
    return { after: { ...next, subject: { ...next.subject, ...subject }, sweep: look.sweep }, reason };
}

interface Step {
    readonly next: HealthRecord | undefined;
    readonly reason: Reason;
}

type Judged = Exclude<Condition, { kind: 'untested' }>;

/** That it is on ends that it was off; of anything else it tells nothing. */
const untested = (before: HealthRecord | undefined): Judged =>
    before && isOff(before.trouble) && before.turningInto === undefined
        ? { kind: 'healthy' }
        : { kind: 'indeterminate' };

function step(known: HealthRecord, condition: Exclude<Judged, { kind: 'indeterminate' }>, look: EvaluationRules): Step {
    if (condition.kind === 'healthy') return afterGood(known, look);
    return isUnseen(condition) ? afterUnseen(known, look) : afterBad(known, condition.trouble, look);
}

const isUnseen = (condition: Condition): boolean => condition.kind === 'bad' && condition.trouble === 'unseen';

/** It is bad, and known how: not to be seen this once does not make that untrue. */
const hasOtherTrouble = ({ alerting, bad, trouble, turningInto }: HealthRecord): boolean =>
    turningInto !== undefined || (trouble !== 'unseen' && (alerting || bad > 0));

/** Nobody knows how it is: that is no turn between good and bad. */
function afterUnseen(known: HealthRecord, { now, alertAfterFailures }: EvaluationRules): Step {
    if (known.alerting) {
        const turned = known.bad === 0;
        return {
            next: { ...known, bad: Math.max(1, known.bad), good: 0 },
            reason: turned ? 'relapsed' : 'still-bad',
        };
    }
    const since = known.bad === 0 ? now.getTime() : known.since;
    const bad = Math.max(known.bad, Math.min(known.bad + 1, alertAfterFailures));
    const next: HealthRecord = { ...known, trouble: 'unseen', bad, good: 0, since };
    if (bad < alertAfterFailures) return { next, reason: 'waiting' };
    // How it came and went before is long ago.
    return { next: { ...next, alerting: true, flips: [], unstable: false }, reason: 'alert-after-failures' };
}

function afterBad({ turningInto, ...before }: HealthRecord, trouble: Trouble, look: EvaluationRules): Step {
    // As far as anybody could see, it was well until now.
    const known = before.trouble === 'unseen' && !before.alerting ? { ...before, bad: 0 } : before;
    const turned = known.bad === 0;
    const flips = turned ? withFlip(known.flips, look) : known.flips;
    const unstable = known.unstable || flips.length >= UNSTABLE_FLIPS;
    const bad = known.bad + 1;

    if (!known.alerting) {
        const reason = whyAlert(trouble, bad, unstable, look);
        const since = unstable ? (flips[0] ?? known.since) : turned ? look.now.getTime() : known.since;
        const alerting = reason !== 'waiting';
        return { next: { ...known, alerting, trouble, bad, good: 0, since, flips, unstable }, reason };
    }
    const isOther = trouble !== known.trouble;
    // Troubles that take turns are not told one by one.
    const takesOver = isOther && (troubleRow(trouble).atOnce || trouble === turningInto);
    const isSteady = unstable && bad >= UNSTABLE_BAD_CHECKS;
    const next: HealthRecord = {
        ...known,
        trouble: takesOver ? trouble : known.trouble,
        ...(isOther && !takesOver && { turningInto: trouble }),
        // Of what people know, bad checks count only on the way to being steady.
        bad: turned || unstable ? bad : known.bad,
        good: 0,
        flips: isSteady ? [] : flips,
        unstable: unstable && !isSteady,
    };
    if (takesOver) return { next, reason: 'changed' };
    if (isSteady) return { next, reason: 'steadily-bad' };
    if (unstable && !known.unstable) return { next, reason: 'became-unstable' };
    if (turned) return { next, reason: 'relapsed' };
    return { next, reason: isOther ? 'changing' : 'still-bad' };
}

function whyAlert(trouble: Trouble, bad: number, unstable: boolean, { alertAfterFailures }: EvaluationRules): Reason {
    if (troubleRow(trouble).atOnce) return 'alert-at-once';
    if (bad >= alertAfterFailures) return 'alert-after-failures';
    return unstable ? 'alert-unstable' : 'waiting';
}

function afterGood({ turningInto, ...known }: HealthRecord, look: EvaluationRules): Step {
    const wasBad = known.bad > 0;
    const turned = wasBad && (known.trouble !== 'unseen' || turningInto !== undefined);
    const flips = turned ? withFlip(known.flips, look) : known.flips;
    const unstable = known.unstable || flips.length >= UNSTABLE_FLIPS;
    const good = known.good + 1;
    const next: HealthRecord = { ...omit(known, ['fromStart']), bad: 0, good, flips, unstable };
    const begins = unstable && !known.unstable;

    if (known.alerting) {
        if (good >= goodChecks(known.subject, unstable)) {
            const settled = { ...next, alerting: false, unstable: false, flips: unstable ? [] : flips };
            return { next: settled, reason: 'recovered' };
        }
        if (begins) return { next, reason: 'became-unstable' };
        return { next, reason: unstable ? 'held-open' : 'recovering' };
    }
    if (turned) return { next, reason: begins ? 'became-unstable' : 'passed' };
    const isPast = unstable ? good >= UNSTABLE_GOOD_CHECKS : flips.every((at) => !isRecent(at, look));
    if (isPast) return { next: undefined, reason: wasBad ? 'passed' : 'forgotten' };
    if (wasBad) return { next, reason: 'passed' };
    // Nothing depends on how often it was well, unless it came and went.
    return { next: unstable ? next : known, reason: 'remembered' };
}

function goodChecks({ id }: Subject, unstable: boolean): number {
    if (unstable) return UNSTABLE_GOOD_CHECKS;
    return id === undefined ? UPSTREAM_GOOD_CHECKS : GOOD_CHECKS;
}

/** Of something that was plainly well until now, as far as anybody knows. */
const newRecord = (subject: Subject, { now, sweep }: EvaluationRules, isFirst: boolean | undefined): HealthRecord => ({
    subject,
    ...(isFirst && { fromStart: true }),
    alerting: false,
    trouble: 'unknown',
    bad: 0,
    good: 1,
    since: now.getTime(),
    flips: [],
    unstable: false,
    sweep,
});

const windowMs = ({ intervalMs }: EvaluationRules): number => Math.max(LEAST_WINDOW_MS, WINDOW_INTERVALS * intervalMs);

const isRecent = (at: number, look: EvaluationRules): boolean => look.now.getTime() - at < windowMs(look);

/** It has just turned; kept are as many turns as make it unstable, and the one by which it is told as such. */
const withFlip = (flips: readonly number[], look: EvaluationRules): number[] =>
    [...flips.filter((at) => isRecent(at, look)), look.now.getTime()].slice(-UNSTABLE_FLIPS - 1);

/**
 * On a clock that was set back, what lies ahead by little is left alone, as it is past soon; what lies ahead by much
 * would never be: it counts as now.
 */
function onThisClock(record: HealthRecord, look: EvaluationRules): HealthRecord {
    const now = look.now.getTime();
    const latest = now + windowMs(look);
    if (record.since <= latest && record.flips.every((at) => at <= latest)) return record;
    return { ...record, since: Math.min(record.since, now), flips: record.flips.map((at) => Math.min(at, now)) };
}

const isSame = (a: HealthRecord, b: HealthRecord): boolean =>
    a.alerting === b.alerting &&
    a.trouble === b.trouble &&
    a.turningInto === b.turningInto &&
    a.bad === b.bad &&
    a.good === b.good &&
    a.since === b.since &&
    a.unstable === b.unstable &&
    a.flips.length === b.flips.length &&
    a.flips.every((at, index) => at === b.flips[index]);
