/**
 * Those who want the same at the same moment share the work; in memory only: losing it costs doing it again.
 * @returns the work's outcome, for all who came while it was under way
 */
export function together(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
    const underWay = new Map<string, Promise<unknown>>();
    return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
        const other = underWay.get(name);
        // A name stands for one kind of work.
        if (other) return other as Promise<T>;
        const mine = work();
        underWay.set(name, mine);
        try {
            return await mine;
        } finally {
            underWay.delete(name);
        }
    };
}
