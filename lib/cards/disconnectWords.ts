import { explain } from '../chat/explain';
import type { Disconnection } from '../domain/disconnect';
import type { DisconnectionTrouble, RecordedReason } from '../domain/disconnectFacts';
import { hookedState } from '../domain/hooked';
import { Markup, named, type MessageKey, type Say } from '../i18n/say';
import { stateInWords } from './hookedCard';

/** "🔴 Token expired"; an old record's own words where it keeps no facts. */
export const healthInWords = ({ health }: Disconnection, say: Say): string =>
    typeof health === 'string' ? health : stateInWords({ health }, hookedState(health), say);

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
