import { describe, expect, test } from '@jest/globals';

import { createStore } from '../../dev/engine';
import { ADMIN_CREDENTIALS, HOOKED_API_KEY } from '../../dev/upstreams';
import { demoWorkspace } from '../../dev/workspace/workspace';
import { openHost } from '../support/openHost';

const store = createStore();
const workspace = demoWorkspace();
const [host, other] = [openHost({ store, workspace }), openHost({ store, workspace })];

const directs = (): { readonly roomId: string; readonly text: string }[] => {
    const rooms = workspace.rooms.filter(({ type }) => type === 'd').map(({ id }) => id);
    return host.engine
        .messages()
        .map(({ roomId, text = '' }) => ({ roomId, text: text.replace(/\p{Default_Ignorable_Code_Point}/gu, '') }))
        .filter(({ roomId }) => rooms.includes(roomId));
};
/** Saves the values on one server, lets both servers hear of it, and runs both servers' jobs at once. */
async function saved(values: Readonly<Record<string, unknown>>): Promise<string[]> {
    const before = directs().length;
    for (const [id, value] of Object.entries(values)) await host.engine.updateSetting(id, value);
    await Promise.all([host.engine.settled(), other.engine.settled()]);
    await host.engine.passTo(new Date(host.engine.clock.now().getTime() + 6_000));
    // A server runs one job of a kind at a time, so the second job of this save waits for the next look.
    for (let looks = 0; looks < 4; looks += 1) {
        await Promise.all([host.engine.jobs.runDue(), other.engine.jobs.runDue()]);
        await Promise.all([host.engine.settled(), other.engine.settled()]);
    }
    return directs()
        .slice(before)
        .map(({ text }) => text);
}

describe('a saved key or token is tried', () => {
    test('two that work: the admin hears of both', async () => {
        const told = await saved({ hooked_api_key: HOOKED_API_KEY, rocketchat_auth_token: ADMIN_CREDENTIALS.token });
        expect(told.map((text) => text.slice(0, 1))).toEqual(['✅', '✅']);
    });

    test('two servers hear of a wrong key: one private message to the admin who installed the app', async () => {
        const told = await saved({ hooked_api_key: 'a-wrong-key-1234567890' });
        expect(told).toHaveLength(1);
        expect(told[0]).toMatch(/^❌ The Hooked API key that was just saved was tried\. /);
        expect(told[0]).not.toContain('a-wrong-key');
        const room = workspace.rooms.find(({ id }) => id === directs().at(-1)?.roomId);
        const admin = workspace.users.find(({ username }) => username === 'admin')?.id;
        expect(room?.members).toContain(admin);
        expect(room?.members).toHaveLength(2);
    });

    test('a key pasted with its header is stored as the key, and works', async () => {
        const told = await saved({ hooked_api_key: ` x-api-key: "${HOOKED_API_KEY}" ` });
        expect(host.engine.setting('hooked_api_key')).toBe(HOOKED_API_KEY);
        expect(other.engine.setting('hooked_api_key')).toBe(HOOKED_API_KEY);
        expect(told).toEqual([expect.stringMatching(/^✅ The Hooked API key/)]);
    });

    test('the stored setting keeps its type and label', () => {
        const setting = host.engine.settings().find(({ id }) => id === 'hooked_api_key');
        expect(setting).toMatchObject({ type: 'password', packageValue: '', i18nLabel: 'setting_hooked_api_key' });
    });

    test('half of a pair is not complained about; the whole pair is tried once', async () => {
        const token = host.engine.setting('rocketchat_auth_token');
        expect(await saved({ rocketchat_auth_token: '' })).toEqual([]);
        const told = await saved({ rocketchat_auth_token: token });
        expect(told).toEqual([expect.stringMatching(/^✅ The access token .* for `@admin`/)]);
    });

    test('nothing of a key is in what is stored', async () => {
        const stored = JSON.stringify(await store.persistence.findAsync({}));
        expect(stored).toContain('"print"');
        expect(stored).not.toContain(HOOKED_API_KEY);
        expect(stored).not.toContain('a-wrong-key');
    });
});
