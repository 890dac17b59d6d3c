import type { Problem } from './problem';

/** The result of asking for a `T`: the value, or the problem that prevented it. Functions return it and do not throw. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });
