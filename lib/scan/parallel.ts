export interface ParallelOptions {
    readonly maxParallel: number;
    /** Called before each item begins, with the number under way, and again whenever an item ends. */
    readonly mayBegin: (underWay: number) => boolean;
}

/**
 * Works on the items in their order, several at a time; the next one begins as soon as there is room.
 * @returns how many items were begun: the first ones, all of which have ended
 */
export function inParallel<T>(
    items: readonly T[],
    { maxParallel, mayBegin }: ParallelOptions,
    work: (item: T, index: number) => Promise<void>,
): Promise<number> {
    return new Promise((resolve, reject) => {
        let begun = 0;
        let underWay = 0;
        let hasFailed = false;
        const fill = (): void => {
            while (!hasFailed && underWay < Math.max(1, maxParallel) && begun < items.length && mayBegin(underWay)) {
                const index = begun;
                begun += 1;
                underWay += 1;
                void run(items[index] as T, index);
            }
            if (underWay === 0) resolve(begun);
        };
        const run = async (item: T, index: number): Promise<void> => {
            try {
                await work(item, index);
                underWay -= 1;
                fill();
            } catch (error) {
                hasFailed = true;
                reject(error instanceof Error ? error : new Error(String(error)));
            }
        };
        fill();
    });
}
