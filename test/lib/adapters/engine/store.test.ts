import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

import { associationsOf } from '../../../../lib/adapters/engine/associations';
import { store } from '../../../../lib/adapters/engine/store';
import type { StoredKind } from '../../../../lib/adapters/engine/storedKinds';
import { clockAt } from '../../../support/times';
import {
    hostStorage,
    memoryStorage,
    openGate,
    type Gate,
    type MemoryStorage,
    type Storage,
} from '../../../support/memoryStorage';

const schema = v.object({ n: v.number(), note: v.optional(v.string()), parts: v.optional(v.array(v.unknown())) });

function aStore({ persistence, read }: Storage = memoryStorage().through(openGate), kind = 'thing') {
    const clock = clockAt();
    return { clock, things: store(persistence, read, clock, kind as StoredKind, schema) };
}

describe.each([
    ['in memory', () => memoryStorage().through(openGate)],
    ['on the database of the local host', () => hostStorage()],
])('%s', (_, storage) => {
    test('gives back what was put last, and nothing for what was not', async () => {
        const { things } = aStore(storage());
        expect(await things.get('a')).toBeUndefined();
        await things.put('a', { n: 1 });
        await things.put('b', { n: 2 });
        await things.put('a', { n: 3 });
        expect(await things.get('a')).toEqual({ n: 3 });
        expect(await things.get('b')).toEqual({ n: 2 });
    });

    test('what is removed is gone, alone', async () => {
        const { things } = aStore(storage());
        await things.put('a', { n: 1 });
        await things.put('b', { n: 2 });
        await things.remove('a');
        await things.remove('never there');
        expect(await things.get('a')).toBeUndefined();
        expect(await things.get('b')).toEqual({ n: 2 });
    });

    test('all are read at once, each by its key, and nothing of another kind', async () => {
        const shared = storage();
        const { things } = aStore(shared);
        const { things: others } = aStore(shared, 'other');
        expect(await things.all()).toEqual(new Map());
        await things.put('a', { n: 1 });
        await things.put('b c', { n: 2 });
        await things.put('a', { n: 3 });
        await others.put('d', { n: 4 });
        expect(await things.all()).toEqual(
            new Map([
                ['a', { n: 3 }],
                ['b c', { n: 2 }],
            ]),
        );
        await things.remove('a');
        expect([...(await things.all()).keys()]).toEqual(['b c']);
    });

    test('an undefined field stays undefined, and does not come back as null', async () => {
        const { things } = aStore(storage());
        await things.put('a', { n: 1, note: undefined, parts: [{ deep: undefined, kept: null }] });
        expect(await things.get('a')).toEqual({ n: 1, parts: [{ kept: null }] });
    });

    test('kinds do not share their keys, nor do keys that read alike', async () => {
        const shared = storage();
        const { things } = aStore(shared);
        const { things: others } = aStore(shared, 'other');
        const { things: longer } = aStore(shared, 'thing:a');
        await things.put('a:b', { n: 1 });
        await others.put('a:b', { n: 2 });
        expect(await things.get('a:b')).toEqual({ n: 1 });
        expect(await longer.get('b')).toBeUndefined();
        expect(await things.get('a')).toBeUndefined();
    });
});

const rawly = (memory: MemoryStorage, data: object): void =>
    void memory.records.push({ ids: associationsOf('thing' as StoredKind, 'a').map((one) => one.getID()), data });

test('of duplicates the one changed most often counts, whatever the clocks of the servers said', async () => {
    const memory = memoryStorage();
    const { things } = aStore(memory.through(openGate));
    rawly(memory, { key: 'a', savedAt: 10, revision: 2, value: { n: 2 } });
    rawly(memory, { key: 'a', savedAt: 99, revision: 1, value: { n: 1 } });
    rawly(memory, { key: 'a', savedAt: 50, revision: 2, value: { n: 3 } });
    expect(await things.get('a')).toEqual({ n: 3 });
    expect(memory.records).toHaveLength(3);
    await things.put('a', { n: 4 });
    expect(await things.get('a')).toEqual({ n: 4 });
    await things.remove('a');
    expect(memory.records).toEqual([]);
});

test.each([
    ['another shape', { key: 'a', savedAt: 1, revision: 1, value: { n: 'one' } }],
    ['no value', { key: 'a', savedAt: 1, revision: 1 }],
    ['nothing of ours', {}],
])('a record of %s is as if missing, and can be written over', async (_, data) => {
    const memory = memoryStorage();
    const { things } = aStore(memory.through(openGate));
    rawly(memory, data);
    expect(await things.get('a')).toBeUndefined();
    await things.put('a', { n: 7 });
    expect(await things.get('a')).toEqual({ n: 7 });
});

test('a clock that goes back does not bring back what was', async () => {
    const { clock, things } = aStore();
    await things.put('a', { n: 1 });
    clock.advance(-60_000);
    await things.put('a', { n: 2 });
    expect(await things.get('a')).toEqual({ n: 2 });
});

test('a server that stores and then fails on its own answer has stored; a server that does not store fails', async () => {
    const memory = memoryStorage();
    const gate =
        (stores: boolean): Gate =>
        async (operation, work) => {
            if (operation !== 'update') return work();
            if (stores) await work();
            throw new Error('cannot read properties of null');
        };
    await aStore(memory.through(gate(true))).things.put('a', { n: 1 });
    expect(await aStore(memory.through(openGate)).things.get('a')).toEqual({ n: 1 });
    await expect(aStore(memory.through(gate(false))).things.put('a', { n: 2 })).rejects.toThrow('properties of null');
});

test('one read gets, a read and a write put, a write and a read remove', async () => {
    const memory = memoryStorage();
    const { things } = aStore(memory.through(openGate));
    await things.put('a', { n: 1 });
    await things.get('a');
    await things.remove('a');
    expect(memory.operations).toEqual(['read', 'update', 'read', 'remove', 'read']);
});

test('all leaves out records that cannot be read', async () => {
    const memory = memoryStorage();
    const { things } = aStore(memory.through(openGate));
    await things.put('a', { n: 1 });
    rawly(memory, { key: 'a', savedAt: 9e15, revision: 9, value: { n: 'no number' } });
    rawly(memory, { key: 'b', savedAt: 1, revision: 1, value: { other: true } });
    rawly(memory, { nonsense: true });
    expect(await things.all()).toEqual(new Map([['a', { n: 1 }]]));
});

test('all are read in one reading, however many there are', async () => {
    const memory = memoryStorage();
    const { things } = aStore(memory.through(openGate));
    for (let n = 0; n < 50; n += 1) await things.put(`key ${n}`, { n });
    memory.operations.length = 0;
    expect((await things.all()).size).toBe(50);
    expect(memory.operations).toEqual(['read']);
});
