import type { Problem } from '../domain/problem';

/** A problem of one item that may also be the upstream's. */
export interface HeldProblem {
    readonly index: number;
    readonly problem: Problem;
}

/** Problems that are held back until it is clear whether the upstream or each single item has them. */
export interface HeldBack {
    readonly problems: () => readonly HeldProblem[];
    hold(problem: HeldProblem): void;
    /** Holds a problem that leaves open whether the upstream works. @returns how many there are in a row */
    holdUnanswered(problem: HeldProblem): number;
    /** Takes all of them out: they are the items' own. */
    takeAll(): readonly HeldProblem[];
}

export function heldBack(): HeldBack {
    let held: HeldProblem[] = [];
    /** A plain refusal does not count: it costs the upstream nothing to be asked on. */
    let unanswered = 0;
    return {
        problems: () => held,
        hold: (problem) => void held.push(problem),
        holdUnanswered(problem) {
            held.push(problem);
            unanswered += 1;
            return unanswered;
        },
        takeAll() {
            const taken = held;
            held = [];
            unanswered = 0;
            return taken;
        },
    };
}
