import { describe, expect, test } from '@jest/globals';

import { disconnectCard } from '../../../lib/cards/disconnectCard';
import { noticeCard } from '../../../lib/cards/disconnectNotice';
import { decisionModal, type Asking } from '../../../lib/cards/disconnectWindow';
import type { Block } from '../../../lib/chat/blocks';
import { explain } from '../../../lib/chat/explain';
import { timesFor } from '../../../lib/chat/times';
import type { Disconnection } from '../../../lib/domain/disconnect';
import type { DisconnectionTrouble } from '../../../lib/domain/disconnectFacts';
import { sayIn } from '../../../lib/i18n/say';
import { aCardContext, asSeen, readingOf } from '../../support/cards';
import { NOW } from '../../support/times';
import { LANGUAGES } from '../../support/languages';

const aDisconnection = (over: Partial<Disconnection> = {}): Disconnection => ({
    id: 'd1',
    integrationId: 'int_1',
    accountName: 'Alba Coffee',
    revision: 1,
    place: { roomId: 'GENERAL' },
    reader: {},
    asked: { by: { id: 'u1', username: 'ada' }, at: NOW.getTime() },
    lapsesAt: NOW.getTime() + 600_000,
    posts: [{ id: 'sch_1', title: 'Cold brew', at: NOW.getTime() + 86_400_000, fate: 'pending' }],
    health: { status: { kind: 'expired' }, tokenValid: false },
    phase: 'asked',
    verified: false,
    deletion: 'not-begun',
    ...over,
});

const contextIn = (language: string) => aCardContext({ say: sayIn(language), times: timesFor(language, 0, NOW) });

const reading = (request: Disconnection, language = 'en'): string =>
    readingOf(disconnectCard(request, contextIn(language)).blocks ?? []);

const ASKING: Asking = { part: 'decide', graceMinutes: 0, roomId: undefined };

const windowIn = (request: Disconnection, language: string): string =>
    readingOf(
        decisionModal(request, ASKING, contextIn(language)).blocks.filter((one): one is Block => one.type !== 'input'),
    );

describe('the account’s health', () => {
    test.each<[Disconnection['health'], string]>([
        [{ status: { kind: 'healthy' }, tokenValid: true }, '✅ Healthy'],
        [{ status: { kind: 'healthy' }, tokenValid: false }, '🔴 Token not valid'],
        [{ status: { kind: 'expired' } }, '🔴 Token expired'],
        [{ status: { kind: 'error' } }, '🔴 Connection error'],
        [{ status: { kind: 'unreported' } }, '❔ State not reported'],
        [{ status: { kind: 'other', name: 'paused' } }, '❔ Unknown state “paused”'],
        ['🔴 Words of an old record', '🔴 Words of an old record'],
    ])('%j reads %s', (health, words) => {
        expect(reading(aDisconnection({ health })).split('\n')[1]).toBe(words);
    });

    test('is in the language of each reader: of the message, and of the window', () => {
        const request = aDisconnection();
        expect(reading(request, 'de')).toContain('Token abgelaufen');
        expect(windowIn(request, 'de')).toContain('Token abgelaufen');
        expect(windowIn(request, 'en')).toContain('🔴 Token expired');
        expect(windowIn(aDisconnection({ health: '🔴 Old words' }), 'de')).toContain('🔴 Old words');
    });

    test('is none once the account is gone', () => {
        expect(reading(aDisconnection({ phase: 'done' }))).not.toContain('Token expired');
    });
});

describe('the pending posts', () => {
    const posts = (count: number): Disconnection['posts'] =>
        Array.from({ length: count }, (_, index) => ({
            id: `sch_${index}`,
            title: `Post ${index}`,
            at: NOW.getTime() + (index + 1) * 86_400_000,
            fate: 'pending' as const,
        }));
    const headingOf = (health: Disconnection['health'], count: number): string | undefined =>
        reading(aDisconnection({ health, posts: posts(count) })).split('\n')[2];
    const expired = { status: { kind: 'expired' } } as const;
    const healthy = { status: { kind: 'healthy' }, tokenValid: true } as const;

    test.each<[string, Disconnection['health'], number, string]>([
        ['healthy', healthy, 1, '*1 pending post* would fail:'],
        ['healthy', healthy, 3, '*3 pending posts* would fail:'],
        ['healthy, cut', healthy, 4, '*4 pending posts* would fail, the next ones:'],
        ['expired', expired, 1, '*1 post* is failing anyway:'],
        ['expired', expired, 3, '*3 posts* are failing anyway:'],
        ['expired, cut', expired, 4, '*4 posts* are failing anyway, the next ones:'],
        ['broken', { status: { kind: 'error' } }, 3, '*3 posts* are failing anyway:'],
        [
            'without a valid token',
            { status: { kind: 'healthy' }, tokenValid: false },
            3,
            '*3 posts* are failing anyway:',
        ],
        // Nothing proves that these fail.
        ['in an unknown state', { status: { kind: 'unreported' } }, 3, '*3 pending posts* would fail:'],
        ['of an old record', '🔴 Token expired', 3, '*3 pending posts* would fail:'],
    ])('of an account that is %s', (_, health, count, words) => expect(headingOf(health, count)).toBe(words));

    test('the window lists more of them, and says so in the same way', () => {
        const request = aDisconnection({ health: expired, posts: posts(4) });
        expect(windowIn(request, 'en')).toContain('*4 posts* are failing anyway:');
        expect(windowIn(aDisconnection({ health: expired, posts: posts(11) }), 'en')).toContain('the next ones:');
    });
});

describe('what stands in the way', () => {
    const why = { kind: 'unreachable', upstream: 'hooked' } as const;
    const phases = {
        'calendar-unread': 'failed',
        'not-deleted': 'failed',
        'deletion-unknown': 'failed',
        'hooked-unavailable': 'failed',
        'not-cancelled': 'stuck',
        'cancellation-unknown': 'stuck',
        'cancellation-unanswered': 'stuck',
    } as const satisfies Record<DisconnectionTrouble['kind'], Disconnection['phase']>;
    const troubles = Object.keys(phases).map((kind): DisconnectionTrouble => ({ kind, postId: 'sch_1', why }) as never);

    test.each(troubles)('$kind reads in the language of the message, with its cause', (trouble) => {
        const request = aDisconnection({ phase: phases[trouble.kind], trouble });
        for (const language of LANGUAGES) {
            expect(reading(request, language)).toContain(asSeen(explain(why, sayIn(language))));
        }
    });

    test('is different for each', () => {
        const texts = troubles.map((trouble) => reading(aDisconnection({ phase: 'failed', trouble })));
        expect(new Set(texts).size).toBe(troubles.length);
    });

    test('names the post by its title, or by its id where the record has none', () => {
        const trouble = { kind: 'not-cancelled', postId: 'sch_1', why } as const;
        expect(reading(aDisconnection({ phase: 'stuck', trouble }))).toContain('Hooked did not cancel Cold brew');
        expect(reading(aDisconnection({ phase: 'stuck', trouble, posts: [] }))).toContain(
            'Hooked did not cancel sch_1',
        );
    });

    test.each(['stuck', 'failed'] as const)('of an old record that is %s reads in its own words', (phase) => {
        expect(reading(aDisconnection({ phase, trouble: 'Hooked said no.' }), 'de')).toContain('Hooked said no.');
    });

    test('of an old record that rests reads in its own words', () => {
        const restsUntil = NOW.getTime() + 30_000;
        const words = reading(aDisconnection({ phase: 'running', trouble: 'Hooked is busy.', restsUntil }));
        expect(words).toContain('⏳ Continues');
        expect(words).toContain('Hooked is busy.');
    });

    test('of a new record with a cause from an old one reads in both', () => {
        const trouble = { kind: 'not-deleted', why: 'Hooked said no.' } as const;
        const words = reading(aDisconnection({ phase: 'failed', trouble }), 'de');
        expect(words).toContain('Hooked said no.');
        expect(words).not.toBe(reading(aDisconnection({ phase: 'failed', trouble: 'Hooked said no.' }), 'de'));
    });
});

describe('a request that another person must confirm', () => {
    const at = NOW.getTime();
    const requested = (over: Partial<Disconnection> = {}): Disconnection =>
        aDisconnection({ phase: 'requested', approval: 'second', requested: { at, fate: 'leave' }, ...over });

    test.each([
        ['en', 'another manager must confirm', 'Pending posts are kept, and will fail.'],
        ['de', 'eine andere Person mit Verwaltungsrecht muss bestätigen', 'bleiben stehen und schlagen fehl'],
        ['pt-br', 'outro gestor precisa confirmar', 'são mantidas e falharão'],
    ])('in %s: who is awaited, what was chosen, and how to get there', (language, awaited, chosen) => {
        const words = reading(requested(), language);
        expect(words).toContain('`@ada`');
        expect(words).toContain(awaited);
        expect(words).toContain(chosen);
        expect(words).toContain('/integration disconnect int_1');
    });

    test('says nothing of a choice where no posts are pending', () => {
        expect(reading(requested({ posts: [] }))).not.toContain('Pending posts are kept');
    });

    test('what differs stands under the remark that it has changed, each in a line', () => {
        const words = reading(requested({ changed: true, differs: { added: 2, gone: 1, moved: 0 } }));
        expect(words).toContain('• 2 posts were added');
        expect(words).toContain('• 1 post is no longer pending');
        expect(words).not.toContain('another time');
    });

    test.each([
        ['withdrawn', 'withdrawn by `@bob`'],
        ['refused', 'refused by `@bob`'],
        ['undone', 'undone by `@bob`'],
        ['void', '`@ada` may no longer disconnect accounts'],
    ] as const)('that is %s: the account stays connected, and it says who or why', (how, words) => {
        const stopped = { how, by: { id: 'u2', username: 'bob' }, at };
        const card = reading(requested({ phase: 'kept', stopped }));
        expect(card).toContain('stays connected');
        expect(card).toContain(asSeen(words));
    });

    test('that lapsed speaks of 24 hours, a question of ten minutes', () => {
        expect(reading(requested({ phase: 'lapsed' }))).toContain('within 24 hours');
        expect(reading(aDisconnection({ phase: 'lapsed' }))).toContain('within 10 minutes');
    });

    test('in the channel for changes names neither the account nor a post, whatever becomes of it', () => {
        const phases = ['requested', 'grace', 'running', 'kept', 'lapsed', 'done', 'failed', 'stuck', 'asked'] as const;
        for (const phase of phases) {
            const seen = JSON.stringify(
                noticeCard(requested({ phase, grace: { ms: 60_000, until: at + 60_000 } }), contextIn('en')),
            );
            expect(seen).toContain('int_1');
            expect(seen).not.toMatch(/Alba|Cold brew/);
            expect(seen.includes('"actions"')).toBe(phase === 'requested' || phase === 'grace');
        }
    });
});

describe('the window', () => {
    const seenBy = (asking: Partial<Asking>) => {
        const requested = { at: NOW.getTime(), fate: 'cancel' as const };
        const request = aDisconnection({ phase: asking.part === 'confirm' ? 'requested' : 'asked', requested });
        return JSON.stringify(decisionModal(request, { ...ASKING, ...asking }, contextIn('en')));
    };

    test('of one who decides alone asks for the choice, and says nothing of others', () => {
        expect(seenBy({})).toContain('posts.fate');
        expect(seenBy({})).not.toMatch(/another manager|minutes pass/);
    });

    test('of the asker says that another person must confirm, on its button too', () => {
        expect(seenBy({ part: 'request' })).toContain('posts.fate');
        expect(seenBy({ part: 'request' })).toContain('Ask for confirmation');
        expect(seenBy({ part: 'request' })).toContain('another manager must confirm');
    });

    test('of another person shows what was chosen, and asks for no choice', () => {
        expect(seenBy({ part: 'confirm' })).not.toContain('posts.fate');
        expect(seenBy({ part: 'confirm' })).toContain('Pending posts are cancelled first.');
    });

    test('says how long the decision can be undone', () => {
        expect(seenBy({ graceMinutes: 1 })).toContain('1 minute passes');
        expect(seenBy({ graceMinutes: 10 })).toContain('10 minutes pass');
    });

    test('names the room of the click for its answers, or that of the question', () => {
        expect(seenBy({})).toContain('GENERAL');
        expect(seenBy({ roomId: 'rOps' })).toContain('rOps');
    });
});
