import type { Around } from '../cards/rescheduleCard';
import { rescheduledReply } from '../cards/rescheduleCard';
import type { Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import type { ScheduledPost } from '../domain/post';
import type { Reader } from '../domain/reader';
import { conflictsAt, type Rescheduled } from '../domain/rescheduling';
import { findInHooked } from '../find/hooked';
import { presenceOf } from '../find/presence';

/** Reads what people should know of a time before a post moves there, all at once. Without it, they are told so. */
export async function readAround(app: AppContext, post: ScheduledPost, at: Date): Promise<Around> {
    const { calendar, hooked } = app;
    const { integrationId } = post;
    if (integrationId === undefined) return { conflicts: undefined, connection: undefined };
    const [pending, found] = await Promise.all([
        calendar.ok ? calendar.value.pending(integrationId) : calendar,
        hooked.ok ? presenceOf(hooked.value, integrationId) : findInHooked(app, integrationId),
    ]);
    return {
        conflicts: pending.ok ? conflictsAt(pending.value, at, post.id) : undefined,
        connection: found.ok ? found.value : undefined,
    };
}

/** Who reads the result of a move. */
export interface MovedTo {
    readonly audience: Reply['audience'];
    readonly reader: Reader;
    readonly by?: string;
}

/** The card of a result, with what is around the new time. */
export async function replyOnMoved(app: AppContext, result: Rescheduled, shown: MovedTo): Promise<Reply> {
    const isMoved = result.kind === 'moved' && result.post.at !== undefined;
    const [context, around] = await Promise.all([
        cardContextFor(app, shown.reader),
        isMoved && result.post.at ? readAround(app, result.post, result.post.at) : NOTHING_AROUND,
    ]);
    return rescheduledReply(result, { ...shown, around, now: app.clock.now() }, context);
}

const NOTHING_AROUND: Around = { conflicts: undefined, connection: undefined };
