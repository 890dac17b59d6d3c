import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { benchGet } from './get';
import { rowsOf, tableOf, unmet } from './table';

const USAGE = `Usage: npm run bench -- [--quick] [--rounds <n>] [--json] [--check]
  Compares the app with the least app that could do the same, in the same engine.
  --check  exit code 1 where a goal is not met`;

const QUICK = { rounds: 40, installs: 5 };

async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            quick: { type: 'boolean', default: false },
            rounds: { type: 'string' },
            json: { type: 'boolean', default: false },
            check: { type: 'boolean', default: false },
            help: { type: 'boolean', default: false },
        },
    });
    if (values.help) return console.log(USAGE);

    const figures = await benchGet({
        ...(values.quick && QUICK),
        ...(values.rounds !== undefined && { rounds: wholeNumber(values.rounds) }),
        onProgress: (line) => console.error(line),
    });
    const machine = { node: process.version, cores: availableParallelism(), engine: figures.engineVersion };
    const rows = rowsOf(figures);
    if (values.json) {
        console.log(JSON.stringify({ machine, figures, rows }, null, 2));
    } else {
        console.log(`\n${tableOf(rows)}\n`);
        console.log(`Node ${machine.node}, ${machine.cores} cores, Apps-Engine ${machine.engine}.`);
        console.log(`Commands typed ${figures.rounds} times each, apps installed ${figures.installs} times each.`);
    }
    if (values.check && unmet(rows).length > 0) process.exitCode = 1;
}

function wholeNumber(text: string): number {
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`"${text}" is not a number of rounds.\n${USAGE}`);
    return Number(text);
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
});
