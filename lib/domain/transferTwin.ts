import { groupOfPlatform, type Platform } from './platforms';
import type { PostDetails, ScheduledPost } from './post';
import type { Transfer, TransferPost, TwinDifference } from './transfer';

/** Hooked keeps whole seconds; two posts of one video within this time count as the same request. */
const SAME_TIME_MS = 60_000;

/** Whether a post is of that video and goes out at that time. */
export const looksLike = (
    one: Pick<ScheduledPost, 'videoId' | 'at'>,
    { videoId, to }: Pick<TransferPost, 'videoId' | 'to'>,
): boolean =>
    videoId !== undefined &&
    one.videoId === videoId &&
    one.at !== undefined &&
    to !== undefined &&
    Math.abs(one.at.getTime() - to) <= SAME_TIME_MS;

/** The posts that the transfer has made. */
export const madeBy = ({ posts }: Transfer): ReadonlySet<string> =>
    new Set(
        posts.flatMap(({ newId, fate, extra = [] }) =>
            newId === undefined || fate === 'standing' ? [] : [newId, ...extra],
        ),
    );

/** The target's posts that look like the new one would, but for those that this transfer has made. */
export function standingFor(
    target: readonly ScheduledPost[],
    post: TransferPost,
    request: Transfer,
): readonly ScheduledPost[] {
    const own = madeBy(request);
    return target.filter((one) => looksLike(one, post) && !own.has(one.id));
}

/** Whether the old post is no longer the one that the preview showed. */
export const hasChanged = (now: ScheduledPost, { at, videoId }: TransferPost): boolean =>
    secondsOf(now.at?.getTime()) !== secondsOf(at) || now.videoId !== videoId;

/**
 * The points in which the new post is not the old one at its new time. A field that is missing where the old post has one
 * differs: only what Hooked shows is proved.
 * @param to the id of the target
 */
export function twinDifferences(
    old: ScheduledPost,
    twin: ScheduledPost,
    post: TransferPost,
    to: string,
): readonly TwinDifference[] {
    const isOut = twin.status === 'published';
    const found: readonly (readonly [TwinDifference, boolean])[] = [
        ['time', hasOtherTime(old, twin, post)],
        ['account', twin.integrationId !== to || isOtherPlatform(old.platform, twin.platform)],
        ['video', twin.videoId === undefined || twin.videoId !== old.videoId],
        ['status', twin.status !== 'pending' && !isOut],
        ['details', lacksDetails(old.details, twin.details)],
    ];
    return found.filter(([, differs]) => differs).map(([difference]) => difference);
}

/** The new post is at another time than planned, or a person has moved the old one meanwhile. */
const hasOtherTime = (old: ScheduledPost, twin: ScheduledPost, { at, to }: TransferPost): boolean =>
    secondsOf(twin.at?.getTime()) !== secondsOf(to) || secondsOf(old.at?.getTime()) !== secondsOf(at);

const isOtherPlatform = (one: Platform, other: Platform): boolean =>
    one.kind !== 'unnamed' && other.kind !== 'unnamed' && groupOfPlatform(one) !== groupOfPlatform(other);

/** Whether something of the old post's details is not in the new one's. */
function lacksDetails(old: PostDetails = {}, twin: PostDetails = {}): boolean {
    const isOther = (one: string | undefined, other: string | undefined): boolean =>
        one !== undefined && plain(one) !== plain(other ?? '');
    const tagsOf = ({ tags }: PostDetails): string | undefined => tags && [...tags].sort().join('\n');
    return (
        isOther(old.title, twin.title) ||
        isOther(old.description, twin.description) ||
        isOther(old.privacy?.toLowerCase(), twin.privacy?.toLowerCase()) ||
        isOther(tagsOf(old), tagsOf(twin)) ||
        (old.madeForKids !== undefined && old.madeForKids !== twin.madeForKids)
    );
}

/** Hooked may keep blanks and line ends in its own way. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const secondsOf = (ms: number | undefined): number | undefined =>
    ms === undefined ? undefined : Math.floor(ms / 1000);

/** Whether posts of one connection can go out on the other. What names no platform may be of any. */
export const canTakeOver = (from: Platform | undefined, to: Platform): boolean => !from || !isOtherPlatform(from, to);
