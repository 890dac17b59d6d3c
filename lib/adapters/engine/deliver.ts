import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { sayIn } from '../../i18n/say';
import type { Place } from '../../domain/rooms';
import { privately, withNote, type Reply } from '../../chat/reply';
import type { EngineMessages } from './messages';
import { personFrom } from './people';

/** Brings an answer to where it belongs. A room that takes no message does not cost the asker theirs. */
export async function deliver(reply: Reply, user: IUser, place: Place, messages: EngineMessages): Promise<void> {
    if (reply.audience === 'asker') return messages.whisper(user, place, reply);
    const id = await messages.post(place, reply);
    if (id !== undefined) return reply.onPosted?.(id);
    const say = sayIn(personFrom(user).language);
    const instead =
        reply.ifRefused === undefined ? withNote(reply, say('note_room_refused')) : privately(reply.ifRefused);
    await messages.whisper(user, place, instead);
}
