import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { prepareRuntime, RUNTIME_VARIABLE, runtimeName } from '../engine';
import { benchGet } from './get';
import { benchSoak } from './soak';
import { benchSweep } from './sweep';
import { rowsOf, rowsOfSoak, rowsOfSweep, tableOf, unmet, type Row } from './table';

const PARTS = ['get', 'sweep', 'soak'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `Usage: npm run bench -- [--only get|sweep|soak] [--runtime deno|node] [--quick] [--rounds <n>] [--json] [--check]
  get      a warm command beside the least app that could do the same, in the same engine
  sweep    one sweep of 10,000 connections that each have to be asked for, beside the ideal
  soak     30 sweeps of 10,000 connections, of which a hundredth changes each time
  --runtime  what the apps run in; node is a stand-in of the server's own Node runtime
  --quick  less often, and of 1,000 connections
  --check  exit code 1 where a goal is not met`;

const QUICK = { get: { rounds: 40, installs: 5 }, sweep: { connections: 1000 }, soak: { connections: 1000 } };

async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            only: { type: 'string' },
            runtime: { type: 'string' },
            quick: { type: 'boolean', default: false },
            rounds: { type: 'string' },
            json: { type: 'boolean', default: false },
            check: { type: 'boolean', default: false },
            help: { type: 'boolean', default: false },
        },
    });
    if (values.help) return console.log(USAGE);

    const parts = values.only === undefined ? PARTS : [partNamed(values.only)];
    const onProgress = (line: string): void => console.error(line);
    const quick = values.quick ? QUICK : undefined;
    const rounds = values.rounds === undefined ? {} : { rounds: wholeNumber(values.rounds) };
    const run = async <T>(part: Part, bench: () => Promise<T>): Promise<T | undefined> =>
        parts.includes(part) ? bench() : undefined;

    // Every engine of the bench asks the environment.
    if (values.runtime !== undefined) process.env[RUNTIME_VARIABLE] = values.runtime;
    const { runtime } = await prepareRuntime(onProgress);
    const get = await run('get', () => benchGet({ ...quick?.get, ...rounds, onProgress }));
    const sweep = await run('sweep', () => benchSweep({ ...quick?.sweep, onProgress }));
    const soak = await run('soak', () => benchSoak({ ...quick?.soak, onProgress }));

    const machine = { node: process.version, cores: availableParallelism(), runtime: runtimeName(runtime) };
    const rows: Row[] = [
        ...(get ? rowsOf(get) : []),
        ...(sweep ? rowsOfSweep(sweep) : []),
        ...(soak ? rowsOfSoak(soak) : []),
    ];
    if (values.json) {
        console.log(JSON.stringify({ machine, figures: { get, sweep, soak }, rows }, null, 2));
    } else {
        console.log(`\n${tableOf(rows)}\n`);
        console.log(`Node ${machine.node}, ${machine.cores} cores, ${machine.runtime}.`);
        if (get) console.log(`Commands typed ${get.rounds} times each, apps installed ${get.installs} times each.`);
    }
    if (values.check && unmet(rows).length > 0) process.exitCode = 1;
}

function partNamed(text: string): Part {
    const part = PARTS.find((one) => one === text);
    if (!part) throw new Error(`There is no part "${text}".\n${USAGE}`);
    return part;
}

function wholeNumber(text: string): number {
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`"${text}" is not a number of rounds.\n${USAGE}`);
    return Number(text);
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
});
