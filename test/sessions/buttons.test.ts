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

    test('somebody else’s click keeps the card in the language and hours of the one who asked', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));
        const click = await host.engine.as('admin').click({ message: card, actionId: refresh });
        expect(read(click.edited[0] ?? card)).toContain('(UTC−3)');
    });

    test('one who may not see it is told so alone, and the card stays', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));
        const click = await host.engine.as('guest').click({ message: card, actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('You may not see Hooked integrations');
    });

    test('a webhook that is not theirs stays unread for them', async () => {
        const card = only(await host.engine.as('admin').type(`/integration get ${DEMO_INTEGRATIONS.failing}`));
        const click = await host.engine.as('owner').click({ message: card, actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toMatch(/No integration|no integration/);
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
        expect(read(click.edited[0] ?? card)).toContain('Hooked has no integration');
        host.hooked.accounts.set(account.id, account);
        const again = await host.engine.as('viewer').click({ message: click.edited[0] ?? card, actionId: refresh });
        expect(read(again.edited[0] ?? card)).toContain('✅ Healthy');
    });

    test('an upstream that is down is told to the one who clicked; what was known stays in the card', async () => {
        const card = only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));
        host.hooked.fault({ times: 2, status: 503 });
        const click = await host.engine.as('viewer').click({ message: card, actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('problem of its own');
    });
});

describe('forged clicks', () => {
    const card = async () => only(await host.engine.as('viewer').type('/integration get int_yt_abc123'));

    test('a message of somebody else is not overwritten', async () => {
        const [theirs] = (await host.engine.as('admin').type('Something important')).messages;
        const click = await host.engine
            .as('viewer')
            .click({ message: await card(), messageId: theirs?.id ?? '', actionId: refresh });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('can not be changed');
        expect(host.engine.messages().find(({ id }) => id === theirs?.id)?.text).toBe('Something important');
    });

    test('a card is not turned into another one’s', async () => {
        const value = JSON.stringify({ query: { id: 'int_tt_xyz789' }, utcOffset: -3 });
        const click = await host.engine.as('viewer').click({ message: await card(), actionId: refresh, value });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('can not be changed');
    });

    test.each(['', 'null', '{}', '[]', '{"query":{"id":7}}', 'not json'])(
        'the value %j on a private card is refused in a sentence',
        async (value) => {
            const shown = only(await host.engine.as('viewer').type('/integration get int_yt_abc123 private'));
            const click = await host.engine.as('viewer').click({ message: shown, actionId: refresh, value });
            expect(read(only(click))).toContain('another version of the app');
        },
    );

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
