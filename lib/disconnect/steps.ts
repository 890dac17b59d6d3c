import { explain } from '../cards/explain';
import type { Surroundings } from '../context';
import {
    askedAnew,
    done,
    failedAt,
    nextStep,
    sameCalendar,
    settled,
    stuck,
    withPost,
    type Disconnection,
    type DisconnectionPost,
} from '../domain/disconnect';
import type { Problem } from '../domain/problem';
import { Markup, named } from '../i18n/say';
import { noteDeparture } from '../monitor/departures';
import type { Claim } from '../ports/storage';
import type { Calendar, HookedAccounts } from '../ports/upstreams';
import { without } from '../without';
import { postOf } from './ask';
import { audited, restBecause, save } from './record';
import { writtenFor } from './tell';

/** Where Hooked does not say how long to wait, and before it is looked at again what came of a lost request. */
const USUAL_WAIT_MS = 30_000;
/** A request without an answer may still have its effect: so often it is looked at again before it counts as failed. */
const LOOKS_AFTER_SILENCE = 2;

/** Everything that a disconnection needs while it runs. */
export interface Work {
    readonly app: Surroundings;
    readonly claim: Claim;
    readonly hooked: HookedAccounts;
    readonly calendar: Calendar;
}

/** What a step led to; undefined: the claim was lost, and another has it. */
export type Progress = Disconnection | undefined;

/** Persists that the next step is begun, takes it, persists what came of it. */
export async function takeStep(work: Work, request: Disconnection): Promise<Progress> {
    const step = nextStep(request);
    switch (step.kind) {
        case 'verify':
            return verify(work, request);
        case 'cancel':
            return cancelPost(work, request, step.post);
        case 'delete':
            return deleteConnection(work, request);
        case 'none':
            return save(work.app, done(request, work.app.clock.now()));
    }
}

/** The calendar may have changed since it was shown, or the account be gone: then nothing is done. */
async function verify({ app, calendar, hooked, claim }: Work, request: Disconnection): Promise<Progress> {
    const [found, account] = await Promise.all([
        calendar.pending(request.integrationId),
        hooked.get(request.integrationId),
    ]);
    const limited = [found, account].find((one) => !one.ok && one.problem.kind === 'rate-limited');
    if (limited && !limited.ok) return askedToWait(app, request, limited.problem);
    if (!(await claim.renew())) return undefined;
    if (!account.ok && account.problem.kind === 'not-found') return ended(app, request);
    if (!found.ok && request.posts) {
        return save(
            app,
            failedAt(request, told(app, request, 'disconnect_calendar_unread', found.problem), app.clock.now()),
        );
    }
    const posts = found.ok ? found.value.map(postOf) : undefined;
    const known = posts ? settled(request, posts) : request;
    for (const { id } of newlyCancelled(request, known)) {
        await audited(app, request, { action: 'cancel', target: id, outcome: 'done' });
    }
    if (sameCalendar(known, posts)) return save(app, { ...known, verified: true });
    const anew = askedAnew(known, posts, app.clock.now());
    await app.jobs.once('disconnect-resume', new Date(anew.lapsesAt), { id: anew.id });
    return save(app, anew);
}

const newlyCancelled = (before: Disconnection, after: Disconnection): readonly DisconnectionPost[] =>
    (after.posts ?? []).filter(
        (post, index) => post.fate === 'cancelled' && before.posts?.[index]?.fate !== 'cancelled',
    );

/** What became of a post or an account that was to go: `unsure`, where it may still go, or nobody can look. */
type Fate =
    { readonly kind: 'cancelled' | 'gone' } | { readonly kind: 'refused' | 'unsure'; readonly problem: Problem };

async function cancelPost(
    { app, calendar, claim }: Work,
    request: Disconnection,
    post: DisconnectionPost,
): Promise<Progress> {
    const begun = await save(app, withPost(request, post.id, 'begun'));
    if (!(await claim.renew())) return undefined;
    const fate = await cancel(calendar, post.id);
    if (!('problem' in fate)) {
        // One that was begun before is gone because of us.
        const kind = post.fate === 'begun' ? 'cancelled' : fate.kind;
        await audited(app, request, { action: 'cancel', target: post.id, outcome: kind === 'gone' ? 'gone' : 'done' });
        return save(app, withPost(answered(begun), post.id, kind));
    }
    const { problem } = fate;
    if (problem.kind === 'rate-limited') return askedToWait(app, begun, problem);
    const title = named(post.title ?? post.id);
    if (fate.kind === 'unsure' && looks(begun) < LOOKS_AFTER_SILENCE) {
        return lookAgain(app, begun, toldOfPost(app, request, 'disconnect_unanswered_post', problem, title));
    }
    await audited(app, request, {
        action: 'cancel',
        target: post.id,
        outcome: fate.kind === 'unsure' ? 'unknown' : 'failed',
    });
    const trouble = toldOfPost(app, request, 'disconnect_not_cancelled', problem, title);
    return save(app, stuck(withPost(answered(begun), post.id, 'failed'), trouble));
}

/** Tried twice where the first try may do better; after each try that did not say, the post itself is looked at. */
async function cancel(calendar: Calendar, id: string): Promise<Fate> {
    const first = await cancelOnce(calendar, id);
    return 'problem' in first && isPassing(first.problem) ? cancelOnce(calendar, id) : first;
}

async function cancelOnce(calendar: Calendar, id: string): Promise<Fate> {
    const answer = await calendar.cancel(id);
    if (answer.ok) return { kind: answer.value };
    const { problem } = answer;
    if (problem.kind === 'rate-limited') return { kind: 'refused', problem };
    const post = await calendar.post(id);
    if (post.ok && post.value.status !== 'pending') return { kind: 'gone' };
    // After a request of ours, a post that is not there any more is a cancelled one.
    if (!post.ok && post.problem.kind === 'not-found') return { kind: 'cancelled' };
    return { kind: post.ok && !isSilence(problem) ? 'refused' : 'unsure', problem };
}

async function deleteConnection({ app, hooked, claim }: Work, request: Disconnection): Promise<Progress> {
    const begun = await save(app, { ...request, deletion: 'begun' });
    if (request.deletion === 'begun') {
        // A request of ours may have arrived: only what is still there is asked to go, and not while one may be on its way.
        const still = await hooked.get(request.integrationId);
        if (!still.ok && still.problem.kind === 'not-found') return ended(app, begun);
        if (!still.ok && still.problem.kind === 'rate-limited') return askedToWait(app, begun, still.problem);
        if (!still.ok) return unsure(app, begun, still.problem);
        if (looks(begun) >= LOOKS_AFTER_SILENCE) return notDeleted(app, begun, silence(app));
        if (looks(begun) > 0) return unsure(app, begun, silence(app));
    }
    if (!(await claim.renew())) return undefined;
    const result = await hooked.disconnect(request.integrationId);
    if (result.ok) return ended(app, result.value === 'gone' ? request : begun);
    const { problem } = result;
    if (problem.kind === 'rate-limited') return askedToWait(app, { ...begun, deletion: request.deletion }, problem);

    const still = await hooked.get(request.integrationId);
    if (!still.ok && still.problem.kind === 'not-found') return ended(app, begun);
    if (!still.ok || isSilence(problem)) return unsure(app, begun, problem);
    return notDeleted(app, { ...begun, deletion: request.deletion }, problem);
}

/** @param request as it was before this: one whose deletion was not begun is gone because of somebody else */
async function ended(app: Surroundings, request: Disconnection): Promise<Disconnection> {
    const wasGone = request.deletion !== 'begun';
    await audited(app, request, {
        action: 'disconnect',
        target: request.integrationId,
        outcome: wasGone ? 'gone' : 'done',
    });
    const { integrationId: id, accountName: name, decided, asked } = request;
    await noteDeparture(app, { id, name, by: (decided?.by ?? asked.by).username });
    return save(app, { ...done(answered(request), app.clock.now()), ...(wasGone && { wasGone }) });
}

/** Whether the account is gone, nobody can say yet: it is looked at again before anybody is left with that. */
async function unsure(app: Surroundings, request: Disconnection, problem: Problem): Promise<Disconnection> {
    const trouble = told(app, request, 'disconnect_unknown_deleted', problem);
    if (looks(request) < LOOKS_AFTER_SILENCE) return lookAgain(app, request, trouble);
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome: 'unknown' });
    return save(app, failedAt(answered(request), trouble, app.clock.now()));
}

async function notDeleted(app: Surroundings, request: Disconnection, problem: Problem): Promise<Disconnection> {
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome: 'failed' });
    const trouble = told(app, request, 'disconnect_not_deleted', problem);
    return save(app, failedAt(answered(request), trouble, app.clock.now()));
}

const looks = ({ unanswered }: Disconnection): number => unanswered ?? 0;

const lookAgain = (app: Surroundings, request: Disconnection, trouble: string): Promise<Disconnection> =>
    restBecause(app, { ...request, unanswered: looks(request) + 1 }, USUAL_WAIT_MS, trouble);

const answered = (request: Disconnection): Disconnection => without(request, 'unanswered');

/** Hooked asks for patience: the work rests for as long, and says so. */
function askedToWait(app: Surroundings, request: Disconnection, problem: Problem): Promise<Disconnection> {
    const waitMs = problem.kind === 'rate-limited' ? problem.waitMs : undefined;
    return restBecause(app, request, waitMs ?? USUAL_WAIT_MS, explain(problem, writtenFor(app, request).say));
}

type TroubleKey = 'disconnect_calendar_unread' | 'disconnect_not_deleted' | 'disconnect_unknown_deleted';

/** A problem in the words of the message, in its reader's language. */
function told(app: Surroundings, request: Disconnection, key: TroubleKey, problem: Problem): string {
    const { say } = writtenFor(app, request);
    return say(key, { problem: new Markup(explain(problem, say)) });
}

function toldOfPost(
    app: Surroundings,
    request: Disconnection,
    key: 'disconnect_not_cancelled' | 'disconnect_unanswered_post',
    problem: Problem,
    title: Markup,
): string {
    const { say } = writtenFor(app, request);
    return say(key, { title, problem: new Markup(explain(problem, say)) });
}

/** It may work the next time. */
const isPassing = (problem: Problem): boolean => isSilence(problem) || problem.kind === 'upstream-failed';

/** Nothing came back: what was sent may still have its effect. */
const isSilence = ({ kind }: Problem): boolean => kind === 'timed-out' || kind === 'unreachable';

const silence = ({ settings }: Surroundings): Problem => ({
    kind: 'timed-out',
    upstream: 'hooked',
    afterMs: settings.requestTimeoutMs,
});
