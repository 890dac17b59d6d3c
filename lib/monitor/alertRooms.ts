import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { Alert } from '../domain/monitor/alert';
import { claimOnWatches, type Watch } from '../domain/monitor/watch';
import type { Posted } from '../ports/messages';

/** The watching room, then its fallback, which is the channel of the setting `monitor_channel`. */
export const roomsFor = (
    { settings: { monitorRoomId } }: JobContext,
    { roomId }: Pick<Alert, 'roomId'>,
): readonly string[] => (monitorRoomId === undefined || monitorRoomId === roomId ? [roomId] : [roomId, monitorRoomId]);

/** The room that has the alert's message, then its fallback: a reminder goes where the alert is. */
export const roomsToRemind = (app: JobContext, { postedIn, roomId }: Alert): readonly string[] =>
    roomsFor(app, { roomId: postedIn ?? roomId });

/** The result of posting one message into the first of some rooms that accepts it. */
interface PostResult {
    readonly posted?: Required<Pick<Alert, 'messageId' | 'postedIn'>>;
    /** The rooms that refused for certain, archived ones included. */
    readonly refused: readonly string[];
    /** A room failed for an unknown reason, and may accept the message later. */
    readonly failed: boolean;
}

interface PostOptions {
    /** Skips a room that needs no message. */
    readonly isNeedless?: (roomId: string) => Promise<boolean>;
    /** Stops at a room that may accept the message later, rather than go on to the fallback. */
    readonly isPatient?: boolean;
}

/** Posts into the first room that accepts it. An archived room accepts messages of apps, but nobody reads them there. */
export async function postToFirst(
    app: JobContext,
    roomIds: readonly string[],
    contentIn: (roomId: string) => Promise<Parameters<JobContext['messages']['post']>[1]>,
    { isNeedless = () => Promise.resolve(false), isPatient = false }: PostOptions = {},
): Promise<PostResult> {
    const refused: string[] = [];
    let failed = false;
    for (const roomId of roomIds) {
        if (await isNeedless(roomId)) continue;
        const isArchived = (await app.rooms.byId(roomId))?.archived === true;
        const outcome: Posted = isArchived
            ? { kind: 'refused' }
            : await app.messages.tryToPost({ roomId }, await contentIn(roomId));
        if (outcome.kind === 'posted') return { posted: { messageId: outcome.id, postedIn: roomId }, refused, failed };
        if (outcome.kind === 'refused') refused.push(roomId);
        else failed = true;
        if (outcome.kind === 'failed' && isPatient) break;
    }
    return { refused, failed };
}

/**
 * Marks the room's watches where it refused an alert, and removes the mark where it accepted one: managers of the watches
 * see the mark. While a person changes the watches, the mark waits for the next alert.
 * @param tried a room that neither accepted nor refused keeps its mark
 */
export async function markWatches(
    app: JobContext,
    { roomId }: Pick<Alert, 'roomId'>,
    tried: { readonly refused: readonly string[]; readonly postedIn: string | undefined },
    watches: ReadonlyMap<string, Watch>,
): Promise<void> {
    const refused = tried.refused.includes(roomId);
    if (!refused && tried.postedIn !== roomId) return;
    const isToMark = (watch: Watch): boolean => watch.roomId === roomId && refused !== (watch.refusedAt !== undefined);
    if (![...watches.values()].some(isToMark)) return;
    const { monitor, clock } = app;
    await underClaim(app, claimOnWatches(roomId), async () => {
        for (const [key, watch] of await monitor.watches.all()) {
            if (!isToMark(watch)) continue;
            const rest = omit(watch, ['refusedAt']);
            await monitor.watches.put(key, refused ? { ...rest, refusedAt: clock.now().getTime() } : rest);
        }
    });
}
