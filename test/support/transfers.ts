import type { Transfer, TransferPost } from '../../lib/domain/transfer';
import { HOUR, NOW } from './times';

/** A post that goes out in two hours, with the fields of `over`. */
export const aTransferPost = (over: Partial<TransferPost> = {}): TransferPost => ({
    id: 'sch_1',
    title: 'Cold brew',
    videoId: 'vid_1',
    at: NOW.getTime() + 2 * HOUR,
    to: NOW.getTime() + 2 * HOUR,
    fate: 'pending',
    ...over,
});

/** A question about one post, with the fields of `over`. */
export const aTransfer = (over: Partial<Transfer> = {}): Transfer => ({
    id: 't1',
    revision: 1,
    from: { id: 'int_old', name: 'Alba Coffee' },
    to: { id: 'int_new', name: 'Alba Roasters', health: { status: { kind: 'healthy' }, tokenValid: true } },
    place: { roomId: 'GENERAL' },
    reader: {},
    asked: { by: { id: 'u1', username: 'ada' }, at: NOW.getTime() },
    lapsesAt: NOW.getTime() + 600_000,
    posts: [aTransferPost()],
    phase: 'asked',
    ...over,
});
