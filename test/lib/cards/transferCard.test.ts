import { describe, expect, test } from '@jest/globals';

import { transferCard } from '../../../lib/cards/transferCard';
import { transferButtons, transferModal } from '../../../lib/cards/transferWindow';
import { timesFor } from '../../../lib/chat/times';
import { TRANSFER_FATES, type Transfer } from '../../../lib/domain/transfer';
import { sayIn } from '../../../lib/i18n/say';
import { aCardContext, readingOf } from '../../support/cards';
import { HOSTILE_NAMES } from '../../support/hostileNames';
import { HOUR, NOW } from '../../support/times';
import { aTransfer, aTransferPost } from '../../support/transfers';
import { LANGUAGES } from '../../support/languages';

const contextIn = (language: string) => ({
    ...aCardContext({ say: sayIn(language), times: timesFor(language, 0, NOW) }),
    now: NOW,
});
const reading = (request: Transfer, language = 'en'): string =>
    readingOf(transferCard(request, contextIn(language)).blocks);

const ended = (...posts: Transfer['posts']): Transfer => aTransfer({ phase: 'ended', endedAt: NOW.getTime(), posts });

describe('the question', () => {
    test('names both connections, the target’s state, the posts, and what it means', () => {
        expect(reading(aTransfer())).toMatch(
            new RegExp(
                [
                    '^\\*Move 1 post from Alba Coffee to Alba Roasters\\?\\*',
                    '\\*Alba Roasters\\*: ✅ Healthy',
                    '\\*1 post\\* keeps its time:',
                    '• Cold brew · Friday, Nov 20, 2026, 5:41.PM \\(UTC\\) \\(in 2 hours\\)',
                    'For each post, the app creates a copy on \\*Alba Roasters\\*, checks it there.*',
                ].join('\n'),
            ),
        );
    });

    test('shows apart what is late, what is there already, what has no video, and what is near others', () => {
        const words = reading(
            aTransfer({
                conflicts: 1,
                surplus: 20,
                posts: [
                    aTransferPost(),
                    aTransferPost({ id: 'a', title: 'Late', at: NOW.getTime() - HOUR, to: undefined }),
                    aTransferPost({ id: 'b', title: 'There', fate: 'standing', newId: 'n1' }),
                    aTransferPost({ id: 'c', title: 'Blind', fate: 'left', videoId: undefined }),
                ],
            }),
        );
        expect(words).toContain(
            '🕘 *1 post* is overdue or has no time. It stays unless you choose when it goes out:\n• Late',
        );
        expect(words).toContain(
            '*1 post* is left out, because *Alba Roasters* already has the same video at the same time: There',
        );
        expect(words).toContain('because Hooked does not name the video: Blind');
        expect(words).toContain('*1 post* goes out within 15 minutes of another post on *Alba Roasters*.');
        expect(words).toContain('*20 posts* stay');
    });

    test.each<[string, Transfer['to']]>([
        ['says nothing of it', { id: 'int_new', name: 'Alba Roasters' }],
        [
            'has a word that the app does not know',
            { id: 'int_new', health: { status: { kind: 'other', name: 'odd' } } },
        ],
    ])('never calls a target healthy where Hooked %s', (_, to) => {
        expect(reading(aTransfer({ to }))).toContain('❔ Hooked does not say whether');
        expect(reading(aTransfer({ to }))).not.toContain('Healthy');
    });
});

describe('at the end, the message says where each post is', () => {
    const WHERE: Readonly<Record<string, string>> = {
        moved: '✅ 1 post is on *Alba Roasters* and cancelled on *Alba Coffee*: Cold brew',
        both: '🔴 1 post is on both connections',
        unproved: '⚠️ 1 post is on both connections',
        unsure: '❔ 1 post is on *Alba Roasters*. Unknown whether it is cancelled on *Alba Coffee*',
        twice: 'Its copy on *Alba Roasters* is there too.',
        unmade: '❔ 1 post is still on *Alba Coffee*. Unknown whether *Alba Roasters* has a copy',
        refused: '🔴 1 post is still on *Alba Coffee*',
        standing: '⚠️ 1 post is still on *Alba Coffee*',
        changed: '1 post is still on *Alba Coffee*, because it was changed',
        late: '1 post is still on *Alba Coffee*, because it came due',
        left: '1 post was left on *Alba Coffee*: Cold brew',
        pending: '1 post was not begun and is still on *Alba Coffee*: Cold brew',
        gone: '1 post was no longer pending on *Alba Coffee*',
    };

    test.each(Object.entries(WHERE))('%s', (fate, words) => {
        const post = aTransferPost({
            fate: fate as 'moved',
            ...(!['left', 'pending'].includes(fate) && { newId: 'n1' }),
        });
        expect(reading(ended(post))).toContain(words);
    });

    test.each(['both', 'unproved', 'unsure', 'twice', 'unmade', 'refused', 'standing'] as const)(
        'with both ids and the reason for what is %s',
        (fate) => {
            const why = { kind: 'rejected', upstream: 'hooked', status: 400, message: 'Locked' } as const;
            const words = reading(ended(aTransferPost({ fate, newId: 'n1', why, differs: ['details'] })));
            expect(words).toContain('• Cold brew · `sch_1` → `n1` · title or other details differ · ');
            expect(words).toContain('Locked');
        },
    );

    test('and names what a late request has doubled, what is missing, and what could not be read', () => {
        const words = reading({
            ...ended(aTransferPost({ fate: 'moved', newId: 'n1', extra: ['n2'], missing: true, wasGone: true })),
            checked: 'unread',
        });
        expect(words).toContain('further posts that look the same');
        expect(words).toContain('`n2`');
        expect(words).toContain('is no longer on *Alba Roasters* either');
        expect(words).toContain('was no longer pending on *Alba Coffee* before the app cancelled it');
        expect(words).toContain('could not read both calendars');
    });

    test('and the headline counts only what is moved', () => {
        const moved = aTransferPost({ fate: 'moved', newId: 'n1' });
        expect(reading(ended(moved))).toMatch(/^\*1 post moved from Alba Coffee to Alba Roasters\*/);
        expect(reading(ended(moved, aTransferPost({ fate: 'both' })))).toMatch(/^\*1 of 2 posts moved/);
        expect(reading(ended(moved, aTransferPost({ fate: 'left' })))).toMatch(/^\*1 post moved/);
        expect(reading(ended(aTransferPost({ fate: 'gone' })))).toMatch(/^\*0 of 1 post moved/);
    });
});

describe('on the way', () => {
    test.each([
        ['creating', 'on *Alba Coffee*; being created on *Alba Roasters*'],
        ['made', 'on *Alba Coffee* and *Alba Roasters*; the copy is being checked'],
        ['proved', 'on *Alba Coffee* and *Alba Roasters*; the copy is checked'],
        ['cancelling', 'on *Alba Roasters*; being cancelled on *Alba Coffee*'],
    ] as const)('says where the post is that is %s', (fate, words) => {
        const request = aTransfer({
            phase: 'running',
            posts: [aTransferPost({ fate }), aTransferPost({ id: 'sch_2' })],
        });
        expect(reading(request)).toContain(`⏳ Post 1 of 2…\nCold brew · \`sch_1\`: ${words}`);
    });

    test('says until when and why it pauses', () => {
        const why = { kind: 'unreachable', upstream: 'hooked' } as const;
        const words = reading(
            aTransfer({
                phase: 'running',
                restsUntil: NOW.getTime() + 30_000,
                trouble: { kind: 'unanswered', why },
                posts: [aTransferPost({ fate: 'creating' })],
            }),
        );
        expect(words).toContain('⏳ Continues Nov 20, 2026');
        expect(words).toContain('Hooked gave no clear answer');
    });
});

describe.each(LANGUAGES)('in %s', (language) => {
    test('no text of any state is empty or holds an unfilled blank', () => {
        for (const phase of ['asked', 'running', 'discarded', 'lapsed', 'ended'] as const) {
            for (const fate of TRANSFER_FATES) {
                const words = reading(aTransfer({ phase, posts: [aTransferPost({ fate, newId: 'n1' })] }), language);
                expect(words).not.toMatch(/[{}]|undefined/);
            }
        }
    });

    test.each(HOSTILE_NAMES)('%s breaks nothing', (_, name) => {
        const request = aTransfer({
            from: { id: 'int_old', name },
            to: { id: 'int_new', name },
            posts: [aTransferPost({ title: name })],
        });
        const { blocks, text } = transferCard(request, contextIn(language));
        // A joiner keeps it from being a mention.
        expect(JSON.stringify(blocks)).not.toMatch(/@(?:all|here)\b/);
        expect(text).not.toBe('');
    });
});

test('the window asks for the times of late posts only where there are some', () => {
    const idsOf = (request: Transfer) =>
        transferModal(request, contextIn('en')).blocks.filter(({ type }) => type === 'input');
    expect(idsOf(aTransfer())).toEqual([]);
    const late = aTransfer({ posts: [aTransferPost({ at: NOW.getTime() - HOUR, to: undefined })] });
    expect(idsOf(late)).toMatchObject([{ element: { type: 'static_select', actionId: 'move.late' } }]);
    const buttons = (request: Transfer) => JSON.stringify(transferButtons(request, contextIn('en')).blocks.at(-1));
    expect(buttons(late)).toContain('Overdue in an hour');
    expect(buttons(aTransfer())).not.toContain('Overdue');
});
