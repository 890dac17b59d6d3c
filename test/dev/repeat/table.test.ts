import { expect, test } from '@jest/globals';

import type { RunResult } from '../../../dev/repeat/repeat';
import { tableOf } from '../../../dev/repeat/table';

const aRun = (ms: number, failures: readonly string[] = []): RunResult => ({
    ok: failures.length === 0,
    ms,
    tests: 12,
    failures,
});

test('green runs are one row: how many, and their minimum, median and maximum', () => {
    const table = tableOf([aRun(3_000), aRun(1_000), aRun(2_000)], { busy: 2, tier: 'daily' });
    expect(table).toContain('| daily | 2 | 3 | 3 | 12 | 1.0 s | 2.0 s | 3.0 s |');
    expect(table).toContain('No test failed.');
});

test('the median of an even number of runs lies between the two in the middle', () => {
    expect(tableOf([aRun(1_000), aRun(4_000)], { busy: 0, tier: 'long' })).toContain('| 1.0 s | 2.5 s | 4.0 s |');
});

test('each test that failed is named with how often it did, the worst first', () => {
    const table = tableOf([aRun(1_000, ['a › x']), aRun(1_000, ['a › x', 'b › y | z']), aRun(1_000)], {
        busy: 0,
        tier: 'daily',
    });
    expect(table).toContain('| daily | 0 | 3 | 1 | 12 |');
    expect(table.split('\n').slice(-2)).toEqual(['| a › x | 2 |', '| b › y \\| z | 1 |']);
});
