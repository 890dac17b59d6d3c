import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import { failedAt, withPost, type Disconnection, type DisconnectionPost } from '../domain/disconnect';
import { askedAnew, leftBehind, reappeared, sameCalendar, vanished } from '../domain/disconnectCalendar';
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
    if (isNoneMore && sameCalendar(known, posts)) return save(app, { ...known, verified: true });
    const anew = askedAnew({ ...omit(known, ['nameless']), ...(nameless && { nameless }) }, posts, app.clock.now());
    await app.jobs.once('disconnect-resume', new Date(anew.lapsesAt), { id: anew.id });
    return save(app, anew);
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
