import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import { failedAt, openPosts, withPost, type Disconnection, type DisconnectionPost } from '../domain/disconnect';
import {
    askedAnew,
    isInAnotherState,
    leftBehind,
    reappeared,
    sameCalendar,
    vanished,
    withFewerPosts,
} from '../domain/disconnectCalendar';
import { healthToRecord } from '../domain/disconnectFacts';
import type { HookedHealth } from '../domain/hooked';
import { mayBelongTo } from '../domain/post';
import { CONTRADICTORY, type Problem } from '../domain/problem';
import { storableProblem } from '../domain/storedProblem';
import { presenceOf } from '../find/presence';
import { postOf } from './ask';
import { indeterminateCancellation, type IndeterminatePost } from './cancelPost';
import { disconnected, indeterminateDeletion } from './deleteConnection';
import { audited, save } from './record';
import { waitForHooked, withoutOpenRequest, type StepOutcome, type Work } from './step';

/**
 * Reads the calendar and the account again. The run stops where the calendar differs from what the question showed,
 * where a cancelled post is back, or where the account is gone.
 */
export async function verifyCalendar(work: Work, request: Disconnection): Promise<StepOutcome> {
    const { app, calendar, hooked, claim } = work;
    const [found, account] = await Promise.all([
        calendar.pendingAround(request.integrationId),
        presenceOf(hooked, request.integrationId),
    ]);
    const limited = [found, account].find((one) => !one.ok && one.problem.kind === 'rate-limited');
    if (limited && !limited.ok) return waitForHooked(app, request, limited.problem);
    if (!(await claim.renew())) return undefined;
    if (!found.ok && request.posts) return calendarUnread(app, request, found.problem, account.ok);
    const posts = found.ok ? found.value.own.map(postOf) : undefined;
    const { known, doubtful } = posts ? await settlePosts(work, request, posts) : { known: request };
    if (account.ok && account.value === 'gone') return disconnected(app, posts ? leftBehind(known, posts) : known);
    if (doubtful && known.deletion !== 'begun') return indeterminateCancellation(app, known, doubtful);
    const nameless =
        found.ok && account.ok && account.value !== 'gone'
            ? mayBelongTo(account.value.platform, found.value).length
            : known.nameless;
    const isNoneMore = (nameless ?? 0) <= (known.nameless ?? 0);
    const seen = account.ok && account.value !== 'gone' ? withCurrentHealth(known, account.value.health) : known;
    if (isNoneMore && !seen.healthWas) {
        if (sameCalendar(known, posts)) return save(app, { ...known, verified: true });
        // Hours or days pass while people wait for each other: what is published meanwhile needs no new decision.
        const fewer = known.requested || known.grace ? withFewerPosts(known, posts) : undefined;
        if (fewer) return save(app, { ...fewer, verified: true });
    }
    const anew = askedAnew({ ...omit(seen, ['nameless']), ...(nameless && { nameless }) }, posts, app.clock.now());
    await app.jobs.once('disconnect-resume', new Date(anew.lapsesAt), { id: anew.id });
    return save(app, anew);
}

/**
 * A request may be a day old: if the account is in another state by the time a person confirms, that may have been the
 * reason to ask, so they read it first.
 */
function withCurrentHealth(request: Disconnection, health: HookedHealth): Disconnection {
    const isFirstLook = request.requested !== undefined && request.grace?.until === undefined;
    const hasBegun = request.deletion !== 'not-begun' || openPosts(request).some(({ fate }) => fate !== 'pending');
    return isFirstLook && !hasBegun && isInAnotherState(request, health)
        ? { ...request, health: healthToRecord(health), healthWas: request.health }
        : request;
}

/**
 * Ends the run: without the calendar, nothing more can be done safely.
 * @param isAccountKnown the app has seen whether the account is there
 */
async function calendarUnread(
    app: JobContext,
    request: Disconnection,
    problem: Problem,
    isAccountKnown: boolean,
): Promise<Disconnection> {
    const why = storableProblem(problem);
    if (request.deletion === 'begun') return indeterminateDeletion(app, request, why);
    const outcome = isAccountKnown ? 'failed' : 'unknown';
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome });
    return save(app, failedAt(request, { kind: 'calendar-unread', why }, app.clock.now()));
}

/**
 * Finds out what became of the posts that the app asked Hooked to cancel. A post that left the calendar may have been
 * published as well, so the post itself has to agree; a post that is in the calendar is not cancelled, whatever Hooked
 * said before.
 */
async function settlePosts(
    { app, calendar }: Work,
    request: Disconnection,
    listed: readonly DisconnectionPost[],
): Promise<{ readonly known: Disconnection; readonly doubtful?: IndeterminatePost }> {
    const contradiction = { problem: CONTRADICTORY, isPending: false };
    const [back] = reappeared(request, listed);
    if (back) return { known: request, doubtful: { post: back, ...contradiction } };
    let known = request;
    for (const post of vanished(request, listed)) {
        const look = await calendar.post(post.id);
        if (look.ok && look.value.status === 'pending') return { known, doubtful: { post, ...contradiction } };
        if (!look.ok && look.problem.kind !== 'not-found') {
            return { known, doubtful: { post, problem: look.problem, isPending: false } };
        }
        await audited(app, request, { action: 'cancel', target: post.id, outcome: look.ok ? 'gone' : 'done' });
        const settled = withPost(known, post.id, look.ok ? 'gone' : 'cancelled');
        // An open deletion stays open: these posts say nothing about it.
        known = known.deletion === 'begun' ? settled : withoutOpenRequest(settled);
    }
    return { known };
}
