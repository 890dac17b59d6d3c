import type { Claim, Claims } from '../ports/storage';

/**
 * Does work under a claim, and releases the claim at the end.
 * @param name of the claim, the same for all work that must not run at the same time
 * @returns undefined when another server or person holds the claim: nothing was done
 */
export async function underClaim<T>(
    { claims }: { readonly claims: Claims },
    name: string,
    work: (claim: Claim) => Promise<T>,
): Promise<T | undefined> {
    const claim = await claims.claim(name);
    if (!claim) return undefined;
    try {
        return await work(claim);
    } finally {
        await claim.release();
    }
}
