import type { AppContext } from '../context';
import { hookedState, type HookedIntegration, type HookedState } from '../domain/hooked';
import type { ScheduledPost } from '../domain/post';
import { isUncertain, type Problem } from '../domain/problem';
import { findInHooked } from '../lookup/hooked';
import type { Calendar } from '../ports/upstreams';

/** What is to go out, where and when. */
export interface Plan {
    readonly videoId: string;
    readonly integrationId: string;
    readonly at: Date;
}

/** Why nothing may be scheduled, if so. */
export type Readiness =
    | { readonly kind: 'ready'; readonly integration: HookedIntegration }
    | { readonly kind: 'past' }
    | {
          readonly kind: 'unhealthy';
          readonly integration: HookedIntegration;
          readonly state: Exclude<HookedState, 'healthy'>;
      }
    | { readonly kind: 'failed'; readonly problem: Problem };

/** What came of scheduling a post. */
export type Scheduled =
    | { readonly kind: 'scheduled'; readonly post: ScheduledPost; readonly integration: HookedIntegration }
    /** The request may have had its effect or not. */
    | { readonly kind: 'unknown'; readonly problem: Problem }
    /** Somebody else is at it. */
    | { readonly kind: 'under-way' }
    | Exclude<Readiness, { readonly kind: 'ready' }>;

/** A time to come, on a connection that works: on any other, the post would fail silently when it is due. */
export async function readiness(app: AppContext, { integrationId, at }: Plan): Promise<Readiness> {
    if (!isAhead(app, at)) return { kind: 'past' };
    const found = await findInHooked(app, integrationId);
    if (!found.ok) return { kind: 'failed', problem: found.problem };
    const state = hookedState(found.value.health);
    return state === 'healthy'
        ? { kind: 'ready', integration: found.value }
        : { kind: 'unhealthy', integration: found.value, state };
}

/**
 * Checks once more, schedules, and records it.
 * @param mayBegin asked between the checks and the one request
 */
export async function schedule(
    app: AppContext,
    plan: Plan,
    mayBegin: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Scheduled> {
    const { calendar } = app;
    if (!calendar.ok) return { kind: 'failed', problem: calendar.problem };
    const ready = await readiness(app, plan);
    if (ready.kind !== 'ready') return ready;
    if (!(await mayBegin())) return { kind: 'under-way' };
    // The checks took their time.
    if (!isAhead(app, plan.at)) return { kind: 'past' };
    const outcome = await create(calendar.value, plan, ready.integration);
    await app.audit.append({
        who: { id: app.person.id, username: app.person.username },
        action: 'schedule',
        target: outcome.kind === 'scheduled' ? outcome.post.id : plan.videoId,
        integrationId: plan.integrationId,
        from: app.place?.roomId ?? '',
        outcome: outcome.kind === 'scheduled' ? 'done' : outcome.kind === 'unknown' ? 'unknown' : 'failed',
    });
    return outcome;
}

async function create(calendar: Calendar, plan: Plan, integration: HookedIntegration): Promise<Scheduled> {
    const created = await calendar.schedule(plan.videoId, plan.integrationId, plan.at);
    if (created.ok) return { kind: 'scheduled', post: created.value, integration };
    const { problem } = created;
    if (!isUncertain(problem)) return { kind: 'failed', problem };
    // The answer was lost, which says nothing of the request: the calendar may show what became of it.
    const pending = await calendar.pending(plan.integrationId);
    const post = pending.ok
        ? pending.value.find(({ videoId, at }) => videoId === plan.videoId && at?.getTime() === plan.at.getTime())
        : undefined;
    return post ? { kind: 'scheduled', post, integration } : { kind: 'unknown', problem };
}

const isAhead = ({ clock }: AppContext, at: Date): boolean => at.getTime() > clock.now().getTime();
