import { transferCard } from '../cards/transferCard';
import type { JobContext } from '../context/context';
import { showRecord } from '../context/livingMessage';
import type { Transfer } from '../domain/transfer';

/** Updates the message of a transfer. */
export const updateMessage = (app: JobContext, request: Transfer): Promise<Transfer> =>
    showRecord(app, request, {
        content: transferCard(request, { ...app.writtenFor(request.reader), now: app.clock.now() }),
        records: app.transfers,
        messages: app.transferQuestions,
        what: 'transfer',
    });
