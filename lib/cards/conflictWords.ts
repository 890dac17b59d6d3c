import { moment, type CardContext } from '../chat/card';
import type { ScheduledPost } from '../domain/post';
import { boldName, code, Markup } from '../i18n/say';

/** More posts than these are counted, not listed. */
const MOST_LISTED = 3;

/**
 * The posts that go out on the same connection within fifteen minutes.
 * @param conflicts undefined where the app could not read the calendar
 */
export function conflictWords(
    conflicts: readonly ScheduledPost[] | undefined,
    context: Pick<CardContext, 'say' | 'times'>,
): readonly string[] {
    const { say } = context;
    if (conflicts === undefined) return [say('schedule_conflicts_unknown')];
    if (conflicts.length === 0) return [];
    const rest = conflicts.length - MOST_LISTED;
    return [
        say('schedule_conflicts', { count: conflicts.length }),
        ...conflicts.slice(0, MOST_LISTED).map(({ id, title, at }) =>
            say('schedule_standing_post', {
                title: boldName(title ?? say('posts_untitled')),
                when: at ? moment(context, at) : new Markup(say('posts_undated')),
                post: code(id),
            }),
        ),
        ...(rest > 0 ? [say('card_more', { count: rest })] : []),
    ];
}
