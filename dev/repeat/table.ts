import type { RepeatOptions, RunResult } from './repeat';

/** How the runs went, as a table in Markdown: runs, green ones, times, and each test that failed with how often. */
export function tableOf(results: readonly RunResult[], { busy, tier }: Pick<RepeatOptions, 'busy' | 'tier'>): string {
    const times = results.map(({ ms }) => ms / 1000).sort((a, b) => a - b);
    const green = results.filter(({ ok }) => ok).length;
    const failures = new Map<string, number>();
    for (const failure of results.flatMap((result) => result.failures)) {
        failures.set(failure, (failures.get(failure) ?? 0) + 1);
    }
    const rows = [
        '| tier | busy loops | runs | green | tests | minimum | median | maximum |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        `| ${[
            tier,
            busy,
            results.length,
            green,
            results.at(-1)?.tests ?? 0,
            ...[times[0], medianOf(times), times.at(-1)].map((seconds) => `${(seconds ?? 0).toFixed(1)} s`),
        ].join(' | ')} |`,
    ];
    if (failures.size === 0) return [...rows, '', 'No test failed.'].join('\n');
    const worstFirst = [...failures].sort(([, a], [, b]) => b - a);
    return [
        ...rows,
        '',
        '| failed | times |',
        '| --- | --- |',
        ...worstFirst.map(([test, times]) => `| ${test.replaceAll('|', '\\|')} | ${times} |`),
    ].join('\n');
}

/** @param sorted ascending */
function medianOf(sorted: readonly number[]): number {
    const middle = Math.floor(sorted.length / 2);
    const [low = 0, high = 0] = [sorted[Math.max(0, middle - 1)], sorted[middle]];
    return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
