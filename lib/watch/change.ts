import type { JobContext } from '../context/context';
import type { Watch } from '../domain/monitor/watch';

/** The claim of whoever changes what a room watches. */
export const claimOnWatches = (roomId: string): string => `watches ${roomId}`;

/**
 * Changes what a room watches, one at a time.
 * @returns undefined where somebody else is at it
 */
export async function changeWatches<T>(
    { claims }: Pick<JobContext, 'claims'>,
    roomId: string,
    change: () => Promise<T>,
): Promise<T | undefined> {
    const claim = await claims.claim(claimOnWatches(roomId));
    if (!claim) return undefined;
    try {
        return await change();
    } finally {
        await claim.release();
    }
}

/** The widest first, then the oldest. */
export const watchesIn = (all: ReadonlyMap<string, Watch>, roomId: string): readonly Watch[] =>
    [...all.values()]
        .filter((watch) => watch.roomId === roomId)
        .sort((a, b) => WIDTH[a.target.kind] - WIDTH[b.target.kind] || a.at - b.at);

/** Whose language and hours the room's alerts are written in. */
export const firstWatchIn = (all: ReadonlyMap<string, Watch>, roomId: string): Watch | undefined =>
    [...all.values()].filter((watch) => watch.roomId === roomId).sort((a, b) => a.at - b.at)[0];

const WIDTH = { all: 0, source: 1, one: 2 } as const;
