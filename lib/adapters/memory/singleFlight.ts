/**
 * Callers that want the same work at the same moment share one run of it. In memory only: losing it costs another run.
 * @returns a function of the work's name and the work; all who call it during a run get that run's outcome
 */
export function singleFlight(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
    const inFlight = new Map<string, Promise<unknown>>();
    return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
        const running = inFlight.get(name);
        // A name stands for one kind of work, so the outcome has the type that this caller expects.
        if (running) return running as Promise<T>;
        const started = work();
        inFlight.set(name, started);
        try {
            return await started;
        } finally {
            inFlight.delete(name);
        }
    };
}
