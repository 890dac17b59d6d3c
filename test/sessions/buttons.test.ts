import { describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { blocksOf, only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost();
const refresh = 'get.refresh';

describe('Refresh', () => {
    test('shows the new state in the same message', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));
        host.hooked.expire('int_yt_abc123');
        const click = await host.engine.as('viewer').click({ message: card, actionId: refresh });
        host.hooked.heal('int_yt_abc123');
        expect(click.messages).toEqual([]);
        expect(click.ephemeral).toEqual([]);
        expect(click.edited.map(({ id }) => id)).toEqual([card.id]);
        expect(read(click.edited[0] ?? card)).toContain('🔴 Token expired');
        expect(click.edited[0]?.text).toContain('🔴 Token expired');
    });

    test('another person’s click keeps the card in the asker’s language and hours', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));
        const click = await host.engine.as('admin').click({ message: card, actionId: refresh });
        expect(read(click.edited[0] ?? card)).toContain('(UTC−3)');
    });

    test('a person who may not see it gets a refusal alone, and the card stays', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));
        const click = await host.engine.as('guest').click({ message: card, actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('You can’t see Hooked connections');
    });

    test('a webhook that is not theirs stays unread for them', async () => {
        const card = only(await host.engine.as('admin').type(`/integration get ${DEMO_INTEGRATIONS.failing}`));
        const click = await host.engine.as('owner').click({ message: card, actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toMatch(/has no webhook/);
    });

    test('a private card is shown anew, to the same person only', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123 private'));
        const click = await host.engine.as('viewer').click({ message: card, actionId: refresh });
        expect(click.messages).toEqual([]);
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('✅ Healthy');
    });

    test('an account that has gone says so in the card, which can still be refreshed', async () => {
        const account = host.hooked.addAccount();
        const card = only(await host.engine.as('viewer').type(`/integration get ${account.id}`));
        host.hooked.accounts.delete(account.id);
        const click = await host.engine.as('viewer').click({ message: card, actionId: refresh });
        expect(read(click.edited[0] ?? card)).toContain('Hooked has no connection');
        host.hooked.accounts.set(account.id, account);
        const again = await host.engine.as('viewer').click({ message: click.edited[0] ?? card, actionId: refresh });
        expect(read(again.edited[0] ?? card)).toContain('✅ Healthy');
    });

    test('only the person who clicked reads that an upstream is down; the card keeps what was known', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));
        host.hooked.fault({ times: 2, status: 503 });
        const click = await host.engine.as('viewer').click({ message: card, actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('problem on its side');
    });
});

describe('forged clicks', () => {
    const card = async () => only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));

    test('another person’s message is not overwritten', async () => {
        const [theirs] = (await host.engine.as('admin').type('Something important')).messages;
        const click = await host.engine
            .as('viewer')
            .click({ message: await card(), messageId: theirs?.id ?? '', actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('can no longer be changed');
        expect(host.engine.messages().find(({ id }) => id === theirs?.id)?.text).toBe('Something important');
    });

    test('a card is not turned into another one’s', async () => {
        const value = JSON.stringify({ query: { id: 'int_tt_xyz789' }, utcOffset: -3 });
        const click = await host.engine.as('viewer').click({ message: await card(), actionId: refresh, value });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('can no longer be changed');
    });

    test.each(['', 'null', '{}', '[]', '{"query":{"id":7}}', 'not json'])(
        'the value %j on a private card is refused in a sentence',
        async (value) => {
            const shown = only(await host.engine.as('viewer').type('/integration get int_yt_abc123 private'));
            const click = await host.engine.as('viewer').click({ message: shown, actionId: refresh, value });
            expect(read(only(click))).toContain('another version of the app');
        },
    );

    test.each(['get.retired', 'alert.acknowledgedAgain', 'x'])(
        'a button %s, which this version does not have, is told so in a sentence',
        async (actionId) => {
            for (const line of ['/integration get int_yt_abc123', '/integration get int_yt_abc123 private']) {
                const shown = only(await host.engine.as('viewer').type(line));
                const click = await host.engine.as('viewer').click({ message: shown, actionId, value: '{}' });
                expect([...click.messages, ...click.edited]).toEqual([]);
                expect(read(only(click))).toContain('from another version of the app');
            }
        },
    );

    describe('a room that the one who clicks is not in', () => {
        const OPS = 'rOps0000000000002';
        const SOCIAL = 'rSocial0000000001';
        const greta = () => host.engine.as('greta');
        const postsIn = (roomId: string) => host.engine.messages().filter((message) => message.roomId === roomId);

        // Greta may manage, and is in #general alone. The one room is private, the other one open to everybody.
        test.each([OPS, SOCIAL])('%s takes no question about a disconnection', async (roomId) => {
            const shown = only(await greta().type('/integration get int_tt_xyz789 private'));
            const click = await greta().click({ message: shown, actionId: 'disconnect.ask', roomId });
            expect(postsIn(roomId)).toEqual([]);
            expect(click.messages).toEqual([]);
            expect(read(only(click))).toContain('Sie sind nicht im Raum dieser Karte');
            expect(read(only(click))).toContain('/integration disconnect int_tt_xyz789');
        });

        test('is not written down as the place of a change', async () => {
            const account = host.hooked.addAccount();
            const post = host.hooked.addPost(account.id, {
                scheduledDateTime: new Date(host.engine.clock.now().getTime() + 3_600_000).toISOString(),
            });
            const question = only(await greta().type(`/integration cancel ${post.id} private`));
            await greta().click({ message: question, actionId: 'posts.cancelConfirmed', roomId: OPS });
            expect(host.hooked.posts.has(post.id)).toBe(false);
            const trail = read(only(await host.engine.as('admin').type(`/integration audit ${post.id}`)));
            expect(trail).toMatch(new RegExp(`cancel post \`${post.id}\` of \`[^\`]+\` · done`));
            expect(trail).not.toContain('#ops');
        });

        test('a room that they are in takes both', async () => {
            const account = host.hooked.addAccount();
            const shown = only(await greta().type(`/integration get ${account.id} private`));
            const asked = await greta().click({ message: shown, actionId: 'disconnect.ask' });
            expect(asked.messages).toMatchObject([{ room: 'general' }]);
            const post = host.hooked.addPost(account.id, {
                scheduledDateTime: new Date(host.engine.clock.now().getTime() + 3_600_000).toISOString(),
            });
            const question = only(await greta().type(`/integration cancel ${post.id} private`));
            await greta().click({ message: question, actionId: 'posts.cancelConfirmed' });
            const trail = read(only(await host.engine.as('admin').type(`/integration audit ${post.id}`)));
            expect(trail).toContain('#general');
        });
    });

    test('buttons that only open an address need no answer', async () => {
        const shown = only(await host.engine.as('viewer').type('/integration get int_tt_xyz789'));
        const click = await host.engine.as('viewer').click({ message: shown, actionId: 'hooked.reconnect' });
        expect([...click.messages, ...click.edited, ...click.ephemeral]).toEqual([]);
    });

    test('every button carries its own ids, also on cards that nobody stores', async () => {
        const shown = only(await host.engine.as('viewer').type('/integration get int_tt_xyz789 private'));
        const elements = blocksOf(shown)
            .flatMap((block) => block.elements ?? [])
            .filter(({ type }) => type === 'button');
        expect(elements.length).toBeGreaterThan(1);
        for (const element of elements) {
            expect(element).toMatchObject({
                appId: host.engine.appId,
                blockId: expect.any(String),
                actionId: expect.any(String),
            });
        }
    });
});
