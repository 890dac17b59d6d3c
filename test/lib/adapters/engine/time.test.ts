import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { sleep, withTimeout } from '../../../../lib/adapters/engine/time';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('work that ends in time gives its value, and leaves no timer behind', async () => {
    expect(await withTimeout(1000, Promise.resolve('done'))).toBe('done');
    await Promise.resolve();
    expect(jest.getTimerCount()).toBe(0);
});

test('work that takes too long gives undefined', async () => {
    const outcome = withTimeout(1000, new Promise<string>(() => undefined));
    let isOver = false;
    void outcome.then(() => (isOver = true));
    await jest.advanceTimersByTimeAsync(999);
    expect(isOver).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await outcome).toBeUndefined();
});

test('work that has ended is taken even when no time is left', async () => {
    expect(await withTimeout(-5, Promise.resolve('done'))).toBe('done');
});

test('work that fails in time fails', async () => {
    await expect(withTimeout(1000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

test('sleep takes the given time', async () => {
    let isAwake = false;
    void sleep(50).then(() => (isAwake = true));
    await jest.advanceTimersByTimeAsync(49);
    expect(isAwake).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(isAwake).toBe(true);
});
