import path from 'node:path';
import { parseArgs } from 'node:util';

import { repeat } from './repeat';
import { tableOf } from './table';

/** `npm run test:repeat -- --runs 10 --busy 2 --tier long`: the tests again and again, and a table of how they went. */
async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            runs: { type: 'string', default: '10' },
            busy: { type: 'string', default: '0' },
            tier: { type: 'string', default: 'daily' },
        },
    });
    const [runs, busy] = [Number(values.runs), Number(values.busy)];
    const { tier } = values;
    if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
    if (!Number.isInteger(busy) || busy < 0 || busy > 16) throw new Error('--busy takes a whole number from 0 to 16.');
    if (tier !== 'daily' && tier !== 'long') throw new Error('--tier is daily or long.');
    const root = path.join(__dirname, '..', '..');
    const results = await repeat({ root, runs, busy, tier, onRun: (line) => console.log(line) });
    console.log(`\n${tableOf(results, { busy, tier })}`);
    process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
});
