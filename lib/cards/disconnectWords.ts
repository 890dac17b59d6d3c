import { explain } from '../chat/explain';
import { openPosts, type Decider, type Disconnection } from '../domain/disconnect';
import type { DisconnectionTrouble, RecordedReason } from '../domain/disconnectFacts';
import { hookedState } from '../domain/hooked';
import { code, Markup, named, type MessageKey, type Say } from '../i18n/say';
import { endsOfPosts } from './disconnectPosts';
import { stateInWords } from './hookedCard';

/** "🔴 Token expired"; an old record's own words where it keeps no facts. */
export const healthInWords = ({ health }: Pick<Disconnection, 'health'>, say: Say): string =>
    typeof health === 'string' ? health : stateInWords({ health }, hookedState(health), say);

/** "`@ann`" */
export const whoIs = ({ username }: Decider): Markup => code(`@${username}`);

/** What has changed since the question was shown. */
export function changedWords(request: Disconnection, say: Say): string {
    const { differs, healthWas } = request;
    return [
        ...(healthWas === undefined || differs ? [calendarChanged(request, say)] : []),
        ...(healthWas === undefined
            ? []
            : [say('disconnect_state_changed', { was: new Markup(healthInWords({ health: healthWas }, say)) })]),
        ...(differs?.added ? [say('disconnect_differs_added', { count: differs.added })] : []),
        ...(differs?.gone ? [say('disconnect_differs_gone', { count: differs.gone })] : []),
        ...(differs?.moved ? [say('disconnect_differs_moved', { count: differs.moved })] : []),
    ].join('\n');
}

/** "Nothing has been done" is true only where no post has been cancelled before. */
function calendarChanged(request: Disconnection, say: Say): string {
    const past = (request.posts ?? []).length > openPosts(request).length;
    return past
        ? `${say('disconnect_changed_later')}\n${endsOfPosts({ ...request, posts: pastOf(request) }, say)}`
        : say('disconnect_changed');
}

const pastOf = (request: Disconnection): Disconnection['posts'] =>
    (request.posts ?? []).filter(({ fate }) => fate === 'cancelled' || fate === 'gone');

/** What stands in the way; an old record's own words where it keeps no facts. Empty where nothing does. */
export function troubleInWords({ trouble, posts }: Disconnection, say: Say): string {
    if (trouble === undefined || typeof trouble === 'string') return trouble ?? '';
    const problem = new Markup(reasonInWords(trouble.why, say));
    switch (trouble.kind) {
        case 'hooked-unavailable':
            return problem.markup;
        case 'calendar-unread':
        case 'not-deleted':
        case 'deletion-unknown':
            return say(CONNECTION_WORDS[trouble.kind], { problem });
        case 'not-cancelled':
        case 'cancellation-unknown':
        case 'cancellation-unanswered': {
            const post = posts?.find(({ id }) => id === trouble.postId);
            return say(POST_WORDS[trouble.kind], { title: named(post?.title ?? trouble.postId), problem });
        }
    }
}

const CONNECTION_WORDS = {
    'calendar-unread': 'disconnect_calendar_unread',
    'not-deleted': 'disconnect_not_deleted',
    'deletion-unknown': 'disconnect_unknown_deleted',
} as const satisfies Partial<Record<DisconnectionTrouble['kind'], MessageKey>>;

const POST_WORDS = {
    'not-cancelled': 'disconnect_not_cancelled',
    'cancellation-unknown': 'disconnect_unknown_post',
    'cancellation-unanswered': 'disconnect_unanswered_post',
} as const satisfies Partial<Record<DisconnectionTrouble['kind'], MessageKey>>;

const reasonInWords = (why: RecordedReason, say: Say): string => (typeof why === 'string' ? why : explain(why, say));
