import { disconnectCard } from '../cards/disconnectCard';
import { stateInWords } from '../cards/hookedCard';
import type { AppContext } from '../context';
import { LAPSES_AFTER_MS, type Disconnection, type DisconnectionPost } from '../domain/disconnect';
import { accountName, hookedState, type HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import type { ScheduledPost } from '../domain/post';
import { sayIn } from '../i18n/say';
import type { Place } from '../ports/messages';
import type { Reply } from '../reply';
import { claimName } from './claim';
import { readerOf } from './tell';

/** A person who acts, in a place where everybody sees what becomes of it. */
export interface AskingContext extends AppContext {
    readonly place: Place;
}

/**
 * Puts the question into the room: what is to be disconnected, and what that would break. Nothing is done yet.
 * @param id of the new disconnection; nobody can guess it
 */
export async function ask(
    app: AskingContext,
    integration: HookedIntegration,
    pending: Outcome<readonly ScheduledPost[]>,
    id: string,
): Promise<Reply> {
    const { person, clock, place } = app;
    const say = sayIn(person.language);
    const name = accountName(integration);
    const now = clock.now().getTime();
    const request: Disconnection = {
        id,
        integrationId: integration.id,
        ...(name !== undefined && { accountName: name }),
        revision: 1,
        place: { ...place },
        reader: {
            ...(person.language !== undefined && { language: person.language }),
            ...(person.utcOffset !== undefined && { utcOffset: person.utcOffset }),
        },
        asked: { by: { id: person.id, username: person.username }, at: now },
        lapsesAt: now + LAPSES_AFTER_MS,
        ...(pending.ok && { posts: pending.value.map(postOf) }),
        health: stateInWords(integration, hookedState(integration.health), say),
        phase: 'asked',
        verified: false,
        deletion: 'not-begun',
    };
    await app.disconnections.put(id, request);
    await app.jobs.once('disconnect-resume', new Date(request.lapsesAt), { id });
    return {
        audience: 'room',
        ...disconnectCard(request, readerOf(app, request)),
        ifRefused: say('disconnect_ask_elsewhere'),
        onPosted: (messageId) => remember(app, id, messageId),
    };
}

/** Somebody may have decided already: only what is stored now is added to. Without it, the story goes on in a new message. */
export async function remember(app: AppContext, id: string, messageId: string): Promise<void> {
    const found = await app.disconnections.get(id);
    const claim = found && (await app.claims.claim(claimName(found.integrationId)));
    if (!claim) return;
    const stored = await app.disconnections.get(id);
    if (stored) await app.disconnections.put(id, { ...stored, messageId });
    await claim.release();
}

/** What of a post a decision needs. */
export const postOf = ({ id, title, at }: ScheduledPost): DisconnectionPost => ({
    id,
    ...(title !== undefined && { title }),
    ...(at && { at: at.getTime() }),
    fate: 'pending',
});
