import { describe, expect, test } from '@jest/globals';

import { LATE_CHOICES, TRANSFER_FATES, type TransferFate } from '../../../lib/domain/transfer';
import {
    canContinue,
    hasTransferLapsed,
    isTransferOver,
    lateTimes,
    transferConfirmed,
    transferEnded,
    transferTakenUp,
} from '../../../lib/domain/transferChanges';
import { HOUR, MINUTE, NOW } from '../../support/times';
import { aTransfer, aTransferPost } from '../../support/transfers';

const ADA = { id: 'u1', username: 'ada' };

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
    const ended = (fate: TransferFate) =>
        transferEnded(aTransfer({ phase: 'running', posts: [aTransferPost({ fate, attempts: 1 })] }), NOW);
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
