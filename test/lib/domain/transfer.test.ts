import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

import { nextTransferStep, transfer, type Known, type TransferPost } from '../../../lib/domain/transfer';
import { transferConfirmed } from '../../../lib/domain/transferChanges';
import { NOW } from '../../support/times';
import { aTransfer, aTransferPost } from '../../support/transfers';

const KNOWN: Known = { isStopping: false, isTargetRead: true };
const running = (...posts: readonly Partial<TransferPost>[]) =>
    aTransfer({ phase: 'running', posts: posts.map((over, index) => aTransferPost({ id: `sch_${index}`, ...over })) });

describe('the next step', () => {
    test.each<[string, readonly Partial<TransferPost>[], Partial<Known>, string]>([
        ['reads the target before the first post', [{}], { isTargetRead: false }, 'read'],
        ['makes the first post that waits', [{ fate: 'moved', attempts: 1 }, {}], {}, 'create sch_1'],
        ['looks for a post whose request is open', [{}, { fate: 'creating' }], {}, 'look sch_1'],
        ['proves a post that Hooked has named', [{ fate: 'made' }, {}], {}, 'prove sch_0'],
        ['proves it again where another worker did', [{ fate: 'proved' }], {}, 'prove sch_0'],
        ['never trusts a proof of before a pause', [{ fate: 'cancelling' }], { provedId: 'sch_9' }, 'prove sch_0'],
        ['cancels what this worker has proved', [{ fate: 'proved' }], { provedId: 'sch_0' }, 'cancel sch_0'],
        ['cancels again what it has proved again', [{ fate: 'cancelling' }], { provedId: 'sch_0' }, 'cancel sch_0'],
        ['cancels nothing that is only made', [{ fate: 'made' }], { provedId: 'sch_0' }, 'prove sch_0'],
        ['finishes what is on the way after a stop', [{ fate: 'made' }, {}], { isStopping: true }, 'prove sch_0'],
        ['begins nothing after a stop', [{ fate: 'moved', attempts: 1 }, {}], { isStopping: true }, 'check'],
        ['ends at once where nothing was begun', [{}], { isStopping: true }, 'end'],
        ['reads both calendars at the end', [{ fate: 'moved', attempts: 1 }], {}, 'check'],
        ['ends where nothing was made', [{ fate: 'gone' }, { fate: 'left' }], {}, 'end'],
    ])('%s', (_, posts, known, expected) => {
        const step = nextTransferStep(running(...posts), { ...KNOWN, ...known });
        expect([step.kind, ...('post' in step ? [step.post.id] : [])].join(' ')).toBe(expected);
    });

    test('there is none unless it runs', () => {
        for (const phase of ['asked', 'discarded', 'lapsed', 'ended'] as const) {
            expect(nextTransferStep(aTransfer({ phase }), KNOWN)).toEqual({ kind: 'none' });
        }
    });

    test('checks the end once', () => {
        const request = { ...running({ fate: 'moved', attempts: 1 }), checked: 'unread' as const };
        expect(nextTransferStep(request, KNOWN)).toEqual({ kind: 'end' });
    });
});

test('the record reads as it was written', () => {
    const request = transferConfirmed(aTransfer(), { id: 'u1', username: 'ada' }, 'leave', NOW);
    expect(v.parse(transfer, JSON.parse(JSON.stringify(request)))).toEqual(request);
});
