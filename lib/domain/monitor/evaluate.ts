import { omit } from 'es-toolkit/object';
import type { HealthRecord } from './health';
import { type Condition, type ProbeResult, type Subject } from './subject';
import { isOff, type Trouble, troubleRow } from './troubles';

/** The clock and the settings of one sweep's evaluations. */
export interface EvaluationRules {
    readonly now: Date;
    /** The sweep's id: a sweep counts each subject once, however often it is continued. */
    readonly sweep: string;
    readonly alertAfterFailures: number;
    readonly intervalMs: number;
}

/** Why an evaluation led to an alert, its end, or silence. The log counts these. */
export type EvaluationReason =
    /** Plainly healthy, as before. */
    | 'healthy'
    /** The probe gave no answer about its health. */
    | 'indeterminate'
    /** This sweep has counted the check already. */
    | 'already-counted'
    /** Bad, but for too few checks in a row. */
    | 'pending'
    /** Firing now: this trouble does not pass by itself. */
    | 'alert-at-once'
    /** Firing now: bad for enough checks in a row. */
    | 'alert-after-failures'
    /** Firing now: it flaps. */
    | 'alert-flapping'
    /** Firing, as before. */
    | 'still-bad'
    /** Firing, and its trouble is another one now. */
    | 'changed'
    /** Firing, and one check found another trouble. */
    | 'changing'
    /** Firing, and bad again after too few good checks. */
    | 'relapsed'
    /** It has begun to flap. */
    | 'started-flapping'
    /** It flapped, and is steadily bad now. */
    | 'stopped-flapping'
    /** Firing, and healthy for too few checks in a row. */
    | 'recovering'
    /** The same while it flaps, which takes more good checks. */
    | 'recovering-from-flapping'
    /** No longer firing. */
    | 'recovered'
    /** It was bad for too short a time to fire. */
    | 'passed'
    /** Healthy; its record stays because it was bad not long ago. */
    | 'recently-bad'
    /** Healthy for so long that its record is removed. */
    | 'cleared';

export interface Evaluation {
    /** The very same object as before where nothing changed, so that nothing is written; undefined: plainly healthy. */
    readonly after: HealthRecord | undefined;
    readonly reason: EvaluationReason;
}

/** This many good checks in a row end a firing subject's trouble. */
const GOOD_CHECKS = 2;
/** The same for an upstream: one accepted request proves that it is back. */
const UPSTREAM_GOOD_CHECKS = 1;
/** The same for a flapping subject. */
export const UNSTABLE_GOOD_CHECKS = 6;
/** This many bad checks in a row end the flapping: the subject is steadily bad. */
const UNSTABLE_BAD_CHECKS = 6;
/** This many changes between good and bad within the window are flapping. */
const UNSTABLE_FLIPS = 4;
const LEAST_WINDOW_MS = 2 * 3_600_000;
const WINDOW_INTERVALS = 12;

/** Turns one probe's result into the subject's next health record, and says why. */
export function evaluate(
    before: HealthRecord | undefined,
    { subject, condition: probed, isFirst }: ProbeResult,
    rules: EvaluationRules,
): Evaluation {
    const condition = probed.kind === 'untested' ? untested(before) : probed;
    if (condition.kind === 'indeterminate' || (isUnseen(condition) && before && hasOtherTrouble(before))) {
        return { after: before, reason: 'indeterminate' };
    }
    if (before?.sweep === rules.sweep) return { after: before, reason: 'already-counted' };
    if (!before && condition.kind === 'healthy') return { after: undefined, reason: 'healthy' };
    const known = before ? onThisClock(before, rules) : newRecord(subject, rules, isFirst);
    const { next, reason } = step(known, condition, rules);
    if (!next) return { after: undefined, reason };
    if (before && isSame(before, next)) return { after: before, reason };
    // The probe of a deleted subject may not know its name.
    return { after: { ...next, subject: { ...next.subject, ...subject }, sweep: rules.sweep }, reason };
}

interface Step {
    readonly next: HealthRecord | undefined;
    readonly reason: EvaluationReason;
}

type KnownCondition = Exclude<Condition, { kind: 'untested' }>;

/** An enabled webhook is no longer switched off. Its probe says nothing about any other trouble. */
const untested = (before: HealthRecord | undefined): KnownCondition =>
    before && isOff(before.trouble) && before.turningInto === undefined
        ? { kind: 'healthy' }
        : { kind: 'indeterminate' };

function step(
    known: HealthRecord,
    condition: Exclude<KnownCondition, { kind: 'indeterminate' }>,
    rules: EvaluationRules,
): Step {
    if (condition.kind === 'healthy') return afterGood(known, rules);
    return isUnseen(condition) ? afterUnseen(known, rules) : afterBad(known, condition.trouble, rules);
}

const isUnseen = (condition: Condition): boolean => condition.kind === 'bad' && condition.trouble === 'unseen';

/** It has a known trouble, which one failed probe does not end. */
const hasOtherTrouble = ({ alerting, bad, trouble, turningInto }: HealthRecord): boolean =>
    turningInto !== undefined || (trouble !== 'unseen' && (alerting || bad > 0));

/** The probe failed: that is no change between good and bad. */
function afterUnseen(known: HealthRecord, { now, alertAfterFailures }: EvaluationRules): Step {
    if (known.alerting) {
        const hasFlipped = known.bad === 0;
        return {
            next: { ...known, bad: Math.max(1, known.bad), good: 0 },
            reason: hasFlipped ? 'relapsed' : 'still-bad',
        };
    }
    const since = known.bad === 0 ? now.getTime() : known.since;
    const bad = Math.max(known.bad, Math.min(known.bad + 1, alertAfterFailures));
    const next: HealthRecord = { ...known, trouble: 'unseen', bad, good: 0, since };
    if (bad < alertAfterFailures) return { next, reason: 'pending' };
    // Earlier flapping says nothing about the time since.
    return { next: { ...next, alerting: true, flips: [], unstable: false }, reason: 'alert-after-failures' };
}

function afterBad({ turningInto, ...before }: HealthRecord, trouble: Trouble, rules: EvaluationRules): Step {
    // It was healthy until now, as far as anybody knows.
    const known = before.trouble === 'unseen' && !before.alerting ? { ...before, bad: 0 } : before;
    const hasFlipped = known.bad === 0;
    const flips = hasFlipped ? withFlip(known.flips, rules) : known.flips;
    const unstable = known.unstable || flips.length >= UNSTABLE_FLIPS;
    const bad = known.bad + 1;

    if (!known.alerting) {
        const reason = whyAlert(trouble, bad, unstable, rules);
        const since = unstable ? (flips[0] ?? known.since) : hasFlipped ? rules.now.getTime() : known.since;
        const alerting = reason !== 'pending';
        return { next: { ...known, alerting, trouble, bad, good: 0, since, flips, unstable }, reason };
    }
    const isOther = trouble !== known.trouble;
    // Troubles that alternate do not replace each other.
    const replaces = isOther && (troubleRow(trouble).atOnce || trouble === turningInto);
    const isSteady = unstable && bad >= UNSTABLE_BAD_CHECKS;
    const next: HealthRecord = {
        ...known,
        trouble: replaces ? trouble : known.trouble,
        ...(isOther && !replaces && { turningInto: trouble }),
        // While it fires, bad checks count only towards the end of flapping.
        bad: hasFlipped || unstable ? bad : known.bad,
        good: 0,
        flips: isSteady ? [] : flips,
        unstable: unstable && !isSteady,
    };
    if (replaces) return { next, reason: 'changed' };
    if (isSteady) return { next, reason: 'stopped-flapping' };
    if (unstable && !known.unstable) return { next, reason: 'started-flapping' };
    if (hasFlipped) return { next, reason: 'relapsed' };
    return { next, reason: isOther ? 'changing' : 'still-bad' };
}

function whyAlert(
    trouble: Trouble,
    bad: number,
    unstable: boolean,
    { alertAfterFailures }: EvaluationRules,
): EvaluationReason {
    if (troubleRow(trouble).atOnce) return 'alert-at-once';
    if (bad >= alertAfterFailures) return 'alert-after-failures';
    return unstable ? 'alert-flapping' : 'pending';
}

function afterGood({ turningInto, ...known }: HealthRecord, rules: EvaluationRules): Step {
    const wasBad = known.bad > 0;
    const hasFlipped = wasBad && (known.trouble !== 'unseen' || turningInto !== undefined);
    const flips = hasFlipped ? withFlip(known.flips, rules) : known.flips;
    const unstable = known.unstable || flips.length >= UNSTABLE_FLIPS;
    const good = known.good + 1;
    const next: HealthRecord = { ...omit(known, ['fromStart']), bad: 0, good, flips, unstable };
    const startsFlapping = unstable && !known.unstable;

    if (known.alerting) {
        if (good >= goodChecks(known.subject, unstable)) {
            const settled = { ...next, alerting: false, unstable: false, flips: unstable ? [] : flips };
            return { next: settled, reason: 'recovered' };
        }
        if (startsFlapping) return { next, reason: 'started-flapping' };
        return { next, reason: unstable ? 'recovering-from-flapping' : 'recovering' };
    }
    if (hasFlipped) return { next, reason: startsFlapping ? 'started-flapping' : 'passed' };
    const isPast = unstable ? good >= UNSTABLE_GOOD_CHECKS : flips.every((at) => !isRecent(at, rules));
    if (isPast) return { next: undefined, reason: wasBad ? 'passed' : 'cleared' };
    if (wasBad) return { next, reason: 'passed' };
    // Nothing depends on the number of good checks, unless it flaps.
    return { next: unstable ? next : known, reason: 'recently-bad' };
}

function goodChecks({ id }: Subject, unstable: boolean): number {
    if (unstable) return UNSTABLE_GOOD_CHECKS;
    return id === undefined ? UPSTREAM_GOOD_CHECKS : GOOD_CHECKS;
}

/** The record of a subject that was plainly healthy until now, as far as anybody knows. */
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

const isRecent = (at: number, rules: EvaluationRules): boolean => rules.now.getTime() - at < windowMs(rules);

/** Adds a change that happened now. The record keeps as many changes as make it flap, and one more. */
const withFlip = (flips: readonly number[], rules: EvaluationRules): number[] =>
    [...flips.filter((at) => isRecent(at, rules)), rules.now.getTime()].slice(-UNSTABLE_FLIPS - 1);

/**
 * Repairs a record after the clock was set back. Times that lie slightly ahead are soon past and stay. Times that lie far
 * ahead would stay ahead for too long, and become now.
 */
function onThisClock(record: HealthRecord, rules: EvaluationRules): HealthRecord {
    const now = rules.now.getTime();
    const latest = now + windowMs(rules);
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
