import { describe, expect, test } from '@jest/globals';

import { blocksOf, buttonsOf, only, pictureOf, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost();

describe('the card of a Hooked account', () => {
    test('a healthy account shows that it works, and everything known of it', async () => {
        const answer = await host.engine.as('viewer').type('/integration get int_yt_abc123');
        const [card] = answer.messages;
        expect(answer.messages).toHaveLength(1);
        expect(card).toMatchObject({ room: 'general', sender: { username: 'hooked-integrations.bot' } });
        const words = read(only(answer));
        for (const fact of [
            '✅ Healthy',
            'My YouTube Channel',
            'YouTube',
            '@mychannel',
            'UC1234567890',
            'int_yt_abc123',
        ]) {
            expect(words).toContain(fact);
        }
        expect(words).toMatch(/✅ Healthy · checked \d+ minutes ago\n/);
        // One absolute time, at the end.
        expect(words.match(/\(UTC−3\)/g)).toHaveLength(1);
        expect(words).toMatch(/Hooked · as of .* \(UTC−3\)$/);
        expect(words).not.toContain('What to do');
        expect(pictureOf(only(answer))).toMatch(/^https:/);
        expect(buttonsOf(only(answer)).map(({ actionId }) => actionId)).toEqual(['posts.open', 'get.refresh']);
    });

    test.each([
        ['an expired token', 'int_tt_xyz789', '🔴 Token expired', 'My TikTok'],
        ['a connection error', 'int_ig_err456', '🔴 Connection error', ''],
    ])('%s comes with cause, step, link and what changes', async (_, id, state, name) => {
        const card = only(await host.engine.as('viewer').type(`/integration get ${id}`));
        const words = read(card);
        expect(words).toContain(state);
        expect(words).toContain(name);
        expect(words).toContain('*What to do*');
        expect(words).toMatch(/choose \*Connect\* for/);
        expect(words).toContain('(https://hooked.so/settings/integrations)');
        expect(words).toMatch(/makes a \*new id\*/);
        expect(buttonsOf(card)).toContainEqual({
            label: 'Reconnect in Hooked',
            actionId: 'hooked.reconnect',
            url: 'https://hooked.so/settings/integrations',
        });
        expect(card.text).toContain(state);
    });

    test('the first moment of the year 1 stands for never', async () => {
        const { id } = host.hooked.addAccount({
            health: { status: 'healthy', tokenValid: true, lastChecked: '0001-01-01T00:00:00Z' },
            createdAt: '0001-01-01T00:00:00Z',
        });
        const words = readAnswer(await host.engine.as('viewer').type(`/integration get ${id}`));
        expect(words).toContain('· never checked');
        expect(words).not.toContain('connected');
        expect(words).not.toMatch(/years ago|, 1,/);
    });

    test('a state nobody knows is shown by its name, never as healthy', async () => {
        host.hooked.fault({
            times: 1,
            json: {
                success: true,
                data: { id: 'int_x', type: 'threads', health: { status: 'paused', tokenValid: true } },
            },
        });
        const words = readAnswer(await host.engine.as('viewer').type('/integration get int_x'));
        expect(words).toContain('❔ Unknown state “paused”');
        expect(words).toContain('threads');
        expect(words).not.toMatch(/healthy/i);
    });

    test('a healthy status with a dead token is not called healthy', async () => {
        host.hooked.fault({
            times: 1,
            json: {
                success: true,
                data: { id: 'int_x', type: 'tiktok', health: { status: 'healthy', tokenValid: false } },
            },
        });
        expect(readAnswer(await host.engine.as('viewer').type('/integration get int_x'))).toContain(
            '🔴 Token not valid',
        );
    });

    test('an account of which hardly anything is known still has a card', async () => {
        host.hooked.fault({ times: 1, json: { success: true, data: { id: 'int_x' } } });
        const words = readAnswer(await host.engine.as('viewer').type('/integration get int_x'));
        expect(words).toContain('Account without a name');
        expect(words).toContain('State not reported');
    });

    test('a connection that does not exist is reported to the asker alone', async () => {
        const answer = await host.engine.as('viewer').type('/integration get int_gone');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('Hooked has no connection `int_gone`');
    });

    test('only blocks that phones draw are used, and the text alone tells the story', async () => {
        const card = only(await host.engine.as('admin').type('/integration get int_tt_xyz789'));
        expect([...new Set(blocksOf(card).map(({ type }) => type))].sort()).toEqual(['actions', 'context', 'section']);
        expect(card.text).toMatch(/^🔴 Token expired: My TikTok \(TikTok\)\. Checked \d+ minutes ago\.$/);
        expect(card.text).not.toContain('undefined');
    });

    test('those who may manage are shown the way to disconnect', async () => {
        const card = only(await host.engine.as('admin').type('/integration get int_yt_abc123'));
        expect(buttonsOf(card).map(({ label }) => label)).toEqual([
            ...['Posts', 'Watch here', 'Disconnect…', 'Refresh'],
        ]);
        const click = await host.engine.as('admin').click({ message: card, actionId: 'disconnect.ask' });
        expect(click.edited).toEqual([]);
        expect(read(only(click))).toContain('Disconnect My YouTube Channel?');
        const viewers = await host.engine.as('viewer').click({ message: card, actionId: 'disconnect.ask' });
        expect(viewers.messages).toEqual([]);
        expect(read(only(viewers))).toContain('Only managers can do this');
    });
});

describe('where the card goes', () => {
    test('"private" shows it to the asker alone', async () => {
        const answer = await host.engine.as('viewer').type('/integration get int_yt_abc123 private');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('✅ Healthy');
    });

    test('the setting does so for every card', async () => {
        await host.engine.updateSetting('card_visibility', 'private');
        const answer = await host.engine.as('viewer').type('/integration get int_yt_abc123');
        await host.engine.updateSetting('card_visibility', 'room');
        expect(answer.messages).toEqual([]);
        expect(answer.ephemeral).toHaveLength(1);
    });

    test('a command in a thread is answered there', async () => {
        const [root] = (await host.engine.as('viewer').type('Is our channel all right?')).messages;
        const answer = await host.engine
            .as('viewer')
            .type('/integration get int_yt_abc123', { threadId: root?.id ?? '' });
        expect(answer.messages[0]?.threadId).toBe(root?.id);
    });

    test('a room that takes no messages still gets its asker an answer', async () => {
        const answer = await host.engine.as('viewer').type('/integration get int_yt_abc123', { room: 'announcements' });
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('✅ Healthy');
        expect(readAnswer(answer)).toContain('the channel does not accept messages from the app');
    });
});

describe('who may see Hooked', () => {
    test('a guest is refused before Hooked is asked', async () => {
        const before = host.hooked.requests.length;
        const answer = await host.engine.as('guest').type('/integration get int_yt_abc123');
        expect(readAnswer(answer)).toContain('You can’t see Hooked connections');
        expect(readAnswer(answer)).toContain('`view_roles`');
        expect(host.hooked.requests).toHaveLength(before);
    });

    test('roles are known by name as well as by id', async () => {
        await host.engine.updateSetting('view_roles', 'webhook-author');
        const owner = await host.engine.as('owner').type('/integration get int_yt_abc123');
        const viewer = await host.engine.as('viewer').type('/integration get int_yt_abc123');
        await host.engine.updateSetting('view_roles', 'user');
        expect(readAnswer(owner)).toContain('My YouTube Channel');
        expect(readAnswer(viewer)).toContain('You can’t see');
    });

    test('an emptied list names nobody; those who manage still see', async () => {
        await host.engine.updateSetting('view_roles', '');
        const viewer = await host.engine.as('viewer').type('/integration get int_yt_abc123');
        const admin = await host.engine.as('admin').type('/integration get int_yt_abc123');
        await host.engine.updateSetting('view_roles', 'user');
        expect(readAnswer(viewer)).toContain('You can’t see');
        expect(readAnswer(admin)).toContain('✅ Healthy');
    });
});

describe('words', () => {
    test.each([
        ['smart quotes around the id', '/integration get “int_yt_abc123”'],
        ['straight quotes', '/integration get "int_yt_abc123"'],
        ['back ticks', '/integration get `int_yt_abc123`'],
        ['capitals', '/integration GET int_yt_abc123 SOURCE:Hooked'],
        ['options in any order', '/integration get int_yt_abc123 source:hooked private'],
        ['an unseen joiner from a copied card', '/integration get int_yt\u2060_abc123'],
    ])('%s do no harm', async (_, line) => {
        expect(readAnswer(await host.engine.as('viewer').type(line))).toContain('My YouTube Channel');
    });

    test.each([
        ['a slip', '/integration gte int_yt_abc123', '`/integration get int_yt_abc123`'],
        ['an unknown option', '/integration get int_yt_abc123 privat', '`private`'],
        ['an unknown source', '/integration get int_yt_abc123 source:youtube', '`hooked`, `rocketchat`'],
        ['no id', '/integration get', 'Usage: `/integration get <id>`'],
        ['nothing like it', '/integration frobnicate', '`/integration help`'],
    ])('%s is answered with what was probably meant', async (_, line, hint) => {
        const answer = await host.engine.as('viewer').type(line);
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain(hint);
    });

    test('an id alone shows the card, and says which command did', async () => {
        const words = readAnswer(await host.engine.as('viewer').type('/integration int_yt_abc123'));
        for (const part of ['My YouTube Channel', '`/integration get int_yt_abc123`']) expect(words).toContain(part);
    });

    test('help comes from the table, for each subcommand', async () => {
        expect(readAnswer(await host.engine.as('viewer').type('/integration help'))).toContain('`get` ');
        const help = readAnswer(await host.engine.as('guest').type('/integration help get'));
        for (const part of ['`/integration get <id>`', '`private`', 'source:hooked', 'createdBy:']) {
            expect(help).toContain(part);
        }
    });
});

describe('an id is understood', () => {
    test.each([
        'INT_YT_ABC123',
        'Int_yt_abc123',
        'https://hooked.so/settings/integrations/int_yt_abc123',
        'https://hooked.so/settings/integrations?account=int_yt_abc123#top',
        'int_yt_abc123 source：hooked',
    ])('as %s', async (words) => {
        const text = readAnswer(await host.engine.as('viewer').type(`/integration get ${words}`));
        expect(text).toContain('`int_yt_abc123`');
        expect(text).toContain('✅ Healthy');
    });

    test.each(['posts', 'disconnect'])('by %s as well', async (command) => {
        const text = readAnswer(await host.engine.as('admin').type(`/integration ${command} INT_YT_ABC123`));
        expect(text).toContain('My YouTube Channel');
    });
});
