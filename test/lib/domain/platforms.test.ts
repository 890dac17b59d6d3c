import { describe, expect, test } from '@jest/globals';

import { parseList } from '../../../commands/list';
import { LIST_KINDS, matches } from '../../../lib/domain/listing';
import { subjectOfHooked } from '../../../lib/domain/monitor/conditions';
import { platformOf, platformOfGroup, PLATFORMS, profileAddress, type Platform } from '../../../lib/domain/platforms';
import { catalog } from '../../../lib/i18n/catalog.generated';
import { anAccount } from '../../support/integrations';

const languages = Object.entries(catalog);

describe.each(PLATFORMS)('the platform %s', (kind) => {
    test('is known by Hooked’s word, in any case', () => {
        expect(platformOf(kind)).toEqual({ kind });
        expect(platformOf(kind.toUpperCase())).toEqual({ kind });
    });

    test('has a name in every language, which no other has', () => {
        for (const [language, texts] of languages) {
            const named = PLATFORMS.filter((one) => texts[`platform_${one}`] === texts[`platform_${kind}`]);
            expect([language, named]).toEqual([language, [kind]]);
            expect(texts[`platform_${kind}`]?.trim()).toBeTruthy();
        }
    });

    test('is a word of `list`, which finds its accounts', () => {
        const parsed = parseList([kind.toUpperCase()]);
        if (!parsed.ok) throw new Error(parsed.misuse.kind);
        expect(parsed.args.kinds).toEqual([kind]);
        const itemOn = (platform: Platform) =>
            ({ source: 'hooked', integration: anAccount({ platform }), state: 'healthy' }) as const;
        expect(matches(itemOn({ kind }), parsed.args)).toBe(true);
        expect(matches(itemOn({ kind: 'unnamed' }), parsed.args)).toBe(false);
    });

    test('is the group of its accounts, and is read back from it', () => {
        const { group } = subjectOfHooked(anAccount({ platform: { kind } }));
        expect(group).toBe(kind);
        expect(platformOfGroup(group)).toEqual({ kind });
    });
});

test('the words of `list` are those of the platforms, then those of the webhooks', () => {
    expect(LIST_KINDS).toEqual([...PLATFORMS, 'incoming', 'outgoing']);
});

test.each<[string | undefined, Platform]>([
    ['Threads', { kind: 'other', name: 'Threads' }],
    ['', { kind: 'unnamed' }],
    [undefined, { kind: 'unnamed' }],
])('%j from Hooked is %j', (word, platform) => expect(platformOf(word)).toEqual(platform));

test.each<[string | undefined, Platform]>([
    ['Threads', { kind: 'other', name: 'Threads' }],
    // Groups are stored as they were written: only Hooked’s word may come in any case.
    ['YouTube', { kind: 'other', name: 'YouTube' }],
    ['unnamed', { kind: 'unnamed' }],
    [undefined, { kind: 'unnamed' }],
])('of the group %j the platform is %j', (group, platform) => expect(platformOfGroup(group)).toEqual(platform));

describe('the address of a profile', () => {
    test.each([
        ['youtube', 'https://www.youtube.com/@my.channel-1_'],
        ['tiktok', 'https://www.tiktok.com/@my.channel-1_'],
        ['instagram', 'https://www.instagram.com/my.channel-1_'],
    ] as const)('on %s is %s', (kind, address) => expect(profileAddress({ kind }, 'my.channel-1_')).toBe(address));

    test.each(['', '..', '../x', 'a b', 'a?b', 'a#b', 'a/b', 'ä', 'a%2f', '@a', undefined])(
        'is not made of the handle %j',
        (handle) => expect(profileAddress({ kind: 'tiktok' }, handle)).toBeUndefined(),
    );

    test.each<Platform>([{ kind: 'unnamed' }, { kind: 'other', name: 'threads' }])('is not known on %j', (platform) =>
        expect(profileAddress(platform, 'me')).toBeUndefined(),
    );
});
