/** The lines that a person sent, newest last, and the position while they move through them. */
export interface History {
    readonly lines: readonly string[];
    /** How many steps back; 0 for the unfinished line. */
    readonly back: number;
    /** The unfinished line. */
    readonly draft: string;
}

const LIMIT = 100;

export const emptyHistory: History = { lines: [], back: 0, draft: '' };

/** Keeps a repeated line once. */
export function sent(history: History, line: string): History {
    const lines = history.lines.at(-1) === line ? history.lines : [...history.lines, line].slice(-LIMIT);
    return { lines, back: 0, draft: '' };
}

/** One step back (1) or forward (-1): the history after it, and the line to show. */
export function leaf(history: History, step: 1 | -1, typed: string): { history: History; line: string } {
    const back = Math.min(Math.max(history.back + step, 0), history.lines.length);
    const draft = history.back === 0 ? typed : history.draft;
    const line = back === 0 ? draft : (history.lines.at(-back) ?? draft);
    return { history: { ...history, back, draft }, line };
}
