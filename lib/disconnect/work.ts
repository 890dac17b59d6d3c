import { explain } from '../cards/explain';
import type { Surroundings } from '../context';
import {
    askedAnew,
    done,
    failedAt,
    hasLapsed,
    nextStep,
    sameCalendar,
    stuck,
    withPost,
    type Disconnection,
    type DisconnectionPost,
} from '../domain/disconnect';
import type { Outcome } from '../domain/outcome';
import type { Problem } from '../domain/problem';
import { Markup, named } from '../i18n/say';
import type { AuditedChange } from '../ports/audit';
import type { Claim } from '../ports/storage';
import type { Calendar, HookedAccounts } from '../ports/upstreams';
import { postOf } from './ask';
import { claimName } from './claim';
import { readerOf, tell } from './tell';

/** Whoever works sets this alarm first: when it dies, another looks within a minute. */
export const ALARM_MS = 45_000;
/** Of a slice's time: a step that begins with this much, and is not answered in time, has had a fair chance. */
const FAIR_CHANCE_MS = 16_000;
/** With less left, a slice ends in good order and another goes on. */
const LAST_STEP_MS = 4_000;
/** Where Hooked does not say how long to wait. */
const USUAL_WAIT_MS = 30_000;
/** Hooked is not asked to be patient for ever: beyond this, somebody has to decide. */
const LONGEST_PATIENCE_MS = 60 * 60_000;
/** The message is edited no more often than this while posts are being cancelled. */
const TELL_EVERY_MS = 1_000;

/** Everything that a disconnection needs while it runs. */
interface Work {
    readonly app: Surroundings;
    readonly claim: Claim;
    readonly hooked: HookedAccounts;
    readonly calendar: Calendar;
}

/** What a step led to; undefined: the claim was lost, and another has it. */
type Progress = Disconnection | undefined;

/**
 * Takes a disconnection as far as it can be taken now: lapses a question whose time is over, or goes on with what has
 * been decided. Safe to call from anywhere and at any time; only one caller of all works on it.
 */
export async function resume(app: Surroundings, id: string): Promise<void> {
    const claim = await app.claims.claim(claimName(id));
    if (!claim) {
        // Somebody is at it. Should they die, this alarm is the one that finds out.
        if ((await app.disconnections.get(id))?.phase === 'running') await setAlarm(app, id, ALARM_MS);
        return;
    }
    try {
        const request = await app.disconnections.get(id);
        if (!request) return;
        if (request.phase === 'asked' && hasLapsed(request, app.clock.now())) {
            await save(app, { ...request, phase: 'lapsed' }, true);
        } else if (request.phase === 'running' && (request.restsUntil ?? 0) <= app.clock.now().getTime()) {
            await run(app, claim, request);
        }
    } finally {
        await claim.release();
    }
}

export const setAlarm = (app: Surroundings, id: string, inMs: number): Promise<void> =>
    app.jobs.once('disconnect-resume', new Date(app.clock.now().getTime() + inMs), { id });

async function run(app: Surroundings, claim: Claim, found: Disconnection): Promise<void> {
    await setAlarm(app, found.id, ALARM_MS);
    const { hooked, calendar } = app;
    let request: Progress = await takenInHand(app, found);
    if (!hooked.ok || !calendar.ok) {
        const problem = !hooked.ok ? hooked.problem : (calendar as { readonly problem: Problem }).problem;
        await save(app, failedAt(request, explain(problem, readerOf(app, request).say), app.clock.now()), true);
        return;
    }
    const work: Work = { app, claim, hooked: hooked.value, calendar: calendar.value };
    let toldAt = app.clock.now().getTime();
    request = await tell(app, request);
    while (request?.phase === 'running' && request.restsUntil === undefined) {
        if (app.deadline.remainingMs() < LAST_STEP_MS) {
            await rest(app, request, 0);
            return;
        }
        request = await takeStep(work, request);
        const now = app.clock.now().getTime();
        if (request?.phase === 'running' && now - toldAt >= TELL_EVERY_MS) {
            request = await tell(app, request);
            toldAt = now;
        }
    }
    if (request) await tell(app, request);
}

/** One that was left without a word was left by a process that died. */
async function takenInHand(app: Surroundings, found: Disconnection): Promise<Disconnection> {
    const rest = { ...found };
    delete rest.restsUntil;
    delete rest.trouble;
    const interrupted = found.restsUntil === undefined ? { interruptedAt: app.clock.now().getTime() } : {};
    return save(app, { ...rest, ...interrupted }, false);
}

/** Persists that the step is begun, takes it, persists what came of it. */
async function takeStep(work: Work, request: Disconnection): Promise<Progress> {
    const step = nextStep(request);
    switch (step.kind) {
        case 'verify':
            return verify(work, request);
        case 'cancel':
            return cancelPost(work, request, step.post);
        case 'delete':
            return deleteConnection(work, request);
        case 'none':
            return save(work.app, done(request, work.app.clock.now()), false);
    }
}

/** The calendar may have changed since it was shown: then nothing is done, and it is asked about anew. */
async function verify({ app, calendar, claim }: Work, request: Disconnection): Promise<Progress> {
    const found = await calendar.pending(request.integrationId);
    if (!found.ok && found.problem.kind === 'rate-limited') return restFor(app, request, found.problem);
    const posts = found.ok ? found.value.map(postOf) : undefined;
    if (!(await claim.renew())) return undefined;
    if (!found.ok && request.posts) {
        const { say } = readerOf(app, request);
        const trouble = say('disconnect_calendar_unread', { problem: asMarkup(explain(found.problem, say)) });
        return save(app, failedAt(request, trouble, app.clock.now()), false);
    }
    return sameCalendar(request, posts)
        ? save(app, { ...request, verified: true }, false)
        : save(app, askedAnew(request, posts, app.clock.now()), false);
}

async function cancelPost(
    { app, calendar, claim }: Work,
    request: Disconnection,
    post: DisconnectionPost,
): Promise<Progress> {
    const fair = app.deadline.remainingMs() >= FAIR_CHANCE_MS;
    const begun = await save(app, withPost(request, post.id, 'begun'), false);
    if (!(await claim.renew())) return undefined;
    const answer = await cancelled(calendar, post.id);
    // One that was begun before is gone because of us.
    const result: typeof answer = answer.ok && post.fate === 'begun' ? { ok: true, value: 'cancelled' } : answer;
    if (result.ok) {
        await audited(app, request, {
            action: 'cancel',
            target: post.id,
            outcome: result.value === 'gone' ? 'gone' : 'done',
        });
        return save(app, withPost(begun, post.id, result.value), false);
    }
    if (result.problem.kind === 'rate-limited') return restFor(app, begun, result.problem);
    // What ran out was our own time: the next slice begins with it.
    if (!fair && isPassing(result.problem)) return rest(app, begun, 0);
    await audited(app, request, { action: 'cancel', target: post.id, outcome: 'failed' });
    const { say } = readerOf(app, request);
    const title = named(post.title ?? post.id);
    const trouble = say('disconnect_not_cancelled', { title, problem: asMarkup(explain(result.problem, say)) });
    return save(app, stuck(withPost(begun, post.id, 'failed'), trouble), false);
}

/** Where the answer leaves it open whether the post is still pending, the post itself tells. */
async function cancelled(calendar: Calendar, id: string): Promise<Outcome<'cancelled' | 'gone'>> {
    const first = await calendar.cancel(id);
    if (first.ok || first.problem.kind === 'rate-limited') return first;
    const post = await calendar.post(id);
    if (post.ok) {
        if (post.value.status !== 'pending') return { ok: true, value: 'gone' };
        return isPassing(first.problem) ? calendar.cancel(id) : first;
    }
    // After a request of ours, a post that is not there any more is a cancelled one.
    return post.problem.kind === 'not-found' ? { ok: true, value: 'cancelled' } : first;
}

async function deleteConnection({ app, hooked, claim }: Work, request: Disconnection): Promise<Progress> {
    const begunBefore = request.deletion === 'begun';
    const begun = await save(app, { ...request, deletion: 'begun' }, false);
    if (begunBefore) {
        // A request of ours may have arrived: only what is still there is asked to go.
        const still = await hooked.get(request.integrationId);
        if (!still.ok && still.problem.kind === 'not-found') return ended(app, begun, false);
        if (!still.ok && still.problem.kind === 'rate-limited') return restFor(app, begun, still.problem);
        if (!still.ok) return unknownEnd(app, begun, still.problem);
    }
    if (!(await claim.renew())) return undefined;
    const result = await hooked.disconnect(request.integrationId);
    if (result.ok) return ended(app, begun, result.value === 'gone' && !begunBefore);
    if (result.problem.kind === 'rate-limited')
        return restFor(app, { ...begun, deletion: 'not-begun' }, result.problem);

    const still = await hooked.get(request.integrationId);
    if (!still.ok && still.problem.kind === 'not-found') return ended(app, begun, false);
    if (!still.ok) return unknownEnd(app, begun, result.problem);
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome: 'failed' });
    const { say } = readerOf(app, request);
    const trouble = say('disconnect_not_deleted', { problem: asMarkup(explain(result.problem, say)) });
    return save(app, failedAt({ ...begun, deletion: 'not-begun' }, trouble, app.clock.now()), false);
}

async function ended(app: Surroundings, request: Disconnection, wasGone: boolean): Promise<Disconnection> {
    await audited(app, request, {
        action: 'disconnect',
        target: request.integrationId,
        outcome: wasGone ? 'gone' : 'done',
    });
    return save(app, { ...done(request, app.clock.now()), ...(wasGone && { wasGone }) }, false);
}

async function unknownEnd(app: Surroundings, request: Disconnection, problem: Problem): Promise<Disconnection> {
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome: 'unknown' });
    const { say } = readerOf(app, request);
    const trouble = say('disconnect_unknown_deleted', { problem: asMarkup(explain(problem, say)) });
    return save(app, failedAt(request, trouble, app.clock.now()), false);
}

/** Hooked asks for patience: the work rests in good order, says so, and an alarm takes it up again. */
async function restFor(
    app: Surroundings,
    request: Disconnection,
    problem: Extract<Problem, { kind: 'rate-limited' }>,
): Promise<Disconnection> {
    const { say } = readerOf(app, request);
    const now = app.clock.now().getTime();
    const trouble = explain(problem, say);
    if (now - (request.decided?.at ?? now) > LONGEST_PATIENCE_MS) {
        return save(app, failedAt(request, trouble, app.clock.now()), false);
    }
    return rest(app, { ...request, trouble }, problem.waitMs ?? USUAL_WAIT_MS);
}

async function rest(app: Surroundings, request: Disconnection, waitMs: number): Promise<Disconnection> {
    const resting = await save(app, { ...request, restsUntil: app.clock.now().getTime() + waitMs }, false);
    await setAlarm(app, request.id, waitMs);
    return resting;
}

async function save(app: Surroundings, request: Disconnection, telling: boolean): Promise<Disconnection> {
    await app.disconnections.put(request.id, request);
    return telling ? tell(app, request) : request;
}

/** Every change is somebody's: of the one who decided. */
function audited(
    app: Surroundings,
    { id, revision, decided, asked, integrationId, place }: Disconnection,
    change: Change,
): Promise<void> {
    // A run that was interrupted tells the same again; a new try after a decision tells something new.
    const same = `${id} ${revision} ${change.target} ${change.outcome}`;
    const who = decided?.by ?? asked.by;
    return app.audit.append({ id: same, ...change, who, integrationId, from: place.roomId });
}

type Change = Pick<AuditedChange, 'action' | 'target' | 'outcome'>;

/** It may work the next time. */
const isPassing = ({ kind }: Problem): boolean => ['timed-out', 'unreachable', 'upstream-failed'].includes(kind);

const asMarkup = (words: string): Markup => new Markup(words);
