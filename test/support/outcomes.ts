import type { Problem, Upstream } from '../../lib/domain/problem';

/** A failed outcome to compare with; it names the parts of the problem that must match. */
export const problemOf =
    (upstream: Upstream) =>
    (expected: Partial<Problem>): object => ({ ok: false, problem: { upstream, ...expected } });
