import * as v from 'valibot';

import type { HookedIntegration, HookedState } from './hooked';
import { areOtherDetails } from './details';
import type { NewPost, PostDetails, ScheduledPost } from './post';
import type { Problem } from './problem';

/**
 * The state of a question that a person has confirmed. `begun`: the request may be on its way, or its answer was lost; the
 * app never sends it twice.
 */
export const scheduling = v.object({ state: v.picklist(['begun', 'done']), at: v.number() });

export type Scheduling = v.InferOutput<typeof scheduling>;

/** Which video to publish, where and when. */
export interface Plan {
    readonly videoId: string;
    readonly integrationId: string;
    readonly at: Date;
    /** Absent: Hooked's own, such as the video's name. */
    readonly details?: PostDetails;
}

/** A point in which a post differs from what the person asked for. */
export type Difference = 'time' | 'account' | 'video' | 'status' | 'details';

/** Two posts of one video within this time count as the same request, sent twice. */
const SAME_TIME_MS = 60_000;

/** Whether the plan would duplicate this post. */
export const standsAt = ({ videoId, at }: ScheduledPost, plan: Plan): boolean =>
    videoId === plan.videoId && at !== undefined && Math.abs(at.getTime() - plan.at.getTime()) <= SAME_TIME_MS;

/** The other posts of the plan's video, at any other time. */
export const othersOf = (pending: readonly ScheduledPost[], plan: Plan): readonly ScheduledPost[] =>
    pending.filter((post) => post.videoId === plan.videoId && !standsAt(post, plan));

/** The posts that are new since `before` and that the plan may have made. */
export function addedSince(
    before: readonly ScheduledPost[],
    now: readonly ScheduledPost[],
    plan: Plan,
): readonly ScheduledPost[] {
    const known = new Set(before.map(({ id }) => id));
    return now.filter((post) => !known.has(post.id) && standsAt(post, plan));
}

/** Whether Hooked says enough about a post to compare it with the plan. */
export const isComplete = ({ at, videoId, status }: NewPost): boolean =>
    at !== undefined && videoId !== undefined && status !== undefined;

/** Compares a post with the plan. A field that Hooked leaves out does not differ. */
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
        ['details', areOtherDetails(post.details, plan.details)],
    ];
    return found.filter(([, differs]) => differs).map(([difference]) => difference);
}

const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000);
const nameOf = (platform: HookedIntegration['platform']): string => (platform.kind === 'other' ? platform.name : '');

/** What the app knows before it sends a request. */
export interface Ready {
    readonly kind: 'ready';
    readonly integration: HookedIntegration;
    /** The pending posts of that connection. */
    readonly pending: readonly ScheduledPost[];
    /** The pending posts that the plan would duplicate. */
    readonly standing: readonly ScheduledPost[];
}

/**
 * What Hooked says of the video of a plan. `absent`: Hooked has no such video. `unseen`: the app could not read it, so
 * nothing is known about it.
 */
export type VideoLook =
    | { readonly kind: 'ready'; readonly name?: string }
    /** Hooked refuses it until it is completed, or for good. */
    | { readonly kind: 'not-ready'; readonly status: string; readonly name?: string }
    | { readonly kind: 'absent' }
    | { readonly kind: 'unseen' };

/** Whether the app may schedule, and if not, why. */
export type Readiness =
    | Ready
    | { readonly kind: 'past' }
    | {
          readonly kind: 'unhealthy';
          readonly integration: HookedIntegration;
          readonly state: Exclude<HookedState, 'healthy'>;
      }
    | { readonly kind: 'failed'; readonly problem: Problem };

/** The result of scheduling a post. */
export type Scheduled =
    | {
          readonly kind: 'scheduled';
          readonly post: NewPost;
          readonly integration: HookedIntegration;
          /** Other posts of the connection within fifteen minutes. */
          readonly conflicts: readonly ScheduledPost[];
          /** The post is there, and the app could not read whether Hooked took the details over. */
          readonly areDetailsUnknown?: true;
      }
    /** Hooked made a post, and it differs from the plan. */
    | {
          readonly kind: 'different';
          readonly post: NewPost;
          readonly integration: HookedIntegration;
          readonly differences: readonly Difference[];
          /** The calendar shows the difference; false where only the answer to the request does. */
          readonly isShown: boolean;
      }
    /** Hooked refused, and would refuse the same request again. */
    | { readonly kind: 'refused'; readonly problem: Problem; readonly integration: HookedIntegration }
    /** The request may have taken effect. */
    | {
          readonly kind: 'unknown';
          readonly problem: Problem;
          /** The app has read the calendar, and it shows no such new post. */
          readonly isNothingNew: boolean;
      }
    /** The app sent nothing: there are more equal posts than the person knew of. */
    | {
          readonly kind: 'standing';
          readonly posts: readonly ScheduledPost[];
          readonly integration: HookedIntegration;
      }
    /** Another call is scheduling the same video there now. */
    | { readonly kind: 'under-way' }
    | Exclude<Readiness, Ready>;
