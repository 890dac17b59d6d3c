import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { settingIds } from '../../../lib/settings/definitions';
import { normalised } from '../../../lib/settings/normalise';

const KEY = 'hk_live_0123456789abcdef';

describe('normalised', () => {
    test.each([
        ['hooked_api_key', `  ${KEY}\n`, KEY],
        ['hooked_api_key', `"${KEY}"`, KEY],
        ['hooked_api_key', `“${KEY}”`, KEY],
        ['hooked_api_key', `x-api-key: ${KEY}`, KEY],
        ['hooked_api_key', `X-API-Key:${KEY}`, KEY],
        ['hooked_api_key', `-H "x-api-key: ${KEY}"`, KEY],
        ['hooked_api_key', `"x-api-key: ${KEY}"`, KEY],
        ['hooked_api_key', `Bearer ${KEY}`, KEY],
        ['hooked_api_key', `Authorization: Bearer ${KEY}`, KEY],
        ['hooked_api_key', `HOOKED_API_KEY="${KEY}"`, KEY],
        ['hooked_api_key', `\u200b${KEY}\ufeff`, KEY],
        ['rocketchat_auth_token', `X-Auth-Token: ${KEY}`, KEY],
        ['rocketchat_user_id', 'X-User-Id: aobEdbYhXfu5hkeqG', 'aobEdbYhXfu5hkeqG'],
        ['hooked_api_url', ' https://api.hooked.so/api// ', 'https://api.hooked.so/api'],
        ['hooked_api_url', '<https://api.hooked.so/>', 'https://api.hooked.so'],
        ['rocketchat_url', "'http://localhost:3000/'", 'http://localhost:3000'],
        ['view_roles', ' user, admin ', 'user, admin'],
    ])('%s: %j is %j', (id, typed, meant) => {
        expect(normalised(id, typed)).toBe(meant);
    });

    test.each([
        ['hooked_api_key', 'x-api-key:'],
        ['hooked_api_url', '///'],
    ])('%s: %j would leave nothing, so it stays', (id, typed) => {
        expect(normalised(id, typed)).toBe(typed);
    });

    test('what is no text, and what the app does not know, stays', () => {
        expect(normalised('request_timeout_ms', 8000)).toBe(8000);
        const room = [{ _id: 'GENERAL' }];
        expect(normalised('monitor_channel', room)).toBe(room);
        expect(normalised('card_visibility', ' room ')).toBe(' room ');
        expect(normalised('another', ' x ')).toBe(' x ');
        expect(normalised('hooked_api_key', undefined)).toBeUndefined();
    });

    test('a value is never lost, and normal values stay as they are', () => {
        const around = fc.constantFrom('', ' ', '"', "'", '<', '>', '/', 'x-api-key: ', 'Bearer ', '\n', '“', '”');
        const typed = fc.array(fc.oneof(around, fc.string({ unit: 'grapheme' })), { maxLength: 6 });
        fc.assert(
            fc.property(fc.constantFrom(...settingIds), typed, (id, parts) => {
                const value = parts.join('');
                const meant = String(normalised(id, value));
                expect(normalised(id, meant)).toBe(meant);
                if (/[a-z0-9]/i.test(value)) expect(meant).not.toBe('');
                expect(value).toContain(meant);
            }),
        );
    });
});
