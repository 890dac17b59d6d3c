import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { DENO, EVERY_RUNTIME, NODE, runtimeName, type AppRuntime } from '../../dev/engine';
import { startHost, type Host } from '../../dev/host/host';
import { outcomeTable, triedOn, withTable } from '../support/compatibilityTable';
import { expectNoSecrets } from '../support/openHost';
import { ZIP_VARIABLE } from '../support/packagedApp';
import { slowClock } from '../support/slowClock';
import { isLong } from '../support/tier';
import { STORIES, strayOutput } from '../support/wholeApp';

const PAGE = path.join(__dirname, '../../docs/compatibility.md');
const ZIP = process.env[ZIP_VARIABLE] ?? '';

/** The daily tests try one runtime of each kind; the second one needs no download. */
const runtimes: readonly AppRuntime[] = isLong ? [...EVERY_RUNTIME, NODE] : [DENO, NODE];
const named = runtimes.map((runtime) => [runtimeName(runtime), runtime] as const);

const outcomes = new Map<string, boolean>();
const keyOf = (runtime: AppRuntime, area: string): string => `${runtimeName(runtime)} ${area}`;

describe.each(named)('%s', (_, runtime) => {
    let host: Host;
    beforeAll(async () => {
        host = await startHost({ zip: ZIP, clock: slowClock(), runtime });
    });
    afterAll(async () => {
        await host.stop();
        expectNoSecrets(host);
        expect(strayOutput(host.engine)).toEqual([]);
        expect(host.hooked.unexpected).toEqual([]);
        expect(host.rocketchat.unexpected).toEqual([]);
    });

    test.each(STORIES)('$area: $tells', async ({ area, run }) => {
        outcomes.set(keyOf(runtime, area), false);
        await run(host, ZIP);
        outcomes.set(keyOf(runtime, area), true);
    });
});

describe('the page', () => {
    const page = readFileSync(PAGE, 'utf8');

    test('names every runtime that the long tests try', () => {
        expect(triedOn(page)).toEqual(EVERY_RUNTIME.map(runtimeName));
    });

    if (isLong) {
        test('says what this run found; where it did not, it is written anew', () => {
            const areas = STORIES.map(({ area }) => area);
            const tried = EVERY_RUNTIME.flatMap((runtime) => areas.map((area) => keyOf(runtime, area)));
            // A run of some tests alone knows too little.
            if (!tried.every((key) => outcomes.has(key))) return;
            const table = outcomeTable(EVERY_RUNTIME, areas, (runtime, area) => outcomes.get(keyOf(runtime, area)));
            const found = withTable(page, table);
            if (found !== page) writeFileSync(PAGE, found);
            expect(page).toBe(found);
        });
    }
});
