import { disconnectCard } from '../cards/disconnectCard';
import type { JobContext } from '../context/context';
import { showRecord } from '../context/livingMessage';
import type { Disconnection } from '../domain/disconnect';
import { updateNotice } from './notice';

/** Updates the message of a disconnection, and before it the notice for other managers. */
export async function updateMessage(app: JobContext, found: Disconnection): Promise<Disconnection> {
    const request = await updateNotice(app, found);
    return showRecord(app, request, {
        content: disconnectCard(request, app.writtenFor(request.reader)),
        records: app.disconnections,
        messages: app.questions,
        what: 'disconnection',
    });
}
