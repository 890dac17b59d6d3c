import { describe, expect, test } from '@jest/globals';

import { HOOKED_API_KEY } from '../../dev/upstreams';
import { only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost();
const get = async (user = 'admin'): Promise<string> =>
    read(only(await host.engine.as(user).type('/integration get int_yt_abc123')));

describe('settings', () => {
    test('every setting of the contract is there, with its type and default', () => {
        const settings = host.engine
            .settings()
            .map(({ id, type, packageValue }) => [id, type, packageValue as unknown]);
        expect(settings).toEqual([
            ['hooked_api_key', 'password', ''],
            ['hooked_api_url', 'string', 'https://api.hooked.so'],
            ['hooked_dashboard_url', 'string', 'https://hooked.so/settings/integrations'],
            ['rocketchat_url', 'string', ''],
            ['rocketchat_user_id', 'string', ''],
            ['rocketchat_auth_token', 'password', ''],
            ['view_roles', 'string', 'user'],
            ['manage_roles', 'string', 'admin'],
            ['card_visibility', 'select', 'room'],
            ['disconnect_approval', 'select', 'self'],
            ['disconnect_grace_minutes', 'int', 0],
            ['monitor_interval_minutes', 'int', 15],
            ['monitor_channel', 'roomPick', ''],
            ['alert_after_failures', 'int', 2],
            ['reminder_hours', 'int', 24],
            ['alert_mention', 'string', ''],
            ['metrics_token', 'password', ''],
            ['request_timeout_ms', 'int', 8000],
            ['max_parallel_requests', 'int', 8],
        ]);
    });

    test.each([
        ['with a trailing slash', (url: string) => `${url}/`],
        ['with a path', (url: string) => `${url}/api`],
        ['with both', (url: string) => `${url}/api/`],
        ['with blanks around it', (url: string) => `  ${url} `],
    ])('the API address may be given %s', async (_, written) => {
        await host.engine.updateSetting('hooked_api_url', written(host.hooked.url));
        expect(await get()).toContain('✅ Healthy');
        await host.engine.updateSetting('hooked_api_url', host.hooked.url);
    });

    test.each([
        [
            'hooked_api_url',
            'not an address',
            'is not a web address (http or https, without a user name in it). The stored value is `not an address`',
        ],
        ['hooked_api_url', 'ftp://hooked.so', 'is not a web address'],
        [
            'hooked_api_url',
            'https://user:pass@hooked.so',
            'The stored value is `https://…@hooked.so`, even if the settings page shows another.',
        ],
        ['hooked_api_key', 'a key\nwith a line end', 'characters that a key cannot have'],
    ])('%s = %j: nothing is asked, and the setting is named', async (id, value, complaint) => {
        const before = host.engine.setting(id);
        await host.engine.updateSetting(id, value);
        const words = await get();
        await host.engine.updateSetting(id, before);
        expect(words).toContain(`\`${id}\``);
        expect(words).toContain(complaint);
    });

    test.each([
        [
            'request_timeout_ms',
            'soon',
            '500 to 15000. The stored value is `soon`, even if the settings page shows another. The app uses `8000` instead',
        ],
        ['request_timeout_ms', -1, '500 to 15000'],
        ['card_visibility', 'everywhere', 'is not one of its choices. The stored value is `everywhere`'],
        ['hooked_dashboard_url', 'javascript:alert(1)', 'not a web address'],
    ])('%s = %j: the default is used, the log and the managers’ help say so', async (id, value, complaint) => {
        const before = host.engine.setting(id);
        await host.engine.updateSetting(id, value);
        expect(await get()).toContain('✅ Healthy');
        const help = read(only(await host.engine.as('admin').type('/integration help')));
        const others = read(only(await host.engine.as('viewer').type('/integration help')));
        await host.engine.updateSetting(id, before);
        expect(help).toContain(complaint);
        expect(others).not.toContain(complaint);
        expect(
            host.engine
                .logs()
                .filter(({ severity }) => severity === 'warning')
                .map(({ text }) => text)
                .join('\n'),
        ).toContain(complaint);
    });

    test('without a key, the answer names the setting to fill', async () => {
        await host.engine.updateSetting('hooked_api_key', '');
        const words = await get();
        await host.engine.updateSetting('hooked_api_key', HOOKED_API_KEY);
        expect(words).toContain('Hooked is not set up');
        expect(words).toContain('`hooked_api_key`');
    });

    test('a change takes effect with the next command', async () => {
        const right = host.engine.setting('hooked_api_key');
        await host.engine.updateSetting('hooked_api_key', 'wrong');
        expect(await get()).toContain('rejected the app’s API key');
        await host.engine.updateSetting('hooked_api_key', right);
        expect(await get()).toContain('✅ Healthy');
    });

    test('a saved key is stored whole, and is nowhere in the log', async () => {
        await host.engine.updateSetting('hooked_api_key', HOOKED_API_KEY);
        expect(host.engine.setting('hooked_api_key')).toBe(HOOKED_API_KEY);
        const stored = host.engine.settings().find(({ id }) => id === 'hooked_api_key');
        expect(stored).toMatchObject({ type: 'password', i18nLabel: 'setting_hooked_api_key' });
        expect(JSON.stringify(host.engine.logs())).not.toContain(HOOKED_API_KEY);
    });

    test.each(['hooked_api_url', 'hooked_dashboard_url', 'rocketchat_url'])(
        'what %s holds beside the address is stored, and is nowhere in the log',
        async (id) => {
            const before = host.engine.setting(id);
            for (const value of [
                'https://user:PASSinADDRESS@hooked.so/api',
                'https://hooked.so/api?key=PASSinADDRESS',
            ]) {
                await host.engine.updateSetting(id, value);
                expect(host.engine.setting(id)).toBe(value);
            }
            await host.engine.updateSetting(id, before);
            expect(JSON.stringify(host.engine.logs())).not.toContain('PASSinADDRESS');
        },
    );

    test('an upstream that repeats the other one’s token, or its own, is told without either', async () => {
        const token = String(host.engine.setting('rocketchat_auth_token'));
        const key = String(host.engine.setting('hooked_api_key'));
        expect(Math.min(token.length, key.length)).toBeGreaterThan(10);
        const message = `nothing for ${token} or ${key} here`;
        host.hooked.fault({ times: 1, status: 400, json: { success: false, message } });
        const words = await get();
        expect(words).toContain('nothing for … or … here');
        host.rocketchat.fault({
            when: { path: /integrations\.get/ },
            times: 1,
            status: 400,
            json: { success: false, error: message },
        });
        const other = read(
            only(await host.engine.as('admin').type('/integration get abcdefghijklmnop1 source:rocketchat')),
        );
        expect(other).toContain('nothing for … or … here');
    });
});

describe('the app in the engine', () => {
    test('is enabled, offers its command and needs no restart to work again after its process died', async () => {
        expect(await host.engine.status()).toMatch(/enabled$/);
        expect(host.engine.commands()).toContain('integration');
        await host.engine.killApp();
        await host.engine.recovered();
        expect(await get()).toContain('✅ Healthy');
    });

    test('warm, a card costs two round trips: the request and the message', async () => {
        await get();
        const answer = await host.engine.as('admin').type('/integration get int_yt_abc123');
        expect(answer.roundTrips.map(({ method }) => method)).toEqual([
            'bridges:getHttpBridge:doCall',
            'bridges:getMessageBridge:doCreate',
        ]);
    });

    test('stores nothing but who installed it', async () => {
        const stored = (await host.engine.store.persistence.findAsync({})) as unknown as { readonly data: object }[];
        expect(stored.map(({ data }) => data)).toEqual([expect.objectContaining({ key: 'keeper' })]);
    });
});
