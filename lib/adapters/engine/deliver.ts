import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Place } from '../../domain/rooms';
import { privately, withNote, type Reply } from '../../chat/reply';
import type { EngineMessages } from './messages';
import { sayTo } from './wordsFor';

/** Brings an answer to its audience. If the room takes no message, the asker alone gets the answer. */
export async function deliver(reply: Reply, user: IUser, place: Place, messages: EngineMessages): Promise<void> {
    if (reply.audience === 'asker') return messages.whisper(user, place, reply);
    const id = await messages.post(place, reply);
    if (id !== undefined) return reply.onPosted?.(id);
    const instead =
        reply.ifRefused === undefined ? withNote(reply, sayTo(user)('note_room_refused')) : privately(reply.ifRefused);
    await messages.whisper(user, place, instead);
}
