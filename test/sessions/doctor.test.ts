import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { HOOKED_API_KEY, OWNER_CREDENTIALS, ADMIN_CREDENTIALS, VIEWER_CREDENTIALS } from '../../dev/upstreams';
import { only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost();
const doctor = async (as = 'admin'): Promise<string> =>
    read(only(await host.engine.as(as).type('/integration doctor'))).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
const lineOf = (words: string, name: string): string =>
    words.split('\n').find((line) => line.includes(`*${name}*`)) ?? `no line about ${name} in\n${words}`;

const settings = {
    hooked_dashboard_url: () => `${host.rocketchat.url}/dashboard`,
    hooked_api_key: () => HOOKED_API_KEY,
    rocketchat_user_id: () => ADMIN_CREDENTIALS.userId,
    rocketchat_auth_token: () => ADMIN_CREDENTIALS.token,
    rocketchat_url: () => '',
    monitor_channel: () => [{ _id: 'GENERAL' }],
};
async function set(values: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [id, value] of Object.entries(values)) await host.engine.updateSetting(id, value);
}
const restored = (): Promise<void> =>
    set(Object.fromEntries(Object.entries(settings).map(([id, value]) => [id, value()])));

beforeEach(() => void host.rocketchat.fault({ html: true, when: { path: /^\/dashboard/ } }));
afterEach(async () => {
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
    await restored();
});

describe('doctor', () => {
    test('all is well: every line says so, to the asker alone, and secrets are only set', async () => {
        await restored();
        const answer = await host.engine.as('admin').type('/integration doctor');
        expect(answer.messages).toEqual([]);
        const words = read(only(answer)).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
        expect(words).toContain('no failures');
        expect(words).toContain('`hooked_api_key` is set');
        expect(words).toContain('`rocketchat_auth_token` is set');
        expect(words).not.toContain(HOOKED_API_KEY);
        expect(words).not.toContain(ADMIN_CREDENTIALS.token);
        expect(words).not.toContain('❌');
        for (const name of ['Storage', 'Scheduled job', 'Last check', 'Permissions of the token', 'Hooked API key']) {
            expect(lineOf(words, name)).toMatch(/^✅/);
        }
        expect(lineOf(words, 'Personal access token')).toContain('`@admin`');
        expect(lineOf(words, 'Versions')).toContain('Rocket.Chat 8.8');
    });

    test.each(['viewer', 'guest', 'owner'])('is not for %s, and asks nothing', async (who) => {
        const before = host.hooked.requests.length + host.rocketchat.requests.length;
        expect(await doctor(who)).toContain('Only managers can do this');
        expect(host.hooked.requests.length + host.rocketchat.requests.length).toBe(before);
    });

    test('failures stand first: a refused key, a refused token', async () => {
        await set({ hooked_api_key: 'a-wrong-key-1234567890', rocketchat_auth_token: 'a-wrong-token-1234567890' });
        const words = await doctor();
        expect(words.split('\n').filter((line) => /^(❌|⚠|❔|✅)/.test(line))[0]).toMatch(/^❌/);
        expect(lineOf(words, 'Hooked API key')).toMatch(/^❌/);
        expect(lineOf(words, 'Personal access token')).toMatch(/^❌/);
        expect(lineOf(words, 'Permissions of the token')).toMatch(/^❔/);
        expect(words).not.toContain('a-wrong-');
    });

    test('rights that are missing, and what each costs', async () => {
        host.rocketchat.tokens.push(OWNER_CREDENTIALS, VIEWER_CREDENTIALS);
        await set({ rocketchat_user_id: OWNER_CREDENTIALS.userId, rocketchat_auth_token: OWNER_CREDENTIALS.token });
        const own = await doctor();
        expect(lineOf(own, 'Permissions of the token')).toMatch(/^⚠.*only the account’s own/);
        expect(lineOf(own, 'Rate limit')).toMatch(/^⚠.*10 requests a minute/);
        await set({ rocketchat_user_id: VIEWER_CREDENTIALS.userId, rocketchat_auth_token: VIEWER_CREDENTIALS.token });
        expect(lineOf(await doctor(), 'Permissions of the token')).toMatch(/^❌.*no incoming webhook/);
    });

    test('nothing is configured', async () => {
        await set({ hooked_api_key: '', rocketchat_auth_token: '', monitor_channel: '' });
        const words = await doctor();
        expect(lineOf(words, 'Hooked API key')).toMatch(/^❌.*hooked_api_key/);
        expect(lineOf(words, 'Personal access token')).toMatch(/^❌.*rocketchat_auth_token/);
        expect(lineOf(words, 'Channel for changes and alerts')).toMatch(/^⚠/);
        expect(words).toContain('`hooked_api_key` is not set');
    });

    test('a broken server and a missing page', async () => {
        host.hooked.fault({ status: 503 });
        await set({ hooked_dashboard_url: `${host.rocketchat.url}/nowhere`, monitor_channel: [{ _id: 'gone' }] });
        const words = await doctor();
        expect(lineOf(words, 'Hooked’s API')).toMatch(/^❌/);
        expect(lineOf(words, 'Hooked API key')).toMatch(/^❔/);
        expect(lineOf(words, 'Hooked dashboard')).toMatch(/^❌.*404/);
        expect(lineOf(words, 'Channel for changes and alerts')).toMatch(/^❌/);
        host.rocketchat.unexpected.length = 0;
    });

    test('silent upstreams: the answer is there within 20 seconds, and says what did not answer', async () => {
        host.hooked.fault({ hang: true });
        host.rocketchat.fault({ hang: true });
        const before = host.engine.clock.now().getTime();
        const words = await doctor();
        expect(host.engine.clock.now().getTime() - before).toBeLessThanOrEqual(20_000);
        expect(lineOf(words, 'Hooked’s API')).toMatch(/^❌/);
        expect(lineOf(words, 'Rocket.Chat’s API, from the server')).toMatch(/^❌/);
        expect(lineOf(words, 'Storage')).toMatch(/^✅/);
    });

    test('the last check is named once something is watched', async () => {
        await host.engine.as('admin').type('/integration watch int_yt_abc123 #general');
        await host.engine.as('admin').type('/integration check');
        expect(lineOf(await doctor(), 'Last check')).toMatch(/^✅/);
        await host.engine.as('admin').type('/integration unwatch int_yt_abc123 #general');
    });
});
