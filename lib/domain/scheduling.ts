import * as v from 'valibot';

import type { HookedIntegration, HookedState } from './hooked';
import type { NewPost, ScheduledPost } from './post';
import type { Problem } from './problem';

/**
 * What has become of a question that was answered with yes. `begun`: the request may be under way, or its answer was
 * lost; nobody sends it a second time.
 */
export const scheduling = v.object({ state: v.picklist(['begun', 'done']), at: v.number() });

export type Scheduling = v.InferOutput<typeof scheduling>;

/** What is to go out, where and when. */
export interface Plan {
    readonly videoId: string;
    readonly integrationId: string;
    readonly at: Date;
}

/** In what a post is not the one that was asked for. */
export type Difference = 'time' | 'account' | 'video' | 'status';

/** Nearer than this, two posts of one video are taken for the same one, asked for twice. */
const SAME_TIME_MS = 60_000;

/** Whether the plan would only repeat this post. */
export const standsAt = ({ videoId, at }: ScheduledPost, plan: Plan): boolean =>
    videoId === plan.videoId && at !== undefined && Math.abs(at.getTime() - plan.at.getTime()) <= SAME_TIME_MS;

/** Those that the plan may have added between two looks. */
export function addedSince(
    before: readonly ScheduledPost[],
    now: readonly ScheduledPost[],
    plan: Plan,
): readonly ScheduledPost[] {
    const known = new Set(before.map(({ id }) => id));
    return now.filter((post) => !known.has(post.id) && standsAt(post, plan));
}

/** Whether enough is said of a post to take it for the one that was asked for. */
export const isFullyTold = ({ at, videoId, status }: NewPost): boolean =>
    at !== undefined && videoId !== undefined && status !== undefined;

/** What is said of a post against what was asked for; what is not said differs in nothing. */
export function differencesOf(post: NewPost, plan: Plan, { platform }: HookedIntegration): readonly Difference[] {
    const { at, integrationId, videoId, status } = post;
    const isOf = (other: NewPost['platform']): boolean =>
        other === undefined ||
        other.kind === 'unnamed' ||
        platform.kind === 'unnamed' ||
        (other.kind === platform.kind && nameOf(other) === nameOf(platform));
    const found: readonly (readonly [Difference, boolean])[] = [
        ['time', at !== undefined && secondsOf(at) !== secondsOf(plan.at)],
        ['account', (integrationId ?? plan.integrationId) !== plan.integrationId || !isOf(post.platform)],
        ['video', (videoId ?? plan.videoId) !== plan.videoId],
        ['status', (status ?? 'pending') !== 'pending'],
    ];
    return found.filter(([, differs]) => differs).map(([difference]) => difference);
}

const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000);
const nameOf = (platform: HookedIntegration['platform']): string => (platform.kind === 'other' ? platform.name : '');

/** What is known before anything is sent. */
export interface Ready {
    readonly kind: 'ready';
    readonly integration: HookedIntegration;
    /** What is pending on that connection. */
    readonly pending: readonly ScheduledPost[];
    /** Of these, the same video at about that time. */
    readonly standing: readonly ScheduledPost[];
}

/** Why nothing may be scheduled, if so. */
export type Readiness =
    | Ready
    | { readonly kind: 'past' }
    | {
          readonly kind: 'unhealthy';
          readonly integration: HookedIntegration;
          readonly state: Exclude<HookedState, 'healthy'>;
      }
    | { readonly kind: 'failed'; readonly problem: Problem };

/** What came of scheduling a post. */
export type Scheduled =
    | { readonly kind: 'scheduled'; readonly post: NewPost; readonly integration: HookedIntegration }
    /** A post was made, and is not what was asked for. */
    | {
          readonly kind: 'different';
          readonly post: NewPost;
          readonly integration: HookedIntegration;
          readonly differences: readonly Difference[];
          /** The calendar shows it so; otherwise only the answer says so. */
          readonly isShown: boolean;
      }
    /** Hooked took the request and said no, for good as long as nothing else changes. */
    | { readonly kind: 'refused'; readonly problem: Problem; readonly integration: HookedIntegration }
    /** The request may have had its effect or not. */
    | {
          readonly kind: 'unknown';
          readonly problem: Problem;
          /** The calendar was read, and shows no new post of that kind so far. */
          readonly isNothingNew: boolean;
      }
    /** Nothing was sent: the same video stands there already, more often than was known when it was asked for. */
    | {
          readonly kind: 'standing';
          readonly posts: readonly ScheduledPost[];
          readonly integration: HookedIntegration;
      }
    /** Somebody else is at it. */
    | { readonly kind: 'under-way' }
    | Exclude<Readiness, Ready>;
