import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Place } from '../../domain/rooms';
import { privately, withNote, type Reply } from '../../chat/reply';
import type { Say } from '../../i18n/say';
import type { EngineMessages } from './messages';

/**
 * Brings an answer to its audience. If the room takes no message, the asker alone gets the answer.
 * @param words of the asker
 */
export async function deliver(
    reply: Reply,
    user: IUser,
    place: Place,
    messages: EngineMessages,
    words: () => Promise<Say>,
): Promise<void> {
    if (reply.audience === 'asker') return messages.whisper(user, place, reply);
    const id = await messages.post(place, reply);
    if (id !== undefined) return reply.onPosted?.(id);
    const instead =
        reply.ifRefused === undefined
            ? withNote(reply, (await words())('note_room_refused'))
            : privately(reply.ifRefused);
    await messages.whisper(user, place, instead);
}
