import { expect, test } from '@jest/globals';

import { singleFlight } from '../../../../lib/adapters/memory/singleFlight';

function aRun(): { readonly work: () => Promise<string>; readonly end: (error?: Error) => void; runs: number } {
    let settle: { resolve: (value: string) => void; reject: (error: Error) => void } | undefined;
    const run = {
        runs: 0,
        work: () => {
            run.runs += 1;
            return new Promise<string>((resolve, reject) => void (settle = { resolve, reject }));
        },
        end: (error?: Error) => (error ? settle?.reject(error) : settle?.resolve(`run ${run.runs}`)),
    };
    return run;
}

test('callers at the same moment share one run, later callers get another', async () => {
    const share = singleFlight();
    const run = aRun();
    const both = [share('a', run.work), share('a', run.work)];
    run.end();
    expect(await Promise.all(both)).toEqual(['run 1', 'run 1']);
    const later = share('a', run.work);
    run.end();
    expect(await later).toBe('run 2');
});

test('work of another name runs by itself', async () => {
    const share = singleFlight();
    const [one, other] = [aRun(), aRun()];
    const both = [share('a', one.work), share('b', other.work)];
    one.end();
    other.end();
    await Promise.all(both);
    expect([one.runs, other.runs]).toEqual([1, 1]);
});

test('a failure reaches all who share the run, and does not stay', async () => {
    const share = singleFlight();
    const run = aRun();
    const both = [share('a', run.work), share('a', run.work)];
    run.end(new Error('no'));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const later = share('a', run.work);
    run.end();
    expect(await later).toBe('run 2');
});
