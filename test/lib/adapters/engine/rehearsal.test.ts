import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { rehearseSoon } from '../../../../lib/adapters/engine/rehearsal';
import { timesFor } from '../../../../lib/chat/times';

const NOW = new Date('2026-11-28T09:00:00.000Z');
const log = { note: jest.fn(), warn: jest.fn(), error: jest.fn() };

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    log.error.mockClear();
});

test('a card is made after the answer to the engine, and the languages of dates are loaded then', async () => {
    const { RelativeTimeFormat } = Intl;
    const made = jest
        .spyOn(Intl, 'RelativeTimeFormat')
        .mockImplementation((...given) => new RelativeTimeFormat(...given));
    rehearseSoon({ now: () => NOW }, () => Promise.resolve('de'), log);
    expect(made).not.toHaveBeenCalled();
    await jest.runAllTimersAsync();
    expect(made).toHaveBeenCalledTimes(1);
    expect(log.error).not.toHaveBeenCalled();

    // What the first command would have made is there.
    timesFor('de', undefined, NOW).relative(NOW);
    expect(made).toHaveBeenCalledTimes(1);
});

test('a failure ends nothing: it is logged', async () => {
    const broken = new Error('no clock');
    rehearseSoon(
        {
            now() {
                throw broken;
            },
        },
        () => Promise.resolve(undefined),
        log,
    );
    await jest.runAllTimersAsync();
    expect(log.error).toHaveBeenCalledWith('the first card could not be rehearsed', broken);
});
