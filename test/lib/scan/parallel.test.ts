import { describe, expect, test } from '@jest/globals';

import { inParallel } from '../../../lib/scan/parallel';

const always = (): boolean => true;

/** Work that ends when the test ends it. */
function works() {
    const under = new Map<number, { end: () => void; fail: (error: unknown) => void }>();
    return {
        begun: (): number[] => [...under.keys()],
        end: (index: number): Promise<void> => {
            under.get(index)?.end();
            return settled();
        },
        fail: (index: number, error: unknown): Promise<void> => {
            under.get(index)?.fail(error);
            return settled();
        },
        work: (_: unknown, index: number): Promise<void> =>
            new Promise((end, fail) => under.set(index, { end: () => end(), fail })),
    };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('in parallel', () => {
    test('the next one begins as soon as one ends, whichever that is', async () => {
        const { begun, end, work } = works();
        const done = inParallel(upTo(5), { maxParallel: 2, mayBegin: always }, work);
        expect(begun()).toEqual([0, 1]);
        await end(1);
        expect(begun()).toEqual([0, 1, 2]);
        await end(2);
        await end(3);
        await end(4);
        expect(begun()).toEqual([0, 1, 2, 3, 4]);
        await end(0);
        expect(await done).toBe(5);
    });

    test('nothing is begun once it may not, and what was begun is waited for', async () => {
        const { begun, end, work } = works();
        let may = true;
        const done = inParallel(upTo(5), { maxParallel: 2, mayBegin: () => may }, work);
        may = false;
        await end(0);
        expect(begun()).toEqual([0, 1]);
        await end(1);
        expect(await done).toBe(2);
    });

    test('the decision is made again whenever a piece of work ends', async () => {
        const { begun, end, work } = works();
        const done = inParallel(upTo(3), { maxParallel: 8, mayBegin: (underWay) => underWay === 0 }, work);
        for (const index of upTo(3)) {
            expect(begun()).toEqual(upTo(index + 1));
            await end(index);
        }
        expect(await done).toBe(3);
    });

    test.each([0, -3, 1])('with room for %i, one at a time', async (maxParallel) => {
        const { begun, end, work } = works();
        const done = inParallel(upTo(2), { maxParallel, mayBegin: always }, work);
        expect(begun()).toEqual([0]);
        await end(0);
        await end(1);
        expect(await done).toBe(2);
    });

    test('nothing takes no time', async () => {
        expect(await inParallel([], { maxParallel: 8, mayBegin: always }, () => Promise.reject(new Error()))).toBe(0);
    });

    test('a mistake ends it, and begins nothing more', async () => {
        const { begun, end, fail, work } = works();
        const done = inParallel(upTo(5), { maxParallel: 2, mayBegin: always }, work);
        const caught = done.catch((error: unknown) => error);
        await fail(0, 'broken');
        expect(await caught).toEqual(new Error('broken'));
        await end(1);
        expect(begun()).toEqual([0, 1]);
    });
});
