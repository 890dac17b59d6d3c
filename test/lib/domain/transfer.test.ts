import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

import {
    canContinue,
    hasTransferLapsed,
    isTransferOver,
    lateTimes,
    LATE_CHOICES,
    nextTransferStep,
    transfer,
    TRANSFER_FATES,
    transferConfirmed,
    transferEnded,
    transferTakenUp,
    type Known,
    type TransferFate,
    type TransferPost,
} from '../../../lib/domain/transfer';
import { HOUR, MINUTE, NOW } from '../../support/times';
import { aTransfer, aTransferPost } from '../../support/transfers';

const ADA = { id: 'u1', username: 'ada' };
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

describe('a decision', () => {
    const ms = NOW.getTime();
    const late = aTransferPost({ id: 'sch_late', at: ms - HOUR, to: undefined });
    const undated = aTransferPost({ id: 'sch_undated', at: undefined, to: undefined });

    test('keeps the time of what is ahead, whatever happens to what is late', () => {
        for (const choice of LATE_CHOICES) {
            const { posts } = transferConfirmed(aTransfer({ posts: [aTransferPost(), late] }), ADA, choice, NOW);
            expect(posts[0]).toMatchObject({ fate: 'pending', to: ms + 2 * HOUR });
        }
    });

    test('leaves what is late, unless the person picks a time', () => {
        const { posts } = transferConfirmed(aTransfer({ posts: [late, undated] }), ADA, 'leave', NOW);
        expect(posts.map(({ fate, to }) => [fate, to])).toEqual([
            ['left', undefined],
            ['left', undefined],
        ]);
    });

    test.each([
        ['soon', 15 * MINUTE],
        ['hour', HOUR],
        ['tomorrow', 24 * HOUR],
    ] as const)('“%s” gives late posts times a quarter of an hour apart, never in the past', (choice, after) => {
        const { posts } = transferConfirmed(aTransfer({ posts: [late, undated] }), ADA, choice, NOW);
        expect(posts.map(({ fate, to }) => [fate, (to ?? 0) - ms])).toEqual([
            ['pending', after],
            ['pending', after + 15 * MINUTE],
        ]);
        expect(lateTimes(choice, 3, ms + 1).every((one) => one > ms + 1 && one % MINUTE === 0)).toBe(true);
    });

    test('counts a post that came due since the question as late', () => {
        const posts = [aTransferPost({ at: ms + MINUTE, to: ms + MINUTE })];
        const later = new Date(ms + 2 * MINUTE);
        expect(transferConfirmed(aTransfer({ posts }), ADA, 'leave', later).posts[0]?.fate).toBe('left');
    });
});

describe('after the end', () => {
    const ended = (fate: TransferFate) => transferEnded(running({ fate, attempts: 1 }), NOW);
    const AGAIN: Readonly<Partial<Record<TransferFate, TransferFate>>> = {
        pending: 'pending',
        refused: 'pending',
        unmade: 'creating',
        unproved: 'made',
        both: 'proved',
        unsure: 'proved',
    };

    test.each(TRANSFER_FATES)('what is %s is tried again only where that can change something', (fate) => {
        const again = AGAIN[fate];
        expect(canContinue(ended(fate))).toBe(again !== undefined);
        expect(isTransferOver(ended(fate))).toBe(again === undefined);
        const { posts, phase, revision } = transferTakenUp(ended(fate), ADA, NOW);
        expect(posts[0]?.fate).toBe(again ?? fate);
        expect([phase, revision]).toEqual(['running', 3]);
    });

    test('an old window cannot answer, as the number of the question has grown', () => {
        expect(ended('moved').revision).toBe(2);
    });
});

test('a question lapses after its time, and nothing else does', () => {
    const later = new Date(NOW.getTime() + 600_000);
    expect(hasTransferLapsed(aTransfer(), NOW)).toBe(false);
    expect(hasTransferLapsed(aTransfer(), later)).toBe(true);
    expect(hasTransferLapsed(aTransfer({ phase: 'running' }), later)).toBe(false);
});

test('the record reads as it was written', () => {
    const request = transferConfirmed(aTransfer(), ADA, 'leave', NOW);
    expect(v.parse(transfer, JSON.parse(JSON.stringify(request)))).toEqual(request);
});
