import { disconnectCard } from '../cards/disconnectCard';
import { explain } from '../chat/explain';
import type { AppContext } from '../context/context';
import { LAPSES_AFTER_MS, type Disconnection, type DisconnectionPost } from '../domain/disconnect';
import { healthToRecord } from '../domain/disconnectFacts';
import { accountName, type HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import { mayBelongTo, type PendingAround, type ScheduledPost } from '../domain/post';
import type { Place } from '../domain/rooms';
import { privately, type Reply } from '../chat/reply';

/** The context of a command or click in a room, where everyone there sees the question. */
export interface AskingContext extends AppContext {
    readonly place: Place;
}

/**
 * Posts the question into the room: which account, and what its disconnection would break. It changes nothing.
 * @param id of the new disconnection; hard to guess
 */
export async function ask(
    app: AskingContext,
    integration: HookedIntegration,
    pending: Outcome<PendingAround>,
    id: string,
): Promise<Reply> {
    const { person, clock, place, say } = app;
    const name = accountName(integration);
    const now = clock.now().getTime();
    const nameless = pending.ok ? mayBelongTo(integration.platform, pending.value).length : 0;
    const request: Disconnection = {
        id,
        integrationId: integration.id,
        ...(name !== undefined && { accountName: name }),
        revision: 1,
        place: { ...place },
        reader: app.reader,
        asked: { by: { id: person.id, username: person.username }, at: now },
        lapsesAt: now + LAPSES_AFTER_MS,
        ...(pending.ok && { posts: pending.value.own.map(postOf) }),
        ...(nameless > 0 && { nameless }),
        health: healthToRecord(integration.health),
        ...(app.settings.disconnect.approval === 'second' && { approval: 'second' as const }),
        phase: 'asked',
        verified: false,
        deletion: 'not-begun',
    };
    await app.disconnections.put(id, request);
    if (!(await app.disconnections.get(id))) {
        app.log.warn('nothing can be stored: the app lacks the permission persistence');
        return privately(explain({ kind: 'internal' }, say));
    }
    await app.jobs.once('disconnect-resume', new Date(request.lapsesAt), { id });
    return {
        audience: 'room',
        ...disconnectCard(request, app.writtenFor(request.reader)),
        ifRefused: say('disconnect_ask_elsewhere'),
        onPosted: (messageId) => app.questions.put(id, { messageId }),
    };
}

/** The part of a post that the record of a disconnection keeps. */
export const postOf = ({ id, title, at }: ScheduledPost): DisconnectionPost => ({
    id,
    ...(title !== undefined && { title }),
    ...(at && { at: at.getTime() }),
    fate: 'pending',
});
