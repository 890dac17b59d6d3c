import { describe, expect, test } from '@jest/globals';

import { KeptOutcome } from '../../../../lib/adapters/memory/keptOutcome';
import { clockAt } from '../../../support/times';

const TTL = 60_000;
const answers = (ok = true) => {
    let count = 0;
    return () => Promise.resolve({ ok, count: (count += 1) });
};

describe('an answer that is kept', () => {
    test('is read once while it is fresh, and again when it is not', async () => {
        const clock = clockAt();
        const kept = new KeptOutcome<{ ok: boolean; count: number }>(TTL, clock);
        const read = answers();
        expect(await kept.get(read)).toEqual({ ok: true, count: 1 });
        clock.advance(TTL - 1);
        expect(await kept.get(read)).toEqual({ ok: true, count: 1 });
        clock.advance(1);
        expect(await kept.get(read)).toEqual({ ok: true, count: 2 });
    });

    test('is no problem, unless that is worth keeping', async () => {
        const clock = clockAt();
        for (const [isKept, count] of [
            [undefined, 2],
            [() => true, 1],
        ] as const) {
            const kept = new KeptOutcome<{ ok: boolean; count: number }>(TTL, clock, isKept);
            const read = answers(false);
            await kept.get(read);
            expect(await kept.get(read)).toEqual({ ok: false, count });
        }
    });

    test('goes when it is forgotten, and one from before is never kept', async () => {
        const kept = new KeptOutcome<{ ok: boolean; count: number }>(TTL, clockAt());
        const read = answers();
        const before = kept.get(read);
        kept.forget();
        expect(await before).toEqual({ ok: true, count: 1 });
        expect(await kept.get(read)).toEqual({ ok: true, count: 2 });
        kept.forget();
        expect(await kept.get(read)).toEqual({ ok: true, count: 3 });
    });

    test('is as if it was not there when the clock goes back', async () => {
        const clock = clockAt();
        const kept = new KeptOutcome<{ ok: boolean; count: number }>(TTL, clock);
        const read = answers();
        await kept.get(read);
        clock.advance(-1);
        expect(await kept.get(read)).toEqual({ ok: true, count: 2 });
    });
});
