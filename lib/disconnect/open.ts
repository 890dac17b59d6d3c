import { permalink } from '../chat/permalink';
import type { AppContext } from '../context/context';
import { hasLapsed, type Disconnection } from '../domain/disconnect';
import { boldName, code, link, Markup } from '../i18n/say';
import { privately, type Reply } from '../chat/reply';

/** A question gets its message within this time. Without a message after it, the room has not taken the question. */
const POSTING_MS = 5_000;

/**
 * Leads to the question about a connection that is open or being followed already: a second question would be one more to
 * decide.
 * @returns undefined if there is no such question, or none in a room that this person can see
 */
export async function leadToOpen(app: AppContext, integrationId: string): Promise<Reply | undefined> {
    for (const request of (await app.disconnections.all()).values()) {
        if (request.integrationId !== integrationId || !isOpen(app, request)) continue;
        const reply = await leadTo(app, request);
        if (reply) return reply;
    }
    return undefined;
}

const isOpen = (app: AppContext, request: Disconnection): boolean =>
    ['asked', 'stuck', 'running'].includes(request.phase) && !hasLapsed(request, app.clock.now());

async function leadTo(app: AppContext, request: Disconnection): Promise<Reply | undefined> {
    const { person, clock, rooms, workspace, messages, questions, say, times } = app;
    const room = await rooms.byId(request.place.roomId);
    if (!room || !(await rooms.seenBy(room, person))) return undefined;
    const messageId = request.messageId ?? (await questions.get(request.id))?.messageId;
    const isBeingPosted = clock.now().getTime() - request.asked.at < POSTING_MS;
    if (messageId === undefined ? !isBeingPosted : !(await messages.isThere(messageId))) return undefined;

    if (request.phase === 'running') return privately(say('disconnect_elsewhere'));
    const siteUrl = messageId === undefined ? undefined : await workspace.siteUrl();
    const words = say('disconnect_open_question');
    return privately(
        say('disconnect_open', {
            who: code(`@${request.asked.by.username}`),
            name: boldName(request.accountName ?? request.integrationId),
            when: times.relative(new Date(request.asked.at)),
            question: siteUrl && messageId ? link(words, permalink(siteUrl, room, messageId)) : new Markup(words),
        }),
    );
}
