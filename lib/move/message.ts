import { omit } from 'es-toolkit/object';

import { transferCard } from '../cards/transferCard';
import type { JobContext } from '../context/context';
import type { Transfer } from '../domain/transfer';

/** Updates the message of a transfer. Where someone has deleted it, the app posts a new one: people need the result. */
export async function updateMessage(app: JobContext, request: Transfer): Promise<Transfer> {
    const content = transferCard(request, { ...app.writtenFor(request.reader), now: app.clock.now() });
    const notified: Transfer = omit(request, ['untold']);
    // The id of a new message has a record of its own: a click on the question may change the transfer's record first.
    const known = request.messageId ?? (await app.transferQuestions.get(request.id))?.messageId;
    if (known !== undefined && (await app.messages.replace(known, content))) {
        if (request.untold) await app.transfers.put(request.id, notified);
        return notified;
    }
    const messageId = await app.messages.post(request.place, content);
    if (messageId === undefined) {
        app.log.warn(`the message of transfer ${request.id} is gone, and its room takes no new one`);
        return request;
    }
    const posted = { ...notified, messageId };
    await app.transfers.put(request.id, posted);
    return posted;
}
