import { openCard } from '../cards/disconnectNotice';
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
    ['asked', 'requested', 'grace', 'stuck', 'running'].includes(request.phase) && !hasLapsed(request, app.clock.now());

async function leadTo(app: AppContext, request: Disconnection): Promise<Reply | undefined> {
    const { person, clock, rooms, workspace, messages, questions, say, times } = app;
    const found = await rooms.byId(request.place.roomId);
    const room = found && (await rooms.seenBy(found, person)) ? found : undefined;
    const messageId = request.messageId ?? (await questions.get(request.id))?.messageId;
    const siteUrl = messageId === undefined ? undefined : await workspace.siteUrl();
    const words = say('disconnect_open_question');
    const question = room && siteUrl && messageId ? link(words, permalink(siteUrl, room, messageId)) : undefined;

    // Managers see every connection, and may decide from anywhere: without its room, they get the buttons all the same.
    if (request.phase === 'requested' || request.phase === 'grace') {
        return { audience: 'asker', ...openCard(request, question, app) };
    }
    if (!room) return undefined;
    const isBeingPosted = clock.now().getTime() - request.asked.at < POSTING_MS;
    if (messageId === undefined ? !isBeingPosted : !(await messages.isThere(messageId))) return undefined;
    if (request.phase === 'running') return privately(say('disconnect_elsewhere'));
    return privately(
        say('disconnect_open', {
            who: code(`@${request.asked.by.username}`),
            name: boldName(request.accountName ?? request.integrationId),
            when: times.relative(new Date(request.asked.at)),
            question: question ?? new Markup(words),
        }),
    );
}
