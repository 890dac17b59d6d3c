/**
 * Waits for it, and for no longer than that.
 * @returns undefined where it takes longer; it goes on, and nobody waits for it any more
 */
export function withTimeout<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(undefined), ms);
        work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}
