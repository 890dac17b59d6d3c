import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStore, startEngine, type Engine } from '../../../dev/engine';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';

const app = tinyApp({
    command: `
        const reader = read.getPersistenceReader();
        const all = (...ids) => ids.map(association);
        await show(await eval('(async () => (' + args.join(' ') + '))()').catch((error) => 'error: ' + error.message) ?? null);`,
});

let engine: Engine;
beforeAll(async () => {
    engine = await startEngine({ zip: app, workspace: demoWorkspace() });
});
afterAll(() => engine.stop());
beforeEach(() => engine.store.persistence.removeAsync({}, { multi: true }));

/** The value of an expression inside the app. */
async function inApp(expression: string, on = engine): Promise<unknown> {
    const answer = await on.as('admin').type(`/tiny ${expression}`);
    if (!answer.ok) throw new Error(answer.error);
    return JSON.parse(answer.messages[0]?.text ?? '');
}

test('a read finds records that have all associations asked for, and perhaps more', async () => {
    await inApp('persis.createWithAssociations({ n: 1 }, all(`a`, `b`))');
    await inApp('persis.createWithAssociations({ n: 2 }, all(`b`))');
    expect(await inApp('reader.readByAssociations(all(`b`))')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await inApp('reader.readByAssociations(all(`b`, `a`))')).toEqual([{ n: 1 }]);
    expect(await inApp('reader.readByAssociations(all(`c`))')).toEqual([]);
});

test('an upsert finds its record only by the same associations in the same order', async () => {
    expect(await inApp('persis.updateByAssociations(all(`a`, `b`), { n: 1 }, true)')).toMatch(/^[0-9a-f]{24}$/);
    expect(await inApp('persis.updateByAssociations(all(`a`, `b`), { n: 2 }, true)')).toBe('');
    await inApp('persis.updateByAssociations(all(`b`, `a`), { n: 3 }, true)');
    await inApp('persis.updateByAssociations(all(`a`), { n: 4 }, false)');
    expect(await inApp('reader.readByAssociations(all(`a`))')).toEqual([{ n: 2 }, { n: 3 }]);
});

test('a missing record reads as an empty object, and updating by id does not exist', async () => {
    expect(await inApp('reader.read(`gone`)')).toEqual({});
    const id = (await inApp('persis.create({ n: 1 })')) as string;
    expect(await inApp(`reader.read(\`${id}\`)`)).toEqual({ n: 1 });
    expect(await inApp(`persis.update(\`${id}\`, { n: 2 }, true)`)).toBe('error: Not implemented.');
    expect(await inApp('persis.create(5)')).toContain('it must be an object');
});

test('removing returns what was there, all of it', async () => {
    await inApp('persis.createWithAssociations({ n: 1 }, all(`a`, `b`))');
    await inApp('persis.createWithAssociations({ n: 2 }, all(`a`))');
    expect(await inApp('persis.removeByAssociations(all(`a`))')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await inApp('persis.removeByAssociations(all(`a`))')).toBeNull();
});

test('dates, dots and dollar signs survive', async () => {
    await inApp(
        'persis.createWithAssociation({ when: new Date(0), `a`: 1, [`x.y`]: { [`$z`]: [null] } }, association(`a`))'.replace(
            '`a`: 1, ',
            '',
        ),
    );
    const types =
        '(await reader.readByAssociation(association(`a`))).map((r) => [r.when instanceof Date, Object.keys(r), r[`x.y`]])';
    expect(await inApp(types)).toEqual([[true, ['when', 'x.y'], { $z: [null] }]]);
});

test('reads and writes are counted', async () => {
    const { reads, writes } = engine.store.persistenceCalls;
    await inApp('persis.create({ n: 1 })');
    await inApp('reader.readByAssociation(association(`a`))');
    await inApp('reader.readByAssociation(association(`a`))');
    expect(engine.store.persistenceCalls).toEqual({ reads: reads + 2, writes: writes + 1 });
});

test('with a folder, what was persisted is there again next time', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
    for (const expected of [[], [{ n: 1 }]]) {
        const other = await startEngine({ zip: app, workspace: demoWorkspace(), store: createStore({ folder }) });
        expect(await inApp('reader.readByAssociation(association(`a`))', other)).toEqual(expected);
        await inApp('persis.createWithAssociation({ n: 1 }, association(`a`))', other);
        await other.stop();
    }
    fs.rmSync(folder, { recursive: true });
});
