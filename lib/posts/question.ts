import type { Question } from '../cards/scheduleQuestion';
import type { AppContext } from '../context/context';
import type { ScheduledPost } from '../domain/post';
import { conflictsAt } from '../domain/rescheduling';
import { othersOf, type Plan, type Readiness, type Ready, type Scheduled } from '../domain/scheduling';
import { readiness } from './schedule';
import { lookAtVideo } from './video';

/** What a question shows besides the time: the account, its posts of the same video, and the video itself. */
type Asked = Pick<Question, 'integration' | 'standing' | 'others' | 'conflicts' | 'video'>;

/** Reads what a person should know before they answer, all at once; or why there is nothing to ask. */
export async function readQuestion(
    app: AppContext,
    plan: Plan,
    or?: Date,
): Promise<({ readonly kind: 'ready' } & Asked) | Exclude<Readiness, Ready>> {
    // A time that has passed costs no request.
    if (plan.at.getTime() <= app.clock.now().getTime()) return { kind: 'past' };
    const [ready, video] = await Promise.all([readiness(app, plan), lookAtVideo(app, plan.videoId)]);
    if (ready.kind !== 'ready') return ready;
    if (video.kind === 'impossible-id') return { kind: 'failed', problem: video };
    const { integration, standing, pending } = ready;
    return {
        kind: 'ready',
        integration,
        standing,
        others: othersOf(pending, plan),
        conflicts: otherVideosAt(pending, plan, or),
        video,
    };
}

/** Posts of other videos near the times that a question offers; those of the same video stand there already. */
const otherVideosAt = (pending: readonly ScheduledPost[], plan: Plan, or: Date | undefined): readonly ScheduledPost[] =>
    pending.filter(
        (post) =>
            post.videoId !== plan.videoId &&
            [plan.at, ...(or ? [or] : [])].some((at) => conflictsAt([post], at).length > 0),
    );

/** The same where the app has stopped because the account has such a post already. */
export async function questionOf(
    app: AppContext,
    plan: Plan,
    { integration, posts: standing }: Extract<Scheduled, { readonly kind: 'standing' }>,
): Promise<Asked> {
    const video = await lookAtVideo(app, plan.videoId);
    return {
        integration,
        standing,
        others: [],
        conflicts: [],
        video: video.kind === 'impossible-id' ? { kind: 'unseen' } : video,
    };
}
