import { describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost();

describe('where Rocket.Chat cannot be asked', () => {
    const ID = '65f0c0ffee0000000000dead';

    test.each(['get', 'disconnect', 'watch'])('%s does not begin with what Hooked does not have', async (command) => {
        host.rocketchat.fault({ when: { path: /api\/v1/ }, status: 503 });
        const text = read(only(await host.engine.as('admin').type(`/integration ${command} ${ID}`)));
        host.rocketchat.clearFaults();
        expect(text).toMatch(/^Rocket\.Chat has a problem on its side \(status 503\)/);
        expect(text).toContain(`Hooked has no connection \`${ID}\``);
    });
});

describe('the card of a Rocket.Chat webhook', () => {
    test.each(['new', 'typed-strings', 'history'] as const)(
        'the answer of the %s server is understood',
        async (era) => {
            host.rocketchat.era = era;
            const words = readAnswer(
                await host.engine.as('admin').type(`/integration get ${DEMO_INTEGRATIONS.documented}`),
            );
            host.rocketchat.era = 'new';
            for (const fact of [
                '✅ Working',
                'test.cat',
                'outgoing webhook',
                '#general',
                'sendMessage',
                DEMO_INTEGRATIONS.documented,
            ]) {
                expect(words).toContain(fact);
            }
            expect(words).toMatch(/✅ delivered · `text2gif\.guggy\.com` · /);
        },
    );

    test.each([
        [
            'failing deliveries, one line a target',
            DEMO_INTEGRATIONS.failing,
            ['🔴 Failing', 'not reachable', 'status 500', 'answered with no body', 'What to do'],
        ],
        [
            'a webhook that the server switched off',
            DEMO_INTEGRATIONS.disabledBy410,
            ['🔴 Disabled by Rocket.Chat', '410 Gone', 'Press *Enable*'],
        ],
        [
            'a webhook that never fired',
            DEMO_INTEGRATIONS.neverFired,
            [
                '💤 No recent deliveries',
                'not the same as broken',
                'all public channels',
                'creator unknown',
                '`reports.example.com`',
            ],
        ],
        ['an incoming one', DEMO_INTEGRATIONS.incoming, ['✅ Enabled', 'keeps no history of incoming webhooks']],
        ['a disabled incoming one', DEMO_INTEGRATIONS.incomingDisabled, ['⏸️ Disabled', '503', 'Press *Enable*']],
        [
            'a broken script',
            DEMO_INTEGRATIONS.incomingScriptError,
            ['🔴 Script broken', 'can’t compile', '`SyntaxError: Unexpected token (1:42)`'],
        ],
        [
            'an answer that could not be posted',
            DEMO_INTEGRATIONS.ownedOutgoing,
            ['⚠️ Delivered with errors', 'could not be posted'],
        ],
    ])('tells how it is with %s', async (_, id, facts) => {
        const words = readAnswer(await host.engine.as('admin').type(`/integration get ${id}`));
        for (const fact of facts) expect(words).toContain(fact);
    });

    test('what is wrong links to its page in the administration', async () => {
        const card = only(await host.engine.as('admin').type(`/integration get ${DEMO_INTEGRATIONS.disabledBy410}`));
        expect(buttonsOf(card)).toContainEqual({
            label: 'Open in Administration',
            actionId: 'webhook.open',
            url: `${host.rocketchat.url}/admin/integrations/edit/outgoing/${DEMO_INTEGRATIONS.disabledBy410}`,
        });
    });

    test('a history that cannot be read does not cost the card', async () => {
        host.rocketchat.fault({ when: { path: /history/ }, times: 1, status: 403 });
        const words = readAnswer(
            await host.engine.as('admin').type(`/integration get ${DEMO_INTEGRATIONS.documented}`),
        );
        expect(words).toContain('test.cat');
        expect(words).toContain('The app can’t read the delivery history');
        expect(words).not.toContain('✅ Working');
    });
});

describe('who may see which webhook', () => {
    const refused = (id: string): string => `Rocket.Chat has no webhook \`${id}\` that you may see.`;
    const ask = async (user: string, id: string, options = ''): Promise<string> =>
        readAnswer(await host.engine.as(user).type(`/integration get ${id} source:rocketchat ${options}`));

    test('all: an admin sees what others created', async () => {
        expect(await ask('admin', DEMO_INTEGRATIONS.ownedIncoming)).toContain('✅ Enabled');
    });

    test('own: one sees one’s own, incoming and outgoing', async () => {
        expect(await ask('owner', DEMO_INTEGRATIONS.ownedIncoming)).toContain('✅');
        expect(await ask('owner', DEMO_INTEGRATIONS.ownedOutgoing)).toContain('⚠️');
    });

    test('own: another person’s webhook reads exactly like a webhook that does not exist', async () => {
        const theirs = await ask('owner', DEMO_INTEGRATIONS.failing);
        const none = await ask('owner', 'thereIsNoSuch0001');
        expect(theirs).toBe(none.replaceAll('thereIsNoSuch0001', DEMO_INTEGRATIONS.failing));
        expect(theirs).toContain(refused(DEMO_INTEGRATIONS.failing));
    });

    test('none: nothing is even asked of the integration', async () => {
        host.rocketchat.requests.length = 0;
        expect(await ask('viewer', DEMO_INTEGRATIONS.documented)).toContain('You can’t see Rocket.Chat’s webhooks');
        expect(host.rocketchat.requests.filter(({ path }) => path.includes('integrations.'))).toEqual([]);
    });

    test('incoming and outgoing count apart', async () => {
        const grants = host.workspace.permissions.filter(({ _id }) => _id === 'manage-incoming-integrations');
        grants.forEach((grant) => grant.roles.push('user'));
        host.engine.clock.advance(60_000);
        expect(await ask('viewer', DEMO_INTEGRATIONS.incoming)).toContain('✅ Enabled');
        expect(await ask('viewer', DEMO_INTEGRATIONS.documented)).toContain(refused(DEMO_INTEGRATIONS.documented));
        grants.forEach((grant) => grant.roles.pop());
        host.engine.clock.advance(60_000);
        expect(await ask('viewer', DEMO_INTEGRATIONS.incoming)).toContain('You can’t see');
    });

    test('a token that may not read it is said to those who may see all, and to nobody else', async () => {
        host.rocketchat.fault({
            when: { path: /integrations\.get/ },
            times: 2,
            status: 400,
            body: { success: false, error: 'not-authorized' },
        });
        expect(await ask('admin', DEMO_INTEGRATIONS.documented)).toContain(
            'does not let the account of the app’s access token read this',
        );
        expect(await ask('owner', DEMO_INTEGRATIONS.documented)).toContain(refused(DEMO_INTEGRATIONS.documented));
    });

    test('"createdBy" narrows by user id or by name', async () => {
        const owner = host.workspace.users.find(({ username }) => username === 'owner');
        expect(await ask('admin', DEMO_INTEGRATIONS.ownedIncoming, `createdBy:${owner?.id ?? ''}`)).toContain(
            '✅ Enabled',
        );
        expect(await ask('admin', DEMO_INTEGRATIONS.ownedIncoming, 'createdBy:@owner')).toContain('✅ Enabled');
        expect(await ask('admin', DEMO_INTEGRATIONS.ownedIncoming, 'createdBy:@viewer')).toContain('no webhook');
        expect(await ask('admin', DEMO_INTEGRATIONS.ownedIncoming, 'createdBy:@nobody')).toContain('no user `@nobody`');
    });
});

describe('which place is asked', () => {
    test('Hooked’s ids go to Hooked alone', async () => {
        host.rocketchat.requests.length = 0;
        await host.engine.as('admin').type('/integration get int_yt_abc123');
        expect(host.rocketchat.requests).toEqual([]);
    });

    test('others are looked for in both, and what is found is shown without a word about the other', async () => {
        host.hooked.requests.length = 0;
        const words = readAnswer(await host.engine.as('admin').type(`/integration get ${DEMO_INTEGRATIONS.incoming}`));
        expect(host.hooked.requests).toHaveLength(1);
        expect(words).not.toContain('no integration');
    });

    test('found in both: both are shown in one message, with one button to refresh', async () => {
        const id = DEMO_INTEGRATIONS.incoming;
        host.hooked.addAccount({ id });
        const card = only(await host.engine.as('admin').type(`/integration get ${id}`));
        host.hooked.accounts.delete(id);
        expect(read(card)).toContain('incoming webhook');
        expect(read(card)).toContain('Hooked, Rocket.Chat');
        expect(buttonsOf(card).filter(({ actionId }) => actionId === 'get.refresh')).toHaveLength(1);
    });

    test('found in neither: one sentence says so', async () => {
        expect(readAnswer(await host.engine.as('admin').type('/integration get nowhere'))).toBe(
            'No integration that you may see is called `nowhere`.',
        );
        expect(readAnswer(await host.engine.as('admin').type('/integration get iNowhere000000001'))).toBe(
            'Neither Hooked nor Rocket.Chat has an integration `iNowhere000000001` that you may see. Check the id, or try a name.',
        );
    });

    test('one place down: what the other has is shown, with a remark', async () => {
        host.hooked.fault({ times: 2, status: 503 });
        const words = readAnswer(await host.engine.as('admin').type(`/integration get ${DEMO_INTEGRATIONS.incoming}`));
        expect(words).toContain('✅ Enabled');
        expect(words).toContain('Hooked has a problem on its side (status 503)');
    });

    test('a place that is not set up is said once, with its settings', async () => {
        await host.engine.updateSetting('rocketchat_auth_token', '');
        const both = readAnswer(await host.engine.as('admin').type('/integration get nowhere'));
        const forced = readAnswer(
            await host.engine.as('admin').type('/integration get int_yt_abc123 source:rocketchat'),
        );
        const hookedOnly = readAnswer(await host.engine.as('admin').type('/integration get int_yt_abc123'));
        expect(both.match(/not set up/g)).toHaveLength(1);
        expect(both).toContain('`rocketchat_auth_token`');
        expect(both).not.toContain('rocketchat_user_id');
        expect(forced).toContain('Rocket.Chat is not set up');
        expect(hookedOnly).not.toContain('not set up');
    });
});
