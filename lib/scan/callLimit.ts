import type { Allowance } from '../ports/upstreams';

/** How many more calls a scan may make, where the server limits them. */
export interface CallLimit {
    allows(underWay: number): boolean;
    /** Learns from the outcome whether the server has a limit. */
    observe<T extends { readonly ok: boolean }>(asked: Promise<T>): Promise<T>;
    readonly isUsedUp: () => boolean;
}

/** @param reserve the number of calls that are left for people's `get` */
export function callLimit(allowance: () => Allowance | undefined, reserve: number): CallLimit {
    let isUnlimited = false;
    let isUsedUp = false;
    return {
        allows(underWay) {
            const known = allowance();
            if (known) {
                const isLeft = known.remaining - underWay > reserve;
                isUsedUp = !isLeft && underWay === 0;
                return isLeft;
            }
            // Only an answer tells whether there is a limit: until then, one call at a time.
            return isUnlimited || underWay === 0;
        },
        async observe(asked) {
            const outcome = await asked;
            if (outcome.ok) isUnlimited = allowance() === undefined;
            return outcome;
        },
        isUsedUp: () => isUsedUp,
    };
}
