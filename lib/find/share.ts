import { answerReply } from '../cards/findingsCard';
import type { Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { keepCardPrivate, postCard } from '../chat/links';
import { privately } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { code } from '../i18n/say';
import { lookup } from './lookup';

/** Posts the card for everyone in the room. The person who clicks needs the right to see it, as with the command. */
export async function postToRoom(app: AppContext, { query }: LinkTarget<typeof postCard>): Promise<Effect> {
    const [found, cardContext] = await Promise.all([lookup(app, query), cardContextFor(app)]);
    const answer = { ...found, query, reader: app.reader, now: app.clock.now(), audience: 'room' as const };
    // What was not found is told to this person alone.
    return { kind: 'post', reply: answerReply(answer, cardContext) };
}

/** Leaves the room without the card. */
export const keepFromRoom = (app: AppContext, { id }: LinkTarget<typeof keepCardPrivate>): Promise<Effect> =>
    Promise.resolve({ kind: 'replace', reply: privately(app.say('card_public_kept', { id: code(id) })) });
