import type { JobContext } from '../context/context';
import { isAhead, type CancelledPost } from '../domain/cancelAll';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import type { ScheduledPost } from '../domain/post';
import { isUncertain, type Problem } from '../domain/problem';
import { standsAt, type Plan } from '../domain/scheduling';
import { create } from './schedule';

/** What came of making a post again. */
export type Restored =
    | { readonly kind: 'restored'; readonly newId: string }
    /** It stays cancelled: its time has passed, the connection does not work, or Hooked refused. */
    | { readonly kind: 'not-restored' }
    /** It may have been made. */
    | { readonly kind: 'unsure' }
    /** Nothing was sent, and a later try may succeed. */
    | { readonly kind: 'wait'; readonly problem: Problem };

/** Makes a post again, by the id of the one that was cancelled. */
export type Restorer = (id: string) => Promise<Restored>;

/** What has to be known before posts are made: read once, and kept up to date by what is made. */
interface Ground {
    readonly integration: HookedIntegration;
    readonly pending: ScheduledPost[];
}

/** What a new post is made from. */
export const planOf = ({ videoId, integrationId, at, details }: CancelledPost): Plan => ({
    videoId,
    integrationId,
    at: new Date(at),
    ...(details && { details: planDetails(details) }),
});

const planDetails = ({ title, description, tags, privacy }: NonNullable<CancelledPost['details']>) => ({
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(tags && { tags }),
    ...(privacy !== undefined && { privacy }),
});

/**
 * Makes posts of one connection again. A post of the same video at the same time is taken for the restored one, so that a
 * worker that goes on after a death makes none twice.
 */
export function restorer(app: JobContext, integrationId: string): Restorer {
    let ground: Promise<Ground | Problem> | undefined;
    return async (id) => {
        const kept = await app.cancelledPosts.get(id);
        if (!kept || !isAhead(kept, app.clock.now())) return { kind: 'not-restored' };
        const { calendar } = app;
        if (!calendar.ok) return { kind: 'not-restored' };
        ground ??= groundFor(app, integrationId);
        const known = await ground;
        if ('kind' in known) {
            ground = undefined;
            const mayPass = known.kind === 'rate-limited' || isUncertain(known);
            return mayPass ? { kind: 'wait', problem: known } : { kind: 'not-restored' };
        }
        const plan = planOf(kept);
        const standing = known.pending.find((post) => post.id !== id && standsAt(post, plan));
        if (standing) return { kind: 'restored', newId: standing.id };
        if (hookedState(known.integration.health) !== 'healthy') return { kind: 'not-restored' };
        const made = await create(calendar.value, plan, known);
        switch (made.kind) {
            case 'scheduled':
                known.pending.push({ status: 'pending', platform: known.integration.platform, ...made.post });
                return { kind: 'restored', newId: made.post.id };
            case 'unknown':
            case 'different':
                ground = undefined;
                return { kind: 'unsure' };
            case 'failed':
                return made.problem.kind === 'rate-limited'
                    ? { kind: 'wait', problem: made.problem }
                    : { kind: 'not-restored' };
            default:
                return { kind: 'not-restored' };
        }
    };
}

async function groundFor({ hooked, calendar }: JobContext, id: string): Promise<Ground | Problem> {
    if (!hooked.ok) return hooked.problem;
    if (!calendar.ok) return calendar.problem;
    const [found, pending] = await Promise.all([hooked.value.get(id), calendar.value.pending(id)]);
    if (!found.ok) return found.problem;
    return pending.ok ? { integration: found.value, pending: [...pending.value] } : pending.problem;
}
