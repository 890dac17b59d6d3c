import { afterAll, beforeEach, expect } from '@jest/globals';

interface Fake {
    readonly unexpected: readonly string[];
    stop(): Promise<void>;
}

/** A fake of its own for each test. At the end all are stopped, and none was asked for anything that it does not offer. */
export function freshFakes<F extends Fake>(start: () => Promise<F>, take: (fake: F) => void): void {
    const started: F[] = [];
    beforeEach(async () => {
        const fake = await start();
        started.push(fake);
        take(fake);
    });
    afterAll(async () => {
        await Promise.all(started.map((one) => one.stop()));
        expect(started.flatMap(({ unexpected }) => unexpected)).toEqual([]);
    });
}
