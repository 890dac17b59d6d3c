import { describe, expect, test } from '@jest/globals';

import { cancelAllCard } from '../../../lib/cards/cancelAllCard';
import { cancelQuestion } from '../../../lib/cards/cancelCard';
import type { CancelAll, CancelFate } from '../../../lib/domain/cancelAll';
import type { ScheduledPost } from '../../../lib/domain/post';
import { aCardContext, readingOf } from '../../support/cards';
import { DAY, NOW } from '../../support/times';

const TOMORROW = NOW.getTime() + DAY;
const ada = { id: 'u1', username: 'ada' };

function cardOf(phase: CancelAll['phase'], fates: readonly CancelFate[], at = TOMORROW): readonly string[] {
    const work: CancelAll = {
        id: 'work',
        integrationId: 'int_1',
        accountName: 'Alba Coffee',
        place: { roomId: 'r1' },
        reader: {},
        asked: { by: ada, at: NOW.getTime() },
        ...(phase !== 'asked' && { decided: { by: ada, at: NOW.getTime() } }),
        ...((phase === 'undoing' || phase === 'undone') && { undoneBy: ada }),
        phase,
        posts: fates.map((fate, index) => ({ id: `sch_${index}`, at, fate })),
    };
    return readingOf(cancelAllCard(work, NOW, aCardContext()).blocks ?? []).split('\n');
}

describe('the headline claims no more than is proved', () => {
    test.each<[CancelAll['phase'], readonly CancelFate[], string]>([
        ['done', ['cancelled'], '✅ *Cancelled* the post of Alba Coffee'],
        ['done', ['cancelled', 'cancelled'], '✅ *Cancelled* all 2 posts of Alba Coffee'],
        ['done', ['cancelled', 'failed'], '⚠️ *Cancelled 1 of 2 posts* of Alba Coffee'],
        ['done', ['gone'], '⚠️ *Cancelled none of 1 post* of Alba Coffee'],
        ['done', ['gone', 'failed'], '⚠️ *Cancelled none of 2 posts* of Alba Coffee'],
        ['done', ['unknown'], '❔ *Unknown for 1 of 1 post* of Alba Coffee; none is cancelled for certain'],
        ['done', ['cancelled', 'unknown', 'begun'], '❔ *Unknown for 2 of 3 posts* of Alba Coffee; 1 is cancelled'],
        ['undone', ['restored'], '✅ *Made the post of Alba Coffee again*, with a new id'],
        ['undone', ['restored', 'restored', 'gone'], '✅ *Made all 2 posts of Alba Coffee again*, with new ids'],
        ['undone', ['restored', 'not-restored'], '⚠️ *Made 1 of 2 posts of Alba Coffee again*, with a new id'],
        ['undone', ['not-restored'], '⚠️ *Made none of 1 post of Alba Coffee again*'],
        // The API key was removed before the first of them.
        ['undone', ['cancelled', 'cancelled'], '⚠️ *Made none of 2 posts of Alba Coffee again*'],
        ['undone', ['restored', 'unsure'], '❔ *Unknown for 1 of 2 posts* of Alba Coffee; 1 is made again'],
    ])('%s: %j', (phase, fates, headline) => {
        expect(cardOf(phase, fates)[0]).toBe(headline);
    });
});

describe('Undo', () => {
    test('is explained where the button is, and only there', () => {
        const offered = cardOf('done', ['cancelled', 'gone']);
        expect(offered).toContain('Undo');
        expect(offered.at(-1)).toBe('Decided by `@ada`. *Undo* makes an equal post under a new id.');
        const late = cardOf('done', ['cancelled'], NOW.getTime() - DAY);
        expect(late).not.toContain('Undo');
        expect(late.at(-1)).toBe('Decided by `@ada`.');
    });

    test.each<[string, Partial<ScheduledPost>, string]>([
        ['can follow', {}, 'Nothing is cancelled yet. Afterwards, *Undo* can make an equal post under a new id.'],
        ['cannot: Hooked names no video', { videoId: undefined }, 'This is permanent. Nothing is cancelled yet.'],
        [
            'cannot: it is overdue',
            { at: new Date(NOW.getTime() - DAY) },
            'This is permanent. Nothing is cancelled yet.',
        ],
    ])('the question about one post says whether it %s', (_, over, words) => {
        const post = {
            id: 'sch_1',
            status: 'pending',
            at: new Date(TOMORROW),
            platform: { kind: 'youtube' },
            integrationId: 'int_1',
            videoId: 'vid_1',
            ...over,
        } as ScheduledPost;
        const { blocks = [] } = cancelQuestion(post, { reader: {}, now: NOW }, 'asker', aCardContext());
        expect(readingOf(blocks).split('\n').at(-1)).toBe(words);
    });
});
