import { afterEach, describe, expect, test } from '@jest/globals';

import { DENO, NODE, startEngine, type AppRuntime, type Engine } from '../../../dev/engine';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';
import { strayOutput } from '../../support/wholeApp';

const engines: Engine[] = [];
afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stop();
});

async function started(runtime: AppRuntime, command: string): Promise<Engine> {
    const engine = await startEngine({ zip: tinyApp({ command }), workspace: demoWorkspace(), runtime });
    engines.push(engine);
    return engine;
}

/** What the code sees in an app of that runtime, as JSON. */
async function seenIn(runtime: AppRuntime, expression: string): Promise<unknown> {
    const engine = await started(runtime, `return say(JSON.stringify(await (async () => ${expression})()));`);
    const { messages, error } = await engine.as('admin').type('/tiny');
    return messages[0] ? JSON.parse(messages[0].text) : error;
}

/** The global object, which the sandbox hides but cannot take away. */
const GLOBAL = `Function('return this')()`;

describe('what an app sees in the stand-in, and in Deno', () => {
    test.each([
        ['globalThis is undefined', 'typeof globalThis', 'undefined', 'undefined'],
        ['there is no Deno', 'typeof Deno', 'undefined', 'undefined'],
        ['process is not shadowed', 'typeof process.version', 'string', 'string'],
        ['no Buffer is handed over', `(${GLOBAL}.Buffer = undefined, typeof Buffer)`, 'undefined', 'function'],
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
    const command = `console.log('stray words'); return say('answered');`;
    for (const runtime of [NODE, DENO]) {
        const engine = await started(runtime, command);
        expect((await engine.as('admin').type('/tiny')).messages.map(({ text }) => text)).toEqual(['answered']);
        await engine.settled();
        expect(strayOutput(engine).length > 0).toBe(runtime === NODE);
    }
});

test('an error that nobody caught is a notification, and the app goes on', async () => {
    const engine = await started(
        NODE,
        `setTimeout(() => { throw new Error('nobody caught me'); }, 1); return say('on');`,
    );
    await engine.as('admin').type('/tiny');
    await engine.settled();
    expect((await engine.as('admin').type('/tiny')).ok).toBe(true);
    await engine.settled();
    expect(
        engine
            .logs()
            .map(({ text }) => text)
            .join('\n'),
    ).toContain('nobody caught me');
});
