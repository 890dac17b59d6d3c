/** The two apps to compare: the least app that could do the job, and ours. */
export const SIDES = ['floor', 'app'] as const;
export type Side = (typeof SIDES)[number];
export type Both<T> = Readonly<Record<Side, T>>;

export interface Timing {
    readonly medianMs: number;
    readonly p95Ms: number;
}

/** Floor, app, app, floor, floor, …: a machine that slows down for a while hits both sides alike. */
export async function inTurns(rounds: number, play: (side: Side) => Promise<void>): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
        const order = round % 2 === 0 ? SIDES : [...SIDES].reverse();
        for (const side of order) await play(side);
    }
}

export const forBoth = <T>(make: (side: Side) => T): Both<T> => ({ floor: make('floor'), app: make('app') });

export const timing = (ms: readonly number[]): Timing => ({ medianMs: quantile(ms, 0.5), p95Ms: quantile(ms, 0.95) });

/** Interpolated between the two nearest values; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (sorted.length - 1) * share;
    const [below = NaN, above = NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return below + (above - below) * (at - Math.floor(at));
}
