import { cancelOnce, type Cancelled } from '../posts/cancellation';
import { explain } from '../chat/explain';
import type { JobContext } from '../context/context';
import {
    askedAnew,
    dealtWith,
    done,
    failedAt,
    leftBehind,
    nextStep,
    reappeared,
    sameCalendar,
    stuck,
    vanished,
    withPost,
    type Disconnection,
    type DisconnectionPost,
} from '../domain/disconnect';
import { mayBelongTo } from '../domain/post';
import { CONTRADICTORY, isUncertain, type Problem } from '../domain/problem';
import { Markup, named } from '../i18n/say';
import { presenceOf } from '../find/presence';
import { recordRemoval } from '../monitor/removals';
import type { Claim } from '../ports/storage';
import type { Calendar, HookedAccounts } from '../ports/upstreams';
import { omit } from 'es-toolkit/object';
import { postOf } from './ask';
import { audited, restBecause, save } from './record';

/** Where Hooked does not say how long to wait, and before it is looked at again what came of a request. */
const USUAL_WAIT_MS = 30_000;
/** A request without a clear answer may still have its effect: so often it is looked at again before that is told. */
const MOST_LOOKS = 2;

/** Everything that a disconnection needs while it runs. */
export interface Work {
    readonly app: JobContext;
    readonly claim: Claim;
    readonly hooked: HookedAccounts;
    readonly calendar: Calendar;
}

/** What a step led to; undefined: the claim was lost, and another has it. */
export type StepOutcome = Disconnection | undefined;

/** Persists that the next step is begun, takes it, persists what came of it. */
export async function takeStep(work: Work, request: Disconnection): Promise<StepOutcome> {
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

/**
 * The calendar may have changed since it was shown, a post may not be cancelled after all, or the account be gone: then
 * nothing more is done.
 */
async function verify(work: Work, request: Disconnection): Promise<StepOutcome> {
    const { app, calendar, hooked, claim } = work;
    const [found, account] = await Promise.all([
        calendar.pendingAround(request.integrationId),
        presenceOf(hooked, request.integrationId),
    ]);
    const limited = [found, account].find((one) => !one.ok && one.problem.kind === 'rate-limited');
    if (limited && !limited.ok) return askedToWait(app, request, limited.problem);
    if (!(await claim.renew())) return undefined;
    if (!found.ok && request.posts) return calendarUnread(app, request, found.problem, account.ok);
    const posts = found.ok ? found.value.own.map(postOf) : undefined;
    const { known, doubt } = posts ? await settle(work, request, posts) : { known: request };
    if (account.ok && account.value === 'gone') return ended(app, posts ? leftBehind(known, posts) : known);
    if (doubt && known.deletion !== 'begun') return postUnsure(app, known, doubt);
    const nameless =
        found.ok && account.ok && account.value !== 'gone'
            ? mayBelongTo(account.value.platform, found.value).length
            : known.nameless;
    const isNoneMore = (nameless ?? 0) <= (known.nameless ?? 0);
    if (isNoneMore && sameCalendar(known, posts)) return save(app, { ...known, verified: true });
    const anew = askedAnew({ ...omit(known, ['nameless']), ...(nameless && { nameless }) }, posts, app.clock.now());
    await app.jobs.once('disconnect-resume', new Date(anew.lapsesAt), { id: anew.id });
    return save(app, anew);
}

/** Nothing more can be done well; whether the account is there was looked at beside the calendar. */
async function calendarUnread(
    app: JobContext,
    request: Disconnection,
    problem: Problem,
    isAccountKnown: boolean,
): Promise<Disconnection> {
    if (request.deletion === 'begun') return unsure(app, request, problem);
    const outcome = isAccountKnown ? 'failed' : 'unknown';
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome });
    return save(
        app,
        failedAt(
            request,
            told(app, request, 'disconnect_calendar_unread', inWords(app, request, problem)),
            app.clock.now(),
        ),
    );
}

/** A post of which Hooked says two things, or nothing that can be understood. */
interface Doubt {
    readonly post: DisconnectionPost;
    readonly problem: Problem;
    /** It is pending as far as can be seen. */
    readonly isPending: boolean;
}

/**
 * What became of the posts that were asked to be cancelled, by the calendar as it was just read. One that it does not
 * list any more may have been published as well, so the post itself has to agree; one that it lists is not cancelled,
 * whatever was said before.
 */
async function settle(
    { app, calendar }: Work,
    request: Disconnection,
    listed: readonly DisconnectionPost[],
): Promise<{ readonly known: Disconnection; readonly doubt?: Doubt }> {
    const [back] = reappeared(request, listed);
    if (back) return { known: request, doubt: { post: back, problem: CONTRADICTORY, isPending: false } };
    let known = request;
    for (const post of vanished(request, listed)) {
        const look = await calendar.post(post.id);
        if (look.ok && look.value.status === 'pending') {
            return { known, doubt: { post, problem: CONTRADICTORY, isPending: false } };
        }
        if (!look.ok && look.problem.kind !== 'not-found') {
            return { known, doubt: { post, problem: look.problem, isPending: false } };
        }
        const fate = look.ok ? 'gone' : 'cancelled';
        await audited(app, request, { action: 'cancel', target: post.id, outcome: look.ok ? 'gone' : 'done' });
        const settled = withPost(known, post.id, fate);
        // What is still open about the account is another matter.
        known = known.deletion === 'begun' ? settled : answered(settled);
    }
    return { known };
}

async function cancelPost(
    { app, calendar, claim }: Work,
    request: Disconnection,
    post: DisconnectionPost,
): Promise<StepOutcome> {
    const begun = await save(app, withPost(request, post.id, 'begun'));
    if (!(await claim.renew())) return undefined;
    const result = await cancel(calendar, post.id);
    switch (result.kind) {
        case 'cancelled':
        case 'gone':
        case 'not-pending': {
            // One that was begun before is gone because of us.
            const isOurs = result.kind === 'cancelled' || (result.kind === 'gone' && post.fate === 'begun');
            const outcome = isOurs ? 'done' : 'gone';
            await audited(app, request, { action: 'cancel', target: post.id, outcome });
            return save(app, dealtWith(answered(begun), post.id, isOurs ? 'cancelled' : 'gone'));
        }
        case 'refused': {
            const { problem } = result;
            if (problem.kind === 'rate-limited') return askedToWait(app, begun, problem);
            await audited(app, request, { action: 'cancel', target: post.id, outcome: 'failed' });
            const trouble = toldOfPost(app, request, 'disconnect_not_cancelled', { post, problem });
            return save(app, stuck(withPost(answered(begun), post.id, 'failed'), trouble));
        }
        case 'unsure':
            return postUnsure(app, begun, { post, ...result });
    }
}

/** Tried twice where the first request did not come through, and the post is pending still. */
async function cancel(calendar: Calendar, id: string): Promise<Cancelled> {
    const first = await cancelOnce(calendar, id);
    const again = first.kind === 'unsure' && first.isPending && first.problem.kind !== 'unreadable';
    return again ? cancelOnce(calendar, id) : first;
}

/** Whether a post is cancelled, nobody can say yet: it is looked at again before anybody is left with that. */
async function postUnsure(app: JobContext, request: Disconnection, doubt: Doubt): Promise<Disconnection> {
    const { post, isPending } = doubt;
    if (looks(request) < MOST_LOOKS) {
        return lookAgain(app, request, toldOfPost(app, request, 'disconnect_unanswered_post', doubt));
    }
    await audited(app, request, { action: 'cancel', target: post.id, outcome: 'unknown' });
    const key = isPending ? 'disconnect_not_cancelled' : 'disconnect_unknown_post';
    const fate = isPending ? 'failed' : 'unknown';
    return save(app, stuck(withPost(answered(request), post.id, fate), toldOfPost(app, request, key, doubt)));
}

async function deleteConnection({ app, hooked, claim }: Work, request: Disconnection): Promise<StepOutcome> {
    const { integrationId } = request;
    const begun = await save(app, { ...request, deletion: 'begun' });
    if (request.deletion === 'begun') {
        // A request of ours may have arrived: only what is still there is asked to go, and not while one may be on its way.
        const still = await presenceOf(hooked, integrationId);
        if (still.ok && still.value === 'gone') return ended(app, begun);
        if (!still.ok && still.problem.kind === 'rate-limited') return askedToWait(app, begun, still.problem);
        if (!still.ok) return unsure(app, begun, still.problem);
        if (looks(begun) >= MOST_LOOKS) return notDeleted(app, begun, 'unknown', doubtOf(app, begun));
        if (looks(begun) > 0) return unsureBecause(app, begun, doubtOf(app, begun));
    }
    if (!(await claim.renew())) return undefined;
    const result = await hooked.disconnect(integrationId);
    if (result.ok && result.value === 'disconnected') return ended(app, begun);
    const problem = result.ok ? CONTRADICTORY : result.problem;
    if (problem.kind === 'rate-limited') return askedToWait(app, { ...begun, deletion: request.deletion }, problem);

    const still = await presenceOf(hooked, integrationId);
    const mayBeOurs = !result.ok && isUncertain(problem);
    if (still.ok && still.value === 'gone') return ended(app, mayBeOurs ? begun : request);
    if (!still.ok) return unsure(app, begun, result.ok ? still.problem : problem);
    if (isUncertain(problem)) return unsure(app, begun, problem);
    const untouched = { ...begun, deletion: request.deletion };
    return notDeleted(app, untouched, 'failed', inWords(app, request, problem));
}

/** @param request as it was before this: one whose deletion was not begun is gone because of somebody else */
async function ended(app: JobContext, request: Disconnection): Promise<Disconnection> {
    const wasGone = request.deletion !== 'begun';
    await audited(app, request, {
        action: 'disconnect',
        target: request.integrationId,
        outcome: wasGone ? 'gone' : 'done',
    });
    const { integrationId: id, accountName: name, decided, asked } = request;
    await recordRemoval(app, { id, name, by: (decided?.by ?? asked.by).username });
    return save(app, { ...done(answered(request), app.clock.now()), ...(wasGone && { wasGone }) });
}

const unsure = (app: JobContext, request: Disconnection, problem: Problem): Promise<Disconnection> =>
    unsureBecause(app, request, inWords(app, request, problem));

/** Whether the account is gone, nobody can say yet: it is looked at again before anybody is left with that. */
async function unsureBecause(app: JobContext, request: Disconnection, doubt: string): Promise<Disconnection> {
    const trouble = told(app, request, 'disconnect_unknown_deleted', doubt);
    if (looks(request) < MOST_LOOKS) return lookAgain(app, { ...request, doubt }, trouble);
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome: 'unknown' });
    return save(app, failedAt({ ...answered(request), unsure: true }, trouble, app.clock.now()));
}

/**
 * The account is still there.
 * @param outcome `unknown` where the request may still have its effect
 */
async function notDeleted(
    app: JobContext,
    request: Disconnection,
    outcome: 'failed' | 'unknown',
    why: string,
): Promise<Disconnection> {
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome });
    const trouble = told(app, request, 'disconnect_not_deleted', why);
    return save(app, failedAt(answered(request), trouble, app.clock.now()));
}

const looks = ({ unanswered }: Disconnection): number => unanswered ?? 0;

const lookAgain = (app: JobContext, request: Disconnection, trouble: string): Promise<Disconnection> =>
    restBecause(app, { ...request, unanswered: looks(request) + 1 }, USUAL_WAIT_MS, trouble);

const answered = (request: Disconnection): Disconnection => omit(request, ['unanswered', 'doubt']);

/** Why it is not known what came of a request; of one that was on its way when the process died, that no answer came. */
const doubtOf = (app: JobContext, request: Disconnection): string =>
    request.doubt ??
    inWords(app, request, { kind: 'timed-out', upstream: 'hooked', afterMs: app.settings.requestTimeoutMs });

/** Hooked asks for patience: the work rests for as long, and says so. */
function askedToWait(app: JobContext, request: Disconnection, problem: Problem): Promise<Disconnection> {
    const waitMs = problem.kind === 'rate-limited' ? problem.waitMs : undefined;
    return restBecause(app, request, waitMs ?? USUAL_WAIT_MS, inWords(app, request, problem));
}

/** A problem in the words of the message, in its reader's language. */
const inWords = (app: JobContext, request: Disconnection, problem: Problem): string =>
    explain(problem, app.writtenFor(request.reader).say);

type TroubleKey = 'disconnect_calendar_unread' | 'disconnect_not_deleted' | 'disconnect_unknown_deleted';

/** @param why in the words of the message */
const told = (app: JobContext, request: Disconnection, key: TroubleKey, why: string): string =>
    app.writtenFor(request.reader).say(key, { problem: new Markup(why) });

function toldOfPost(
    app: JobContext,
    request: Disconnection,
    key: 'disconnect_not_cancelled' | 'disconnect_unknown_post' | 'disconnect_unanswered_post',
    { post, problem }: Pick<Doubt, 'post' | 'problem'>,
): string {
    const { say } = app.writtenFor(request.reader);
    const title = named(post.title ?? post.id);
    return say(key, { title, problem: new Markup(explain(problem, say)) });
}
