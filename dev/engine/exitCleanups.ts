/** What must not outlive this process even if nothing stops the engines. One listener serves all of them. */
const cleanups = new Set<() => void>();
let listensForExit = false;

/** Calls `cleanup`, which is synchronous, when this process exits. The returned function calls that off. */
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
