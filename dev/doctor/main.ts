import { parseArgs } from 'node:util';

import { settingsFromEnvironment, VARIABLES } from '../host/environment';
import { examineFromTerminal, inJson, inLines, isWell } from './terminal';

const USAGE = `Usage: npm run doctor [-- --json]
  Checks what /integration doctor checks, as far as that is possible from a terminal, with these environment variables:
  ${Object.values(VARIABLES).join(', ')}.
  Exit code: 0 nothing fails, 1 something fails, 2 the command itself is wrong.`;

async function main(): Promise<number> {
    const options = optionsIn(process.argv.slice(2));
    if (!options) {
        console.error(USAGE);
        return 2;
    }
    if (options.help) {
        console.log(USAGE);
        return 0;
    }
    console.error('Checking; this takes at most 20 seconds…');
    const diagnosis = await examineFromTerminal(settingsFromEnvironment(process.env), {
        clock: { now: () => new Date() },
        onError: (line) => console.error(line),
    });
    const only = Object.keys(VARIABLES);
    if (options.json) console.log(JSON.stringify(inJson(diagnosis, only), null, 2));
    else console.log(inLines(diagnosis, only).join('\n'));
    return isWell(diagnosis) ? 0 : 1;
}

/** Undefined for words that the command does not know. They are not echoed: one may be a key. */
function optionsIn(args: readonly string[]): { readonly json: boolean; readonly help: boolean } | undefined {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
        });
        return values;
    } catch {
        return undefined;
    }
}

main().then(
    // A request that nobody waits for any more must not keep the process alive.
    (code) => process.exit(code),
    (error: unknown) => {
        console.error(`The doctor itself failed: ${error instanceof Error ? error.name : 'no reason given'}.`);
        process.exit(1);
    },
);
