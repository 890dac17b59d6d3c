import { LAPSES_AFTER_MS, type Disconnection, type DisconnectionPost } from '../../lib/domain/disconnect';

/** When the disconnections of tests were asked for, epoch ms. */
export const ASKED = Date.parse('2026-01-05T09:00:00Z');
/** So many ms later. */
export const at = (ms: number): Date => new Date(ASKED + ms);
export const ada = { id: 'u1', username: 'ada' };

/** A pending post of the next day. */
export const aPost = (id: string, over: Partial<DisconnectionPost> = {}): DisconnectionPost => ({
    id,
    at: ASKED + 86_400_000,
    fate: 'pending',
    ...over,
});

/** An open question about a healthy connection with two posts. */
export const aDisconnection = (over: Partial<Disconnection> = {}): Disconnection => ({
    id: 'd1',
    integrationId: 'int_1',
    revision: 1,
    place: { roomId: 'GENERAL' },
    reader: {},
    asked: { by: ada, at: ASKED },
    lapsesAt: ASKED + LAPSES_AFTER_MS,
    posts: [aPost('a'), aPost('b')],
    health: { status: { kind: 'healthy' } },
    phase: 'asked',
    verified: false,
    deletion: 'not-begun',
    ...over,
});
