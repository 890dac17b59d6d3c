import { appendFileSync } from 'node:fs';

import fc from 'fast-check';

/*
 * The daily tests run a share of what is many: deaths after each step, random stories, interleavings. What is drawn depends
 * on the seed, which is the day's unless TEST_SEED says another (`jest.config.mjs`); `announceTier.ts` prints it. The long tests run all.
 */

/** Set by `jest.long.config.mjs`. */
export const isLong = process.env.TEST_TIER === 'long';

/** The number that all drawing of this run begins with. */
export const SEED_VARIABLE = 'TEST_SEED';
/** Set where TEST_SEED was given, and is not the day's. */
const CHOSEN_VARIABLE = 'TEST_SEED_CHOSEN';
/** Where each test file notes how many cases it ran, for `caseReporter.mjs`; unset where nobody counts. */
const CASES_VARIABLE = 'TEST_CASES_FILE';

export const seed = (): number => Number(process.env[SEED_VARIABLE] ?? 1);

/** How many cases a property runs. */
interface Share {
    readonly daily: number;
    readonly long: number;
    /** What the long tests draw from where the day's seed is not good enough; TEST_SEED goes before it. */
    readonly longSeed?: number;
}

/**
 * The options of a property of which the daily tests run a share.
 * @param kind what its cases are called in the count at the end, such as `interleavings`
 */
export function drawn(kind: string, { daily, long, longSeed }: Share) {
    const numRuns = isLong ? long : daily;
    count(kind, numRuns);
    const own = isLong && process.env[CHOSEN_VARIABLE] === undefined ? longSeed : undefined;
    return { numRuns, seed: own ?? seed(), endOnFailure: true } as const;
}

/**
 * As many of these as the daily tests run, drawn by the seed, in their order; all of them in the long tests.
 * @param kind what they are called in the count at the end, such as `deaths`
 */
export function share<T>(kind: string, all: readonly T[], daily: number): readonly T[] {
    const chosen = isLong || all.length <= daily ? all : sample(all, daily);
    count(kind, chosen.length);
    return chosen;
}

function sample<T>(all: readonly T[], size: number): readonly T[] {
    const indices = all.map((_, index) => index);
    const [picked = []] = fc.sample(fc.shuffledSubarray(indices, { minLength: size, maxLength: size }), {
        seed: seed(),
        numRuns: 1,
    });
    return [...picked].sort((a, b) => a - b).flatMap((index) => all.slice(index, index + 1));
}

function count(kind: string, cases: number): void {
    const file = process.env[CASES_VARIABLE];
    if (file) appendFileSync(file, `${JSON.stringify({ kind, cases })}\n`);
}
