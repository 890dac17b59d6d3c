import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { DENO, NODE, startEngine, type AppRuntime, type Engine } from '../../../dev/engine';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';
import { strayOutput } from '../../support/wholeApp';

/** Runs the code that comes with it, in the app's own scope; what it shows is JSON. */
const COMMAND = `return say(JSON.stringify(await eval('(async () => ' + atob(args[0]) + ')()')));`;
const ECHO = tinyApp({ command: COMMAND });

const engines = new Map<AppRuntime, Engine>();
beforeAll(async () => {
    for (const runtime of [NODE, DENO]) {
        engines.set(runtime, await startEngine({ zip: ECHO, workspace: demoWorkspace(), runtime }));
    }
});
afterAll(async () => {
    for (const engine of engines.values()) await engine.stop();
});

const engineOf = (runtime: AppRuntime): Engine => engines.get(runtime) as Engine;

/** What the code sees in an app of that runtime. */
async function seenIn(runtime: AppRuntime, code: string): Promise<unknown> {
    const { messages, error } = await engineOf(runtime)
        .as('admin')
        .type(`/tiny ${btoa(code)}`);
    return messages[0] ? JSON.parse(messages[0].text) : error;
}

/** The global object, which the sandbox hides but cannot take away. */
const GLOBAL = `Function('return this')()`;

/** What is left of Buffer for the app while the global object has none. */
const WITHOUT_BUFFER = `{
    const { Buffer: before } = ${GLOBAL};
    ${GLOBAL}.Buffer = undefined;
    const seen = typeof Buffer;
    ${GLOBAL}.Buffer = before;
    return seen;
}`;

describe('what an app sees in the stand-in, and in Deno', () => {
    test.each([
        ['globalThis is undefined', 'typeof globalThis', 'undefined', 'undefined'],
        ['there is no Deno', 'typeof Deno', 'undefined', 'undefined'],
        ['process is not shadowed', 'typeof process.version', 'string', 'string'],
        ['no Buffer is handed over', WITHOUT_BUFFER, 'undefined', 'function'],
        ['the console is the real one', 'console.log !== console.error', true, false],
        ['what stands in for Deno stays inside the runtime', `typeof ${GLOBAL}.Deno`, 'undefined', 'object'],
    ])('%s', async (_, expression, inNode, inDeno) => {
        expect(await seenIn(NODE, expression)).toBe(inNode);
        expect(await seenIn(DENO, expression)).toBe(inDeno);
    });

    test.each([
        ['crypto', 'object'],
        ['node:crypto', 'object'],
        // Only the beginning of a name is looked at.
        ['fs/promises', 'object'],
        ['stream/web', 'object'],
        ['@rocket.chat/apps-engine/definition/App', 'object'],
        ['child_process', 'Module child_process is not allowed'],
        ['node:worker_threads', 'Module node:worker_threads is not allowed'],
        ['./main.cjs', 'Module ./main.cjs is not allowed'],
        ['axios', 'Module axios is not allowed'],
    ])('requiring %s', async (name, outcome) => {
        const expression = `{ try { return typeof require('${name}'); } catch (error) { return error.message; } }`;
        expect(await seenIn(NODE, expression)).toBe(outcome);
    });
});

test('an app may not read files, nor the environment of the host', async () => {
    const read = `{ try { return require('fs').readFileSync('${__filename}', 'utf8').length; } catch (error) { return error.code; } }`;
    expect(await seenIn(NODE, read)).toBe('ERR_ACCESS_DENIED');
    expect(await seenIn(NODE, 'Object.keys(process.env)')).toEqual(['PATH']);
});

test('the app sees the API of the engine under test, not of the copy that runs it', async () => {
    const expression = `Object.keys(require('@rocket.chat/apps-engine/definition/metadata')).includes('AppPermissions')`;
    expect(await seenIn(NODE, expression)).toBe(true);
    expect(await seenIn(DENO, expression)).toBe(false);
});

test('what an app prints reaches the wire of the engine as messages that nobody knows; Deno keeps it off', async () => {
    for (const runtime of [NODE, DENO]) {
        expect(strayOutput(engineOf(runtime))).toEqual([]);
        expect(await seenIn(runtime, `(console.log('stray words'), 'answered')`)).toBe('answered');
        await engineOf(runtime).settled();
        expect(strayOutput(engineOf(runtime)).length > 0).toBe(runtime === NODE);
    }
});

test('an error that nobody caught is a notification, and the app goes on', async () => {
    const engine = engineOf(NODE);
    const before = engine.pid();
    await seenIn(NODE, `setTimeout(() => { throw new Error('nobody caught me'); }, 1) && 1`);
    await engine.settled();
    expect(await seenIn(NODE, '2')).toBe(2);
    await engine.settled();
    expect(engine.pid()).toBe(before);
    expect(
        engine
            .logs()
            .map(({ text }) => text)
            .join('\n'),
    ).toContain('nobody caught me');
});
