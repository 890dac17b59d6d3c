import type { Problem, Upstream } from '../../lib/domain/problem';

/** The outcome of what an upstream was asked in vain, to be compared with; of the problem, all that must be so. */
export const problemOf =
    (upstream: Upstream) =>
    (expected: Partial<Problem>): object => ({ ok: false, problem: { upstream, ...expected } });
