import { describe, expect, test } from '@jest/globals';

import { parseIntegration } from '../../../lib/adapters/hooked/wire';
import type { CardContext } from '../../../lib/chat/card';
import { hookedCard } from '../../../lib/cards/hookedCard';
import { pendingImpact } from '../../../lib/domain/monitor/impact';
import type { ScheduledPost } from '../../../lib/domain/post';
import type { ConnectionImpact } from '../../../lib/domain/connectionImpact';
import type { HookedHealth, HookedIntegration } from '../../../lib/domain/hooked';
import { aCardContext, asSeen, buttonsOf, readingOf } from '../../support/cards';
import { ago, DAY, HOUR, MINUTE, NOW } from '../../support/times';
import { anAccount, anAccountWith } from '../../support/integrations';
import { httpTo } from '../../support/upstreamClients';

const DASHBOARD = 'https://hooked.so/settings/integrations';

const reading = (account: HookedIntegration, over: Partial<CardContext> = {}, impact?: ConnectionImpact): string =>
    readingOf(hookedCard(account, impact, aCardContext(over)).blocks);
const factsOf = (account: HookedIntegration): readonly string[] =>
    hookedCard(account, undefined, aCardContext()).facts.map(asSeen);

const PROFILE = '[Instagram](https://www.instagram.com/albacoffee)';
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
        const { fallback } = hookedCard(account, undefined, aCardContext());
        const [headline, state] = reading(account).split('\n');
        const checked = health.lastChecked ? 'checked 5 minutes ago' : 'last check unknown';
        expect([headline, state]).toEqual([`*Alba Coffee* · ${PROFILE}`, `${words} · ${checked}`]);
        expect(asSeen(fallback).startsWith(`${words}: Alba Coffee (Instagram).`)).toBe(true);
    });

    test.each<[Partial<HookedIntegration>, string]>([
        [{ account: { username: 'alba' } }, '*alba* · [Instagram](https://www.instagram.com/alba)'],
        [{ account: { name: 'Alba', username: '../x?y' } }, '*Alba* · Instagram'],
        [{ account: {}, identifier: 'UC1' }, '*UC1* · Instagram'],
        [{ account: {}, identifier: undefined }, '*Account without a name* · Instagram'],
        [{ account: { name: 'rocket.cat' } }, '`rocket.cat` · Instagram'],
        [{ platform: { kind: 'youtube' } }, '*Alba Coffee* · [YouTube](https://www.youtube.com/@albacoffee)'],
        [{ platform: { kind: 'tiktok' } }, '*Alba Coffee* · [TikTok](https://www.tiktok.com/@albacoffee)'],
        [{ platform: { kind: 'other', name: 'Threads' } }, '*Alba Coffee* · Threads'],
        [{ platform: { kind: 'unnamed' } }, '*Alba Coffee* · unknown platform'],
    ])('of %j: %s', (over, headline) => expect(reading(anAccount(over)).split('\n')[0]).toBe(headline));

    // Only unseen characters: nobody could tell which account is meant.
    test('a name that nobody can see counts as none', () => {
        const data = { id: 'int_x', type: 'instagram', account: { name: '\u200b\u202e', username: ' \ufeff' } };
        const account = parseIntegration({ status: 200, body: { data } }, 'int_x', httpTo({ url: 'http://localhost' }));
        if (!account.ok) throw new Error(account.problem.kind);
        const { blocks, fallback } = hookedCard(account.value, undefined, aCardContext());
        expect(readingOf(blocks).split('\n')[0]).toBe('*Account without a name* · Instagram');
        expect(fallback).toContain('Account without a name');
    });
});

describe('the facts', () => {
    test('stand in one line, each once', () => {
        expect(factsOf(anAccount())).toEqual(['`@albacoffee`', '`int_ig_main02`', 'connected Aug 22, 2026']);
    });

    test.each<[string, Partial<HookedIntegration>, readonly string[]]>([
        ['an identifier of its own', { identifier: 'UC1234' }, ['`@albacoffee`', '`UC1234`']],
        ['the same identifier in capitals', { identifier: 'AlbaCoffee' }, ['`@albacoffee`']],
        ['a handle that is its name', { account: { username: 'alba' }, identifier: '@Alba' }, []],
        ['only an identifier, which is its name', { account: {}, identifier: 'UC1' }, []],
    ])('of an account with %s: %j %j', (_, over, handles) =>
        expect(factsOf(anAccount(over)).slice(0, -2)).toEqual(handles),
    );

    test('that are not known are not made up', () => {
        const bare = anAccount({
            account: {},
            identifier: undefined,
            connectedAt: undefined,
            health: { status: { kind: 'healthy' } },
        });
        expect(factsOf(bare)).toEqual(['`int_ig_main02`']);
        expect(reading(bare)).toContain('last check unknown');
        expect(hookedCard(bare, undefined, aCardContext()).fallback).not.toContain('hecked');
    });

    test.each<[string, HookedHealth, string | undefined]>([
        ['an expired token', EXPIRED, undefined],
        ['an error with a bad token', { status: { kind: 'error' }, tokenValid: false }, undefined],
        ['a healthy status with a bad token', { status: { kind: 'healthy' }, tokenValid: false }, undefined],
        ['a healthy status with a good token', { status: { kind: 'healthy' }, tokenValid: true }, undefined],
        ['an error with a good token', { status: { kind: 'error' }, tokenValid: true }, 'token valid'],
        ['a strange state', { status: { kind: 'other', name: 'x' }, tokenValid: false }, 'token not valid'],
    ])('do not repeat the state: %s', (_, health, words) => {
        const said = factsOf(anAccountWith(health)).filter((fact) => fact.startsWith('token'));
        expect(said).toEqual(words === undefined ? [] : [words]);
    });

    test.each<[HookedHealth['lastChecked'], string]>([
        [ago(5 * MINUTE), '✅ Healthy · checked 5 minutes ago'],
        ['never', '✅ Healthy · never checked'],
        [undefined, '✅ Healthy · last check unknown'],
    ])('say beside the state when Hooked checked it: %j', (lastChecked, words) => {
        const health = { status: { kind: 'healthy' }, ...(lastChecked && { lastChecked }) } as const;
        expect(reading(anAccountWith(health)).split('\n')[1]).toBe(words);
    });

    test('tell the push notification when it was checked', () => {
        expect(hookedCard(anAccount(), undefined, aCardContext()).fallback).toMatch(/Checked 5 minutes ago\.$/);
        const old = anAccountWith({ ...EXPIRED, lastChecked: ago(3 * DAY) });
        expect(hookedCard(old, undefined, aCardContext()).fallback).toMatch(/Checked 3 days ago\.$/);
    });
});

describe('what is at stake', () => {
    const post = (id: string, at: Date | undefined, title?: string): ScheduledPost => ({
        id,
        status: 'pending',
        platform: { kind: 'instagram' },
        integrationId: 'int_ig_main02',
        ...(at && { at }),
        ...(title !== undefined && { title }),
    });
    const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);
    const of = (...posts: ScheduledPost[]): ConnectionImpact => pendingImpact(posts, NOW);
    const MAY: HookedHealth = { status: { kind: 'healthy' }, tokenValid: false };

    test.each<[string, ConnectionImpact, HookedHealth, string]>([
        [
            'one post',
            of(post('a', inHours(2), 'Latte art')),
            EXPIRED,
            '*1 pending post will fail* in 2 hours: Latte art',
        ],
        [
            'several posts',
            of(post('a', inHours(2), 'Latte art'), post('b', inHours(9))),
            EXPIRED,
            '*2 pending posts will fail*, the next in 2 hours: Latte art',
        ],
        [
            'a post without a title',
            of(post('a', inHours(30))),
            { status: { kind: 'error' } },
            '*1 pending post will fail* tomorrow: Post without a title',
        ],
        ['posts that may go out', of(post('a', inHours(2), 'A')), MAY, '*1 pending post may fail* in 2 hours: A'],
        [
            'posts without a time',
            of(post('a', undefined)),
            EXPIRED,
            '*1 pending post will fail*. Hooked gives no time.',
        ],
        [
            'an overdue post besides',
            of(post('a', inHours(-1), 'Old'), post('b', inHours(1), 'New')),
            EXPIRED,
            '*1 pending post will fail* in 1 hour: New\n🕘 *1 post* was due 1 hour ago and is still pending: Old',
        ],
        [
            'overdue posts alone',
            of(post('a', inHours(-1), 'Old')),
            EXPIRED,
            '🕘 *1 post* was due 1 hour ago and is still pending: Old',
        ],
        ['nothing', of(), EXPIRED, 'No posts are pending.'],
        ['an unread calendar', 'unread', EXPIRED, '❔ Unknown: the app can’t read the calendar'],
    ])('is %s', (_, impact, health, words) => {
        const { blocks } = hookedCard(anAccountWith(health), impact, aCardContext());
        // Below the cause, above the steps.
        expect(readingOf(blocks.slice(1, 2))).toContain(words);
        expect(readingOf(blocks.slice(2))).toMatch(/^\*What to do\*/);
    });

    test('is nothing for a healthy account', () => {
        expect(hookedCard(anAccount(), of(post('a', inHours(2))), aCardContext()).blocks).toHaveLength(1);
    });
});

describe('what to do', () => {
    test.each<[string, HookedHealth, RegExp]>([
        ['an expired token', EXPIRED, /access token of \*Alba Coffee\* has expired.*publish to Instagram/],
        ['an error', { status: { kind: 'error' } }, /can’t use the connection to \*Alba Coffee\*/],
        [
            'a contradiction',
            { status: { kind: 'healthy' }, tokenValid: false },
            /calls the connection.*healthy.*not valid/,
        ],
    ])('about %s: the cause, the step, the place, and that the id changes', (_, health, cause) => {
        const lines = reading(anAccountWith(health)).split('\n');
        const fix = lines.slice(lines.indexOf('*What to do*'));
        expect(fix).toHaveLength(3);
        expect(lines[2]).toMatch(cause);
        expect(fix[1]).toBe(
            `Open [Hooked’s integrations page](${DASHBOARD}), choose *Connect* for Instagram and sign in as *Alba Coffee*.`,
        );
        expect(fix[2]).toContain('*new id*');
        expect(fix[2]).toContain('`int_ig_main02`');
    });

    test.each<[string, HookedHealth, RegExp]>([
        ['a state nobody knows', { status: { kind: 'other', name: 'paused' } }, /does not know/],
        ['no state', { status: { kind: 'unreported' } }, /reports no state for \*Alba Coffee\*/],
    ])('about %s: look before reconnecting', (_, health, cause) => {
        const lines = reading(anAccountWith(health)).split('\n');
        const fix = lines.slice(lines.indexOf('*What to do*'));
        expect(lines[2]).toMatch(cause);
        expect(fix[1]).toContain(`Open [Hooked’s integrations page](${DASHBOARD}) and check *Alba Coffee*`);
        expect(fix[2]).toContain('*new id*');
    });

    test('is not said where nothing is to be done', () => expect(reading(anAccount())).not.toContain('What to do'));
});

describe('the buttons', () => {
    test('are no more than clients show without another click', () => {
        const { buttons } = hookedCard(anAccountWith(EXPIRED), undefined, aCardContext({ mayManage: true }));
        // Refresh comes to them; the sixth would be hidden (fuselage-ui-kit, ActionsBlock).
        expect(buttons.length + 1).toBeLessThanOrEqual(5);
    });

    const RECONNECT = { label: 'Reconnect in Hooked', actionId: 'hooked.reconnect', url: DASHBOARD, style: 'primary' };
    const POSTS = { label: 'Posts', actionId: 'posts.open' };
    const WATCH = { label: 'Watch here', actionId: 'watch.here' };
    const DISCONNECT = { label: 'Disconnect…', actionId: 'disconnect.ask' };

    test.each([
        ['a healthy account offers a look to those who only look', anAccount(), false, [POSTS]],
        ['a healthy account offers managers more', anAccount(), true, [POSTS, WATCH, DISCONNECT]],
        ['a broken account offers everybody to reconnect', anAccountWith(EXPIRED), false, [RECONNECT, POSTS]],
        ['a broken account offers managers all', anAccountWith(EXPIRED), true, [RECONNECT, POSTS, WATCH, DISCONNECT]],
        [
            'an account in an unknown state offers the way to the dashboard',
            anAccountWith({ status: { kind: 'unreported' } }),
            false,
            [RECONNECT, POSTS],
        ],
    ])('%s', (_, account, mayManage, buttons) =>
        expect(buttonsOf(hookedCard(account, undefined, aCardContext({ mayManage })))).toEqual(buttons),
    );

    test('lead to the dashboard that the settings name', () => {
        const card = hookedCard(
            anAccountWith(EXPIRED),
            undefined,
            aCardContext({ mayManage: true, dashboardUrl: 'https://h.example/x' }),
        );
        expect(card.buttons.map(({ url }) => url)[0]).toBe('https://h.example/x');
        expect(readingOf(card.blocks)).toContain('](https://h.example/x)');
    });

    test('belong to the app and to one block, so that clicks find their way', () => {
        const { buttons } = hookedCard(anAccountWith(EXPIRED), undefined, aCardContext({ mayManage: true }));
        const places = new Set(buttons.map(({ appId, blockId }) => `${appId} ${blockId}`));
        expect([...places]).toEqual(['the-app integration.buttons']);
    });
});

test('a picture is shown where there is one, and is named for those who do not see it', () => {
    const avatarUrl = 'https://images.example.com/a.jpg';
    const { blocks } = hookedCard(anAccount({ account: { name: 'Alba', avatarUrl } }), undefined, aCardContext());
    expect(blocks[0]).toMatchObject({
        type: 'section',
        accessory: { type: 'image', imageUrl: avatarUrl, altText: 'Picture of Alba' },
    });
    expect(hookedCard(anAccount(), undefined, aCardContext()).blocks[0]).not.toHaveProperty('accessory');
});
