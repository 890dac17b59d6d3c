import { expect, test } from '@jest/globals';

import { storedKinds } from '../../../../lib/adapters/engine/storedKinds';
import { storesFrom } from '../../../../lib/adapters/engine/stores';
import { memoryStorage, openGate } from '../../../support/memoryStorage';
import { clockAt } from '../../../support/times';

test('the ids of stored kinds never change, or records of installed apps are lost', () => {
    expect(Object.keys(storedKinds).sort()).toEqual([
        'alert',
        'alert-answer',
        'asker',
        'audit',
        'audit-end',
        'audit-waiting',
        'cancel-all',
        'cancelled-post',
        'claim',
        'config-import',
        'departure',
        'disconnection',
        'disconnection-message',
        'disconnection-under-way',
        'doctor',
        'health',
        'keeper',
        'roster',
        'scheduling',
        'sent-again',
        'sweep',
        'transfer',
        'transfer-message',
        'transfer-stop',
        'tried-setting',
        'watch',
    ]);
});

test('each store writes its own kind', async () => {
    const memory = memoryStorage();
    const { persistence, read } = memory.through(openGate);
    const { monitor, ...others } = storesFrom(persistence, read, clockAt());
    const kinds: Record<string, unknown> = {};
    for (const [role, store] of Object.entries({ ...others, ...monitor })) {
        memory.records.length = 0;
        await store.put('key', {} as never);
        kinds[role] = memory.records[0]?.ids;
    }
    const under = (kind: string): string[] => [`hooked:${kind}`, `hooked:${kind}:key`];
    expect(kinds).toEqual({
        disconnections: under('disconnection'),
        imports: under('config-import'),
        questions: under('disconnection-message'),
        underWay: under('disconnection-under-way'),
        schedulings: under('scheduling'),
        tried: under('tried-setting'),
        keepers: under('keeper'),
        transfers: under('transfer'),
        transferQuestions: under('transfer-message'),
        transferStops: under('transfer-stop'),
        resendings: under('sent-again'),
        cancelAlls: under('cancel-all'),
        cancelledPosts: under('cancelled-post'),
        watches: under('watch'),
        health: under('health'),
        inventories: under('roster'),
        sweeps: under('sweep'),
        alerts: under('alert'),
        answers: under('alert-answer'),
        removals: under('departure'),
        askers: under('asker'),
    });
});

test('each store reads with the schema of its kind', async () => {
    const { persistence, read } = memoryStorage().through(openGate);
    const { questions, schedulings } = storesFrom(persistence, read, clockAt());
    await questions.put('key', { messageId: 7 } as never);
    await schedulings.put('key', { state: 'done', at: 5 });
    expect(await questions.get('key')).toBeUndefined();
    expect(await schedulings.get('key')).toEqual({ state: 'done', at: 5 });
});
