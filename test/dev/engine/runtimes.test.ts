import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import manifest from '../../../app.json';
import { DENO, EVERY_RUNTIME, NODE, runtimeName } from '../../../dev/engine';
import { engineFolder, isInstalled, MissingRuntime, programOf } from '../../../dev/engine/programs';
import { chooseRuntime, runtimeCalled, UnknownRuntime } from '../../../dev/engine/runtimes';

const ROOT = path.join(__dirname, '../../..');

/** What npm is asked for, here and in `dev/runtimes`: `name@version` of each package, whatever its alias. */
const asked = ['.', 'dev/runtimes'].flatMap((folder) => {
    const file = readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8');
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(file) as Partial<
        Record<string, Record<string, string>>
    >;
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(([name, range]) =>
        range.startsWith('npm:') ? range.slice('npm:'.length) : `${name}@${range}`,
    );
});

describe('the runtimes', () => {
    test('the app asks for the oldest engine that the tests try', () => {
        const minors = EVERY_RUNTIME.map(({ engine }) => Number(engine.split('.')[1]));
        expect(manifest.requiredApiVersion).toBe(`^1.${Math.min(...minors)}.0`);
    });

    test.each(EVERY_RUNTIME.map((runtime) => [runtimeName(runtime), runtime] as const))(
        '%s: npm is asked for its engine, and for its program on every platform that has it',
        (_, { backend, program, engine }) => {
            expect(asked).toContain(`@rocket.chat/apps-engine@${engine}`);
            const programs = asked.filter((one) => one.endsWith(`@${program}`) && one.includes(backend));
            // One package that knows its platforms, or one for each of five.
            expect([1, 5]).toContain(programs.length);
        },
    );

    test('whatever runs in Node is called a stand-in, and nothing else is', () => {
        for (const runtime of [DENO, NODE, ...EVERY_RUNTIME]) {
            expect(runtimeName(runtime).includes('stand-in')).toBe(runtime.backend === 'node');
        }
        expect(runtimeName(NODE)).toBe(`Apps-Engine 1.66.0 on Node ${process.version.slice(1)} (stand-in)`);
    });

    test('a word names a runtime, or none', () => {
        expect(runtimeCalled('deno')).toBe(DENO);
        expect(runtimeCalled('node')).toBe(NODE);
        expect(() => runtimeCalled('bun')).toThrow(UnknownRuntime);
    });

    test('where no Deno is installed, the stand-in serves, and says so', () => {
        const said: string[] = [];
        const chosen = (named: string | undefined, hasDeno: boolean) =>
            chooseRuntime(
                named,
                () => hasDeno,
                (line) => said.push(line),
            );
        expect(chosen(undefined, true)).toBe(DENO);
        expect(chosen('deno', false)).toBe(DENO);
        expect(said).toEqual([]);
        expect(chosen(undefined, false)).toBe(NODE);
        expect(chosen('node', true)).toBe(NODE);
        expect(said).toEqual([
            expect.stringMatching(/^There is no Deno here\. .*\(stand-in\)/),
            expect.stringMatching(/^The app runs in .*\(stand-in\)/),
        ]);
    });
});

describe('programs', () => {
    test('the stand-in runs in the Node that runs this, and Deno is the program itself, not a script', () => {
        expect(programOf(NODE)).toBe(process.execPath);
        expect(readFileSync(programOf(DENO)).subarray(0, 2).toString()).not.toBe('#!');
    });

    test('what is not installed is named, with what to do', () => {
        const missing = { ...DENO, program: '0.0.1' };
        expect(isInstalled(missing)).toBe(false);
        expect(() => programOf(missing)).toThrow(MissingRuntime);
        expect(() => programOf(missing)).toThrow(/No Deno 0\.0\.1 .* `npm ci` without `--omit=optional`/);
        expect(() => engineFolder('0.0.1')).toThrow('Apps-Engine 0.0.1 is missing.');
        expect(isInstalled({ ...NODE, engine: '0.0.1' })).toBe(false);
    });
});
