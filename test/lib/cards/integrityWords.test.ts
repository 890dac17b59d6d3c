import { describe, expect, test } from '@jest/globals';

import { integrityDetails, integritySection } from '../../../lib/cards/integrityWords';
import { FINDING_EXAMPLES as EVERY } from '../../../dev/docs/findingExamples';
import { INTEGRITY_KINDS, type IntegrityFinding } from '../../../lib/domain/integrity';
import { catalog } from '../../../lib/i18n/catalog.generated';
import { Markup, sayIn } from '../../../lib/i18n/say';
import { asSeen, readingOf } from '../../support/cards';

const PLACE = new Markup('ADMIN');
const say = sayIn('en');

describe.each(Object.keys(catalog))('in the language %s', (language) => {
    const said = (findings: readonly IntegrityFinding[]) => integrityDetails(findings, PLACE, sayIn(language));

    test.each(INTEGRITY_KINDS)('%s has its sentence and its fix', (kind) => {
        const [line = '', ...more] = said([EVERY[kind]]);
        expect(more).toEqual([]);
        expect(line).not.toMatch(/integrity_|undefined|\n|[{}]/);
        expect(line).toMatch(/^(?:🔴|⚠️|ℹ️|❔) .+[.。] ?.+[.。]$/u);
    });

    test('no two findings read the same, nor two uses of a channel', () => {
        const lines = said(Object.values(EVERY));
        expect(new Set(lines).size).toBe(lines.length);
        const uses = (['posts', 'listens', 'answers'] as const).map((use) => ({ ...EVERY['channel-missing'], use }));
        expect(new Set(said(uses)).size).toBe(3);
    });
});

const reading = (findings: readonly IntegrityFinding[]): readonly string[] => {
    const words = readingOf(integritySection(findings, PLACE, say));
    return words === '' ? [] : words.split('\n');
};

describe('the card', () => {
    test('says nothing where there is nothing', () => expect(integritySection([], PLACE, say)).toEqual([]));

    test('repeats nothing that it says elsewhere', () => {
        const kinds = ['script-error', 'never-fired', 'calls-unknowable'] as const;
        expect(reading(kinds.map((kind) => EVERY[kind]))).toEqual([]);
    });

    test('gives the fix of what breaks, and the sentence alone of what is worth knowing', () => {
        expect(reading([EVERY['poster-missing'], EVERY['posts-anywhere'], EVERY['not-looked-up']])).toEqual([
            '🔴 The webhook posts as `@leaver`, an account that no longer exists. Choose another account under *Post as* in ADMIN.',
            'ℹ️ Callers may choose the channel: the webhook posts in any that its account may write in.',
            '❔ Unknown: the app could not look up `#one`.',
        ]);
    });

    test('counts what is too much', () => {
        const channels = Array.from({ length: 8 }, (_, at) => ({ ...EVERY['channel-missing'], channel: `#c${at}` }));
        const worth = Array.from({ length: 5 }, () => EVERY['posts-anywhere']);
        const lines = reading([...channels, ...worth]);
        expect(lines).toHaveLength(5 + 1 + 3 + 1);
        expect([lines[5], lines[9]]).toEqual(['and 3 more', 'and 2 more']);
    });

    test('shows hostile names as they are', () => {
        const hostile = '`*@all* [x](https://evil.example)\n';
        const blocks = integritySection(
            [
                { ...EVERY['channel-missing'], channel: `#${hostile}` },
                { ...EVERY['poster-missing'], who: hostile },
                { ...EVERY['not-looked-up'], names: [hostile] },
            ],
            PLACE,
            say,
        );
        const words = asSeen(readingOf(blocks));
        expect(words.split('\n')).toHaveLength(3);
        expect(words).not.toContain('](');
    });
});
