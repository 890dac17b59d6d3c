import { describe, expect, test } from '@jest/globals';

import { parseIntegration } from '../../../lib/adapters/hooked/wire';
import type { CardContext } from '../../../lib/chat/card';
import { hookedCard } from '../../../lib/cards/hookedCard';
import type { HookedHealth, HookedIntegration } from '../../../lib/domain/hooked';
import { aCardContext, asSeen, buttonsOf, readingOf } from '../../support/cards';
import { ago, DAY, MINUTE } from '../../support/times';
import { anAccount, anAccountWith } from '../../support/integrations';
import { httpTo } from '../../support/upstreamClients';

const DASHBOARD = 'https://hooked.so/settings/integrations';

const reading = (account: HookedIntegration, over: Partial<CardContext> = {}): string =>
    readingOf(hookedCard(account, aCardContext(over)).blocks);

const EXPIRED: HookedHealth = { status: { kind: 'expired' }, tokenValid: false, lastChecked: ago(5 * MINUTE) };

describe('what a reader sees at once', () => {
    test.each<[string, HookedHealth, string]>([
        ['works', { status: { kind: 'healthy' }, tokenValid: true }, '✅ Healthy'],
        ['works as far as Hooked says', { status: { kind: 'healthy' } }, '✅ Healthy'],
        ['has expired', EXPIRED, '🔴 Token expired'],
        ['is broken', { status: { kind: 'error' } }, '🔴 Connection error'],
        ['contradicts itself', { status: { kind: 'healthy' }, tokenValid: false }, '🔴 Token not valid'],
        ['is in a new state', { status: { kind: 'other', name: 'paused' } }, '❔ Unknown state “paused”'],
        ['has no state', { status: { kind: 'unreported' } }, '❔ State not reported'],
    ])('of an account that %s', (_, health, words) => {
        const account = anAccountWith(health);
        const { fallback } = hookedCard(account, aCardContext());
        const [headline, state] = reading(account).split('\n');
        expect([headline, state]).toEqual(['*Alba Coffee* · Instagram', words]);
        expect(asSeen(fallback).startsWith(`${words}: Alba Coffee (Instagram).`)).toBe(true);
    });

    test.each<[Partial<HookedIntegration>, string]>([
        [{ account: { username: 'alba' } }, '*alba* · Instagram'],
        [{ account: {}, identifier: 'UC1' }, '*UC1* · Instagram'],
        [{ account: {}, identifier: undefined }, '*Account without a name* · Instagram'],
        [{ account: { name: 'rocket.cat' } }, '`rocket.cat` · Instagram'],
        [{ platform: { kind: 'youtube' } }, '*Alba Coffee* · YouTube'],
        [{ platform: { kind: 'tiktok' } }, '*Alba Coffee* · TikTok'],
        [{ platform: { kind: 'other', name: 'Threads' } }, '*Alba Coffee* · Threads'],
        [{ platform: { kind: 'unnamed' } }, '*Alba Coffee* · unknown platform'],
    ])('of %j: %s', (over, headline) => expect(reading(anAccount(over)).split('\n')[0]).toBe(headline));

    // Only unseen characters: nobody could tell which account is meant.
    test('a name that nobody can see counts as none', () => {
        const data = { id: 'int_x', type: 'instagram', account: { name: '\u200b\u202e', username: ' \ufeff' } };
        const account = parseIntegration({ status: 200, body: { data } }, 'int_x', httpTo({ url: 'http://localhost' }));
        if (!account.ok) throw new Error(account.problem.kind);
        const { blocks, fallback } = hookedCard(account.value, aCardContext());
        expect(readingOf(blocks).split('\n')[0]).toBe('*Account without a name* · Instagram');
        expect(fallback).toContain('Account without a name');
    });
});

describe('the facts', () => {
    test('are all there', () => {
        const text = reading(anAccount()).replaceAll('\u202f', ' ');
        for (const fact of [
            '*Account*\n`@albacoffee`',
            '*Identifier*\n`@albacoffee`',
            '*Token*\nvalid',
            '*Last checked*\nNov 20, 2026, 3:36 PM (UTC) (5 minutes ago)',
            '*Connected since*\nAug 22, 2026, 3:41 PM (UTC) (3 months ago)',
            '*Id*\n`int_ig_main02`',
        ]) {
            expect(text).toContain(fact);
        }
    });

    test('that are not known are not made up', () => {
        const bare = anAccount({
            account: {},
            identifier: undefined,
            connectedAt: undefined,
            health: { status: { kind: 'healthy' } },
        });
        const text = reading(bare);
        expect(text).toContain('*Token*\nnot reported');
        expect(text).toContain('*Last checked*\nnot reported');
        expect(text).not.toMatch(/Connected since|Identifier|\*Account\*/);
        expect(hookedCard(bare, aCardContext()).fallback).not.toContain('checked');
    });

    test('say that a token is not valid', () => {
        expect(reading(anAccountWith(EXPIRED))).toContain('*Token*\nnot valid');
    });

    test('tell the push notification when it was checked', () => {
        expect(hookedCard(anAccount(), aCardContext()).fallback).toMatch(/Last checked 5 minutes ago\.$/);
        const old = anAccountWith({ ...EXPIRED, lastChecked: ago(3 * DAY) });
        expect(hookedCard(old, aCardContext()).fallback).toMatch(/Last checked 3 days ago\.$/);
    });
});

describe('what to do', () => {
    test.each<[string, HookedHealth, RegExp]>([
        ['an expired token', EXPIRED, /access token of \*Alba Coffee\* has expired.*publish to Instagram/],
        ['an error', { status: { kind: 'error' } }, /can not use its connection to \*Alba Coffee\*/],
        [
            'a contradiction',
            { status: { kind: 'healthy' }, tokenValid: false },
            /calls the connection.*healthy.*not valid/,
        ],
    ])('about %s: the cause, the step, the place, and that the id changes', (_, health, cause) => {
        const lines = reading(anAccountWith(health)).split('\n');
        const fix = lines.slice(lines.indexOf('*What to do*'));
        expect(fix).toHaveLength(4);
        expect(fix[1]).toMatch(cause);
        expect(fix[2]).toBe(
            `Open [Hooked’s integrations page](${DASHBOARD}), choose *Connect* for Instagram and sign in as *Alba Coffee*.`,
        );
        expect(fix[3]).toContain('*new id*');
        expect(fix[3]).toContain('`int_ig_main02`');
    });

    test.each<[string, HookedHealth, RegExp]>([
        ['a state nobody knows', { status: { kind: 'other', name: 'paused' } }, /does not know/],
        ['no state', { status: { kind: 'unreported' } }, /reports no state for \*Alba Coffee\*/],
    ])('about %s: look before reconnecting', (_, health, cause) => {
        const lines = reading(anAccountWith(health)).split('\n');
        const fix = lines.slice(lines.indexOf('*What to do*'));
        expect(fix[1]).toMatch(cause);
        expect(fix[2]).toContain(`Open [Hooked’s integrations page](${DASHBOARD}) and look at *Alba Coffee*`);
        expect(fix[3]).toContain('*new id*');
    });

    test('is not said where nothing is to be done', () => expect(reading(anAccount())).not.toContain('What to do'));
});

describe('the buttons', () => {
    const RECONNECT = { label: 'Reconnect in Hooked', actionId: 'hooked.reconnect', url: DASHBOARD, style: 'primary' };
    const MANAGE = { label: 'Disconnect…', actionId: 'disconnect.ask' };

    test.each([
        ['a healthy account offers nothing to those who only look', anAccount(), false, []],
        ['a healthy account offers managers to disconnect', anAccount(), true, [MANAGE]],
        ['a broken account offers everybody to reconnect', anAccountWith(EXPIRED), false, [RECONNECT]],
        ['a broken account offers managers both', anAccountWith(EXPIRED), true, [RECONNECT, MANAGE]],
        [
            'an account in an unknown state offers the way to the dashboard',
            anAccountWith({ status: { kind: 'unreported' } }),
            false,
            [RECONNECT],
        ],
    ])('%s', (_, account, mayManage, buttons) =>
        expect(buttonsOf(hookedCard(account, aCardContext({ mayManage })))).toEqual(buttons),
    );

    test('lead to the dashboard that the settings name', () => {
        const card = hookedCard(
            anAccountWith(EXPIRED),
            aCardContext({ mayManage: true, dashboardUrl: 'https://h.example/x' }),
        );
        expect(card.buttons.map(({ url }) => url)).toEqual(['https://h.example/x', undefined]);
        expect(readingOf(card.blocks)).toContain('](https://h.example/x)');
    });

    test('belong to the app and to one block, so that clicks find their way', () => {
        const { buttons } = hookedCard(anAccountWith(EXPIRED), aCardContext({ mayManage: true }));
        expect(buttons.map(({ appId, blockId }) => [appId, blockId])).toEqual([
            ['the-app', 'integration.buttons'],
            ['the-app', 'integration.buttons'],
        ]);
    });
});

test('a picture is shown where there is one, and is named for those who do not see it', () => {
    const avatarUrl = 'https://images.example.com/a.jpg';
    const { blocks } = hookedCard(anAccount({ account: { name: 'Alba', avatarUrl } }), aCardContext());
    expect(blocks[0]).toMatchObject({
        type: 'section',
        accessory: { type: 'image', imageUrl: avatarUrl, altText: 'Picture of Alba' },
    });
    expect(hookedCard(anAccount(), aCardContext()).blocks[0]).not.toHaveProperty('accessory');
});
