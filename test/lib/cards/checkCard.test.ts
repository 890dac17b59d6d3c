import { describe, expect, test } from '@jest/globals';

import { checkCard, type CheckSummary } from '../../../lib/cards/checkCard';
import { timesFor } from '../../../lib/chat/times';
import type { SubjectState } from '../../../lib/domain/monitor/sweep';
import { sayIn } from '../../../lib/i18n/say';
import { LANGUAGES } from '../../support/languages';

const now = new Date('2026-11-20T12:00:00Z');
const seen = (id: string, state: SubjectState['state'], over: Partial<SubjectState['subject']> = {}): SubjectState => ({
    subject: { key: `hooked ${id}`, source: 'hooked', id, name: `Name of ${id}`, group: 'youtube', ...over },
    state,
});

function words(found: readonly SubjectState[], over: Partial<CheckSummary> = {}, language = 'en'): string {
    const say = sayIn(language);
    const reply = checkCard(
        { found, causes: [], isWatched: true, at: now, ...over },
        { say, times: timesFor(say.language, 1, now) },
    );
    expect(reply.audience).toBe('asker');
    return JSON.stringify(reply.blocks);
}

describe('what a check found', () => {
    test('where everything is healthy, nothing needs attention', () => {
        const said = words([seen('a', 'healthy'), seen('b', 'working')]);
        expect(said).toContain('"✅ *Nothing needs attention.*"');
        expect(said).toMatch(
            /\*2 integrations:\* 1 working, 1 healthy · as of .* · Watching channels were notified of what/,
        );
        // Nothing is sent to a quiet webhook: that is no proof of its health.
        expect(words([seen('a', 'healthy'), seen('b', 'quiet')])).toContain('"*Nothing needs attention.*"');
    });

    test('what needs attention is counted, and named in as many lines, the worst first', () => {
        const said = words([
            seen('a', 'healthy'),
            seen('late', 'failing'),
            seen('soon', 'expired'),
            seen('off', 'disabled'),
            seen('asleep', 'quiet'),
        ]);
        // The counts of the others add up with it: nothing is counted twice.
        expect(said).toContain('*2 others:* 1 with no recent deliveries, 1 healthy · ');
        expect(said).toContain('"*3 of 5 need attention*\\n🔴 Token expired');
        expect(said.match(/ · `/g)).toHaveLength(3);
        expect(said.indexOf('Name of soon')).toBeLessThan(said.indexOf('Name of late'));
        expect(said).not.toContain('Name of a');
    });

    test('a cause is not listed among what needs attention', () => {
        const said = words([seen('a', 'expired'), seen('b', 'unseen')], {
            causes: [{ source: 'rocketchat', trouble: 'unreachable' }],
        });
        expect(said).toContain('*1 of 2 needs attention*');
        expect(said.match(/🔴/g)).toHaveLength(1);
    });

    test.each<SubjectState['state']>(['unchecked', 'unseen', 'quiet', 'gone'])(
        'what is %s is not counted as well',
        (state) => {
            const said = words([seen('a', 'healthy'), seen('b', state)]);
            expect(said).not.toContain('✅');
            expect(said).not.toMatch(/2 healthy/);
            expect(said).toMatch(/\*Nothing (needs attention|is known to need attention)\.\*/);
        },
    );

    test('what could not be judged or looked at is not called broken, nor passed over in silence', () => {
        const said = words([seen('a', 'healthy'), seen('b', 'unchecked'), seen('c', 'unseen'), seen('d', 'gone')]);
        expect(said).toContain('*3 integrations:* 1 can’t be checked, 1 not checked, 1 healthy');
        expect(said).toContain('The deliveries of 1 webhook were not checked: whether it works is unknown');
        expect(said).toContain('❔ 1 can’t be checked: Name of c');
        expect(said).toContain('🔴 1 watched integration is gone: Name of d');
    });

    test('of many that could not be looked at, five are named', () => {
        const said = words(Array.from({ length: 7 }, (_, index) => seen(`n${index}`, 'unseen')));
        expect(said).toContain('7 can’t be checked: Name of n0, ');
        expect(said).toContain('Name of n4, and 2 more');
        expect(said).not.toContain('Name of n5');
    });

    test('people who may see some webhooks read where those are', () => {
        expect(words([seen('a', 'healthy')], { seesSomeWebhooks: true })).toContain('`/integration list rocketchat`');
        expect(words([seen('a', 'healthy')])).not.toContain('/integration list rocketchat');
    });

    test('a cause says whose it is', () => {
        const causes = (['hooked', 'rocketchat'] as const).map((source) => ({
            source,
            trouble: 'rate-limited' as const,
        }));
        const said = words([], { causes }).replaceAll('\u2060', '');
        expect(said).toContain('⚠️ *Can’t reach Hooked* · Too many requests');
        expect(said).toContain('Chat* · Too many requests');
    });

    test('a cause is shown instead of its consequences', () => {
        const said = words([], { causes: [{ source: 'hooked', trouble: 'key-refused' }] });
        expect(said).toContain('Nothing could be checked');
        expect(said).toMatch(/key/i);
    });

    test('nothing connected is said', () => expect(words([])).toContain('Nothing to check'));

    test('many that are bad are named up to a number, and the rest is counted', () => {
        const said = words(Array.from({ length: 40 }, (_, index) => seen(`n${index}`, 'expired')));
        expect(said).toContain('and 25 more');
    });

    test('where nobody watches, it says how to begin', () => {
        expect(words([seen('a', 'healthy')], { isWatched: false })).toContain('/integration watch all');
        expect(words([seen('a', 'healthy')])).not.toContain('/integration watch all');
    });

    test.each(LANGUAGES)('names from outside cannot ping or break markup (%s)', (language) => {
        const name = '@all *x* [y](https://z.example)';
        const said = words([seen('a', 'expired', { name }), seen('b', 'unseen', { name })], {}, language);
        expect(said).not.toMatch(/(^|\s)@all/);
        expect(said).not.toContain('](https://z.example)');
    });
});
