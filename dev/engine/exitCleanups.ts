/** Cleanups for processes that end without stopping their engines. One listener serves all engines. */
const cleanups = new Set<() => void>();
let listensForExit = false;

/** Calls `cleanup`, which is synchronous, when this process exits. Returns a function that cancels this. */
export function atExit(cleanup: () => void): () => void {
    cleanups.add(cleanup);
    if (!listensForExit) {
        listensForExit = true;
        process.once('exit', () => {
            for (const one of cleanups) one();
        });
    }
    return () => void cleanups.delete(cleanup);
}
