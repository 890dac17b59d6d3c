import { describe, expect, test } from '@jest/globals';

import { checkCard, type CheckSummary } from '../../../lib/cards/checkCard';
import { timesFor } from '../../../lib/cards/times';
import type { Seen } from '../../../lib/domain/monitor/sweep';
import { sayIn } from '../../../lib/i18n/say';

const now = new Date('2026-11-20T12:00:00Z');
const seen = (id: string, state: Seen['state'], over: Partial<Seen['subject']> = {}): Seen => ({
    subject: { key: `hooked ${id}`, source: 'hooked', id, name: `Name of ${id}`, group: 'youtube', ...over },
    state,
});
const upstream: Seen = { subject: { key: 'upstream hooked', source: 'hooked', group: 'upstream' }, state: 'well' };

function words(found: readonly Seen[], over: Partial<CheckSummary> = {}, language = 'en'): string {
    const say = sayIn(language);
    const reply = checkCard(
        { found, causes: [], isWatched: true, at: now, ...over },
        { say, times: timesFor(say.language, 1, now) },
    );
    expect(reply.audience).toBe('asker');
    return JSON.stringify(reply.blocks);
}

describe('what a check found', () => {
    test('all well is one line, and upstreams are not counted as integrations', () => {
        expect(words([seen('a', 'well'), seen('b', 'well'), upstream])).toContain(
            '✅ *2 integrations*, all of them work',
        );
        expect(words([seen('a', 'well')])).toContain('✅ *1 integration*, and it works');
    });

    test('what needs somebody’s eye is named, the worst first', () => {
        const said = words([seen('a', 'well'), seen('late', 'error'), seen('soon', 'expired')]);
        expect(said).toContain('*2 need somebody’s eye*');
        expect(said.indexOf('soon')).toBeLessThan(said.indexOf('late'));
        expect(said).not.toContain('Name of a');
    });

    test('what could not be judged or looked at is not called broken, nor passed over in silence', () => {
        const said = words([seen('a', 'well'), seen('b', 'unclear'), seen('c', 'unseen')]);
        expect(said).toContain('1 can not be judged just now');
        expect(said).toContain('1 could not be looked at this time: Name of c');
        expect(said).not.toContain('✅');
    });

    test('of many that could not be looked at, five are named', () => {
        const said = words(Array.from({ length: 7 }, (_, index) => seen(`n${index}`, 'unseen')));
        expect(said).toContain('7 could not be looked at this time: Name of n0, ');
        expect(said).toContain('Name of n4, and 2 more');
        expect(said).not.toContain('Name of n5');
    });

    test('whoever may see some webhooks is told where those are', () => {
        expect(words([seen('a', 'well')], { seesSomeWebhooks: true })).toContain('`/integration list rocketchat`');
        expect(words([seen('a', 'well')])).not.toContain('/integration list rocketchat');
    });

    test('a cause says whose it is', () => {
        const causes = (['hooked', 'rocketchat'] as const).map((source) => ({
            source,
            trouble: 'rate-limited' as const,
        }));
        const said = words([], { causes }).replaceAll('\u2060', '');
        expect(said).toContain('🔴 *Hooked can not be asked* · Too many requests');
        expect(said).toContain('Chat can not be asked* · Too many requests');
    });

    test('a cause is told instead of its consequences', () => {
        const said = words([], { causes: [{ source: 'hooked', trouble: 'key-refused' }] });
        expect(said).toContain('Nothing could be looked at');
        expect(said).toMatch(/key/i);
    });

    test('nothing connected is said', () => expect(words([upstream])).toContain('There is nothing to look at'));

    test('many that are bad are named up to a number, and the rest is counted', () => {
        const said = words(Array.from({ length: 40 }, (_, index) => seen(`n${index}`, 'expired')));
        expect(said).toContain('and 25 more');
    });

    test('where nobody watches, it says how to begin', () => {
        expect(words([seen('a', 'well')], { isWatched: false })).toContain('/integration watch all');
        expect(words([seen('a', 'well')])).not.toContain('/integration watch all');
    });

    test.each(['en', 'de', 'pt-br'])('names from outside can not ping or break markup (%s)', (language) => {
        const name = '@all *x* [y](https://z.example)';
        const said = words([seen('a', 'expired', { name }), seen('b', 'unseen', { name })], {}, language);
        expect(said).not.toMatch(/(^|\s)@all/);
        expect(said).not.toContain('](https://z.example)');
    });
});
