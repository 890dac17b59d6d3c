import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { AuditedChange } from '../domain/audit';
import { hookedState } from '../domain/hooked';
import { failed, type Outcome } from '../domain/outcome';
import type { NewPost, ScheduledPost } from '../domain/post';
import { isUncertain, type Problem } from '../domain/problem';
import type { Readiness, Ready, Scheduled } from '../domain/scheduling';
import { conflictsAt } from '../domain/rescheduling';
import { addedSince, differencesOf, isComplete, standsAt, type Plan } from '../domain/scheduling';
import { findInHooked } from '../find/hooked';
import type { Calendar } from '../ports/upstreams';

/** How to carry out a plan. */
export interface ScheduleOptions {
    /** How many equal posts the asker knew of. */
    readonly standing?: number;
    /** Called once, after the checks and before the request; false stops it. */
    readonly mayBegin?: () => Promise<boolean>;
    /** A few words in English for the audit trail. */
    readonly because?: string;
}

/**
 * Checks that the time is ahead and that the connection works: on another, the post would fail silently when it is due.
 * The calendar is read before the request too, so that the app can tell afterwards which post is new.
 */
export async function readiness(app: AppContext, plan: Plan): Promise<Readiness> {
    if (!isAhead(app, plan.at)) return { kind: 'past' };
    const [found, pending] = await Promise.all([
        findInHooked(app, plan.integrationId),
        pendingOn(app, plan.integrationId),
    ]);
    if (!found.ok) return { kind: 'failed', problem: found.problem };
    const integration = found.value;
    const state = hookedState(integration.health);
    if (state !== 'healthy') return { kind: 'unhealthy', integration, state };
    if (!pending.ok) return { kind: 'failed', problem: pending.problem };
    const standing = pending.value.filter((post) => standsAt(post, plan));
    return { kind: 'ready', integration, pending: pending.value, standing };
}

/**
 * Checks again, schedules, and records that in the audit trail. One call at a time for a video and a connection: of two
 * equal commands, the second finds the post of the first.
 */
export async function schedule(app: AppContext, plan: Plan, options: ScheduleOptions = {}): Promise<Scheduled> {
    if (!isAhead(app, plan.at)) return { kind: 'past' };
    const { mayBegin = () => Promise.resolve(true) } = options;
    const name = `scheduling ${JSON.stringify([plan.integrationId, plan.videoId])}`;
    const scheduled = await underClaim(app, name, (claim) =>
        scheduleAlone(app, plan, { ...options, mayBegin: async () => (await mayBegin()) && (await claim.renew()) }),
    );
    return scheduled ?? { kind: 'under-way' };
}

async function scheduleAlone(
    app: AppContext,
    plan: Plan,
    { standing = 0, mayBegin, because }: ScheduleOptions & Required<Pick<ScheduleOptions, 'mayBegin'>>,
): Promise<Scheduled> {
    const { calendar } = app;
    if (!calendar.ok) return { kind: 'failed', problem: calendar.problem };
    const ready = await readiness(app, plan);
    if (ready.kind !== 'ready') return ready;
    const { integration } = ready;
    if (ready.standing.length > standing) return { kind: 'standing', posts: ready.standing, integration };
    if (!(await mayBegin())) return { kind: 'under-way' };
    // The checks may have taken longer than the time was ahead.
    if (!isAhead(app, plan.at)) return { kind: 'past' };
    const scheduled = await create(calendar.value, plan, ready);
    await app.audit.append({
        who: { id: app.person.id, username: app.person.username },
        action: 'schedule',
        integrationId: plan.integrationId,
        from: app.place?.roomId ?? '',
        ...withReason(inTheTrail(scheduled, plan), because),
    });
    return scheduled;
}

const withReason = <T extends Pick<AuditedChange, 'detail'>>(entry: T, because: string | undefined): T =>
    because === undefined ? entry : { ...entry, detail: [because, entry.detail].filter(Boolean).join('; ') };

function inTheTrail(scheduled: Scheduled, plan: Plan): Pick<AuditedChange, 'target' | 'outcome' | 'detail'> {
    switch (scheduled.kind) {
        case 'scheduled':
            return { target: scheduled.post.id, outcome: 'done' };
        case 'different':
            return {
                target: scheduled.post.id,
                outcome: scheduled.isShown ? 'failed' : 'unknown',
                detail: `not as asked: ${scheduled.differences.join(', ')}`,
            };
        case 'unknown':
            return { target: plan.videoId, outcome: 'unknown' };
        default:
            return { target: plan.videoId, outcome: 'failed' };
    }
}

/** Sends the request, and learns the result from the answer, from the post, or from what is new in the calendar. */
export async function create(
    calendar: Calendar,
    plan: Plan,
    { integration, pending }: Pick<Ready, 'integration' | 'pending'>,
): Promise<Scheduled> {
    const compared = (post: NewPost, isShown: boolean): Scheduled => {
        const differences = differencesOf(post, plan, integration);
        const areDetailsUnknown = plan.details !== undefined && post.details === undefined;
        return differences.length === 0
            ? {
                  kind: 'scheduled',
                  post,
                  integration,
                  // The person has read of those that stand at that very time, and wants one more.
                  conflicts: conflictsAt(pending, plan.at, post.id).filter((other) => !standsAt(other, plan)),
                  ...(areDetailsUnknown && { areDetailsUnknown: true as const }),
              }
            : { kind: 'different', post, integration, differences, isShown };
    };
    const created = await calendar.schedule(plan.videoId, plan.integrationId, plan.at, plan.details);
    if (!created.ok && !isUncertain(created.problem)) {
        const { problem } = created;
        return isForGood(problem) ? { kind: 'refused', problem, integration } : { kind: 'failed', problem };
    }
    // A post from before cannot be the new one.
    const answered = created.ok && pending.every(({ id }) => id !== created.value.id) ? created.value : undefined;
    const fits = answered !== undefined && differencesOf(answered, plan, integration).length === 0;
    // The answer to the request names no details: only the post itself proves them.
    const isProved = fits && isComplete(answered) && (plan.details === undefined || answered.details !== undefined);
    if (isProved) return compared(answered, false);
    const shown = answered && (await calendar.post(answered.id));
    if (shown?.ok && isComplete(shown.value)) return compared(shown.value, true);

    if (fits && isComplete(answered)) return compared(answered, false);

    // A lost or incomplete answer does not say whether the request took effect. The calendar may.
    const now = await calendar.pending(plan.integrationId);
    const added = now.ok ? addedSince(pending, now.value, plan) : [];
    const [only, ...others] = added;
    if (only && others.length === 0) return compared(only, true);
    if (answered && !fits && isComplete(answered)) return compared(answered, false);
    const problem = created.ok ? NOT_UNDERSTOOD : created.problem;
    return { kind: 'unknown', problem, isNothingNew: now.ok && added.length === 0 };
}

const NOT_UNDERSTOOD: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'unexpected' };

/** Hooked would refuse the same request again. */
const isForGood = ({ kind }: Problem): boolean =>
    kind === 'rejected' || kind === 'not-found' || kind === 'video-not-ready';

const pendingOn = ({ calendar }: AppContext, id: string): Promise<Outcome<readonly ScheduledPost[]>> =>
    calendar.ok ? calendar.value.pending(id) : Promise.resolve(failed(calendar.problem));

const isAhead = ({ clock }: AppContext, at: Date): boolean => at.getTime() > clock.now().getTime();
