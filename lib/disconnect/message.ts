import { disconnectCard } from '../cards/disconnectCard';
import type { JobContext } from '../context/context';
import type { Disconnection } from '../domain/disconnect';
import { omit } from 'es-toolkit/object';

/** Brings the message of a disconnection up to date; one that is gone is posted anew, as somebody has to hear of it. */
export async function tell(app: JobContext, request: Disconnection): Promise<Disconnection> {
    const content = disconnectCard(request, app.writtenFor(request.reader));
    const heard: Disconnection = omit(request, ['untold']);
    // Noted apart, so that a click on a fresh question and the note of where it is do not get in each other's way.
    const known = request.messageId ?? (await app.questions.get(request.id))?.messageId;
    if (known !== undefined && (await app.messages.replace(known, content))) {
        if (request.untold) await app.disconnections.put(request.id, heard);
        return heard;
    }
    const messageId = await app.messages.post(request.place, content);
    if (messageId === undefined) {
        app.log.warn(`the message of disconnection ${request.id} is gone, and its room takes no new one`);
        return request;
    }
    const told = { ...heard, messageId };
    await app.disconnections.put(request.id, told);
    return told;
}
