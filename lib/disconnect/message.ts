import { disconnectCard } from '../cards/disconnectCard';
import type { JobContext } from '../context/context';
import type { Disconnection } from '../domain/disconnect';
import { omit } from 'es-toolkit/object';
import { updateNotice } from './notice';

/** Updates the message of a disconnection. Where someone has deleted it, the app posts a new one: people need the result. */
export async function updateMessage(app: JobContext, found: Disconnection): Promise<Disconnection> {
    const request = await updateNotice(app, found);
    const content = disconnectCard(request, app.writtenFor(request.reader));
    const notified: Disconnection = omit(request, ['untold']);
    // The id of a new message has a record of its own: a click on the question may change the disconnection's record first.
    const known = request.messageId ?? (await app.questions.get(request.id))?.messageId;
    if (known !== undefined && (await app.messages.replace(known, content))) {
        if (request.untold) await app.disconnections.put(request.id, notified);
        return notified;
    }
    const messageId = await app.messages.post(request.place, content);
    if (messageId === undefined) {
        app.log.warn(`the message of disconnection ${request.id} is gone, and its room takes no new one`);
        return request;
    }
    const posted = { ...notified, messageId };
    await app.disconnections.put(request.id, posted);
    return posted;
}
